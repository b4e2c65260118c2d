#pragma once

#include "core/audience/evaluator.h"
#include "core/run/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace weir::run {

/// The document with the definitions of saved audiences in place of references to them, as analysis and runs take it. A
/// reference to an audience that is not there stays, and the node says so.
[[nodiscard]] graph::Document withSavedAudiences(const graph::Document& document, const project::Project& project);

/// How many people an audience has, on the people that the store holds now.
struct AudienceSize
{
    std::int64_t members = 0;
    std::int64_t people = 0;                ///< Everybody in the store.
    Instant asOf;                           ///< What windows took as now.
    Instant judgedAt;                       ///< When it was counted.
    std::vector<audience::RowCount> counts; ///< Of the last definition.
};

/// Definitions that apply one after the other; the members of a chain match all of them.
using DefinitionChain = std::vector<Json>;

/// Counts audiences by any key of the caller's. A condition "is in another audience" takes the saved audience of that
/// id, else what the last run left under that key. An audience that cannot be counted has its error; the whole is an
/// error only when there is no store yet.
[[nodiscard]] Result<std::map<std::string, Result<AudienceSize>>>
audienceSizes(const Workspace& workspace, const project::Project& project,
              const std::map<std::string, DefinitionChain>& audiences, const RunContext& context);

} // namespace weir::run
