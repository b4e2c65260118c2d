#include "core/base/json_form.h"
#include "core/base/text.h"
#include "core/identity/input.h"
#include "core/identity/mapping.h"

#include <algorithm>
#include <set>

namespace weir::identity {
namespace {

using nodes::Severity;

bool isTime(const DataType& type)
{
    return type.kind() == TypeKind::Instant || type.kind() == TypeKind::Date;
}

bool canIdentify(const DataType& type)
{
    return type.kind() == TypeKind::Text || type.kind() == TypeKind::Integer;
}

/// Checks one input against its columns.
class InputCheck
{
public:
    InputCheck(const InputMapping& input, const Schema& schema, std::size_t index, nodes::Diagnostics& diagnostics)
        : m_input(input), m_schema(schema), m_place("inputs/" + std::to_string(index) + '/'), m_diagnostics(diagnostics)
    {}

    void run()
    {
        if (m_input.source.empty()) {
            note(Severity::Error, "source", "identity.mapping.noSource", "Name the source, such as \"crm\".");
        }
        if (m_input.links) {
            checkLinks(*m_input.links);
            return;
        }
        if (m_input.identifiers.empty()) {
            note(Severity::Error, "identifiers", "identity.mapping.noIdentifier",
                 "Choose at least one column that says whose row this is, such as an e-mail address or a customer id.");
        }
        for (std::size_t i = 0; i < m_input.identifiers.size(); ++i) {
            checkIdentifier(m_input.identifiers[i], "identifiers/" + std::to_string(i) + '/');
        }
        checkTraits();
        time(m_input.traitTimeColumn, "traitTime");
        for (const std::string& key : m_input.recordKey) {
            column(key, "recordKey");
        }
        if (m_input.event) {
            checkEvent(*m_input.event);
        }
        if (m_input.consent) {
            checkConsent(*m_input.consent);
        }
        if (m_input.traits.empty() && !m_input.event && !m_input.consent && m_input.identifiers.size() < 2) {
            note(Severity::Warning, "", "identity.mapping.nothingToStore",
                 "This input only names people: map traits, an event or a consent, or a second identifier to link.");
        }
    }

private:
    void note(Severity severity, const std::string& key, std::string id, std::string sentence,
              Error::Arguments arguments = {})
    {
        m_diagnostics.push_back(
            {severity, Error(ErrorCode::InvalidInput, std::move(id), std::move(sentence), std::move(arguments))
                           .at(atKey(m_place + key))});
    }

    const Field* column(const std::string& name, const std::string& key)
    {
        const Field* field = m_schema.find(name);
        if (!field && !name.empty()) {
            m_diagnostics.push_back({Severity::Error, columnMissing(name, m_schema).at(atKey(m_place + key))});
        }
        return field;
    }

    void optionalColumn(const std::string& name, const std::string& key)
    {
        if (!name.empty()) {
            column(name, key);
        }
    }

    void time(const std::string& name, const std::string& key)
    {
        const Field* field = name.empty() ? nullptr : column(name, key);
        if (field && !isTime(field->type)) {
            note(Severity::Error, key, "identity.time.type",
                 "The column {column} is {type}, not a time. Cast it to instant first.",
                 {{"column", name}, {"type", toText(field->type)}});
        }
    }

    void nameOrColumn(const ConstantOrColumn& value, const std::string& key)
    {
        if (value.kind == ConstantOrColumn::Kind::Column) {
            const Field* field = column(value.text, key);
            if (field && field->type.kind() != TypeKind::Text) {
                note(Severity::Error, key, "identity.name.type", "The column {column} is {type}; names must be text.",
                     {{"column", value.text}, {"type", toText(field->type)}});
            }
        }
    }

