#pragma once

#include "core/graph/edit.h"
#include "core/nodes/registry.h"

#include <optional>
#include <set>
#include <vector>

namespace weir::ui {

/// What is selected on the canvas.
struct Selection
{
    std::set<NodeId> nodes;
    std::vector<graph::Wire> wires;
    std::set<graph::FrameId> frames;
    std::set<graph::NoteId> notes;

    [[nodiscard]] bool empty() const { return nodes.empty() && wires.empty() && frames.empty() && notes.empty(); }
};

/// An edit that makes nodes, with the ids that it gives them.
struct Insertion
{
    graph::Edit edit;
    std::vector<NodeId> nodes;
};

/// A node of this type with the defaults of its parameters, under an id that is free in `document`.
[[nodiscard]] graph::Node newNode(const graph::Document& document, const nodes::NodeType& type);

/// First pair of ports between which a wire can be: `from`'s outputs against `to`'s inputs, in port order.
[[nodiscard]] std::optional<graph::Wire>
firstCompatible(const graph::Document& document, const nodes::Registry& registry, const NodeId& from, const NodeId& to);
/// Wire between a given port and the first fitting free port of `other`, in the direction that the port has.
enum class PortSide
{
    Input,
    Output
};
[[nodiscard]] std::optional<graph::Wire> firstCompatible(const graph::Document& document,
                                                         const nodes::Registry& registry, const graph::PortRef& port,
                                                         PortSide side, const NodeId& other);
/// Could any port of a new node of `type` be wired to this port?
[[nodiscard]] bool accepts(const graph::Document& document, const nodes::Registry& registry, const graph::PortRef& port,
                           PortSide side, const nodes::NodeType& type);

/// Adds a node; with `source` also the wire from its first fitting output.
[[nodiscard]] Insertion addNode(const graph::Document& document, const nodes::Registry& registry,
                                const nodes::NodeType& type, graph::Point at, const std::optional<NodeId>& source = {});
/// Adds a node wired to the end of a dragged wire.
[[nodiscard]] Insertion addNodeAtPort(const graph::Document& document, const nodes::Registry& registry,
                                      const nodes::NodeType& type, graph::Point at, const graph::PortRef& port,
                                      PortSide side);

/// Can a node of this type stand in the middle of this wire?
[[nodiscard]] bool fitsOnWire(const graph::Document& document, const nodes::Registry& registry,
                              const nodes::NodeType& type, const graph::Wire& wire);
/// Puts a new node into a wire and moves what comes after right as far as needed.
[[nodiscard]] std::optional<Insertion> insertOnWire(const graph::Document& document, const nodes::Registry& registry,
                                                    const nodes::NodeType& type, const graph::Wire& wire);
/// Puts a node that stands on the canvas without wires into a wire.
[[nodiscard]] std::optional<graph::Edit> spliceNode(const graph::Document& document, const nodes::Registry& registry,
                                                    const NodeId& node, const graph::Wire& wire, graph::Point at);

[[nodiscard]] graph::Edit removeSelection(const Selection& selection);
/// Removes nodes and wires their neighbours where the kinds fit: delete and heal.
[[nodiscard]] graph::Edit removeAndHeal(const graph::Document& document, const nodes::Registry& registry,
                                        const std::set<NodeId>& nodes);
/// Wires the nodes from left to right by compatible ports; no edit when nothing fits.
[[nodiscard]] std::optional<graph::Edit>
connectSelected(const graph::Document& document, const nodes::Registry& registry, const std::set<NodeId>& nodes);
/// Removes all wires between the nodes.
[[nodiscard]] std::optional<graph::Edit> disconnectSelected(const graph::Document& document,
                                                            const std::set<NodeId>& nodes);
/// Copies nodes with settings and the wires among them, `by` away.
[[nodiscard]] Insertion duplicate(const graph::Document& document, const Selection& selection, graph::Point by);
[[nodiscard]] graph::FrameId freeFrameId(const graph::Document& document);
[[nodiscard]] graph::NoteId freeNoteId(const graph::Document& document);

} // namespace weir::ui
