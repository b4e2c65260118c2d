#include "core/store/event_order.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace weir::store {

namespace {

/// Parts of the range of profiles that are sorted one by one, each of them inside the cache.
constexpr unsigned kPartBits = 10;
/// Groups up to this size are sorted by insertion, which moves only what is out of order.
constexpr std::size_t kFew = 32;

bool earlier(const OrderedEvent& a, const OrderedEvent& b)
{
    return a.time < b.time;
}

void sortGroup(std::span<OrderedEvent> group)
{
    if (group.size() > kFew) {
        if (!std::is_sorted(group.begin(), group.end(), earlier)) {
            std::stable_sort(group.begin(), group.end(), earlier);
        }
        return;
    }
    for (std::size_t i = 1; i < group.size(); ++i) {
        const OrderedEvent event = group[i];
        std::size_t place = i;
        for (; place > 0 && group[place - 1].time > event.time; --place) {
            group[place] = group[place - 1];
        }
        group[place] = event;
    }
}

/// Sorts events whose profiles lie in [first, first + range) by counting; `sorted` and `next` are scratch.
void sortPart(std::span<OrderedEvent> events, std::uint32_t first, std::size_t range, std::vector<OrderedEvent>& sorted,
              std::vector<std::uint32_t>& next)
{
    if (range > events.size() * 4 + 64) { // Few people with far apart ids: counting would cost more than comparing.
        std::stable_sort(events.begin(), events.end(), [](const OrderedEvent& a, const OrderedEvent& b) {
            return a.profile != b.profile ? a.profile < b.profile : a.time < b.time;
        });
        return;
    }
    next.assign(range + 1, 0);
    for (const OrderedEvent& event : events) {
        ++next[event.profile - first + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    sorted.resize(events.size());
    for (const OrderedEvent& event : events) {
        sorted[next[event.profile - first]++] = event;
    }
    for (std::size_t begin = 0; begin < sorted.size();) {
        const std::size_t end = next[sorted[begin].profile - first];
        sortGroup(std::span(sorted).subspan(begin, end - begin));
        begin = end;
    }
    std::copy(sorted.begin(), sorted.end(), events.begin());
}

} // namespace

BigVector<OrderedEvent> orderedEvents(std::span<const std::uint32_t> profiles, std::span<const std::int64_t> times)
{
    BigVector<OrderedEvent> events(profiles.size());
    if (profiles.empty()) {
        return events;
    }
    const auto [least, most] = std::minmax_element(profiles.begin(), profiles.end());
    const std::uint32_t smallest = *least;
    const std::uint32_t largest = *most - smallest;
    const auto bits = static_cast<unsigned>(std::bit_width(largest));
    const unsigned shift = bits > kPartBits ? bits - kPartBits : 0;
    std::vector<std::uint32_t> next((largest >> shift) + std::size_t{2}, 0);
    for (const std::uint32_t profile : profiles) {
        ++next[((profile - smallest) >> shift) + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    const std::vector<std::uint32_t> bounds = next;
    for (std::uint32_t row = 0; row < profiles.size(); ++row) {
        events[next[(profiles[row] - smallest) >> shift]++] = {times[row], profiles[row], row};
    }
    std::vector<OrderedEvent> sorted;
    const std::size_t range = std::size_t{1} << shift;
    for (std::size_t part = 0; part + 1 < bounds.size(); ++part) {
        const auto span = std::span(events).subspan(bounds[part], bounds[part + 1] - bounds[part]);
        if (span.size() > 1) {
            sortPart(span, smallest + static_cast<std::uint32_t>(part << shift), range, sorted, next);
        }
    }
    return events;
}

std::vector<std::uint32_t> orderByProfileAndTime(std::span<const std::uint32_t> profiles,
                                                 std::span<const std::int64_t> times)
{
    const BigVector<OrderedEvent> events = orderedEvents(profiles, times);
    std::vector<std::uint32_t> order(events.size());
    std::transform(events.begin(), events.end(), order.begin(), [](const OrderedEvent& event) { return event.row; });
    return order;
}

} // namespace weir::store
