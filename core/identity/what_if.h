#pragma once

#include "core/base/run_context.h"
#include "core/identity/mapping.h"
#include "core/store/store.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace weir::identity {

/// A group of identifiers that would be one person. Values of identifiers are left out: nothing here is personal but
/// the public ids.
struct WhatIfGroup
{
    std::size_t identifiers = 0;
    std::vector<PublicProfileId> people; ///< Who they are today.
    bool splits = false;                 ///< One of these people would come apart.
};

struct WhatIfAudience
{
    std::string key;
    std::string name;
    std::int64_t members = 0;
    std::int64_t affected = 0; ///< Members who would be merged or come apart.
};

/// What rules would change in a store. Nothing is changed.
struct WhatIf
{
    std::int64_t observations = 0;
    std::int64_t peopleNow = 0; ///< With identifiers.
    std::int64_t peopleThen = 0;
    std::int64_t changed = 0;                    ///< People of today whom one of the three below counts, each once.
    std::int64_t merged = 0;                     ///< People of today who would become one with others.
    std::int64_t split = 0;                      ///< People of today who would come apart.
    std::int64_t ended = 0;                      ///< People of today of whom no identifier would be left.
    std::map<std::string, std::int64_t> refused; ///< By reason.
    std::vector<WhatIfGroup> largestNow;
    std::vector<WhatIfGroup> largestThen;
    std::vector<WhatIfGroup> merges; ///< The largest ones.
    std::vector<WhatIfAudience> audiences;
    std::int64_t consents = 0;         ///< People with answers who would be merged or come apart.
    std::int64_t consentConflicts = 0; ///< Merges whose answers differ: the most restrictive one would hold.
};

/// Resolves everything the store has seen under `rules` and compares with the people in it. `limit` bounds the lists.
/// Takes the store's write lock for the time it needs, and gives everything back.
[[nodiscard]] Result<WhatIf> whatIf(store::ProfileStore& store, const Rules& rules, std::size_t limit,
                                    const RunContext& context);
[[nodiscard]] Json toJson(const WhatIf& whatIf);

/// How well a type of identifiers tells people apart, before a rule relies on it.
struct Fitness
{
    std::string type;
    std::int64_t values = 0;
    std::int64_t shared = 0;        ///< Values seen in rows with several values of the anchor.
    std::int64_t mostPerAnchor = 0; ///< The most values that one value of the anchor has.
    std::int64_t mostAnchors = 0;   ///< The most anchors that one value has.
    double perAnchor = 0;           ///< Values of the type per value of the anchor that has any.
    enum class Verdict
    {
        Good,       ///< Up to 2 values per anchor, hardly any shared.
        Acceptable, ///< Up to 10 and up to one value in 20 shared.
        Doubtful,
        Unknown ///< Never seen together with the anchor.
    } verdict = Verdict::Unknown;
};

/// Judges every other type by how it is seen together with `anchor` (usually user_id).
[[nodiscard]] Result<std::vector<Fitness>> fitness(const store::ProfileStore& store, const std::string& anchor);
[[nodiscard]] std::string_view name(Fitness::Verdict verdict);

} // namespace weir::identity
