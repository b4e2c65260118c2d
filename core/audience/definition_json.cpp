#include "core/audience/calendar.h"
#include "core/audience/definition_parts.h"

#include "core/base/hash.h"
#include "core/base/json_form.h"

#include <array>

namespace weir::audience {
namespace {

constexpr int kDeepest = 32; ///< Groups in groups; a definition from outside must not exhaust the stack.

const std::vector<std::string_view> kUnits = {"minutes", "hours", "days", "weeks"};
const std::vector<std::string_view> kWindows = {"ever", "last", "ago", "since", "before", "between"};
const std::vector<std::string_view> kCompare = {"atLeast", "exactly", "atMost"};
const std::vector<std::string_view> kMatch = {"all", "any", "none"};
const std::vector<std::string_view> kStandings = {"granted", "denied", "withdrawn", "expired", "unknown", "neverAsked"};
const std::vector<std::string_view> kKinds = {"trait",    "identifier", "event",     "consent",
                                              "audience", "group",      "prediction"};
const std::vector<std::string_view> kParts = {"top", "bottom", "score"};

std::optional<Value> scalar(const Json& json)
{
    switch (json.type()) {
    case Json::value_t::string:
        return Value(json.get<std::string>());
    case Json::value_t::boolean:
        return Value(json.get<bool>());
    case Json::value_t::number_integer:
        return Value(json.get<std::int64_t>());
    case Json::value_t::number_unsigned:
        if (json.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX)) {
            return Value(json.get<std::int64_t>());
        }
        return Value(json.get<double>());
    case Json::value_t::number_float:
        return Value(json.get<double>());
    default:
        return std::nullopt;
    }
}

Span readSpan(JsonForm& form, std::string_view key)
{
    Span span;
    if (!form.has(key)) {
        form.note(key, "audience.span.missing", "{key} is missing: say how long, such as 30 days.",
                  {{"key", std::string(key)}});
        return span;
    }
    const Json& json = form.raw(key);
    if (!json.is_object()) {
        form.note(key, "audience.span.shape", "A length of time is written as an object with count and unit.");
        return span;
    }
    std::vector<Error> findings;
    JsonForm inner(json, form.pointerTo(key), "length of time", findings);
    span.count = inner.integer("count", 0, 0, 1'000'000);
    span.unit = static_cast<Unit>(inner.choice("unit", kUnits, static_cast<std::size_t>(Unit::Days)));
    inner.noteUnknownKeys();
    for (Error& finding : findings) {
        form.note(key, finding.messageId(), finding.sentence(), finding.arguments());
    }
    return span;
}

Json spanJson(const Span& span)
{
    return {{"count", span.count}, {"unit", name(span.unit)}};
}

/// Does a text with date and time say how far it is from UTC?
bool statesOffset(std::string_view text)
{
    constexpr std::size_t kDateLength = 10;
    return text.size() > kDateLength && text.find_first_of("Zz+-", kDateLength) != std::string_view::npos;
}

/// `zone`: where a text without an offset is meant; nullptr is UTC.
std::optional<Instant> readInstant(JsonForm& form, std::string_view key, const Zone* zone = nullptr)
{
    const std::string text = form.text(key);
    if (text.empty()) {
        return std::nullopt;
    }
    auto instant = parseInstant(text);
    if (!instant) {
        form.note(key, "audience.instant.unreadable",
                  "{key} is no date. Write it like 2024-12-31 or 2024-12-31T18:00:00Z.", {{"key", std::string(key)}});
        return std::nullopt;
    }
    if (!zone || statesOffset(text)) {
        return *instant;
    }
    constexpr std::size_t kDateLength = 10;
    return text.size() <= kDateLength ? startOfDay(utcDate(*instant).days, *zone) : zone->fromLocal(*instant);
}

std::string instantText(Instant instant, const Zone* zone = nullptr)
{
    constexpr std::int64_t kDay = 86'400'000'000;
    if (zone) {
        const Instant local = zone->toLocal(instant);
        if (zone->fromLocal(local) != instant) {
            return toText(instant); // the first of two equal clock readings has no other name
        }
        const std::string text = toText(local);
        const bool begins = local.micros % kDay == 0 && startOfDay(local.micros / kDay, *zone) == instant;
        return begins ? text.substr(0, text.find('T')) : text.substr(0, text.size() - 1);
    }
    const std::string text = toText(instant);
    return instant.micros % kDay == 0 ? text.substr(0, text.find('T')) : text;
}

} // namespace

Window readWindow(JsonForm& row, std::vector<Error>& findings)
{
    Window window;
    if (!row.has("window")) {
        return window;
    }
    JsonForm form(row.raw("window"), row.pointerTo("window"), "window", findings);
    window.kind = static_cast<Window::Kind>(form.choice("kind", kWindows, 0));
    const Zone* zone = nullptr;
    if (window.kind != Window::Kind::Ever) {
        window.zone = form.text("zone");
    }
    if (!window.zone.empty()) {
        if (auto named = Zone::named(window.zone)) {
            zone = *named;
        } else {
            form.note("zone", named.error().messageId(), named.error().sentence(), named.error().arguments());
            window.zone.clear();
        }
    }
    const auto date = [&](std::string_view key) {
        const auto instant = readInstant(form, key, zone);
        if (!instant && !form.has(key)) {
            form.note(key, "audience.window.noDate", "This window needs the date \"{key}\".",
                      {{"key", std::string(key)}});
        }
        return instant.value_or(Instant{});
    };
    switch (window.kind) {
    case Window::Kind::Ever:
        break;
    case Window::Kind::Last:
        window.near = readSpan(form, "span");
        break;
    case Window::Kind::Ago:
        window.near = readSpan(form, "near");
        window.far = readSpan(form, "far");
        if (window.near.duration() >= window.far.duration()) {
            form.note("far", "audience.window.empty",
                      "\"far\" must be longer ago than \"near\", or no event can match.");
        }
        break;
    case Window::Kind::Since:
        window.from = date("from");
        break;
    case Window::Kind::Before:
        window.to = date("to");
        break;
    case Window::Kind::Between:
        window.from = date("from");
        window.to = date("to");
        if (window.to <= window.from) {
            form.note("to", "audience.window.empty", "The window must end after it begins, or no event can match.");
        }
        break;
    }
    form.noteUnknownKeys();
    return window;
}

