#include "core/store/identifier_index.h"

#include <bit>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace weir::store {

std::uint64_t IdentifierIndex::hashOf(std::uint32_t type, std::string_view value)
{
    return XXH3_64bits_withSeed(value.data(), value.size(), type);
}

std::size_t IdentifierIndex::slotOf(std::uint64_t hash, std::uint32_t type, std::string_view value) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0) {
        const Entry& entry = m_entries[m_slots[slot] - 1];
        if (entry.hash == hash && isValue(entry, type, value)) {
            break;
        }
        slot = (slot + 1) & mask;
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
    constexpr std::size_t kGroup = 256;
    std::array<std::uint64_t, kGroup> hashes;
    numbers.clear();
    numbers.reserve(values.size());
    for (std::size_t begin = 0; begin < values.size(); begin += kGroup) {
        const auto group = values.subspan(begin, std::min(kGroup, values.size() - begin));
        while ((m_entries.size() + group.size()) * 2 > m_slots.size()) {
            grow(m_slots.empty() ? 1024 : m_slots.size() * 2);
        }
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t i = 0; i < group.size(); ++i) {
            hashes[i] = hashOf(type, group[i]);
            __builtin_prefetch(&m_slots[hashes[i] & mask]);
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            if (const std::uint32_t found = m_slots[hashes[i] & mask]; found != 0) {
                __builtin_prefetch(&m_entries[found - 1]);
            }
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            const std::uint32_t found = m_slots[hashes[i] & mask];
            if (found != 0 && m_entries[found - 1].length > kShort && m_entries[found - 1].hash == hashes[i]) {
                __builtin_prefetch(valueOf(m_entries[found - 1]).data());
            }
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            numbers.push_back(internHashed(hashes[i], type, group[i]));
        }
    }
}

std::uint32_t IdentifierIndex::internHashed(std::uint64_t hash, std::uint32_t type, std::string_view value)
{
    const std::size_t slot = slotOf(hash, type, value);
    if (m_slots[slot] == 0) {
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
        m_slots[slot] = size();
    }
    return m_slots[slot] - 1;
}

std::optional<std::uint32_t> IdentifierIndex::find(std::uint32_t type, std::string_view value) const
{
    if (m_slots.empty()) {
        return std::nullopt;
    }
    const std::uint32_t found = m_slots[slotOf(hashOf(type, value), type, value)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

void IdentifierIndex::reserve(std::size_t identifiers)
{
    m_entries.reserve(identifiers);
    if (identifiers * 2 > m_slots.size()) {
        grow(std::bit_ceil(std::max<std::size_t>(identifiers * 2, 1024)));
    }
}

void IdentifierIndex::grow(std::size_t slots)
{
    m_slots.assign(slots, 0);
    const std::size_t mask = slots - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
        std::size_t slot = m_entries[number].hash & mask;
        while (m_slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        m_slots[slot] = number + 1;
    }
}

} // namespace weir::store
