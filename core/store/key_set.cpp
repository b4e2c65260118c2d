#include "core/store/key_set.h"

#include <algorithm>
#include <bit>

namespace weir::store {

void KeySet::reserve(std::size_t keys)
{
    constexpr std::size_t kLeast = 1024;
    const std::size_t slots = std::bit_ceil(std::max(kLeast, keys * 4 / 3 + 1));
    if (slots <= m_slots.size()) {
        return;
    }
    const BigVector<std::uint64_t> old = std::move(m_slots);
    m_slots.assign(slots, 0);
    m_shift = 64 - static_cast<unsigned>(std::countr_zero(slots));
    m_size = 0;
    for (const std::uint64_t key : old) {
        if (key != 0) {
            insertInto(key);
        }
    }
}

void KeySet::insert(std::span<const std::uint64_t> keys, std::span<std::uint8_t> fresh)
{
    constexpr std::size_t kAtOnce = std::size_t{1} << 16; // Room for more would be wasted when most keys are known.
    constexpr std::size_t kAhead = 16;
    for (std::size_t begin = 0; begin < keys.size(); begin += kAtOnce) {
        const std::size_t end = std::min(keys.size(), begin + kAtOnce);
        reserve(m_size + end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            if (i + kAhead < end) {
                __builtin_prefetch(&m_slots[slotOf(keys[i + kAhead])], 1);
            }
            fresh[i] = keys[i] == 0 || insertInto(keys[i]) ? 1 : 0;
        }
    }
}

} // namespace weir::store
