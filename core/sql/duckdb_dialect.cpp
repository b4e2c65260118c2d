#include "core/sql/duckdb_dialect.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace weir::sql {
namespace {

using F = expr::FunctionId;

/// Short sign of a type in the name of a registered function.
std::string sign(const DataType& type)
{
    switch (type.kind()) {
    case TypeKind::Null:
        return "z";
    case TypeKind::Boolean:
        return "b";
    case TypeKind::Integer:
        return "i";
    case TypeKind::Decimal:
        return "d" + std::to_string(type.precision()) + "s" + std::to_string(type.scale());
    case TypeKind::Number:
        return "n";
    case TypeKind::Text:
        return "t";
    case TypeKind::Date:
        return "y";
    case TypeKind::Instant:
        return "m";
    case TypeKind::Duration:
        return "u";
    case TypeKind::JsonValue:
        return "j";
    case TypeKind::List:
        return "l" + sign(type.element());
    }
    return "z";
}

std::string plainWord(std::string_view name)
{
    std::string word;
    for (const char c : name) {
        word += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ? c : '_';
    }
    return word;
}

std::string operatorWord(F id)
{
    switch (id) {
    case F::Add:
        return "add";
    case F::Subtract:
        return "subtract";
    case F::Multiply:
        return "multiply";
    case F::Modulo:
        return "modulo";
    case F::Negate:
        return "negate";
    case F::JsonMember:
        return "json_member";
    case F::JsonMemberText:
        return "json_member_text";
    default:
        return plainWord(expr::function(id).name);
    }
}

/// A call of a function over the evaluator, and a note in the scope that the session must register it.
Text registered(const expr::Node& node, const std::vector<Text>& arguments, Scope& scope)
{
    NeededFunction needed;
    needed.function = node.function();
    needed.result = node.type();
    needed.name = "weir_" + operatorWord(node.function()) + '_';
    for (const expr::Expr& argument : node.arguments()) {
        needed.arguments.push_back(argument->type());
        needed.name += sign(argument->type());
    }
    if (node.type().kind() == TypeKind::Decimal || node.type().kind() == TypeKind::List) {
        needed.name += '_' + sign(node.type());
    }
    Text text = Text::written(needed.name) + fill("({*})", arguments);
    scope.need(std::move(needed));
    return text;
}

/// The integer that a literal argument holds.
std::optional<std::int64_t> constant(const expr::Node& node, std::size_t index)
{
    if (index >= node.arguments().size()) {
        return std::nullopt;
    }
    const expr::Node& argument = *node.argument(index);
    if (argument.kind() != expr::NodeKind::Literal || !std::holds_alternative<std::int64_t>(argument.value())) {
        return std::nullopt;
    }
    return std::get<std::int64_t>(argument.value());
}

bool hasZone(const expr::Node& node, std::size_t index)
{
    return node.arguments().size() > index;
}

/// +, -, * of numbers; empty where the evaluator must do it.
Text arithmetic(const DuckdbDialect& dialect, const expr::Node& node, const std::vector<Text>& a)
{
    const TypeKind result = node.type().kind();
    const TypeKind first = node.argument(0)->type().kind();
    const TypeKind second = node.argument(1)->type().kind();
    if (result == TypeKind::Integer && first == TypeKind::Integer && second == TypeKind::Integer) {
        switch (node.function()) {
        case F::Add:
            return fill("({0} + {1})", a);
        case F::Subtract:
            return fill("({0} - {1})", a);
        case F::Multiply:
            return fill("({0} * {1})", a);
        default:
            return {};
        }
    }
    if (result == TypeKind::Number) {
        const Text x = first == TypeKind::Number ? a[0] : dialect.cast(a[0], TypeKind::Number);
        const Text y = second == TypeKind::Number ? a[1] : dialect.cast(a[1], TypeKind::Number);
        switch (node.function()) {
        case F::Divide:
            return fill("({0} / NULLIF({1}, 0))", {x, y});
        default:
            return {};
        }
    }
    if (result == TypeKind::Decimal && node.type().precision() < 38 && node.function() != F::Multiply) {
        const Text x = dialect.cast(a[0], node.type());
        const Text y = dialect.cast(a[1], node.type());
        return dialect.cast(fill(node.function() == F::Add ? Words("({0} + {1})") : Words("({0} - {1})"), {x, y}),
                            node.type());
    }
    if (result == TypeKind::Decimal && node.type().precision() < 38) {
        return dialect.cast(fill("({0} * {1})", a), node.type());
    }
    if (first == TypeKind::Instant && second == TypeKind::Instant) {
        return fill("(EPOCH_US({0}) - EPOCH_US({1}))", a);
    }
    if (first == TypeKind::Date && second == TypeKind::Date) {
        return fill("CAST({0} - {1} AS BIGINT)", a);
    }
    return {};
}

/// Functions of dates and instants in UTC; empty with a zone.
Text datePart(const expr::Node& node, const std::vector<Text>& a)
{
    if (hasZone(node, 1)) {
        return {};
    }
    switch (node.function()) {
    case F::Year:
        return fill("YEAR({0})", a);
    case F::Quarter:
        return fill("QUARTER({0})", a);
    case F::Month:
        return fill("MONTH({0})", a);
    case F::Day:
        return fill("DAY({0})", a);
    case F::Hour:
        return fill("HOUR({0})", a);
    case F::Minute:
        return fill("MINUTE({0})", a);
    case F::Second:
        return fill("SECOND({0})", a);
    case F::DayOfWeek:
        return fill("ISODOW({0})", a);
    case F::DayOfYear:
        return fill("DAYOFYEAR({0})", a);
    case F::Week:
        return fill("WEEKOFYEAR({0})", a);
    case F::WeekYear:
        return fill("ISOYEAR({0})", a);
    default:
        return {};
    }
}

Text nativeCall(const DuckdbDialect& dialect, const expr::Node& node, const std::vector<Text>& a)
{
    switch (node.function()) {
    case F::Add:
    case F::Subtract:
    case F::Multiply:
    case F::Divide:
        return arithmetic(dialect, node, a);
    case F::Like:
        return fill("({0} LIKE {1})", a);
    case F::ListOf:
        return dialect.cast(fill("[{*}]", a), node.type());
    case F::Length:
        return fill("LENGTH({0})", a);
    case F::StartsWith:
        return fill("STARTS_WITH({0}, {1})", a);
    case F::EndsWith:
        return fill("ENDS_WITH({0}, {1})", a);
    case F::Contains:
        return fill("CONTAINS({0}, {1})", a);
    case F::Substring:
        if (constant(node, 1).value_or(0) >= 1 && (a.size() == 2 || constant(node, 2).value_or(-1) >= 0) &&
            constant(node, 1).value_or(0) < 1'000'000'000 && constant(node, 2).value_or(0) < 1'000'000'000) {
            return a.size() == 2 ? fill("SUBSTRING({0}, {1})", a) : fill("SUBSTRING({0}, {1}, {2})", a);
        }
        return {};
    case F::Left:
        return constant(node, 1).value_or(-1) >= 0 ? fill("LEFT({0}, {1})", a) : Text();
    case F::Right:
        return constant(node, 1).value_or(-1) >= 0 ? fill("RIGHT({0}, {1})", a) : Text();
    case F::Sign:
        return dialect.cast(fill("SIGN({0})", a), TypeKind::Integer);
    case F::SquareRoot:
        return fill("CASE WHEN {0} >= 0 THEN SQRT({0}) END", a);
    case F::Year:
    case F::Quarter:
    case F::Month:
    case F::Day:
    case F::Hour:
    case F::Minute:
    case F::Second:
    case F::DayOfWeek:
    case F::DayOfYear:
    case F::Week:
    case F::WeekYear:
        return datePart(node, a);
    case F::DateTrunc:
        if (hasZone(node, 2)) {
            return {};
        }
        return dialect.cast(fill("DATE_TRUNC({0}, {1})", a), node.type());
    case F::ToDate:
        return node.argument(0)->type().kind() == TypeKind::Instant && !hasZone(node, 1)
                   ? dialect.cast(a[0], TypeKind::Date)
                   : Text();
    case F::DurationSeconds:
        return fill("({0} / 1000000::DOUBLE)", a);
    case F::ListLength:
        return fill("LEN({0})", a);
    case F::Sha256:
        return fill("SHA256({0})", a);
    case F::Md5:
        return fill("MD5({0})", a);
    default:
        return {};
    }
}

Text list(const AggregateCall& call)
{
    if (call.windowed) {
        return {};
    }
    return " ORDER BY " + (call.order.empty() ? Text() : call.order + ", ") + call.arguments[0] + " ASC";
}

} // namespace

