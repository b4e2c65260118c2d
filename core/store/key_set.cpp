#include "core/store/key_set.h"

#include <algorithm>
#include <bit>

namespace weir::store {

void KeySet::Part::reserve(std::size_t keys)
{
    constexpr std::size_t kLeast = 16;
    const std::size_t slots = std::bit_ceil(std::max(kLeast, keys * 4 / 3 + 1));
    if (slots <= m_slots.size()) {
        return;
    }
    const BigVector<std::uint64_t> old = std::move(m_slots);
    m_slots.assign(slots, 0);
    for (const std::uint64_t key : old) {
        if (key != 0) {
            std::size_t slot = slotOf(key);
            while (m_slots[slot] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            m_slots[slot] = key;
        }
    }
}

void KeySet::insert(std::span<const std::uint64_t> keys, std::span<std::uint8_t> fresh)
{
    constexpr std::size_t kFew = 4096;
    constexpr std::size_t kAtOnce = std::size_t{1} << 19;
    std::vector<Item> items;
    while (keys.size() > kFew) {
        const std::size_t count = std::min(keys.size(), kAtOnce);
        insertByParts(keys.first(count), fresh.first(count), items);
        keys = keys.subspan(count);
        fresh = fresh.subspan(count);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        fresh[i] = keys[i] == 0 || insert(keys[i]) ? 1 : 0;
    }
}

void KeySet::insertByParts(std::span<const std::uint64_t> keys, std::span<std::uint8_t> fresh, std::vector<Item>& items)
{
    std::array<std::size_t, kParts + 1> next{};
    for (const std::uint64_t key : keys) {
        next[partOf(key) + 1] += key == 0 ? 0 : 1;
    }
    for (std::size_t part = 0; part < kParts; ++part) {
        next[part + 1] += next[part];
    }
    const std::array<std::size_t, kParts + 1> bounds = next;
    items.resize(bounds[kParts]);
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
        fresh[i] = 1;
        if (keys[i] != 0) {
            items[next[partOf(keys[i])]++] = {keys[i], i};
        }
    }
    for (std::size_t part = 0; part < kParts; ++part) {
        const auto group = std::span(items).subspan(bounds[part], bounds[part + 1] - bounds[part]);
        m_parts[part].reserve(m_parts[part].size() + group.size());
        for (const Item& item : group) {
            fresh[item.index] = m_parts[part].insert(item.key) ? 1 : 0;
        }
    }
}

std::size_t KeySet::size() const
{
    std::size_t size = 0;
    for (const Part& part : m_parts) {
        size += part.size();
    }
    return size;
}

} // namespace weir::store
