#include "core/graph/topology.h"

#include <algorithm>

namespace weir::graph {
namespace {

using Neighbours = std::map<NodeId, std::vector<NodeId>>;

Neighbours successors(const Document& document)
{
    Neighbours result;
    for (const Wire& wire : document.wires) {
        result[wire.from.node].push_back(wire.to.node);
    }
    return result;
}

Neighbours predecessors(const Document& document)
{
    Neighbours result;
    for (const Wire& wire : document.wires) {
        result[wire.to.node].push_back(wire.from.node);
    }
    return result;
}

std::set<NodeId> reach(const Neighbours& neighbours, const NodeId& start)
{
    std::set<NodeId> seen;
    std::vector<NodeId> open{start};
    while (!open.empty()) {
        const NodeId next = std::move(open.back());
        open.pop_back();
        const auto found = neighbours.find(next);
        if (found == neighbours.end()) {
            continue;
        }
        for (const NodeId& neighbour : found->second) {
            if (seen.insert(neighbour).second) {
                open.push_back(neighbour);
            }
        }
    }
    return seen;
}

} // namespace

Result<std::vector<NodeId>> topologicalOrder(const Document& document)
{
    std::map<NodeId, int> waiting;
    for (const auto& [id, node] : document.nodes) {
        waiting[id] = 0;
    }
    for (const Wire& wire : document.wires) {
        if (document.find(wire.from.node) && document.find(wire.to.node)) { // a missing end is no circle
            ++waiting[wire.to.node];
        }
    }
    const Neighbours after = successors(document);
    std::set<NodeId> ready;
    for (const auto& [id, count] : waiting) {
        if (count == 0) {
            ready.insert(id);
        }
    }
    std::vector<NodeId> order;
    order.reserve(waiting.size());
    while (!ready.empty()) {
        NodeId next = *ready.begin();
        ready.erase(ready.begin());
        if (const auto found = after.find(next); found != after.end()) {
            for (const NodeId& neighbour : found->second) {
                if (waiting.contains(neighbour) && --waiting[neighbour] == 0) {
                    ready.insert(neighbour);
                }
            }
        }
        order.push_back(std::move(next));
    }
    if (order.size() == waiting.size()) {
        return order;
    }
    std::string nodes;
    for (const auto& [id, count] : waiting) {
        if (count > 0 && reach(after, id).contains(id)) {
            nodes += (nodes.empty() ? "" : ", ") + id.str();
        }
    }
    return Error(ErrorCode::InvalidInput, "graph.cycle",
                 "These nodes feed each other in a circle: {nodes}. Remove one of their wires.", {{"nodes", nodes}});
}

std::set<NodeId> upstream(const Document& document, const NodeId& node)
{
    return reach(predecessors(document), node);
}

std::set<NodeId> downstream(const Document& document, const NodeId& node)
{
    return reach(successors(document), node);
}

bool wouldCycle(const Document& document, const NodeId& from, const NodeId& to)
{
    return from == to || downstream(document, to).contains(from);
}

NodeId freeNodeId(const Document& document, std::string_view stem)
{
    // Nodes of sub-pipelines count too: flattened, all of them stand in one pipeline.
    const auto taken = [&](const NodeId& id) {
        return document.find(id) || std::any_of(document.parts.begin(), document.parts.end(),
                                                [&](const auto& part) { return part.second->find(id) != nullptr; });
    };
    NodeId id{std::string(stem)};
    for (int number = 2; taken(id); ++number) {
        id = NodeId(std::string(stem) + '_' + std::to_string(number));
    }
    return id;
}

} // namespace weir::graph
