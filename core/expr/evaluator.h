#pragma once

#include "core/expr/checker.h"
#include "core/types/row_batch.h"

#include <span>

namespace weir::expr {

/// What an expression may know beside its row.
struct EvaluationContext
{
    Instant runTime; ///< The value of run_time().
};

/// Computes a checked row expression for one row; the reference for every engine.
///
/// `row` holds one value per field of `schema`, the schema that the expression was checked with. Errors (overflow,
/// strict cast of an unreadable value) name the expression's range, never the value.
[[nodiscard]] Result<Value> evaluate(const CheckedExpr& expr, const Schema& schema, std::span<const Value> row,
                                     const EvaluationContext& context);
/// Computes an expression of aggregate functions over all rows of a group, in their order.
[[nodiscard]] Result<Value> evaluateGroup(const CheckedExpr& expr, const Schema& schema,
                                          std::span<const std::vector<Value>> rows, const EvaluationContext& context);
/// Computes one scalar operator or function (not case, coalesce, and, or, if: those are lazy) over given values.
/// `arguments` have the types that the checker gave them. This is what engines call for functions they lack.
[[nodiscard]] Result<Value> evaluateCall(FunctionId function, std::span<const Value> arguments,
                                         std::span<const DataType> argumentTypes, const DataType& resultType,
                                         const EvaluationContext& context);
/// Converts one value as cast(... as type) does; NULL stays NULL; an error when it does not fit.
[[nodiscard]] Result<Value> castValue(const Value& value, const DataType& from, const DataType& to);
/// Replaces parts without columns and run_time() by their value, where computing them gives no error.
[[nodiscard]] CheckedExpr foldConstants(const CheckedExpr& expr);

} // namespace weir::expr
