#pragma once

#include "core/identity/identifier_reader.h"
#include "core/store/writer.h"

#include <cstdint>
#include <limits>
#include <map>
#include <unordered_map>
#include <vector>

namespace weir::identity {

/// "No time is known": SeenRange with first after last.
inline constexpr store::SeenRange kNotSeen{std::numeric_limits<std::int64_t>::max(),
                                           std::numeric_limits<std::int64_t>::min()};

/// Names behind the numbers that links are written with.
struct Names
{
    std::map<std::uint32_t, std::string> sources;
    std::map<std::uint32_t, std::string> types;
};

/// Union-find over identifier numbers: which identifiers belong to one person.
///
/// Identifiers that the store knows start in the set of their profile, so that new links reach everything the person
/// has. The result does not depend on the order in which links are shown.
class Components
{
public:
    Components(store::Writer& writer, store::IdentifierIndex& index) : m_writer(&writer), m_index(&index) {}

    /// Notes that a row carries the identifier, at `time` when it has one.
    void touch(std::uint32_t number, std::uint32_t source, std::int64_t time, bool timed);
    /// Fetches what touch() and profileOf() of this identifier will need.
    void prefetch(std::uint32_t number) const
    {
        if (number < m_nodes.size()) {
            __builtin_prefetch(&m_nodes[number], 1);
        }
    }
    /// Two identifiers stood in one row.
    [[nodiscard]] Status link(std::uint32_t a, std::uint32_t b, std::uint32_t source, std::int64_t time);

    /// Gives every person found so far a profile and writes profiles, merges, identifiers and links. `now` stands for
    /// the time of identifiers without one.
    [[nodiscard]] Status settle(const RunId& run, Instant now, const Names& names);
    /// The profile of an identifier; after settle().
    [[nodiscard]] std::uint32_t profileOf(std::uint32_t number);

    /// Merges of profiles that stood in the store before the run, as (kept at that moment, absorbed).
    struct Merge
    {
        std::uint32_t survivor = 0;
        std::uint32_t absorbed = 0;
    };
    [[nodiscard]] const std::vector<Merge>& merges() const { return m_merges; }

private:
    struct Node
    {
        std::uint32_t parent = kNoIdentifier;      ///< kNoIdentifier: not seen in this run.
        std::uint32_t profile = store::kNoProfile; ///< Of roots.
        std::uint32_t source = 0;
        bool isNew = false; ///< Not in the store before the run.
        bool dirty = false; ///< Touched since the last settle().
        store::SeenRange seen = kNotSeen;
    };
    struct Link
    {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t source = 0;
        std::int64_t time = 0;
    };
    [[nodiscard]] std::uint32_t find(std::uint32_t number);
    void enter(std::uint32_t number);
    [[nodiscard]] Status unite(std::uint32_t a, std::uint32_t b);
    [[nodiscard]] Status putLinks(const RunId& run, const Names& names);

    store::Writer* m_writer;
    store::IdentifierIndex* m_index;
    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_dirty;
    std::unordered_map<std::uint32_t, std::uint32_t> m_rootOfProfile; ///< Profile -> some identifier of it.
    std::vector<Link> m_links;                                        ///< Since the last settle().
    /// By source: pair -> index in m_links, or kWritten.
    std::map<std::uint32_t, std::unordered_map<std::uint64_t, std::uint32_t>> m_pairs;
    std::vector<Merge> m_merges;
    std::size_t m_executedMerges = 0;
};

} // namespace weir::identity
