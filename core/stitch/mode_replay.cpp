#include "core/stitch/clusters.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace weir::stitch {
namespace {

class Replay
{
public:
    explicit Replay(const Problem& problem)
        : m_problem(problem), m_clusters(problem), m_neighbours(problem.log().identifiers()),
          m_first(problem.log().identifiers(), kNobody)
    {}

    Raw run()
    {
        for (std::uint32_t at = 0; at < m_problem.order().size(); ++at) {
            observe(m_problem.order()[at], at);
        }
        std::vector<Join> joins = reasons();
        Raw raw = m_clusters.take();
        raw.joins = std::move(joins);
        raw.violations = std::move(m_violations);
        return raw;
    }

private:
    /// The first end has the higher priority.
    struct Link
    {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t newest = 0; ///< Position in the order.
        bool own = false;         ///< Of the row at hand.
    };

    void observe(std::uint32_t observation, std::uint32_t at)
    {
        const std::span<const std::uint32_t> ids = m_problem.identifiers(observation);
        if (ids.empty()) {
            if (observation < m_problem.log().observations()) {
                m_violations.push_back({Refusal::NoIdentifier, observation, kNobody, kNobody});
            }
            return;
        }
        for (const std::uint32_t id : ids) {
            m_first[id] = std::min(m_first[id], at);
            m_clusters.open(id, m_first[id]);
        }
        bool quiet = !m_clusters.breach(ids, 0);
        for (const std::uint32_t id : ids.subspan(1)) {
            quiet = quiet && !m_clusters.isWeakBridge(ids.front(), id);
        }
        if (!quiet) {
            rebuild(ids, observation, at);
            return;
        }
        for (const std::uint32_t id : ids.subspan(1)) {
            m_clusters.join(ids.front(), id);
            put(ids.front(), id, at);
        }
    }

    void put(std::uint32_t a, std::uint32_t b, std::uint32_t at)
    {
        m_neighbours[a][b] = at;
        m_neighbours[b][a] = at;
    }

    void rebuild(std::span<const std::uint32_t> ids, std::uint32_t observation, std::uint32_t at)
    {
        std::vector<std::uint32_t> members;
        for (const std::uint32_t id : ids) {
            if (m_clusters.isOpen(id)) {
                const std::vector<std::uint32_t> some = m_clusters.dissolve(id);
                members.insert(members.end(), some.begin(), some.end());
            }
        }
        std::vector<Link> links;
        for (const std::uint32_t id : ids.subspan(1)) {
            put(ids.front(), id, at);
        }
        for (const std::uint32_t id : members) {
            m_clusters.open(id, m_first[id]);
            for (const auto& [other, newest] : m_neighbours[id]) {
                if (m_problem.before(id, other)) {
                    links.push_back({id, other, newest, newest == at});
                }
            }
        }
        std::sort(links.begin(), links.end(), [&](const Link& left, const Link& right) { return sooner(left, right); });
        for (const Link& link : links) {
            const std::uint32_t ends[] = {link.a, link.b};
            auto breach = m_clusters.breach(ends, 0);
            if (!breach && m_clusters.isWeakBridge(link.a, link.b)) {
                breach = Clusters::Breach{Refusal::Weak, kNobody};
            }
            if (breach) {
                m_neighbours[link.a].erase(link.b);
                m_neighbours[link.b].erase(link.a);
                m_violations.push_back({breach->refusal, observation, link.b, breach->type});
            } else {
                m_clusters.join(link.a, link.b);
            }
        }
    }

    [[nodiscard]] bool sooner(const Link& left, const Link& right) const
    {
        if (left.own != right.own) {
            return left.own;
        }
        const auto sum = [&](const Link& link) {
            return m_problem.factsOf(link.a).priority + m_problem.factsOf(link.b).priority;
        };
        if (sum(left) != sum(right)) {
            return sum(left) < sum(right);
        }
        if (left.newest != right.newest) {
            return left.newest > right.newest;
        }
        return left.a != right.a ? m_problem.before(left.a, right.a) : m_problem.before(left.b, right.b);
    }

    /// A tree over each cluster, of its newest links.
    std::vector<Join> reasons()
    {
        std::vector<Link> links;
        for (std::uint32_t id = 0; id < m_neighbours.size(); ++id) {
            for (const auto& [other, newest] : m_neighbours[id]) {
                if (m_problem.before(id, other)) {
                    links.push_back({id, other, newest, false});
                }
            }
        }
        std::sort(links.begin(), links.end(), [&](const Link& left, const Link& right) {
            if (left.newest != right.newest) {
                return left.newest > right.newest;
            }
            return left.a != right.a ? m_problem.before(left.a, right.a) : m_problem.before(left.b, right.b);
        });
        std::vector<std::uint32_t> parent(m_neighbours.size());
        for (std::uint32_t id = 0; id < parent.size(); ++id) {
            parent[id] = id;
        }
        const auto find = [&](std::uint32_t id) {
            while (parent[id] != id) {
                parent[id] = parent[parent[id]];
                id = parent[id];
            }
            return id;
        };
        std::vector<Join> joins;
        for (const Link& link : links) {
            const std::uint32_t a = find(link.a);
            const std::uint32_t b = find(link.b);
            if (a != b) {
                parent[b] = a;
                joins.push_back({m_problem.order()[link.newest], link.a, link.b, kNobody});
            }
        }
        return joins;
    }

    const Problem& m_problem;
    Clusters m_clusters;
    std::vector<std::unordered_map<std::uint32_t, std::uint32_t>>
        m_neighbours;                   ///< Identifier -> linked one -> newest row.
    std::vector<std::uint32_t> m_first; ///< Identifier -> the first row that shows it.
    std::vector<Violation> m_violations;
};

} // namespace

Raw resolveReplay(const Problem& problem)
{
    return Replay(problem).run();
}

} // namespace weir::stitch
