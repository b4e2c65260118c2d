#pragma once

#include "core/predict/model.h"
#include "core/predict/sample.h"

namespace weir::predict {

struct TrainOptions
{
    std::size_t mostExamples = 300'000; ///< To learn from; more are thinned evenly. 8 bytes per feature each.
    unsigned threads = 0;               ///< 0: as many as there are. The result is the same to the bit.
};

/// The least that a model is made from (10.01): examples of which it came true and of which it did not, and the same
/// among the people that quality is measured on.
inline constexpr std::int64_t kLeastExamples = 100;
inline constexpr std::int64_t kLeastMeasured = 30;

/// Reads into the history the traits that `prediction` may learn from, and says which ones it may not.
[[nodiscard]] Status readCandidates(History& history, const store::Reader& reader, const Prediction& prediction,
                                    std::vector<LeftOut>& leftOut);

/// Learns from what `allowed` did before each cut and what came after it, and measures on the newest cut, which is not
/// learnt from. Too few examples are an error that says how many there are. `history` was read for this prediction,
/// with its candidates.
[[nodiscard]] Result<Model> train(const History& history, const Prediction& prediction,
                                  const audience::ProfileSet& allowed, std::vector<LeftOut> leftOut,
                                  const TrainOptions& options, const RunContext& context);

} // namespace weir::predict
