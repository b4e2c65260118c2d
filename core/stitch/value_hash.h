#pragma once

#include <cstdint>
#include <string_view>

namespace weir::stitch {

/// 128 bits that stand for a value. Two different values among a billion have the same with a probability below 1e-20,
/// so that equal bits are taken for equal values and values themselves are not kept.
struct ValueHash
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend bool operator==(const ValueHash&, const ValueHash&) = default;
};

/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein 2012) under the key of two words.
[[nodiscard]] ValueHash sipHash128(std::string_view bytes, std::uint64_t key0, std::uint64_t key1);

} // namespace weir::stitch
