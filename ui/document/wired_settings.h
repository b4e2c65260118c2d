#pragma once

#include "core/graph/document.h"
#include "core/nodes/registry.h"

namespace weir::ui {

/// `after` with settings that run parallel to the wires of a node (the tables of an identity mapping) moved along with
/// their wires: what was said about a table stays with it when a wire before it goes, comes or changes places. A wire
/// that takes the place of the only one that went takes its settings too. Nodes whose settings the edit itself changed
/// are left alone.
[[nodiscard]] graph::Document followWires(const graph::Document& before, graph::Document after,
                                          const nodes::Registry& registry);

} // namespace weir::ui
