#include "ui/document/operations.h"

#include "core/graph/topology.h"
#include "ui/document/arrange.h"
#include "ui/document/node_face.h"

#include <algorithm>

namespace weir::ui {
namespace {

using graph::Document;
using graph::Edit;
using graph::EditGroup;
using graph::PortRef;
using graph::Wire;

/// A document that edits are tried on one after the other, collecting those that fit.
class Draft
{
public:
    explicit Draft(const Document& document) : m_document(document) {}
    [[nodiscard]] const Document& document() const { return m_document; }
    bool add(Edit edit)
    {
        auto next = graph::apply(m_document, edit);
        if (!next) {
            return false;
        }
        m_document = *std::move(next);
        m_group.edits.push_back(std::move(edit));
        return true;
    }
    [[nodiscard]] bool empty() const { return m_group.edits.empty(); }
    [[nodiscard]] Edit take() { return Edit{std::move(m_group)}; }

private:
    Document m_document;
    EditGroup m_group;
};

std::vector<nodes::PortSpec> outputsOf(const Document& document, const nodes::Registry& registry, const NodeId& id)
{
    const graph::Node* node = document.find(id);
    const nodes::NodeType* type = node ? registry.find(node->type) : nullptr;
    return type ? type->outputs(node->settings) : std::vector<nodes::PortSpec>();
}

std::vector<nodes::PortSpec> inputsOf(const Document& document, const nodes::Registry& registry, const NodeId& id)
{
    const graph::Node* node = document.find(id);
    const nodes::NodeType* type = node ? registry.find(node->type) : nullptr;
    return type ? type->spec().inputs : std::vector<nodes::PortSpec>();
}

bool can(const Document& document, const nodes::Registry& registry, const Wire& wire)
{
    return !nodes::whyNotConnect(document, registry, wire);
}

/// "filter" of "filter_3".
std::string stemOf(const NodeId& id)
{
    const std::string& text = id.str();
    const auto bar = text.find_last_of('_');
    const bool numbered = bar != std::string::npos && bar + 1 < text.size() &&
                          text.find_first_not_of("0123456789", bar + 1) == std::string::npos;
    return numbered ? text.substr(0, bar) : text;
}

/// An id stem for a type: the part after the last dot ("source.file" gives "file").
std::string stemOf(const NodeTypeId& type)
{
    const auto dot = type.str().find_last_of('.');
    return dot == std::string::npos ? type.str() : type.str().substr(dot + 1);
}

template <class Id, class Map>
Id freeId(const Map& taken, const std::string& stem)
{
    Id id(stem);
    for (int number = 2; taken.contains(id); ++number) {
        id = Id(stem + "_" + std::to_string(number));
    }
    return id;
}

/// Takes `wire` out and wires `node` between its ends; true when both new wires fit.
bool splice(Draft& draft, const nodes::Registry& registry, const NodeId& node, const Wire& wire)
{
    // The order of wires into the target matters (union), so the new wire takes the old one's place.
    const std::vector<Wire> before = draft.document().into(wire.to.node, wire.to.port);
    if (!draft.add({graph::Disconnect{wire}})) {
        return false;
    }
    const auto in = firstCompatible(draft.document(), registry, wire.from, PortSide::Output, node);
    if (!in || !draft.add({graph::Connect{*in}})) {
        return false;
    }
    const auto out = firstCompatible(draft.document(), registry, wire.to, PortSide::Input, node);
    if (!out || !draft.add({graph::Connect{*out}})) {
        return false;
    }
    if (before.size() > 1) {
        graph::ReorderInputs reorder{wire.to, {}};
        for (const Wire& each : before) {
            reorder.from.push_back(each == wire ? out->from : each.from);
        }
        draft.add({reorder});
    }
    return true;
}

} // namespace

graph::Node newNode(const Document& document, const nodes::NodeType& type)
{
    graph::Node node;
    node.id = graph::freeNodeId(document, stemOf(type.spec().id));
    node.type = type.spec().id;
    node.typeVersion = type.spec().version;
    return node;
}

std::optional<Wire> firstCompatible(const Document& document, const nodes::Registry& registry, const NodeId& from,
                                    const NodeId& to)
{
    for (const nodes::PortSpec& output : outputsOf(document, registry, from)) {
        for (const nodes::PortSpec& input : inputsOf(document, registry, to)) {
            const Wire wire{{from, output.name}, {to, input.name}};
            if (can(document, registry, wire)) {
                return wire;
            }
        }
    }
    return std::nullopt;
}

std::optional<Wire> firstCompatible(const Document& document, const nodes::Registry& registry, const PortRef& port,
                                    PortSide side, const NodeId& other)
{
    const auto ports =
        side == PortSide::Output ? inputsOf(document, registry, other) : outputsOf(document, registry, other);
    for (const nodes::PortSpec& candidate : ports) {
        const PortRef end{other, candidate.name};
        const Wire wire = side == PortSide::Output ? Wire{port, end} : Wire{end, port};
        if (can(document, registry, wire)) {
            return wire;
        }
    }
    return std::nullopt;
}

bool accepts(const Document& document, const nodes::Registry& registry, const PortRef& port, PortSide side,
             const nodes::NodeType& type)
{
    const auto ports =
        side == PortSide::Output ? outputsOf(document, registry, port.node) : inputsOf(document, registry, port.node);
    const auto own =
        std::find_if(ports.begin(), ports.end(), [&](const nodes::PortSpec& each) { return each.name == port.port; });
    if (own == ports.end()) {
        return false;
    }
    const auto candidates = side == PortSide::Output ? type.spec().inputs : type.outputs(Json::object());
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](const nodes::PortSpec& each) { return each.kind == own->kind; });
}

