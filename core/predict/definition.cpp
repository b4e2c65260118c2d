#include "core/predict/definition.h"

#include "core/base/hash.h"
#include "core/base/json_form.h"
#include "core/base/speech.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weir::predict {
namespace {

constexpr std::int64_t kLongest = 365; ///< Days.
constexpr std::size_t kMostNamed = 40;

/// "10" becomes 10 where sizes are compared; other texts stay.
Value asNumber(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    if (!text || text->empty()) {
        return value;
    }
    const char* end = text->data() + text->size();
    std::int64_t whole = 0;
    if (const auto [at, error] = std::from_chars(text->data(), end, whole); error == std::errc() && at == end) {
        return whole;
    }
    double number = 0;
    if (const auto [at, error] = std::from_chars(text->data(), end, number); error == std::errc() && at == end) {
        return number;
    }
    return value;
}

bool comparesSize(audience::Operator op)
{
    using audience::Operator;
    return op == Operator::Less || op == Operator::LessOrEqual || op == Operator::Greater ||
           op == Operator::GreaterOrEqual || op == Operator::Between;
}

} // namespace

nodes::Diagnostics readPrediction(const Json& json, Prediction& out)
{
    std::vector<Error> findings;
    Json settings = json;
    if (settings.is_object() && settings.contains("where") && settings["where"].is_array()) {
        for (Json& item : settings["where"]) {
            if (item.is_object() && !item.contains("operator")) {
                item["operator"] = "equals"; // a form leaves out what it shows by default
            }
        }
    }
    JsonForm form(settings, "", "prediction", findings);
    out = {};
    out.name = form.requiredText("name");
    out.description = form.text("description");
    out.event = form.requiredText("event");
    out.did = form.flag("did", true);
    out.where = audience::readWhere(form, findings);
    for (std::size_t i = 0; i < out.where.size(); ++i) {
        audience::Comparison& is = out.where[i].is;
        if (comparesSize(is.op)) {
            std::transform(is.values.begin(), is.values.end(), is.values.begin(), asNumber);
        }
        if (audience::takesSpan(is.op)) {
            form.note("where/" + std::to_string(i) + "/operator", "predict.where.now",
                      "This condition compares with now, but the past is learnt from as well. Choose an operator that "
                      "means the same at any time.");
        }
    }
    out.days = form.integer("days", out.days, 1, kLongest);
    out.activeEvent = form.text("activeEvent");
    out.activeDays = form.integer("activeDays", out.activeDays, 1, kLongest);
    out.purpose = form.requiredText("purpose");
    out.features = form.texts("features");
    if (out.features.size() > kMostNamed) {
        form.note("features", "predict.features.many", "Name at most {most} events and traits to learn from.",
                  {{"most", std::to_string(kMostNamed)}});
    }
    out.notAutomated = form.flag("notAutomated", true);
    form.noteUnknownKeys();
    nodes::Diagnostics diagnostics;
    for (Error& finding : findings) {
        diagnostics.push_back({nodes::Severity::Error, std::move(finding)});
    }
    return diagnostics;
}

Result<Prediction> predictionFromJson(const Json& json)
{
    Prediction prediction;
    nodes::Diagnostics findings = readPrediction(json, prediction);
    if (!findings.empty()) {
        return std::move(findings.front().error);
    }
    return prediction;
}

Json toJson(const Prediction& prediction)
{
    const Prediction usual;
    Json json{{"name", prediction.name},
              {"event", prediction.event},
              {"days", prediction.days},
              {"activeDays", prediction.activeDays},
              {"purpose", prediction.purpose}};
    if (!prediction.description.empty()) {
        json["description"] = prediction.description;
    }
    if (!prediction.did) {
        json["did"] = false;
    }
    audience::writeNarrowing({}, prediction.where, json);
    if (!prediction.activeEvent.empty()) {
        json["activeEvent"] = prediction.activeEvent;
    }
    if (!prediction.features.empty()) {
        json["features"] = prediction.features;
    }
    if (prediction.notAutomated != usual.notAutomated) {
        json["notAutomated"] = prediction.notAutomated;
    }
    return json;
}

std::string hashOf(const Prediction& prediction)
{
    Json json = toJson(prediction);
    for (const char* key : {"name", "description", "notAutomated"}) {
        json.erase(key);
    }
    return sha256Hex(compactJson(json));
}

std::string describe(const Prediction& prediction)
{
    const Error::Arguments arguments{{"events", audience::narrowed(prediction.event, {}, prediction.where)},
                                     {"active", prediction.activeEvent},
                                     {"days", audience::describe(audience::Span{prediction.days})},
                                     {"activeDays", audience::describe(audience::Span{prediction.activeDays})}};
    if (prediction.activeEvent.empty()) {
        return prediction.did ? say("How likely people who were active in the last {activeDays} are to do {events} in "
                                    "the next {days}.",
                                    arguments)
                              : say("How likely people who were active in the last {activeDays} are not to do "
                                    "{events} in the next {days}.",
                                    arguments);
    }
    return prediction.did ? say("How likely people who did {active} in the last {activeDays} are to do {events} in the "
                                "next {days}.",
                                arguments)
                          : say("How likely people who did {active} in the last {activeDays} are not to do {events} in "
                                "the next {days}.",
                                arguments);
}

bool isSensitive(std::string_view name)
{
    // Parts of words in English, German and French; a trait too many is left out, never one too few.
    static constexpr std::array<std::string_view, 62> kParts{
        "health",    "gesund",      "sant\u00E9", "sante",         "diagnos",      "disease",     "krankheit",
        "maladie",   "illness",     "medic",      "medik",         "m\u00E9dic",   "patient",     "symptom",
        "allerg",    "disab",       "behinder",   "handicap",      "pregnan",      "schwanger",   "enceinte",
        "religio",   "konfession",  "church",     "faith",         "belief",       "weltanschau", "ethnic",
        "ethnie",    "ethnisch",    "race",       "racial",        "herkunft",     "national",    "staatsang",
        "sexual",    "orientation", "orientier",  "gender",        "geschlecht",   "genre",       "politic",
        "politisch", "politique",   "partei",     "union",         "gewerkschaft", "syndicat",    "biometr",
        "genetic",   "genetisch",   "dna",        "salary",        "gehalt",       "income",      "einkommen",
        "salaire",   "revenu",      "marital",    "familienstand", "criminal",     "convict"};
    const std::string folded = foldCase(name);
    if (folded == "sex" || folded == "sexe" || folded.ends_with("_sex") || folded.starts_with("sex_")) {
        return true;
    }
    return std::any_of(kParts.begin(), kParts.end(),
                       [&](std::string_view part) { return folded.find(part) != std::string::npos; });
}

} // namespace weir::predict
