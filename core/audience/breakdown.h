#pragma once

#include "core/audience/definition.h"
#include "core/audience/profile_set.h"
#include "core/base/run_context.h"
#include "core/store/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::audience {

/// Some of the members by what a trait says, beside how many there are among all people.
struct BreakdownPart
{
    enum class Kind
    {
        Value,   ///< `low` is the value, or one element of a list.
        Range,   ///< From `low` to `high`, both inclusive and both values that somebody has.
        Month,   ///< `low` is its first day (UTC).
        Year,    ///< `low` is its first day (UTC).
        Earlier, ///< Before `low`, a day.
        Other,   ///< Values that are too rare for a part of their own.
        Unknown  ///< No value.
    } kind = Kind::Value;
    Value low;
    Value high;
    std::size_t members = 0;
    std::size_t people = 0;
    /// Picks exactly the people of this part as a condition on the trait; nothing where no comparison does.
    std::optional<Comparison> is;
};

struct Breakdown
{
    std::string trait;
    TypeKind kind = TypeKind::Null;
    Privacy privacy = Privacy::Personal;
    std::size_t members = 0;
    std::size_t people = 0;
    /// Values: most members first. Ranges and times: in their order. Other and Unknown come last; parts without anybody
    /// are left out.
    std::vector<BreakdownPart> parts;
    bool overlapping = false; ///< Lists: somebody with several elements is in several parts.

    /// How much more often the part occurs among members than among all people, in percent: 100 is as often. Nothing
    /// when there are no members.
    [[nodiscard]] std::optional<double> index(const BreakdownPart& part) const;
};

/// Breaks `members` down by the winning values of a trait: texts, booleans, lists and up to ten different numbers by
/// value (the ten most frequent among members), other numbers by ten ranges that hold as many of all people as equal
/// values allow, dates and instants by month (UTC), by year when there are more than 24 months. `everybody` holds all
/// living people. Reads one column. An unknown trait is an error.
[[nodiscard]] Result<Breakdown> breakdown(const ProfileSet& members, const ProfileSet& everybody,
                                          std::string_view trait, const store::Reader& reader);

} // namespace weir::audience
