#pragma once

#include "core/base/error.h"
#include "core/plan/relation.h"

#include <vector>

namespace weir::run {

/// A cast that stops the run when a value does not fit, and how to find the first row where it does not.
struct StrictCast
{
    NodeId node;
    std::string of; ///< The column, or the expression, that is cast.
    DataType type;
    plan::RelationPtr firstRow; ///< One integer, the number of the row among those that the cast reads, or no row.
};

/// The casts that `root` does for every row, in the order of the flow. Those behind a condition are left out: a value
/// that does not fit may never have been cast.
[[nodiscard]] std::vector<StrictCast> strictCasts(const plan::RelationPtr& root);

/// What to say of a row that such a cast cannot read; the value itself is left out, it may be personal.
[[nodiscard]] Error castFailedAt(const StrictCast& cast, std::int64_t row, Error cause);

} // namespace weir::run
