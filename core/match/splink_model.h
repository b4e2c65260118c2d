#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/match/blocking.h"
#include "core/match/model.h"

#include <string_view>
#include <vector>

namespace weir::match {

/// A model in the JSON form of Splink 3 and 4 (settings, with m and u where it was trained), ready for a table.
///
/// Weights are those of Splink: log2 of the prior odds, log2(m/u) of the first level that holds, and for levels with a
/// tf_adjustment_column weight * log2(u of its exact level / the larger share of both values, or the least allowed).
struct SplinkModel
{
    Json json; ///< As read; written back with the parameters of `model`.
    std::vector<Comparison> comparisons;
    std::vector<BlockRule> rules; ///< Empty when the model has none.
    Model model;
    bool trained = false; ///< Some level has an m; levels without one take Splink's defaults.
};

/// Reads a model for `table`. Says which column the table lacks, and which condition or rule is not understood.
[[nodiscard]] Result<SplinkModel> readSplinkModel(std::string_view json, const Table& table);
/// The model as JSON for Splink, with the parameters that it has now.
[[nodiscard]] std::string writeSplinkModel(const SplinkModel& model);

} // namespace weir::match