Text DuckdbDialect::typeName(const DataType& type) const
{
    switch (type.kind()) {
    case TypeKind::Boolean:
        return "BOOLEAN";
    case TypeKind::Integer:
    case TypeKind::Duration:
        return "BIGINT";
    case TypeKind::Decimal:
        return fill("DECIMAL({0},{1})", {Text::number(type.precision()), Text::number(type.scale())});
    case TypeKind::Number:
        return "DOUBLE";
    case TypeKind::Null:
    case TypeKind::Text:
        return "VARCHAR";
    case TypeKind::Date:
        return "DATE";
    case TypeKind::Instant:
        return "TIMESTAMP";
    case TypeKind::JsonValue:
        return "JSON";
    case TypeKind::List:
        return typeName(type.element()) + "[]";
    }
    return "VARCHAR";
}

Text DuckdbDialect::literal(const Value& value, const DataType& type) const
{
    if (isNull(value)) {
        return fill("NULL::{0}", {typeName(type)});
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (text->find('\0') != std::string::npos) {
            std::vector<Text> pieces;
            std::size_t begin = 0;
            for (std::size_t at = text->find('\0'); at != std::string::npos; at = text->find('\0', begin)) {
                pieces.push_back(Text::quotedText(std::string_view(*text).substr(begin, at - begin)));
                begin = at + 1;
            }
            pieces.push_back(Text::quotedText(std::string_view(*text).substr(begin)));
            return fill("({0})", {sql::join(pieces, " || CHR(0) || ")});
        }
        return Text::quotedText(*text);
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? Text("TRUE") : Text("FALSE");
    }
    if (const auto* instant = std::get_if<Instant>(&value)) {
        return fill("make_timestamp({0})", {Text::number(instant->micros)});
    }
    if (const auto* date = std::get_if<Date>(&value)) {
        return "DATE " + Text::quotedText(toText(*date));
    }
    if (const auto* duration = std::get_if<Duration>(&value)) {
        return fill("{0}::BIGINT", {Text::number(duration->micros)});
    }
    if (const auto* number = std::get_if<std::int64_t>(&value); number && *number != INT64_MIN) {
        return fill(*number < 0 ? Words("({0})::{1}") : Words("{0}::{1}"), {Text::number(*number), typeName(type)});
    }
    if (const auto* json = std::get_if<JsonText>(&value); json && type.kind() == TypeKind::List) {
        return fill("CAST({0}::JSON AS {1})", {Text::quotedText(json->text), typeName(type)});
    }
    return fill("{0}::{1}", {Text::quotedText(toText(value)), typeName(type)});
}

