#pragma once

#include "core/compile/lower.h"
#include "core/run/inspect.h"

namespace weir::run {

/// What computes the ports of a node, and what its scans read: results that are kept, or else the sources.
struct PortPlan
{
    compile::Lowering lowering;
    engine::Bindings bindings;
    std::map<std::string, graph::PortRef> sources; ///< Bindings that read a source.
};

/// Plans a node of a flat pipeline that `prepared` is of; its own kept result does not count. What nodes that no engine
/// computes give is bound only where it is kept.
[[nodiscard]] Result<PortPlan> planOf(const Workspace& workspace, const project::Project& project,
                                      const graph::Document& document, const Inspection& prepared, const NodeId& node,
                                      const RunContext& context);

} // namespace weir::run