Insertion addNode(const Document& document, const nodes::Registry& registry, const nodes::NodeType& type,
                  graph::Point at, const std::optional<NodeId>& source)
{
    Draft draft(document);
    const graph::Node node = newNode(document, type);
    draft.add({graph::AddNode{node, at}});
    if (source) {
        if (const auto wire = firstCompatible(draft.document(), registry, *source, node.id)) {
            draft.add({graph::Connect{*wire}});
        }
    }
    return {draft.take(), {node.id}};
}

Insertion addNodeAtPort(const Document& document, const nodes::Registry& registry, const nodes::NodeType& type,
                        graph::Point at, const PortRef& port, PortSide side)
{
    Draft draft(document);
    const graph::Node node = newNode(document, type);
    draft.add({graph::AddNode{node, at}});
    if (const auto wire = firstCompatible(draft.document(), registry, port, side, node.id)) {
        draft.add({graph::Connect{*wire}});
    }
    return {draft.take(), {node.id}};
}

bool fitsOnWire(const Document& document, const nodes::Registry& registry, const nodes::NodeType& type,
                const Wire& wire)
{
    Draft draft(document);
    const graph::Node node = newNode(document, type);
    return draft.add({graph::AddNode{node, {}}}) && splice(draft, registry, node.id, wire);
}

std::optional<Insertion> insertOnWire(const Document& document, const nodes::Registry& registry,
                                      const nodes::NodeType& type, const Wire& wire)
{
    Draft draft(document);
    const graph::Node node = newNode(document, type);
    const graph::Point from = document.positions.at(wire.from.node);
    const graph::Point to = document.positions.at(wire.to.node);
    const double gap = to.x - from.x - card::kWidth;
    // With room for the card in the gap it stands in the middle, else 80 px after the wire's start.
    const double room = gap >= card::kWidth + 80 ? (gap - card::kWidth) / 2 : 80;
    const graph::Point at{std::round((from.x + card::kWidth + room) / 20) * 20, std::round((from.y + to.y) / 40) * 20};
    if (!draft.add({graph::AddNode{node, at}}) || !splice(draft, registry, node.id, wire)) {
        return std::nullopt;
    }
    if (const Positions moved = shiftedRight(document, wire.to.node, at.x + card::kWidth); !moved.empty()) {
        draft.add({graph::MoveNodes{moved}});
    }
    return Insertion{draft.take(), {node.id}};
}

std::optional<Edit> spliceNode(const Document& document, const nodes::Registry& registry, const NodeId& node,
                               const Wire& wire, graph::Point at)
{
    const bool wired = !document.into(node).empty() || !document.outOf(node).empty();
    if (wired || wire.from.node == node || wire.to.node == node) {
        return std::nullopt;
    }
    Draft draft(document);
    draft.add({graph::MoveNodes{{{node, at}}}});
    if (!splice(draft, registry, node, wire)) {
        return std::nullopt;
    }
    if (const Positions moved = shiftedRight(document, wire.to.node, at.x + card::kWidth); !moved.empty()) {
        draft.add({graph::MoveNodes{moved}});
    }
    return draft.take();
}