    void checkIdentifier(const IdentifierColumn& identifier, const std::string& place)
    {
        const Field* field = column(identifier.column, place + "column");
        if (field && !canIdentify(field->type)) {
            note(Severity::Error, place + "column", "identity.identifier.type",
                 "The column {column} is {type}; an identifier must be text or a whole number. Cast it first.",
                 {{"column", identifier.column}, {"type", toText(field->type)}});
        }
        const Field* country =
            identifier.regionColumn.empty() ? nullptr : column(identifier.regionColumn, place + "regionColumn");
        if (country && country->type.kind() != TypeKind::Text) {
            note(Severity::Error, place + "regionColumn", "identity.region.type",
                 "The column {column} is {type}; a country must be text.",
                 {{"column", identifier.regionColumn}, {"type", toText(country->type)}});
        }
    }

    void checkLinks(const LinkPart& links)
    {
        checkIdentifier(links.left, "links/left/");
        checkIdentifier(links.right, "links/right/");
        const Field* confidence = column(links.confidenceColumn, "links/confidence");
        if (confidence && confidence->type.kind() != TypeKind::Number) {
            note(Severity::Error, "links/confidence", "identity.confidence.type",
                 "The column {column} is {type}; a confidence must be a number from 0 to 1. Cast it first.",
                 {{"column", links.confidenceColumn}, {"type", toText(confidence->type)}});
        }
        if (!m_input.identifiers.empty() || !m_input.traits.empty() || !m_input.traitTimeColumn.empty() ||
            !m_input.recordKey.empty() || m_input.event || m_input.consent) {
            note(
                Severity::Error, "links", "identity.links.only",
                "The rows of this input are links between two people. Identifiers, traits, an event and consent of one "
                "person cannot come from them: use another input.");
        }
    }

    void checkTraits()
    {
        std::vector<std::string> seen;
        for (std::size_t i = 0; i < m_input.traits.size(); ++i) {
            const TraitColumn& trait = m_input.traits[i];
            const std::string place = "traits/" + std::to_string(i) + '/';
            const Field* field = column(trait.column, place + "column");
            if (field && field->type.kind() == TypeKind::Null) {
                note(Severity::Error, place + "column", "identity.trait.noType",
                     "The column {column} has no type. Cast it first.", {{"column", trait.column}});
            }
            if (std::find(seen.begin(), seen.end(), trait.trait) != seen.end()) {
                note(Severity::Error, place + "trait", "identity.trait.twice",
                     "The trait {trait} is mapped twice in this input.", {{"trait", trait.trait}});
            }
            seen.push_back(trait.trait);
        }
    }

    void checkEvent(const EventPart& event)
    {
        nameOrColumn(event.name, "event/name");
        time(event.timeColumn, "event/time");
        time(event.receivedColumn, "event/received");
        optionalColumn(event.messageIdColumn, "event/messageId");
        for (std::size_t i = 0; i < event.properties.size(); ++i) {
            column(event.properties[i], "event/properties/" + std::to_string(i));
        }
    }

    void checkConsent(const ConsentPart& consent)
    {
        const Field* state = column(consent.stateColumn, "consent/state");
        if (consent.signal) {
            checkSignal(consent);
        } else {
            nameOrColumn(consent.purpose, "consent/purpose");
        }
        if (state && state->type.kind() != TypeKind::Text && state->type.kind() != TypeKind::Boolean &&
            state->type.kind() != TypeKind::Integer) {
            note(Severity::Error, "consent/state", "identity.consent.type",
                 "The column {column} is {type}; an answer must be text, a whole number or true and false.",
                 {{"column", consent.stateColumn}, {"type", toText(state->type)}});
        }
        time(consent.timeColumn, "consent/time");
        optionalColumn(consent.methodColumn, "consent/method");
        optionalColumn(consent.evidenceColumn, "consent/evidence");
    }

