#pragma once

#include "core/nodes/registry.h"
#include "core/project/project.h"
#include "core/run/workspace.h"
#include "core/store/store.h"

namespace weir::run {

/// Who tells objects: "pipeline/node".
[[nodiscard]] std::string objectTeller(const PipelineId& pipeline, const NodeId& node);

/// Takes away the objects of types whose node is no longer in the project. Gives the names of the types.
[[nodiscard]] Result<std::vector<std::string>> dropLostObjects(store::ProfileStore& store,
                                                               const project::Project& project,
                                                               const nodes::Registry& registry, const RunId& run,
                                                               const RunContext& context);

} // namespace weir::run
