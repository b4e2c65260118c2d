#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weir::stitch {

inline constexpr std::uint32_t kNobody = 0xffff'ffffU;

/// Somebody who compares records holds two identifiers to be of one person, with a probability. Not seen: it counts
/// only as long as it is said, and after everything that was seen.
struct LikelyLink
{
    std::uint64_t key = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double confidence = 0; ///< 0 to 1.
};

/// What was seen: at `time`, `key` (the id of an event or record) carried these identifiers. Only ever added to; the
/// same key again is the same observation.
class IdentityLog
{
public:
    /// The number of a name or value; new ones are added.
    std::uint32_t type(std::string_view name);
    std::uint32_t identifier(std::uint32_t type, std::string_view value);
    /// False, and nothing happens, when the key is known.
    bool add(std::uint64_t key, std::int64_t time, std::span<const std::uint32_t> identifiers);

    /// The same for a likely link, whose key must differ from those of observations.
    bool addLikely(const LikelyLink& link);

    [[nodiscard]] std::size_t observations() const { return m_times.size(); }
    [[nodiscard]] std::size_t identifiers() const { return m_typeOf.size(); }
    [[nodiscard]] std::size_t types() const { return m_typeNames.size(); }
    [[nodiscard]] std::uint64_t key(std::size_t observation) const { return m_keys[observation]; }
    [[nodiscard]] std::int64_t time(std::size_t observation) const { return m_times[observation]; }
    [[nodiscard]] std::span<const std::uint32_t> identifiersOf(std::size_t observation) const
    {
        return std::span(m_members).subspan(m_begins[observation], m_begins[observation + 1] - m_begins[observation]);
    }
    [[nodiscard]] std::uint32_t typeOf(std::uint32_t identifier) const { return m_typeOf[identifier]; }
    [[nodiscard]] const std::string& valueOf(std::uint32_t identifier) const { return m_values[identifier]; }
    [[nodiscard]] const std::string& typeName(std::uint32_t type) const { return m_typeNames[type]; }
    [[nodiscard]] std::span<const LikelyLink> likely() const { return m_likely; }
    /// kNobody when the log has no such identifier.
    [[nodiscard]] std::uint32_t find(std::string_view type, std::string_view value) const;

private:
    std::vector<std::uint64_t> m_keys;
    std::vector<std::int64_t> m_times;
    std::vector<std::size_t> m_begins{0};
    std::vector<std::uint32_t> m_members;
    std::vector<std::uint32_t> m_typeOf;
    std::vector<std::string> m_values;
    std::vector<std::string> m_typeNames;
    std::map<std::string, std::uint32_t, std::less<>> m_types;
    std::unordered_map<std::string, std::uint32_t> m_numbers; ///< Type number, a colon, value.
    std::vector<LikelyLink> m_likely;
    std::unordered_map<std::uint64_t, std::uint32_t> m_known; ///< Key -> observation or likely link.
};

} // namespace weir::stitch
