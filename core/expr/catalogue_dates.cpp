#include "core/expr/catalogue.h"

namespace weir::expr {
namespace {

using A = ArgumentType;
using R = ResultRule;
using F = FunctionId;
using C = Constant;

constexpr Category kDateTime = Category::DateTime;
constexpr FunctionKind kScalar = FunctionKind::Scalar;
constexpr NullRule kPropagates = NullRule::Propagates;
constexpr PrivacyRule kHighest = PrivacyRule::Highest;

std::vector<Signature> dayPart()
{
    return {signature(R::Integer, {{"date", A::Date}}),
            signature(R::Integer, {{"instant", A::Instant}, {"zone", A::TextConstant, C::Zone}}, 1)};
}

std::vector<Signature> timePart()
{
    return {signature(R::Integer, {{"instant", A::Instant}, {"zone", A::TextConstant, C::Zone}}, 1)};
}

} // namespace

std::vector<Function> dateFunctions()
{
    return {
        {F::Year, "year", kDateTime, kScalar, kPropagates, kHighest, dayPart(),
         "The calendar year; of an instant in the zone, UTC when left out.", "year(date '2026-11-20') = 2026"},
        {F::Quarter, "quarter", kDateTime, kScalar, kPropagates, kHighest, dayPart(), "The quarter, 1 to 4.",
         "quarter(date '2026-11-20') = 4"},
        {F::Month, "month", kDateTime, kScalar, kPropagates, kHighest, dayPart(), "The month, 1 to 12.",
         "month(date '2026-11-20') = 11"},
        {F::Day, "day", kDateTime, kScalar, kPropagates, kHighest, dayPart(), "The day of the month, 1 to 31.",
         "day(date '2026-11-20') = 20"},
        {F::Hour, "hour", kDateTime, kScalar, kPropagates, kHighest, timePart(),
         "The hour, 0 to 23, in the zone; UTC when left out.",
         "hour(instant '2026-07-01T12:30:00Z', 'Europe/Berlin') = 14"},
        {F::Minute, "minute", kDateTime, kScalar, kPropagates, kHighest, timePart(), "The minute, 0 to 59.",
         "minute(instant '2026-07-01T12:30:00Z') = 30"},
        {F::Second, "second", kDateTime, kScalar, kPropagates, kHighest, timePart(),
         "The whole second, 0 to 59, without its fraction.", "second(instant '2026-07-01T12:30:05.9Z') = 5"},
        {F::DayOfWeek, "day_of_week", kDateTime, kScalar, kPropagates, kHighest, dayPart(),
         "ISO 8601 day of the week: Monday is 1, Sunday is 7.", "day_of_week(date '2026-11-20') = 5"},
        {F::DayOfYear, "day_of_year", kDateTime, kScalar, kPropagates, kHighest, dayPart(),
         "The day of the year, 1 to 366.", "day_of_year(date '2024-12-31') = 366"},
        {F::Week, "week", kDateTime, kScalar, kPropagates, kHighest, dayPart(),
         "ISO 8601 week, 1 to 53: week 1 holds the year's first Thursday.", "week(date '2027-01-01') = 53"},
        {F::WeekYear, "week_year", kDateTime, kScalar, kPropagates, kHighest, dayPart(),
         "The year that the ISO 8601 week belongs to.", "week_year(date '2027-01-01') = 2026"},
        {F::DateTrunc,
         "date_trunc",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Last, {{"unit", A::TextConstant, C::Unit}, {"date", A::Date}}),
          signature(R::Instant,
                    {{"unit", A::TextConstant, C::Unit}, {"instant", A::Instant}, {"zone", A::TextConstant, C::Zone}},
                    2)},
         "The start of the unit that holds the value: year, quarter, month, week (Monday), day, and for instants hour, "
         "minute, second. An instant is cut in the zone's local time, UTC when left out.",
         "date_trunc('month', date '2026-11-20') = date '2026-11-01'"},
        {F::DateAdd,
         "date_add",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Last, {{"unit", A::TextConstant, C::Unit}, {"count", A::Integer}, {"date", A::Date}}),
          signature(R::Instant,
                    {{"unit", A::TextConstant, C::Unit},
                     {"count", A::Integer},
                     {"instant", A::Instant},
                     {"zone", A::TextConstant, C::Zone}},
                    3)},
         "Adds so many units. Years, quarters and months keep the day of the month, or take the month's last day when "
         "it has no such day. With a zone, units from day up are added in local time. A result outside the years 1 to "
         "9999 is an error.",
         "date_add('month', 1, date '2026-01-31') = date '2026-02-28'"},
        {F::DateDiff,
         "date_diff",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Integer, {{"unit", A::TextConstant, C::Unit}, {"from", A::Date}, {"to", A::Date}}),
          signature(R::Integer,
                    {{"unit", A::TextConstant, C::Unit},
                     {"from", A::Instant},
                     {"to", A::Instant},
                     {"zone", A::TextConstant, C::Zone}},
                    3)},
         "How many borders of the unit lie between both: from 31 December to 1 January is one year. Negative when to "
         "is "
         "earlier. Weeks begin on Monday; local time of the zone counts, UTC when left out.",
         "date_diff('day', date '2026-11-20', date '2026-12-01') = 11"},
        {F::YearsBetween,
         "years_between",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Integer, {{"from", A::Date}, {"to", A::Date}})},
         "Complete years, as an age: birthdays passed. Someone born on 29 February gets a year older on 1 March in "
         "years without that day. Negative when to is earlier.",
         "years_between(date '2000-11-21', date '2026-11-20') = 25"},
        {F::ToDate,
         "to_date",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Date, {{"instant", A::Instant}, {"zone", A::TextConstant, C::Zone}}, 1),
          signature(R::Date, {{"text", A::Text}})},
         "The calendar day of an instant in the zone, UTC when left out; of a text like 2026-11-20 the date, NULL when "
         "it is none (parse_date reads more forms).",
         "to_date(instant '2026-07-01T23:30:00Z', 'Europe/Berlin') = date '2026-07-02'",
         true},
        {F::ToInstant,
         "to_instant",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Instant, {{"date", A::Date}, {"zone", A::TextConstant, C::Zone}}, 1),
          signature(R::Instant, {{"text", A::Text}, {"zone", A::TextConstant, C::Zone}}, 1)},
         "The instant of a local date (at midnight) or ISO 8601 date and time in the zone, UTC when left out; a text's "
         "own offset wins; NULL when the text is none. A local time that the clock change skips counts with the offset "
         "before the change; one that occurs twice is the second.",
         "to_instant('2026-07-01 14:30:00', 'Europe/Berlin') = instant '2026-07-01T12:30:00Z'",
         true},
        {F::FormatDate,
         "format_date",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"date", A::Date}, {"pattern", A::TextConstant, C::DatePattern}}),
          signature(R::Text,
                    {{"instant", A::Instant},
                     {"pattern", A::TextConstant, C::DatePattern},
                     {"zone", A::TextConstant, C::Zone}},
                    2)},
         "Writes a date by pattern: %Y year, %m month, %d day, %H %M %S time, %f microseconds, %j day of the year, "
         "%y year in two digits, %B %b month and %A %a weekday in English, %u ISO weekday, %G-W%V ISO week, %% "
         "percent.",
         "format_date(date '2026-11-20', '%d.%m.%Y') = '20.11.2026'"},
        {F::MakeDate,
         "make_date",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Date, {{"year", A::Integer}, {"month", A::Integer}, {"day", A::Integer}})},
         "The date of year (1 to 9999), month and day; NULL when there is no such day.",
         "make_date(2026, 11, 20) = date '2026-11-20'",
         true},
        {F::EpochSeconds,
         "epoch_seconds",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Integer, {{"instant", A::Instant}})},
         "Whole seconds since 1970-01-01T00:00:00Z, rounded down.",
         "epoch_seconds(instant '1970-01-02T00:00:00Z') = 86400"},
        {F::EpochMillis,
         "epoch_millis",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Integer, {{"instant", A::Instant}})},
         "Whole milliseconds since 1970-01-01T00:00:00Z, rounded down.",
         "epoch_millis(instant '1970-01-01T00:00:01.5Z') = 1500"},
        {F::FromEpoch,
         "from_epoch",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Instant, {{"count", A::Integer}, {"unit", A::TextConstant, C::EpochUnit}}, 1)},
         "The instant so many seconds after 1970-01-01T00:00:00Z; unit may be 'second', 'millisecond' or "
         "'microsecond'. A result outside the years 1 to 9999 is NULL.",
         "from_epoch(86400) = instant '1970-01-02T00:00:00Z'",
         true},
        {F::DurationSeconds,
         "duration_seconds",
         kDateTime,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Number, {{"duration", A::Duration}})},
         "The length in seconds as a number.",
         "duration_seconds(2 minutes) = 120"},
        {F::RunTime,
         "run_time",
         kDateTime,
         kScalar,
         NullRule::NeverNull,
         kHighest,
         {signature(R::Instant, {})},
         "The instant of the run, the same in every row and node; there is no other clock.",
         "run_time() = run_time()"},
    };
}

} // namespace weir::expr
