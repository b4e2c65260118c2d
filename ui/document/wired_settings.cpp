#include "ui/document/wired_settings.h"

#include <algorithm>
#include <optional>

namespace weir::ui {
namespace {

using Froms = std::vector<graph::PortRef>;

Froms fromsOf(const graph::Document& document, const NodeId& node)
{
    Froms froms;
    for (const graph::Wire& wire : document.into(node)) {
        froms.push_back(wire.from);
    }
    return froms;
}

bool contains(const Froms& froms, const graph::PortRef& from)
{
    return std::find(froms.begin(), froms.end(), from) != froms.end();
}

/// Where the settings of wire `i` of `after` stood before.
std::optional<std::size_t> placeBefore(const Froms& before, const Froms& after, std::size_t i)
{
    const auto same = std::find(before.begin(), before.end(), after[i]);
    if (same != before.end()) {
        return static_cast<std::size_t>(same - before.begin());
    }
    const auto isNew = [&](const graph::PortRef& from) { return !contains(before, from); };
    const auto isGone = [&](const graph::PortRef& from) { return !contains(after, from); };
    if (std::count_if(after.begin(), after.end(), isNew) == 1 &&
        std::count_if(before.begin(), before.end(), isGone) == 1) {
        return static_cast<std::size_t>(std::find_if(before.begin(), before.end(), isGone) - before.begin());
    }
    return std::nullopt;
}

/// The list of one entry per wire in the order of `after`.
Json moved(const Json& list, const Froms& before, const Froms& after)
{
    Json result = Json::array();
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto place = placeBefore(before, after, i);
        result.push_back(place && *place < list.size() ? list[*place] : Json::object());
    }
    while (!result.empty() && result.back().empty()) {
        result.erase(result.size() - 1);
    }
    return result;
}

} // namespace

graph::Document followWires(const graph::Document& before, graph::Document after, const nodes::Registry& registry)
{
    if (before.wires == after.wires) {
        return after;
    }
    for (auto& [id, node] : after.nodes) {
        const graph::Node* old = before.find(id);
        const nodes::NodeType* type = registry.find(node->type);
        if (!old || !type || old->settings != node->settings) {
            continue;
        }
        const Froms froms = fromsOf(before, id);
        const Froms now = fromsOf(after, id);
        if (froms == now) {
            continue;
        }
        for (const nodes::ParameterSpec& parameter : type->spec().parameters) {
            const auto value = node->settings.find(parameter.key);
            if (parameter.kind != nodes::ParameterKind::Mapping || value == node->settings.end() ||
                !value->is_object() || !value->contains("inputs") || !(*value)["inputs"].is_array()) {
                continue;
            }
            auto changed = std::make_shared<graph::Node>(*node);
            Json& list = changed->settings[parameter.key]["inputs"];
            list = moved((*value)["inputs"], froms, now);
            node = std::move(changed);
            break;
        }
    }
    return after;
}

} // namespace weir::ui
