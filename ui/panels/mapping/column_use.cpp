#include "ui/panels/mapping/column_use.h"

#include <algorithm>

namespace weir::ui {
namespace {

using namespace identity;

ConsentPart& consentOf(InputMapping& mapping)
{
    if (!mapping.consent) {
        mapping.consent.emplace();
    }
    return *mapping.consent;
}

bool isColumn(const ConstantOrColumn& value, const std::string& column)
{
    return value.kind == ConstantOrColumn::Kind::Column && value.text == column;
}

void forget(InputMapping& mapping, const std::string& column)
{
    std::erase_if(mapping.identifiers, [&](const IdentifierColumn& i) { return i.column == column; });
    std::erase_if(mapping.traits, [&](const TraitColumn& t) { return t.column == column; });
    const auto clear = [&](std::string& value) {
        if (value == column) {
            value.clear();
        }
    };
    if (mapping.event) {
        EventPart& event = *mapping.event;
        if (isColumn(event.name, column)) {
            event.name = {};
        }
        clear(event.timeColumn);
        clear(event.receivedColumn);
        clear(event.messageIdColumn);
        std::erase(event.properties, column);
        if (event == EventPart{}) {
            mapping.event.reset();
        }
    }
    if (mapping.consent) {
        ConsentPart& consent = *mapping.consent;
        if (isColumn(consent.purpose, column)) {
            consent.purpose = {};
        }
        clear(consent.stateColumn);
        clear(consent.timeColumn);
        clear(consent.methodColumn);
        clear(consent.evidenceColumn);
        if (consent == ConsentPart{}) {
            mapping.consent.reset();
        }
    }
}

} // namespace

EventPart& eventPartOf(InputMapping& mapping)
{
    if (!mapping.event) {
        mapping.event.emplace();
    }
    return *mapping.event;
}

ColumnUse useOf(const InputMapping& m, const std::string& column)
{
    if (std::any_of(m.identifiers.begin(), m.identifiers.end(),
                    [&](const IdentifierColumn& i) { return i.column == column; })) {
        return ColumnUse::Identifier;
    }
    if (m.event) {
        if (isColumn(m.event->name, column)) {
            return ColumnUse::EventName;
        }
        if (m.event->timeColumn == column) {
            return ColumnUse::EventTime;
        }
        if (m.event->receivedColumn == column) {
            return ColumnUse::EventReceived;
        }
        if (m.event->messageIdColumn == column) {
            return ColumnUse::EventMessage;
        }
        if (std::find(m.event->properties.begin(), m.event->properties.end(), column) != m.event->properties.end()) {
            return ColumnUse::EventProperty;
        }
    }
    if (m.consent) {
        if (isColumn(m.consent->purpose, column)) {
            return ColumnUse::ConsentPurpose;
        }
        if (m.consent->stateColumn == column) {
            return ColumnUse::ConsentState;
        }
        if (m.consent->timeColumn == column) {
            return ColumnUse::ConsentTime;
        }
        if (m.consent->methodColumn == column) {
            return ColumnUse::ConsentMethod;
        }
        if (m.consent->evidenceColumn == column) {
            return ColumnUse::ConsentEvidence;
        }
    }
    if (std::any_of(m.traits.begin(), m.traits.end(), [&](const TraitColumn& t) { return t.column == column; })) {
        return ColumnUse::Trait;
    }
    return ColumnUse::Nothing;
}

void setUse(InputMapping& mapping, const std::string& column, ColumnUse use)
{
    forget(mapping, column);
    switch (use) {
    case ColumnUse::Nothing:
        break;
    case ColumnUse::Identifier: {
        const bool email = column.find("mail") != std::string::npos;
        mapping.identifiers.push_back(
            {column, email ? "email" : column, email ? Normalizer::Email : Normalizer::None, {}});
        break;
    }
    case ColumnUse::Trait:
        mapping.traits.push_back({column, column});
        break;
    case ColumnUse::EventName:
        eventPartOf(mapping).name = {ConstantOrColumn::Kind::Column, column};
        break;
    case ColumnUse::EventTime:
        eventPartOf(mapping).timeColumn = column;
        break;
    case ColumnUse::EventReceived:
        eventPartOf(mapping).receivedColumn = column;
        break;
    case ColumnUse::EventMessage:
        eventPartOf(mapping).messageIdColumn = column;
        break;
    case ColumnUse::EventProperty:
        eventPartOf(mapping).properties.push_back(column);
        break;
    case ColumnUse::ConsentPurpose:
        consentOf(mapping).purpose = {ConstantOrColumn::Kind::Column, column};
        break;
    case ColumnUse::ConsentState:
        consentOf(mapping).stateColumn = column;
        break;
    case ColumnUse::ConsentTime:
        consentOf(mapping).timeColumn = column;
        break;
    case ColumnUse::ConsentMethod:
        consentOf(mapping).methodColumn = column;
        break;
    case ColumnUse::ConsentEvidence:
        consentOf(mapping).evidenceColumn = column;
        break;
    }
}

} // namespace weir::ui
