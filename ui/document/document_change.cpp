#include "ui/document/document_change.h"

#include "core/graph/parts.h"

#include <algorithm>

namespace weir::ui {
namespace {

template <class Map, class Ids>
void differentKeys(const Map& before, const Map& after, Ids& ids)
{
    for (const auto& [id, value] : before) {
        const auto found = after.find(id);
        if (found == after.end() || !(found->second == value)) {
            ids.insert(id);
        }
    }
    for (const auto& [id, value] : after) {
        if (!before.contains(id)) {
            ids.insert(id);
        }
    }
}

std::vector<graph::Wire> sorted(std::vector<graph::Wire> wires)
{
    std::sort(wires.begin(), wires.end(), [](const graph::Wire& a, const graph::Wire& b) {
        return std::tie(a.to, a.from) < std::tie(b.to, b.from);
    });
    return wires;
}

} // namespace

bool DocumentChange::empty() const
{
    return added.empty() && removed.empty() && altered.empty() && moved.empty() && addedWires.empty() &&
           removedWires.empty() && !wireOrder && frames.empty() && notes.empty() && !info;
}

bool DocumentChange::isLogic() const
{
    return !added.empty() || !removed.empty() || !altered.empty() || !addedWires.empty() || !removedWires.empty() ||
           wireOrder;
}

DocumentChange difference(const graph::Document& before, const graph::Document& after)
{
    DocumentChange change;
    for (const auto& [id, node] : before.nodes) {
        const auto found = after.nodes.find(id);
        if (found == after.nodes.end()) {
            change.removed.insert(id);
        } else if (found->second != node && *found->second != *node) {
            // Another type under the same id is another node.
            if (found->second->type != node->type) {
                change.removed.insert(id);
                change.added.insert(id);
            } else {
                change.altered.insert(id);
            }
        }
    }
    for (const auto& [id, node] : after.nodes) {
        if (!before.nodes.contains(id)) {
            change.added.insert(id);
        }
    }
    differentKeys(before.positions, after.positions, change.moved);
    std::erase_if(change.moved,
                  [&](const NodeId& id) { return change.added.contains(id) || change.removed.contains(id); });
    if (before.wires != after.wires) {
        const auto less = [](const graph::Wire& a, const graph::Wire& b) {
            return std::tie(a.to, a.from) < std::tie(b.to, b.from);
        };
        const auto old = sorted(before.wires);
        const auto now = sorted(after.wires);
        std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(change.removedWires),
                            less);
        std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(change.addedWires),
                            less);
        change.wireOrder = change.addedWires.empty() && change.removedWires.empty();
    }
    differentKeys(before.frames, after.frames, change.frames);
    differentKeys(before.notes, after.notes, change.notes);
    if (before.parts != after.parts || before.exposed != after.exposed) {
        // Places may look otherwise now; nodes say which of their settings are exposed.
        for (const auto& [id, node] : after.nodes) {
            const bool exposes = std::any_of(after.exposed.begin(), after.exposed.end(), [&](const auto& each) {
                const auto old = before.exposed.find(each.first);
                return each.second.node == id && (old == before.exposed.end() || !(old->second == each.second));
            });
            if ((exposes || graph::partOf(node->type)) && !change.added.contains(id)) {
                change.altered.insert(id);
            }
        }
    }
    change.info = before.name != after.name || before.description != after.description;
    return change;
}

DocumentChange exchange(const graph::Document& before, const graph::Document& after)
{
    DocumentChange change;
    for (const auto& [id, node] : before.nodes) {
        change.removed.insert(id);
    }
    for (const auto& [id, node] : after.nodes) {
        change.added.insert(id);
    }
    change.removedWires = before.wires;
    change.addedWires = after.wires;
    for (const graph::Document* each : {&before, &after}) {
        for (const auto& [id, frame] : each->frames) {
            change.frames.insert(id);
        }
        for (const auto& [id, note] : each->notes) {
            change.notes.insert(id);
        }
    }
    change.info = true;
    return change;
}

} // namespace weir::ui