namespace {

Json windowJson(const Window& window)
{
    Json json = {{"kind", kWindows[static_cast<std::size_t>(window.kind)]}};
    const Zone* zone = window.zone.empty() ? nullptr : Zone::find(window.zone);
    if (zone && window.kind != Window::Kind::Ever) {
        json["zone"] = window.zone;
    }
    switch (window.kind) {
    case Window::Kind::Ever:
        break;
    case Window::Kind::Last:
        json["span"] = spanJson(window.near);
        break;
    case Window::Kind::Ago:
        json["near"] = spanJson(window.near);
        json["far"] = spanJson(window.far);
        break;
    case Window::Kind::Since:
        json["from"] = instantText(window.from, zone);
        break;
    case Window::Kind::Before:
        json["to"] = instantText(window.to, zone);
        break;
    case Window::Kind::Between:
        json["from"] = instantText(window.from, zone);
        json["to"] = instantText(window.to, zone);
        break;
    }
    return json;
}

Comparison readComparison(JsonForm& form)
{
    Comparison is;
    const std::string op = form.requiredText("operator");
    if (const auto known = operatorFromName(op)) {
        is.op = *known;
    } else if (!op.empty()) {
        form.note("operator", "audience.operator.unknown", "There is no operator \"{operator}\".", {{"operator", op}});
        return is;
    }
    for (const Json& value : form.array("values")) {
        auto cell = scalar(value);
        if (!cell) {
            form.note("values", "audience.values.kind", "Each value must be a text, a number, true or false.");
            break;
        }
        is.values.push_back(std::move(*cell));
    }
    const int wanted = valueCount(is.op);
    const auto given = static_cast<int>(is.values.size());
    if (wanted >= 0 ? given != wanted : given == 0) {
        form.note("values", "audience.values.count", "\"{operator}\" needs {wanted} here, not {given}.",
                  {{"operator", std::string(title(is.op))},
                   {"wanted", wanted < 0    ? std::string("at least one value")
                              : wanted == 0 ? std::string("no value")
                              : wanted == 1 ? std::string("one value")
                                            : std::string("two values")},
                   {"given", std::to_string(given)}});
    }
    if (takesSpan(is.op)) {
        is.span = readSpan(form, "span");
    }
    is.ignoreCase = form.flag("ignoreCase");
    is.includeUnknown = form.flag("includeUnknown");
    return is;
}

void writeComparison(const Comparison& is, Json& json)
{
    json["operator"] = name(is.op);
    if (!is.values.empty()) {
        json["values"] = Json::array();
        for (const Value& value : is.values) {
            json["values"].push_back(weir::toJson(value));
        }
    }
    if (takesSpan(is.op)) {
        json["span"] = spanJson(is.span);
    }
    if (is.ignoreCase) {
        json["ignoreCase"] = true;
    }
    if (is.includeUnknown) {
        json["includeUnknown"] = true;
    }
}

} // namespace

std::vector<PropertyCondition> readWhere(JsonForm& form, std::vector<Error>& findings)
{
    std::vector<PropertyCondition> where;
    std::size_t index = 0;
    for (const Json& item : form.array("where")) {
        JsonForm inner(item, form.pointerTo("where") + '/' + std::to_string(index++), "property condition", findings);
        PropertyCondition property;
        property.property = inner.requiredText("property");
        property.is = readComparison(inner);
        inner.noteUnknownKeys();
        where.push_back(std::move(property));
    }
    return where;
}

void writeNarrowing(const Window& window, const std::vector<PropertyCondition>& where, Json& json)
{
    if (window.kind != Window::Kind::Ever) {
        json["window"] = windowJson(window);
    }
    for (const PropertyCondition& property : where) {
        Json item = {{"property", property.property}};
        writeComparison(property.is, item);
        json["where"].push_back(std::move(item));
    }
}

namespace {

EventCondition readEvent(JsonForm& form, std::vector<Error>& findings)
{
    EventCondition event;
    event.event = form.requiredText("event");
    event.did = form.flag("did", true);
    event.compare = static_cast<EventCondition::Compare>(form.choice("compare", kCompare, 0));
    event.times = form.integer("times", 1, 0, 1'000'000'000);
    event.window = readWindow(form, findings);
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
    Json operator()(const Group& group) const
    {
        Json json = groupJson(group);
        json["kind"] = "group";
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
    out.asOf = readInstant(form, "asOf");
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
        json["asOf"] = instantText(*definition.asOf);
    }
    return json;
}

std::string hashOf(const Definition& definition)
{
    return sha256Hex(compactJson(toJson(definition)));
}

} // namespace weir::audience
