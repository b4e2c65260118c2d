#pragma once

#include "core/nodes/decisions.h"
#include "core/run/match_results.h"

#include <string>
#include <vector>

namespace weir::run {

/// One comparison of a pair: the step that it reached and the bits that this adds to the weight.
struct PairReason
{
    std::string comparison;
    std::string step;
    double bits = 0;
};

/// Two records that may be one person.
struct ReviewPair
{
    std::string left; ///< "match_record" of both.
    std::string right;
    double probability = 0;
    double weight = 0; ///< In bits; the reasons and the prior add up to it.
    std::vector<PairReason> reasons;
    std::vector<Value> leftCells; ///< By `PairReview::schema`.
    std::vector<Value> rightCells;
};
struct PairReview
{
    Schema schema; ///< Of the records, without the columns that matching added.
    std::vector<ReviewPair> pairs;
    std::int64_t undecided = 0; ///< Of all pairs.
};

/// The pairs whose answers teach most: those nearest to even odds, and of those that look alike to all comparisons only
/// a few (uncertainty sampling with diversity; Settles, Active Learning, 2012). Decided pairs are left out. Reads both
/// results once; at most `count` pairs and their records are held.
[[nodiscard]] Result<PairReview> pairsToReview(const Workspace& workspace, const MatchResults& results,
                                               const std::vector<nodes::PairDecision>& decided, std::size_t count,
                                               const RunContext& context);

} // namespace weir::run
