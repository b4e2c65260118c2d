#pragma once

#include "core/base/error.h"
#include "core/compile/lower.h"
#include "core/graph/document.h"
#include "core/nodes/registry.h"
#include "core/plan/relation.h"

#include <cstdint>
#include <vector>

namespace weir::run {

/// A cast that stops the run when a value does not fit, and how to find the first row where it does not.
struct StrictCast
{
    NodeId node;
    expr::Expr cast;
    std::string of;       ///< The column, or the expression, that is cast.
    std::string port;     ///< The input of the node whose rows are counted...
    std::size_t wire = 0; ///< ...and its wire there.
    std::string row;      ///< The column of `rows` with the number of the row, from 1.
    plan::RelationPtr rows;
    expr::CheckedExpr misfit; ///< Over `rows`: the cast is done there, and its value does not fit.

    [[nodiscard]] const DataType& type() const { return cast->type(); }
    /// One integer, the number of the first row that does not fit, or no row.
    [[nodiscard]] plan::RelationPtr firstRow() const;
    /// The value that is cast in one row.
    [[nodiscard]] plan::RelationPtr valueIn(std::int64_t row) const;
};

/// The casts below `root` whose rows are those of an input of their node, in the order of the flow. Casts behind a
/// condition count only where the condition lets them be done; an engine may do those behind `and`, `or` and the filter
/// of an aggregate everywhere, so that these come once more, without it, at the end.
[[nodiscard]] std::vector<StrictCast> strictCasts(const plan::RelationPtr& root, const compile::Lowering& lowering);

/// Where the cast stands in the settings of its node; `where.parameter` is empty when none of them names it.
[[nodiscard]] Where placeOf(const StrictCast& cast, const graph::Node& node, const nodes::Registry& registry);

/// What to say of a row that such a cast cannot read; the value itself is left out, it may be personal.
[[nodiscard]] Error castFailedAt(const StrictCast& cast, std::int64_t row, Where where, Error cause);

} // namespace weir::run
