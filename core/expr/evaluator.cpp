#include "core/expr/evaluator.h"

#include "core/expr/evaluation.h"

#include <algorithm>

namespace weir::expr {
namespace {

bool isTrue(const Value& value)
{
    const auto* boolean = std::get_if<bool>(&value);
    return boolean && *boolean;
}

Error at(Error error, Range range)
{
    if (error.where().begin >= 0) {
        return error;
    }
    Where where;
    where.begin = range.begin;
    where.end = range.end;
    return std::move(error).at(std::move(where));
}

/// Walks over a typed tree with the values of one row, or of one group of rows.
class Evaluator
{
public:
    Evaluator(const Schema& schema, std::span<const Value> row, const EvaluationContext& context)
        : m_schema(schema), m_row(row), m_context(context)
    {}
    Evaluator(const Schema& schema, std::span<const std::vector<Value>> rows, const EvaluationContext& context)
        : m_schema(schema), m_rows(rows), m_context(context)
    {}

    [[nodiscard]] Result<Value> run(const Expr& expr) const
    {
        switch (expr->kind()) {
        case NodeKind::Literal:
            return expr->value();
        case NodeKind::Column: {
            const auto index = m_schema.indexOf(expr->name());
            if (!index || *index >= m_row.size()) {
                return at(columnMissing(expr->name(), m_schema), expr->range());
            }
            return m_row[*index];
        }
        case NodeKind::Cast: {
            WEIR_ASSIGN_OR_RETURN(const Value operand, run(expr->argument(0)));
            auto result = castValue(operand, expr->argument(0)->type(), expr->type());
            if (result) {
                return result;
            }
            return expr->castMode() == CastMode::Try ? Result<Value>(Value{})
                                                     : Result<Value>(at(std::move(result).error(), expr->range()));
        }
        case NodeKind::Call:
            break;
        }
        return call(expr);
    }

private:
    [[nodiscard]] Result<Value> call(const Expr& expr) const
    {
        switch (expr->function()) {
        case FunctionId::And:
        case FunctionId::Or:
            return logic(expr);
        case FunctionId::Case:
            return choose(expr->arguments());
        case FunctionId::If:
            return choose(expr->arguments());
        case FunctionId::Coalesce:
            for (const Expr& argument : expr->arguments()) {
                WEIR_ASSIGN_OR_RETURN(Value value, run(argument));
                if (!isNull(value)) {
                    return value;
                }
            }
            return Value{};
        default:
            break;
        }
        if (function(expr->function()).kind == FunctionKind::Aggregate) {
            return group(expr);
        }
        std::vector<Value> values;
        std::vector<DataType> types;
        values.reserve(expr->arguments().size());
        types.reserve(expr->arguments().size());
        for (const Expr& argument : expr->arguments()) {
            WEIR_ASSIGN_OR_RETURN(Value value, run(argument));
            values.push_back(std::move(value));
            types.push_back(argument->type());
        }
        auto result = evaluateCall(expr->function(), values, types, expr->type(), m_context);
        return result ? std::move(result) : Result<Value>(at(std::move(result).error(), expr->range()));
    }

    /// Three-valued and, or. A side that decides is not undone by an error or NULL on the other.
    [[nodiscard]] Result<Value> logic(const Expr& expr) const
    {
        const bool decisive = expr->isCall(FunctionId::Or);
        bool unknown = false;
        for (const Expr& argument : expr->arguments()) {
            WEIR_ASSIGN_OR_RETURN(const Value value, run(argument));
            if (isNull(value)) {
                unknown = true;
            } else if (std::get<bool>(value) == decisive) {
                return Value(decisive);
            }
        }
        return unknown ? Value{} : Value(!decisive);
    }

    /// condition, value, condition, value, ..., [otherwise]
    [[nodiscard]] Result<Value> choose(const std::vector<Expr>& arguments) const
    {
        std::size_t i = 0;
        for (; i + 1 < arguments.size(); i += 2) {
            WEIR_ASSIGN_OR_RETURN(const Value condition, run(arguments[i]));
            if (isTrue(condition)) {
                return run(arguments[i + 1]);
            }
        }
        return i < arguments.size() ? run(arguments[i]) : Result<Value>(Value{});
    }

