#pragma once

#include "core/compile/analyze.h"
#include "core/nodes/node_type.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace weir::compile {

/// What one node has to do, with the relations of its table ports.
struct LoweredNode
{
    NodeId id;
    nodes::Lowered step;
    nodes::InputRelations inputs;                       ///< Of its table inputs, by port, in wire order.
    std::map<std::string, plan::RelationPtr> relations; ///< One per table output port.
};

/// The work of a run or preview: the needed nodes, each after those that feed it.
struct Lowering
{
    std::vector<LoweredNode> nodes;
    /// Every plan::Scan by its binding: the port whose rows it reads. Ports of source nodes are bound to the source,
    /// ports in `cached` to their stored result, other ports (tables made by people nodes) to what the step gave.
    std::map<std::string, graph::PortRef> scans;

    [[nodiscard]] const LoweredNode* find(const NodeId& node) const;
    /// The relation of a table port; null when the port is not part of this lowering.
    [[nodiscard]] plan::RelationPtr relation(const graph::PortRef& port) const;
};

/// The name under which plan::Scan refers to the rows of a port: "node.port".
[[nodiscard]] std::string bindingOf(const graph::PortRef& port);

/// Lowers `targets` and what they need; no targets means every node that can run.
///
/// A port in `cached` becomes a plan::Scan wherever it is read, and nodes that are needed only for it are left out; a
/// target itself is always lowered. A target that is not ready is an error that carries its first finding.
[[nodiscard]] Result<Lowering> lower(const graph::Document& document, const Analysis& analysis,
                                     const nodes::Registry& registry, const std::vector<NodeId>& targets = {},
                                     const std::set<graph::PortRef>& cached = {});

} // namespace weir::compile
