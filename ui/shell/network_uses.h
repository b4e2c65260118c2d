#pragma once

#include "core/nodes/registry.h"
#include "core/project/project.h"

#include <QString>

#include <vector>

namespace weir::ui {

/// Something in a project that reaches over the network.
struct NetworkUse
{
    QString what;  ///< The node or pipeline.
    QString where; ///< The server, without anything that follows it.
    QString when;
};

/// True for node types that reach over the network when they work.
[[nodiscard]] bool usesNetwork(const NodeTypeId& type);

/// What of an open project reaches over the network, pipelines in the order of their names.
[[nodiscard]] std::vector<NetworkUse> networkUses(const project::Project& project, const nodes::Registry& registry);

} // namespace weir::ui
