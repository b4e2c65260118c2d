#pragma once

#include "core/expr/node.h"
#include "core/types/schema.h"

#include <optional>
#include <vector>

namespace weir::expr {

enum class Aggregates
{
    Refused, ///< Row expressions (filter, formula).
    Allowed, ///< Aggregate node: each column must stand inside an aggregate function.
    Windows  ///< Window node: aggregate and window functions anywhere, not one inside another.
};

struct CheckOptions
{
    Aggregates aggregates = Aggregates::Refused;
    /// When set, the result must be of this type or widen to it; otherwise an error names both.
    std::optional<DataType> expected;
};

/// An expression whose every node has its type, with all implicit conversions as cast nodes.
struct CheckedExpr
{
    Expr expr;
    DataType type;
    Privacy privacy = Privacy::Plain;
    bool nullable = true;
};

struct Checked
{
    std::optional<CheckedExpr> expr; ///< Set when there are no errors.
    std::vector<Error> errors;       ///< All of them, in order of position.
};

/// Finds columns, chooses signatures, gives types, and reads constant patterns, units and zones.
///
/// Widening without a cast: integer to decimal to number, date to instant (midnight UTC), NULL to everything, a text
/// literal to the date, instant, duration or boolean it is compared with. Everything else needs a cast.
/// Privacy is the highest of all inputs (hashing does not lower it), Plain for counts.
[[nodiscard]] Checked checkAll(const Expr& expr, const Schema& schema, const CheckOptions& options = {});
/// The same with the first error only.
[[nodiscard]] Result<CheckedExpr> check(const Expr& expr, const Schema& schema, const CheckOptions& options = {});
/// parse and check in one step; all errors of the first step that fails.
[[nodiscard]] Checked compileAll(std::string_view text, const Schema& schema, const CheckOptions& options = {});
[[nodiscard]] Result<CheckedExpr> compile(std::string_view text, const Schema& schema,
                                          const CheckOptions& options = {});

} // namespace weir::expr
