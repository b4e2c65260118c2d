#pragma once

#include "core/audience/definition.h"
#include "core/base/json.h"
#include "core/nodes/diagnostic.h"
#include "core/types/data_type.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::traits {

/// How the events of a person that count become one value. Where values of a property are meant, events without the
/// property, or whose property cannot be read in its type without loss, are left out.
enum class Aggregate
{
    Count, ///< Events.
    Sum,   ///< Exact: integers and decimals stay what they are (D21).
    Average,
    Minimum,
    Maximum,
    Median,
    Percentile,    ///< Interpolated between neighbours, as SQL's percentile_cont.
    MostFrequent,  ///< Ties: the value that occurred last, then the smaller one (D12).
    LeastFrequent, ///< The same among the rarest.
    First,         ///< By time of the event, not of arrival; at the same time the smaller value.
    Last,          ///< At the same time the greater value.
    UniqueList,    ///< Distinct values in ascending order.
    UniqueCount,
    FirstTime,
    LastTime,
    TimeSinceFirst, ///< Whole units between the first event and now.
    TimeSinceLast,
    Streak,  ///< Days or weeks in a row with an event.
    Rfm,     ///< Quintiles of recency, frequency and amount among everybody with an event.
    Formula, ///< An expression over other traits.
    Sql      ///< A query over the people that come in and their events.
};

/// What Rfm gives: the three digits "543", or one of them as an integer from 1 to 5. 5 are the most recent, most
/// frequent and highest. Groups are of equal size (D17): ties go by the number of the profile.
enum class RfmPart
{
    All,
    Recency,
    Frequency,
    Monetary
};

/// What people get of whom no event counts. Counts, unique counts and streaks are 0, the others have no value.
enum class WhenNone
{
    Usual,
    Zero, ///< Sums only.
    Missing
};

/// A computed trait as the user defined it. Members that its aggregate does not use keep their defaults.
struct Trait
{
    std::string name; ///< Of the trait, and unique among all traits of the people.
    std::string description;
    Aggregate aggregate = Aggregate::Count;
    std::string event;
    std::vector<audience::PropertyCondition> where; ///< All must hold for an event to count.
    audience::Window window;
    std::string property;
    std::optional<DataType> reads;              ///< The type of the property; unset: as the people say.
    double share = 0.9;                         ///< Percentile, from 0 to 1.
    audience::Unit unit = audience::Unit::Days; ///< TimeSince: any. Streak: days or weeks (from Monday).
    std::string zone;                           ///< Streak: whose calendar; empty is UTC.
    bool longest = false;                       ///< Streak: the longest ever instead of the one that still goes on.
    std::int64_t atLeast = 1;                   ///< MostFrequent: occurrences that a value needs.
    std::int64_t most = 0;                      ///< UniqueList: only the first so many; 0 is all.
    RfmPart part = RfmPart::All;
    WhenNone whenNone = WhenNone::Usual;
    std::string formula;
    /// Sql: one SELECT in DuckDB's dialect over the tables `people` (person and traits) and `events` (person, event,
    /// time and properties) that gives `person` and `value`; `reads` is the type of the value.
    std::string sql;
    friend bool operator==(const Trait&, const Trait&) = default;
};

[[nodiscard]] bool needsEvent(Aggregate aggregate);
/// Sum, Minimum and so on; for Rfm the amount.
[[nodiscard]] bool needsProperty(const Trait& trait);
/// Whether the property must be a number.
[[nodiscard]] bool needsNumber(Aggregate aggregate);

/// Reads the list of a node's settings; every finding names the key (JSON pointer: "/2/window/span").
[[nodiscard]] nodes::Diagnostics readTraits(const Json& json, std::vector<Trait>& out);
/// Reads one; findings at `pointer`.
[[nodiscard]] Trait readTrait(const Json& json, const std::string& pointer, std::vector<Error>& findings);
/// The canonical JSON: defaults and unused members left out, so that equal traits give equal bytes.
[[nodiscard]] Json toJson(const Trait& trait);

/// "Number of Order Completed in the last 90 days where total is more than 10.", in the user's language.
[[nodiscard]] std::string describe(const Trait& trait);

[[nodiscard]] const std::vector<Aggregate>& aggregates();
/// As in JSON: "mostFrequent".
[[nodiscard]] std::string_view name(Aggregate aggregate);
/// For menus: "Most frequent value". English source text.
[[nodiscard]] std::string_view title(Aggregate aggregate);
[[nodiscard]] std::string_view name(RfmPart part);

} // namespace weir::traits
