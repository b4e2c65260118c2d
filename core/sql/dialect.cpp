#include "core/sql/dialect.h"

#include <algorithm>

namespace weir::sql {
namespace {

using F = expr::FunctionId;

/// The literal may stand bare where the other side gives it its type.
bool givesTypeToLiterals(const expr::Node& node)
{
    switch (node.function()) {
    case F::Equal:
    case F::NotEqual:
    case F::Less:
    case F::LessOrEqual:
    case F::Greater:
    case F::GreaterOrEqual:
    case F::DistinctFrom:
    case F::NotDistinctFrom:
    case F::In:
    case F::Between:
        return std::any_of(node.arguments().begin(), node.arguments().end(),
                           [](const expr::Expr& argument) { return argument->kind() != expr::NodeKind::Literal; });
    default:
        return false;
    }
}

bool isBareInteger(const expr::Node& node)
{
    return node.kind() == expr::NodeKind::Literal && node.type().kind() == TypeKind::Integer && !isNull(node.value());
}

} // namespace

const Text* Scope::column(const std::string& name) const
{
    const auto found = m_columns.find(name);
    return found == m_columns.end() ? nullptr : &found->second;
}

void Scope::need(NeededFunction function)
{
    if (std::find(m_needed.begin(), m_needed.end(), function) == m_needed.end()) {
        m_needed.push_back(std::move(function));
    }
}

void Scope::prepare(std::string statement)
{
    if (std::find(m_preparations.begin(), m_preparations.end(), statement) == m_preparations.end()) {
        m_preparations.push_back(std::move(statement));
    }
}

Text Dialect::cast(const Text& value, const DataType& type) const
{
    return fill("CAST({0} AS {1})", {value, typeName(type)});
}

Error Dialect::refuse(std::string_view what, std::string_view reason) const
{
    return {ErrorCode::Unsupported,
            "sql.unsupported",
            "{engine} cannot compute {function}: {reason} Run this pipeline in DuckDB, or do this step elsewhere.",
            {{"engine", std::string(title())}, {"function", std::string(what)}, {"reason", std::string(reason)}}};
}

Result<Text> Dialect::expression(const expr::Expr& expr, Scope& scope) const
{
    const expr::Node& node = *expr;
    switch (node.kind()) {
    case expr::NodeKind::Literal:
        return literal(node.value(), node.type());
    case expr::NodeKind::Column:
        if (const Text* column = scope.column(node.name())) {
            return *column;
        }
        return Error(
            ErrorCode::Internal, "sql.column",
            "The column {column} is not in the input of this step. This is a defect in Weir; please report it.",
            {{"column", node.name()}});
    case expr::NodeKind::Cast: {
        WEIR_ASSIGN_OR_RETURN(const Text operand, expression(node.argument(0), scope));
        return convert(node, operand, scope);
    }
    case expr::NodeKind::Call:
        break;
    }
    for (const Unsupported& entry : unsupported()) {
        if (entry.function == node.function()) {
            return refuse(expr::function(node.function()).name, entry.reason);
        }
    }
    const bool bare = givesTypeToLiterals(node);
    std::vector<Text> arguments;
    arguments.reserve(node.arguments().size());
    for (const expr::Expr& argument : node.arguments()) {
        if (bare && isBareInteger(*argument)) {
            arguments.push_back(Text::number(std::get<std::int64_t>(argument->value())));
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(Text text, expression(argument, scope));
        arguments.push_back(std::move(text));
    }
    return call(node, arguments, scope);
}

Text Dialect::standardCall(const expr::Node& node, const std::vector<Text>& arguments)
{
    switch (node.function()) {
    case F::Concatenate:
        return fill("({0} || {1})", arguments);
    case F::Equal:
        return fill("({0} = {1})", arguments);
    case F::NotEqual:
        return fill("({0} <> {1})", arguments);
    case F::Less:
        return fill("({0} < {1})", arguments);
    case F::LessOrEqual:
        return fill("({0} <= {1})", arguments);
    case F::Greater:
        return fill("({0} > {1})", arguments);
    case F::GreaterOrEqual:
        return fill("({0} >= {1})", arguments);
    case F::DistinctFrom:
        return fill("({0} IS DISTINCT FROM {1})", arguments);
    case F::NotDistinctFrom:
        return fill("({0} IS NOT DISTINCT FROM {1})", arguments);
    case F::And:
        return fill("({0} AND {1})", arguments);
    case F::Or:
        return fill("({0} OR {1})", arguments);
    case F::Not:
        return fill("(NOT {0})", arguments);
    case F::IsNull:
        return fill("({0} IS NULL)", arguments);
    case F::IsNotNull:
        return fill("({0} IS NOT NULL)", arguments);
    case F::In:
        return fill("({0} IN ({1}))", {arguments[0], join({arguments.begin() + 1, arguments.end()}, ", ")});
    case F::Between:
        return fill("({0} BETWEEN {1} AND {2})", arguments);
    case F::Case: {
        Text text = "CASE";
        for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
            text += fill(" WHEN {0} THEN {1}", {arguments[i], arguments[i + 1]});
        }
        if (arguments.size() % 2 == 1) {
            text += fill(" ELSE {0}", {arguments.back()});
        }
        return text + " END";
    }
    case F::If:
        return arguments.size() == 2 ? fill("CASE WHEN {0} THEN {1} END", arguments)
                                     : fill("CASE WHEN {0} THEN {1} ELSE {2} END", arguments);
    case F::Coalesce:
        return fill("COALESCE({*})", arguments);
    case F::NullIf:
        return fill("NULLIF({0}, {1})", arguments);
    case F::Greatest:
        return fill("GREATEST({*})", arguments);
    case F::Least:
        return fill("LEAST({*})", arguments);
    case F::Concat:
        return fill("CONCAT({*})", arguments);
    case F::ConcatWith:
        return fill("CONCAT_WS({*})", arguments);
    case F::Abs:
        return fill("ABS({0})", arguments);
    default:
        return {};
    }
}

Text Dialect::clauses(const AggregateCall& call, const Text& more)
{
    Text result;
    if (!call.filter.empty() && !more.empty()) {
        result += fill(" FILTER (WHERE {0} AND {1})", {call.filter, more});
    } else if (!call.filter.empty() || !more.empty()) {
        result += fill(" FILTER (WHERE {0})", {call.filter.empty() ? more : call.filter});
    }
    if (call.windowed) {
        result += fill(" OVER ({0})", {call.over});
    }
    return result;
}

Result<Text> Dialect::aggregate(const AggregateCall& call) const
{
    WEIR_ASSIGN_OR_RETURN(Text own, ownAggregate(call));
    if (!own.empty()) {
        return own;
    }
    const Text x = call.arguments.empty() ? Text() : call.arguments[0];
    const Text distinct = call.distinct ? Text("DISTINCT ") : Text();
    const Text end = clauses(call);
    switch (call.function) {
    case F::Count:
        return x.empty() ? "COUNT(*)" + end : fill("COUNT({0}{1})", {distinct, x}) + end;
    case F::CountDistinct:
        return fill("COUNT(DISTINCT {0})", {x}) + end;
    case F::CountIf:
        return "COUNT(*)" + clauses(call, x);
    case F::Sum:
        return cast(fill("SUM({0}{1})", {distinct, x}) + end, call.result);
    case F::Avg:
        return fill("({0} / NULLIF({1}, 0))", {cast(fill("SUM({0}{1})", {distinct, x}) + end, TypeKind::Number),
                                               fill("COUNT({0}{1})", {distinct, x}) + end});
    case F::Min:
        return fill("MIN({0})", {x}) + end;
    case F::Max:
        return fill("MAX({0})", {x}) + end;
    case F::StandardDeviation:
        return fill("STDDEV_SAMP({0}{1})", {distinct, x}) + end;
    case F::Variance:
        return fill("VAR_SAMP({0}{1})", {distinct, x}) + end;
    case F::BoolAnd:
        return fill("BOOL_AND({0})", {x}) + end;
    case F::BoolOr:
        return fill("BOOL_OR({0})", {x}) + end;
    case F::RowNumber:
        return "ROW_NUMBER()" + end;
    case F::Rank:
        return "RANK()" + end;
    case F::DenseRank:
        return "DENSE_RANK()" + end;
    case F::PercentRank:
        return "PERCENT_RANK()" + end;
    case F::FirstValue:
        return fill("FIRST_VALUE({0})", {x}) + end;
    case F::LastValue:
        return fill("LAST_VALUE({0})", {x}) + end;
    default:
        return refuse(expr::function(call.function).name, "it works on single rows, not on groups.");
    }
}

Text Dialect::fingerprint(const Text& value, const DataType& type, Scope& scope) const
{
    Text text;
    switch (type.kind()) {
    case TypeKind::Number:
        text = bitsText(value, scope);
        break;
    case TypeKind::Instant:
        text = microsText(value);
        break;
    case TypeKind::Date:
        text = cast(value + " - DATE '1970-01-01'", TypeKind::Text);
        break;
    case TypeKind::List:
        text = fill("ARRAY_TO_STRING({0}, ',')", {value});
        break;
    case TypeKind::Decimal:
        // DuckDB writes no 0 before the point when the type has no room for one.
        text = cast(type.precision() > type.scale() || type.precision() == 38
                        ? value
                        : cast(value, DataType::decimal(type.precision() + 1, type.scale())),
                    TypeKind::Text);
        break;
    default:
        text = cast(value, TypeKind::Text);
        break;
    }
    return fill("COALESCE('=' || {0}, '')", {text});
}

} // namespace weir::sql