    [[nodiscard]] Result<Value> group(const Expr& expr) const
    {
        std::vector<std::vector<Value>> rows;
        rows.reserve(m_rows.size());
        for (const std::vector<Value>& row : m_rows) {
            const Evaluator inRow(m_schema, std::span<const Value>(row), m_context);
            std::vector<Value> values;
            for (const Expr& argument : expr->arguments()) {
                WEIR_ASSIGN_OR_RETURN(Value value, inRow.run(argument));
                values.push_back(std::move(value));
            }
            rows.push_back(std::move(values));
        }
        const DataType type = expr->arguments().empty() ? DataType{} : expr->argument(0)->type();
        auto result = aggregate(expr->function(), rows, type, expr->type());
        return result ? std::move(result) : Result<Value>(at(std::move(result).error(), expr->range()));
    }

    const Schema& m_schema;
    std::span<const Value> m_row;
    std::span<const std::vector<Value>> m_rows;
    const EvaluationContext& m_context;
};

/// True when the value depends on nothing but the expression itself.
bool isConstant(const Node& node)
{
    return node.kind() != NodeKind::Column && !node.isCall(FunctionId::RunTime) &&
           (node.kind() != NodeKind::Call || function(node.function()).kind == FunctionKind::Scalar) &&
           std::all_of(node.arguments().begin(), node.arguments().end(),
                       [](const Expr& argument) { return isConstant(*argument); });
}

Expr folded(const Expr& expr)
{
    if (expr->kind() == NodeKind::Literal || expr->kind() == NodeKind::Column) {
        return expr;
    }
    if (isConstant(*expr)) {
        static const Schema kNoColumns;
        const EvaluationContext context;
        const auto value = Evaluator(kNoColumns, std::span<const Value>(), context).run(expr);
        // Lists and JSON have no literal of their own.
        if (value && !std::holds_alternative<weir::JsonText>(*value)) {
            return literal(*value, expr->type(), expr->range());
        }
        return expr;
    }
    std::vector<Expr> arguments;
    arguments.reserve(expr->arguments().size());
    bool changed = false;
    for (const Expr& argument : expr->arguments()) {
        // Patterns, units and zones are literals already; what is one must stay one.
        arguments.push_back(folded(argument));
        changed = changed || arguments.back() != argument;
    }
    return changed ? expr->withArguments(std::move(arguments)) : expr;
}

} // namespace

Result<Value> evaluateCall(FunctionId id, std::span<const Value> arguments, std::span<const DataType> argumentTypes,
                           const DataType& resultType, const EvaluationContext& context)
{
    const Function& called = function(id);
    if (called.nulls == NullRule::Propagates &&
        std::any_of(arguments.begin(), arguments.end(), [](const Value& value) { return isNull(value); })) {
        return Value{};
    }
    const Call call{id, arguments, argumentTypes, resultType, context};
    switch (called.category) {
    case Category::Operator:
    case Category::Condition:
        return evaluateOperator(call);
    case Category::Text:
        return id == FunctionId::ToText ? evaluateNumber(call) : evaluateText(call);
    case Category::Number:
        return evaluateNumber(call);
    case Category::DateTime:
        return evaluateDate(call);
    case Category::List:
        return id == FunctionId::ListOf ? evaluateOperator(call) : evaluateDocument(call);
    case Category::Json:
    case Category::Hash:
    case Category::Clean:
        return evaluateDocument(call);
    case Category::Aggregate:
    case Category::Window:
        break;
    }
    return Error(ErrorCode::Unsupported, "expr.needsRows", "{name}() works on many rows at once.",
                 {{"name", std::string(called.name)}});
}

Result<Value> evaluate(const CheckedExpr& expr, const Schema& schema, std::span<const Value> row,
                       const EvaluationContext& context)
{
    return Evaluator(schema, row, context).run(expr.expr);
}

Result<Value> evaluateGroup(const CheckedExpr& expr, const Schema& schema, std::span<const std::vector<Value>> rows,
                            const EvaluationContext& context)
{
    return Evaluator(schema, rows, context).run(expr.expr);
}

CheckedExpr foldConstants(const CheckedExpr& expr)
{
    CheckedExpr result = expr;
    result.expr = folded(expr.expr);
    result.nullable = result.expr->nullable();
    return result;
}

} // namespace weir::expr
