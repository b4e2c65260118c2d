#include "core/audience/definition_parts.h"
#include "core/audience/text_form.h"
#include "core/audience/text_words.h"
#include "core/base/text.h"
#include "core/expr/token.h"

#include <algorithm>
#include <charconv>
#include <cmath>

// What cannot be read back otherwise is written with brackets or quotes; what text_parse.cpp takes as the usual case is
// left out, as in JSON.

namespace weir::audience {
namespace {

using expr::quotedText;

/// What has no value yet.
constexpr std::string_view kOpen = "?";

/// A name where only a name can stand: events, types, audiences.
std::string inQuotes(std::string_view name)
{
    if (name.empty()) {
        return std::string(kOpen);
    }
    std::string text = "\"";
    for (const char c : name) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    return text + '"';
}

/// A name where a word of the language could stand too: traits and properties.
std::string bare(const std::string& name)
{
    if (name.empty()) {
        return std::string(kOpen);
    }
    const auto& taken = words::kTaken;
    const bool isTaken = std::find(taken.begin(), taken.end(), toLower(name)) != taken.end();
    return isTaken ? inQuotes(name) : expr::quotedName(name);
}

std::string number(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return std::string(buffer.data(), end.ptr);
}

std::string written(const Value& value)
{
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth ? "true" : "false";
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*whole);
    }
    if (const auto* real = std::get_if<double>(&value); real && std::isfinite(*real)) {
        const std::string text = number(*real); // 5.0 is not 5
        return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
    }
    return quotedText(toText(value));
}

std::string list(const std::vector<Value>& values)
{
    std::vector<std::string> parts;
    for (const Value& value : values) {
        parts.push_back(written(value));
    }
    return '(' + joinText(parts, ", ") + ')';
}

/// The values as this operator wants them, or as a list when their number is not what it wants.
std::string valuesOf(const Comparison& is)
{
    if (is.values.empty()) {
        return std::string(kOpen);
    }
    const int wanted = valueCount(is.op);
    if (wanted == 1 && is.values.size() == 1) {
        return written(is.values[0]);
    }
    if (wanted == 2 && is.values.size() == 2) {
        return written(is.values[0]) + " and " + written(is.values[1]);
    }
    return list(is.values);
}

std::string span(const Span& span)
{
    const auto unit = static_cast<std::size_t>(span.unit);
    return std::to_string(span.count) + ' ' + std::string(span.count == 1 ? words::kUnit[unit] : words::kUnits[unit]);
}

std::string operation(const Comparison& is)
{
    const std::string values = valuesOf(is);
    switch (is.op) {
    case Operator::Equals:
        return "= " + values;
    case Operator::NotEquals:
        return "!= " + values;
    case Operator::Less:
        return "< " + values;
    case Operator::LessOrEqual:
        return "<= " + values;
    case Operator::Greater:
        return "> " + values;
    case Operator::GreaterOrEqual:
        return ">= " + values;
    case Operator::Between:
        return "between " + values;
    case Operator::AnyOf:
        return "in " + values;
    case Operator::NoneOf:
        return "not in " + values;
    case Operator::Contains:
        return "contains " + values;
    case Operator::ContainsAny:
        return "contains any of " + values;
    case Operator::NotContains:
        return "does not contain " + values;
    case Operator::StartsWith:
        return "starts with " + values;
    case Operator::EndsWith:
        return "ends with " + values;
    case Operator::Like:
        return "like " + values;
    case Operator::Regex:
        return "matches " + values;
    case Operator::IsEmpty:
        return "is empty";
    case Operator::IsNotEmpty:
        return "is not empty";
    case Operator::Exists:
        return "is known";
    case Operator::NotExists:
        return "is not known";
    case Operator::IsTrue:
        return "is true";
    case Operator::IsFalse:
        return "is false";
    case Operator::Before:
        return "before " + values;
    case Operator::After:
        return "after " + values;
    case Operator::WithinLast:
        return "within last " + span(is.span);
    case Operator::WithinNext:
        return "within next " + span(is.span);
    case Operator::BeforeLast:
        return "more than " + span(is.span) + " ago";
    case Operator::AfterNext:
        return "more than " + span(is.span) + " ahead";
    case Operator::AnniversaryWithinNext:
        return "anniversary within next " + span(is.span);
    case Operator::AnniversaryWithinLast:
        return "anniversary within last " + span(is.span);
    }
    return {};
}

std::string orUnknown(bool unknown)
{
    return unknown ? " or unknown" : "";
}

std::string comparison(const std::string& subject, const Comparison& is)
{
    return subject + ' ' + operation(is) + (is.ignoreCase ? " ignoring case" : "") + orUnknown(is.includeUnknown);
}

/// In brackets where something other than the end of the row could follow.
enum class Brackets
{
    Always,
    WhenSeveral
};

std::string properties(std::string_view word, const std::vector<PropertyCondition>& where,
                       Brackets brackets = Brackets::WhenSeveral)
{
    if (where.empty()) {
        return {};
    }
    std::vector<std::string> parts;
    for (const PropertyCondition& property : where) {
        parts.push_back(comparison(bare(property.property), property.is));
    }
    const std::string text = joinText(parts, " and ");
    const bool plain = brackets == Brackets::WhenSeveral && parts.size() == 1;
    return ' ' + std::string(word) + ' ' + (plain ? text : '(' + text + ')');
}