Edit removeSelection(const Selection& selection)
{
    EditGroup group;
    for (const Wire& wire : selection.wires) {
        // The wires of a removed node go with it.
        if (!selection.nodes.contains(wire.from.node) && !selection.nodes.contains(wire.to.node)) {
            group.edits.push_back({graph::Disconnect{wire}});
        }
    }
    for (const NodeId& node : selection.nodes) {
        group.edits.push_back({graph::RemoveNode{node}});
    }
    for (const graph::FrameId& frame : selection.frames) {
        group.edits.push_back({graph::RemoveFrame{frame}});
    }
    for (const graph::NoteId& note : selection.notes) {
        group.edits.push_back({graph::RemoveNote{note}});
    }
    return Edit{std::move(group)};
}

Edit removeAndHeal(const Document& document, const nodes::Registry& registry, const std::set<NodeId>& nodes)
{
    Draft draft(document);
    for (const NodeId& id : nodes) {
        const std::vector<Wire> in = draft.document().into(id);
        const std::vector<Wire> out = draft.document().outOf(id);
        draft.add({graph::RemoveNode{id}});
        for (const Wire& after : out) {
            for (const Wire& before : in) {
                const Wire healed{before.from, after.to};
                if (can(draft.document(), registry, healed)) {
                    draft.add({graph::Connect{healed}});
                }
            }
        }
    }
    return draft.take();
}

std::optional<Edit> connectSelected(const Document& document, const nodes::Registry& registry,
                                    const std::set<NodeId>& nodes)
{
    std::vector<NodeId> order(nodes.begin(), nodes.end());
    std::stable_sort(order.begin(), order.end(), [&](const NodeId& a, const NodeId& b) {
        return document.positions.at(a).x < document.positions.at(b).x;
    });
    Draft draft(document);
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const auto wires = draft.document().outOf(order[i]);
            const bool linked =
                std::any_of(wires.begin(), wires.end(), [&](const Wire& wire) { return wire.to.node == order[j]; });
            const auto wire = firstCompatible(draft.document(), registry, order[i], order[j]);
            if (!linked && wire) {
                draft.add({graph::Connect{*wire}});
            }
            if (linked || wire) {
                break;
            }
        }
    }
    return draft.empty() ? std::nullopt : std::optional(draft.take());
}

std::optional<Edit> disconnectSelected(const Document& document, const std::set<NodeId>& nodes)
{
    EditGroup group;
    for (const Wire& wire : document.wires) {
        if (nodes.contains(wire.from.node) && nodes.contains(wire.to.node)) {
            group.edits.push_back({graph::Disconnect{wire}});
        }
    }
    return group.edits.empty() ? std::nullopt : std::optional(Edit{std::move(group)});
}

Insertion duplicate(const Document& document, const Selection& selection, graph::Point by)
{
    Draft draft(document);
    Insertion result;
    std::map<NodeId, NodeId> copies;
    for (const NodeId& id : selection.nodes) {
        graph::Node copy = *document.find(id);
        copy.id = graph::freeNodeId(draft.document(), stemOf(id));
        const graph::Point at = document.positions.at(id);
        copies[id] = copy.id;
        result.nodes.push_back(copy.id);
        draft.add({graph::AddNode{std::move(copy), {at.x + by.x, at.y + by.y}}});
    }
    for (const Wire& wire : document.wires) {
        const auto from = copies.find(wire.from.node);
        const auto to = copies.find(wire.to.node);
        if (from != copies.end() && to != copies.end()) {
            draft.add({graph::Connect{{{from->second, wire.from.port}, {to->second, wire.to.port}}}});
        }
    }
    for (const graph::FrameId& id : selection.frames) {
        graph::Frame copy = document.frames.at(id);
        copy.position = {copy.position.x + by.x, copy.position.y + by.y};
        draft.add({graph::PutFrame{freeFrameId(draft.document()), copy}});
    }
    for (const graph::NoteId& id : selection.notes) {
        graph::Note copy = document.notes.at(id);
        copy.position = {copy.position.x + by.x, copy.position.y + by.y};
        draft.add({graph::PutNote{freeNoteId(draft.document()), copy}});
    }
    result.edit = draft.take();
    return result;
}

graph::FrameId freeFrameId(const Document& document)
{
    return freeId<graph::FrameId>(document.frames, "frame");
}

graph::NoteId freeNoteId(const Document& document)
{
    return freeId<graph::NoteId>(document.notes, "note");
}

} // namespace weir::ui
