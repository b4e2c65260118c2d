#include "core/identity/mapping.h"

#include "core/base/json_form.h"

namespace weir::identity {
namespace {

const std::vector<std::string_view> kNormalizers = {"none", "lower", "email", "phone"};
const std::vector<std::string_view> kStates = {"unknown", "granted", "denied", "withdrawn"};

ConstantOrColumn readConstantOrColumn(JsonForm& form, std::string_view key, std::vector<Error>& findings)
{
    ConstantOrColumn value;
    if (!form.has(key)) {
        form.note(key, "identity.mapping.noName",
                  "{key} is missing: give a text, or an object with the name of a column.",
                  {{"key", std::string(key)}});
        return value;
    }
    const Json& json = form.raw(key);
    if (json.is_string()) {
        value.text = form.requiredText(key);
        return value;
    }
    JsonForm inner(json, form.pointerTo(key), "mapping", findings);
    value.kind = ConstantOrColumn::Kind::Column;
    value.text = inner.requiredText("column");
    inner.noteUnknownKeys();
    return value;
}

Json constantOrColumnJson(const ConstantOrColumn& value)
{
    return value.kind == ConstantOrColumn::Kind::Constant ? Json(value.text) : Json{{"column", value.text}};
}

void put(Json& json, const char* key, const std::string& text)
{
    if (!text.empty()) {
        json[key] = text;
    }
}

EventPart readEvent(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "event mapping", findings);
    EventPart event;
    event.name = readConstantOrColumn(form, "name", findings);
    event.timeColumn = form.requiredText("time");
    event.receivedColumn = form.text("received");
    event.messageIdColumn = form.text("messageId");
    event.properties = form.texts("properties");
    form.noteUnknownKeys();
    return event;
}

Json eventJson(const EventPart& event)
{
    Json json = {{"name", constantOrColumnJson(event.name)}, {"time", event.timeColumn}};
    put(json, "received", event.receivedColumn);
    put(json, "messageId", event.messageIdColumn);
    if (!event.properties.empty()) {
        json["properties"] = event.properties;
    }
    return json;
}

ConsentPart readConsent(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "consent mapping", findings);
    ConsentPart consent;
    if (form.has("signal")) {
        consent.signal = static_cast<privacy::Signal>(form.choice("signal", privacy::signalNames(), 0));
        std::size_t index = 0;
        for (const Json& item : form.array("purposes")) {
            JsonForm inner(item, form.pointerTo("purposes") + '/' + std::to_string(index++), "purpose", findings);
            consent.purposes.push_back({inner.requiredText("purpose"), privacy::readNeeds(inner)});
            inner.noteUnknownKeys();
        }
    } else {
        consent.purpose = readConstantOrColumn(form, "purpose", findings);
    }
    consent.stateColumn = form.requiredText("state");
    consent.timeColumn = form.text("time");
    consent.methodColumn = form.text("method");
    consent.evidenceColumn = form.text("evidence");
    if (form.has("values")) {
        JsonForm values(form.raw("values"), form.pointerTo("values"), "consent mapping", findings);
        if (form.raw("values").is_object()) {
            for (const auto& [text, state] : form.raw("values").items()) {
                const auto index = values.choice(text, kStates, 0);
                consent.values[text] = static_cast<store::ConsentState>(index);
            }
        }
    }
    form.noteUnknownKeys();
    return consent;
}

Json consentJson(const ConsentPart& consent)
{
    Json json = {{"state", consent.stateColumn}};
    if (consent.signal) {
        json["signal"] = privacy::signalNames()[static_cast<std::size_t>(*consent.signal)];
        json["purposes"] = Json::array();
        for (const SignalPurpose& each : consent.purposes) {
            Json item = privacy::toJson(each.needs);
            item["purpose"] = each.purpose;
            json["purposes"].push_back(std::move(item));
        }
    } else {
        json["purpose"] = constantOrColumnJson(consent.purpose);
    }
    put(json, "time", consent.timeColumn);
    put(json, "method", consent.methodColumn);
    put(json, "evidence", consent.evidenceColumn);
    for (const auto& [text, state] : consent.values) {
        json["values"][text] = kStates[static_cast<std::size_t>(state)];
    }
    return json;
}

IdentifierColumn readIdentifier(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "identifier", findings);
    IdentifierColumn identifier;
    identifier.column = form.requiredText("column");
    identifier.type = form.requiredText("type");
    identifier.normalizer = static_cast<Normalizer>(form.choice("normalizer", kNormalizers, 0));
    identifier.region = form.text("region");
    identifier.regionColumn = form.text("regionColumn");
    form.noteUnknownKeys();
    return identifier;
}

Json identifierJson(const IdentifierColumn& identifier)
{
    Json json = {{"column", identifier.column}, {"type", identifier.type}};
    if (identifier.normalizer != Normalizer::None) {
        json["normalizer"] = name(identifier.normalizer);
    }
    put(json, "region", identifier.region);
    put(json, "regionColumn", identifier.regionColumn);
    return json;
}

