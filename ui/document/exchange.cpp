#include "ui/document/exchange.h"

#include "core/graph/topology.h"
#include "ui/document/arrange.h"
#include "ui/document/node_face.h"

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

using graph::Document;
using graph::Wire;

/// Applies `edit` to `draft` and keeps it in `group` when it fits.
bool take(Document& draft, graph::EditGroup& group, graph::Edit edit)
{
    auto next = graph::apply(draft, edit);
    if (!next) {
        return false;
    }
    draft = *std::move(next);
    group.edits.push_back(std::move(edit));
    return true;
}

bool connect(Document& draft, graph::EditGroup& group, const nodes::Registry& registry, const Wire& wire)
{
    return !nodes::whyNotConnect(draft, registry, wire) && take(draft, group, {graph::Connect{wire}});
}

/// What both types call by the same key and hold in the same way.
void mapSettings(const nodes::NodeSpec& before, const Json& settings, const nodes::NodeSpec& after, Json& target)
{
    for (const nodes::ParameterSpec& wanted : after.parameters) {
        const auto same = std::find_if(before.parameters.begin(), before.parameters.end(),
                                       [&](const auto& each) { return each.key == wanted.key; });
        const auto value = settings.find(wanted.key);
        if (same != before.parameters.end() && same->kind == wanted.kind && value != settings.end()) {
            target[wanted.key] = *value;
        }
    }
}

} // namespace

std::optional<Insertion> replaceNode(const Document& document, const nodes::Registry& registry, const NodeId& id,
                                     const nodes::NodeType& type)
{
    const graph::Node* old = document.find(id);
    if (!old || old->type == type.spec().id) {
        return std::nullopt;
    }
    graph::Node made = newNode(document, type);
    made.name = old->name;
    made.disabled = old->disabled;
    if (const nodes::NodeType* oldType = registry.find(old->type)) {
        mapSettings(oldType->spec(), old->settings, type.spec(), made.settings);
    }
    Document draft = document;
    graph::EditGroup group;
    const std::vector<Wire> in = document.into(id);
    const std::vector<Wire> out = document.outOf(id);
    if (!take(draft, group, {graph::RemoveNode{id}}) ||
        !take(draft, group, {graph::AddNode{made, document.positions.at(id)}})) {
        return std::nullopt;
    }
    for (const Wire& wire : in) {
        if (!connect(draft, group, registry, {wire.from, {made.id, wire.to.port}})) {
            if (const auto other = firstCompatible(draft, registry, wire.from, PortSide::Output, made.id)) {
                take(draft, group, {graph::Connect{*other}});
            }
        }
    }
    for (const Wire& wire : out) {
        if (!connect(draft, group, registry, {{made.id, wire.from.port}, wire.to})) {
            if (const auto other = firstCompatible(draft, registry, wire.to, PortSide::Input, made.id)) {
                take(draft, group, {graph::Connect{*other}});
            }
        }
    }
    return Insertion{{std::move(group)}, {made.id}};
}

bool keepsWires(const Document& document, const nodes::Registry& registry, const NodeId& node,
                const nodes::NodeType& type)
{
    const auto change = replaceNode(document, registry, node, type);
    const auto after = change ? graph::apply(document, change->edit) : Result<Document>(document);
    return change && after && after->wires.size() == document.wires.size();
}

std::optional<Insertion> insertBetween(const Document& document, const nodes::Registry& registry,
                                       const nodes::NodeType& type, const Wire& wire)
{
    const auto from = document.positions.find(wire.from.node);
    const auto to = document.positions.find(wire.to.node);
    if (from == document.positions.end() || to == document.positions.end() ||
        graph::wouldCycle(document, wire.from.node, wire.to.node)) {
        return std::nullopt;
    }
    const graph::Node made = newNode(document, type);
    const double gap = to->second.x - from->second.x - card::kWidth;
    const double room = gap >= card::kWidth + 80 ? (gap - card::kWidth) / 2 : 80;
    const graph::Point at{std::round((from->second.x + card::kWidth + room) / 20) * 20,
                          std::round((from->second.y + to->second.y) / 40) * 20};
    Document draft = document;
    graph::EditGroup group;
    if (!take(draft, group, {graph::AddNode{made, at}})) {
        return std::nullopt;
    }
    const auto in = firstCompatible(draft, registry, wire.from, PortSide::Output, made.id);
    if (!in || !take(draft, group, {graph::Connect{*in}})) {
        return std::nullopt;
    }
    const auto out = firstCompatible(draft, registry, wire.to, PortSide::Input, made.id);
    if (!out || !take(draft, group, {graph::Connect{*out}})) {
        return std::nullopt;
    }
    if (const Positions moved = shiftedRight(document, wire.to.node, at.x + card::kWidth); !moved.empty()) {
        take(draft, group, {graph::MoveNodes{moved}});
    }
    return Insertion{{std::move(group)}, {made.id}};
}

std::vector<const nodes::NodeType*> converters(const Document& document, const nodes::Registry& registry,
                                               const Wire& wire)
{
    std::vector<const nodes::NodeType*> result;
    if (!nodes::whyNotConnect(document, registry, wire)) {
        return result;
    }
    const auto kindAt = [](const std::vector<nodes::PortSpec>& ports, const std::string& name) {
        const auto found =
            std::find_if(ports.begin(), ports.end(), [&](const auto& port) { return port.name == name; });
        return found == ports.end() ? std::nullopt : std::optional(found->kind);
    };
    const graph::Node* from = document.find(wire.from.node);
    const graph::Node* to = document.find(wire.to.node);
    const nodes::NodeType* fromType = from ? registry.find(from->type) : nullptr;
    const nodes::NodeType* toType = to ? registry.find(to->type) : nullptr;
    const auto given = fromType ? kindAt(fromType->outputs(from->settings), wire.from.port) : std::nullopt;
    const auto wanted = toType ? kindAt(toType->spec().inputs, wire.to.port) : std::nullopt;
    if (!given || !wanted || *given == *wanted) {
        return result;
    }
    for (const nodes::NodeType* type : registry.all()) {
        // Trying costs copies of the document: only what could fit is tried.
        const auto& inputs = type->spec().inputs;
        const bool takes =
            std::any_of(inputs.begin(), inputs.end(), [&](const auto& port) { return port.kind == *given; });
        if (takes && insertBetween(document, registry, *type, wire)) {
            result.push_back(type);
        }
    }
    return result;
}

} // namespace weir::ui
