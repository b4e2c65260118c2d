#pragma once

#include "core/audience/explain.h"
#include "core/run/workspace.h"
#include "core/store/person_history.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// One audience and one person: whether they are in it since the last run, what was before, and why.
struct PersonAudience
{
    std::string key;
    std::string name;
    std::optional<Instant> since;               ///< Of a member.
    std::vector<store::AudienceChange> changes; ///< Newest first.
    /// By the definition that the last run had, at its instant, on the people as they are stored now. Without one the
    /// audience could not be judged, and `error` says why.
    std::optional<audience::Explanation> why;
    std::optional<Error> error;

    [[nodiscard]] bool isMember() const { return since.has_value(); }
};

/// Every audience that a run has evaluated: those that the person is in first, then by name. Judges one person; only a
/// condition that names another saved audience evaluates that as a whole.
[[nodiscard]] Result<std::vector<PersonAudience>> audiencesOf(const Workspace& workspace,
                                                              const project::Project& project,
                                                              const PublicProfileId& id, const RunContext& context);

} // namespace weir::run
