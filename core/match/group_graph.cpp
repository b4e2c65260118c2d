#include "core/match/group_graph.h"

#include <algorithm>

namespace weir::match {

GroupGraph::GroupGraph(std::size_t records, const std::vector<Edge>& edges) : m_edges(edges), m_ways(records)
{
    for (std::size_t e = 0; e < edges.size(); ++e) {
        m_ways[edges[e].a].push_back({edges[e].b, e});
        m_ways[edges[e].b].push_back({edges[e].a, e});
    }
}

std::vector<std::size_t> GroupGraph::bridges() const
{
    std::vector<std::size_t> found;
    std::vector<std::uint32_t> entered(m_ways.size(), 0);
    std::vector<std::uint32_t> low(m_ways.size(), 0);
    std::uint32_t clock = 0;
    struct Step
    {
        std::uint32_t record = 0;
        std::size_t by = 0; ///< Edge.
        std::size_t next = 0;
    };
    std::vector<Step> path;
    for (std::uint32_t root = 0; root < m_ways.size(); ++root) {
        if (entered[root] != 0) {
            continue;
        }
        entered[root] = low[root] = ++clock;
        path.push_back({root, m_edges.size(), 0});
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next < m_ways[step.record].size()) {
                const Way way = m_ways[step.record][step.next++];
                if (way.edge == step.by) {
                    continue;
                }
                if (entered[way.to] != 0) {
                    low[step.record] = std::min(low[step.record], entered[way.to]);
                } else {
                    entered[way.to] = low[way.to] = ++clock;
                    path.push_back({way.to, way.edge, 0});
                }
                continue;
            }
            const Step done = step;
            path.pop_back();
            if (!path.empty()) {
                std::uint32_t& above = low[path.back().record];
                above = std::min(above, low[done.record]);
                if (low[done.record] > entered[path.back().record]) {
                    found.push_back(done.by);
                }
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::uint32_t GroupGraph::diameter() const
{
    std::uint32_t longest = 0;
    for (std::uint32_t from = 0; from < m_ways.size(); ++from) {
        std::vector<std::uint32_t> steps(m_ways.size(), 0);
        std::vector<std::uint32_t> queue{from};
        steps[from] = 1;
        for (std::size_t at = 0; at < queue.size(); ++at) {
            for (const Way& way : m_ways[queue[at]]) {
                if (steps[way.to] == 0) {
                    steps[way.to] = steps[queue[at]] + 1;
                    queue.push_back(way.to);
                }
            }
        }
        longest = std::max(longest, steps[queue.back()] - 1);
    }
    return longest;
}

} // namespace weir::match
