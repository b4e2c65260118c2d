#include "core/stitch/clusters.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace weir::stitch {
namespace {

class LimitDrop
{
public:
    explicit LimitDrop(const Problem& problem) : m_problem(problem)
    {
        const std::size_t rows = problem.order().size();
        m_parent.resize(rows);
        std::iota(m_parent.begin(), m_parent.end(), 0U);
        m_clusters.resize(rows);
        m_ids.resize(rows);
        for (std::uint32_t at = 0; at < rows; ++at) {
            begin(at);
        }
    }

    Raw run()
    {
        std::vector<std::vector<std::uint32_t>> rowsOf(m_problem.log().identifiers());
        for (std::uint32_t at = 0; at < m_ids.size(); ++at) {
            for (const std::uint32_t id : m_ids[at]) {
                rowsOf[id].push_back(at);
            }
        }
        std::vector<std::uint32_t> order;
        for (std::uint32_t id = 0; id < rowsOf.size(); ++id) {
            if (rowsOf[id].size() > 1) {
                order.push_back(id);
            }
        }
        // By priority of the type, then by the first row that has the value.
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const std::uint32_t rankA = m_problem.factsOf(a).rank;
            const std::uint32_t rankB = m_problem.factsOf(b).rank;
            return rankA != rankB                 ? rankA < rankB
                   : rowsOf[a][0] != rowsOf[b][0] ? rowsOf[a][0] < rowsOf[b][0]
                                                  : m_problem.before(a, b);
        });
        for (const std::uint32_t id : order) {
            for (const std::uint32_t at : rowsOf[id]) {
                take(id, rowsOf[id].front(), at);
            }
        }
        return result();
    }

