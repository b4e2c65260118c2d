#pragma once

#include "core/base/time.h"
#include "core/expr/constants.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Calendar arithmetic in the proleptic Gregorian calendar; the rules of the date functions, for every engine.
namespace weir::expr {

/// ISO 8601: Monday is 1, Sunday is 7.
[[nodiscard]] int isoWeekday(Date date);
struct IsoWeek
{
    int year = 1970;
    int week = 1;
};
[[nodiscard]] IsoWeek isoWeek(Date date);
[[nodiscard]] int dayOfYear(Date date);
/// First day of the unit (year to day) that holds `date`.
[[nodiscard]] Date startOfUnit(Unit unit, Date date);
/// Adds units from year to day; a day that the month does not have becomes its last. Nothing outside years 1 to 9999.
[[nodiscard]] std::optional<Date> addUnits(Unit unit, std::int64_t count, Date date);
/// Borders of the unit (year to day) between both.
[[nodiscard]] std::int64_t unitsBetween(Unit unit, Date from, Date to);
/// Complete years, as an age.
[[nodiscard]] std::int64_t yearsBetween(Date from, Date to);
/// Length of hour, minute or second in microseconds.
[[nodiscard]] std::int64_t microsOf(Unit unit);
/// Writes a clock reading (local time as if it were UTC) by a pattern of parseDatePattern.
[[nodiscard]] std::string formatDate(Instant local, std::string_view pattern);

} // namespace weir::expr
