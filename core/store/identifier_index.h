#pragma once

#include "core/store/big_vector.h"
#include "core/store/columns.h"
#include "core/store/same_bytes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// All identifiers of the store in memory: (type, value) -> a dense identifier number -> profile.
///
/// Numbers count from 0; a union-find over them is how identity is resolved. Exact: values are compared, not only their
/// hashes. About 50 bytes and the value per identifier; a look-up is two cache misses, three for long values.
class IdentifierIndex
{
public:
    /// The number of the identifier; adds it without a profile (kNoProfile) when it is new.
    std::uint32_t intern(std::uint32_t type, std::string_view value);
    /// The same for many values in their order; `numbers` gets one number per value. Several times faster than one by
    /// one, because the cache misses of a group of values overlap.
    void intern(std::uint32_t type, std::span<const std::string_view> values, std::vector<std::uint32_t>& numbers);
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t type, std::string_view value) const;
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_entries.size()); }
    [[nodiscard]] std::uint32_t type(std::uint32_t number) const { return m_entries[number].type; }
    [[nodiscard]] std::string_view value(std::uint32_t number) const { return valueOf(m_entries[number]); }
    /// The profile that owns the identifier, or kNoProfile. After merges in the same transaction, Writer::resolve gives
    /// the survivor.
    [[nodiscard]] std::uint32_t profile(std::uint32_t number) const { return m_entries[number].profile; }
    void setProfile(std::uint32_t number, std::uint32_t profile) { m_entries[number].profile = profile; }
    [[nodiscard]] std::uint64_t hash(std::uint32_t number) const { return m_entries[number].hash; }
    /// Fetches what value() and type() of a number read, ahead of the call.
    void prefetch(std::uint32_t number) const { __builtin_prefetch(&m_entries[number]); }
    void reserve(std::size_t identifiers);
    /// Sorts numbers by type, hash (as a signed number) and number: the order of the identifiers' table. About 50 ns
    /// each.
    void sort(std::vector<std::uint32_t>& numbers) const;

    /// The hash kept beside every identifier (XXH3-64 of the value, seeded by the type).
    [[nodiscard]] static std::uint64_t hashOf(std::uint32_t type, std::string_view value);

private:
    static constexpr std::size_t kShort = 12;
    struct Entry // Half a cache line.
    {
        std::uint64_t hash = 0;
        std::array<char, kShort> bytes{}; ///< A short value itself, or where a long one begins in m_values.
        std::uint32_t length = 0;
        std::uint32_t type = 0;
        std::uint32_t profile = kNoProfile;
    };
    static_assert(sizeof(Entry) == 32);
    [[nodiscard]] std::string_view valueOf(const Entry& entry) const
    {
        if (entry.length <= kShort) {
            return {entry.bytes.data(), entry.length};
        }
        std::uint64_t offset = 0;
        std::memcpy(&offset, entry.bytes.data(), sizeof offset);
        return {m_values.data() + offset, entry.length};
    }
    [[nodiscard]] bool isValue(const Entry& entry, std::uint32_t type, std::string_view value) const
    {
        return entry.type == type && sameText(valueOf(entry), value);
    }
    std::uint32_t internHashed(std::uint64_t hash, std::uint32_t type, std::string_view value);
    [[nodiscard]] std::size_t slotOf(std::uint64_t hash, std::uint32_t type, std::string_view value) const;
    /// The first slot from that of `hash` on that is free or holds a number with the same tag.
    [[nodiscard]] std::size_t likelySlot(std::uint64_t hash) const
    {
        std::size_t slot = hash & (m_slots.size() - 1);
        while (m_slots[slot].number != 0 && m_slots[slot].tag != tagOf(hash)) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return slot;
    }
    void grow(std::size_t slots);

    /// Bits of the hash tell nearly all other entries apart before the cache miss of looking at one.
    struct Slot
    {
        std::uint32_t number = 0; ///< Number + 1, or 0 when free.
        std::uint32_t tag = 0;
    };
    [[nodiscard]] static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

    BigVector<Entry> m_entries;
    BigVector<Slot> m_slots; ///< A power of two long.
    std::string m_values;
};

} // namespace weir::store
