#pragma once

#include "core/audience/comparison.h"
#include "core/audience/evaluator.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::audience {

/// What one row or group of a definition says about one person, and what it found there.
struct Reason
{
    enum class Kind
    {
        Group,
        Trait,
        Identifier,
        Event,
        Consent,
        Audience,
        Figure,  ///< Of events: `found` is the figure.
        Related, ///< Related objects.
        Sample
    };
    Kind kind = Kind::Group;
    std::string path;    ///< JSON pointer, as in RowCount.
    std::string text;    ///< The row in words; empty for groups.
    std::string subject; ///< Trait, type of identifier, event, purpose, key of the audience.
    Verdict verdict = Verdict::No;
    /// Of a trait or identifier the value, which may be personal; of an event how many count. NULL: nothing was found.
    Value found;
    std::optional<Instant> newest; ///< Of the events that count; since when the value of a trait stands.
    /// Of the events that count, or of one chain of a sequence: the newest first, at most 20.
    std::vector<Instant> times;
    ConsentStanding standing = ConsentStanding::NeverAsked;
    Group::Match match = Group::Match::All; ///< Of a group.
    /// If this row alone said yes or no instead, the person would belong where they do not, or no longer.
    bool turns = false;
    std::vector<Reason> below; ///< Of a group: its rows, without those that are switched off.
};

/// Why somebody belongs to an audience, or does not.
struct Explanation
{
    bool member = false; ///< By the rows; whether a limit leaves the person among the members is not looked at.
    Instant asOf;
    std::optional<Reason> include; ///< Without one everybody is included.
    std::optional<Reason> exclude; ///< Without one nobody is excluded.
};

/// Judges one living person as the Evaluator judges everybody (tested against the same oracle), but reads only what is
/// stored about this one. `options.members` may still evaluate another audience as a whole.
[[nodiscard]] Result<Explanation> explain(const Definition& definition, std::uint32_t profile,
                                          const EvaluateOptions& options, const store::Reader& reader,
                                          const RunContext& context);

} // namespace weir::audience
