#include "core/nodes/collapse.h"

#include "core/graph/topology.h"
#include "core/nodes/layout_entries.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir::nodes {
namespace {

constexpr double kBorderGap = 280; ///< From the nodes to entries and exits.
constexpr double kCardWidth = 200;
constexpr double kRow = 100;
constexpr double kGrid = 20;

bool isBorder(const graph::Node& node)
{
    return graph::isEntry(node.type) || graph::isExit(node.type);
}

/// The node whose result would go out of the selection and come back into it.
std::optional<NodeId> standsBetween(const graph::Document& view, const std::set<NodeId>& nodes)
{
    std::set<NodeId> after;
    std::set<NodeId> before;
    for (const NodeId& id : nodes) {
        after.merge(graph::downstream(view, id));
        before.merge(graph::upstream(view, id));
    }
    for (const NodeId& id : after) {
        if (before.contains(id) && !nodes.contains(id)) {
            return id;
        }
    }
    return std::nullopt;
}

std::string titleOf(const graph::Document& view, const Registry& registry, const NodeId& id)
{
    const graph::Node* node = view.find(id);
    const NodeType* type = node ? registry.find(node->type) : nullptr;
    return !node ? id.str() : !node->name.empty() ? node->name : type ? type->spec().title : node->type.str();
}

class Collapser
{
public:
    Collapser(const graph::Document& view, const Registry& registry, const Collapsing& what)
        : m_view(view), m_registry(registry), m_what(what), m_result{view, {}}
    {
        for (const NodeId& id : what.nodes) {
            if (const graph::Node* node = view.find(id); node && !isBorder(*node)) {
                m_nodes.insert(id);
            }
        }
    }

    Result<Collapsed> run()
    {
        if (m_nodes.empty()) {
            return Error(ErrorCode::InvalidInput, "nodes.nothingToCollapse",
                         "Select the nodes that are to become one, then collapse them.");
        }
        if (const auto between = standsBetween(m_view, m_nodes)) {
            return Error(ErrorCode::InvalidInput, "nodes.collapseBetween",
                         "{node} stands between the selected nodes. Select it too, or leave out what comes after it.",
                         {{"node", titleOf(m_view, m_registry, *between)}})
                .inNode(between->str());
        }
        m_part.id = graph::freePartId(m_view, "sub");
        m_part.name = m_what.name;
        m_result.place = graph::freeNodeId(m_view, "sub");
        m_part.home = m_result.place;
        measure();
        moveNodes();
        moveWires();
        openEnds();
        moveAreas();
        moveExposed();
        m_part.layoutExtra = takeEntries(m_result.view.layoutExtra, m_nodes);
        finish();
        return std::move(m_result);
    }

private:
    void measure()
    {
        constexpr double kFar = std::numeric_limits<double>::max();
        m_low = {kFar, kFar};
        m_high = {-kFar, -kFar};
        for (const NodeId& id : m_nodes) {
            const auto at = m_view.positions.find(id);
            const graph::Point point = at == m_view.positions.end() ? graph::Point{} : at->second;
            m_low = {std::min(m_low.x, point.x), std::min(m_low.y, point.y)};
            m_high = {std::max(m_high.x, point.x), std::max(m_high.y, point.y)};
        }
        const auto onGrid = [](double value) { return kGrid * static_cast<double>(static_cast<long>(value / kGrid)); };
        m_part.anchor = {onGrid((m_low.x + m_high.x) / 2), onGrid((m_low.y + m_high.y) / 2)};
    }

    void moveNodes()
    {
        for (const NodeId& id : m_nodes) {
            m_part.nodes[id] = m_view.nodes.at(id);
            m_result.view.nodes.erase(id);
            if (const auto at = m_view.positions.find(id); at != m_view.positions.end()) {
                m_part.positions[id] = at->second;
                m_result.view.positions.erase(id);
            }
        }
    }

    PortKind kindOf(const graph::PortRef& from) const
    {
        const graph::Node* node = m_view.find(from.node);
        const NodeType* type = node ? m_registry.find(node->type) : nullptr;
        if (type) {
            for (const PortSpec& port : type->outputs(node->settings)) {
                if (port.name == from.port) {
                    return port.kind;
                }
            }
        }
        return PortKind::Table;
    }

    NodeId border(const NodeTypeId& type, const char* stem, std::string name, double x, double y)
    {
        graph::Document taken = m_view;
        for (const auto& [id, node] : m_part.nodes) {
            taken.nodes.emplace(id, node);
        }
        graph::Node node;
        node.id = graph::freeNodeId(taken, stem);
        node.type = type;
        node.name = std::move(name);
        const NodeId id = node.id;
        while (std::any_of(m_part.positions.begin(), m_part.positions.end(), [&](const auto& each) {
            return each.second.x == x && std::abs(each.second.y - y) < kRow * 0.8;
        })) {
            y += kRow;
        }
        m_part.positions[id] = {x, y};
        m_part.nodes[id] = std::make_shared<const graph::Node>(std::move(node));
        return id;
    }

