#pragma once

#include "core/base/error.h"
#include "core/base/run_context.h"
#include "core/plan/relation.h"

#include <functional>

namespace weir::engine {

/// Runs a plan for its errors only: true when it ends in an error of the data.
using Probe = std::function<bool(const plan::RelationPtr&)>;

/// The error with the node that it comes from. Engines say where the SQL is wrong, not which step met a value that it
/// cannot compute (a division by zero, a cast), so that the inputs of the failed plan are run again, one after the
/// other, until one fails whose own inputs do not. `probe` gets plans that compute every cell and give one row.
///
/// Errors that have a node, that are not about data (code InvalidInput) and plans of one node cost nothing. Otherwise
/// it takes as long as the failed run, or at most about 20 s more: then the error names the node that was asked for.
[[nodiscard]] Error blamed(Error error, const plan::RelationPtr& root, const Probe& probe, const RunContext& context);

} // namespace weir::engine
