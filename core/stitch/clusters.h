#pragma once

#include "core/stitch/modes.h"

#include <optional>
#include <set>
#include <span>
#include <utility>

namespace weir::stitch {

/// Union-find over identifiers that knows limits. Identifiers are nobody's until open() or join().
///
/// Each belongs to one cluster, so the values of a type in a union are a sum: a check costs the number of limited
/// types, not of identifiers.
class Clusters
{
public:
    explicit Clusters(const Problem& problem);

    [[nodiscard]] bool isOpen(std::uint32_t id) const { return m_parent[id] != kNobody; }
    /// Of an open identifier.
    [[nodiscard]] std::uint32_t find(std::uint32_t id);
    [[nodiscard]] bool together(std::uint32_t a, std::uint32_t b)
    {
        return isOpen(a) && isOpen(b) && find(a) == find(b);
    }

    struct Breach
    {
        Refusal refusal = Refusal::Limit;
        std::uint32_t type = kNobody;
    };
    /// What would be wrong if `ids` and all that they are with were one profile at `time`.
    [[nodiscard]] std::optional<Breach> breach(std::span<const std::uint32_t> ids, std::int64_t time);
    /// Whether the cluster of `id` holds an identifier that is not weak. `id` may be nobody's: itself.
    [[nodiscard]] bool isPerson(std::uint32_t id);
    /// Whether joining the two would make two people one by a weak identifier.
    [[nodiscard]] bool isWeakBridge(std::uint32_t a, std::uint32_t b);

    /// Gives the identifier a cluster of its own, unless it has one. `birth` is where in the order it begins.
    void open(std::uint32_t id, std::uint32_t birth);
    /// Makes two open identifiers one cluster, the older one. False when they were.
    bool join(std::uint32_t a, std::uint32_t b);
    /// How many clusters the last breach() found among its identifiers.
    [[nodiscard]] std::size_t checkedClusters() const { return m_roots.size(); }
    /// Counts merges of profiles that were there before, for the cap.
    void countMerges(std::uint32_t id, std::size_t merges)
    {
        clusterOf(id).merges += static_cast<std::uint32_t>(merges);
    }
    /// Says that an open identifier was seen, for windows.
    void touch(std::uint32_t id, std::int64_t time);
    /// Takes the cluster of an open identifier apart; its members are nobody's again. Returns them.
    std::vector<std::uint32_t> dissolve(std::uint32_t id);
    [[nodiscard]] const std::vector<std::uint32_t>& membersOf(std::uint32_t id)
    {
        return m_clusters[m_cluster[find(id)]].members;
    }

    /// Owner, members and birth of all clusters.
    [[nodiscard]] Raw take();

private:
    struct Cluster
    {
        std::uint32_t birth = 0;
        std::uint32_t merges = 0;
        std::uint32_t strong = 0; ///< Members that are not weak.
        std::vector<std::uint32_t> members;
        std::vector<std::int32_t> counts; ///< By position in Problem::limited().
        std::vector<std::uint32_t> sides; ///< Of separations, sorted.
        /// Of types with a window: (type's position, last seen, identifier).
        std::set<std::tuple<std::uint32_t, std::int64_t, std::uint32_t>> seen;
    };
    [[nodiscard]] Cluster& clusterOf(std::uint32_t id) { return m_clusters[m_cluster[find(id)]]; }
    [[nodiscard]] std::optional<Breach> limitBreach(std::span<const std::uint32_t> ids, std::int64_t time);
    [[nodiscard]] std::optional<Breach> capBreach();
    [[nodiscard]] bool separationBreach();
    [[nodiscard]] std::int64_t inWindow(const Cluster& cluster, std::uint32_t place, std::int64_t after,
                                        std::span<const std::uint32_t> without) const;

    const Problem* m_problem;
    bool m_capped;
    bool m_windows = false;
    std::vector<std::uint32_t> m_parent;
    std::vector<std::uint32_t> m_cluster; ///< Of roots.
    std::vector<Cluster> m_clusters;
    std::vector<std::int32_t> m_place; ///< Type -> position in limited(), or -1.
    std::vector<std::int64_t> m_lastSeen;
    /// Of the check at hand.
    std::vector<std::uint32_t> m_roots;
    std::vector<std::uint32_t> m_fresh;
};

} // namespace weir::stitch
