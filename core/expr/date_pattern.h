#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::expr {

/// What one part of a date pattern stands for.
enum class DateField
{
    Text,         ///< DatePart::text as it is.
    Year,         ///< %Y four digits
    ShortYear,    ///< %y two digits
    Month,        ///< %m 01 to 12
    MonthName,    ///< %B January
    ShortMonth,   ///< %b Jan
    Day,          ///< %d 01 to 31
    Hour,         ///< %H 00 to 23
    Minute,       ///< %M
    Second,       ///< %S
    Microsecond,  ///< %f six digits
    DayOfYear,    ///< %j 001 to 366
    WeekdayName,  ///< %A Monday
    ShortWeekday, ///< %a Mon
    IsoWeekday,   ///< %u 1 (Monday) to 7
    IsoWeek,      ///< %V 01 to 53
    IsoYear       ///< %G four digits
};

struct DatePart
{
    DateField field = DateField::Text;
    std::string text;
};

/// Cuts a pattern of format_date into its parts; the error holds the character range inside the pattern.
[[nodiscard]] Result<std::vector<DatePart>> parseDatePattern(std::string_view pattern);

} // namespace weir::expr
