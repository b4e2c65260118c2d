#pragma once

#include "core/base/json.h"
#include "core/base/time.h"
#include "core/nodes/diagnostic.h"
#include "core/nodes/port_content.h"
#include "core/types/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weir::audience {

/// How a cell is compared. A missing cell (no trait, no property, NULL) makes every operator but Exists and NotExists
/// unknown; unknown never matches, in NONE groups neither, unless the row says "include unknown" (D9).
enum class Operator
{
    Equals,
    NotEquals,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Between, ///< Two values, both inclusive.
    AnyOf,
    NoneOf,
    Contains,    ///< Text: substring. Lists: element.
    ContainsAny, ///< Contains at least one of the values.
    NotContains,
    StartsWith,
    EndsWith,
    Like,    ///< Wildcards * and ?, ignoring case, over the whole text.
    Regex,   ///< ICU regular expression, found anywhere.
    IsEmpty, ///< The empty text or list (a value, unlike missing).
    IsNotEmpty,
    Exists,
    NotExists,
    IsTrue,
    IsFalse,
    Before, ///< Dates and instants; a date stands for its UTC midnight.
    After,
    WithinLast, ///< value in (now - w, now]
    WithinNext, ///< value in (now, now + w]
    BeforeLast, ///< value <= now - w: longer ago than w.
    AfterNext,  ///< value > now + w
    /// The day and month of the value, whatever its year, come within the next w days, today among them (UTC); the 29th
    /// of February is the 28th in years without one, as date arithmetic in SQL has it.
    AnniversaryWithinNext,
    AnniversaryWithinLast ///< The same for the last w days, today among them.
};

enum class Unit
{
    Minutes,
    Hours,
    Days, ///< 24 hours (D6), or calendar days in a window that names a zone.
    Weeks
};

