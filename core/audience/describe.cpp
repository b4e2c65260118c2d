#include "core/audience/definition_parts.h"
#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/base/zone.h"

#include <algorithm>

// Every phrase is a whole template, never glued from words, so that a translation may put the verb elsewhere.

namespace weir::audience {
namespace {

/// Joins the last of several parts: "a, b or c".
enum class Joint
{
    And,
    Or,
    Nor
};

std::string span(const Span& span)
{
    const Error::Arguments count{{"count", std::to_string(span.count)}};
    switch (span.unit) {
    case Unit::Minutes:
        return span.count == 1 ? say("minute") : say("{count} {count:minute|minutes}", count);
    case Unit::Hours:
        return span.count == 1 ? say("hour") : say("{count} {count:hour|hours}", count);
    case Unit::Days:
        return span.count == 1 ? say("day") : say("{count} {count:day|days}", count);
    case Unit::Weeks:
        return span.count == 1 ? say("week") : say("{count} {count:week|weeks}", count);
    }
    return {};
}

std::string day(Instant instant, const std::string& zone)
{
    const Zone* place = zone.empty() ? nullptr : Zone::find(zone);
    const std::string text = toText(place ? place->toLocal(instant) : instant);
    if (place && !text.ends_with("T00:00:00Z")) {
        return text.substr(0, text.size() - 1);
    }
    return text.ends_with("T00:00:00Z") ? text.substr(0, text.find('T')) : text;
}

std::string list(const std::vector<std::string>& parts, Joint joint)
{
    if (parts.size() < 2) {
        return parts.empty() ? std::string() : parts.front();
    }
    const Error::Arguments arguments{{"first", joinText({parts.begin(), parts.end() - 1}, ", ")},
                                     {"last", parts.back()}};
    return joint == Joint::And  ? say("{first} and {last}", arguments)
           : joint == Joint::Or ? say("{first} or {last}", arguments)
                                : say("{first} nor {last}", arguments);
}

std::string values(const Comparison& is, Joint joint)
{
    std::vector<std::string> parts;
    for (const Value& value : is.values) {
        parts.push_back(toText(value));
        if (parts.back().empty()) {
            parts.back() = say("the empty text");
        }
    }
    return list(parts, joint);
}

std::string phrase(Operator op, const Error::Arguments& arguments)
{
    switch (op) {
    case Operator::Equals:
    case Operator::AnyOf:
        return say("{subject} is {values}", arguments);
    case Operator::NotEquals:
        return say("{subject} is not {values}", arguments);
    case Operator::Less:
        return say("{subject} is less than {values}", arguments);
    case Operator::LessOrEqual:
        return say("{subject} is at most {values}", arguments);
    case Operator::Greater:
        return say("{subject} is more than {values}", arguments);
    case Operator::GreaterOrEqual:
        return say("{subject} is at least {values}", arguments);
    case Operator::Between:
        return say("{subject} is between {values}", arguments);
    case Operator::NoneOf:
        return say("{subject} is neither {values}", arguments);
    case Operator::Contains:
        return say("{subject} contains {values}", arguments);
    case Operator::ContainsAny:
        return say("{subject} contains any of {values}", arguments);
    case Operator::NotContains:
        return say("{subject} does not contain {values}", arguments);
    case Operator::StartsWith:
        return say("{subject} starts with {values}", arguments);
    case Operator::EndsWith:
        return say("{subject} ends with {values}", arguments);
    case Operator::Like:
        return say("{subject} looks like {values}", arguments);
    case Operator::Regex:
        return say("{subject} matches the expression {values}", arguments);
    case Operator::IsEmpty:
        return say("{subject} is empty", arguments);
    case Operator::IsNotEmpty:
        return say("{subject} is not empty", arguments);
    case Operator::Exists:
        return say("{subject} is known", arguments);
    case Operator::NotExists:
        return say("{subject} is not known", arguments);
    case Operator::IsTrue:
        return say("{subject} is true", arguments);
    case Operator::IsFalse:
        return say("{subject} is false", arguments);
    case Operator::Before:
        return say("{subject} is before {values}", arguments);
    case Operator::After:
        return say("{subject} is after {values}", arguments);
    case Operator::WithinLast:
        return say("{subject} is within the last {span}", arguments);
    case Operator::WithinNext:
        return say("{subject} is within the next {span}", arguments);
    case Operator::BeforeLast:
        return say("{subject} is longer ago than {span}", arguments);
    case Operator::AfterNext:
        return say("{subject} is more than {span} away", arguments);
    case Operator::AnniversaryWithinNext:
        return say("{subject} has its day within the next {span}", arguments);
    case Operator::AnniversaryWithinLast:
        return say("{subject} had its day within the last {span}", arguments);
    }
    return {};
}

std::string comparison(const std::string& subject, const Comparison& is)
{
    const Joint joint = is.op == Operator::NoneOf ? Joint::Nor : is.op == Operator::Between ? Joint::And : Joint::Or;
    std::string text = phrase(is.op, {{"subject", subject}, {"values", values(is, joint)}, {"span", span(is.span)}});
    if (is.includeUnknown && is.op != Operator::Exists && is.op != Operator::NotExists) {
        text = say("{condition} or not known", {{"condition", text}});
    }
    return text;
}

/// `event` within a window's stretch of time.
std::string within(const std::string& event, const Window& window)
{
    Error::Arguments arguments{{"event", event},
                               {"near", window.near.count == 0 ? say("now") : span(window.near)},
                               {"far", span(window.far)},
                               {"trait", window.trait},
                               {"from", day(window.from, window.zone)},
                               {"to", day(window.to, window.zone)}};
    switch (window.kind) {
    case Window::Kind::Ever:
        break;
    case Window::Kind::Last:
        return say("{event} in the last {near}", arguments);
    case Window::Kind::Ago:
        return say("{event} between {near} and {far} ago", arguments);
    case Window::Kind::Since:
        return say("{event} since {from}", arguments);
    case Window::Kind::Before:
        return say("{event} before {to}", arguments);
    case Window::Kind::Between:
        return say("{event} from {from} until before {to}", arguments);
    case Window::Kind::Around:
        return window.near.count == 0  ? say("{event} in the {far} after their {trait}", arguments)
               : window.far.count == 0 ? say("{event} in the {near} before their {trait}", arguments)
                                       : say("{event} from {near} before until {far} after their {trait}", arguments);
    }
    return event;
}

std::string inWindow(const std::string& event, const Window& window)
{
    const auto byDay = [](const Span& span) { return span.unit == Unit::Days || span.unit == Unit::Weeks; };
    const bool rolls = window.kind == Window::Kind::Last || window.kind == Window::Kind::Ago;
    const std::string text = within(event, window);
    if (window.zone.empty() || window.kind == Window::Kind::Ever) {
        return text;
    }
    const bool calendar = byDay(window.near) || (window.kind == Window::Kind::Ago && byDay(window.far));
    const Error::Arguments arguments{{"event", text}, {"zone", window.zone}};
    return !rolls     ? say("{event} in {zone}", arguments)
           : calendar ? say("{event} by the calendar of {zone}", arguments)
                      : text;
}

std::string times(std::int64_t count)
{
    return count == 1   ? say("once")
           : count == 2 ? say("twice")
                        : say("{count} {count:time|times}", {{"count", std::to_string(count)}});
}

std::string describeGroup(const Group& group, bool nested);

struct Phrase
{
    std::string operator()(const TraitCondition& condition) const
    {
        return comparison(say("whose {trait}", {{"trait", condition.trait}}), condition.is);
    }
    std::string operator()(const IdentifierCondition& condition) const
    {
        return comparison(say("whose {trait}", {{"trait", condition.type}}), condition.is);
    }
    std::string operator()(const EventCondition& condition) const
    {
        std::string text = narrowed(occurrence(condition), condition.window, condition.where);
        if (!condition.same.empty()) {
            text = say("{event} with the same {property}", {{"event", text}, {"property", condition.same}});
        }
        return condition.everyone ? say("{event} (newcomers too)", {{"event", text}}) : text;
    }
    std::string operator()(const ConsentCondition& condition) const
    {
        std::vector<std::string> parts;
        for (const ConsentStanding standing : condition.standings) {
            parts.push_back(standingTitle(standing));
        }
        return say("whose consent for {purpose} is {states}",
                   {{"purpose", condition.purpose}, {"states", list(parts, Joint::Or)}});
    }
    std::string operator()(const AudienceCondition& condition) const
    {
        const Error::Arguments arguments{{"audience", condition.audience}};
        return condition.in ? say("who are in {audience}", arguments) : say("who are not in {audience}", arguments);
    }
    std::string operator()(const PredictionCondition& condition) const
    {
        const Error::Arguments arguments{{"prediction", condition.prediction},
                                         {"percent", toText(Value(condition.percent))}};
        if (condition.part == PredictionCondition::Part::Score) {
            return comparison(say("whose score of {prediction}", arguments), condition.is);
        }
        if (condition.part == PredictionCondition::Part::Top) {
            return condition.is.includeUnknown
                       ? say("who are among the top {percent} % of {prediction} or have no score", arguments)
                       : say("who are among the top {percent} % of {prediction}", arguments);
        }
        return condition.is.includeUnknown
                   ? say("who are among the bottom {percent} % of {prediction} or have no score", arguments)
                   : say("who are among the bottom {percent} % of {prediction}", arguments);
    }
    std::string operator()(const AggregateCondition& condition) const
    {
        const std::string text =
            comparison(figure(condition.function, narrowed(condition.of.event, condition.of.window, condition.of.where),
                              condition.property),
                       condition.is);
        return condition.everyone ? say("{event} (newcomers too)", {{"event", text}}) : text;
    }
    std::string operator()(const OccurrenceCondition& condition) const
    {
        const Error::Arguments event{{"event", narrowed(condition.of.event, {}, condition.of.where)}};
        std::string text = condition.which == OccurrenceCondition::Which::First
                               ? say("who did {event} for the first time", event)
                               : say("who did {event} for the last time", event);
        text = inWindow(text, condition.of.window);
        for (std::size_t i = 0; i < condition.having.size(); ++i) {
            const Error::Arguments having{{"event", text}, {"property", condition.having[i].property}};
            text =
                comparison(i == 0 ? say("{event}, and then {property}", having) : say("{event} and {property}", having),
                           condition.having[i].is);
        }
        return text;
    }
    std::string operator()(const SequenceCondition& condition) const
    {
        std::string text;
        for (const SequenceStep& step : condition.steps) {
            std::string event = narrowed(step.event, {}, step.where);
            if (step.within) {
                event = say("{event} within {span}", {{"event", event}, {"span", span(*step.within)}});
            }
            const Error::Arguments arguments{{"before", text}, {"event", event}};
            text = text.empty() ? say("who did {event}", arguments)
                   : step.did   ? say("{before}, then {event}", arguments)
                                : say("{before}, then not {event}", arguments);
        }
        if (condition.total) {
            text = say("{event}, all within {span}", {{"event", text}, {"span", span(*condition.total)}});
        }
        if (!condition.same.empty()) {
            text = say("{event} with the same {property}", {{"event", text}, {"property", condition.same}});
        }
        return inWindow(text, condition.window);
    }
    std::string operator()(const StateCondition& condition) const
    {
        const Error::Arguments arguments{
            {"condition", comparison(say("whose {trait}", {{"trait", condition.trait}}), condition.is)},
            {"span", span(condition.length)}};
        return condition.compare == StateCondition::Compare::AtLeast
                   ? say("{condition} for at least {span}", arguments)
                   : say("{condition} for less than {span}", arguments);
    }
    std::string operator()(const LifecycleCondition& condition) const
    {
        const Error::Arguments arguments{{"event", narrowed(condition.event, {}, condition.where)},
                                         {"period", span(condition.period)},
                                         {"times", std::to_string(condition.times)},
                                         {"of", std::to_string(condition.of)}};
        switch (condition.stage) {
        case LifecycleCondition::Stage::New:
            return say("who did {event} in the last {period} and never before", arguments);
        case LifecycleCondition::Stage::Active:
            return say("who did {event} in the last {period} and in the same time before", arguments);
        case LifecycleCondition::Stage::Returning:
            return say("who did {event} again in the last {period} after a pause as long", arguments);
        case LifecycleCondition::Stage::Stopped:
            return say("who did {event} not in the last {period} but in the same time before", arguments);
        case LifecycleCondition::Stage::Dormant:
            return say("who did {event} only longer ago than twice {period}", arguments);
        case LifecycleCondition::Stage::Regular:
            return say("who did {event} in at least {times} of the last {of} times {period}", arguments);
        }
        return {};
    }
    std::string operator()(const RelatedCondition& condition) const
    {
        const std::string type = condition.role.empty()
                                     ? condition.type
                                     : say("{type} ({role})", {{"type", condition.type}, {"role", condition.role}});
        const Error::Arguments arguments{{"type", narrowed(type, {}, condition.where)},
                                         {"times", std::to_string(condition.times)}};
        switch (condition.compare) {
        case RelatedCondition::Compare::AtLeast:
            return say("who have at least {times} {type}", arguments);
        case RelatedCondition::Compare::Exactly:
            return say("who have exactly {times} {type}", arguments);
        case RelatedCondition::Compare::AtMost:
            return say("who have at most {times} {type}", arguments);
        case RelatedCondition::Compare::All:
            return say("who have only {type}", arguments);
        case RelatedCondition::Compare::None:
            return say("who have no {type}", arguments);
        }
        return {};
    }
    std::string operator()(const RankCondition& condition) const
    {
        const Error::Arguments arguments{{"amount", toText(Value(condition.amount))}, {"trait", condition.trait}};
        const bool top = condition.part == RankCondition::Part::Top;
        const std::string text =
            condition.percent ? (top ? say("who are among the {amount} % with the highest {trait}", arguments)
                                     : say("who are among the {amount} % with the lowest {trait}", arguments))
                              : (top ? say("who are among the {amount} people with the highest {trait}", arguments)
                                     : say("who are among the {amount} people with the lowest {trait}", arguments));
        return condition.includeUnknown ? say("{condition} or not known", {{"condition", text}}) : text;
    }
    std::string operator()(const SampleCondition& condition) const
    {
        const Error::Arguments arguments{
            {"from", toText(Value(condition.from))}, {"to", toText(Value(condition.to))}, {"salt", condition.salt}};
        return condition.salt.empty() ? say("who are in the random part from {from} to {to} %", arguments)
                                      : say("who are in the random part from {from} to {to} % of {salt}", arguments);
    }
    std::string operator()(const Group& group) const { return describeGroup(group, true); }

private:
    static std::string figure(AggregateCondition::Function function, const std::string& events,
                              const std::string& property)
    {
        using Function = AggregateCondition::Function;
        const Error::Arguments arguments{{"events", events}, {"property", property}};
        switch (function) {
        case Function::Sum:
            return say("whose total {property} over {events}", arguments);
        case Function::Average:
            return say("whose average {property} over {events}", arguments);
        case Function::Minimum:
            return say("whose smallest {property} over {events}", arguments);
        case Function::Maximum:
            return say("whose largest {property} over {events}", arguments);
        case Function::Distinct:
            return say("whose number of different {property} over {events}", arguments);
        }
        return {};
    }

