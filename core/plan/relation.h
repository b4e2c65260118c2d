#pragma once

#include "core/base/ids.h"
#include "core/expr/checker.h"
#include "core/types/schema.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace weir::plan {

class Relation;
/// Relations form an immutable tree (a DAG when a node feeds several others); sharing is by pointer.
using RelationPtr = std::shared_ptr<const Relation>;

struct NamedExpr
{
    std::string name;
    expr::CheckedExpr expr;
};

/// Rows of something that the engine is told about at execution: a source, a cached result, an uploaded table.
///
/// The schema states every column of the thing, in its order; reading fewer is a projection above the scan.
struct Scan
{
    std::string binding; ///< Looked up in engine::Bindings; unique per plan.
};
/// Literal rows.
struct Values
{
    std::vector<std::vector<Value>> rows;
};
/// Keeps the rows whose predicate is true; NULL counts as false.
struct Filter
{
    RelationPtr input;
    expr::CheckedExpr predicate;
};
struct Project
{
    RelationPtr input;
    std::vector<NamedExpr> columns;
};

enum class JoinKind
{
    Inner,
    Left,
    Right,
    Full,
    Semi,
    Anti
};
/// Equality over pairs of keys; NULL never matches. Output columns are stated, each from one side.
struct Join
{
    RelationPtr left;
    RelationPtr right;
    JoinKind kind = JoinKind::Inner;
    struct Key
    {
        expr::CheckedExpr left;
        expr::CheckedExpr right;
    };
    std::vector<Key> keys;
    struct Output
    {
        enum class Side
        {
            Left,
            Right,
            Coalesced
        } side = Side::Left;     ///< Coalesced: left key, else right key (full and right joins).
        std::string column;      ///< Column of the side (of the left side for Coalesced).
        std::string otherColumn; ///< Right column for Coalesced.
        std::string name;        ///< Name in the result.
    };
    std::vector<Output> outputs;
};
/// All rows of all inputs, matched by column name; a missing column is NULL. The schema states names and types.
struct Union
{
    std::vector<RelationPtr> inputs;
};

/// A call of an aggregate or window function of the catalogue.
struct Call
{
    std::string function; ///< Name in the catalogue of core/expr: "sum", "count", "row_number", ...
    std::vector<expr::CheckedExpr> arguments;
    bool distinct = false;
    std::optional<expr::CheckedExpr> filter;
};
enum class NullsOrder
{
    First,
    Last
};
enum class Direction
{
    Ascending,
    Descending
};
struct Ordering
{
    expr::CheckedExpr expr;
    Direction direction = Direction::Ascending;
    NullsOrder nulls = NullsOrder::Last;
};
struct Aggregate
{
    RelationPtr input;
    std::vector<NamedExpr> groups;
    struct Output
    {
        std::string name;
        Call call;
        std::vector<Ordering> order; ///< For first, last, string_agg, list_agg.
    };
    std::vector<Output> outputs;
};
/// One row per distinct key: the first by `order`; remaining ties break by all columns, so the result is the same
/// everywhere.
struct Deduplicate
{
    RelationPtr input;
    std::vector<expr::CheckedExpr> keys;
    std::vector<Ordering> order;
};
struct Sort
{
    RelationPtr input;
    std::vector<Ordering> order;
};
struct Limit
{
    RelationPtr input;
    std::int64_t count = 0;
    std::int64_t offset = 0;
};
/// Frames count rows from the current one; unset means unbounded.
struct WindowFrame
{
    std::optional<std::int64_t> preceding;
    std::optional<std::int64_t> following = 0;
};
/// Keeps all columns and adds computed ones.
struct Window
{
    RelationPtr input;
    struct Output
    {
        std::string name;
        Call call;
        std::vector<expr::CheckedExpr> partition;
        std::vector<Ordering> order;
        std::optional<WindowFrame> frame; ///< Unset: the function's usual frame.
    };
    std::vector<Output> outputs;
};
/// Values of one column become columns. The values are stated, so the schema is known before data is seen.
struct Pivot
{
    RelationPtr input;
    std::vector<std::string> groups;
    std::string nameColumn;
    struct Target
    {
        Value value;
        std::string name;
    };
    std::vector<Target> targets;
    Call call; ///< Over the rows of the group that have the value.
};
/// Columns become rows of (name, value).
struct Unpivot
{
    RelationPtr input;
    std::vector<std::string> keep;
    std::vector<std::string> columns;
    std::string nameColumn;
    std::string valueColumn;
    enum class Nulls
    {
        Keep,
        Drop
    } nulls = Nulls::Drop;
};
/// A repeatable sample: rows ordered by a hash of their cells and the seed, the same on every engine.
struct Sample
{
    RelationPtr input;
    std::optional<std::int64_t> rows;
    std::optional<double> percent; ///< 0 to 100
    std::uint64_t seed = 0;
};
/// Who hangs together: one row per distinct member, with the smallest member that a chain of shared cells joins it to
/// (itself when it shares nothing). Integers are ordered by value, texts by their bytes.
///
/// Two members share cells when they stand in rows whose `shared` columns are all equal; a NULL in one of them is
/// shared with nobody. Rows without a member count for nothing. The schema states both result columns, the member
/// first.
struct ConnectedComponents
{
    RelationPtr input;
    std::string member; ///< A column of integers or texts.
    std::vector<std::string> shared;
};
/// The user's own SQL over named inputs, in the named dialect; read-only, and opaque to the rewrite rules.
struct RawSql
{
    struct Input
    {
        std::string name;
        RelationPtr relation;
    };
    std::vector<Input> inputs;
    std::string sql;
    std::string dialect; ///< "duckdb" or "postgres"; empty runs on any.
};

using Operator = std::variant<Scan, Values, Filter, Project, Join, Union, Aggregate, Deduplicate, Sort, Limit, Window,
                              Pivot, Unpivot, Sample, ConnectedComponents, RawSql>;

/// One relational operator with the schema of its result and the node that asked for it.
///
/// Rewrites keep `origin`, so that an engine's error or a slow stage maps back to a node on the canvas.
class Relation
{
public:
    Relation(Operator op, Schema schema, NodeId origin)
        : m_op(std::move(op)), m_schema(std::move(schema)), m_origin(std::move(origin))
    {}

    [[nodiscard]] const Operator& op() const noexcept { return m_op; }
    [[nodiscard]] const Schema& schema() const noexcept { return m_schema; }
    [[nodiscard]] const NodeId& origin() const noexcept { return m_origin; }

private:
    Operator m_op;
    Schema m_schema;
    NodeId m_origin;
};

/// Wraps an operator. `schema` is what the node's configure gave; the builders of builders.h compute it where it
/// follows from the inputs.
[[nodiscard]] RelationPtr make(Operator op, Schema schema, NodeId origin);
/// The relations that `relation` reads directly, in order.
[[nodiscard]] std::vector<RelationPtr> inputsOf(const Relation& relation);
/// The same operator over other inputs (as many as before), with the same schema and origin.
[[nodiscard]] RelationPtr withInputs(const Relation& relation, const std::vector<RelationPtr>& inputs);
/// Every relation that `root` reaches, inputs before their readers, each once; `root` comes last.
[[nodiscard]] std::vector<RelationPtr> inOrder(const RelationPtr& root);
/// "filter", "join", ...: the operator's word in printed plans and names of CTEs.
[[nodiscard]] std::string_view operatorName(const Relation& relation);
/// The names of all bindings that scans below `root` read, each once, in order.
[[nodiscard]] std::vector<std::string> bindingsOf(const RelationPtr& root);

} // namespace weir::plan
