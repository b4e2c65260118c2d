#pragma once

#include "core/plan/relation.h"

namespace weir::plan {

/// Makers of relations whose schema follows from their parts. They check nothing that configure has not checked.
[[nodiscard]] RelationPtr scan(std::string binding, Schema schema, NodeId origin);
[[nodiscard]] RelationPtr values(Schema schema, std::vector<std::vector<Value>> rows, NodeId origin);
[[nodiscard]] RelationPtr filter(RelationPtr input, expr::CheckedExpr predicate, NodeId origin);
[[nodiscard]] RelationPtr project(RelationPtr input, std::vector<NamedExpr> columns, NodeId origin);
/// Columns of the input as they are, in the order of `names`.
[[nodiscard]] RelationPtr selectColumns(RelationPtr input, const std::vector<std::string>& names, NodeId origin);
[[nodiscard]] RelationPtr sort(RelationPtr input, std::vector<Ordering> order, NodeId origin);
[[nodiscard]] RelationPtr limit(RelationPtr input, std::int64_t count, NodeId origin, std::int64_t offset = 0);
[[nodiscard]] RelationPtr deduplicate(RelationPtr input, std::vector<expr::CheckedExpr> keys,
                                      std::vector<Ordering> order, NodeId origin);
[[nodiscard]] RelationPtr sample(RelationPtr input, Sample how, NodeId origin);
/// Every column of the left side, then those of the right side that the left one has not ("_2" is added to names
/// taken). Semi and anti joins give the left side only.
[[nodiscard]] RelationPtr join(RelationPtr left, RelationPtr right, JoinKind kind, std::vector<Join::Key> keys,
                               NodeId origin);
/// The result columns of `outputs`, with nullability as the kind of join makes it.
[[nodiscard]] Schema joinSchema(const Join& join);
/// The union of all columns by name, each with the type that holds all; an error names a column without one.
[[nodiscard]] Result<RelationPtr> unionByName(std::vector<RelationPtr> inputs, NodeId origin);

/// A field as a projection gives it.
[[nodiscard]] Field fieldOf(const NamedExpr& column);
/// The checked expression that reads one column.
[[nodiscard]] expr::CheckedExpr columnOf(const Field& field);

} // namespace weir::plan
