#include "core/graph/flatten.h"

#include <algorithm>
#include <limits>

namespace weir::graph {
namespace {

/// Places inside another are drawn this much smaller when only the order of nodes matters.
constexpr double kShrink = 0.001;

/// One pipeline on the way down, as it stands in one place.
struct Level
{
    const Document* body = nullptr;
    Level* around = nullptr;
    NodeId place; ///< In `around`.
    Address path;
    Json values = Json::object(); ///< What the place sets.
    std::string prefix;
    bool disabled = false;
    Point origin;
    Point corner;
    std::map<PortRef, std::vector<PortRef>> into;
    std::map<NodeId, NodeId> ids;
    std::map<NodeId, std::unique_ptr<Level>> inside;
};

class Flattener
{
public:
    explicit Flattener(const Document& root) : m_root(root) {}

    Flat run()
    {
        m_flat.document = m_root;
        m_flat.document.parts.clear();
        m_flat.document.nodes.clear();
        m_flat.document.wires.clear();
        m_flat.document.positions.clear();
        Level top;
        top.body = &m_root;
        build(top);
        wire(top);
        std::stable_sort(m_flat.document.wires.begin(), m_flat.document.wires.end(),
                         [](const Wire& a, const Wire& b) { return a.to < b.to; });
        return std::move(m_flat);
    }

private:
    NodeId take(const std::string& wanted)
    {
        NodeId id(wanted);
        for (int number = 2; m_flat.addresses.contains(id); ++number) {
            id = NodeId(wanted + '_' + std::to_string(number));
        }
        return id;
    }

    /// The node as it stands here: with what the place sets, and switched off with it.
    std::shared_ptr<const Node> effective(const Level& level, const std::shared_ptr<const Node>& node,
                                          const NodeId& id) const
    {
        Node result = *node;
        result.id = id;
        result.disabled = result.disabled || level.disabled;
        for (const auto& [key, exposed] : level.body->exposed) {
            const auto value = level.values.find(key);
            if (exposed.node == node->id && value != level.values.end() && !value->is_null()) {
                result.settings[exposed.setting] = *value;
            }
        }
        return result == *node ? node : std::make_shared<const Node>(std::move(result));
    }

    void build(Level& level)
    {
        for (const Wire& wire : level.body->wires) {
            level.into[wire.to].push_back(wire.from);
        }
        for (const auto& [id, node] : level.body->nodes) {
            if (isEntry(node->type) || isExit(node->type)) {
                continue;
            }
            const NodeId flat = take(level.prefix + id.str());
            Address address = level.path;
            address.push_back(id);
            level.ids[id] = flat;
            m_flat.ids[address] = flat;
            m_flat.addresses[flat] = address;
            for (const Level* around = &level; around->around; around = around->around) {
                m_flat.places[around->around->ids.at(around->place)].members.push_back(flat);
            }
            const Document* part = partAt(m_root, *node);
            bool recurs = false;
            for (const Level* around = &level; around; around = around->around) {
                recurs = recurs || around->body == part;
            }
            std::shared_ptr<const Node> here = effective(level, node, flat);
            const Point at = placeOf(level, id);
            if (!part || recurs) {
                m_flat.document.nodes[flat] = std::move(here);
                m_flat.document.positions[flat] = at;
                continue;
            }
            auto below = std::make_unique<Level>();
            below->body = part;
            below->around = &level;
            below->place = id;
            below->path = std::move(address);
            below->values = here->settings;
            below->prefix = part->home == id ? level.prefix : flat.str() + '/';
            below->disabled = here->disabled;
            below->origin = at;
            below->corner = cornerOf(*part);
            m_flat.places[flat] = {below->path, *partOf(node->type), nameOf(*node, *part), {}, {}, {}};
            level.inside[id] = std::move(below);
        }
        for (const auto& [id, below] : level.inside) { // after all that stand beside them: those keep their ids
            build(*below);
        }
    }

    static std::string nameOf(const Node& place, const Document& part)
    {
        return !place.name.empty() ? place.name : part.name.empty() ? part.id.str() : part.name;
    }