/// A length of time as the user wrote it.
struct Span
{
    std::int64_t count = 0;
    Unit unit = Unit::Days;
    [[nodiscard]] Duration duration() const;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Half-open or open-ended stretch of time in which events count: from < t <= to for windows that roll with the as-of
/// instant, from <= t < to for windows between dates. Events after the as-of instant never count.
///
/// With a zone (D6) days and weeks are calendar days of that place, today among them: "the last 1 day" begins with
/// today's midnight, "between 1 and 3 days ago" is yesterday and the day before, whether those days have 23, 24 or 25
/// hours. Dates in JSON are then midnights of that place. Minutes and hours stay what they are.
struct Window
{
    enum class Kind
    {
        Ever,
        Last,    ///< (asOf - near, asOf]
        Ago,     ///< Between near and far ago: (asOf - far, asOf - near]
        Since,   ///< From `from` on, inclusive.
        Before,  ///< Before `to`, exclusive.
        Between, ///< From `from`, inclusive, to before `to`.
        /// From `near` before the date in a trait, inclusive, to `far` after it, exclusive. People without the date are
        /// unknown, whatever the condition; a trait that holds no dates or instants is an error.
        Around,
    } kind = Kind::Ever;
    Span near;
    Span far;
    Instant from;
    Instant to;
    std::string zone;  ///< IANA name; empty: days of 24 hours, dates in UTC.
    std::string trait; ///< Around: a trait of dates or instants.
    friend bool operator==(const Window&, const Window&) = default;
};

/// The exact bounds of a window: `from` <= t < `to` in microseconds; INT64_MIN and INT64_MAX are open ends. A zone that
/// is not known counts as UTC (definitions that are read have known ones).
struct Bounds
{
    std::int64_t from;
    std::int64_t to;
};
/// Of any window but Around, which has other bounds for each person.
[[nodiscard]] Bounds boundsOf(const Window& window, Instant asOf);
/// Of a window Around for a person whose trait is `anchor`: dates are the first moment of their day, in the window's
/// zone if it has one. Days of the spans are 24 hours.
[[nodiscard]] Bounds boundsAround(const Window& window, Instant anchor, Instant asOf);

/// Compares one cell: of a trait, an identifier type or an event property.
struct Comparison
{
    Operator op = Operator::Equals;
    std::vector<Value> values; ///< As written in JSON (text, integer, number, boolean); read in the cell's type.
    Span span;                 ///< For WithinLast, WithinNext, BeforeLast, AfterNext.
    bool ignoreCase = false;
    bool includeUnknown = false; ///< A missing cell matches.
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

struct TraitCondition
{
    std::string trait;
    Comparison is;
    friend bool operator==(const TraitCondition&, const TraitCondition&) = default;
};

/// Compares the identifier of the type that was seen last; people without one are unknown.
struct IdentifierCondition
{
    std::string type;
    Comparison is;
    friend bool operator==(const IdentifierCondition&, const IdentifierCondition&) = default;
};

struct PropertyCondition
{
    std::string property;
    Comparison is;
    friend bool operator==(const PropertyCondition&, const PropertyCondition&) = default;
};

/// Did or did not do an event n times. "Did not ... at least 3 times" is the negation of the count.
///
/// A count of zero only matches people who were known before the window began (D10), because for others absence says
/// nothing; they are unknown. `everyone` lifts that. People whose first appearance has no time count as known.
struct EventCondition
{
    std::string event;
    bool did = true;
    enum class Compare
    {
        AtLeast,
        Exactly,
        AtMost
    } compare = Compare::AtLeast;
    std::int64_t times = 1;
    Window window;
    std::vector<PropertyCondition> where; ///< All must hold for an event to count.
    /// A property: events are counted for each of its values (as text) apart, and the count of some value must do ("the
    /// same product at least 3 times"); with `did` false, no value's. Events without the property do not count;
    /// somebody without any that does has a count of zero. Empty: counted together.
    std::string same = {};
    bool everyone = false;
    friend bool operator==(const EventCondition&, const EventCondition&) = default;
};

/// The events that a condition is about: those of one name, within a window, whose properties are so.
struct EventSet
{
    std::string event;
    Window window;
    std::vector<PropertyCondition> where; ///< All must hold.
    friend bool operator==(const EventSet&, const EventSet&) = default;
};

/// Compares one figure over the events of a person.
///
/// Amounts are read as numbers; events without a readable amount (NaN is none) are left out. Sum and average are exact
/// and do not depend on the order: amounts are taken in millionths (`millionths` in row_logic.h), added up in 128 bits,
/// and then divided once in doubles: sum / 1e6, and sum / (1e6 * count). Distinct counts the values of the property as
/// text, without events that lack it. The sum and the distinct count of nothing are 0, under the rule for a count of
/// zero (see EventCondition): where 0 matches, people who were not known yet are unknown. The other figures of nothing
/// are unknown. `is` is one of the operators on numbers and compares as doubles; with `is.includeUnknown` whoever is
/// unknown matches.
struct AggregateCondition
{
    EventSet of;
    enum class Function
    {
        Sum,
        Average,
        Minimum,
        Maximum,
        Distinct
    } function = Function::Sum;
    std::string property;
    Comparison is = {Operator::Greater, {}, {}, false, false};
    bool everyone = false;
    friend bool operator==(const AggregateCondition&, const AggregateCondition&) = default;
};

/// The first or the last event of those up to the as-of instant that `of.where` picks lies in `of.window` and is as
/// `having` says. Of several at one time the first is the one that arrived first, the last the one that arrived last.
/// A property that is missing does not hold. Somebody without such an event does not match.
struct OccurrenceCondition
{
    EventSet of;
    enum class Which
    {
        First,
        Last
    } which = Which::First;
    std::vector<PropertyCondition> having;
    friend bool operator==(const OccurrenceCondition&, const OccurrenceCondition&) = default;
};

/// Events in an order (D11): there are events e1, e2, ... of the steps that were done, each later than the one before
/// (by time, then by arrival), all within the window.
///
/// Arrival is the order in which Reader::events gives events of one time. Of people who were two when their events were
/// stored it is not that of the rows.
///
/// A step with `within` comes at most so long (inclusive) after the last step before it that was done. A step that was
/// not done says what must not happen after that step: between it and the next step that was done, both exclusive, in
/// the same order; with `within` only for so long (inclusive) after it. After the last step that was done, it must not
/// happen up to the as-of instant or, with `within`, for all of that time, which must have passed (last + within <=
/// as-of). What must not happen counts inside and outside of the window. The first step is done. The condition matches
/// or does not; it is never unknown, but for a window Around.
struct SequenceStep
{
    std::string event;
    std::vector<PropertyCondition> where;
    bool did = true;
    std::optional<Span> within;
    friend bool operator==(const SequenceStep&, const SequenceStep&) = default;
};
struct SequenceCondition
{
    std::vector<SequenceStep> steps;
    std::optional<Span> total; ///< From the first to the last step that was done, at most.
    Window window;             ///< Of the steps that were done.
    /// A property that all steps have the same value of (as text): of one product, one order. What must not happen is
    /// looked for with that value only.
    std::string same;
    friend bool operator==(const SequenceCondition&, const SequenceCondition&) = default;
};

/// A trait has been so for at least, or less than, a length of time: its value compares as `is` says, and stands since
/// (Reader::traitTimes) at the latest, or after, as-of minus `length`. No value is unknown, whatever the operator; with
/// `is.includeUnknown` it matches.
struct StateCondition
{
    std::string trait;
    Comparison is;
    enum class Compare
    {
        AtLeast,
        LessThan
    } compare = Compare::AtLeast;
    Span length;
    friend bool operator==(const StateCondition&, const StateCondition&) = default;
};

/// Where somebody stands with an event, by periods that roll back from the as-of instant: the current one
/// (asOf - p, asOf], the one before, and all earlier time. New, Active, Returning, Stopped and Dormant part everybody
/// who ever did it. Whoever never did it does not match.
struct LifecycleCondition
{
    std::string event;
    std::vector<PropertyCondition> where;
    enum class Stage
    {
        New,       ///< In the current period for the first time.
        Active,    ///< In the current period and in the one before.
        Returning, ///< In the current period, not in the one before, but earlier.
        Stopped,   ///< Not in the current period, but in the one before.
        Dormant,   ///< Only earlier.
        Regular    ///< In at least `times` of the last `of` periods.
    } stage = Stage::New;
    Span period{30, Unit::Days};
    std::int64_t times = 3; ///< Regular.
    std::int64_t of = 4;    ///< Regular.
    friend bool operator==(const LifecycleCondition&, const LifecycleCondition&) = default;
};

/// How many of the related objects of a type (orders, accounts, a household) are as `where` says. An object whose
/// property is missing is not.
struct RelatedCondition
{
    std::string type;
    std::string role; ///< Of the relation; empty: any.
    std::vector<PropertyCondition> where;
    enum class Compare
    {
        AtLeast,
        Exactly,
        AtMost,
        All, ///< Every one, and there is one.
        None ///< Not one; people without any object match.
    } compare = Compare::AtLeast;
    std::int64_t times = 1; ///< Of AtLeast, Exactly and AtMost.
    friend bool operator==(const RelatedCondition&, const RelatedCondition&) = default;
};

/// Among the people with the highest or lowest values of a trait of numbers, dates or instants, out of all people who
/// have a value. Exactly so many (D17): equal values are ordered by age of the profile, the older first; profiles are
/// numbered by age. Whole numbers compare as such, other numbers as doubles. Only living people count.
struct RankCondition
{
    std::string trait;
    enum class Part
    {
        Top,
        Bottom
    } part = Part::Top;
    bool percent = false; ///< `amount` is a share in percent, rounded up to whole people.
    double amount = 100;
    bool includeUnknown = false; ///< People without a value match too.
    friend bool operator==(const RankCondition&, const RankCondition&) = default;
};

/// A random part of all people that stays the same (D16): people whose place from 0 to 100 (`placeOf`, by salt) is at
/// least `from` and below `to`. Parts of one salt that do not overlap share nobody: control groups, holdouts.
struct SampleCondition
{
    std::string salt;
    double from = 0;
    double to = 10;
    friend bool operator==(const SampleCondition&, const SampleCondition&) = default;
};

/// The effective consent of a person, with "never asked" apart from a recorded unknown.
enum class ConsentStanding
{
    Granted,
    Denied,
    Withdrawn,
    Expired,
    Unknown,
    NeverAsked
};

struct ConsentCondition
{
    std::string purpose;
    std::vector<ConsentStanding> standings; ///< Any of these.
    friend bool operator==(const ConsentCondition&, const ConsentCondition&) = default;
};

/// Is or is not in another audience; its members come from EvaluateOptions::members.
struct AudienceCondition
{
    std::string audience;
    bool in = true;
    friend bool operator==(const AudienceCondition&, const AudienceCondition&) = default;
};

/// What a prediction (core/predict) says about people. Equal scores stay together: at the border of the top all of them
/// are in, at that of the bottom none, so that the top 20 % and the bottom 80 % are everybody with a score, once each.
/// People without a score are unknown, unless `is.includeUnknown`.
struct PredictionCondition
{
    std::string prediction;
    enum class Part
    {
        Top,    ///< The best `percent` of all that have a score.
        Bottom, ///< The others below them.
        Score   ///< The score, from 0 to 1, compares as `is` says.
    } part = Part::Top;
    double percent = 20;
    Comparison is = {}; ///< Of Top and Bottom only includeUnknown.
    friend bool operator==(const PredictionCondition&, const PredictionCondition&) = default;
};
/// The trait with the percentile of a prediction: the share of scored people in percent whose score is not higher.
/// Equal scores have equal percentiles. The trait with the score is called as the prediction is.
[[nodiscard]] std::string percentileTrait(std::string_view prediction);
/// The same as a condition on one of the two traits.
[[nodiscard]] TraitCondition onTrait(const PredictionCondition& condition);

struct Row;

struct Group
{
    enum class Match
    {
        All,
        Any,
        None
    } match = Match::All;
    std::vector<Row> rows;
    friend bool operator==(const Group&, const Group&);
};

using Condition =
    std::variant<TraitCondition, IdentifierCondition, EventCondition, ConsentCondition, AudienceCondition,
                 PredictionCondition, AggregateCondition, OccurrenceCondition, SequenceCondition, StateCondition,
                 LifecycleCondition, RelatedCondition, RankCondition, SampleCondition, Group>;

struct Row
{
    Condition condition;
    bool disabled = false; ///< Kept, but as if it were not there.
    friend bool operator==(const Row&, const Row&) = default;
};

/// At most so many members: those with the highest or lowest value of a trait, people without one last; or, without a
/// trait, by their places of `salt`. Equal ones by age of the profile, the older first (D17).
struct Cap
{
    std::int64_t people = 0;
    std::string trait;
    bool lowest = false;
    std::string salt;
    friend bool operator==(const Cap&, const Cap&) = default;
};

/// Members fall into named groups by their places of `salt`, in contiguous ranges in the order of the list (D16). The
/// shares add up to at most 100 percent; whoever lies beyond them is held out: still a member, in no group, never sent.
/// Part i holds the places from `placeAt` of the shares before it to below `placeAt` of those with its own, both added
/// up in doubles in the order of the list.
struct Split
{
    struct Part
    {
        std::string name;
        double percent = 0;
        friend bool operator==(const Part&, const Part&) = default;
    };
    std::string salt;
    std::vector<Part> parts;
    friend bool operator==(const Split&, const Split&) = default;
};

/// Who belongs to an audience: the people for whom `include` is true and `exclude` is not true. An include group
/// without enabled rows means everybody; an exclude group without enabled rows means nobody.
struct Definition
{
    Group include;
    Group exclude{Group::Match::Any, {}};
    std::optional<Instant> asOf; ///< Evaluated as of this instant instead of the run's.
    std::optional<Cap> cap = {};
    std::optional<Split> split = {};
    friend bool operator==(const Definition&, const Definition&) = default;
};

/// Reads a definition; every finding names the key (JSON pointer) that is wrong.
[[nodiscard]] Result<Definition> definitionFromJson(const Json& json);
/// All findings of the form, not the first; `out` is filled as far as it could be read.
[[nodiscard]] nodes::Diagnostics readDefinition(const Json& json, Definition& out);
/// The canonical JSON: defaults left out, so that equal definitions give equal bytes.
[[nodiscard]] Json toJson(const Definition& definition);
/// SHA-256 of the canonical JSON.
[[nodiscard]] std::string hashOf(const Definition& definition);

/// Checks traits, events, properties, operators, types and values against what the people carry. The place of a
/// finding is the row's JSON pointer ("/include/rows/0/trait").
[[nodiscard]] nodes::Diagnostics validate(const Definition& definition, const nodes::ProfileShape& shape);

/// One English sentence: "People whose country is DE or FR and who did Order at least 2 times in the last 90 days,
/// except people whose staff is true."
[[nodiscard]] std::string describe(const Definition& definition);
/// The phrase of one row, as `describe` uses it.
[[nodiscard]] std::string describe(const Row& row);

/// Operators that a column of this kind allows, in menu order.
[[nodiscard]] std::vector<Operator> operatorsFor(TypeKind kind);
/// How many values the operator takes: 0, 1, 2 (Between) or -1 for one or more.
[[nodiscard]] int valueCount(Operator op);
[[nodiscard]] bool takesSpan(Operator op);
[[nodiscard]] std::string_view name(Operator op);
[[nodiscard]] std::optional<Operator> operatorFromName(std::string_view name);
/// Words for menus and sentences: "is any of".
[[nodiscard]] std::string_view title(Operator op);
[[nodiscard]] std::string_view name(Unit unit);
[[nodiscard]] std::string_view name(ConsentStanding standing);

} // namespace weir::audience
