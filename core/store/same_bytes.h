#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace weir::store {

/// Compares `size` bytes; those of short texts in two overlapping loads, without a call.
[[nodiscard]] inline bool sameBytes(const char* a, const char* b, std::size_t size)
{
    const auto differ = [&](auto word, std::size_t at) {
        auto other = word;
        std::memcpy(&word, a + at, sizeof word);
        std::memcpy(&other, b + at, sizeof other);
        return word ^ other;
    };
    if (size > 16) {
        return std::memcmp(a, b, size) == 0;
    }
    if (size >= 8) {
        return (differ(std::uint64_t{}, 0) | differ(std::uint64_t{}, size - 8)) == 0;
    }
    if (size >= 4) {
        return (differ(std::uint32_t{}, 0) | differ(std::uint32_t{}, size - 4)) == 0;
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (a[i] != b[i]) {
            return false;
        }
    }
    return true;
}

[[nodiscard]] inline bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sameBytes(a.data(), b.data(), a.size());
}

} // namespace weir::store
