#pragma once

#include "core/base/result.h"
#include "core/stitch/identity_log.h"
#include "core/stitch/rules.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::stitch {

/// Why something was refused.
enum class Refusal
{
    Blocked,     ///< A blocked value was ignored.
    Limit,       ///< More values of a type than a person may have.
    WindowLimit, ///< The same within the type's window.
    Merges,      ///< The profile was merged as often as it may be.
    Identifiers, ///< The profile has as many identifiers as it may have.
    Weak,        ///< A weak identifier would have made two people one.
    Separated,   ///< Somebody decided that these are different people.
    Ambiguous,   ///< Could be of several people: belongs to none of them.
    NoIdentifier ///< Nothing was left that identifies anybody.
};

/// Why an identifier belongs to a profile: `observation` shows it together with `anchor`. The joins of a profile are a
/// tree over its identifiers, so every one has exactly one reason.
struct Join
{
    std::uint32_t observation =
        0; ///< Or one of Rules::unions or a likely link, which follow as numbers: see likelyOf().
    std::uint32_t anchor = 0;
    std::uint32_t identifier = 0;
    std::uint32_t profile = 0;
    friend bool operator==(const Join&, const Join&) = default;
};

/// What was not done, and why: in `observation`, `identifier` was left out.
struct Violation
{
    Refusal refusal = Refusal::Limit;
    std::uint32_t observation = 0;
    std::uint32_t identifier = kNobody; ///< The first one that was left out.
    std::uint32_t type = kNobody;       ///< Whose limit it was, for Limit and WindowLimit.
    friend bool operator==(const Violation&, const Violation&) = default;
};

/// Who is who. Profiles are numbered by their first observation (ties: the smallest identifier).
struct Resolution
{
    std::vector<std::vector<std::uint32_t>> members; ///< Profile -> its identifiers, by type name and value.
    /// Profile -> the observation that it begins with; kNobody when only a likely link names it.
    std::vector<std::uint32_t> birth;
    /// Identifier -> profile that a row with it alone belongs to, or kNobody: blocked, or never more than left out.
    std::vector<std::uint32_t> owner;
    std::vector<std::uint32_t> profileOf; ///< Observation -> profile at the end of the log, or kNobody.
    std::vector<Join> joins;
    std::vector<Violation> violations;
    friend bool operator==(const Resolution&, const Resolution&) = default;
};

/// Resolves a log under rules. Pure: depends on the set of observations alone, not on the order in which they were
/// added. Fails on patterns that cannot be read.
///
/// Likely links come last, surest first (ties by key): each makes two profiles one, unless that would break a limit
/// (all values count, whatever their window), a cap or a separation, or one of its ends is weak or ambiguous. So no
/// link that was seen is ever given up for one that is only likely. An end that was not seen is a profile of its own.
/// In the modes BestMatch and Login nobody is merged, so they count for nothing there.
///
/// Cost: O(n log n) in observations and identifiers for every mode but Replay, where a violation rebuilds the profile
/// it concerns, which `mostIdentifiers` bounds.
[[nodiscard]] Result<Resolution> resolve(const IdentityLog& log, const Rules& rules);

/// Which likely link of the log the observation of a Join or Violation stands for; kNobody for what was seen or
/// decided.
[[nodiscard]] std::uint32_t likelyOf(const IdentityLog& log, const Rules& rules, std::uint32_t observation);

[[nodiscard]] std::string_view name(Refusal refusal);

} // namespace weir::stitch
