#pragma once

#include "core/match/scorer.h"

namespace weir::match {

/// How the parameters are learned. Everything is fixed by the seed and the data, never by the number of threads.
struct TrainOptions
{
    std::uint64_t seed = 1;
    int threads = 2;
    std::int64_t randomPairs = 1'000'000; ///< For u of levels that counting does not give.
    std::int64_t sessionPairs = 400'000;  ///< Of one blocking rule.
    int rounds = 60;
    std::stop_token stop = {}; ///< What was learned by then means nothing.
};

/// What one blocking rule taught.
struct Session
{
    std::string rule;
    std::int64_t pairs = 0;
    double matches = 0; ///< Expected among them.
};
struct Trained
{
    Model model;
    std::vector<Session> sessions;
};

/// Learns u from equal values by counting and from random pairs for the rest, and m by expectation and maximisation
/// within each rule of `blocking`, leaving out the comparisons that the rule makes agree (Winkler 1988; Linacre et al.,
/// Int. J. Population Data Science 7, 2022). Sessions are averaged by how many matches they saw. Pairs of matches among
/// the random ones are taken out of u: u = (seen - share * m) / (1 - share).
[[nodiscard]] Trained train(const Blocking& blocking, const std::vector<Comparison>& comparisons, const Rows& rows,
                            const TrainOptions& options);

/// Levels of pairs, equal ones counted together.
struct Patterns
{
    std::vector<std::vector<std::uint8_t>> levels;
    std::vector<double> counts;
};
/// Level shares among two random records, by comparison.
[[nodiscard]] std::vector<std::vector<double>> randomShares(const Blocking& blocking,
                                                            const std::vector<Comparison>& comparisons,
                                                            const Rows& rows, const TrainOptions& options);
/// Improves m and lambda by expectation and maximisation over counted patterns; comparisons with active[c] == 0 are
/// left out, u stays. Returns the expected matches.
double maximise(const Patterns& patterns, const std::vector<std::uint8_t>& active, Model& model, int rounds);

} // namespace weir::match
