#pragma once

#include "core/audience/profile_set.h"
#include "core/predict/features.h"

namespace weir::predict {

/// One person at one cut, and what came of it.
struct Example
{
    std::uint32_t person = 0; ///< Index into History::people().
    std::uint8_t cut = 0;     ///< Index into the cuts.
    std::uint8_t positive = 0;
    std::uint64_t key = 0;
};

/// Instants in the past of which it is known by now what came after, newest first: asOf minus 1, 2, ... times the days
/// of the prediction, so that no two look at the same days. A cut needs as much history before it as lies after it.
/// Fewer than two are an error that says how much history is needed: quality is measured on the newest, the others are
/// learnt from.
[[nodiscard]] Result<std::vector<std::int64_t>> cutsOf(const History& history, const Prediction& prediction);

/// Everybody among `allowed` who is eligible at cuts[first], cuts[first + 1], ..., by cut and person.
[[nodiscard]] std::vector<Example> examplesAt(const History& history, const Prediction& prediction,
                                              const audience::ProfileSet& allowed,
                                              const std::vector<std::int64_t>& cuts, std::size_t first,
                                              std::size_t count, unsigned threads);

/// Puts examples into the order of their content, which neither numbers of profiles nor the order of arrival change,
/// and keeps every n-th of them where there are more than `most`. The order begins with the keys, which are as good as
/// random: what is kept is an even sample. Of examples that are alike in everything it does not matter which ones stay.
void arrange(std::vector<Example>& examples, std::size_t most, const History& history,
             const std::vector<std::int64_t>& cuts);

} // namespace weir::predict
