#pragma once

#include "core/match/quality.h"
#include "core/match/report.h"
#include "core/run/match_results.h"

#include <string>
#include <vector>

namespace weir::run {

/// What a run of a node "Match people" found out, as its report tells. Nothing personal is in it.
struct MatchFindings
{
    struct Step
    {
        std::string name;
        double m = 0;
        double u = 0;
        [[nodiscard]] double bits() const; ///< log2(m / u), without what the rarity of a value adds.
    };
    struct Compared
    {
        std::string name;
        std::vector<Step> steps; ///< From "all else" to the best.
    };
    Instant at; ///< When it was computed.
    std::int64_t records = 0;
    std::int64_t groups = 0;
    std::int64_t compared = 0; ///< Pairs.
    double threshold = 0.5;    ///< Probability from which records belong together.
    double pairsFrom = 0.1;    ///< Probability from which pairs are kept.
    double prior = 0;          ///< Probability that two records taken at random are one.
    match::Report report;
    std::vector<Compared> comparisons;
    std::vector<match::Session> sessions;     ///< Empty when a model was used.
    std::vector<match::AnsweredPair> answers; ///< Of people about pairs...
    bool answersLearned = false;              ///< ...by weights that may have learned from them.
    Json model;                               ///< match::SavedModel; null when there is none.

    [[nodiscard]] double thresholdBits() const;
};

/// Reads the report of the run that computed the pairs with this key (port "pairs"). The error says that it was pruned,
/// or that the run is of a version of Weir that told less, and that running the node again helps.
[[nodiscard]] Result<MatchFindings> matchFindings(const Workspace& workspace, const CachedResult& result,
                                                  const ContentKey& key, const Clock& clock);

/// The records of one group with the pairs that hold it together.
struct MatchGroup
{
    struct Link
    {
        std::size_t a = 0; ///< Into the records.
        std::size_t b = 0;
        double weight = 0;
        double probability = 0;
        bool holds = false;  ///< At least as sure as groups ask for.
        bool bridge = false; ///< Without it the group would be two.
    };
    Schema schema;           ///< Of the records, without the columns that matching added.
    std::int64_t all = 0;    ///< Records of the group, shown or not.
    RowBatch records;        ///< In the order in which they came in.
    std::vector<Link> links; ///< Surest first.
};

/// Reads the group `id` from the kept results: at most `most` records, all pairs between them that were kept. Bridges
/// are those among the pairs of at least `least` bits. Reads both results once.
[[nodiscard]] Result<MatchGroup> matchGroup(const Workspace& workspace, const MatchResults& results,
                                            const std::string& id, double least, std::size_t most,
                                            const RunContext& context);

} // namespace weir::run
