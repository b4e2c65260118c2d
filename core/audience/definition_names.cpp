#include "core/audience/calendar.h"
#include "core/audience/definition.h"

#include <algorithm>
#include <array>

namespace weir::audience {
namespace {

struct OperatorRow
{
    Operator op;
    std::string_view name;
    std::string_view title;
    int values;
};

constexpr std::array kOperators = {
    OperatorRow{Operator::Equals, "equals", "is", 1},
    OperatorRow{Operator::NotEquals, "notEquals", "is not", 1},
    OperatorRow{Operator::Less, "less", "is less than", 1},
    OperatorRow{Operator::LessOrEqual, "lessOrEqual", "is at most", 1},
    OperatorRow{Operator::Greater, "greater", "is more than", 1},
    OperatorRow{Operator::GreaterOrEqual, "greaterOrEqual", "is at least", 1},
    OperatorRow{Operator::Between, "between", "is between", 2},
    OperatorRow{Operator::AnyOf, "anyOf", "is any of", -1},
    OperatorRow{Operator::NoneOf, "noneOf", "is none of", -1},
    OperatorRow{Operator::Contains, "contains", "contains", 1},
    OperatorRow{Operator::ContainsAny, "containsAny", "contains any of", -1},
    OperatorRow{Operator::NotContains, "notContains", "does not contain", 1},
    OperatorRow{Operator::StartsWith, "startsWith", "starts with", 1},
    OperatorRow{Operator::EndsWith, "endsWith", "ends with", 1},
    OperatorRow{Operator::Like, "like", "looks like", 1},
    OperatorRow{Operator::Regex, "regex", "matches the expression", 1},
    OperatorRow{Operator::IsEmpty, "isEmpty", "is empty", 0},
    OperatorRow{Operator::IsNotEmpty, "isNotEmpty", "is not empty", 0},
    OperatorRow{Operator::Exists, "exists", "is known", 0},
    OperatorRow{Operator::NotExists, "notExists", "is not known", 0},
    OperatorRow{Operator::IsTrue, "isTrue", "is true", 0},
    OperatorRow{Operator::IsFalse, "isFalse", "is false", 0},
    OperatorRow{Operator::Before, "before", "is before", 1},
    OperatorRow{Operator::After, "after", "is after", 1},
    OperatorRow{Operator::WithinLast, "withinLast", "is within the last", 0},
    OperatorRow{Operator::WithinNext, "withinNext", "is within the next", 0},
    OperatorRow{Operator::BeforeLast, "beforeLast", "is longer ago than", 0},
    OperatorRow{Operator::AfterNext, "afterNext", "is later than in", 0},
    OperatorRow{Operator::AnniversaryWithinNext, "anniversaryWithinNext", "has its day within the next", 0},
    OperatorRow{Operator::AnniversaryWithinLast, "anniversaryWithinLast", "had its day within the last", 0},
};

const OperatorRow& rowOf(Operator op)
{
    return kOperators[static_cast<std::size_t>(op)];
}

/// The first microsecond that lies less than `span` before `asOf`; with calendar days the first one of the day after
/// the one that lies `span` before today.
std::int64_t startAfter(const Span& span, const Window& window, Instant asOf)
{
    constexpr std::int64_t kMicrosPerDay = Duration::days(1).micros;
    const bool byDay = span.unit == Unit::Days || span.unit == Unit::Weeks;
    const Zone* zone = byDay && !window.zone.empty() ? Zone::find(window.zone) : nullptr;
    if (!zone) {
        return (asOf - span.duration()).micros + 1;
    }
    const std::int64_t day = zone->dateAt(asOf).days - span.duration().micros / kMicrosPerDay + 1;
    return startOfDay(day, *zone).micros;
}

} // namespace

Duration Span::duration() const
{
    switch (unit) {
    case Unit::Minutes:
        return Duration::minutes(count);
    case Unit::Hours:
        return Duration::hours(count);
    case Unit::Days:
        return Duration::days(count);
    case Unit::Weeks:
        return Duration::days(count * 7);
    }
    return {};
}

Bounds boundsOf(const Window& window, Instant asOf)
{
    // Everything up to and including asOf; in microseconds t <= x is t < x + 1.
    const std::int64_t end = asOf.micros + 1;
    Bounds bounds{INT64_MIN, end};
    switch (window.kind) {
    case Window::Kind::Ever:
        break;
    case Window::Kind::Last:
        bounds.from = startAfter(window.near, window, asOf);
        break;
    case Window::Kind::Ago:
        bounds.from = startAfter(window.far, window, asOf);
        bounds.to = std::min(end, startAfter(window.near, window, asOf));
        break;
    case Window::Kind::Since:
        bounds.from = window.from.micros;
        break;
    case Window::Kind::Before:
        bounds.to = std::min(end, window.to.micros);
        break;
    case Window::Kind::Between:
        bounds.from = window.from.micros;
        bounds.to = std::min(end, window.to.micros);
        break;
    case Window::Kind::Around:
        bounds.to = INT64_MIN; // of nobody: each person has bounds of their own
        break;
    }
    return bounds;
}

Bounds boundsAround(const Window& window, Instant anchor, Instant asOf)
{
    return {(anchor - window.near.duration()).micros,
            std::min(asOf.micros + 1, (anchor + window.far.duration()).micros)};
}

std::vector<Operator> operatorsFor(TypeKind kind)
{
    using enum Operator;
    switch (kind) {
    case TypeKind::Boolean:
        return {IsTrue, IsFalse, Exists, NotExists};
    case TypeKind::Integer:
    case TypeKind::Decimal:
    case TypeKind::Number:
    case TypeKind::Duration:
        return {Equals,  NotEquals, Less,   LessOrEqual, Greater,  GreaterOrEqual,
                Between, AnyOf,     NoneOf, Exists,      NotExists};
    case TypeKind::Text:
        return {Equals,   NotEquals, AnyOf, NoneOf,  Contains,   ContainsAny, NotContains, StartsWith,
                EndsWith, Like,      Regex, IsEmpty, IsNotEmpty, Exists,      NotExists};
    case TypeKind::Date:
    case TypeKind::Instant:
        return {Equals,
                NotEquals,
                Before,
                After,
                Between,
                WithinLast,
                WithinNext,
                BeforeLast,
                AfterNext,
                AnniversaryWithinNext,
                AnniversaryWithinLast,
                Exists,
                NotExists};
    case TypeKind::JsonValue:
    case TypeKind::List:
        return {Contains, ContainsAny, NotContains, IsEmpty, IsNotEmpty, Exists, NotExists};
    case TypeKind::Null:
        break;
    }
    return {Exists, NotExists};
}

int valueCount(Operator op)
{
    return rowOf(op).values;
}

bool takesSpan(Operator op)
{
    return op == Operator::WithinLast || op == Operator::WithinNext || op == Operator::BeforeLast ||
           op == Operator::AfterNext || op == Operator::AnniversaryWithinNext || op == Operator::AnniversaryWithinLast;
}

std::string_view name(Operator op)
{
    return rowOf(op).name;
}

std::optional<Operator> operatorFromName(std::string_view name)
{
    const auto found =
        std::find_if(kOperators.begin(), kOperators.end(), [&](const OperatorRow& row) { return row.name == name; });
    return found == kOperators.end() ? std::nullopt : std::optional(found->op);
}

std::string_view title(Operator op)
{
    return rowOf(op).title;
}

std::string_view name(Unit unit)
{
    constexpr std::array<std::string_view, 4> names = {"minutes", "hours", "days", "weeks"};
    return names[static_cast<std::size_t>(unit)];
}

std::string_view name(ConsentStanding standing)
{
    constexpr std::array<std::string_view, 6> names = {"granted", "denied",  "withdrawn",
                                                       "expired", "unknown", "neverAsked"};
    return names[static_cast<std::size_t>(standing)];
}

std::string percentileTrait(std::string_view prediction)
{
    return std::string(prediction) + " percentile";
}

TraitCondition onTrait(const PredictionCondition& condition)
{
    constexpr double kAll = 100;
    if (condition.part == PredictionCondition::Part::Score) {
        return {condition.prediction, condition.is};
    }
    const bool top = condition.part == PredictionCondition::Part::Top;
    TraitCondition onRank{percentileTrait(condition.prediction), {}};
    onRank.is.op = top ? Operator::Greater : Operator::LessOrEqual;
    onRank.is.values = {Value(top ? kAll - condition.percent : condition.percent)};
    onRank.is.includeUnknown = condition.is.includeUnknown;
    return onRank;
}

bool operator==(const Group& a, const Group& b)
{
    return a.match == b.match && a.rows == b.rows;
}

} // namespace weir::audience