/// A day stands bare, a moment in quotes.
std::string moment(const Json& window, const char* key)
{
    constexpr std::size_t kDay = 10;
    const std::string text = window.at(key).get<std::string>();
    return text.size() == kDay && text.front() != '-' ? text : quotedText(text);
}

std::string windowText(const Window& window)
{
    Json holder = Json::object();
    writeNarrowing(window, {}, holder); // which knows how a moment of a zone is written
    if (!holder.contains("window")) {
        return {};
    }
    const Json& json = holder.at("window");
    std::string text;
    switch (window.kind) {
    case Window::Kind::Ever:
        return {};
    case Window::Kind::Last:
        text = " in last " + span(window.near);
        break;
    case Window::Kind::Ago:
        text = " between " + span(window.near) + " and " + span(window.far) + " ago";
        break;
    case Window::Kind::Since:
        text = " since " + moment(json, "from");
        break;
    case Window::Kind::Before:
        text = " before " + moment(json, "to");
        break;
    case Window::Kind::Between:
        text = " from " + moment(json, "from") + " until " + moment(json, "to");
        break;
    case Window::Kind::Around:
        text = " from " + span(window.near) + " before until " + span(window.far) + " after " + bare(window.trait);
        break;
    }
    return json.contains("zone") ? text + " in zone " + quotedText(window.zone) : text;
}

std::string percent(double amount)
{
    return number(amount) + '%';
}

std::string ofSalt(const std::string& salt)
{
    return salt.empty() ? std::string() : " of " + quotedText(salt);
}

std::string newcomers(bool everyone)
{
    return everyone ? " newcomers too" : "";
}

std::string same(const std::string& property)
{
    return property.empty() ? std::string() : " same " + bare(property);
}

std::string groupText(const Group& group);

struct RowText
{
    std::string operator()(const TraitCondition& condition) const
    {
        return comparison(bare(condition.trait), condition.is);
    }
    std::string operator()(const IdentifierCondition& condition) const
    {
        return comparison("identifier " + inQuotes(condition.type), condition.is);
    }
    std::string operator()(const EventCondition& condition) const
    {
        using Compare = EventCondition::Compare;
        std::string text = (condition.did ? "did " : "did not ") + inQuotes(condition.event);
        if (condition.compare != Compare::AtLeast || condition.times != 1) {
            text += ' ' + std::string(words::kCounts[static_cast<std::size_t>(condition.compare)]) + ' ' +
                    std::to_string(condition.times) + (condition.times == 1 ? " time" : " times");
        }
        return text + windowText(condition.window) + properties("where", condition.where) + same(condition.same) +
               newcomers(condition.everyone);
    }
    std::string operator()(const ConsentCondition& condition) const
    {
        std::vector<std::string> parts;
        for (const ConsentStanding standing : condition.standings) {
            const std::string word(words::kStandings[static_cast<std::size_t>(standing)]);
            parts.push_back(standing == ConsentStanding::NeverAsked ? word + " asked" : word);
        }
        return "consent " + inQuotes(condition.purpose) +
               (parts.empty()       ? " is ?"
                : parts.size() == 1 ? " is " + parts[0]
                                    : " in (" + joinText(parts, ", ") + ')');
    }
    std::string operator()(const AudienceCondition& condition) const
    {
        return (condition.in ? "in audience " : "not in audience ") + inQuotes(condition.audience);
    }
    std::string operator()(const PredictionCondition& condition) const
    {
        const std::string name = "prediction " + inQuotes(condition.prediction);
        if (condition.part == PredictionCondition::Part::Score) {
            return comparison(name, condition.is);
        }
        const bool top = condition.part == PredictionCondition::Part::Top;
        return (top ? "top " : "bottom ") + percent(condition.percent) + " of " + name +
               orUnknown(condition.is.includeUnknown);
    }
    std::string operator()(const AggregateCondition& condition) const
    {
        const std::string figure = std::string(words::kFunctions[static_cast<std::size_t>(condition.function)]) + '(' +
                                   bare(condition.property) + ") of " + inQuotes(condition.of.event) +
                                   windowText(condition.of.window) +
                                   properties("where", condition.of.where, Brackets::Always);
        return comparison(figure, condition.is) + newcomers(condition.everyone);
    }
    std::string operator()(const OccurrenceCondition& condition) const
    {
        const bool first = condition.which == OccurrenceCondition::Which::First;
        return (first ? "first " : "last ") + inQuotes(condition.of.event) + windowText(condition.of.window) +
               properties("where", condition.of.where) + properties("having", condition.having);
    }
    std::string operator()(const SequenceCondition& condition) const
    {
        const auto& steps = condition.steps;
        const bool usual = steps.size() >= 2 && steps.front().did && !steps.front().within;
        std::string text = usual ? "did" : "sequence";
        for (std::size_t i = 0; i < steps.size(); ++i) {
            text += (i == 0 ? " " : " then ") + std::string(steps[i].did ? "" : "not ") + inQuotes(steps[i].event) +
                    properties("where", steps[i].where);
            if (steps[i].within) {
                text += " within " + span(*steps[i].within);
            }
        }
        if (condition.total) {
            text += " all within " + span(*condition.total);
        }
        return text + same(condition.same) + windowText(condition.window);
    }
    std::string operator()(const StateCondition& condition) const
    {
        const bool least = condition.compare == StateCondition::Compare::AtLeast;
        return comparison(bare(condition.trait), condition.is) + (least ? " for at least " : " for less than ") +
               span(condition.length);
    }
    std::string operator()(const LifecycleCondition& condition) const
    {
        std::string text = "lifecycle " + inQuotes(condition.event) + properties("where", condition.where) + ' ' +
                           std::string(words::kStages[static_cast<std::size_t>(condition.stage)]);
        if (condition.stage == LifecycleCondition::Stage::Regular) {
            text += ' ' + std::to_string(condition.times) + " of " + std::to_string(condition.of);
        }
        return text + " per " + span(condition.period);
    }
    std::string operator()(const RelatedCondition& condition) const
    {
        using Compare = RelatedCondition::Compare;
        const std::string times = std::to_string(condition.times) + ' ';
        const std::string amount = condition.compare == Compare::AtLeast   ? "at least " + times
                                   : condition.compare == Compare::Exactly ? "exactly " + times
                                   : condition.compare == Compare::AtMost  ? "at most " + times
                                   : condition.compare == Compare::All     ? "only "
                                                                           : "no ";
        return "has " + amount + inQuotes(condition.type) +
               (condition.role.empty() ? std::string() : " as " + inQuotes(condition.role)) +
               properties("where", condition.where);
    }
    std::string operator()(const RankCondition& condition) const
    {
        const bool top = condition.part == RankCondition::Part::Top;
        const std::string amount =
            condition.percent ? percent(condition.amount) : std::to_string(static_cast<std::int64_t>(condition.amount));
        return (top ? "top " : "bottom ") + amount + " by " + bare(condition.trait) +
               orUnknown(condition.includeUnknown);
    }
    std::string operator()(const SampleCondition& condition) const
    {
        return "sample " + number(condition.from) + " to " + percent(condition.to) + ofSalt(condition.salt);
    }
    std::string operator()(const Group& group) const { return groupText(group); }
};

