#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace weir {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
/// HMAC-SHA-256 (RFC 2104) as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hmacSha256Hex(std::string_view key, std::string_view message);

} // namespace weir
