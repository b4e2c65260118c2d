#pragma once

#include "core/predict/score.h"
#include "core/predict/train.h"
#include "core/store/store.h"

namespace weir::predict {

/// The source of scores in the store.
inline constexpr const char* kSource = "predicted";

struct Predicted
{
    Model model;
    Scores scores;
};
/// Learns and scores on one snapshot. `allowed` are living people who agreed to the purpose; nobody else is learnt from
/// or scored. `now` is taken down to its midnight.
[[nodiscard]] Result<Predicted> predictNow(const store::Reader& reader, const Prediction& prediction,
                                           const audience::ProfileSet& allowed, Instant now,
                                           const TrainOptions& options, const RunContext& context);

/// What a node has left in a store. Has no scores.
struct Kept
{
    std::string key; ///< All that the scores depend on.
    std::string storeVersion;
    std::int64_t people = 0; ///< With a score.
    Model model;
    friend bool operator==(const Kept&, const Kept&) = default;
};
[[nodiscard]] Json toJson(const Kept& kept);
/// What cannot be read counts as never predicted.
[[nodiscard]] std::optional<Kept> keptFromJson(const Json& json);

/// Writes scores and percentiles as traits of the source `predicted` in one transaction, the scores behind it into the
/// history, and says how many values differ from before. Who is not scored loses older scores.
[[nodiscard]] Result<std::int64_t> keep(store::ProfileStore& store, const Predicted& predicted, const RunId& run,
                                        const RunContext& context);
/// Takes a prediction's traits and history away, and says how many values went.
[[nodiscard]] Result<std::int64_t> drop(store::ProfileStore& store, const std::string& name, const RunId& run,
                                        const RunContext& context);

} // namespace weir::predict
