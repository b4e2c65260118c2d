#pragma once

#include "core/store/columns.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// All identifiers of the store in memory: (type, value) -> a dense identifier number -> profile.
///
/// Numbers count from 0; a union-find over them is how identity is resolved. Exact: values are compared, not only their
/// hashes. About 40 bytes and the value per identifier; a look-up is one cache miss or two.
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
    [[nodiscard]] std::string_view value(std::uint32_t number) const;
    /// The profile that owns the identifier, or kNoProfile. After merges in the same transaction, Writer::resolve gives
    /// the survivor.
    [[nodiscard]] std::uint32_t profile(std::uint32_t number) const { return m_entries[number].profile; }
    void setProfile(std::uint32_t number, std::uint32_t profile) { m_entries[number].profile = profile; }
    [[nodiscard]] std::uint64_t hash(std::uint32_t number) const { return m_entries[number].hash; }
    void reserve(std::size_t identifiers);

    /// The hash kept beside every identifier (XXH3-64 of the value, seeded by the type).
    [[nodiscard]] static std::uint64_t hashOf(std::uint32_t type, std::string_view value);

private:
    struct Entry
    {
        std::uint64_t hash = 0;
        std::uint64_t offset = 0;
        std::uint32_t length = 0;
        std::uint32_t type = 0;
        std::uint32_t profile = kNoProfile;
    };
    std::uint32_t internHashed(std::uint64_t hash, std::uint32_t type, std::string_view value);
    [[nodiscard]] std::size_t slotOf(std::uint64_t hash, std::uint32_t type, std::string_view value) const;
    void grow(std::size_t slots);

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< Number + 1, or 0 when free; a power of two long.
    std::string m_values;
};

} // namespace weir::store
