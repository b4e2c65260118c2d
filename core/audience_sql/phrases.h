#pragma once

#include "core/plan/builders.h"

#include <string>
#include <utility>
#include <vector>

namespace weir::audience::phrase {

/// Short makers of expressions and relations, so that a condition reads as the SQL that it becomes. The relations check
/// their expressions against the input.
using expr::Expr;
using F = expr::FunctionId;

[[nodiscard]] Expr column(const std::string& name);
[[nodiscard]] Expr value(Value value);
using expr::call;
[[nodiscard]] Expr both(Expr a, Expr b);
[[nodiscard]] Expr either(std::vector<Expr> parts); ///< false without parts.
[[nodiscard]] Expr no(Expr a);
[[nodiscard]] Expr isNull(Expr a);
[[nodiscard]] Expr isNotNull(Expr a);
/// `a`, or the constant where it is NULL.
[[nodiscard]] Expr orElse(Expr a, Value constant);
/// NULL as a boolean.
[[nodiscard]] Expr unknown();

using Columns = std::vector<std::pair<std::string, Expr>>;
[[nodiscard]] Result<plan::RelationPtr> where(plan::RelationPtr input, const Expr& predicate, const NodeId& origin);
[[nodiscard]] Result<plan::RelationPtr> select(plan::RelationPtr input, const Columns& columns, const NodeId& origin);

struct Figure
{
    std::string name;
    std::string function; ///< "count", "sum", ...
    std::vector<Expr> arguments;
    bool distinct = false;
};
/// One row per distinct combination of the keys, which are columns.
[[nodiscard]] Result<plan::RelationPtr> group(plan::RelationPtr input, const std::vector<std::string>& keys,
                                              const std::vector<Figure>& figures, const NodeId& origin);
struct By
{
    Expr what;
    plan::Direction direction = plan::Direction::Ascending;
};
/// Adds a column with the place of each row in the order, from 1.
[[nodiscard]] Result<plan::RelationPtr> numbered(plan::RelationPtr input, const std::string& name,
                                                 const std::vector<By>& order, const NodeId& origin);
/// The first row per key in the order.
[[nodiscard]] Result<plan::RelationPtr> firstPer(plan::RelationPtr input, const std::string& key,
                                                 const std::vector<By>& order, const NodeId& origin);
/// Joins on columns that both sides have under the same names. Of the right side come `columns`, under their second
/// names.
[[nodiscard]] plan::RelationPtr with(plan::RelationPtr left, plan::RelationPtr right, plan::JoinKind kind,
                                     const std::vector<std::string>& keys,
                                     const std::vector<std::pair<std::string, std::string>>& columns,
                                     const NodeId& origin);

} // namespace weir::audience::phrase
