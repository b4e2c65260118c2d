#pragma once

#include "core/identity/mapping.h"

#include <string>

namespace weir::ui {

/// What a column of a table of records is used as; each has one use. In the order of the choices of the form.
enum class ColumnUse
{
    Nothing,
    Identifier,
    Trait,
    EventName,
    EventTime,
    EventReceived,
    EventMessage,
    EventProperty,
    ConsentPurpose,
    ConsentState,
    ConsentTime,
    ConsentMethod,
    ConsentEvidence
};

[[nodiscard]] ColumnUse useOf(const identity::InputMapping& mapping, const std::string& column);
/// Takes the column out of what it was used as; an event or a consent that nothing is left of goes as a whole.
void setUse(identity::InputMapping& mapping, const std::string& column, ColumnUse use);
/// The event of the mapping, made if there is none.
[[nodiscard]] identity::EventPart& eventPartOf(identity::InputMapping& mapping);

} // namespace weir::ui
