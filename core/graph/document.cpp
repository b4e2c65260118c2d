#include "core/graph/document.h"

#include <algorithm>

namespace weir::graph {

const Node* Document::find(const NodeId& node) const
{
    const auto found = nodes.find(node);
    return found == nodes.end() ? nullptr : found->second.get();
}

std::vector<Wire> Document::into(const NodeId& node, std::string_view port) const
{
    std::vector<Wire> result;
    std::copy_if(wires.begin(), wires.end(), std::back_inserter(result),
                 [&](const Wire& wire) { return wire.to.node == node && wire.to.port == port; });
    return result;
}

std::vector<Wire> Document::into(const NodeId& node) const
{
    std::vector<Wire> result;
    std::copy_if(wires.begin(), wires.end(), std::back_inserter(result),
                 [&](const Wire& wire) { return wire.to.node == node; });
    return result;
}

std::vector<Wire> Document::outOf(const NodeId& node) const
{
    std::vector<Wire> result;
    std::copy_if(wires.begin(), wires.end(), std::back_inserter(result),
                 [&](const Wire& wire) { return wire.from.node == node; });
    return result;
}

bool operator==(const Document& a, const Document& b)
{
    const auto sameNode = [](const auto& x, const auto& y) {
        return x.first == y.first && (x.second == y.second || *x.second == *y.second);
    };
    const auto samePart = [](const auto& x, const auto& y) {
        return x.first == y.first && (x.second == y.second || *x.second == *y.second);
    };
    return a.id == b.id && a.name == b.name && a.description == b.description && a.nodes.size() == b.nodes.size() &&
           std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), sameNode) && a.wires == b.wires &&
           a.positions == b.positions && a.frames == b.frames && a.notes == b.notes && a.extra == b.extra &&
           a.layoutExtra == b.layoutExtra && a.exposed == b.exposed && a.home == b.home && a.anchor == b.anchor &&
           a.parts.size() == b.parts.size() && std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), samePart);
}

} // namespace weir::graph
