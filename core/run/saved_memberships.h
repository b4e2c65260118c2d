#pragma once

#include "core/graph/document.h"
#include "core/run/membership_keeping.h"
#include "core/run/workspace.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weir::run {

/// What became of one saved audience whose stored members were made current.
struct RefreshedAudience
{
    std::string key;
    std::string name;
    store::MembershipDiff diff;
    std::int64_t traitValues = 0; ///< Values of its trait that differ now.
    std::optional<Error> error;   ///< It could not be judged; its members are those of before.
};

/// The saved audiences that a pipeline uses, in nodes and in conditions that name them, with those that they name; and
/// all whose members the store keeps already: from its first refresh on every run keeps an audience current.
[[nodiscard]] Result<std::set<std::string>>
savedToKeep(const graph::Document& document, const project::Project& project, const store::ProfileStore& store);

/// Judges these saved audiences on the store as it is, keeps their members under their ids, with entries, exits and
/// causes, and writes their traits. An id under which a node of a pipeline keeps its own audience is left to that node.
[[nodiscard]] Result<std::vector<RefreshedAudience>> refreshSaved(store::ProfileStore& store,
                                                                  const project::Project& project,
                                                                  const std::set<std::string>& ids, Instant asOf,
                                                                  const RunId& run, const RunContext& context);

/// The same for a project that is open; no ids: all of them. `asOf`: left out, the project's instant or the clock's.
[[nodiscard]] Result<std::vector<RefreshedAudience>>
refreshSaved(const Workspace& workspace, const project::Project& project, std::set<std::string> ids,
             std::optional<Instant> asOf, const RunContext& context);

} // namespace weir::run
