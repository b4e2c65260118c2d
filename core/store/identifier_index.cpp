#include "core/store/identifier_index.h"

#include <bit>
#include <numeric>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace weir::store {

std::uint64_t IdentifierIndex::hashOf(std::uint32_t type, std::string_view value)
{
    return XXH3_64bits_withSeed(value.data(), value.size(), type);
}

std::size_t IdentifierIndex::slotOf(std::uint64_t hash, std::uint32_t type, std::string_view value) const
{
    std::size_t slot = likelySlot(hash);
    while (m_slots[slot].number != 0) {
        const Entry& entry = m_entries[m_slots[slot].number - 1];
        if (m_slots[slot].tag == tagOf(hash) && entry.hash == hash && isValue(entry, type, value)) {
            break;
        }
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return slot;
}

std::uint32_t IdentifierIndex::intern(std::uint32_t type, std::string_view value)
{
    if ((m_entries.size() + 1) * 2 > m_slots.size()) {
        grow(m_slots.empty() ? 1024 : m_slots.size() * 2);
    }
    return internHashed(hashOf(type, value), type, value);
}

void IdentifierIndex::intern(std::uint32_t type, std::span<const std::string_view> values,
                             std::vector<std::uint32_t>& numbers)
{
    // Each step over the group fetches what the next one reads: slots, entries, values.
    constexpr std::size_t kGroup = 128;
    std::array<std::uint64_t, kGroup> hashes;
    std::array<std::uint32_t, kGroup> found; // one more than the number, if it seems to be known
    numbers.resize(values.size());
    for (std::size_t begin = 0; begin < values.size(); begin += kGroup) {
        const auto group = values.subspan(begin, std::min(kGroup, values.size() - begin));
        while ((m_entries.size() + group.size()) * 2 > m_slots.size()) {
            grow(m_slots.empty() ? 1024 : m_slots.size() * 2);
        }
        const std::size_t mask = m_slots.size() - 1;
        bool anyLong = false;
        for (std::size_t i = 0; i < group.size(); ++i) {
            hashes[i] = hashOf(type, group[i]);
            __builtin_prefetch(&m_slots[hashes[i] & mask]);
            anyLong = anyLong || group[i].size() > kShort;
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            found[i] = m_slots[likelySlot(hashes[i])].number;
            if (found[i] != 0) {
                __builtin_prefetch(&m_entries[found[i] - 1]);
            }
        }
        for (std::size_t i = 0; anyLong && i < group.size(); ++i) {
            if (found[i] != 0 && m_entries[found[i] - 1].length > kShort) {
                __builtin_prefetch(valueOf(m_entries[found[i] - 1]).data());
            }
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            const std::uint32_t likely = found[i];
            const bool known = likely != 0 && m_entries[likely - 1].hash == hashes[i] &&
                               isValue(m_entries[likely - 1], type, group[i]);
            numbers[begin + i] = known ? likely - 1 : internHashed(hashes[i], type, group[i]);
        }
    }
}

std::uint32_t IdentifierIndex::internHashed(std::uint64_t hash, std::uint32_t type, std::string_view value)
{
    const std::size_t slot = slotOf(hash, type, value);
    if (m_slots[slot].number == 0) {
        Entry& entry = m_entries.emplace_back();
        entry.hash = hash;
        entry.length = static_cast<std::uint32_t>(value.size());
        entry.type = type;
        if (value.size() <= kShort) {
            std::copy(value.begin(), value.end(), entry.bytes.begin());
        } else {
            const std::uint64_t offset = m_values.size();
            std::memcpy(entry.bytes.data(), &offset, sizeof offset);
            m_values.append(value);
        }
        m_slots[slot] = {size(), tagOf(hash)};
    }
    return m_slots[slot].number - 1;
}

std::optional<std::uint32_t> IdentifierIndex::find(std::uint32_t type, std::string_view value) const
{
    if (m_slots.empty()) {
        return std::nullopt;
    }
    const std::uint32_t found = m_slots[slotOf(hashOf(type, value), type, value)].number;
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

void IdentifierIndex::reserve(std::size_t identifiers)
{
    m_entries.reserve(identifiers);
    if (identifiers * 2 > m_slots.size()) {
        grow(std::bit_ceil(std::max<std::size_t>(identifiers * 2, 1024)));
    }
}

void IdentifierIndex::sort(std::vector<std::uint32_t>& numbers) const
{
    struct Key
    {
        std::uint64_t hash = 0; ///< With the sign bit turned over, so that it sorts as the table does.
        std::uint32_t type = 0;
        std::uint32_t number = 0;
    };
    // Parts by upper bits of the hash, each of them sorted inside the cache; then by type, keeping that order.
    constexpr unsigned kPartShift = 64 - 12;
    std::vector<Key> keys(numbers.size());
    std::vector<std::size_t> next((std::size_t{1} << (64 - kPartShift)) + 1, 0);
    std::vector<std::size_t> nextOfType(2, 0);
    const auto key = [&](std::uint32_t number) {
        const Entry& entry = m_entries[number];
        return Key{entry.hash ^ (std::uint64_t{1} << 63), entry.type, number};
    };
    for (const std::uint32_t number : numbers) {
        const Key one = key(number);
        ++next[(one.hash >> kPartShift) + 1];
        nextOfType.resize(std::max<std::size_t>(nextOfType.size(), std::size_t{one.type} + 2), 0);
        ++nextOfType[one.type + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::partial_sum(nextOfType.begin(), nextOfType.end(), nextOfType.begin());
    for (const std::uint32_t number : numbers) {
        const Key one = key(number);
        keys[next[one.hash >> kPartShift]++] = one;
    }
    for (std::size_t begin = 0; begin < keys.size();) {
        const std::size_t end = next[keys[begin].hash >> kPartShift];
        std::sort(keys.begin() + static_cast<std::ptrdiff_t>(begin), keys.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Key& a, const Key& b) { return a.hash != b.hash ? a.hash < b.hash : a.number < b.number; });
        begin = end;
    }
    for (const Key& one : keys) {
        numbers[nextOfType[one.type]++] = one.number;
    }
}

void IdentifierIndex::grow(std::size_t slots)
{
    m_slots.assign(slots, {});
    const std::size_t mask = slots - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
        const std::uint64_t hash = m_entries[number].hash;
        std::size_t slot = hash & mask;
        while (m_slots[slot].number != 0) {
            slot = (slot + 1) & mask;
        }
        m_slots[slot] = {number + 1, tagOf(hash)};
    }
}

} // namespace weir::store