std::vector<Identifier> DuckdbDialect::columnNames(const Schema& schema) const
{
    // DuckDB does not tell "Id" from "id".
    std::vector<Identifier> names;
    std::set<std::string> taken;
    for (const Field& field : schema.fields()) {
        std::string lower = field.name;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        std::string suffix;
        for (int number = 2; !taken.insert(lower + suffix).second; ++number) {
            suffix = "__" + std::to_string(number);
        }
        names.emplace_back(field.name + suffix);
    }
    return names;
}

Result<Text> DuckdbDialect::call(const expr::Node& node, const std::vector<Text>& arguments, Scope& scope) const
{
    if (node.isCall(F::RunTime)) {
        return literal(scope.runInstant(), TypeKind::Instant);
    }
    Text text = standardCall(node, arguments);
    if (text.empty()) {
        text = nativeCall(*this, node, arguments);
    }
    return text.empty() ? registered(node, arguments, scope) : text;
}

Result<Text> DuckdbDialect::convert(const expr::Node& node, const Text& operand, Scope& scope) const
{
    const DataType& from = node.argument(0)->type();
    const DataType& to = node.type();
    if (from == to) {
        return operand;
    }
    const bool widens = (to.kind() == TypeKind::Number && from.isNumeric()) ||
                        (to.kind() == TypeKind::Decimal && from.kind() == TypeKind::Integer) ||
                        (to.kind() == TypeKind::Instant && from.kind() == TypeKind::Date) ||
                        (to.kind() == TypeKind::Text && from.kind() == TypeKind::Integer) ||
                        from.kind() == TypeKind::Null;
    if (node.castMode() == expr::CastMode::Implicit || widens) {
        return cast(operand, to);
    }
    NeededFunction needed;
    const bool strict = node.castMode() == expr::CastMode::Strict;
    needed.kind = strict ? NeededFunction::Kind::StrictCast : NeededFunction::Kind::TryCast;
    needed.arguments = {from};
    needed.result = to;
    needed.name = (strict ? "weir_cast_" : "weir_try_cast_") + sign(from) + '_' + sign(to);
    Text text = Text::written(needed.name) + fill("({0})", {operand});
    scope.need(std::move(needed));
    return text;
}

