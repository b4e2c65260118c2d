#pragma once

#include "core/audience/breakdown.h"
#include "core/audience/explain.h"
#include "core/audience/overlap.h"
#include "core/run/preview.h"
#include "core/run/saved_audiences.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What can be asked about the members of an audience without a run, judged on the people that the store holds now.
/// Each call opens the store, evaluates the definitions that it needs, and stores nothing.
namespace weir::run {

/// The members of a chain by what a trait says. Everybody in the store is the base.
[[nodiscard]] Result<audience::Breakdown> breakdownOf(const Workspace& workspace, const project::Project& project,
                                                      const DefinitionChain& chain, const std::string& trait,
                                                      const RunContext& context);

/// Traits that a breakdown can take, by name.
[[nodiscard]] Result<std::vector<store::TraitDefinition>> traitsThere(const Workspace& workspace,
                                                                      const RunContext& context);

/// Several audiences and what they share.
struct AudienceOverlap
{
    std::vector<std::string> keys;          ///< As asked, without those that could not be judged.
    audience::Overlap overlap;              ///< In the order of `keys`.
    std::vector<audience::ProfileSet> sets; ///< In the same order.
    std::map<std::string, Error> faults;
    Instant asOf;
};
/// Of at most audience::kOverlapSets audiences; the others are left out.
[[nodiscard]] Result<AudienceOverlap> overlapOf(const Workspace& workspace, const project::Project& project,
                                                const std::vector<std::pair<std::string, DefinitionChain>>& audiences,
                                                const RunContext& context);

/// Some people as rows: public id, identifiers and traits with their privacy, as a grid masks them. `total` is all of
/// them. `limit` are drawn by `seed`: the same ones for the same people and seed.
[[nodiscard]] Result<Preview> membersOf(const Workspace& workspace, const project::Project& project,
                                        const DefinitionChain& chain, std::int64_t limit, std::uint64_t seed,
                                        const RunContext& context);
/// The same of a set that was found before. People who have gone from the store since are left out.
[[nodiscard]] Result<Preview> peopleRows(const Workspace& workspace, const audience::ProfileSet& people,
                                         std::int64_t limit, std::uint64_t seed, const RunContext& context);

/// Who would come and who would go if `after` took the place of `before`.
struct MemberDifference
{
    std::int64_t before = 0;
    std::int64_t after = 0;
    audience::ProfileSet entered;
    audience::ProfileSet left;
};
/// Two definitions on the same people at the same instant, so that nothing but the definition makes the difference.
[[nodiscard]] Result<MemberDifference> differenceOf(const Workspace& workspace, const project::Project& project,
                                                    const DefinitionChain& before, const DefinitionChain& after,
                                                    const RunContext& context);

/// One day of an audience by its definition of today: how many are in it at the end of the day, and who came and went
/// since the end of the day before.
struct DayOfAudience
{
    Instant at; ///< The instant that was judged.
    std::int64_t members = 0;
    std::int64_t entered = 0;
    std::int64_t left = 0;
};
/// The last `days` days up to the run instant, oldest first, each judged by what the store holds now. The first day has
/// nobody who came or went. Costs an evaluation per day; tells its progress under the name "trend".
[[nodiscard]] Result<std::vector<DayOfAudience>> daysOf(const Workspace& workspace, const project::Project& project,
                                                        const DefinitionChain& chain, int days,
                                                        const RunContext& context);

/// Why one person is in an audience, or not: a definition of the chain each. Who is in all of them is a member.
struct PersonInAudience
{
    PublicProfileId id; ///< Of the living profile.
    bool member = false;
    std::vector<audience::Explanation> why;
    std::map<std::string, Privacy, std::less<>> privacy; ///< Of each trait.
};
[[nodiscard]] Result<PersonInAudience> explainPerson(const Workspace& workspace, const project::Project& project,
                                                     const DefinitionChain& chain, const PublicProfileId& id,
                                                     const RunContext& context);

} // namespace weir::run
