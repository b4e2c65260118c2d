#include "core/audience/definition_json.h"

#include <algorithm>

namespace weir::audience {
namespace {

const std::vector<std::string_view> kFunctions = {"sum", "average", "minimum", "maximum", "distinct"};
const std::vector<std::string_view> kWhich = {"first", "last"};
const std::vector<std::string_view> kLengths = {"atLeast", "lessThan"};
const std::vector<std::string_view> kStages = {"new", "active", "returning", "stopped", "dormant", "regular"};
const std::vector<std::string_view> kAmounts = {"atLeast", "exactly", "atMost", "all", "none"};
const std::vector<std::string_view> kEnds = {"top", "bottom"};

constexpr std::int64_t kMost = 1'000'000'000;
constexpr double kAll = 100;

template <class Enum>
std::string_view word(const std::vector<std::string_view>& words, Enum value)
{
    return words[static_cast<std::size_t>(value)];
}

EventSet readEvents(JsonForm& form, std::vector<Error>& findings)
{
    EventSet events;
    events.event = form.requiredText("event");
    events.window = readWindow(form, findings);
    events.where = readWhere(form, findings);
    return events;
}

void writeEvents(const EventSet& events, Json& json)
{
    json["event"] = events.event;
    writeNarrowing(events.window, events.where, json);
}

/// The operators that figures and ranks compare by.
bool isOnNumbers(Operator op)
{
    switch (op) {
    case Operator::Equals:
    case Operator::NotEquals:
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
    case Operator::Between:
        return true;
    default:
        return false;
    }
}

/// A length of time that is not nothing.
Span readLength(JsonForm& form, std::string_view key)
{
    const Span span = readSpan(form, key);
    if (form.has(key) && span.count == 0) {
        form.note(key, "audience.span.zero", "{key} must be longer than 0.", {{"key", std::string(key)}});
    }
    return span;
}

std::optional<Span> readOptionalLength(JsonForm& form, std::string_view key)
{
    return form.has(key) ? std::optional(readLength(form, key)) : std::nullopt;
}

} // namespace

AggregateCondition readAggregate(JsonForm& form, std::vector<Error>& findings)
{
    AggregateCondition condition;
    condition.of = readEvents(form, findings);
    condition.function = static_cast<AggregateCondition::Function>(form.choice("function", kFunctions, 0));
    condition.property = form.requiredText("property");
    condition.is = readComparison(form);
    condition.everyone = form.flag("everyone");
    if (!isOnNumbers(condition.is.op)) {
        form.note("operator", "audience.operator.number", "\"{operator}\" does not compare amounts.",
                  {{"operator", std::string(title(condition.is.op))}});
    }
    const auto isNumber = [](const Value& value) {
        return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    };
    if (!std::all_of(condition.is.values.begin(), condition.is.values.end(), isNumber)) {
        form.note("values", "audience.values.number", "An amount is compared with numbers.");
    }
    return condition;
}

Json conditionJson(const AggregateCondition& condition)
{
    Json json = {{"function", word(kFunctions, condition.function)}, {"property", condition.property}};
    writeEvents(condition.of, json);
    writeComparison(condition.is, json);
    if (condition.everyone) {
        json["everyone"] = true;
    }
    return json;
}

OccurrenceCondition readOccurrence(JsonForm& form, std::vector<Error>& findings)
{
    OccurrenceCondition condition;
    condition.of = readEvents(form, findings);
    condition.which = static_cast<OccurrenceCondition::Which>(form.choice("which", kWhich, 0));
    condition.having = readWhere(form, findings, "having");
    return condition;
}

Json conditionJson(const OccurrenceCondition& condition)
{
    Json json = {{"which", word(kWhich, condition.which)}};
    writeEvents(condition.of, json);
    writeWhere(condition.having, "having", json);
    return json;
}

SequenceCondition readSequence(JsonForm& form, std::vector<Error>& findings)
{
    SequenceCondition condition;
    std::size_t index = 0;
    for (const Json& item : form.array("steps")) {
        JsonForm inner(item, form.pointerTo("steps") + '/' + std::to_string(index++), "step", findings);
        SequenceStep step;
        step.event = inner.requiredText("event");
        step.where = readWhere(inner, findings);
        step.did = inner.flag("did", true);
        step.within = readOptionalLength(inner, "within");
        if (index == 1 && step.within) {
            inner.note("within", "audience.sequence.firstWithin", "Nothing comes before the first step: leave it out.");
        }
        inner.noteUnknownKeys();
        condition.steps.push_back(std::move(step));
    }
    if (condition.steps.size() < 2) {
        form.note("steps", "audience.sequence.short", "A sequence needs at least two steps.");
    } else if (!condition.steps.front().did) {
        form.note("steps/0/did", "audience.sequence.firstNot", "The first step of a sequence is something people did.");
    }
    condition.total = readOptionalLength(form, "total");
    condition.window = readWindow(form, findings);
    condition.same = form.text("same");
    return condition;
}

Json conditionJson(const SequenceCondition& condition)
{
    Json json = {{"steps", Json::array()}};
    for (const SequenceStep& step : condition.steps) {
        Json item = {{"event", step.event}};
        writeWhere(step.where, "where", item);
        if (!step.did) {
            item["did"] = false;
        }
        if (step.within) {
            item["within"] = spanJson(*step.within);
        }
        json["steps"].push_back(std::move(item));
    }
    if (condition.total) {
        json["total"] = spanJson(*condition.total);
    }
    if (!condition.same.empty()) {
        json["same"] = condition.same;
    }
    writeNarrowing(condition.window, {}, json);
    return json;
}

StateCondition readState(JsonForm& form)
{
    StateCondition condition;
    condition.trait = form.requiredText("trait");
    condition.is = readComparison(form);
    condition.compare = static_cast<StateCondition::Compare>(form.choice("compare", kLengths, 0));
    condition.length = readLength(form, "length");
    if (condition.is.op == Operator::NotExists) {
        form.note("operator", "audience.state.missing", "A trait that is not known has no time since when.");
    }
    return condition;
}

Json conditionJson(const StateCondition& condition)
{
    Json json = {{"trait", condition.trait},
                 {"compare", word(kLengths, condition.compare)},
                 {"length", spanJson(condition.length)}};
    writeComparison(condition.is, json);
    return json;
}

LifecycleCondition readLifecycle(JsonForm& form, std::vector<Error>& findings)
{
    LifecycleCondition condition;
    condition.event = form.requiredText("event");
    condition.where = readWhere(form, findings);
    condition.stage = static_cast<LifecycleCondition::Stage>(form.choice("stage", kStages, 0));
    condition.period = readLength(form, "period");
    if (condition.stage == LifecycleCondition::Stage::Regular) {
        constexpr std::int64_t kPeriods = 1000;
        condition.of = form.integer("of", 4, 1, kPeriods);
        condition.times = form.integer("times", 3, 1, kPeriods);
        if (condition.times > condition.of) {
            form.note("times", "audience.lifecycle.times", "Nobody can be active in {times} of {of} periods.",
                      {{"times", std::to_string(condition.times)}, {"of", std::to_string(condition.of)}});
        }
    }
    return condition;
}

Json conditionJson(const LifecycleCondition& condition)
{
    Json json = {
        {"event", condition.event}, {"stage", word(kStages, condition.stage)}, {"period", spanJson(condition.period)}};
    writeWhere(condition.where, "where", json);
    if (condition.stage == LifecycleCondition::Stage::Regular) {
        json["times"] = condition.times;
        json["of"] = condition.of;
    }
    return json;
}

RelatedCondition readRelated(JsonForm& form, std::vector<Error>& findings)
{
    RelatedCondition condition;
    condition.type = form.requiredText("type");
    condition.role = form.text("role");
    condition.where = readWhere(form, findings);
    condition.compare = static_cast<RelatedCondition::Compare>(form.choice("compare", kAmounts, 0));
    condition.times = form.integer("times", 1, 0, kMost);
    return condition;
}

Json conditionJson(const RelatedCondition& condition)
{
    Json json = {{"type", condition.type}};
    if (!condition.role.empty()) {
        json["role"] = condition.role;
    }
    writeWhere(condition.where, "where", json);
    json["compare"] = word(kAmounts, condition.compare);
    const bool counts =
        condition.compare != RelatedCondition::Compare::All && condition.compare != RelatedCondition::Compare::None;
    if (counts && condition.times != 1) {
        json["times"] = condition.times;
    }
    return json;
}

RankCondition readRank(JsonForm& form)
{
    RankCondition condition;
    condition.trait = form.requiredText("trait");
    condition.part = static_cast<RankCondition::Part>(form.choice("part", kEnds, 0));
    condition.percent = form.has("percent");
    condition.includeUnknown = form.flag("includeUnknown");
    if (condition.percent) {
        condition.amount = readNumber(form, "percent", kAll, 0, kAll);
    } else {
        condition.amount = static_cast<double>(form.integer("people", 100, 0, kMost));
    }
    return condition;
}

Json conditionJson(const RankCondition& condition)
{
    Json json = {{"trait", condition.trait}, {"part", word(kEnds, condition.part)}};
    if (condition.percent) {
        json["percent"] = condition.amount;
    } else {
        json["people"] = static_cast<std::int64_t>(condition.amount);
    }
    if (condition.includeUnknown) {
        json["includeUnknown"] = true;
    }
    return json;
}

SampleCondition readSample(JsonForm& form)
{
    SampleCondition condition;
    condition.salt = form.text("salt");
    condition.from = readNumber(form, "from", 0, 0, kAll);
    condition.to = readNumber(form, "to", 10, 0, kAll);
    if (condition.to <= condition.from) {
        form.note("to", "audience.sample.empty", "The part must end above where it begins, or nobody is in it.");
    }
    return condition;
}

Json conditionJson(const SampleCondition& condition)
{
    Json json = {{"from", condition.from}, {"to", condition.to}};
    if (!condition.salt.empty()) {
        json["salt"] = condition.salt;
    }
    return json;
}

Cap readCap(JsonForm& form)
{
    Cap cap;
    if (!form.has("people")) {
        form.note("people", "audience.cap.missing", "Say how many people there may be at most.");
    }
    cap.people = form.integer("people", 0, 0, kMost);
    cap.trait = form.text("trait");
    cap.lowest = form.flag("lowest");
    cap.salt = form.text("salt");
    return cap;
}

Json toJson(const Cap& cap)
{
    Json json = {{"people", cap.people}};
    if (!cap.trait.empty()) {
        json["trait"] = cap.trait;
    }
    if (cap.lowest) {
        json["lowest"] = true;
    }
    if (!cap.salt.empty()) {
        json["salt"] = cap.salt;
    }
    return json;
}

Split readSplit(JsonForm& form, std::vector<Error>& findings)
{
    Split split;
    split.salt = form.text("salt");
    double sum = 0;
    std::size_t index = 0;
    for (const Json& item : form.array("parts")) {
        JsonForm inner(item, form.pointerTo("parts") + '/' + std::to_string(index++), "part", findings);
        Split::Part part{inner.requiredText("name"), readNumber(inner, "percent", 0, 0, kAll)};
        inner.noteUnknownKeys();
        const auto sameName = [&](const Split::Part& other) { return other.name == part.name; };
        if (std::any_of(split.parts.begin(), split.parts.end(), sameName)) {
            inner.note("name", "audience.split.name", "Two parts have the name {name}.", {{"name", part.name}});
        }
        sum += part.percent;
        split.parts.push_back(std::move(part));
    }
    constexpr double kRounding = 1e-9;
    if (split.parts.empty()) {
        form.note("parts", "audience.split.empty", "A split needs at least one part.");
    } else if (sum > kAll + kRounding) {
        form.note("parts", "audience.split.sum", "The parts add up to {sum} percent: 100 at most.",
                  {{"sum", toText(Value(sum))}});
    }
    return split;
}

Json toJson(const Split& split)
{
    Json json = {{"parts", Json::array()}};
    for (const Split::Part& part : split.parts) {
        json["parts"].push_back({{"name", part.name}, {"percent", part.percent}});
    }
    if (!split.salt.empty()) {
        json["salt"] = split.salt;
    }
    return json;
}

} // namespace weir::audience
