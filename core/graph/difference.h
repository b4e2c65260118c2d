#pragma once

#include "core/graph/document.h"

#include <string>
#include <vector>

namespace weir::graph {

enum class ChangeKind
{
    Added,
    Removed,
    Changed
};

/// One property of a node that differs. A missing value is null.
struct PropertyChange
{
    std::string property; ///< "name", "type", "disabled", "inputs", "settings/<key>" and deeper, or "inside":
                          ///< what changed in the sub-pipeline of a place, in words.
    Json before;
    Json after;
    friend bool operator==(const PropertyChange&, const PropertyChange&) = default;
};

struct NodeChange
{
    NodeId node;
    ChangeKind kind = ChangeKind::Changed;
    std::vector<PropertyChange> properties; ///< Of changed nodes only.
    friend bool operator==(const NodeChange&, const NodeChange&) = default;
};

/// What differs between two pipelines, by the stable ids of nodes.
struct Difference
{
    std::vector<NodeChange> nodes; ///< In the order of the pipeline, left to right, top to bottom.
    std::vector<Wire> addedWires;
    std::vector<Wire> removedWires;
    std::size_t moved = 0;    ///< Nodes that only stand elsewhere; no change of what the pipeline does.
    bool areas = false;       ///< Frames or notes differ.
    bool description = false; ///< Name or description of the pipeline differ.

    [[nodiscard]] std::size_t count(ChangeKind kind) const;
    /// True when both pipelines compute the same.
    [[nodiscard]] bool isSame() const { return nodes.empty() && addedWires.empty() && removedWires.empty(); }
    [[nodiscard]] const NodeChange* find(const NodeId& node) const;
};

[[nodiscard]] Difference difference(const Document& before, const Document& after);

} // namespace weir::graph
