#pragma once

#include "core/expr/function.h"
#include "core/types/value.h"

#include <memory>
#include <string>
#include <vector>

namespace weir::expr {

/// Part of an expression's text as half-open offsets in characters (Unicode code points); -1 when made by a program.
struct Range
{
    int begin = -1;
    int end = -1;
    friend bool operator==(const Range&, const Range&) = default;
};

enum class NodeKind
{
    Literal,
    Column,
    Call,
    Cast
};

enum class CastMode
{
    Strict,  ///< cast(x as t): a value that does not fit stops the run with an error.
    Try,     ///< try_cast(x as t): a value that does not fit becomes NULL.
    Implicit ///< Put in by the checker where a type widens without loss; print() leaves it out.
};

class Node;
/// An expression: a shared immutable tree. Never null where the interface says Expr.
using Expr = std::shared_ptr<const Node>;

/// One node of an expression. Operators, case, in and list literals are calls too, so that a walk over `arguments()`
/// sees the whole tree and one table by FunctionId serves each dialect:
/// Case has arguments [condition, value, condition, value, ..., otherwise]; an even count means "else null".
/// In has [value, item, item, ...]; Between has [value, low, high]; ListOf has the elements; `not in` is Not(In).
///
/// After `check` every node has its type, privacy and nullability; before, the type of all but literals is Null.
class Node
{
public:
    [[nodiscard]] NodeKind kind() const noexcept { return m_kind; }
    [[nodiscard]] bool isCall(FunctionId id) const noexcept { return m_kind == NodeKind::Call && m_function == id; }
    /// Literal only.
    [[nodiscard]] const Value& value() const noexcept { return m_value; }
    /// Column: the column's name. Call: the name as in the catalogue.
    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    /// Call only.
    [[nodiscard]] FunctionId function() const noexcept { return m_function; }
    /// Call: the arguments; Cast: the one operand.
    [[nodiscard]] const std::vector<Expr>& arguments() const noexcept { return m_arguments; }
    [[nodiscard]] const Expr& argument(std::size_t index) const { return m_arguments[index]; }
    /// Cast only.
    [[nodiscard]] CastMode castMode() const noexcept { return m_castMode; }

    [[nodiscard]] const DataType& type() const noexcept { return m_type; }
    [[nodiscard]] Privacy privacy() const noexcept { return m_privacy; }
    [[nodiscard]] bool nullable() const noexcept { return m_nullable; }
    [[nodiscard]] Range range() const noexcept { return m_range; }
    /// Levels of the tree below and with this node; the parser keeps it at 1,000 or less.
    [[nodiscard]] int height() const noexcept { return m_height; }

    [[nodiscard]] Expr withRange(Range range) const;
    /// The same node over other arguments (as many as before); keeps types.
    [[nodiscard]] Expr withArguments(std::vector<Expr> arguments) const;
    [[nodiscard]] Expr withTypes(DataType type, Privacy privacy, bool nullable) const;

private:
    friend Expr literal(Value value, DataType type, Range range);
    friend Expr column(std::string name, Range range);
    friend Expr call(FunctionId function, std::vector<Expr> arguments, Range range);
    friend Expr cast(Expr operand, DataType type, CastMode mode, Range range);

    NodeKind m_kind = NodeKind::Literal;
    CastMode m_castMode = CastMode::Strict;
    FunctionId m_function = FunctionId::Add;
    Privacy m_privacy = Privacy::Plain;
    bool m_nullable = true;
    int m_height = 1;
    Range m_range;
    DataType m_type;
    Value m_value;
    std::string m_name;
    std::vector<Expr> m_arguments;
};

[[nodiscard]] Expr literal(Value value, DataType type, Range range = {});
/// A literal whose type follows from the value (decimals get their own precision and scale; lists and JSON are JSON).
[[nodiscard]] Expr literal(Value value);
[[nodiscard]] Expr nullLiteral(Range range = {});
[[nodiscard]] Expr column(std::string name, Range range = {});
[[nodiscard]] Expr call(FunctionId function, std::vector<Expr> arguments, Range range = {});
[[nodiscard]] Expr cast(Expr operand, DataType type, CastMode mode = CastMode::Strict, Range range = {});

/// All conditions joined by `and`; `true` when there are none.
[[nodiscard]] Expr conjunction(std::vector<Expr> conditions);
/// The parts of a chain of `and`, in order; the expression itself when it is no `and`.
[[nodiscard]] std::vector<Expr> conjuncts(const Expr& expr);

/// Equal trees: same kinds, values, names, casts and arguments; ranges, types of calls and implicit casts do not count.
[[nodiscard]] bool equal(const Expr& a, const Expr& b);

/// Names of the columns that the expression reads, each once, in order of appearance.
[[nodiscard]] std::vector<std::string> columnsUsed(const Expr& expr);
/// True when an aggregate (or window) function is called anywhere inside.
[[nodiscard]] bool containsAggregate(const Expr& expr);
[[nodiscard]] bool containsWindow(const Expr& expr);

} // namespace weir::expr
