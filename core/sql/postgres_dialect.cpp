#include "core/sql/postgres_dialect.h"

#include "core/base/hash.h"
#include "core/sql/postgres_calls.h"

#include <algorithm>
#include <array>

namespace weir::sql {
namespace {

using F = expr::FunctionId;

constexpr std::size_t kLongestName = 63;

constexpr std::array<Unsupported, 1> kUnsupported{
    {{F::NormalizePhone, "the rules of phone numbers (libphonenumber) cannot be written as SQL."}}};

bool isText(const DataType& type)
{
    return type.kind() == TypeKind::Text;
}

/// Comparison of texts by code point, whatever the database's collation is.
std::vector<Text> inOrder(const expr::Node& node, const std::vector<Text>& arguments)
{
    switch (node.function()) {
    case F::Less:
    case F::LessOrEqual:
    case F::Greater:
    case F::GreaterOrEqual:
    case F::Between:
    case F::Greatest:
    case F::Least:
        break;
    default:
        return arguments;
    }
    std::vector<Text> collated = arguments;
    if (isText(node.argument(0)->type())) {
        for (Text& argument : collated) {
            argument = fill("({0} COLLATE \"C\")", {argument});
        }
    }
    return collated;
}

/// "a DESC NULLS LAST, x ASC" inside an aggregate; with the value at the end, so that ties do not matter.
Text orderOf(const PostgresDialect& dialect, const AggregateCall& call)
{
    if (call.windowed) {
        return {};
    }
    return " ORDER BY " + (call.order.empty() ? Text() : call.order + ", ") +
           dialect.sortable(call.arguments[0], call.types[0]) + " ASC";
}

} // namespace

Text postgresCompactJson(const Text& text)
{
    return fill("CAST(REGEXP_REPLACE({0}, '(\"(?:[^\"\\\\]|\\\\.)*\")|\\s+', '\\1', 'g') AS json)", {text});
}

Text postgresListJson(const Text& list, const DataType& type)
{
    Scope scope{Instant{}};
    const PostgresDialect dialect;
    return postgres::jsonText(dialect, list, type, scope).value_or(fill("ARRAY_TO_JSON({0})", {list}));
}

std::span<const Unsupported> PostgresDialect::unsupported() const
{
    return kUnsupported;
}

Text PostgresDialect::typeName(const DataType& type) const
{
    switch (type.kind()) {
    case TypeKind::Boolean:
        return "boolean";
    case TypeKind::Integer:
    case TypeKind::Duration:
        return "bigint";
    case TypeKind::Decimal:
        return fill("numeric({0},{1})", {Text::number(type.precision()), Text::number(type.scale())});
    case TypeKind::Number:
        return "double precision";
    case TypeKind::Null:
    case TypeKind::Text:
        return "text";
    case TypeKind::Date:
        return "date";
    case TypeKind::Instant:
        return "timestamp";
    case TypeKind::JsonValue:
        return "json";
    case TypeKind::List:
        return typeName(type.element()) + "[]";
    }
    return "text";
}

Text PostgresDialect::literal(const Value& value, const DataType& type) const
{
    if (isNull(value)) {
        return fill("NULL::{0}", {typeName(type)});
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return Text::quotedText(*text);
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? Text("TRUE") : Text("FALSE");
    }
    if (const auto* date = std::get_if<Date>(&value)) {
        return "DATE " + Text::quotedText(toText(*date));
    }
    if (const auto* instant = std::get_if<Instant>(&value)) {
        return "TIMESTAMP " + Text::quotedText(toText(*instant));
    }
    if (const auto* duration = std::get_if<Duration>(&value)) {
        return fill("({0})::bigint", {Text::number(duration->micros)});
    }
    if (const auto* json = std::get_if<JsonText>(&value); json && type.kind() == TypeKind::List) {
        std::vector<Text> elements;
        const Json list = Json::parse(json->text, nullptr, false);
        if (list.is_array()) {
            for (const Json& item : list) {
                elements.push_back(
                    item.is_null() ? Text("NULL")
                                   : Text::quotedText(item.is_string() ? item.get<std::string>() : compactJson(item)));
            }
        }
        return fill("CAST(ARRAY[{0}] AS {1})", {sql::join(elements, ", "), typeName(type)});
    }
    return fill("{0}::{1}", {Text::quotedText(toText(value)), typeName(type)});
}

std::vector<Identifier> PostgresDialect::columnNames(const Schema& schema) const
{
    std::vector<Identifier> names;
    for (const Field& field : schema.fields()) {
        if (field.name.size() <= kLongestName) {
            names.emplace_back(field.name);
            continue;
        }
        std::size_t cut = kLongestName - 9;
        while (cut > 0 && (static_cast<unsigned char>(field.name[cut]) & 0xC0U) == 0x80U) {
            --cut; // not inside a character
        }
        names.emplace_back(field.name.substr(0, cut) + '_' + sha256Hex(field.name).substr(0, 8));
    }
    return names;
}

Result<Text> PostgresDialect::call(const expr::Node& node, const std::vector<Text>& arguments, Scope& scope) const
{
    if (node.isCall(F::RunTime)) {
        return literal(scope.runInstant(), TypeKind::Instant);
    }
    const postgres::Call call{*this, node, arguments, scope};
    if (node.isCall(F::ToText) || node.isCall(F::ToInteger) || node.isCall(F::ToNumber)) {
        return postgres::converted(*this, arguments[0], node.argument(0)->type(), node.type(), expr::CastMode::Try,
                                   scope);
    }
    for (const auto write :
         {postgres::textCall, postgres::numberCall, postgres::dateCall, postgres::documentCall, postgres::cleanCall}) {
        if (auto written = write(call)) {
            return *std::move(written);
        }
    }
    Text text = standardCall(node, inOrder(node, arguments));
    return text.empty() ? Result<Text>(refuse(node.name(), "there is no SQL for it.")) : Result<Text>(std::move(text));
}

Result<Text> PostgresDialect::convert(const expr::Node& node, const Text& operand, Scope& scope) const
{
    return postgres::converted(*this, operand, node.argument(0)->type(), node.type(), node.castMode(), scope);
}

Result<Text> PostgresDialect::ownAggregate(const AggregateCall& call) const
{
    std::vector<Text> parts = call.arguments;
    parts.resize(3);
    const Text& x = parts[0];
    // A text constant has no type of its own where any type may stand.
    const Text typed = call.types.empty() || !isText(call.types[0]) ? x : cast(x, TypeKind::Text);
    const Text end = clauses(call);
    const Text notNull = x.empty() ? Text() : fill("{0} IS NOT NULL", {x});
    const bool text = !call.types.empty() && isText(call.types[0]);
    const bool flag = !call.types.empty() && call.types[0].kind() == TypeKind::Boolean;
    if (call.windowed && (call.distinct || call.function == F::CountDistinct || call.function == F::Median)) {
        return refuse(expr::function(call.function).name, "it cannot do this over windows.");
    }
    switch (call.function) {
    case F::Min:
    case F::Max: {
        if (flag) {
            return fill(call.function == F::Min ? Words("BOOL_AND({0})") : Words("BOOL_OR({0})"), {x}) + end;
        }
        return fill(call.function == F::Min ? Words("MIN({0})") : Words("MAX({0})"),
                    {text ? sortable(x, TypeKind::Text) : x}) +
               end;
    }
    case F::First:
        return fill("({0})[1]", {fill("ARRAY_AGG({0}{1})", {typed, orderOf(*this, call)}) + clauses(call, notNull)});
    case F::Last: {
        const Text all = fill("ARRAY_AGG({0}{1})", {typed, orderOf(*this, call)}) + clauses(call, notNull);
        return fill("({0})[CARDINALITY({0})]", {all});
    }
    case F::FirstValue:
        return fill("FIRST_VALUE({0})", {typed}) + end;
    case F::LastValue:
        return fill("LAST_VALUE({0})", {typed}) + end;
    case F::Median:
        return fill("PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY {0})", {x}) + end;
    case F::StringAgg:
        return call.distinct
                   ? fill("STRING_AGG(DISTINCT {0}, {1} ORDER BY {0})", {sortable(x, TypeKind::Text), parts[1]}) + end
                   : fill("STRING_AGG({0}, {1}{2})", {x, parts[1], orderOf(*this, call)}) + end;
    case F::ListAgg:
        return call.distinct
                   ? fill("ARRAY_AGG(DISTINCT {0} ORDER BY {0})", {sortable(x, call.types[0])}) + clauses(call, notNull)
                   : fill("ARRAY_AGG({0}{1})", {typed, orderOf(*this, call)}) + clauses(call, notNull);
    case F::Ntile:
        return cast(fill("NTILE({0})", {postgres::asInt4(x)}) + end, TypeKind::Integer);
    case F::Lag:
    case F::Lead: {
        const Text shift = parts[1].empty() ? Text("1") : postgres::asInt4(parts[1]);
        const Text otherwise = parts[2].empty() ? Text("NULL") : cast(parts[2], call.result);
        return fill(call.function == F::Lag ? Words("LAG({0}, {1}, {2})") : Words("LEAD({0}, {1}, {2})"),
                    {cast(x, call.result), shift, otherwise}) +
               end;
    }
    default:
        return Text();
    }
}

Text PostgresDialect::microsText(const Text& instant) const
{
    return fill("CAST(CAST(EXTRACT(EPOCH FROM {0}) * 1000000 AS bigint) AS text)", {instant});
}

Text PostgresDialect::bitsText(const Text& number, Scope&) const
{
    return fill("ENCODE(FLOAT8SEND({0} + 0), 'hex')", {number}); // + 0: -0 equals 0
}

Text PostgresDialect::sortable(const Text& value, const DataType& type) const
{
    switch (type.kind()) {
    case TypeKind::Text:
        return fill("{0} COLLATE \"C\"", {value});
    case TypeKind::JsonValue:
        return fill("CAST({0} AS text) COLLATE \"C\"", {value});
    case TypeKind::List:
        return isText(type.element()) ? fill("{0} COLLATE \"C\"", {value}) : value;
    default:
        return value;
    }
}

Text PostgresDialect::unpivot(const Text& input, const std::vector<Text>& names, const std::vector<Text>& values,
                              const DataType& valueType) const
{
    std::vector<Text> rows;
    for (std::size_t i = 0; i < names.size(); ++i) {
        rows.push_back(fill("({0}, {1})", {names[i], rows.empty() ? cast(values[i], valueType) : values[i]}));
    }
    return input + " AS u\n  CROSS JOIN LATERAL (VALUES " + sql::join(rows, ", ") + ") AS v(\"name\", \"value\")";
}

} // namespace weir::sql