private:
    struct Cluster
    {
        std::unordered_map<std::uint32_t, std::uint32_t> rowsWith; ///< Identifier -> how many rows have it.
    };

    /// Reads a row; values of a type beyond its limit, and those that somebody keeps apart, are lost at once.
    void begin(std::uint32_t at)
    {
        const std::uint32_t observation = m_problem.order()[at];
        const std::span<const std::uint32_t> all = m_problem.identifiers(observation);
        if (all.empty() && observation < m_problem.log().observations()) {
            m_violations.push_back({Refusal::NoIdentifier, observation, kNobody, kNobody});
        }
        for (const std::uint32_t id : all) {
            Cluster alone;
            alone.rowsWith[id] = 1;
            if (const auto breach = between(m_clusters[at], alone, id)) {
                m_violations.push_back({breach->refusal, observation, id, breach->type});
                continue;
            }
            m_ids[at].push_back(id);
            m_clusters[at].rowsWith[id] = 1;
        }
    }

    [[nodiscard]] std::uint32_t find(std::uint32_t at)
    {
        while (m_parent[at] != at) {
            m_parent[at] = m_parent[m_parent[at]];
            at = m_parent[at];
        }
        return at;
    }

    /// What would be wrong with both together.
    [[nodiscard]] std::optional<Clusters::Breach> between(const Cluster& a, const Cluster& b, std::uint32_t by) const
    {
        const Cluster& larger = a.rowsWith.size() < b.rowsWith.size() ? b : a;
        const Cluster& smaller = a.rowsWith.size() < b.rowsWith.size() ? a : b;
        std::vector<std::uint32_t> added;
        for (const auto& [id, rows] : smaller.rowsWith) {
            if (!larger.rowsWith.contains(id)) {
                added.push_back(id);
            }
        }
        if (added.empty() && !m_problem.isWeak(by)) {
            return std::nullopt;
        }
        if (larger.rowsWith.size() + added.size() > static_cast<std::size_t>(m_problem.rules().mostIdentifiers)) {
            return Clusters::Breach{Refusal::Identifiers, kNobody};
        }
        for (const std::uint32_t type : m_problem.limited()) {
            const auto isHere = [&](std::uint32_t id) { return m_problem.log().typeOf(id) == type; };
            auto count = std::count_if(added.begin(), added.end(), isHere);
            if (count == 0) {
                continue;
            }
            count += std::count_if(larger.rowsWith.begin(), larger.rowsWith.end(),
                                   [&](const auto& entry) { return isHere(entry.first); });
            if (count > m_problem.facts(type).limit) {
                return Clusters::Breach{Refusal::Limit, type};
            }
        }
        return m_problem.rules().separations.empty() ? weakBridge(a, b, by) : apart(a, b, by);
    }

    [[nodiscard]] std::optional<Clusters::Breach> weakBridge(const Cluster& a, const Cluster& b, std::uint32_t by) const
    {
        const auto isPerson = [&](const Cluster& cluster) {
            return std::any_of(cluster.rowsWith.begin(), cluster.rowsWith.end(),
                               [&](const auto& entry) { return !m_problem.isWeak(entry.first); });
        };
        if (m_problem.isWeak(by) && isPerson(a) && isPerson(b)) {
            return Clusters::Breach{Refusal::Weak, kNobody};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Clusters::Breach> apart(const Cluster& a, const Cluster& b, std::uint32_t by) const
    {
        std::vector<std::uint32_t> sides;
        for (const Cluster* cluster : {&a, &b}) {
            for (const auto& [id, rows] : cluster->rowsWith) {
                const std::span<const std::uint32_t> own = m_problem.sidesOf(id);
                sides.insert(sides.end(), own.begin(), own.end());
            }
        }
        std::sort(sides.begin(), sides.end());
        sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
        for (std::size_t i = 1; i < sides.size(); ++i) {
            if (sides[i] / 2 == sides[i - 1] / 2) {
                return Clusters::Breach{Refusal::Separated, kNobody};
            }
        }
        return weakBridge(a, b, by);
    }

    /// The row at `at` joins the profile of the value's first row, or loses the value.
    void take(std::uint32_t id, std::uint32_t first, std::uint32_t at)
    {
        std::uint32_t a = find(first);
        std::uint32_t b = find(at);
        if (a == b) {
            return;
        }
        if (const auto breach = between(m_clusters[a], m_clusters[b], id)) {
            m_violations.push_back({breach->refusal, m_problem.order()[at], id, breach->type});
            std::erase(m_ids[at], id);
            if (--m_clusters[b].rowsWith[id] == 0) {
                m_clusters[b].rowsWith.erase(id);
            }
            return;
        }
        if (m_clusters[a].rowsWith.size() < m_clusters[b].rowsWith.size()) {
            std::swap(a, b);
        }
        m_parent[b] = a;
        for (const auto& [other, rows] : m_clusters[b].rowsWith) {
            m_clusters[a].rowsWith[other] += rows;
        }
        m_clusters[b] = {};
    }

    Raw result()
    {
        Raw raw;
        raw.owner.assign(m_problem.log().identifiers(), kNobody);
        raw.members.resize(m_ids.size());
        raw.birth.assign(m_ids.size(), kNobody);
        raw.profileOf.assign(m_problem.log().observations(), kNobody);
        std::vector<std::uint32_t> reached(raw.owner.size());
        std::iota(reached.begin(), reached.end(), 0U);
        const auto root = [&](std::uint32_t id) {
            while (reached[id] != id) {
                reached[id] = reached[reached[id]];
                id = reached[id];
            }
            return id;
        };
        for (std::uint32_t at = 0; at < m_ids.size(); ++at) {
            if (m_ids[at].empty()) {
                continue;
            }
            const std::uint32_t profile = find(at);
            raw.birth[profile] = std::min(raw.birth[profile], at);
            const std::uint32_t observation = m_problem.order()[at];
            if (observation < raw.profileOf.size()) {
                raw.profileOf[observation] = profile;
            }
            for (const std::uint32_t id : m_ids[at]) {
                if (raw.owner[id] == kNobody) {
                    raw.owner[id] = profile;
                    raw.members[profile].push_back(id);
                }
                const std::uint32_t a = root(m_ids[at].front());
                const std::uint32_t b = root(id);
                if (a != b) {
                    reached[b] = a;
                    raw.joins.push_back({observation, m_ids[at].front(), id, kNobody});
                }
            }
        }
        raw.violations = std::move(m_violations);
        return raw;
    }

    const Problem& m_problem;
    std::vector<std::uint32_t> m_parent;           ///< Of rows, by position in the order.
    std::vector<Cluster> m_clusters;               ///< Of roots.
    std::vector<std::vector<std::uint32_t>> m_ids; ///< Row -> identifiers that it has not lost.
    std::vector<Violation> m_violations;
};

} // namespace

Raw resolveLimitDrop(const Problem& problem)
{
    return LimitDrop(problem).run();
}

} // namespace weir::stitch