LinkPart readLinks(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "links", findings);
    LinkPart links;
    links.left = readIdentifier(form.raw("left"), form.pointerTo("left"), findings);
    links.right = readIdentifier(form.raw("right"), form.pointerTo("right"), findings);
    links.confidenceColumn = form.requiredText("confidence");
    links.least = form.share("least", links.least);
    form.noteUnknownKeys();
    return links;
}

Json linksJson(const LinkPart& links)
{
    return {{"left", identifierJson(links.left)},
            {"right", identifierJson(links.right)},
            {"confidence", links.confidenceColumn},
            {"least", links.least}};
}

InputMapping readInput(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "mapping", findings);
    InputMapping input;
    input.source = form.requiredText("source");
    std::size_t index = 0;
    for (const Json& item : form.array("identifiers")) {
        input.identifiers.push_back(
            readIdentifier(item, form.pointerTo("identifiers") + '/' + std::to_string(index++), findings));
    }
    index = 0;
    for (const Json& item : form.array("traits")) {
        JsonForm inner(item, form.pointerTo("traits") + '/' + std::to_string(index++), "trait", findings);
        TraitColumn trait;
        trait.column = inner.requiredText("column");
        trait.trait = inner.text("trait", trait.column);
        inner.noteUnknownKeys();
        input.traits.push_back(std::move(trait));
    }
    input.traitTimeColumn = form.text("traitTime");
    input.recordKey = form.texts("recordKey");
    if (form.has("event")) {
        input.event = readEvent(form.raw("event"), form.pointerTo("event"), findings);
    }
    if (form.has("consent")) {
        input.consent = readConsent(form.raw("consent"), form.pointerTo("consent"), findings);
    }
    if (form.has("links")) {
        input.links = readLinks(form.raw("links"), form.pointerTo("links"), findings);
    }
    form.noteUnknownKeys();
    return input;
}

Json inputJson(const InputMapping& input)
{
    Json json = {{"source", input.source}};
    if (input.links) {
        json["links"] = linksJson(*input.links);
    } else {
        json["identifiers"] = Json::array();
    }
    for (const IdentifierColumn& identifier : input.identifiers) {
        json["identifiers"].push_back(identifierJson(identifier));
    }
    for (const TraitColumn& trait : input.traits) {
        Json item = {{"column", trait.column}};
        if (trait.trait != trait.column) {
            item["trait"] = trait.trait;
        }
        json["traits"].push_back(std::move(item));
    }
    put(json, "traitTime", input.traitTimeColumn);
    if (!input.recordKey.empty()) {
        json["recordKey"] = input.recordKey;
    }
    if (input.event) {
        json["event"] = eventJson(*input.event);
    }
    if (input.consent) {
        json["consent"] = consentJson(*input.consent);
    }
    return json;
}

} // namespace

nodes::Diagnostics readMapping(const Json& json, Mapping& out)
{
    std::vector<Error> findings;
    JsonForm form(json, "", "mapping", findings);
    out = {};
    std::size_t index = 0;
    for (const Json& item : form.array("inputs")) {
        out.inputs.push_back(readInput(item, "/inputs/" + std::to_string(index++), findings));
    }
    if (form.has("rules")) {
        out.rules = stitch::readRules(form.raw("rules"), "/rules", findings);
    }
    if (form.has("survivorship")) {
        const Json& rules = form.raw("survivorship");
        JsonForm inner(rules, "/survivorship", "survivorship", findings);
        if (rules.is_object()) {
            for (const auto& [trait, rule] : rules.items()) {
                out.survivorship[trait] = store::readSurvivorship(inner, trait, findings);
            }
        }
    }
    form.noteUnknownKeys();
    nodes::Diagnostics diagnostics;
    for (Error& finding : findings) {
        diagnostics.push_back({nodes::Severity::Error, std::move(finding)});
    }
    return diagnostics;
}

Result<Mapping> mappingFromJson(const Json& json)
{
    Mapping mapping;
    nodes::Diagnostics diagnostics = readMapping(json, mapping);
    if (!diagnostics.empty()) {
        return std::move(diagnostics.front().error);
    }
    return mapping;
}

Json toJson(const Mapping& mapping)
{
    Json json = {{"inputs", Json::array()}};
    for (const InputMapping& input : mapping.inputs) {
        json["inputs"].push_back(inputJson(input));
    }
    Json rules = stitch::toJson(mapping.rules);
    if (!rules.is_null()) {
        json["rules"] = std::move(rules);
    }
    for (const auto& [trait, survivorship] : mapping.survivorship) {
        if (survivorship != store::Survivorship{}) {
            json["survivorship"][trait] = store::toJson(survivorship);
        }
    }
    return json;
}

std::string_view name(Normalizer normalizer)
{
    return kNormalizers[static_cast<std::size_t>(normalizer)];
}

} // namespace weir::identity
