#include "core/sql/postgres_calls.h"

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

} // namespace

std::optional<Text> tryFromText(const PostgresDialect& dialect, const Text& text, const DataType& to)
{
    switch (to.kind()) {
    case TypeKind::Boolean:
        return overTrimmed(
            Words(
                "CASE WHEN LOWER(t) IN ('true', 't', 'yes', 'y', 'on', '1') THEN TRUE WHEN LOWER(t) IN ('false', 'f', "
                "'no', 'n', 'off', '0') THEN FALSE END"),
            text);
    case TypeKind::Integer:
        return overTrimmed(Words("CASE WHEN t ~ '^[+-]?[0-9]{1,200}$' THEN CASE WHEN CAST(t AS numeric) BETWEEN "
                                 "-9223372036854775808 AND 9223372036854775807 THEN CAST(t AS bigint) END END"),
                           text);
    case TypeKind::Number:
        return overTrimmed(
            Words("CASE WHEN t ~ '^[+-]?([0-9]{1,200}[.]?[0-9]{0,200}|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,3})?$' THEN "
                  "CASE "
                  "WHEN CAST(t AS numeric) = 0 OR ABS(CAST(t AS numeric)) BETWEEN 2.2250738585072014e-308 AND "
                  "1.7976931348623157e308 THEN CAST(t AS double precision) END END"),
            text);
    case TypeKind::Decimal: {
        Text limit = "1";
        for (int i = 0; i < to.precision() - to.scale(); ++i) {
            limit += "0";
        }
        return overTrimmed(fill("CASE WHEN t ~ '^[+-]?([0-9]{1,200}[.]?[0-9]{0,200}|[.][0-9]{1,200})$' THEN CASE WHEN "
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
    default:
        return std::nullopt;
    }
}

std::optional<Text> strictFromText(const PostgresDialect& dialect, const Text& text, const DataType& to)
{
    const std::optional<Text> tried = tryFromText(dialect, text, to);
    if (!tried) {
        return std::nullopt;
    }
    // The second cast can only fail: it runs for texts that are none, and its error names the type.
    return fill("COALESCE({0}, CAST('cannot be cast: ' || {1} AS {2}))", {*tried, text, dialect.typeName(to)});
}

} // namespace weir::sql::postgres
