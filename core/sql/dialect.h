#pragma once

#include "core/base/result.h"
#include "core/expr/checker.h"
#include "core/plan/relation.h"
#include "core/sql/text.h"
#include "core/types/schema.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::sql {

/// A function that the engine lacks and the session registers under `name` before it runs the script.
struct NeededFunction
{
    std::string name;
    expr::FunctionId function = expr::FunctionId::Add;
    std::vector<DataType> arguments;
    DataType result;
    /// For casts: the mode; `function` then means nothing.
    enum class Kind
    {
        Call,
        StrictCast,
        TryCast,
        Bits ///< The bits of a double as 16 hexadecimal digits, for hashes of rows.
    } kind = Kind::Call;
    friend bool operator==(const NeededFunction&, const NeededFunction&) = default;
};

/// What an expression sees while it is written: how columns are called, and what it needs from the session.
class Scope
{
public:
    explicit Scope(Instant runInstant) : m_runInstant(runInstant) {}

    [[nodiscard]] Instant runInstant() const { return m_runInstant; }
    void setColumns(std::map<std::string, Text> columns) { m_columns = std::move(columns); }
    [[nodiscard]] const Text* column(const std::string& name) const;
    void need(NeededFunction function);
    [[nodiscard]] const std::vector<NeededFunction>& needed() const { return m_needed; }
    /// Remembers a statement that the session runs before the script; each once, in the order of the first call.
    void prepare(std::string statement);
    [[nodiscard]] const std::vector<std::string>& preparations() const { return m_preparations; }

private:
    Instant m_runInstant;
    std::map<std::string, Text> m_columns;
    std::vector<NeededFunction> m_needed;
    std::vector<std::string> m_preparations;
};

/// A function that a dialect cannot write, and why, as a sentence for the user.
struct Unsupported
{
    expr::FunctionId function;
    std::string_view reason;
};

/// An aggregate or window function whose parts are written already.
struct AggregateCall
{
    expr::FunctionId function = expr::FunctionId::Count;
    std::vector<Text> arguments;
    std::vector<DataType> types; ///< Of the arguments.
    DataType result;
    bool distinct = false;
    Text filter; ///< A condition, or empty.
    Text order;  ///< "a DESC NULLS LAST, b": the node's order for first, last and lists; or empty.
    Text over;   ///< What stands in OVER (...), when `windowed`.
    bool windowed = false;
};

/// How one engine writes SQL. Stateless; each engine's plugin hands out one.
///
/// Every dialect gives the results that core/expr's evaluator gives. What it cannot do it refuses before anything
/// runs, with a reason; it never falls back to something nearly the same.
class Dialect
{
public:
    virtual ~Dialect() = default;
    [[nodiscard]] virtual std::string_view id() const = 0;    ///< "duckdb", "postgres"
    [[nodiscard]] virtual std::string_view title() const = 0; ///< "DuckDB", "PostgreSQL"
    /// Functions that calls are refused for.
    [[nodiscard]] virtual std::span<const Unsupported> unsupported() const = 0;

    [[nodiscard]] virtual Text typeName(const DataType& type) const = 0;
    /// A literal of exactly that type; NULL is cast to it.
    [[nodiscard]] virtual Text literal(const Value& value, const DataType& type) const = 0;
    /// What the columns of a relation are called in the SQL: their own names, changed only where the engine could not
    /// tell two of them apart or cuts names off.
    [[nodiscard]] virtual std::vector<Identifier> columnNames(const Schema& schema) const = 0;
    /// `expr` over the columns of `scope`.
    [[nodiscard]] Result<Text> expression(const expr::Expr& expr, Scope& scope) const;
    /// An aggregate or window function with its FILTER and OVER clauses.
    [[nodiscard]] Result<Text> aggregate(const AggregateCall& call) const;
    /// `value` in the form that sorts and groups like Weir's comparison ("C" collation, JSON as text).
    [[nodiscard]] virtual Text sortable(const Text& value, const DataType& type) const = 0;
    /// A text that is the same on every engine for equal cells, for hashes of rows. Never NULL.
    [[nodiscard]] Text fingerprint(const Text& value, const DataType& type, Scope& scope) const;
    /// One row per name: columns "name" and "value" beside `input`'s; text for FROM.
    [[nodiscard]] virtual Text unpivot(const Text& input, const std::vector<Text>& names,
                                       const std::vector<Text>& values, const DataType& valueType) const = 0;
    [[nodiscard]] Text cast(const Text& value, const DataType& type) const;
    /// A full join must compare columns that were computed before it, not expressions.
    [[nodiscard]] virtual bool joinsFullOnColumnsOnly() const { return false; }

protected:
    /// Writes one call; arguments are written already.
    [[nodiscard]] virtual Result<Text> call(const expr::Node& node, const std::vector<Text>& arguments,
                                            Scope& scope) const = 0;
    [[nodiscard]] virtual Result<Text> convert(const expr::Node& node, const Text& operand, Scope& scope) const = 0;
    /// Aggregates and window functions that the dialects write in different ways; empty for the others.
    [[nodiscard]] virtual Result<Text> ownAggregate(const AggregateCall& call) const = 0;
    /// Text of the microseconds since 1970 of an instant, and of the bits of a double.
    [[nodiscard]] virtual Text microsText(const Text& instant) const = 0;
    [[nodiscard]] virtual Text bitsText(const Text& number, Scope& scope) const = 0;
    /// Operators, conditions and functions that every dialect writes alike; empty when there is no common way.
    [[nodiscard]] static Text standardCall(const expr::Node& node, const std::vector<Text>& arguments);
    /// " FILTER (WHERE ...) OVER (...)" as far as the call has them; `more` is a further condition.
    [[nodiscard]] static Text clauses(const AggregateCall& call, const Text& more = {});
    /// The error for what this engine cannot do; `what` is a function's name.
    [[nodiscard]] Error refuse(std::string_view what, std::string_view reason) const;
};

} // namespace weir::sql