    void checkSignal(const ConsentPart& consent)
    {
        if (consent.purposes.empty()) {
            note(Severity::Error, "consent/purposes", "identity.signal.purposes",
                 "Say which purposes the signal answers, and what each of them needs.", {});
        }
        for (std::size_t i = 0; i < consent.purposes.size(); ++i) {
            const SignalPurpose& each = consent.purposes[i];
            if (!privacy::answers(*consent.signal, each.needs)) {
                note(Severity::Error, "consent/purposes/" + std::to_string(i), "identity.signal.needs",
                     "Say what the signal must grant for {purpose}; as it is, it never answers.",
                     {{"purpose", each.purpose}});
            }
        }
    }

    const InputMapping& m_input;
    const Schema& m_schema;
    std::string m_place;
    nodes::Diagnostics& m_diagnostics;
};

/// One trait must have one type, whichever input gives it.
void checkTraitTypes(const Mapping& mapping, std::span<const Schema> inputs, nodes::Diagnostics& diagnostics)
{
    std::map<std::string, DataType> types;
    for (std::size_t i = 0; i < std::min(mapping.inputs.size(), inputs.size()); ++i) {
        for (std::size_t t = 0; t < mapping.inputs[i].traits.size(); ++t) {
            const TraitColumn& trait = mapping.inputs[i].traits[t];
            const Field* field = inputs[i].find(trait.column);
            if (!field) {
                continue;
            }
            const auto [known, added] = types.emplace(trait.trait, field->type);
            if (!added && known->second != field->type) {
                diagnostics.push_back(
                    {Severity::Error,
                     Error(ErrorCode::InvalidInput, "identity.trait.types",
                           "The trait {trait} is {type} here but {other} in another input. Cast one of them.",
                           {{"trait", trait.trait}, {"type", toText(field->type)}, {"other", toText(known->second)}})
                         .at(atKey("inputs/" + std::to_string(i) + "/traits/" + std::to_string(t) + "/column"))});
            }
        }
    }
}

/// Rules about which value stands: their traits and sources must be there.
void checkSurvivorship(const Mapping& mapping, std::span<const Schema> inputs, nodes::Diagnostics& diagnostics)
{
    for (const auto& [trait, survivorship] : mapping.survivorship) {
        const auto note = [&](Severity severity, std::string id, std::string sentence, Error::Arguments arguments) {
            diagnostics.push_back(
                {severity, Error(ErrorCode::InvalidInput, std::move(id), std::move(sentence), std::move(arguments))
                               .at(atKey("survivorship/" + trait))});
        };
        bool mapped = false;
        for (std::size_t i = 0; i < std::min(mapping.inputs.size(), inputs.size()); ++i) {
            for (const TraitColumn& column : traitsOf(mapping.inputs[i])) {
                if (column.trait != trait) {
                    continue;
                }
                mapped = true;
                const Field* field = inputs[i].find(column.column);
                if (survivorship.rule == store::Survivor::Longest && field && field->type.kind() != TypeKind::Text) {
                    note(Severity::Error, "identity.survivorship.longest",
                         "The trait {trait} is {type}; only of texts can the longest stand. Choose another rule.",
                         {{"trait", trait}, {"type", toText(field->type)}});
                }
            }
        }
        if (!mapped) {
            note(Severity::Warning, "identity.survivorship.noTrait",
                 "There is a rule for the trait {trait}, but no input has it.", {{"trait", trait}});
        }
        for (const std::string& source : survivorship.sources) {
            const bool known = std::any_of(mapping.inputs.begin(), mapping.inputs.end(),
                                           [&](const InputMapping& input) { return input.source == source; });
            if (!known) {
                note(Severity::Warning, "identity.survivorship.noSource",
                     "The order of sources for {trait} names {source}, but no input has this source.",
                     {{"trait", trait}, {"source", source}});
            }
        }
        if (survivorship.rule == store::Survivor::SourceOrder && survivorship.sources.empty()) {
            note(Severity::Error, "identity.survivorship.noOrder", "Say which source comes first for {trait}.",
                 {{"trait", trait}});
        }
    }
}

/// Links say something only about identifiers that another input gives people, in a mode that makes people one.
void checkLinkEnds(const Mapping& mapping, nodes::Diagnostics& diagnostics)
{
    std::set<std::string> types;
    for (const InputMapping& input : mapping.inputs) {
        for (const IdentifierColumn& identifier : input.identifiers) {
            types.insert(identifier.type);
        }
    }
    for (std::size_t i = 0; i < mapping.inputs.size(); ++i) {
        if (!mapping.inputs[i].links) {
            continue;
        }
        const LinkPart& links = *mapping.inputs[i].links;
        const std::string place = "inputs/" + std::to_string(i) + "/links/";
        for (const auto& [key, type] : {std::pair("left/type", links.left.type), {"right/type", links.right.type}}) {
            if (!type.empty() && !types.contains(type)) {
                diagnostics.push_back(
                    {Severity::Warning,
                     Error(ErrorCode::InvalidInput, "identity.links.unknownType",
                           "No other input gives people an identifier of the type {type}: these links "
                           "reach nobody.",
                           {{"type", type}})
                         .at(atKey(place + key))});
            }
        }
        if (mapping.rules.mode == stitch::Mode::BestMatch || mapping.rules.mode == stitch::Mode::Login) {
            diagnostics.push_back(
                {Severity::Error, Error(ErrorCode::InvalidInput, "identity.links.mode",
                                        "Likely links need a mode that makes people one, and in {mode} nobody is "
                                        "merged. Choose another mode, or take this input away.",
                                        {{"mode", std::string(stitch::name(mapping.rules.mode))}})
                                      .at(atKey("rules/mode"))});
        }
    }
}

} // namespace

nodes::Diagnostics validate(const Mapping& mapping, std::span<const Schema> inputs)
{
    nodes::Diagnostics diagnostics;
    if (mapping.inputs.size() != inputs.size()) {
        diagnostics.push_back({Severity::Error, Error(ErrorCode::InvalidInput, "identity.mapping.inputs",
                                                      "{wires} {wires:table is|tables are} connected, but {mapped} "
                                                      "{mapped:is|are} mapped. Map each one, in the "
                                                      "order of the wires.",
                                                      {{"wires", std::to_string(inputs.size())},
                                                       {"mapped", std::to_string(mapping.inputs.size())}})
                                                    .at(atKey("inputs"))});
    }
    for (std::size_t i = 0; i < std::min(mapping.inputs.size(), inputs.size()); ++i) {
        InputCheck(mapping.inputs[i], inputs[i], i, diagnostics).run();
    }
    checkTraitTypes(mapping, inputs, diagnostics);
    checkSurvivorship(mapping, inputs, diagnostics);
    checkLinkEnds(mapping, diagnostics);
    return diagnostics;
}

nodes::ProfileShape shapeOf(const Mapping& mapping, std::span<const Schema> inputs)
{
    nodes::ProfileShape shape;
    for (std::size_t i = 0; i < std::min(mapping.inputs.size(), inputs.size()); ++i) {
        const InputMapping& input = mapping.inputs[i];
        const Schema& schema = inputs[i];
        for (const IdentifierColumn& identifier : input.identifiers) {
            shape.identifierTypes.insert(identifier.type);
        }
        for (const TraitColumn& trait : traitsOf(input)) {
            const Field* field = schema.find(trait.column);
            if (field && !shape.traits.find(trait.trait)) {
                shape.traits.add({trait.trait, field->type, true, std::max(field->privacy, Privacy::Personal)});
            }
        }
        if (input.event) {
            const bool fixed = input.event->name.kind == ConstantOrColumn::Kind::Constant;
            Schema& properties = fixed ? shape.events[input.event->name.text]
                                       : shape.dynamicEvents[input.source + '.' + input.event->name.text];
            for (const std::string& property : input.event->properties) {
                const Field* field = schema.find(property);
                if (field && !properties.find(property)) {
                    properties.add(*field);
                }
            }
        }
        if (input.consent && input.consent->signal) {
            for (const SignalPurpose& each : input.consent->purposes) {
                shape.purposes.insert(each.purpose);
            }
        } else if (input.consent) {
            if (input.consent->purpose.kind == ConstantOrColumn::Kind::Constant) {
                shape.purposes.insert(input.consent->purpose.text);
            } else {
                shape.dynamicPurposes = true;
            }
        }
    }
    return shape;
}

namespace {

/// What the pairs of "Match people" look like. Whose identifiers their ends are, they do not say.
std::optional<LinkPart> linksOf(const Schema& schema)
{
    const Field* left = schema.find("left");
    const Field* right = schema.find("right");
    const Field* probability = schema.find("probability");
    if (!left || !right || !probability || probability->type.kind() != TypeKind::Number || left->type != right->type ||
        !canIdentify(left->type)) {
        return std::nullopt;
    }
    LinkPart links;
    links.left = {left->name, {}, Normalizer::None, {}};
    links.right = {right->name, {}, Normalizer::None, {}};
    links.confidenceColumn = probability->name;
    return links;
}

} // namespace

InputMapping suggest(const Schema& schema, std::string source)
{
    InputMapping input;
    input.source = std::move(source);
    const auto names = [](const std::string& name, std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), name) != words.end();
    };
    const auto ends = [](const std::string& name, std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return name.ends_with(word); });
    };
    if (const std::optional<LinkPart> links = linksOf(schema)) {
        input.links = links;
        return input;
    }
    std::string time;
    std::string eventName;
    std::string messageId;
    std::string country;
    for (const Field& field : schema.fields()) {
        std::string name = toLower(field.name);
        std::replace(name.begin(), name.end(), ' ', '_');
        const bool text = field.type.kind() == TypeKind::Text; // not "opened_email", true or false
        if (text && (names(name, {"email", "e-mail", "email_address", "mail"}) ||
                     ends(name, {"_email", "_e-mail", "_email_address"}))) {
            input.identifiers.push_back({field.name, "email", Normalizer::Email, {}});
        } else if (canIdentify(field.type) && (names(name, {"phone", "phone_number", "mobile", "telephone"}) ||
                                               ends(name, {"_phone", "_phone_number", "_mobile"}))) {
            input.identifiers.push_back({field.name, "phone", Normalizer::Phone, {}});
        } else if (names(name, {"user_id", "userid", "customer_id", "customerid", "contact_id", "anonymous_id",
                                "anonymousid", "cookie_id"}) &&
                   canIdentify(field.type)) {
            input.identifiers.push_back({field.name, name, Normalizer::None, {}});
        } else if (names(name, {"message_id", "messageid", "event_id"})) {
            messageId = field.name;
        } else if (names(name, {"event", "event_name", "action"}) && field.type.kind() == TypeKind::Text) {
            eventName = field.name;
        } else if (time.empty() && field.type.kind() == TypeKind::Instant) {
            time = field.name;
        } else {
            if (country.empty() && text && names(name, {"country", "country_code"})) {
                country = field.name;
            }
            input.traits.push_back({field.name, field.name});
        }
    }
    for (IdentifierColumn& identifier : input.identifiers) {
        if (identifier.normalizer == Normalizer::Phone) {
            identifier.regionColumn = country;
        }
    }
    if (!eventName.empty() && !time.empty()) {
        EventPart event;
        event.name = {ConstantOrColumn::Kind::Column, eventName};
        event.timeColumn = time;
        event.messageIdColumn = messageId;
        for (const TraitColumn& trait : input.traits) {
            event.properties.push_back(trait.column);
        }
        input.traits.clear();
        input.event = std::move(event);
    } else {
        input.traitTimeColumn = time;
    }
    return input;
}

} // namespace weir::identity
