#include "core/expr/constants.h"
#include "core/expr/date_pattern.h"
#include "core/sql/postgres_calls.h"
#include "core/sql/postgres_helpers.h"

#include <array>

namespace weir::sql::postgres {
namespace {

using F = expr::FunctionId;
using expr::DateField;
using expr::Unit;

/// The local time of an instant in a zone; of other things, the thing.
Text local(const Call& call, std::size_t value, std::size_t zone)
{
    if (call.kind(value) != TypeKind::Instant || call.count() <= zone) {
        return call.a[value];
    }
    return fill("({0} AT TIME ZONE 'UTC' AT TIME ZONE {1})", {call.a[value], call.a[zone]});
}

/// Back from local time to UTC.
Text universal(const Call& call, const Text& time, std::size_t zone)
{
    return call.count() > zone ? fill("({0} AT TIME ZONE {1} AT TIME ZONE 'UTC')", {time, call.a[zone]}) : time;
}

Text extracted(Words part, const Text& time)
{
    return fill("CAST(FLOOR(EXTRACT({0} FROM {1})) AS bigint)", {Text(part), time});
}

Written part(const Call& call)
{
    if (call.count() == 0 || (call.kind(0) != TypeKind::Date && call.kind(0) != TypeKind::Instant)) {
        return std::nullopt;
    }
    const Text time = local(call, 0, 1);
    switch (call.node.function()) {
    case F::Year:
        return extracted("YEAR", time);
    case F::Quarter:
        return extracted("QUARTER", time);
    case F::Month:
        return extracted("MONTH", time);
    case F::Day:
        return extracted("DAY", time);
    case F::Hour:
        return extracted("HOUR", time);
    case F::Minute:
        return extracted("MINUTE", time);
    case F::Second:
        return extracted("SECOND", time);
    case F::DayOfWeek:
        return extracted("ISODOW", time);
    case F::DayOfYear:
        return extracted("DOY", time);
    case F::Week:
        return extracted("WEEK", time);
    case F::WeekYear:
        return extracted("ISOYEAR", time);
    default:
        return std::nullopt;
    }
}

Text added(const Call& call)
{
    const Unit unit = expr::parseUnit(call.constant(0)).value_or(Unit::Day);
    const bool zoned = unit <= Unit::Day && call.count() > 3;
    static constexpr Words kSteps[] = {"INTERVAL '1 year'",   "INTERVAL '3 months'", "INTERVAL '1 month'",
                                       "INTERVAL '7 days'",   "INTERVAL '1 day'",    "INTERVAL '1 hour'",
                                       "INTERVAL '1 minute'", "INTERVAL '1 second'"};
    const Text sum = fill("({0} + {1} * {2})", {zoned ? local(call, 2, 3) : call.a[2], call.a[1],
                                                Text(kSteps[static_cast<std::size_t>(unit)])});
    return zoned ? universal(call, sum, 3) : call.dialect.cast(sum, call.node.type());
}

/// A number that grows by one at each border of the unit.
Text ordinal(Unit unit, const Text& time)
{
    switch (unit) {
    case Unit::Year:
        return fill("EXTRACT(YEAR FROM {0})", {time});
    case Unit::Quarter:
        return fill("(EXTRACT(YEAR FROM {0}) * 4 + EXTRACT(QUARTER FROM {0}))", {time});
    case Unit::Month:
        return fill("(EXTRACT(YEAR FROM {0}) * 12 + EXTRACT(MONTH FROM {0}))", {time});
    case Unit::Week:
        return fill("((CAST(DATE_TRUNC('week', CAST({0} AS timestamp)) AS date) - DATE '1970-01-05') / 7)", {time});
    case Unit::Day:
        return fill("(CAST({0} AS date) - DATE '1970-01-01')", {time});
    case Unit::Hour:
        return fill("FLOOR(EXTRACT(EPOCH FROM CAST({0} AS timestamp)) / 3600)", {time});
    case Unit::Minute:
        return fill("FLOOR(EXTRACT(EPOCH FROM CAST({0} AS timestamp)) / 60)", {time});
    case Unit::Second:
        return fill("FLOOR(EXTRACT(EPOCH FROM CAST({0} AS timestamp)))", {time});
    }
    return {};
}

Result<Text> formatted(const Call& call)
{
    WEIR_ASSIGN_OR_RETURN(const auto parts, expr::parseDatePattern(call.constant(1)));
    std::vector<Text> texts;
    for (const expr::DatePart& piece : parts) {
        static constexpr Words kWords[] = {"",        "'YYYY'", "'YY'", "'MM'", "'FMMonth'", "'Mon'",
                                           "'DD'",    "'HH24'", "'MI'", "'SS'", "'US'",      "'DDD'",
                                           "'FMDay'", "'Dy'",   "'ID'", "'IW'", "'IYYY'"};
        texts.push_back(piece.field == DateField::Text
                            ? call.dialect.literal(piece.text, TypeKind::Text)
                            : fill("TO_CHAR(t, {0})", {Text(kWords[static_cast<std::size_t>(piece.field)])}));
    }
    return fill("(SELECT {0} FROM (SELECT CAST({1} AS timestamp) AS t) AS o)",
                {texts.empty() ? Text("''") : join(texts, " || "), local(call, 0, 2)});
}

} // namespace

Text interval(const Text& micros)
{
    return fill("({0} / 1000000 * INTERVAL '1 second' + {0} % 1000000 * INTERVAL '1 microsecond')", {micros});
}

Written dateCall(const Call& call)
{
    const std::vector<Text>& a = call.a;
    switch (call.node.function()) {
    case F::DateTrunc: {
        const Text unit = call.dialect.literal(
            std::string(expr::name(expr::parseUnit(call.constant(0)).value_or(Unit::Day))), TypeKind::Text);
        const Text cut = fill("DATE_TRUNC({0}, CAST({1} AS timestamp))", {unit, local(call, 1, 2)});
        if (expr::parseUnit(call.constant(0)).value_or(Unit::Day) > Unit::Day && call.count() > 2) {
            // Within the same offset, so that the hour that comes twice in autumn stays the one it is.
            return fill("({0} - ({1} - {2}))", {a[1], local(call, 1, 2), cut});
        }
        return call.count() > 2 ? universal(call, cut, 2) : call.dialect.cast(cut, call.node.type());
    }
    case F::DateAdd:
        return added(call);
    case F::DateDiff: {
        const Unit unit = expr::parseUnit(call.constant(0)).value_or(Unit::Day);
        return fill("CAST({0} - {1} AS bigint)", {ordinal(unit, local(call, 2, 3)), ordinal(unit, local(call, 1, 3))});
    }
    case F::YearsBetween:
        return fill("CAST(EXTRACT(YEAR FROM AGE(CAST({1} AS timestamp), CAST({0} AS timestamp))) AS bigint)", a);
    case F::ToDate:
        if (call.kind(0) == TypeKind::Text) {
            return converted(call.dialect, trimmed(a[0]), TypeKind::Text, TypeKind::Date, expr::CastMode::Try,
                             call.scope);
        }
        return fill("CAST({0} AS date)", {local(call, 0, 1)});
    case F::ToInstant:
        if (call.kind(0) == TypeKind::Text) {
            const Text text = trimmed(a[0]);
            const Text instant = helperCall(Helper::ToInstant, std::array{text}, call.scope);
            if (a.size() == 1) {
                return instant;
            }
            // With an offset of its own the text needs no zone.
            return fill("(SELECT CASE WHEN u >= TIMESTAMP '0001-01-01' AND u < TIMESTAMP '10000-01-01' THEN u END FROM "
                        "(SELECT CASE WHEN SUBSTRING({0}, 11) ~ '[Zz+-]' AND {2} IS NOT NULL THEN {1} ELSE ({1} AT "
                        "TIME ZONE {2} AT TIME ZONE 'UTC') END AS u) AS o)",
                        {text, instant, a[1]});
        }
        return universal(call, fill("CAST({0} AS timestamp)", {a[0]}), 1);
    case F::FormatDate:
        return formatted(call);
    case F::MakeDate:
        return fill(
            "(SELECT CASE WHEN y BETWEEN 1 AND 9999 AND m BETWEEN 1 AND 12 AND d BETWEEN 1 AND 31 THEN CASE WHEN d "
            "<= EXTRACT(DAY FROM MAKE_DATE(CAST(y AS integer), CAST(m AS integer), 1) + INTERVAL '1 month' - "
            "INTERVAL '1 day') THEN MAKE_DATE(CAST(y AS integer), CAST(m AS integer), CAST(d AS integer)) END END "
            "FROM (SELECT {0} AS y, {1} AS m, {2} AS d) AS o)",
            a);
    case F::EpochSeconds:
        return fill("CAST(FLOOR(EXTRACT(EPOCH FROM {0})) AS bigint)", a);
    case F::EpochMillis:
        return fill("CAST(FLOOR(EXTRACT(EPOCH FROM {0}) * 1000) AS bigint)", a);
    case F::FromEpoch: {
        const std::string unit = call.count() > 1 ? call.constant(1) : "second";
        const std::int64_t perSecond = unit.starts_with("milli") ? 1'000 : (unit.starts_with("micro") ? 1'000'000 : 1);
        return fill(
            "(SELECT CASE WHEN n BETWEEN -62135596800 * {1} AND 253402300800 * {1} - 1 THEN TIMESTAMP '1970-01-01' + "
            "{2} END FROM (SELECT {0} AS n) AS o)",
            {a[0], Text::number(perSecond), interval(fill("(n * {0})", {Text::number(1'000'000 / perSecond)}))});
    }
    case F::DurationSeconds:
        return fill("(CAST({0} AS double precision) / 1000000)", a);
    default:
        return part(call);
    }
}

} // namespace weir::sql::postgres
