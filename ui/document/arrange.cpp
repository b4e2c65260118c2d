#include "ui/document/arrange.h"

#include "core/graph/topology.h"
#include "ui/document/node_face.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace weir::ui {
namespace {

constexpr double kGrid = 20;
constexpr double kColumnGap = 80;
constexpr double kRowGap = 40;
constexpr double kLane = 20; ///< Height that a wire passing through a column takes.
constexpr int kSweeps = 12;

double onGrid(double value)
{
    return std::round(value / kGrid) * kGrid;
}

double heightOf(const CardHeights& heights, const NodeId& node)
{
    const auto found = heights.find(node);
    return found == heights.end() ? card::kHeight : found->second;
}

/// A place in a layer: a node, or the lane of a wire that passes through (no node).
struct Slot
{
    const NodeId* node = nullptr;
    double height = kLane;
    std::vector<int> before; ///< Slots in the layer to the left.
    std::vector<int> after;
    double y = 0;
};

/// The layers of one layout run.
class Layers
{
public:
    Layers(const graph::Document& document, const std::set<NodeId>& nodes, const CardHeights& heights)
    {
        assign(document, nodes);
        build(document, nodes, heights);
    }

    void untangle()
    {
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            const bool right = sweep % 2 == 0;
            const auto count = static_cast<int>(m_layers.size());
            for (int i = 1; i < count; ++i) {
                order(right ? i : count - 1 - i, right);
            }
        }
    }

    void place()
    {
        for (auto& layer : m_layers) {
            double y = 0;
            for (const int slot : layer) {
                at(slot).y = y;
                y += at(slot).height + kRowGap;
            }
        }
        // Pull each slot towards its neighbours, then push apart what overlaps; a few rounds settle.
        for (int round = 0; round < 8; ++round) {
            const bool right = round % 2 == 0;
            const auto count = static_cast<int>(m_layers.size());
            for (int i = 0; i < count; ++i) {
                pull(m_layers[static_cast<std::size_t>(right ? i : count - 1 - i)], right);
            }
        }
    }

    [[nodiscard]] Positions positions() const
    {
        Positions result;
        double x = 0;
        for (const auto& layer : m_layers) {
            for (const int slot : layer) {
                const Slot& each = m_slots[static_cast<std::size_t>(slot)];
                if (each.node) {
                    result[*each.node] = {x, onGrid(each.y)};
                }
            }
            x += card::kWidth + kColumnGap;
        }
        return result;
    }

private:
    Slot& at(int slot) { return m_slots[static_cast<std::size_t>(slot)]; }

    /// Longest path from the sources; a source that feeds only late nodes moves next to them.
    void assign(const graph::Document& document, const std::set<NodeId>& nodes)
    {
        std::vector<NodeId> order;
        if (auto sorted = graph::topologicalOrder(document)) {
            order = *sorted;
        } else {
            for (const auto& [id, node] : document.nodes) {
                order.push_back(id);
            }
        }
        for (const NodeId& id : order) {
            if (nodes.contains(id)) {
                m_order.push_back(id);
                m_layer[id] = 0;
            }
        }
        std::map<NodeId, std::vector<NodeId>> next;
        for (const graph::Wire& wire : document.wires) {
            if (m_layer.contains(wire.from.node) && m_layer.contains(wire.to.node)) {
                next[wire.from.node].push_back(wire.to.node);
            }
        }
        for (const NodeId& id : m_order) {
            for (const NodeId& target : next[id]) {
                m_layer[target] = std::max(m_layer[target], m_layer[id] + 1);
            }
        }
        for (auto id = m_order.rbegin(); id != m_order.rend(); ++id) {
            int earliest = std::numeric_limits<int>::max();
            for (const NodeId& target : next[*id]) {
                earliest = std::min(earliest, m_layer[target]);
            }
            if (earliest != std::numeric_limits<int>::max() && earliest - 1 > m_layer[*id]) {
                m_layer[*id] = earliest - 1;
            }
        }
    }

    void build(const graph::Document& document, const std::set<NodeId>& nodes, const CardHeights& heights)
    {
        std::map<NodeId, int> places;
        // Start from the order on the canvas, so that a tidy canvas stays as it is.
        std::vector<NodeId> byHeight = m_order;
        std::stable_sort(byHeight.begin(), byHeight.end(), [&](const NodeId& a, const NodeId& b) {
            return document.positions.at(a).y < document.positions.at(b).y;
        });
        for (const NodeId& id : byHeight) {
            const int slot = addSlot(m_layer[id]);
            at(slot).node = &*nodes.find(id);
            at(slot).height = heightOf(heights, id);
            places[id] = slot;
        }
        for (const graph::Wire& wire : document.wires) {
            const auto from = places.find(wire.from.node);
            const auto to = places.find(wire.to.node);
            if (from == places.end() || to == places.end()) {
                continue;
            }
            int last = from->second;
            for (int layer = m_layer[wire.from.node] + 1; layer < m_layer[wire.to.node]; ++layer) {
                const int lane = addSlot(layer);
                link(last, lane);
                last = lane;
            }
            link(last, to->second);
        }
    }

