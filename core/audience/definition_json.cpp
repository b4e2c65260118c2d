#include "core/audience/definition_json.h"

#include "core/base/hash.h"

#include <algorithm>

namespace weir::audience {
namespace {

constexpr int kDeepest = 32; ///< Groups in groups; a definition from outside must not exhaust the stack.

const std::vector<std::string_view> kCompare = {"atLeast", "exactly", "atMost"};
const std::vector<std::string_view> kMatch = {"all", "any", "none"};
const std::vector<std::string_view> kStandings = {"granted", "denied", "withdrawn", "expired", "unknown", "neverAsked"};
const std::vector<std::string_view> kKinds = {"trait", "identifier", "event",     "consent",    "audience",
                                              "group", "prediction", "aggregate", "occurrence", "sequence",
                                              "state", "related",    "lifecycle", "rank",       "sample"};
const std::vector<std::string_view> kParts = {"top", "bottom", "score"};

EventCondition readEvent(JsonForm& form, std::vector<Error>& findings)
{
    EventCondition event;
    event.event = form.requiredText("event");
    event.did = form.flag("did", true);
    event.compare = static_cast<EventCondition::Compare>(form.choice("compare", kCompare, 0));
    event.times = form.integer("times", 1, 0, 1'000'000'000);
    event.window = readWindow(form, findings);
    event.same = form.text("same");
    event.everyone = form.flag("everyone");
    event.where = readWhere(form, findings);
    return event;
}

Json eventJson(const EventCondition& event)
{
    Json json = {{"kind", "event"}, {"event", event.event}};
    if (!event.did) {
        json["did"] = false;
    }
    if (event.compare != EventCondition::Compare::AtLeast) {
        json["compare"] = kCompare[static_cast<std::size_t>(event.compare)];
    }
    if (event.times != 1) {
        json["times"] = event.times;
    }
    if (!event.same.empty()) {
        json["same"] = event.same;
    }
    if (event.everyone) {
        json["everyone"] = true;
    }
    writeNarrowing(event.window, event.where, json);
    return json;
}

PredictionCondition readPrediction(JsonForm& form)
{
    constexpr double kAll = 100;
    PredictionCondition prediction;
    prediction.prediction = form.requiredText("prediction");
    prediction.part = static_cast<PredictionCondition::Part>(form.choice("part", kParts, 0));
    if (prediction.part == PredictionCondition::Part::Score) {
        prediction.is = readComparison(form);
        return prediction;
    }
    if (const Json& percent = form.raw("percent"); percent.is_number()) {
        prediction.percent = percent.get<double>();
    } else if (!percent.is_null()) {
        prediction.percent = -1;
    }
    if (!(prediction.percent > 0 && prediction.percent <= kAll)) {
        form.note("percent", "audience.prediction.percent", "Say how many percent: a number above 0, at most 100.");
    }
    prediction.is.includeUnknown = form.flag("includeUnknown");
    return prediction;
}

Json predictionJson(const PredictionCondition& prediction)
{
    Json json = {{"kind", "prediction"}, {"prediction", prediction.prediction}};
    json["part"] = kParts[static_cast<std::size_t>(prediction.part)];
    if (prediction.part == PredictionCondition::Part::Score) {
        writeComparison(prediction.is, json);
        return json;
    }
    json["percent"] = prediction.percent;
    if (prediction.is.includeUnknown) {
        json["includeUnknown"] = true;
    }
    return json;
}

Group readGroup(JsonForm& form, Group::Match usual, std::vector<Error>& findings, int depth);

Row readRow(const Json& json, std::string pointer, std::vector<Error>& findings, int depth)
{
    Row row;
    JsonForm form(json, std::move(pointer), "condition", findings);
    row.disabled = form.flag("disabled");
    if (!form.has("kind")) {
        form.note("kind", "audience.kind.missing", "This condition does not say what kind it is.");
        return row;
    }
    switch (form.choice("kind", kKinds, kKinds.size())) {
    case 0: {
        std::string trait = form.requiredText("trait");
        row.condition = TraitCondition{std::move(trait), readComparison(form)};
        break;
    }
    case 1: {
        std::string type = form.requiredText("type");
        row.condition = IdentifierCondition{std::move(type), readComparison(form)};
        break;
    }
    case 2:
        row.condition = readEvent(form, findings);
        break;
    case 3: {
        ConsentCondition consent{form.requiredText("purpose"), {}};
        for (const std::string& text : form.texts("standings")) {
            const auto found = std::find(kStandings.begin(), kStandings.end(), text);
            if (found == kStandings.end()) {
                form.note("standings", "audience.standing.unknown", "There is no consent state \"{state}\".",
                          {{"state", text}});
            } else {
                consent.standings.push_back(static_cast<ConsentStanding>(found - kStandings.begin()));
            }
        }
        if (consent.standings.empty()) {
            form.note("standings", "audience.standing.none", "Say which consent states match, such as granted.");
        }
        row.condition = std::move(consent);
        break;
    }
    case 4: {
        AudienceCondition audience{form.requiredText("audience"), true};
        audience.in = form.flag("in", true);
        row.condition = std::move(audience);
        break;
    }
    case 5:
        if (depth >= kDeepest) {
            form.note("rows", "audience.group.tooDeep", "Groups may be nested {depth} deep at most.",
                      {{"depth", std::to_string(kDeepest)}});
            return row;
        }
        row.condition = readGroup(form, Group::Match::All, findings, depth + 1);
        break;
    case 6:
        row.condition = readPrediction(form);
        break;
    case 7:
        row.condition = readAggregate(form, findings);
        break;
    case 8:
        row.condition = readOccurrence(form, findings);
        break;
    case 9:
        row.condition = readSequence(form, findings);
        break;
    case 10:
        row.condition = readState(form);
        break;
    case 11:
        row.condition = readRelated(form, findings);
        break;
    case 12:
        row.condition = readLifecycle(form, findings);
        break;
    case 13:
        row.condition = readRank(form);
        break;
    case 14:
        row.condition = readSample(form);
        break;
    default:
        return row;
    }
    form.noteUnknownKeys();
    return row;
}

Group readGroup(JsonForm& form, Group::Match usual, std::vector<Error>& findings, int depth)
{
    Group group;
    group.match = static_cast<Group::Match>(form.choice("match", kMatch, static_cast<std::size_t>(usual)));
    std::size_t index = 0;
    for (const Json& item : form.array("rows")) {
        group.rows.push_back(readRow(item, form.pointerTo("rows") + '/' + std::to_string(index++), findings, depth));
    }
    return group;
}

Json groupJson(const Group& group);

struct ConditionJson
{
    Json operator()(const TraitCondition& trait) const
    {
        Json json = {{"kind", "trait"}, {"trait", trait.trait}};
        writeComparison(trait.is, json);
        return json;
    }
    Json operator()(const IdentifierCondition& identifier) const
    {
        Json json = {{"kind", "identifier"}, {"type", identifier.type}};
        writeComparison(identifier.is, json);
        return json;
    }
    Json operator()(const EventCondition& event) const { return eventJson(event); }
    Json operator()(const ConsentCondition& consent) const
    {
        Json json = {{"kind", "consent"}, {"purpose", consent.purpose}, {"standings", Json::array()}};
        for (const ConsentStanding standing : consent.standings) {
            json["standings"].push_back(name(standing));
        }
        return json;
    }
    Json operator()(const AudienceCondition& audience) const
    {
        Json json = {{"kind", "audience"}, {"audience", audience.audience}};
        if (!audience.in) {
            json["in"] = false;
        }
        return json;
    }
    Json operator()(const PredictionCondition& prediction) const { return predictionJson(prediction); }
    Json operator()(const AggregateCondition& condition) const { return ofKind("aggregate", condition); }
    Json operator()(const OccurrenceCondition& condition) const { return ofKind("occurrence", condition); }
    Json operator()(const SequenceCondition& condition) const { return ofKind("sequence", condition); }
    Json operator()(const StateCondition& condition) const { return ofKind("state", condition); }
    Json operator()(const LifecycleCondition& condition) const { return ofKind("lifecycle", condition); }
    Json operator()(const RelatedCondition& condition) const { return ofKind("related", condition); }
    Json operator()(const RankCondition& condition) const { return ofKind("rank", condition); }
    Json operator()(const SampleCondition& condition) const { return ofKind("sample", condition); }
    Json operator()(const Group& group) const
    {
        Json json = groupJson(group);
        json["kind"] = "group";
        return json;
    }

private:
    template <class C>
    static Json ofKind(const char* kind, const C& condition)
    {
        Json json = conditionJson(condition);
        json["kind"] = kind;
        return json;
    }
};

Json groupJson(const Group& group)
{
    Json json = {{"match", kMatch[static_cast<std::size_t>(group.match)]}, {"rows", Json::array()}};
    for (const Row& row : group.rows) {
        Json item = std::visit(ConditionJson{}, row.condition);
        if (row.disabled) {
            item["disabled"] = true;
        }
        json["rows"].push_back(std::move(item));
    }
    return json;
}

} // namespace

nodes::Diagnostics readDefinition(const Json& json, Definition& out)
{
    std::vector<Error> findings;
    JsonForm form(json, "", "audience", findings);
    out = {};
    if (form.has("include")) {
        JsonForm include(form.raw("include"), "/include", "audience", findings);
        out.include = readGroup(include, Group::Match::All, findings, 0);
        include.noteUnknownKeys();
    }
    if (form.has("exclude")) {
        JsonForm exclude(form.raw("exclude"), "/exclude", "audience", findings);
        out.exclude = readGroup(exclude, Group::Match::Any, findings, 0);
        exclude.noteUnknownKeys();
    }
    out.asOf = readUtc(form, "asOf");
    if (form.has("cap")) {
        JsonForm cap(form.raw("cap"), "/cap", "limit", findings);
        out.cap = readCap(cap);
        cap.noteUnknownKeys();
    }
    if (form.has("split")) {
        JsonForm split(form.raw("split"), "/split", "split", findings);
        out.split = readSplit(split, findings);
        split.noteUnknownKeys();
    }
    form.noteUnknownKeys();
    nodes::Diagnostics diagnostics;
    for (Error& finding : findings) {
        diagnostics.push_back({nodes::Severity::Error, std::move(finding)});
    }
    return diagnostics;
}

Result<Definition> definitionFromJson(const Json& json)
{
    Definition definition;
    nodes::Diagnostics diagnostics = readDefinition(json, definition);
    if (!diagnostics.empty()) {
        return std::move(diagnostics.front().error);
    }
    return definition;
}

Json toJson(const Definition& definition)
{
    Json json = {{"include", groupJson(definition.include)}};
    if (!definition.exclude.rows.empty()) {
        json["exclude"] = groupJson(definition.exclude);
    }
    if (definition.asOf) {
        json["asOf"] = utcText(*definition.asOf);
    }
    if (definition.cap) {
        json["cap"] = toJson(*definition.cap);
    }
    if (definition.split) {
        json["split"] = toJson(*definition.split);
    }
    return json;
}

std::string hashOf(const Definition& definition)
{
    return sha256Hex(compactJson(toJson(definition)));
}

} // namespace weir::audience
