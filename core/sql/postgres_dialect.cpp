#include "core/sql/postgres_dialect.h"

#include "core/base/hash.h"
#include "core/sql/postgres_calls.h"

#include <algorithm>
#include <array>

namespace weir::sql {
namespace {

using F = expr::FunctionId;

constexpr std::size_t kLongestName = 63;

constexpr std::array<Unsupported, 7> kUnsupported{
    {{F::NormalizeEmail, "it has no tables of international domain names."},
     {F::NormalizePhone, "it has no tables of phone numbers."},
     {F::NormalizeName, "it has no rules for names."},
     {F::NormalizeCountry, "it has no tables of countries."},
     {F::ParseDate, "it reads dates by other rules."},
     {F::ParseJson, "it cannot test whether a text is JSON."},
     {F::HmacSha256, "it has keyed hashes only with an extension."}}};

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

Text instantText(const Text& instant)
{
    return fill(
        "(SELECT TO_CHAR(t, 'YYYY-MM-DD\"T\"HH24:MI:SS') || CASE WHEN us = 0 THEN '' WHEN us % 1000 = 0 THEN "
        "TO_CHAR(t, '.MS') ELSE TO_CHAR(t, '.US') END || 'Z' FROM (SELECT {0} AS t, CAST(EXTRACT(MICROSECONDS FROM "
        "{0}) AS bigint) % 1000000 AS us) AS o)",
        {instant});
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
    const postgres::Call call{*this, node, arguments};
    if (node.isCall(F::ToText) || node.isCall(F::ToInteger) || node.isCall(F::ToNumber)) {
        const DataType type = node.type();
        return convert(*expr::cast(node.argument(0), type, expr::CastMode::Try)->withTypes(type, node.privacy(), true),
                       arguments[0], scope);
    }
    for (const auto write : {postgres::textCall, postgres::numberCall, postgres::dateCall, postgres::documentCall}) {
        if (auto written = write(call)) {
            return *std::move(written);
        }
    }
    Text text = standardCall(node, inOrder(node, arguments));
    return text.empty() ? Result<Text>(refuse(node.name(), "there is no SQL for it.")) : Result<Text>(std::move(text));
}

Result<Text> PostgresDialect::convert(const expr::Node& node, const Text& operand, Scope&) const
{
    const DataType& from = node.argument(0)->type();
    const DataType& to = node.type();
    const bool tries = node.castMode() == expr::CastMode::Try;
    if (from == to) {
        return operand;
    }
    if (from.kind() == TypeKind::Null || node.castMode() == expr::CastMode::Implicit) {
        return cast(operand, to);
    }
    if (isText(from)) {
        if (to.kind() == TypeKind::JsonValue && !tries) {
            return postgresCompactJson(operand);
        }
        const auto text =
            tries ? postgres::tryFromText(*this, operand, to) : postgres::strictFromText(*this, operand, to);
        return text ? Result<Text>(*text)
                    : Result<Text>(
                          refuse("cast(text as " + toText(to) + ")", "it cannot test whether a text is of this type."));
    }
    if (isText(to)) {
        switch (from.kind()) {
        case TypeKind::Instant:
            return instantText(operand);
        case TypeKind::Duration:
        case TypeKind::List:
            return refuse("cast(" + toText(from) + " as text)", "it writes this type in another form.");
        default:
            return cast(operand, to);
        }
    }
    if (to.kind() == TypeKind::Boolean && from.kind() == TypeKind::Integer) {
        return fill("({0} <> 0)", {operand});
    }
    if (to.kind() == TypeKind::Integer && from.kind() == TypeKind::Boolean) {
        return fill("CAST(CAST({0} AS integer) AS bigint)", {operand});
    }
    if (to.kind() == TypeKind::Integer && from.isNumeric()) {
        const bool number = from.kind() == TypeKind::Number;
        const Text whole = number ? postgres::roundedHalfAway(operand) : fill("ROUND({0})", {operand});
        const Text fits = number ? fill("x >= -9223372036854775808 AND x < 9223372036854775808", {})
                                 : fill("x BETWEEN -9223372036854775808 AND 9223372036854775807", {});
        return tries ? fill("(SELECT CASE WHEN {0} THEN CAST(x AS bigint) END FROM (SELECT {1} AS x) AS p)",
                            {fits, whole})
                     : cast(whole, to);
    }
    if (to.kind() == TypeKind::Decimal && from.isNumeric()) {
        // By way of text a double keeps all its digits; the direct cast stops at fifteen.
        const Text exact =
            from.kind() == TypeKind::Number ? fill("CAST(CAST({0} AS text) AS numeric)", {operand}) : operand;
        if (!tries) {
            return cast(exact, to);
        }
        Text limit = "1";
        for (int i = 0; i < to.precision() - to.scale(); ++i) {
            limit += "0";
        }
        return fill(
            "(SELECT CASE WHEN ABS(ROUND(x, {0})) < {1} THEN CAST(x AS {2}) END FROM (SELECT CAST({3} AS numeric) AS "
            "x) AS p)",
            {Text::number(to.scale()), limit, typeName(to), exact});
    }
    return cast(operand, to);
}

Result<Text> PostgresDialect::aggregate(const AggregateCall& call) const
{
    std::vector<Text> parts = call.arguments;
    parts.resize(3);
    const Text& x = parts[0];
    const Text distinct = call.distinct ? Text("DISTINCT ") : Text();
    const Text end = clauses(call);
    const Text notNull = x.empty() ? Text() : fill("{0} IS NOT NULL", {x});
    const bool text = !call.types.empty() && isText(call.types[0]);
    const bool flag = !call.types.empty() && call.types[0].kind() == TypeKind::Boolean;
    const std::string_view name = expr::function(call.function).name;
    if (call.windowed && (call.distinct || call.function == F::CountDistinct || call.function == F::Median)) {
        return refuse(name, "it cannot do this over windows.");
    }
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
        return fill(flag ? Words("BOOL_AND({0})") : Words("MIN({0})"), {text ? sortable(x, TypeKind::Text) : x}) + end;
    case F::Max:
        return fill(flag ? Words("BOOL_OR({0})") : Words("MAX({0})"), {text ? sortable(x, TypeKind::Text) : x}) + end;
    case F::First:
        return fill("({0})[1]", {fill("ARRAY_AGG({0}{1})", {x, orderOf(*this, call)}) + clauses(call, notNull)});
    case F::Last: {
        const Text all = fill("ARRAY_AGG({0}{1})", {x, orderOf(*this, call)}) + clauses(call, notNull);
        return fill("({0})[CARDINALITY({0})]", {all});
    }
    case F::Median:
        return fill("PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY {0})", {x}) + end;
    case F::StandardDeviation:
        return fill("STDDEV_SAMP({0}{1})", {distinct, x}) + end;
    case F::Variance:
        return fill("VAR_SAMP({0}{1})", {distinct, x}) + end;
    case F::BoolAnd:
        return fill("BOOL_AND({0})", {x}) + end;
    case F::BoolOr:
        return fill("BOOL_OR({0})", {x}) + end;
    case F::StringAgg:
        return call.distinct
                   ? fill("STRING_AGG(DISTINCT {0}, {1} ORDER BY {0})", {sortable(x, TypeKind::Text), parts[1]}) + end
                   : fill("STRING_AGG({0}, {1}{2})", {x, parts[1], orderOf(*this, call)}) + end;
    case F::ListAgg:
        return call.distinct
                   ? fill("ARRAY_AGG(DISTINCT {0} ORDER BY {0})", {sortable(x, call.types[0])}) + clauses(call, notNull)
                   : fill("ARRAY_AGG({0}{1})", {x, orderOf(*this, call)}) + clauses(call, notNull);
    case F::RowNumber:
        return "ROW_NUMBER()" + end;
    case F::Rank:
        return "RANK()" + end;
    case F::DenseRank:
        return "DENSE_RANK()" + end;
    case F::PercentRank:
        return "PERCENT_RANK()" + end;
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
    case F::FirstValue:
        return fill("FIRST_VALUE({0})", {x}) + end;
    case F::LastValue:
        return fill("LAST_VALUE({0})", {x}) + end;
    default:
        return refuse(name, "it works on single rows, not on groups.");
    }
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

Text PostgresDialect::fingerprint(const Text& value, const DataType& type, Scope&) const
{
    Text text;
    switch (type.kind()) {
    case TypeKind::Number:
        text = fill("ENCODE(FLOAT8SEND({0}), 'hex')", {value});
        break;
    case TypeKind::Instant:
        text = fill("CAST(CAST(EXTRACT(EPOCH FROM {0}) * 1000000 AS bigint) AS text)", {value});
        break;
    case TypeKind::Date:
        text = fill("CAST({0} - DATE '1970-01-01' AS text)", {value});
        break;
    case TypeKind::List:
        text = fill("ARRAY_TO_STRING({0}, ',')", {value});
        break;
    default:
        text = fill("CAST({0} AS text)", {value});
        break;
    }
    return fill("COALESCE('=' || {0}, '')", {text});
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
