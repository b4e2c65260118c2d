#include "core/sql/postgres_calls.h"
#include "core/sql/postgres_helpers.h"

#include <array>
#include <optional>

namespace weir::sql::postgres {
namespace {

/// `expression` over t, the operand without the white space that casts allow.
Text overTrimmed(Words expression, const Text& operand)
{
    return fill("(SELECT {0} FROM (SELECT BTRIM({1}, E' \\t\\r\\n\\f\\x0B') AS t) AS o)", {Text(expression), operand});
}

Text overTrimmed(const Text& expression, const Text& operand)
{
    return fill("(SELECT {0} FROM (SELECT BTRIM({1}, E' \\t\\r\\n\\f\\x0B') AS t) AS o)", {expression, operand});
}

/// try_cast of a text; nothing when there is no such cast.
std::optional<Text> tryFromText(const PostgresDialect& dialect, const Text& text, const DataType& to, Scope& scope)
{
    switch (to.kind()) {
    case TypeKind::Boolean:
        return overTrimmed(
            Words(
                "CASE WHEN LOWER(t) IN ('true', 't', 'yes', 'y', 'on', '1') THEN TRUE WHEN LOWER(t) IN ('false', 'f', "
                "'no', 'n', 'off', '0') THEN FALSE END"),
            text);
    case TypeKind::Integer:
        return overTrimmed(
            Words("CASE WHEN t ~ '^[+-]?[0-9]+$' AND LENGTH(t) < 16000 THEN CASE WHEN CAST(t AS numeric) BETWEEN "
                  "-9223372036854775808 AND 9223372036854775807 THEN CAST(t AS bigint) END END"),
            text);
    case TypeKind::Number:
        return overTrimmed(
            Words(
                "CASE WHEN t ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?0*[0-9]{1,3})?$' AND LENGTH(t) < 16000 "
                "THEN CASE "
                // From the middle between 0 and the smallest double to the middle between the largest and 2^1024.
                "WHEN CAST(t AS numeric) = 0 OR (ABS(CAST(t AS numeric)) > 2.4703282292062327208828439643411e-324 AND "
                "ABS(CAST(t AS numeric)) < 1.797693134862315807937289714053e308) THEN CAST(t AS double precision) END "
                "END"),
            text);
    case TypeKind::Decimal: {
        Text limit = "1";
        for (int i = 0; i < to.precision() - to.scale(); ++i) {
            limit += "0";
        }
        return overTrimmed(
            fill("CASE WHEN t ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)$' AND LENGTH(t) < 16000 THEN CASE WHEN "
                 "ABS(ROUND(CAST(t AS numeric), {0})) < {1} THEN CAST(t AS {2}) END END",
                 {Text::number(to.scale()), limit, dialect.typeName(to)}),
            text);
    }
    case TypeKind::Date:
        return overTrimmed(
            Words(
                "CASE WHEN t ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' AND t >= '0001' THEN CASE WHEN "
                "CAST(RIGHT(t, 2) AS integer) <= EXTRACT(DAY FROM MAKE_DATE(CAST(LEFT(t, 4) AS integer), "
                "CAST(SUBSTRING(t, 6, 2) AS integer), 1) + INTERVAL '1 month' - INTERVAL '1 day') THEN CAST(t AS date) "
                "END END"),
            text);
    case TypeKind::Instant:
        return helperCall(Helper::ToInstant, std::array{overTrimmed(Words("t"), text)}, scope);
    case TypeKind::JsonValue:
        return helperCall(Helper::ParseJson, std::array{text}, scope);
    default:
        return std::nullopt;
    }
}

/// cast of a text: the same values, other texts are an error of the server.
Result<Text> fromText(const PostgresDialect& dialect, const Text& text, const DataType& to, expr::CastMode mode,
                      Scope& scope)
{
    const std::optional<Text> tried = tryFromText(dialect, text, to, scope);
    if (!tried) {
        return refusal("cast(text as " + toText(to) + ")", "there is no such cast.");
    }
    if (mode == expr::CastMode::Try) {
        return *tried;
    }
    // The second cast can only fail: it runs for texts that are none. Nothing of the text gets into the server's log.
    return fill("CASE WHEN {1} IS NOT NULL THEN COALESCE({0}, CAST(LEFT('no value' || {1}, 8) AS {2})) END",
                {*tried, text, dialect.typeName(to)});
}

Text instantText(const Text& instant)
{
    return fill(
        "(SELECT TO_CHAR(t, 'YYYY-MM-DD\"T\"HH24:MI:SS') || CASE WHEN us = 0 THEN '' WHEN us % 1000 = 0 THEN "
        "TO_CHAR(t, '.MS') ELSE TO_CHAR(t, '.US') END || 'Z' FROM (SELECT {0} AS t, CAST(EXTRACT(MICROSECONDS FROM "
        "{0}) AS bigint) % 1000000 AS us) AS o)",
        {instant});
}

Result<Text> toTextFrom(const PostgresDialect& dialect, const Text& operand, const DataType& from, Scope& scope)
{
    switch (from.kind()) {
    case TypeKind::Instant:
        return instantText(operand);
    case TypeKind::Duration:
        return helperCall(Helper::DurationText, std::array{operand}, scope);
    case TypeKind::List:
        return jsonText(dialect, operand, from, scope);
    default:
        return dialect.cast(operand, TypeKind::Text);
    }
}

Text toInteger(const PostgresDialect& dialect, const Text& operand, const DataType& from, expr::CastMode mode)
{
    const bool number = from.kind() == TypeKind::Number;
    const Text whole = number ? roundedHalfAway(operand) : fill("ROUND({0})", {operand});
    const Text fits = number ? fill("x >= -9223372036854775808 AND x < 9223372036854775808", {})
                             : fill("x BETWEEN -9223372036854775808 AND 9223372036854775807", {});
    return mode == expr::CastMode::Try
               ? fill("(SELECT CASE WHEN {0} THEN CAST(x AS bigint) END FROM (SELECT {1} AS x) AS p)", {fits, whole})
               : dialect.cast(whole, TypeKind::Integer);
}

Text toDecimal(const PostgresDialect& dialect, const Text& operand, const DataType& from, const DataType& to,
               expr::CastMode mode)
{
    // By way of text a double keeps all its digits; the direct cast stops at fifteen.
    const Text exact =
        from.kind() == TypeKind::Number ? fill("CAST(CAST({0} AS text) AS numeric)", {operand}) : operand;
    if (mode != expr::CastMode::Try) {
        return dialect.cast(exact, to);
    }
    Text limit = "1";
    for (int i = 0; i < to.precision() - to.scale(); ++i) {
        limit += "0";
    }
    return fill("(SELECT CASE WHEN ABS(ROUND(x, {0})) < {1} THEN CAST(x AS {2}) END FROM (SELECT CAST({3} AS numeric) "
                "AS x) AS p)",
                {Text::number(to.scale()), limit, dialect.typeName(to), exact});
}

/// Each element converted; with try_cast the whole list is NULL when one of them fails.
Result<Text> toList(const PostgresDialect& dialect, const Text& operand, const DataType& from, const DataType& to,
                    expr::CastMode mode, Scope& scope)
{
    WEIR_ASSIGN_OR_RETURN(const Text element, converted(dialect, "e", from.element(), to.element(), mode, scope));
    const Text failed = mode == expr::CastMode::Try
                            ? fill("AND NOT EXISTS (SELECT 1 FROM UNNEST({0}) AS t(e) WHERE e IS NOT NULL AND {1} IS "
                                   "NULL) ",
                                   {operand, element})
                            : Text();
    return fill("CASE WHEN {0} IS NOT NULL {2}THEN ARRAY(SELECT {1} FROM UNNEST({0}) WITH ORDINALITY AS t(e, n) ORDER "
                "BY n) END",
                {operand, element, failed});
}

} // namespace

Result<Text> converted(const PostgresDialect& dialect, const Text& operand, const DataType& from, const DataType& to,
                       expr::CastMode mode, Scope& scope)
{
    if (from == to) {
        return operand;
    }
    if (from.kind() == TypeKind::Null || mode == expr::CastMode::Implicit) {
        return dialect.cast(operand, to);
    }
    if (from.kind() == TypeKind::Text) {
        return fromText(dialect, operand, to, mode, scope);
    }
    if (from.kind() == TypeKind::List && to.kind() == TypeKind::List) {
        return toList(dialect, operand, from, to, mode, scope);
    }
    if (to.kind() == TypeKind::Text) {
        return toTextFrom(dialect, operand, from, scope);
    }
    if (to.kind() == TypeKind::Boolean && from.kind() == TypeKind::Integer) {
        return fill("({0} <> 0)", {operand});
    }
    if (to.kind() == TypeKind::Integer && from.kind() == TypeKind::Boolean) {
        return fill("CAST(CAST({0} AS integer) AS bigint)", {operand});
    }
    if (to.kind() == TypeKind::Integer && from.isNumeric()) {
        return toInteger(dialect, operand, from, mode);
    }
    if (to.kind() == TypeKind::Decimal && from.isNumeric()) {
        return toDecimal(dialect, operand, from, to, mode);
    }
    return dialect.cast(operand, to);
}

Result<Text> jsonText(const PostgresDialect& dialect, const Text& value, const DataType& type, Scope& scope)
{
    switch (type.kind()) {
    case TypeKind::JsonValue:
    case TypeKind::Boolean:
    case TypeKind::Integer:
    case TypeKind::Duration:
        return dialect.cast(value, TypeKind::Text);
    case TypeKind::Number:
        return fill("(SELECT CASE WHEN f IN ('NaN', 'Infinity', '-Infinity') THEN 'null' ELSE f END FROM (SELECT "
                    "CAST({0} AS text) AS f) AS o)",
                    {value});
    case TypeKind::List: {
        WEIR_ASSIGN_OR_RETURN(const Text element, jsonText(dialect, "e", type.element(), scope));
        return fill("CASE WHEN {0} IS NOT NULL THEN (SELECT '[' || COALESCE(STRING_AGG(COALESCE({1}, 'null'), ',' "
                    "ORDER BY n), '') || ']' FROM UNNEST({0}) WITH ORDINALITY AS t(e, n)) END",
                    {value, element});
    }
    default: {
        WEIR_ASSIGN_OR_RETURN(const Text text,
                              converted(dialect, value, type, TypeKind::Text, expr::CastMode::Try, scope));
        return fill("CAST(TO_JSON(CAST({0} AS text)) AS text)", {text});
    }
    }
}

} // namespace weir::sql::postgres
