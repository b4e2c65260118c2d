#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace weir::store {

/// Bits that hold values 0..`largest`; widths above 57 become 64 so that every value lies inside one 8-byte load.
[[nodiscard]] inline unsigned packedWidth(std::uint64_t largest)
{
    const auto bits = static_cast<unsigned>(std::bit_width(largest));
    return bits > 57 ? 64 : bits;
}

/// Bytes of `rows` values of `width` bits, with room for an 8-byte load at the last value.
[[nodiscard]] inline std::size_t packedBytes(std::size_t rows, unsigned width)
{
    return width == 0 ? 0 : (rows * width + 7) / 8 + 8;
}

/// Appends `value(row)` of all rows to `out`, `width` bits each, least significant bit first.
template <class Value>
void packRows(std::size_t rows, unsigned width, std::vector<std::uint8_t>& out, Value&& value)
{
    if (width == 0) {
        return;
    }
    const std::size_t begin = out.size();
    out.resize(begin + packedBytes(rows, width));
    std::uint8_t* target = out.data() + begin;
    std::uint64_t pending = 0;
    unsigned filled = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint64_t bits = value(row);
        pending |= bits << filled;
        filled += width;
        if (filled >= 64) {
            std::memcpy(target, &pending, 8);
            target += 8;
            filled -= 64;
            pending = filled == 0 ? 0 : bits >> (width - filled);
        }
    }
    if (filled != 0) {
        std::memcpy(target, &pending, (filled + 7) / 8);
    }
}

/// The same with values in memory.
inline void pack(std::span<const std::uint64_t> values, unsigned width, std::vector<std::uint8_t>& out)
{
    packRows(values.size(), width, out, [&](std::size_t row) { return values[row]; });
}

/// Value `index` of a packed array made by `pack`.
[[nodiscard]] inline std::uint64_t unpackOne(const std::uint8_t* packed, unsigned width, std::size_t index)
{
    if (width == 0) {
        return 0;
    }
    const std::size_t bit = index * width;
    std::uint64_t word;
    std::memcpy(&word, packed + bit / 8, 8);
    return width == 64 ? word : (word >> (bit % 8)) & ((std::uint64_t{1} << width) - 1);
}

/// Calls `use(value)` for rows begin..end-1 in order.
template <class Use>
void unpack(const std::uint8_t* packed, unsigned width, std::size_t begin, std::size_t end, Use&& use)
{
    if (width == 0) {
        for (std::size_t i = begin; i < end; ++i) {
            use(std::uint64_t{0});
        }
    } else if (width == 64) {
        for (std::size_t i = begin; i < end; ++i) {
            std::uint64_t word;
            std::memcpy(&word, packed + i * 8, 8);
            use(word);
        }
    } else {
        const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
        std::size_t bit = begin * width;
        for (std::size_t i = begin; i < end; ++i, bit += width) {
            std::uint64_t word;
            std::memcpy(&word, packed + bit / 8, 8);
            use((word >> (bit % 8)) & mask);
        }
    }
}

} // namespace weir::store