    static Point cornerOf(const Document& part)
    {
        constexpr double kFar = std::numeric_limits<double>::max();
        Point corner{kFar, kFar};
        for (const auto& [id, point] : part.positions) {
            corner = {std::min(corner.x, point.x), std::min(corner.y, point.y)};
        }
        return corner;
    }

    static Point placeOf(const Level& level, const NodeId& id)
    {
        const auto found = level.body->positions.find(id);
        if (found == level.body->positions.end()) {
            return level.origin;
        }
        return level.around ? Point{level.origin.x + (found->second.x - level.corner.x) * kShrink,
                                    level.origin.y + (found->second.y - level.corner.y) * kShrink}
                            : found->second;
    }

    /// The ports of flat nodes that a port of this level stands for, in order.
    void resolve(const Level& level, const PortRef& from, std::set<std::pair<const Level*, PortRef>>& open,
                 std::vector<PortRef>& result)
    {
        if (!open.insert({&level, from}).second) {
            return; // a circle over places, which the analysis of the drawing cannot see
        }
        const Node* node = level.body->find(from.node);
        const auto below = level.inside.find(from.node);
        if (below != level.inside.end()) {
            follow(*below->second, {NodeId(from.port), "in"}, open, result);
        } else if (node && isEntry(node->type)) {
            if (level.around) {
                follow(*level.around, {level.place, from.node.str()}, open, result);
            }
        } else if (const auto id = level.ids.find(from.node); id != level.ids.end()) {
            result.push_back({id->second, from.port});
        } else if (!node) {
            result.push_back({NodeId(level.prefix + from.node.str()), from.port}); // missing, and reported as that
        }
        open.erase({&level, from});
    }

    void follow(const Level& level, const PortRef& to, std::set<std::pair<const Level*, PortRef>>& open,
                std::vector<PortRef>& result)
    {
        if (const auto found = level.into.find(to); found != level.into.end()) {
            for (const PortRef& from : found->second) {
                resolve(level, from, open, result);
            }
        }
    }

    void wire(const Level& level)
    {
        std::set<std::pair<const Level*, PortRef>> open;
        for (const Wire& wire : level.body->wires) {
            const auto to = level.ids.find(wire.to.node);
            if (level.inside.contains(wire.to.node) || (to == level.ids.end() && level.body->find(wire.to.node))) {
                continue; // followed from inside, or from what the exit feeds
            }
            const NodeId flat = to == level.ids.end() ? NodeId(level.prefix + wire.to.node.str()) : to->second;
            std::vector<PortRef> sources;
            resolve(level, wire.from, open, sources);
            for (PortRef& source : sources) {
                m_flat.document.wires.push_back({std::move(source), {flat, wire.to.port}});
            }
        }
        for (const auto& [id, below] : level.inside) {
            Flat::Place& place = m_flat.places[level.ids.at(id)];
            for (const auto& [border, node] : below->body->nodes) {
                if (isExit(node->type)) {
                    resolve(level, {id, border.str()}, open, place.outputs[border.str()]);
                } else if (isEntry(node->type)) {
                    resolve(*below, {border, "out"}, open, place.inputs[border.str()]);
                }
            }
            wire(*below);
        }
    }

    const Document& m_root;
    Flat m_flat;
};

} // namespace

NodeId Flat::idOf(const Address& address) const
{
    if (const auto found = ids.find(address); found != ids.end()) {
        return found->second;
    }
    return address.empty() ? NodeId() : address.back();
}

Address Flat::addressOf(const NodeId& id) const
{
    const auto found = addresses.find(id);
    return found == addresses.end() ? Address{id} : found->second;
}

std::optional<PortRef> Flat::source(const PortRef& port) const
{
    const auto place = places.find(port.node);
    if (place == places.end()) {
        return port;
    }
    for (const auto& [name, sources] : place->second.outputs) {
        if ((port.port.empty() || name == port.port) && !sources.empty()) {
            return sources.front();
        }
    }
    return std::nullopt;
}

Flat flatten(const Document& document)
{
    if (!hasPlaces(document)) {
        Flat result;
        result.document = document;
        result.document.parts.clear();
        return result;
    }
    return Flattener(document).run();
}

} // namespace weir::graph
