#include "core/nodes/collapse.h"

#include "core/graph/topology.h"

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

/// The node that an entry of a list of the layout file belongs to.
std::optional<NodeId> ownerOf(const Json& entry)
{
    const auto node = entry.is_object() ? entry.find("node") : entry.end();
    return entry.is_object() && node != entry.end() && node->is_string()
               ? std::optional(NodeId(node->get<std::string>()))
               : std::nullopt;
}

/// Takes the entries of nodes out of the lists of a layout, as lists under the same keys.
Json takeEntries(Json& layout, const std::set<NodeId>& nodes)
{
    Json taken = Json::object();
    for (auto list = layout.begin(); list != layout.end();) {
        if (!list->is_array()) {
            ++list;
            continue;
        }
        Json stay = Json::array();
        for (const Json& entry : *list) {
            const auto owner = ownerOf(entry);
            (owner && nodes.contains(*owner) ? taken[list.key()] : stay).push_back(entry);
        }
        const bool emptied = stay.empty() && !list->empty();
        *list = std::move(stay);
        list = emptied ? layout.erase(list) : std::next(list);
    }
    return taken;
}

/// Puts such entries at the end of the lists of another layout; an entry that a list has already stays one.
void putEntries(Json& layout, const Json& entries)
{
    for (const auto& [key, list] : entries.items()) {
        Json& there = layout[key];
        if (there.is_null()) {
            there = Json::array();
        }
        for (const Json& entry : list) {
            if (there.is_array() && std::find(there.begin(), there.end(), entry) == there.end()) {
                there.push_back(entry);
            }
        }
    }
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
            if (!isBorder(*node)) {
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

Result<Collapsed> collapse(const graph::Document& view, const Registry& registry, const Collapsing& what)
{
    return Collapser(view, registry, what).run();
}

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
