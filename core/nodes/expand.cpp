#include "core/graph/topology.h"
#include "core/nodes/collapse.h"
#include "core/nodes/layout_entries.h"

#include <algorithm>

namespace weir::nodes {
namespace {

class Expander
{
public:
    Expander(const graph::Document& view, const graph::Node& place, const graph::Document& part)
        : m_view(view), m_place(place), m_part(part), m_result{view, {}}
    {}

    Expanded run()
    {
        m_result.view.nodes.erase(m_place.id);
        const auto at = m_view.positions.find(m_place.id);
        if (at != m_view.positions.end()) {
            m_shift = {at->second.x - m_part.anchor.x, at->second.y - m_part.anchor.y};
            m_result.view.positions.erase(m_place.id);
        }
        for (const auto& [id, node] : m_part.nodes) {
            if (!graph::isEntry(node->type) && !graph::isExit(node->type)) {
                addNode(id, *node);
            }
        }
        wires();
        areas();
        exposed();
        entries();
        return std::move(m_result);
    }

private:
    graph::Point shifted(const graph::Point& point) const { return {point.x + m_shift.x, point.y + m_shift.y}; }

    /// The id that the node has in the flat pipeline, so that nothing that goes by it is lost.
    void addNode(const NodeId& id, const graph::Node& inner)
    {
        const std::string wanted = m_part.home == m_place.id ? id.str() : m_place.id.str() + '/' + id.str();
        graph::Node node = inner;
        node.id = m_result.view.find(NodeId(wanted)) ? graph::freeNodeId(m_result.view, wanted) : NodeId(wanted);
        node.disabled = node.disabled || m_place.disabled;
        for (const auto& [key, exposed] : m_part.exposed) {
            const auto value = m_place.settings.find(key);
            if (exposed.node == id && value != m_place.settings.end() && !value->is_null()) {
                node.settings[exposed.setting] = *value;
            }
        }
        m_ids[id] = node.id;
        m_result.nodes.insert(node.id);
        if (const auto at = m_part.positions.find(id); at != m_part.positions.end()) {
            m_result.view.positions[node.id] = shifted(at->second);
        }
        const NodeId own = node.id;
        m_result.view.nodes[own] = std::make_shared<const graph::Node>(std::move(node));
    }

    std::vector<graph::PortRef> sourcesOf(const graph::PortRef& from) const
    {
        if (const auto id = m_ids.find(from.node); id != m_ids.end()) {
            return {{id->second, from.port}};
        }
        std::vector<graph::PortRef> result;
        const graph::Node* border = m_part.find(from.node);
        if (border && graph::isEntry(border->type)) {
            for (const graph::Wire& wire : m_view.into(m_place.id, from.node.str())) {
                result.push_back(wire.from);
            }
        }
        return result;
    }

    void add(const graph::PortRef& from, const graph::PortRef& to)
    {
        const graph::Wire wire{from, to};
        if (std::find(m_wires.begin(), m_wires.end(), wire) == m_wires.end()) {
            m_wires.push_back(wire);
        }
    }

    void wires()
    {
        for (const graph::Wire& wire : m_view.wires) {
            if (wire.to.node == m_place.id) {
                continue;
            }
            if (wire.from.node != m_place.id) {
                add(wire.from, wire.to);
                continue;
            }
            for (const graph::Wire& inner : m_part.into(NodeId(wire.from.port), "in")) {
                for (const graph::PortRef& from : sourcesOf(inner.from)) {
                    add(from, wire.to);
                }
            }
        }
        for (const graph::Wire& wire : m_part.wires) {
            if (const auto to = m_ids.find(wire.to.node); to != m_ids.end()) {
                for (const graph::PortRef& from : sourcesOf(wire.from)) {
                    add(from, {to->second, wire.to.port});
                }
            }
        }
        std::stable_sort(m_wires.begin(), m_wires.end(),
                         [](const graph::Wire& a, const graph::Wire& b) { return a.to < b.to; });
        m_result.view.wires = std::move(m_wires);
    }

    template <class Id, class Area>
    void put(std::map<Id, Area>& into, const Id& id, Area area) const
    {
        Id free = id;
        for (int number = 2; into.contains(free); ++number) {
            free = Id(id.str() + '_' + std::to_string(number));
        }
        area.position = shifted(area.position);
        into[free] = std::move(area);
    }

    void areas()
    {
        for (const auto& [id, frame] : m_part.frames) {
            put(m_result.view.frames, id, frame);
        }
        for (const auto& [id, note] : m_part.notes) {
            put(m_result.view.notes, id, note);
        }
    }

    void exposed()
    {
        for (auto& [key, outer] : m_result.view.exposed) {
            const auto inner = m_part.exposed.find(outer.setting);
            if (outer.node == m_place.id && inner != m_part.exposed.end() && m_ids.contains(inner->second.node)) {
                outer.node = m_ids.at(inner->second.node);
                outer.setting = inner->second.setting;
            }
        }
    }

    /// What the layout says of the nodes comes along; what it says of a port of the place belongs to the port behind
    /// it.
    void entries()
    {
        std::set<NodeId> inside;
        for (const auto& [id, outside] : m_ids) {
            inside.insert(id);
        }
        Json layout = m_part.layoutExtra;
        Json moved = takeEntries(layout, inside);
        for (auto& list : moved) {
            for (Json& entry : list) {
                entry["node"] = m_ids.at(*ownerOf(entry)).str();
            }
        }
        Json atPlace = takeEntries(m_result.view.layoutExtra, {m_place.id});
        for (auto& list : atPlace) {
            for (Json& entry : list) {
                const auto port = entry.find("port");
                const std::vector<graph::Wire> behind = port != entry.end() && port->is_string()
                                                            ? m_part.into(NodeId(port->get<std::string>()), "in")
                                                            : std::vector<graph::Wire>();
                const auto from = behind.empty() ? m_ids.end() : m_ids.find(behind.front().from.node);
                if (from != m_ids.end()) {
                    entry["node"] = from->second.str();
                    entry["port"] = behind.front().from.port;
                }
            }
        }
        putEntries(m_result.view.layoutExtra, atPlace);
        putEntries(m_result.view.layoutExtra, moved); // the last word, as it had it inside
    }

    const graph::Document& m_view;
    const graph::Node& m_place;
    const graph::Document& m_part;
    Expanded m_result;
    graph::Point m_shift;
    std::map<NodeId, NodeId> m_ids;
    std::vector<graph::Wire> m_wires;
};

} // namespace

Result<Expanded> expand(const graph::Document& view, const NodeId& place)
{
    const graph::Node* node = view.find(place);
    const graph::Document* part = node ? graph::partAt(view, *node) : nullptr;
    if (!part) {
        return Error(ErrorCode::InvalidInput, "nodes.noPlace",
                     "Only a sub-pipeline can be expanded. Select one, then expand it.");
    }
    return Expander(view, *node, *part).run();
}

} // namespace weir::nodes