    int addSlot(int layer)
    {
        const auto slot = static_cast<int>(m_slots.size());
        m_slots.emplace_back();
        if (static_cast<std::size_t>(layer) >= m_layers.size()) {
            m_layers.resize(static_cast<std::size_t>(layer) + 1);
        }
        m_layers[static_cast<std::size_t>(layer)].push_back(slot);
        return slot;
    }

    void link(int from, int to)
    {
        at(from).after.push_back(to);
        at(to).before.push_back(from);
    }

    void order(int layer, bool byBefore)
    {
        std::map<int, double> rank;
        const auto neighbour = static_cast<std::size_t>(byBefore ? layer - 1 : layer + 1);
        if (neighbour >= m_layers.size()) {
            return;
        }
        std::map<int, int> index;
        for (std::size_t i = 0; i < m_layers[neighbour].size(); ++i) {
            index[m_layers[neighbour][i]] = static_cast<int>(i);
        }
        auto& places = m_layers[static_cast<std::size_t>(layer)];
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto& links = byBefore ? at(places[i]).before : at(places[i]).after;
            double sum = 0;
            for (const int other : links) {
                sum += index[other];
            }
            rank[places[i]] = links.empty() ? static_cast<double>(i) : sum / static_cast<double>(links.size());
        }
        std::stable_sort(places.begin(), places.end(), [&](int a, int b) { return rank[a] < rank[b]; });
    }

    void pull(std::vector<int>& layer, bool byBefore)
    {
        for (const int slot : layer) {
            const auto& links = byBefore ? at(slot).before : at(slot).after;
            if (!links.empty()) {
                double sum = 0;
                for (const int other : links) {
                    sum += at(other).y + at(other).height / 2;
                }
                at(slot).y = sum / static_cast<double>(links.size()) - at(slot).height / 2;
            }
        }
        // Push down in order, then pull the block back by half of what it moved.
        double moved = 0;
        double floor = -std::numeric_limits<double>::max();
        for (const int slot : layer) {
            if (at(slot).y < floor) {
                moved = std::max(moved, floor - at(slot).y);
                at(slot).y = floor;
            }
            floor = at(slot).y + at(slot).height + kRowGap;
        }
        for (const int slot : layer) {
            at(slot).y = onGrid(at(slot).y - moved / 2);
        }
    }

    std::vector<NodeId> m_order;
    std::map<NodeId, int> m_layer;
    std::vector<Slot> m_slots;
    std::vector<std::vector<int>> m_layers;
};

} // namespace

CardHeights cardHeights(const graph::Document& document, const nodes::Registry& registry)
{
    CardHeights heights;
    for (const auto& [id, node] : document.nodes) {
        if (const nodes::NodeType* type = registry.find(node->type)) {
            heights[id] = card::height(type->spec().inputs.size(), type->outputs(node->settings).size());
        }
    }
    return heights;
}

Positions aligned(const graph::Document& document, const std::set<NodeId>& nodes, Alignment alignment,
                  const CardHeights& heights)
{
    Positions result;
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    const bool horizontal =
        alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right;
    for (const NodeId& id : nodes) {
        const graph::Point& point = document.positions.at(id);
        const double start = horizontal ? point.x : point.y;
        low = std::min(low, start);
        high = std::max(high, start + (horizontal ? card::kWidth : heightOf(heights, id)));
        result[id] = point;
    }
    for (auto& [id, point] : result) {
        const double extent = horizontal ? card::kWidth : heightOf(heights, id);
        double& value = horizontal ? point.x : point.y;
        switch (alignment) {
        case Alignment::Left:
        case Alignment::Top:
            value = low;
            break;
        case Alignment::Right:
        case Alignment::Bottom:
            value = high - extent;
            break;
        case Alignment::Centre:
        case Alignment::Middle:
            value = (low + high - extent) / 2;
            break;
        }
    }
    return result;
}

Positions distributed(const graph::Document& document, const std::set<NodeId>& nodes, Axis axis,
                      const CardHeights& heights)
{
    std::vector<NodeId> order(nodes.begin(), nodes.end());
    const bool horizontal = axis == Axis::Horizontal;
    const auto start = [&](const NodeId& id) {
        const graph::Point& point = document.positions.at(id);
        return horizontal ? point.x : point.y;
    };
    const auto extent = [&](const NodeId& id) { return horizontal ? card::kWidth : heightOf(heights, id); };
    std::sort(order.begin(), order.end(), [&](const NodeId& a, const NodeId& b) { return start(a) < start(b); });
    Positions result;
    if (order.size() < 3) {
        return result;
    }
    double filled = 0;
    for (const NodeId& id : order) {
        filled += extent(id);
    }
    const double span = start(order.back()) + extent(order.back()) - start(order.front());
    const double gap = (span - filled) / static_cast<double>(order.size() - 1);
    double at = start(order.front());
    for (const NodeId& id : order) {
        result[id] = document.positions.at(id);
        (horizontal ? result[id].x : result[id].y) = at;
        at += extent(id) + gap;
    }
    return result;
}

