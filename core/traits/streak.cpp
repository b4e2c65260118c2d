#include "core/traits/streak.h"

#include "core/audience/calendar.h"

#include <algorithm>

namespace weir::traits {
namespace {

constexpr std::int64_t kDay = Duration::days(1).micros;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace

Streaks::Streaks(const Trait& trait, Instant asOf)
    : m_zone(trait.zone.empty() ? nullptr : Zone::find(trait.zone)), m_weeks(trait.unit == audience::Unit::Weeks),
      m_longest(trait.longest), m_asOf(asOf)
{}

std::int64_t Streaks::dayOf(std::int64_t time)
{
    if (!m_zone) {
        return floorDiv(time, kDay);
    }
    if (time < m_begin || time >= m_end) {
        m_day = m_zone->dateAt({time}).days;
        m_begin = audience::startOfDay(m_day, *m_zone).micros;
        m_end = audience::startOfDay(m_day + 1, *m_zone).micros;
    }
    return m_day;
}

std::int64_t Streaks::periodOf(std::int64_t day) const
{
    constexpr std::int64_t kMondayBefore1970 = 3; // 1970-01-01 was a Thursday
    return m_weeks ? floorDiv(day + kMondayBefore1970, 7) : day;
}

std::int64_t Streaks::length(std::span<const std::int64_t> times)
{
    std::int64_t longest = 0;
    std::int64_t run = 0;
    std::int64_t before = 0;
    for (const std::int64_t time : times) {
        const std::int64_t period = periodOf(dayOf(time));
        if (run == 0 || period > before + 1) {
            run = 1;
        } else if (period == before + 1) {
            ++run;
        }
        before = period;
        longest = std::max(longest, run);
    }
    if (m_longest) {
        return longest;
    }
    return before + 1 >= periodOf(dayOf(m_asOf.micros)) ? run : 0;
}

Instant Streaks::nextDay() const
{
    if (m_longest) {
        return {INT64_MAX};
    }
    if (!m_zone) {
        return {(floorDiv(m_asOf.micros, kDay) + 1) * kDay};
    }
    return audience::startOfDay(std::int64_t{m_zone->dateAt(m_asOf).days} + 1, *m_zone);
}

} // namespace weir::traits
