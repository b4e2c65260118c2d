#pragma once

#include "core/nodes/node_type.h"
#include "core/nodes/settings.h"
#include "core/plan/builders.h"
#include "core/plan/relation.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Pieces that table nodes share: parameters, orderings, calls of aggregate functions, hidden columns, subtitles.
namespace weir::nodes {

/// Ports of a node with one table input.
[[nodiscard]] PortSpec tableIn(std::string title = "Rows");
[[nodiscard]] PortSpec tableOut(std::string name = "out", std::string title = "Result");
/// The columns of the only wire into `port`.
[[nodiscard]] const Schema& schemaOf(const InputContents& inputs, const std::string& port = "in");
[[nodiscard]] PortContent table(Schema schema);

/// A list of (expression, direction, nulls), read by `readOrder`.
[[nodiscard]] ParameterSpec orderParameter(std::string key, std::string title, std::string help, std::string port = {});
[[nodiscard]] std::vector<plan::Ordering> readOrder(Settings& settings, const std::string& key, const Schema& schema);
/// The same order backwards, NULLs included.
[[nodiscard]] std::vector<plan::Ordering> reversed(std::vector<plan::Ordering> order);
[[nodiscard]] plan::Ordering ascending(expr::CheckedExpr expr);

/// True for types that can be compared, sorted, grouped and joined: all but JSON and lists.
[[nodiscard]] bool isComparable(const DataType& type);
/// Notes when `type` cannot be compared.
void requireComparable(Settings& settings, const std::string& key, std::string_view what, const DataType& type);

/// Checked expressions made by programs. They must fit `schema`: a failure is a defect and gives a NULL literal.
[[nodiscard]] expr::CheckedExpr checkedTree(const expr::Expr& tree, const Schema& schema);
[[nodiscard]] expr::CheckedExpr checkedText(std::string_view text, const Schema& schema);
/// The columns of `fields` as checked expressions.
[[nodiscard]] std::vector<expr::CheckedExpr> columnsOf(const std::vector<Field>& fields);
/// `input` with columns added behind, or replaced in their place when the name is there already.
[[nodiscard]] plan::RelationPtr withColumns(const plan::RelationPtr& input, std::vector<plan::NamedExpr> columns,
                                            const NodeId& origin);
/// The columns of several tables by name, in the order in which they come up: NULL is possible where a table has none
/// of them, and the most personal table decides. `settle` gives the type of a column of which two tables disagree.
[[nodiscard]] std::vector<Field>
fieldsByName(const std::vector<Schema>& tables,
             const std::function<DataType(const Field& known, const Field& other)>& settle);
[[nodiscard]] Schema withFields(const Schema& schema, const std::vector<Field>& fields);
/// `value` as `type`; unchanged when it has that type already. The cast must exist.
[[nodiscard]] expr::CheckedExpr castTo(const expr::CheckedExpr& value, const DataType& type, const Schema& schema,
                                       expr::CastMode mode = expr::CastMode::Strict);
/// `order` and then all comparable columns, so that rows that are equal in `order` come the same way on every engine.
[[nodiscard]] std::vector<plan::Ordering> total(std::vector<plan::Ordering> order, const Schema& schema);
/// `input` with the number of each row in its partition (from 1, by `order` made total) as column `name`.
[[nodiscard]] plan::RelationPtr numbered(const plan::RelationPtr& input, const std::string& name,
                                         std::vector<expr::CheckedExpr> partition, std::vector<plan::Ordering> order,
                                         const NodeId& origin);
/// The rows of `input` where `condition` is true, without the columns that `schema` has not.
[[nodiscard]] plan::RelationPtr keep(const plan::RelationPtr& input, std::string_view condition, const Schema& schema,
                                     const NodeId& origin);
/// No rows, with the columns of `input`.
[[nodiscard]] plan::RelationPtr noRows(const plan::RelationPtr& input, const NodeId& origin);
/// One row with the number of rows of `input`, for RunCheck.
[[nodiscard]] plan::RelationPtr countOf(const plan::RelationPtr& input, const NodeId& origin);

/// A call of an aggregate or window function with the type of its result.
struct TypedCall
{
    plan::Call call;
    Field result; ///< Without a name.
};
/// Checks `function(arguments)` over `schema` and gives the call with converted arguments; notes findings at `key`.
[[nodiscard]] std::optional<TypedCall> typedCall(Settings& settings, const std::string& key,
                                                 const std::string& function, std::vector<expr::Expr> arguments,
                                                 const Schema& schema);

/// An expression as a short phrase for a card: "country in DE, FR". At most `limit` characters.
[[nodiscard]] std::string readable(std::string_view expression, std::size_t limit = 60);
/// "a, b and 3 more"
[[nodiscard]] std::string enumerate(const std::vector<std::string>& names, std::size_t shown = 3);
/// The texts at `key` of each item of the list `list`; for subtitles, which see unchecked settings.
[[nodiscard]] std::vector<std::string> textsOf(const Json& settings, const std::string& list, const std::string& key);
/// The text at `key`, or `fallback`.
[[nodiscard]] std::string textOf(const Json& settings, const std::string& key, std::string fallback = {});

} // namespace weir::nodes