Positions tidiedUp(const graph::Document& document, const std::set<NodeId>& nodes, const CardHeights& heights)
{
    std::set<NodeId> all = nodes;
    if (all.empty()) {
        for (const auto& [id, node] : document.nodes) {
            all.insert(id);
        }
    }
    if (all.empty()) {
        return {};
    }
    Layers layers(document, all, heights);
    layers.untangle();
    layers.place();
    Positions result = layers.positions();
    const auto corner = [&](const Positions& points) {
        graph::Point low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
        for (const NodeId& id : all) {
            low.x = std::min(low.x, points.at(id).x);
            low.y = std::min(low.y, points.at(id).y);
        }
        return low;
    };
    const graph::Point now = corner(result);
    const graph::Point then = corner(document.positions);
    for (auto& [id, point] : result) {
        point.x += onGrid(then.x) - now.x;
        point.y += onGrid(then.y) - now.y;
    }
    return result;
}

std::vector<NodeId> flowOrder(const graph::Document& document)
{
    std::unordered_map<NodeId, std::vector<NodeId>> after;
    for (const graph::Wire& wire : document.wires) {
        after[wire.from.node].push_back(wire.to.node);
    }
    std::unordered_map<NodeId, int> column; // of a circle, nothing: its nodes stand where they are drawn
    const auto order = graph::topologicalOrder(document);
    for (const NodeId& id : order ? *order : std::vector<NodeId>{}) {
        const int here = column[id];
        for (const NodeId& next : after[id]) {
            column[next] = std::max(column[next], here + 1);
        }
    }
    std::vector<std::tuple<int, double, double, NodeId>> keyed;
    for (const auto& [id, node] : document.nodes) {
        const auto at = document.positions.find(id);
        const graph::Point place = at == document.positions.end() ? graph::Point{} : at->second;
        keyed.emplace_back(column[id], place.y, place.x, id);
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<NodeId> nodes;
    for (const auto& key : keyed) {
        nodes.push_back(std::get<NodeId>(key));
    }
    return nodes;
}

graph::Point freePlace(const graph::Document& document, graph::Point wanted)
{
    wanted = {onGrid(wanted.x), onGrid(wanted.y)};
    const auto taken = [&](const auto& entry) {
        return std::abs(entry.second.x - wanted.x) < card::kWidth + kGrid &&
               std::abs(entry.second.y - wanted.y) < card::kHeight + kGrid;
    };
    while (std::any_of(document.positions.begin(), document.positions.end(), taken)) {
        wanted.y += kGrid;
    }
    return wanted;
}

void placeMissing(graph::Document& document)
{
    std::vector<NodeId> missing;
    for (const auto& [id, node] : document.nodes) {
        if (!document.positions.contains(id)) {
            missing.push_back(id);
        }
    }
    if (!missing.empty() && missing.size() == document.nodes.size()) {
        for (const NodeId& id : missing) {
            document.positions[id] = {0, 0};
        }
        for (const auto& [id, place] : tidiedUp(document, {})) {
            document.positions[id] = place;
        }
        return;
    }
    while (!missing.empty()) {
        // What stands after a node that has its place comes first; when there is none, any.
        auto next = missing.begin();
        graph::Point wanted{0, 0};
        for (auto each = missing.begin(); each != missing.end(); ++each) {
            const std::vector<graph::Wire> wires = document.into(*each);
            const auto from = std::find_if(wires.begin(), wires.end(), [&](const graph::Wire& wire) {
                return document.positions.contains(wire.from.node);
            });
            if (from != wires.end()) {
                const graph::Point& before = document.positions.at(from->from.node);
                wanted = {before.x + 280, before.y};
                next = each;
                break;
            }
        }
        document.positions[*next] = freePlace(document, wanted);
        missing.erase(next);
    }
}

Positions shiftedRight(const graph::Document& document, const NodeId& start, double until)
{
    Positions result;
    const double needed = until + kColumnGap / 2 - document.positions.at(start).x;
    if (needed <= 0) {
        return result;
    }
    const double shift = std::ceil(needed / kGrid) * kGrid;
    std::set<NodeId> moved = graph::downstream(document, start);
    moved.insert(start);
    for (const NodeId& id : moved) {
        graph::Point point = document.positions.at(id);
        // What already stands far enough to the right of the start stays.
        if (point.x >= document.positions.at(start).x) {
            point.x += shift;
            result[id] = point;
        }
    }
    return result;
}

} // namespace weir::ui
