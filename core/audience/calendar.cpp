#include "core/audience/calendar.h"

namespace weir::audience {

Instant startOfDay(std::int64_t day, const Zone& zone)
{
    const Instant midnight{day * Duration::days(1).micros};
    const Instant start = zone.fromLocal(midnight);
    // A clock that goes back over midnight shows it twice, and Zone takes the second.
    const Instant first = midnight - zone.offsetAt(start - Duration{1});
    return first < start && zone.toLocal(first) == midnight ? first : start;
}

} // namespace weir::audience
