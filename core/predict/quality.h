#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <span>

namespace weir::predict {

/// A tenth of the people, the best scores first. Equal scores are never parted: all of them are in the tenth that the
/// best of them is in, so that tenths may differ in size and may be empty.
struct Tenth
{
    std::int64_t people = 0;
    std::int64_t positives = 0;
    double expected = 0; ///< Sum of the scores: how many positives the model expects.
    friend bool operator==(const Tenth&, const Tenth&) = default;
};

/// How well scores tell what came true, measured on people and a time that the model was not made from.
struct Quality
{
    std::int64_t people = 0;
    std::int64_t positives = 0;
    double auc = 0.5;        ///< The share of pairs of a positive and a negative that are in order; ties count half.
    double logLoss = 0;      ///< Mean, in nats.
    double plainLogLoss = 0; ///< Of one score for everybody, the base rate.
    std::array<Tenth, 10> tenths;
    [[nodiscard]] double baseRate() const;
    /// How many times the base rate the positives of a tenth are; 0 for an empty one.
    [[nodiscard]] double lift(std::size_t tenth) const;
    friend bool operator==(const Quality&, const Quality&) = default;
};

/// `scores` are probabilities, `labels` 0 or 1. A function of the set of pairs, whatever their order. O(n log n).
[[nodiscard]] Quality measure(std::span<const double> scores, std::span<const std::uint8_t> labels);

[[nodiscard]] Json toJson(const Quality& quality);
[[nodiscard]] Result<Quality> qualityFromJson(const Json& json);

} // namespace weir::predict
