#pragma once

#include "core/graph/document.h"
#include "core/nodes/project_facts.h"
#include "core/nodes/registry.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::compile {

using nodes::ProjectFacts;
/// What detection found outside, by node: columns of sources and of SQL nodes. Settings win over it.
using SourceSchemas = std::map<NodeId, Schema>;

enum class NodeState
{
    Ready,         ///< Can run.
    NotConfigured, ///< Has errors of its own, or a wire is missing.
    Blocked,       ///< Fine itself as far as known, but a node before it is not ready.
    Disabled,      ///< Switched off; its only input passes through where the columns allow it.
    Unknown        ///< Its type is not installed; kept as a placeholder.
};

using PortContentPtr = std::shared_ptr<const nodes::PortContent>;

/// What analysis found out about one node. Immutable and shared between successive analyses.
struct NodeAnalysis
{
    struct Input
    {
        std::string port;
        graph::PortRef from;
        PortContentPtr content;     ///< Null when not known.
        bool ready = false;         ///< The node before is ready.
        std::string blockedBy = {}; ///< Name of the node before that is switched off and cannot be passed through.
        friend bool operator==(const Input&, const Input&) = default;
    };

    NodeState state = NodeState::NotConfigured;
    std::vector<nodes::PortSpec> outputs;
    std::vector<PortContentPtr> contents; ///< One per output port; null when not known.
    nodes::Diagnostics diagnostics;
    std::vector<Input> inputs;               ///< Wires in order of the node's input ports.
    std::shared_ptr<const graph::Node> node; ///< As analysed.
    Json settings;                           ///< In the shape of the type's current version.
    std::optional<Schema> detected;
    std::string blockedBy; ///< Name of the node that is switched off and blocks this one, or is this one.

    [[nodiscard]] const nodes::PortContent* content(std::string_view port) const;
    /// True for nodes whose results can be computed: ready, or switched off and passing through.
    [[nodiscard]] bool runs() const;
    /// The inputs as configure and lower take them.
    [[nodiscard]] nodes::InputContents inputContents(const nodes::NodeType& type) const;
};

/// The state of a whole pipeline. A value; copies share their nodes.
class Analysis
{
public:
    std::map<NodeId, std::shared_ptr<const NodeAnalysis>> nodes;
    ProjectFacts facts;
    const nodes::Registry* registry = nullptr; ///< The registry that it was made with.

    [[nodiscard]] const NodeAnalysis* find(const NodeId& node) const;
    /// Null when the port or its content is not known.
    [[nodiscard]] const nodes::PortContent* content(const graph::PortRef& port) const;
    /// The columns of a table port; null when not known or no table.
    [[nodiscard]] const Schema* schema(const graph::PortRef& port) const;
    /// All findings, in order of node id.
    [[nodiscard]] nodes::Diagnostics diagnostics() const;
    [[nodiscard]] bool ok() const;
};

/// Finds the columns of every port and everything that is wrong; runs after each edit.
///
/// With `previous` (made with the same registry) nodes whose type, settings, inputs and detected columns are the same
/// keep their result, and a node whose outputs come out equal does not disturb the nodes after it. Checked for every
/// wire: ports exist, kinds fit, ports that take one wire have one, no cycle; for destinations: nothing but what a
/// consent gate let pass reaches them, and that gate covers their purposes.
[[nodiscard]] Analysis analyze(const graph::Document& document, const nodes::Registry& registry,
                               const SourceSchemas& detected = {}, const ProjectFacts& facts = {},
                               const Analysis* previous = nullptr);

/// "ready", "not configured", "blocked", "disabled", "unknown"
[[nodiscard]] std::string_view name(NodeState state);

} // namespace weir::compile
