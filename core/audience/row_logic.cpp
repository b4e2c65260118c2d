#include "core/audience/row_logic.h"

#include <algorithm>

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
    const std::int64_t begin = std::min(bounds.from, asOf.micros + 1); // nobody is known before they appear
    return condition.everyone || bounds.from == INT64_MIN || firstSeen < begin;
}

} // namespace weir::audience
