#pragma once

#include "core/identity/identifier_reader.h"
#include "core/store/big_vector.h"
#include "core/store/writer.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
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

    /// Notes that rows carry these identifiers (kNoIdentifier: none), at `times[i]` where `timed[i]` is set. Empty
    /// `times`: no row has a time; empty `timed`: every one has.
    void touch(std::span<const std::uint32_t> numbers, std::uint32_t source, std::span<const std::int64_t> times,
               std::span<const std::uint8_t> timed);
    /// Two identifiers stood in one row.
    [[nodiscard]] Status link(std::uint32_t a, std::uint32_t b, std::uint32_t source, std::int64_t time);

    /// From now on identifiers of the store begin apart from each other: somebody else says who they belong to.
    void startApart() { m_apart = true; }
    /// Notes an identifier that no row of the run carries, because its person changes.
    void include(std::uint32_t number) { touch(number, 0); }
    /// Two included identifiers are of one person, for a reason that link() tells or that is known.
    [[nodiscard]] Status together(std::uint32_t a, std::uint32_t b) { return unite(a, b); }
    /// The person of an identifier, as far as it is known, is `profile`. After the last link().
    void own(std::uint32_t number, std::uint32_t profile) { m_nodes[find(number)].profile = profile; }
    void noteMerge(std::uint32_t survivor, std::uint32_t absorbed) { m_merges.push_back({survivor, absorbed}); }
    /// From now on callers of profileOf() and profiles() speak of rows: `representative[row]` is an identifier of the
    /// row's person, or kNoIdentifier.
    void represent(std::vector<std::uint32_t> representative) { m_representative = std::move(representative); }

    /// Gives every person found so far a profile. Cheap: what is new is written by write().
    [[nodiscard]] Status settle();
    /// The profile of every identifier number that was touched; after settle().
    [[nodiscard]] std::vector<std::uint32_t> profiles();
    /// Whether more rows will follow: times of people and identifiers that stand in the store are written once, at the
    /// end.
    enum class More
    {
        Rows,
        Nothing
    };
    /// Writes people, identifiers and links. `now` stands for the time of identifiers without one.
    [[nodiscard]] Status write(const RunId& run, Instant now, const Names& names, More more);
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
        std::uint32_t source : 30 = 0;
        std::uint32_t isNew : 1 = 0; ///< Not in the store.
        std::uint32_t dirty : 1 = 0; ///< Touched since it was written.
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
    [[nodiscard]] std::uint32_t ownerOf(std::uint32_t number);
    void enter(std::uint32_t number);
    void touch(std::uint32_t number, std::uint32_t source)
    {
        if (number >= m_nodes.size() || m_nodes[number].parent == kNoIdentifier) {
            enter(number);
        }
        Node& node = m_nodes[number];
        if (node.dirty == 0) {
            node.dirty = 1;
            node.source = source & 0x3fff'ffffU;
            m_dirty.push_back(number);
        }
    }
    /// Fetches a node that comes soon after m_dirty[i].
    void prefetchDirty(std::size_t i) const
    {
        constexpr std::size_t kAhead = 16;
        if (i + kAhead < m_dirty.size()) {
            __builtin_prefetch(&m_nodes[m_dirty[i + kAhead]], 1);
        }
    }
    [[nodiscard]] Status unite(std::uint32_t a, std::uint32_t b);
    [[nodiscard]] Status putLinks(const RunId& run, const Names& names);

    store::Writer* m_writer;
    store::IdentifierIndex* m_index;
    store::BigVector<Node> m_nodes;
    std::vector<std::uint32_t> m_dirty;
    std::uint32_t m_firstNew = store::kNoProfile; ///< Profiles from here on were made by the last settle().
    std::unordered_map<std::uint32_t, std::uint32_t> m_rootOfProfile; ///< Profile -> some identifier of it.
    std::vector<Link> m_links;                                        ///< Since the last settle().
    /// By source: pair -> index in m_links, or kWritten.
    std::map<std::uint32_t, std::unordered_map<std::uint64_t, std::uint32_t>> m_pairs;
    std::vector<Merge> m_merges;
    std::size_t m_executedMerges = 0;
    bool m_apart = false;
    std::optional<std::vector<std::uint32_t>> m_representative;
};

} // namespace weir::identity
