#include "core/compile/order.h"

#include <algorithm>
#include <queue>

namespace weir::compile {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

} // namespace

Order orderOf(const graph::Document& document)
{
    std::vector<Order::Entry> all;
    std::vector<const NodeId*> ids; // sorted, because the map is
    for (const auto& [id, node] : document.nodes) {
        all.push_back({&node, {}});
        ids.push_back(&id);
    }
    const auto indexOf = [&](const NodeId& id) {
        const auto found =
            std::lower_bound(ids.begin(), ids.end(), id, [](const NodeId* a, const NodeId& b) { return *a < b; });
        return found == ids.end() || **found != id ? kNone : static_cast<std::size_t>(found - ids.begin());
    };
    std::vector<std::vector<std::size_t>> after(all.size());
    std::vector<std::size_t> waiting(all.size(), 0);
    const std::vector<graph::Wire>& wires = document.wires;
    for (std::size_t begin = 0; begin < wires.size();) { // wires are sorted by the node that they enter
        std::size_t end = begin;
        while (end < wires.size() && wires[end].to.node == wires[begin].to.node) {
            ++end;
        }
        if (const std::size_t to = indexOf(wires[begin].to.node); to != kNone) {
            all[to].wires = std::span(wires).subspan(begin, end - begin);
            for (const graph::Wire& wire : all[to].wires) {
                if (const std::size_t from = indexOf(wire.from.node); from != kNone) {
                    after[from].push_back(to);
                    ++waiting[to];
                }
            }
        }
        begin = end;
    }

    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (waiting[i] == 0) {
            ready.push(i);
        }
    }
    Order order;
    std::vector<bool> done(all.size(), false);
    while (!ready.empty()) {
        const std::size_t next = ready.top();
        ready.pop();
        done[next] = true;
        order.entries.push_back(all[next]);
        for (const std::size_t to : after[next]) {
            if (--waiting[to] == 0) {
                ready.push(to);
            }
        }
    }

    // What is left is on a cycle or after one: peel off nodes that feed nothing left.
    std::vector<bool> inside(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        inside[i] = !done[i];
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (inside[i] &&
                std::none_of(after[i].begin(), after[i].end(), [&](std::size_t to) { return inside[to]; })) {
                inside[i] = false;
                changed = true;
            }
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!done[i]) {
            order.cyclic.emplace_back(all[i].node, inside[i]);
        }
    }
    return order;
}

} // namespace weir::compile