Result<Text> DuckdbDialect::ownAggregate(const AggregateCall& call) const
{
    std::vector<Text> parts = call.arguments;
    parts.resize(3);
    const Text& x = parts[0];
    const Text distinct = call.distinct ? Text("DISTINCT ") : Text();
    const Text end = clauses(call);
    const Text notNull = x.empty() ? Text() : fill("{0} IS NOT NULL", {x});
    switch (call.function) {
    case F::First:
    case F::Last: {
        if (call.windowed) {
            return fill(call.function == F::First ? Words("FIRST_VALUE({0} IGNORE NULLS)")
                                                  : Words("LAST_VALUE({0} IGNORE NULLS)"),
                        {x}) +
                   end;
        }
        return fill(call.function == F::First ? Words("FIRST({0}{1})") : Words("LAST({0}{1})"), {x, list(call)}) +
               clauses(call, notNull);
    }
    case F::Median:
        return fill("MEDIAN({0}{1})", {distinct, x}) + end;
    case F::StringAgg:
        return fill("STRING_AGG({0}{1}, {2}{3})", {distinct, x, parts[1], list(call)}) + end;
    case F::ListAgg:
        return fill("LIST({0}{1}{2})", {distinct, x, list(call)}) + clauses(call, notNull);
    case F::Ntile:
        return fill("NTILE({0})", {x}) + end;
    case F::Lag:
    case F::Lead: {
        const Text shift = parts[1].empty() ? Text("1") : parts[1];
        const Text otherwise = parts[2].empty() ? Text("NULL") : parts[2];
        return fill(call.function == F::Lag ? Words("LAG({0}, {1}, {2})") : Words("LEAD({0}, {1}, {2})"),
                    {x, shift, otherwise}) +
               end;
    }
    default:
        return Text();
    }
}

Text DuckdbDialect::microsText(const Text& instant) const
{
    return fill("CAST(EPOCH_US({0}) AS VARCHAR)", {instant});
}

Text DuckdbDialect::bitsText(const Text& number, Scope& scope) const
{
    NeededFunction bits{"weir_number_bits", F::Add, {TypeKind::Number}, TypeKind::Text, NeededFunction::Kind::Bits};
    Text text = Text::written(bits.name) + fill("({0})", {number});
    scope.need(std::move(bits));
    return text;
}

Text DuckdbDialect::sortable(const Text& value, const DataType& type) const
{
    return type.kind() == TypeKind::JsonValue ? cast(value, TypeKind::Text) : value;
}

Text DuckdbDialect::unpivot(const Text& input, const std::vector<Text>& names, const std::vector<Text>& values,
                            const DataType& valueType) const
{
    return input + " AS u\n  CROSS JOIN LATERAL (SELECT UNNEST([" + sql::join(names, ", ") + "]) AS \"name\", UNNEST(" +
           cast("[" + sql::join(values, ", ") + "]", DataType::list(valueType)) + ") AS \"value\") AS v";
}

} // namespace weir::sql
