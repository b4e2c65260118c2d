#include "core/audience/definition.h"
#include "core/base/text.h"
#include "core/base/zone.h"

#include <algorithm>

namespace weir::audience {
namespace {

std::string span(const Span& span)
{
    std::string unit(name(span.unit));
    if (span.count == 1) {
        unit.pop_back();
        return unit;
    }
    return std::to_string(span.count) + ' ' + unit;
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

std::string list(const std::vector<std::string>& parts, const std::string& last)
{
    if (parts.size() < 2) {
        return parts.empty() ? std::string() : parts.front();
    }
    return joinText({parts.begin(), parts.end() - 1}, ", ") + ' ' + last + ' ' + parts.back();
}

std::string values(const Comparison& is, const std::string& last)
{
    std::vector<std::string> parts;
    for (const Value& value : is.values) {
        parts.push_back(toText(value));
        if (parts.back().empty()) {
            parts.back() = "the empty text";
        }
    }
    return list(parts, last);
}

std::string comparison(const std::string& subject, const Comparison& is)
{
    std::string text = subject + ' ';
    switch (is.op) {
    case Operator::AnyOf:
        text += "is " + values(is, "or");
        break;
    case Operator::NoneOf:
        text += "is neither " + values(is, "nor");
        break;
    case Operator::Between:
        text += "is between " + values(is, "and");
        break;
    case Operator::BeforeLast:
        text += "is longer ago than " + span(is.span);
        break;
    case Operator::AfterNext:
        text += "is more than " + span(is.span) + " away";
        break;
    case Operator::WithinLast:
    case Operator::WithinNext:
        text += std::string(title(is.op)) + ' ' + span(is.span);
        break;
    default:
        text += title(is.op);
        if (!is.values.empty()) {
            text += ' ' + values(is, "or");
        }
        break;
    }
    if (is.includeUnknown && is.op != Operator::Exists && is.op != Operator::NotExists) {
        text += " or not known";
    }
    return text;
}

std::string stretch(const Window& window)
{
    switch (window.kind) {
    case Window::Kind::Ever:
        return {};
    case Window::Kind::Last:
        return " in the last " + span(window.near);
    case Window::Kind::Ago:
        return " between " + (window.near.count == 0 ? std::string("now") : span(window.near)) + " and " +
               span(window.far) + " ago";
    case Window::Kind::Since:
        return " since " + day(window.from, window.zone);
    case Window::Kind::Before:
        return " before " + day(window.to, window.zone);
    case Window::Kind::Between:
        return " from " + day(window.from, window.zone) + " until before " + day(window.to, window.zone);
    }
    return {};
}

std::string window(const Window& window)
{
    const auto byDay = [](const Span& span) { return span.unit == Unit::Days || span.unit == Unit::Weeks; };
    const bool rolls = window.kind == Window::Kind::Last || window.kind == Window::Kind::Ago;
    std::string text = stretch(window);
    if (!window.zone.empty() && !text.empty()) {
        const bool calendar = byDay(window.near) || (window.kind == Window::Kind::Ago && byDay(window.far));
        text += !rolls ? " in " + window.zone : calendar ? " by the calendar of " + window.zone : std::string();
    }
    return text;
}

std::string times(std::int64_t count)
{
    return count == 1 ? "once" : count == 2 ? "twice" : std::to_string(count) + " times";
}

std::string describeGroup(const Group& group, bool nested);

struct Phrase
{
    std::string operator()(const TraitCondition& condition) const
    {
        return comparison("whose " + condition.trait, condition.is);
    }
    std::string operator()(const IdentifierCondition& condition) const
    {
        return comparison("whose " + condition.type, condition.is);
    }
    std::string operator()(const EventCondition& condition) const
    {
        using Compare = EventCondition::Compare;
        std::string text = condition.did ? "who did " : "who did not do ";
        text += condition.event;
        const bool plain = condition.compare == Compare::AtLeast && condition.times == 1;
        if (condition.did && condition.times == 0 && condition.compare != Compare::AtLeast) {
            text = "who did not do " + condition.event;
        } else if (!plain) {
            text += condition.compare == Compare::AtLeast  ? " at least "
                    : condition.compare == Compare::AtMost ? " at most "
                                                           : " exactly ";
            text += times(condition.times);
        }
        text += window(condition.window);
        for (std::size_t i = 0; i < condition.where.size(); ++i) {
            const PropertyCondition& property = condition.where[i];
            text += (i == 0 ? " where " : " and ") + comparison(property.property, property.is);
        }
        if (condition.everyone) {
            text += " (newcomers too)";
        }
        return text;
    }
    std::string operator()(const ConsentCondition& condition) const
    {
        std::vector<std::string> parts;
        for (const ConsentStanding standing : condition.standings) {
            parts.emplace_back(standing == ConsentStanding::NeverAsked ? "never asked" : name(standing));
        }
        return "whose consent for " + condition.purpose + " is " + list(parts, "or");
    }
    std::string operator()(const AudienceCondition& condition) const
    {
        return (condition.in ? "who are in " : "who are not in ") + condition.audience;
    }
    std::string operator()(const Group& group) const { return describeGroup(group, true); }
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
        return "for whom it is not true that they are people " + list(parts, "or");
    }
    std::string text = list(parts, group.match == Group::Match::All ? "and" : "or");
    return nested && parts.size() > 1 ? '(' + text + ')' : text;
}

} // namespace

std::string describe(const Row& row)
{
    return std::visit(Phrase{}, row.condition);
}

std::string describe(const Definition& definition)
{
    const std::string include = describeGroup(definition.include, false);
    const std::string exclude = describeGroup(definition.exclude, false);
    std::string text = include.empty() ? "All people" : "People " + include;
    if (!exclude.empty()) {
        text += ", except people " + exclude;
    }
    if (definition.asOf) {
        text += ", as of " + day(*definition.asOf, {});
    }
    return text + '.';
}

} // namespace weir::audience
