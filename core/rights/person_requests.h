#pragma once

#include "core/project/project.h"
#include "core/rights/requests.h"
#include "core/run/workspace.h"

#include <string>
#include <vector>

namespace weir::rights {

/// Who is meant: a public id, or any identifier of any type in the form in which the store has it. The error says
/// whether nobody or more than one person has it, without repeating it.
[[nodiscard]] Result<PublicProfileId> whoIs(const store::ProfileStore& store, const std::string& text);

/// Holds of a person that last at `now`, those of profiles that live on in them included.
[[nodiscard]] Result<std::vector<store::LegalHold>> holdsOn(const store::ProfileStore& store, std::uint32_t profile,
                                                            Instant now);

/// Requests of a person, those under former ids included.
[[nodiscard]] Result<std::vector<store::RightsRequest>> requestsOf(const store::ProfileStore& store,
                                                                   std::uint32_t profile);

/// Carries out an objection or a restriction: every identifier of the person goes on the suppression list, with the
/// purposes named or with everything, and the request is done. Returns how many entries are new.
[[nodiscard]] Result<std::int64_t> carryOutObjection(const run::Workspace& workspace, const project::Project& project,
                                                     const std::string& request, const Actor& actor,
                                                     const RunContext& context);

/// A line for the head of a person's page: what is stopped or kept.
struct Standing
{
    std::vector<std::string> holds;  ///< Reasons.
    bool suppressed = false;         ///< From everything.
    std::vector<std::string> scopes; ///< Purposes and destinations, as toText(SuppressionScope) writes them.
    std::vector<store::RightsRequest> requests;
    std::map<std::string, std::vector<store::RightsStep>> steps; ///< By request.
};
[[nodiscard]] Result<Standing> standingOf(const run::Workspace& workspace, const PublicProfileId& person,
                                          const RunContext& context);

} // namespace weir::rights
