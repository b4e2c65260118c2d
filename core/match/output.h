#pragma once

#include "core/match/matcher.h"

#include <string>

namespace weir::match {

/// The records in their order as CSV, with the number of their group in a first column "cluster_id" (1 is the first
/// record) and, when two tables were linked, the number of the table in "table".
[[nodiscard]] std::string groupsAsCsv(const Table& table, const std::vector<std::uint32_t>& groups);
/// The compared pairs of at least `least` bits as CSV, surest first: both record numbers, probability, weight, and for
/// each comparison the level and its bits, which with the prior add up to the weight.
[[nodiscard]] std::string pairsAsCsv(const Outcome& outcome, double least);

} // namespace weir::match
