#pragma once

#include "core/audience/definition.h"
#include "core/base/json_form.h"

#include <string>
#include <vector>

namespace weir::audience {

/// Parts of an event condition that every definition over events shares: when an event counts, and which ones do.

/// The member "window"; all time when it is missing.
[[nodiscard]] Window readWindow(JsonForm& form, std::vector<Error>& findings);
/// The list of conditions in a member.
[[nodiscard]] std::vector<PropertyCondition> readWhere(JsonForm& form, std::vector<Error>& findings,
                                                       std::string_view key = "where");
/// Writes both as they are read, defaults left out.
void writeNarrowing(const Window& window, const std::vector<PropertyCondition>& where, Json& json);
/// The phrase `event` with what narrows it: "{event} in the last 30 days where total is more than 10".
[[nodiscard]] std::string narrowed(const std::string& event, const Window& window,
                                   const std::vector<PropertyCondition>& where);
/// "day" or "30 days", in the user's language.
[[nodiscard]] std::string describe(const Span& span);
/// The condition that its events are counted by: its window and its properties, of one event.
[[nodiscard]] EventCondition occurrences(std::string event, Window window, std::vector<PropertyCondition> where);

/// A name in a condition that something else gives meaning to.
struct NameInCondition
{
    enum class Kind
    {
        Trait,
        Prediction,
        Identifier,
        Event,
        Property, ///< Of events.
        Purpose,
        Audience,
        ObjectType,
        ObjectProperty
    } kind = Kind::Trait;
    std::string* name = nullptr;
};
/// Every name in the group's rows, nested groups and disabled rows included, so that whoever renames or looks for uses
/// need not know the kinds of conditions. The pointers live as long as the group is not changed otherwise.
[[nodiscard]] std::vector<NameInCondition> namesIn(Group& group);
[[nodiscard]] std::vector<NameInCondition> namesIn(Definition& definition);

} // namespace weir::audience
