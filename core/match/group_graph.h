#pragma once

#include "core/match/scorer.h"

#include <cstdint>
#include <vector>

namespace weir::match {

/// The pairs of one group as a graph over its records, numbered from 0. `edges` outlives it.
class GroupGraph
{
public:
    GroupGraph(std::size_t records, const std::vector<Edge>& edges);

    /// The edges, by number and in order, without which the records they join are no longer joined (Tarjan, A note on
    /// finding the bridges of a graph, 1974). Linear; no recursion.
    [[nodiscard]] std::vector<std::size_t> bridges() const;
    /// Edges on the longest of the shortest ways between two records that are joined. Cost: records times edges.
    [[nodiscard]] std::uint32_t diameter() const;

private:
    struct Way
    {
        std::uint32_t to = 0;
        std::size_t edge = 0;
    };
    const std::vector<Edge>& m_edges;
    std::vector<std::vector<Way>> m_ways;
};

} // namespace weir::match
