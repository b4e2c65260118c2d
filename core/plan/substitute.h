#pragma once

#include "core/plan/relation.h"

#include <map>
#include <set>
#include <string>

namespace weir::plan {

/// `expr` with columns replaced by expressions; columns that are not in the map stay.
[[nodiscard]] expr::CheckedExpr substitute(const expr::CheckedExpr& expr,
                                           const std::map<std::string, expr::CheckedExpr>& replacements);
/// The conditions of a chain of `and`, checked like the whole.
[[nodiscard]] std::vector<expr::CheckedExpr> conjunctsOf(const expr::CheckedExpr& predicate);
[[nodiscard]] expr::CheckedExpr conjunctionOf(const std::vector<expr::CheckedExpr>& conditions);
void addColumns(const expr::CheckedExpr& expr, std::set<std::string>& columns);
/// True when computing it is a column, a constant, or an implicit cast of one.
[[nodiscard]] bool isCheap(const expr::Expr& expr);

} // namespace weir::plan