    double rowOf(const NodeId& node) const
    {
        const auto at = m_view.positions.find(node);
        return at == m_view.positions.end() ? m_low.y : at->second.y;
    }

    NodeId entryFor(const graph::PortRef& from, const NodeId& reader)
    {
        const auto [found, added] = m_entries.try_emplace(from);
        if (added) {
            found->second = border(graph::entryType(name(kindOf(from))), "in", titleOf(m_view, m_registry, from.node),
                                   m_low.x - kBorderGap, rowOf(reader));
        }
        return found->second;
    }

    NodeId exitFor(const graph::PortRef& from)
    {
        const auto [found, added] = m_exits.try_emplace(from);
        if (added) {
            found->second = border(graph::exitType(name(kindOf(from))), "out", titleOf(m_view, m_registry, from.node),
                                   m_high.x + kBorderGap, rowOf(from.node));
            m_part.wires.push_back({from, {found->second, "in"}});
        }
        return found->second;
    }

    void moveWires()
    {
        std::vector<graph::Wire> outside;
        for (const graph::Wire& wire : m_view.wires) {
            const bool from = m_nodes.contains(wire.from.node);
            const bool to = m_nodes.contains(wire.to.node);
            if (from && to) {
                m_part.wires.push_back(wire);
            } else if (to) {
                const bool known = m_entries.contains(wire.from);
                const NodeId entry = entryFor(wire.from, wire.to.node);
                m_part.wires.push_back({{entry, "out"}, wire.to});
                if (!known) {
                    outside.push_back({wire.from, {m_result.place, entry.str()}});
                }
            } else if (from) {
                outside.push_back({{m_result.place, exitFor(wire.from).str()}, wire.to});
            } else {
                outside.push_back(wire);
            }
        }
        m_result.view.wires = std::move(outside);
    }

    /// Ends that nothing reads and required inputs without a wire go to the border too: they want to be wired.
    void openEnds()
    {
        for (const NodeId& id : m_nodes) {
            const graph::Node& node = *m_view.find(id);
            const NodeType* type = m_registry.find(node.type);
            if (!type) {
                continue;
            }
            const std::vector<PortSpec> outputs = type->outputs(node.settings);
            if (!outputs.empty() && m_view.outOf(id).empty()) {
                (void)exitFor({id, outputs.front().name});
            }
            for (const PortSpec& port : type->spec().inputs) {
                if (port.arity == PortSpec::Arity::Optional || !m_view.into(id, port.name).empty()) {
                    continue;
                }
                const NodeId entry =
                    border(graph::entryType(name(port.kind)), "in", port.title.empty() ? port.name : port.title,
                           m_low.x - kBorderGap, rowOf(id));
                m_part.wires.push_back({{entry, "out"}, {id, port.name}});
            }
        }
    }

    void moveAreas()
    {
        for (const graph::FrameId& id : m_what.frames) {
            if (const auto found = m_result.view.frames.find(id); found != m_result.view.frames.end()) {
                m_part.frames.insert(m_result.view.frames.extract(found));
            }
        }
        for (const graph::NoteId& id : m_what.notes) {
            if (const auto found = m_result.view.notes.find(id); found != m_result.view.notes.end()) {
                m_part.notes.insert(m_result.view.notes.extract(found));
            }
        }
    }

    /// What the pipeline around exposes of the nodes goes on being exposed, over the place.
    void moveExposed()
    {
        for (auto& [key, exposed] : m_result.view.exposed) {
            if (m_nodes.contains(exposed.node)) {
                m_part.exposed[key] = exposed;
                exposed.node = m_result.place;
                exposed.setting = key;
            }
        }
    }

    void finish()
    {
        graph::Node place;
        place.id = m_result.place;
        place.type = graph::placeType(m_part.id);
        m_result.view.nodes[place.id] = std::make_shared<const graph::Node>(place);
        m_result.view.positions[place.id] = m_part.anchor;
        for (std::vector<graph::Wire>* wires : {&m_part.wires, &m_result.view.wires}) {
            std::stable_sort(wires->begin(), wires->end(),
                             [](const graph::Wire& a, const graph::Wire& b) { return a.to < b.to; });
        }
        const PipelineId id = m_part.id;
        m_result.view.parts[id] = std::make_shared<const graph::Document>(std::move(m_part));
    }

    const graph::Document& m_view;
    const Registry& m_registry;
    const Collapsing& m_what;
    std::set<NodeId> m_nodes;
    graph::Point m_low;
    graph::Point m_high;
    std::map<graph::PortRef, NodeId> m_entries;
    std::map<graph::PortRef, NodeId> m_exits;
    graph::Document m_part;
    Collapsed m_result;
};

} // namespace

Result<Collapsed> collapse(const graph::Document& view, const Registry& registry, const Collapsing& what)
{
    return Collapser(view, registry, what).run();
}

} // namespace weir::nodes
