#pragma once

#include "core/audience/explain.h"
#include "core/project/project.h"
#include "core/run/workspace.h"
#include "core/store/memberships.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// An audience by its key: one that the project saves, or one that a node of a pipeline keeps in the store.
struct KnownAudience
{
    std::string key;
    std::string name;
    Json definition; ///< Of a saved audience as the project has it, else as the last run judged it.
    bool saved = false;
    std::optional<Instant> keptAt;       ///< When stored members were last judged; nothing: they are not kept yet.
    std::optional<std::int64_t> members; ///< Stored.
};

/// Saved audiences by id, then those of nodes. Without a store only the saved ones.
[[nodiscard]] Result<std::vector<KnownAudience>>
knownAudiences(const Workspace& workspace, const project::Project& project, const RunContext& context);
/// One of them; the error names the closest key.
[[nodiscard]] Result<KnownAudience> knownAudience(const Workspace& workspace, const project::Project& project,
                                                  const std::string& key, const RunContext& context);

/// Why somebody belongs to the audience, or does not, as of now.
[[nodiscard]] Result<audience::Explanation> explainAudience(const Workspace& workspace, const project::Project& project,
                                                            const Json& definition, const PublicProfileId& person,
                                                            std::optional<Instant> asOf, const RunContext& context);

/// How several audiences share people: exact, on the store as it is.
struct AudienceOverlap
{
    std::vector<std::int64_t> sizes; ///< Of each, in the order asked for.
    struct Region
    {
        std::uint64_t in = 0; ///< Bit i: in audience i. Regions without people are left out.
        std::int64_t people = 0;
    };
    std::vector<Region> regions; ///< The largest first; equal ones by their bits.
};
/// At most 64 audiences. One pass over the people for all of them.
[[nodiscard]] Result<AudienceOverlap> overlapOf(const Workspace& workspace, const project::Project& project,
                                                const std::vector<Json>& definitions, const RunContext& context);

/// Who came and went, by cause.
struct AudienceDifference
{
    std::vector<PublicProfileId> entered;
    std::vector<PublicProfileId> left;
    std::map<std::string, std::int64_t> enteredBy; ///< By cause.
    std::map<std::string, std::int64_t> leftBy;
};
/// What the history says between two instants, from < time <= to: who is in at the end and was not at the beginning,
/// and the other way, each under the cause of the last change. People who were merged since count as who they are now.
[[nodiscard]] Result<AudienceDifference> differenceBetween(const Workspace& workspace, const std::string& key,
                                                           Instant from, Instant to, const RunContext& context);
/// What another definition would change today.
[[nodiscard]] Result<AudienceDifference> differenceOf(const Workspace& workspace, const project::Project& project,
                                                      const Json& before, const Json& after, const RunContext& context);

} // namespace weir::run
