#include "core/store/event_order.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace weir::store {

namespace {

struct Item
{
    std::int64_t time = 0;
    std::uint32_t profile = 0; ///< Above the smallest one.
    std::uint32_t row = 0;
};

/// Parts of the range of profiles that are sorted one by one, each of them inside the cache.
constexpr unsigned kPartBits = 10;
/// Groups up to this size are sorted by insertion, which moves only what is out of order.
constexpr std::size_t kFew = 32;

bool earlier(const Item& a, const Item& b)
{
    return a.time < b.time;
}

void sortGroup(std::span<Item> group)
{
    if (group.size() > kFew) {
        if (!std::is_sorted(group.begin(), group.end(), earlier)) {
            std::stable_sort(group.begin(), group.end(), earlier);
        }
        return;
    }
    for (std::size_t i = 1; i < group.size(); ++i) {
        const Item item = group[i];
        std::size_t place = i;
        for (; place > 0 && group[place - 1].time > item.time; --place) {
            group[place] = group[place - 1];
        }
        group[place] = item;
    }
}

/// Sorts items whose profiles lie in [first, first + range) by counting; `sorted` and `next` are scratch.
void sortPart(std::span<Item> items, std::uint32_t first, std::size_t range, std::vector<Item>& sorted,
              std::vector<std::uint32_t>& next)
{
    if (range > items.size() * 4 + 64) { // Few people with far apart ids: counting would cost more than comparing.
        std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
            return a.profile != b.profile ? a.profile < b.profile : a.time < b.time;
        });
        return;
    }
    next.assign(range + 1, 0);
    for (const Item& item : items) {
        ++next[item.profile - first + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    sorted.resize(items.size());
    for (const Item& item : items) {
        sorted[next[item.profile - first]++] = item;
    }
    for (std::size_t begin = 0; begin < sorted.size();) {
        const std::size_t end = next[sorted[begin].profile - first];
        sortGroup(std::span(sorted).subspan(begin, end - begin));
        begin = end;
    }
    std::copy(sorted.begin(), sorted.end(), items.begin());
}

} // namespace

std::vector<std::uint32_t> orderByProfileAndTime(std::span<const std::uint32_t> profiles,
                                                 std::span<const std::int64_t> times)
{
    std::vector<std::uint32_t> order(profiles.size());
    if (profiles.empty()) {
        return order;
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
    std::vector<std::uint32_t> bounds = next;
    std::vector<Item> items(profiles.size());
    for (std::uint32_t row = 0; row < profiles.size(); ++row) {
        const std::uint32_t profile = profiles[row] - smallest;
        items[next[profile >> shift]++] = {times[row], profile, row};
    }
    std::vector<Item> sorted;
    const std::size_t range = std::size_t{1} << shift;
    for (std::size_t part = 0; part + 1 < bounds.size(); ++part) {
        const auto span = std::span(items).subspan(bounds[part], bounds[part + 1] - bounds[part]);
        if (span.size() > 1) {
            sortPart(span, static_cast<std::uint32_t>(part << shift), range, sorted, next);
        }
    }
    std::transform(items.begin(), items.end(), order.begin(), [](const Item& item) { return item.row; });
    return order;
}

} // namespace weir::store
