#include "core/graph/difference.h"

#include "core/graph/parts.h"

#include <algorithm>
#include <tuple>

namespace weir::graph {
namespace {

/// Goes into objects, so that a change names the one value that differs; lists are compared as a whole, as an element
/// that is put in front would otherwise look like a change of every place.
void compare(const std::string& path, const Json& before, const Json& after, std::vector<PropertyChange>& changes)
{
    if (before == after) {
        return;
    }
    if (!before.is_object() || !after.is_object()) {
        changes.push_back({path, before, after});
        return;
    }
    for (const auto& [key, value] : before.items()) {
        const auto other = after.find(key);
        compare(path + '/' + key, value, other == after.end() ? Json() : *other, changes);
    }
    for (const auto& [key, value] : after.items()) {
        if (!before.contains(key)) {
            changes.push_back({path + '/' + key, Json(), value});
        }
    }
}

Json inputsOf(const Document& document, const NodeId& node)
{
    Json inputs = Json::object();
    for (const Wire& wire : document.into(node)) {
        inputs[wire.to.port].push_back(wire.from.node.str() + '.' + wire.from.port);
    }
    return inputs;
}

std::string summary(const Difference& difference)
{
    return std::to_string(difference.count(ChangeKind::Added)) + " added, " +
           std::to_string(difference.count(ChangeKind::Changed)) + " changed, " +
           std::to_string(difference.count(ChangeKind::Removed)) + " removed";
}

std::vector<PropertyChange> compareNodes(const Document& before, const Document& after, const NodeId& id)
{
    const Node& a = *before.nodes.at(id);
    const Node& b = *after.nodes.at(id);
    std::vector<PropertyChange> changes;
    compare("type", a.type.str(), b.type.str(), changes);
    compare("name", a.name, b.name, changes);
    compare("disabled", a.disabled, b.disabled, changes);
    compare("settings", a.settings, b.settings, changes);
    compare("inputs", inputsOf(before, id), inputsOf(after, id), changes);
    compare("other", a.extra, b.extra, changes);
    const Document* partBefore = partAt(before, a);
    const Document* partAfter = partAt(after, b);
    if (partBefore && partAfter) {
        const Difference inside = difference(*partBefore, *partAfter);
        if (!inside.isSame()) {
            changes.push_back({"inside", Json(), summary(inside)});
        }
    }
    return changes;
}

std::vector<Wire> without(const std::vector<Wire>& wires, const std::vector<Wire>& others)
{
    std::vector<Wire> rest;
    for (const Wire& wire : wires) {
        if (std::find(others.begin(), others.end(), wire) == others.end()) {
            rest.push_back(wire);
        }
    }
    return rest;
}

} // namespace

std::size_t Difference::count(ChangeKind kind) const
{
    return static_cast<std::size_t>(
        std::count_if(nodes.begin(), nodes.end(), [kind](const NodeChange& change) { return change.kind == kind; }));
}

const NodeChange* Difference::find(const NodeId& node) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const NodeChange& change) { return change.node == node; });
    return found == nodes.end() ? nullptr : &*found;
}

Difference difference(const Document& before, const Document& after)
{
    Difference result;
    for (const auto& [id, node] : before.nodes) {
        if (!after.nodes.contains(id)) {
            result.nodes.push_back({id, ChangeKind::Removed, {}});
        }
    }
    for (const auto& [id, node] : after.nodes) {
        if (!before.nodes.contains(id)) {
            result.nodes.push_back({id, ChangeKind::Added, {}});
            continue;
        }
        if (auto changes = compareNodes(before, after, id); !changes.empty()) {
            result.nodes.push_back({id, ChangeKind::Changed, std::move(changes)});
        }
        const auto a = before.positions.find(id);
        const auto b = after.positions.find(id);
        const bool stays = a != before.positions.end() && b != after.positions.end() && a->second == b->second;
        result.moved += stays || (a == before.positions.end() && b == after.positions.end()) ? 0U : 1U;
    }
    const auto place = [&](const NodeChange& change) {
        const Document& document = change.kind == ChangeKind::Removed ? before : after;
        const auto found = document.positions.find(change.node);
        const Point point = found == document.positions.end() ? Point{} : found->second;
        return std::tuple(point.x, point.y, change.node);
    };
    std::sort(result.nodes.begin(), result.nodes.end(),
              [&](const NodeChange& a, const NodeChange& b) { return place(a) < place(b); });
    result.addedWires = without(after.wires, before.wires);
    result.removedWires = without(before.wires, after.wires);
    result.areas = before.frames != after.frames || before.notes != after.notes;
    result.description = before.name != after.name || before.description != after.description;
    return result;
}

} // namespace weir::graph
