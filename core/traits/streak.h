#pragma once

#include "core/base/zone.h"
#include "core/traits/definition.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace weir::traits {

/// Counts days or weeks in a row on which something happened, by the calendar of a place. Weeks begin on Monday.
///
/// The streak that still goes on ends today or yesterday (this or the last week): a day that is not over breaks none.
class Streaks
{
public:
    Streaks(const Trait& trait, Instant asOf);
    /// `times` ascend; at least one.
    [[nodiscard]] std::int64_t length(std::span<const std::int64_t> times);
    /// The first instant after now that is on another day.
    [[nodiscard]] Instant nextDay() const;

private:
    [[nodiscard]] std::int64_t dayOf(std::int64_t time);
    [[nodiscard]] std::int64_t periodOf(std::int64_t day) const;

    const Zone* m_zone; ///< Null: UTC.
    bool m_weeks;
    bool m_longest;
    Instant m_asOf;
    std::int64_t m_day =
        0; ///< The day looked at last, and where it begins and ends: times that follow are often on it.
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
};

} // namespace weir::traits
