#pragma once

#include "core/graph/document.h"

#include <set>
#include <vector>

namespace weir::graph {

/// Nodes so that each stands after all that feed it; ties by id, so equal documents give equal orders.
/// A cycle is an error that names its nodes. Wires of missing nodes do not count.
[[nodiscard]] Result<std::vector<NodeId>> topologicalOrder(const Document& document);
/// All nodes that feed `node`, directly or not.
[[nodiscard]] std::set<NodeId> upstream(const Document& document, const NodeId& node);
/// All nodes that `node` feeds, directly or not.
[[nodiscard]] std::set<NodeId> downstream(const Document& document, const NodeId& node);
/// Would a wire from `from` to `to` close a cycle?
[[nodiscard]] bool wouldCycle(const Document& document, const NodeId& from, const NodeId& to);
/// An id that is free: "filter", "filter_2", ...
[[nodiscard]] NodeId freeNodeId(const Document& document, std::string_view stem);

} // namespace weir::graph
