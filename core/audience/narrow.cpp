#include "core/audience/narrow.h"

#include "core/audience/row_logic.h"

namespace weir::audience {
namespace {

/// Adds a row to a group that joins its rows by `match`; another group becomes the first row of one that does.
Group with(Group group, Group::Match match, Row row)
{
    if (group.match == match || group.rows.empty()) {
        group.match = match;
        group.rows.push_back(std::move(row));
        return group;
    }
    if (!isActive(group)) { // as a row it would count for nothing, as it does now
        Group joined{match, {}};
        joined.rows.push_back({std::move(group), true});
        joined.rows.push_back(std::move(row));
        return joined;
    }
    Group joined{match, {}};
    joined.rows.push_back({std::move(group), false});
    joined.rows.push_back(std::move(row));
    return joined;
}

} // namespace

Definition narrowed(Definition definition, Row row)
{
    definition.include = with(std::move(definition.include), Group::Match::All, std::move(row));
    return definition;
}

Definition excluding(Definition definition, Row row)
{
    definition.exclude = with(std::move(definition.exclude), Group::Match::Any, std::move(row));
    return definition;
}

} // namespace weir::audience
