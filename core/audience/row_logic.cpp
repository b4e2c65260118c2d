#include "core/audience/row_logic.h"

#include "core/base/hash.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace weir::audience {

bool isActive(const Row& row)
{
    if (row.disabled) {
        return false;
    }
    const auto* group = std::get_if<Group>(&row.condition);
    return !group || isActive(*group);
}

bool isActive(const Group& group)
{
    return std::any_of(group.rows.begin(), group.rows.end(), [](const Row& row) { return isActive(row); });
}

bool compares(const EventCondition& condition, std::int64_t count)
{
    bool holds = false;
    switch (condition.compare) {
    case EventCondition::Compare::AtLeast:
        holds = count >= condition.times;
        break;
    case EventCondition::Compare::Exactly:
        holds = count == condition.times;
        break;
    case EventCondition::Compare::AtMost:
        holds = count <= condition.times;
        break;
    }
    return holds == condition.did;
}

bool absenceCounts(const EventCondition& condition, const Bounds& bounds, std::int64_t firstSeen, Instant asOf)
{
    return absenceCounts(condition.everyone, bounds, firstSeen, asOf);
}

bool absenceCounts(bool everyone, const Bounds& bounds, std::int64_t firstSeen, Instant asOf)
{
    const std::int64_t begin = std::min(bounds.from, asOf.micros + 1); // nobody is known before they appear
    return everyone || bounds.from == INT64_MIN || firstSeen < begin;
}

std::int64_t millionths(double amount)
{
    constexpr double kScale = 1e6;
    constexpr double kMost = 9.2e18;
    const double scaled = std::floor(amount * kScale + 0.5);
    return std::isnan(scaled) ? 0 : static_cast<std::int64_t>(std::clamp(scaled, -kMost, kMost));
}

std::uint64_t placeOf(std::string_view publicId, std::string_view salt)
{
    constexpr std::size_t kDigits = kPlaceBits / 4;
    const std::string digest = sha256Hex(std::string(publicId).append(salt));
    std::uint64_t place = 0;
    std::from_chars(digest.data(), digest.data() + kDigits, place, 16);
    return place;
}

std::uint64_t placeAt(double percent)
{
    constexpr double kAll = 100;
    return static_cast<std::uint64_t>(std::floor(percent / kAll * static_cast<double>(1ULL << kPlaceBits)));
}

std::int64_t shareOf(double percent, std::int64_t people)
{
    constexpr double kAll = 100;
    return static_cast<std::int64_t>(std::ceil(percent * static_cast<double>(people) / kAll));
}

bool stands(const LifecycleCondition& condition, std::span<const std::int64_t> times, Instant asOf)
{
    using Stage = LifecycleCondition::Stage;
    const std::int64_t period = condition.period.duration().micros;
    if (times.empty() || period <= 0) {
        return false;
    }
    const auto periodsAgo = [&](std::int64_t time) { return (asOf.micros - time) / period; };
    if (condition.stage == Stage::Regular) {
        std::int64_t active = 0;
        std::int64_t last = -1;
        for (const std::int64_t time : times) {
            const std::int64_t ago = periodsAgo(time);
            active += static_cast<std::int64_t>(ago != last && ago < condition.of);
            last = ago;
        }
        return active >= condition.times;
    }
    bool current = false;
    bool before = false;
    bool earlier = false;
    for (const std::int64_t time : times) {
        const std::int64_t ago = periodsAgo(time);
        current = current || ago == 0;
        before = before || ago == 1;
        earlier = earlier || ago > 1;
    }
    switch (condition.stage) {
    case Stage::New:
        return current && !before && !earlier;
    case Stage::Active:
        return current && before;
    case Stage::Returning:
        return current && !before && earlier;
    case Stage::Stopped:
        return !current && before;
    case Stage::Dormant:
        return !current && !before;
    case Stage::Regular:
        break;
    }
    return false;
}

} // namespace weir::audience
