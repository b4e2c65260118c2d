#pragma once

#include "core/graph/parts.h"
#include "core/nodes/registry.h"

#include <set>

namespace weir::nodes {

/// What becomes one node.
struct Collapsing
{
    std::set<NodeId> nodes;
    std::set<graph::FrameId> frames;
    std::set<graph::NoteId> notes;
    std::string name; ///< Of the sub-pipeline.
};
struct Collapsed
{
    graph::Document view;
    NodeId place;
};

/// Puts nodes into a new sub-pipeline with one place, which becomes the home. Its ports are the cut wires: one input
/// per port that fed the nodes, one output per port that was read, and one per end that nothing reads yet.
///
/// Ids, settings and the order of wires stay, so results stay found; `expand` gives the same document back. What lists
/// of the layout file hold of a node ("node" in an entry: breakpoints, views of columns) goes where the node goes.
/// Fails when a node outside stands between the nodes.
[[nodiscard]] Result<Collapsed> collapse(const graph::Document& view, const Registry& registry, const Collapsing& what);

struct Expanded
{
    graph::Document view;
    std::set<NodeId> nodes;
};
/// Puts the nodes of a place's sub-pipeline in the place of it, with what the place sets, as they stood when they were
/// collapsed, moved as far as the place was.
[[nodiscard]] Result<Expanded> expand(const graph::Document& view, const NodeId& place);

} // namespace weir::nodes