/// Rows between their connector; a group of one row or none has to name it.
std::string joined(const Group& group)
{
    std::vector<std::string> parts;
    for (const Row& row : group.rows) {
        parts.push_back(printText(row));
    }
    return joinText(parts, group.match == Group::Match::All ? " and " : " or ");
}

std::string named(const Group& group)
{
    std::vector<std::string> parts;
    for (const Row& row : group.rows) {
        parts.push_back(printText(row));
    }
    const std::string_view word = group.match == Group::Match::All   ? "all of ("
                                  : group.match == Group::Match::Any ? "any of ("
                                                                     : "none of (";
    return std::string(word) + joinText(parts, ", ") + ')';
}

std::string groupText(const Group& group)
{
    return group.rows.size() < 2 || group.match == Group::Match::None ? named(group) : '(' + joined(group) + ')';
}

/// A group that stands alone; one row means `usual`.
std::string outermost(const Group& group, Group::Match usual)
{
    const bool single = group.rows.size() == 1;
    const bool holdsGroup = single && std::holds_alternative<Group>(group.rows.front().condition);
    const bool plain = single ? group.match == usual && !holdsGroup : group.rows.size() > 1;
    return plain && group.match != Group::Match::None ? joined(group) : named(group);
}

} // namespace

std::string printText(const Row& row)
{
    const std::string text = std::visit(RowText{}, row.condition);
    return row.disabled ? "off " + text : text;
}

std::string printText(const Definition& definition)
{
    const bool everybody = definition.include.rows.empty() && definition.include.match == Group::Match::All;
    std::string text = everybody ? "everybody" : outermost(definition.include, Group::Match::All);
    if (!definition.exclude.rows.empty()) {
        text += " except " + outermost(definition.exclude, Group::Match::Any);
    }
    if (const auto& cap = definition.cap) {
        text += " limit " + std::to_string(cap->people) + (cap->trait.empty() ? "" : " by " + bare(cap->trait)) +
                (cap->lowest ? " ascending" : "") + ofSalt(cap->salt);
    }
    if (const auto& split = definition.split) {
        std::vector<std::string> parts;
        for (const Split::Part& part : split->parts) {
            parts.push_back(bare(part.name) + ' ' + percent(part.percent));
        }
        text += " split" + (parts.empty() ? std::string() : ' ' + joinText(parts, ", ")) + ofSalt(split->salt);
    }
    if (definition.asOf) {
        Window since;
        since.kind = Window::Kind::Since;
        since.from = *definition.asOf;
        Json holder = Json::object();
        writeNarrowing(since, {}, holder);
        text += " as of " + moment(holder.at("window"), "from");
    }
    return text;
}

} // namespace weir::audience
