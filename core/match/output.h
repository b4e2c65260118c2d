#pragma once

#include "core/match/matcher.h"

#include <string>

namespace weir::match {

/// What one comparison says about a pair: the step it reached and the bits that this adds. Together with the prior they
/// are the weight of the pair. The texts belong to the outcome.
struct Reason
{
    const std::string* comparison;
    const std::string* level;
    double bits = 0;
};
/// One per comparison, in their order.
[[nodiscard]] std::vector<Reason> reasonsOf(const Outcome& outcome, std::uint32_t a, std::uint32_t b);
/// The compared pairs of at least `least` bits, surest first.
[[nodiscard]] std::vector<Edge> surestPairs(const Outcome& outcome, double least);
/// For each record the weight of the surest pair in which it stands with another one of its group; NaN without any.
[[nodiscard]] std::vector<double> surestWeights(const Outcome& outcome);

/// The records in their order as CSV, with the number of their group in a first column "cluster_id" (1 is the first
/// record) and, when two tables were linked, the number of the table in "table".
[[nodiscard]] std::string groupsAsCsv(const Table& table, const std::vector<std::uint32_t>& groups);
/// The compared pairs of at least `least` bits as CSV, surest first: both record numbers, probability, weight, and for
/// each comparison the level and its bits, which with the prior add up to the weight.
[[nodiscard]] std::string pairsAsCsv(const Outcome& outcome, double least);

} // namespace weir::match
