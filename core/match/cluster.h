#pragma once

#include "core/match/scorer.h"

#include <functional>
#include <span>

namespace weir::match {

struct ClusterOptions
{
    double least = 0;           ///< Bits that an edge needs: 0 is probability 0.5.
    double mostBits = 8;        ///< What one pair can say at most, for and against, when groups are compared.
    std::size_t largest = 1500; ///< Larger components are cut at higher weights first.
    int threads = 2;
    std::stop_token stop = {}; ///< The groups mean nothing then.
};

/// Union-find by size with path halving.
class Sets
{
public:
    explicit Sets(std::size_t size);
    [[nodiscard]] std::uint32_t find(std::uint32_t member);
    bool unite(std::uint32_t a, std::uint32_t b);

private:
    std::vector<std::uint32_t> m_parents;
};

/// Groups records: components of the edges, and inside each the groups whose records agree on average (agglomeration by
/// average linkage, Sokal and Michener 1958, over all pairs of the component, seen or not), so that one wrong edge does
/// not chain two people. `weightOf` gives the weight of any two records, prior included; records of which `apart` says
/// so never share a group. The group of a record is its smallest member.
[[nodiscard]] std::vector<std::uint32_t>
cluster(std::size_t records, std::span<const Edge> edges, const ClusterOptions& options,
        const std::function<double(std::uint32_t, std::uint32_t, int thread)>& weightOf,
        const std::function<bool(std::uint32_t, std::uint32_t)>& apart = {});

/// Links each record of one table to at most one of the other: best edges first.
[[nodiscard]] std::vector<std::uint32_t> linkOneToOne(std::size_t records, std::vector<Edge> edges, double least);

} // namespace weir::match
