#include "core/match/report.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace weir::match {
namespace {

/// Counts numbers by whole bits.
class Histogram
{
public:
    void add(double bits)
    {
        const auto bin = static_cast<std::int64_t>(std::floor(std::clamp(bits, -200.0, 200.0)));
        ++m_counts[bin];
    }
    void into(std::int64_t& least, std::vector<std::int64_t>& counts) const
    {
        if (m_counts.empty()) {
            return;
        }
        least = m_counts.begin()->first;
        counts.assign(static_cast<std::size_t>(m_counts.rbegin()->first - least) + 1, 0);
        for (const auto& [bin, count] : m_counts) {
            counts[static_cast<std::size_t>(bin - least)] = count;
        }
    }

private:
    std::map<std::int64_t, std::int64_t> m_counts;
};

/// The pairs of one group as a graph over its records, numbered from 0.
class GroupGraph
{
public:
    GroupGraph(std::size_t records, const std::vector<Edge>& edges) : m_edges(edges), m_ways(records)
    {
        for (std::size_t e = 0; e < edges.size(); ++e) {
            m_ways[edges[e].a].push_back({edges[e].b, e});
            m_ways[edges[e].b].push_back({edges[e].a, e});
        }
    }

    /// The least weight of a bridge: an edge without which the records it joins are no longer joined (Tarjan, A note on
    /// finding the bridges of a graph, 1974), without recursion.
    [[nodiscard]] double weakestBridge() const
    {
        double weakest = std::numeric_limits<double>::infinity();
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
                        weakest = std::min(weakest, m_edges[done.by].weight);
                    }
                }
            }
        }
        return weakest;
    }

    [[nodiscard]] std::uint32_t diameter() const
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

private:
    struct Way
    {
        std::uint32_t to = 0;
        std::size_t edge = 0;
    };
    const std::vector<Edge>& m_edges;
    std::vector<std::vector<Way>> m_ways;
};

} // namespace

Report reportOf(const Outcome& outcome, double least, std::size_t most)
{
    constexpr std::uint32_t kMostForDiameter = 200;
    Report report;
    Histogram weights;
    for (const Edge& edge : outcome.scored.edges) {
        weights.add(edge.weight);
    }
    weights.into(report.leastBits, report.weights);

    if (!outcome.trained.model.comparisons.empty()) {
        Histogram selves;
        const Rows rows(outcome.comparisons);
        Judge judge(outcome.comparisons, &outcome.trained.model);
        const double prior = outcome.trained.model.priorWeight();
        for (std::uint32_t record = 0; record < rows.records(); ++record) {
            const double self = prior + judge.weight(rows.row(record), rows.row(record));
            selves.add(self);
            report.unlinkable += self < least ? 1 : 0;
        }
        selves.into(report.leastSelf, report.selves);
    }

    std::vector<std::uint32_t> sizes(outcome.groups.size(), 0);
    std::vector<std::uint32_t> places(outcome.groups.size(), 0); // of a record in its group
    for (std::size_t record = 0; record < outcome.groups.size(); ++record) {
        places[record] = sizes[outcome.groups[record]]++;
    }
    for (const std::uint32_t size : sizes) {
        if (size > 0) {
            report.sizes.resize(std::max<std::size_t>(report.sizes.size(), size), 0);
            ++report.sizes[size - 1];
        }
    }
    std::map<std::uint32_t, std::vector<Edge>> inside; // of groups of three and more
    for (const Edge& edge : outcome.scored.edges) {
        const std::uint32_t group = outcome.groups[edge.a];
        if (edge.weight >= least && group == outcome.groups[edge.b] && sizes[group] > 2) {
            inside[group].push_back({places[edge.a], places[edge.b], edge.weight});
        }
    }
    for (const auto& [group, edges] : inside) {
        const GroupGraph graph(sizes[group], edges);
        GroupShape shape{group, sizes[group], static_cast<std::uint32_t>(edges.size()), 0, graph.weakestBridge(), 0};
        if (std::isinf(shape.weakestBridge)) {
            continue;
        }
        shape.density = 2.0 * shape.pairs / (static_cast<double>(shape.records) * (shape.records - 1.0));
        shape.diameter = shape.records <= kMostForDiameter ? graph.diameter() : 0;
        report.questionable.push_back(shape);
    }
    std::sort(report.questionable.begin(), report.questionable.end(), [](const GroupShape& a, const GroupShape& b) {
        return a.weakestBridge != b.weakestBridge ? a.weakestBridge < b.weakestBridge : a.group < b.group;
    });
    report.questionable.resize(std::min(report.questionable.size(), most));
    return report;
}

Json toJson(const Report& report)
{
    Json questionable = Json::array();
    for (const GroupShape& shape : report.questionable) {
        questionable.push_back({{"group", std::size_t{shape.group} + 1},
                                {"records", shape.records},
                                {"pairs", shape.pairs},
                                {"density", shape.density},
                                {"weakestBridge", shape.weakestBridge},
                                {"diameter", shape.diameter}});
    }
    return {{"weights", {{"from", report.leastBits}, {"counts", report.weights}}},
            {"selves", {{"from", report.leastSelf}, {"counts", report.selves}}},
            {"unlinkable", report.unlinkable},
            {"sizes", report.sizes},
            {"questionable", std::move(questionable)}};
}

} // namespace weir::match
