#include "core/expr/calendar.h"

#include "core/base/zone.h"
#include "core/expr/date_pattern.h"

#include <algorithm>
#include <array>

namespace weir::expr {
namespace {

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;
constexpr int kFirstDay = -719'162; // 0001-01-01
constexpr int kLastDay = 2'932'896; // 9999-12-31

constexpr std::array<std::string_view, 12> kMonthNames{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kDayNames{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t monthsOf(const CivilDate& civil)
{
    return std::int64_t{civil.year} * 12 + civil.month - 1;
}

int daysInMonth(int year, int month)
{
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isValid({year, 2, 29}) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::string padded(std::int64_t number, std::size_t width)
{
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

} // namespace

int isoWeekday(Date date)
{
    const auto fromMonday = (date.days + 3) % 7; // 1970-01-01 was a Thursday
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

IsoWeek isoWeek(Date date)
{
    // The week belongs to the year of its Thursday.
    const Date thursday{date.days - isoWeekday(date) + 4};
    const int year = civilFromDate(thursday).year;
    const Date first = dateFromCivil({year, 1, 1});
    return {year, (thursday.days - first.days) / 7 + 1};
}

int dayOfYear(Date date)
{
    return date.days - dateFromCivil({civilFromDate(date).year, 1, 1}).days + 1;
}

Date startOfUnit(Unit unit, Date date)
{
    const CivilDate civil = civilFromDate(date);
    switch (unit) {
    case Unit::Year:
        return dateFromCivil({civil.year, 1, 1});
    case Unit::Quarter:
        return dateFromCivil({civil.year, (civil.month - 1) / 3 * 3 + 1, 1});
    case Unit::Month:
        return dateFromCivil({civil.year, civil.month, 1});
    case Unit::Week:
        return Date{date.days - isoWeekday(date) + 1};
    default:
        return date;
    }
}

std::optional<Date> addUnits(Unit unit, std::int64_t count, Date date)
{
    constexpr std::int64_t kMost = 4'000'000; // days in more than 10,000 years
    if (count > kMost || count < -kMost) {
        return std::nullopt;
    }
    std::int64_t days = 0;
    if (unit >= Unit::Week) {
        days = date.days + count * (unit == Unit::Week ? 7 : 1);
    } else {
        const CivilDate civil = civilFromDate(date);
        const int factor = unit == Unit::Year ? 12 : (unit == Unit::Quarter ? 3 : 1);
        const std::int64_t months = monthsOf(civil) + count * factor;
        const std::int64_t year = floorDivide(months, 12);
        if (year < 1 || year > 9999) {
            return std::nullopt;
        }
        const auto month = static_cast<int>(months - year * 12) + 1;
        const int day = std::min(civil.day, daysInMonth(static_cast<int>(year), month));
        days = dateFromCivil({static_cast<int>(year), month, day}).days;
    }
    return days < kFirstDay || days > kLastDay ? std::nullopt : std::optional(Date{static_cast<std::int32_t>(days)});
}

std::int64_t unitsBetween(Unit unit, Date from, Date to)
{
    switch (unit) {
    case Unit::Year:
        return civilFromDate(to).year - civilFromDate(from).year;
    case Unit::Quarter:
        return monthsOf(civilFromDate(to)) / 3 - monthsOf(civilFromDate(from)) / 3;
    case Unit::Month:
        return monthsOf(civilFromDate(to)) - monthsOf(civilFromDate(from));
    case Unit::Week:
        return (startOfUnit(Unit::Week, to).days - startOfUnit(Unit::Week, from).days) / 7;
    default:
        return std::int64_t{to.days} - from.days;
    }
}

std::int64_t yearsBetween(Date from, Date to)
{
    if (to < from) {
        return -yearsBetween(to, from);
    }
    const CivilDate a = civilFromDate(from);
    const CivilDate b = civilFromDate(to);
    const bool before = b.month < a.month || (b.month == a.month && b.day < a.day);
    return b.year - a.year - (before ? 1 : 0);
}

std::int64_t microsOf(Unit unit)
{
    return unit == Unit::Hour ? 3'600'000'000 : (unit == Unit::Minute ? 60'000'000 : 1'000'000);
}

std::string formatDate(Instant local, std::string_view pattern)
{
    const auto parts = parseDatePattern(pattern);
    if (!parts) {
        return {};
    }
    const Date date = utcDate(local);
    const std::int64_t time = local.micros - date.days * kMicrosPerDay;
    const CivilDate civil = civilFromDate(date);
    const std::string_view month = kMonthNames[static_cast<std::size_t>(civil.month - 1)];
    const std::string_view weekday = kDayNames[static_cast<std::size_t>(isoWeekday(date) - 1)];
    std::string result;
    for (const DatePart& part : *parts) {
        switch (part.field) {
        case DateField::Text:
            result += part.text;
            break;
        case DateField::Year:
            result += padded(civil.year, 4);
            break;
        case DateField::ShortYear:
            result += padded(civil.year % 100, 2);
            break;
        case DateField::Month:
            result += padded(civil.month, 2);
            break;
        case DateField::MonthName:
            result += month;
            break;
        case DateField::ShortMonth:
            result += month.substr(0, 3);
            break;
        case DateField::Day:
            result += padded(civil.day, 2);
            break;
        case DateField::Hour:
            result += padded(time / microsOf(Unit::Hour), 2);
            break;
        case DateField::Minute:
            result += padded(time / microsOf(Unit::Minute) % 60, 2);
            break;
        case DateField::Second:
            result += padded(time / microsOf(Unit::Second) % 60, 2);
            break;
        case DateField::Microsecond:
            result += padded(time % microsOf(Unit::Second), 6);
            break;
        case DateField::DayOfYear:
            result += padded(dayOfYear(date), 3);
            break;
        case DateField::WeekdayName:
            result += weekday;
            break;
        case DateField::ShortWeekday:
            result += weekday.substr(0, 3);
            break;
        case DateField::IsoWeekday:
            result += std::to_string(isoWeekday(date));
            break;
        case DateField::IsoWeek:
            result += padded(isoWeek(date).week, 2);
            break;
        case DateField::IsoYear:
            result += padded(isoWeek(date).year, 4);
            break;
        }
    }
    return result;
}

} // namespace weir::expr
