#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::privacy {

/// The bits of a base64url text (RFC 4648 section 5, without padding), read from the first to the last, most
/// significant bit first, as IAB's strings are written.
///
/// Reading beyond the end gives zeros and is remembered: ask `ok` once, after everything is read.
class BitReader
{
public:
    /// Fails on a character that base64url does not have.
    [[nodiscard]] static Result<BitReader> fromBase64Url(std::string_view text);

    [[nodiscard]] bool flag() { return number(1) != 0; }
    /// At most 64 bits.
    [[nodiscard]] std::uint64_t number(int bits);
    [[nodiscard]] int integer(int bits) { return static_cast<int>(number(bits)); }
    /// 36 bits of tenths of a second since 1970.
    [[nodiscard]] Instant time();
    /// Letters of 6 bits each, A is 0; anything beyond Z becomes '?'.
    [[nodiscard]] std::string letters(int count);
    [[nodiscard]] std::vector<bool> flags(int count);
    /// A Fibonacci-coded number (at least 1); 0 when the bits end before it does.
    [[nodiscard]] std::uint64_t fibonacci();

    [[nodiscard]] std::size_t left() const { return m_bits.size() - m_at; }
    [[nodiscard]] bool ok() const { return !m_beyond; }

private:
    std::vector<bool> m_bits;
    std::size_t m_at = 0;
    bool m_beyond = false;
};

/// The parts of `text` between `separator`; an empty text has one empty part.
[[nodiscard]] std::vector<std::string_view> parts(std::string_view text, char separator);

} // namespace weir::privacy
