#include "core/graph/lift.h"

namespace weir::graph {
namespace {

Address around(Address address)
{
    address.pop_back();
    return address;
}

/// The pipelines on the way to a node: the outermost, then that of each place.
std::vector<const Document*> pipelinesTo(const Document& root, const Address& address)
{
    std::vector<const Document*> way{&root};
    for (std::size_t depth = 0; depth + 1 < address.size() && way.back(); ++depth) {
        const Node* place = way.back()->find(address[depth]);
        way.push_back(place ? partAt(root, *place) : nullptr);
    }
    return way;
}

/// Collects edits, one group for each pipeline in the order in which they were first needed.
class Lifter
{
public:
    explicit Lifter(const Document& root) : m_root(root) {}

    void set(Address address, std::string key, const Json& value)
    {
        const std::vector<const Document*> way = pipelinesTo(m_root, address);
        if (!way.back()) {
            return;
        }
        const std::vector<Json> places = settingsOnTheWay(way, address);
        // From the node outwards as long as the place around it is the one that sets this.
        for (std::size_t depth = address.size() - 1; depth > 0; --depth) {
            const std::string given = givenBy(*way[depth], places[depth - 1], address.back(), key);
            if (given.empty()) {
                break;
            }
            address.pop_back();
            key = given;
        }
        const NodeId node = address.back();
        add(around(std::move(address)), {SetSetting{node, std::move(key), value}});
    }

    void add(Address scope, Edit edit)
    {
        for (ScopedEdit& each : m_edits) {
            if (each.scope == scope) {
                std::get<EditGroup>(each.edit.change).edits.push_back(std::move(edit));
                return;
            }
        }
        m_edits.push_back({std::move(scope), {EditGroup{{std::move(edit)}}}});
    }

    std::vector<ScopedEdit> edits() { return std::move(m_edits); }

private:
    /// What each place on the way is set to, with what those around it set.
    static std::vector<Json> settingsOnTheWay(const std::vector<const Document*>& way, const Address& address)
    {
        std::vector<Json> settings;
        for (std::size_t depth = 0; depth + 1 < address.size(); ++depth) {
            Json here = way[depth]->find(address[depth])->settings;
            for (const auto& [name, exposed] : way[depth]->exposed) {
                if (depth > 0 && exposed.node == address[depth] && gives(settings.back(), name)) {
                    here[exposed.setting] = settings.back()[name];
                }
            }
            settings.push_back(std::move(here));
        }
        return settings;
    }

    /// The key under which a place that is set to `place` sets a setting of a node inside; "" when it leaves it alone.
    static std::string givenBy(const Document& part, const Json& place, const NodeId& node, const std::string& key)
    {
        for (const auto& [name, exposed] : part.exposed) {
            if (exposed.node == node && exposed.setting == key && gives(place, name)) {
                return name;
            }
        }
        return {};
    }

    static bool gives(const Json& place, const std::string& name)
    {
        const auto value = place.find(name);
        return value != place.end() && !value->is_null();
    }

    const Document& m_root;
    std::vector<ScopedEdit> m_edits;
};

} // namespace

std::vector<ScopedEdit> liftSettings(const Document& root, const Flat& flat, const std::map<NodeId, Json>& settings)
{
    Lifter lifter(root);
    for (const auto& [id, wanted] : settings) {
        const Node* node = flat.document.find(id);
        if (!node) {
            continue;
        }
        const Address address = flat.addressOf(id);
        for (const auto& [key, value] : wanted.items()) {
            if (!node->settings.contains(key) || node->settings[key] != value) {
                lifter.set(address, key, value);
            }
        }
        for (const auto& [key, value] : node->settings.items()) {
            if (!wanted.contains(key)) {
                lifter.set(address, key, Json());
            }
        }
    }
    return lifter.edits();
}

std::vector<ScopedEdit> liftSwitchOn(const Document& root, const Flat& flat, const NodeId& node)
{
    Lifter lifter(root);
    const Address address = flat.addressOf(node);
    const std::vector<const Document*> way = pipelinesTo(root, address);
    for (std::size_t depth = 0; depth < way.size() && way[depth]; ++depth) {
        const Node* each = way[depth]->find(address[depth]);
        if (each && each->disabled) {
            lifter.add(Address(address.begin(), address.begin() + static_cast<std::ptrdiff_t>(depth)),
                       {SetDisabled{each->id, false}});
        }
    }
    return lifter.edits();
}

Result<Document> apply(const Document& root, const ScopedEdit& edit)
{
    if (edit.scope.empty()) {
        auto after = apply(root, edit.edit);
        return after ? putBack(root, {}, *std::move(after)) : after;
    }
    const std::optional<Document> view = viewInto(root, edit.scope);
    if (!view) {
        return Error(ErrorCode::InvalidInput, "graph.placeGone",
                     "The sub-pipeline around this node is no more. Look at the problems again.");
    }
    auto after = apply(*view, edit.edit);
    return after ? putBack(root, edit.scope, *std::move(after)) : after;
}

} // namespace weir::graph