    /// What happened how often, without when.
    static std::string occurrence(const EventCondition& condition)
    {
        using Compare = EventCondition::Compare;
        const Error::Arguments arguments{{"event", condition.event}, {"times", times(condition.times)}};
        if (condition.did && condition.times == 0 && condition.compare != Compare::AtLeast) {
            return say("who did not do {event}", arguments);
        }
        if (condition.compare == Compare::AtLeast && condition.times == 1) {
            return condition.did ? say("who did {event}", arguments) : say("who did not do {event}", arguments);
        }
        switch (condition.compare) {
        case Compare::AtLeast:
            return condition.did ? say("who did {event} at least {times}", arguments)
                                 : say("who did not do {event} at least {times}", arguments);
        case Compare::AtMost:
            return condition.did ? say("who did {event} at most {times}", arguments)
                                 : say("who did not do {event} at most {times}", arguments);
        case Compare::Exactly:
            break;
        }
        return condition.did ? say("who did {event} exactly {times}", arguments)
                             : say("who did not do {event} exactly {times}", arguments);
    }
    static std::string standingTitle(ConsentStanding standing)
    {
        switch (standing) {
        case ConsentStanding::Granted:
            return say("granted");
        case ConsentStanding::Denied:
            return say("denied");
        case ConsentStanding::Withdrawn:
            return say("withdrawn");
        case ConsentStanding::Expired:
            return say("expired");
        case ConsentStanding::Unknown:
            return say("unknown");
        case ConsentStanding::NeverAsked:
            return say("never asked");
        }
        return {};
    }
};

std::string describeGroup(const Group& group, bool nested)
{
    std::vector<std::string> parts;
    for (const Row& row : group.rows) {
        if (!row.disabled) {
            std::string phrase = std::visit(Phrase{}, row.condition);
            if (!phrase.empty()) {
                parts.push_back(std::move(phrase));
            }
        }
    }
    if (parts.empty()) {
        return {};
    }
    if (group.match == Group::Match::None) {
        return say("for whom it is not true that they are people {conditions}",
                   {{"conditions", list(parts, Joint::Or)}});
    }
    std::string text = list(parts, group.match == Group::Match::All ? Joint::And : Joint::Or);
    return nested && parts.size() > 1 ? '(' + text + ')' : text;
}

} // namespace

std::string narrowed(const std::string& event, const Window& window, const std::vector<PropertyCondition>& where)
{
    std::string text = inWindow(event, window);
    for (std::size_t i = 0; i < where.size(); ++i) {
        const PropertyCondition& property = where[i];
        const Error::Arguments arguments{{"event", text}, {"property", property.property}};
        text =
            comparison(i == 0 ? say("{event} where {property}", arguments) : say("{event} and {property}", arguments),
                       property.is);
    }
    return text;
}

std::string describe(const Span& length)
{
    return span(length);
}

EventCondition occurrences(std::string event, Window window, std::vector<PropertyCondition> where)
{
    EventCondition condition;
    condition.event = std::move(event);
    condition.window = std::move(window);
    condition.where = std::move(where);
    return condition;
}

std::string describe(const Row& row)
{
    return std::visit(Phrase{}, row.condition);
}

std::string describe(const Definition& definition)
{
    const std::string include = describeGroup(definition.include, false);
    const std::string exclude = describeGroup(definition.exclude, false);
    std::string text = include.empty() ? say("All people") : say("People {conditions}", {{"conditions", include}});
    if (!exclude.empty()) {
        text = say("{people}, except people {conditions}", {{"people", text}, {"conditions", exclude}});
    }
    if (definition.cap) {
        const Error::Arguments arguments{
            {"people", text}, {"most", std::to_string(definition.cap->people)}, {"trait", definition.cap->trait}};
        text = definition.cap->trait.empty() ? say("{people}, {most} of them at most, by chance", arguments)
               : definition.cap->lowest ? say("{people}, {most} of them at most, with the lowest {trait}", arguments)
                                        : say("{people}, {most} of them at most, with the highest {trait}", arguments);
    }
    if (definition.split) {
        std::vector<std::string> parts;
        for (const Split::Part& part : definition.split->parts) {
            parts.push_back(
                say("{name} ({percent} %)", {{"name", part.name}, {"percent", toText(Value(part.percent))}}));
        }
        text = say("{people}, split into {parts}", {{"people", text}, {"parts", list(parts, Joint::And)}});
    }
    if (definition.asOf) {
        text = say("{people}, as of {day}", {{"people", text}, {"day", day(*definition.asOf, {})}});
    }
    return text + '.';
}

} // namespace weir::audience
