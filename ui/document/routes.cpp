#include "ui/document/routes.h"

#include <algorithm>
#include <optional>

namespace weir::ui {
namespace {

constexpr const char* kKey = "routes";

Json end(const graph::PortRef& port)
{
    return Json::array({port.node.str(), port.port});
}

std::optional<graph::PortRef> portIn(const Json& entry, const char* key)
{
    const auto found = entry.find(key);
    if (found == entry.end() || !found->is_array() || found->size() != 2 || !(*found)[0].is_string() ||
        !(*found)[1].is_string()) {
        return std::nullopt;
    }
    return graph::PortRef{NodeId((*found)[0].get<std::string>()), (*found)[1].get<std::string>()};
}

graph::Document with(graph::Document document, const Routes& routes)
{
    Json list = Json::array();
    for (const auto& [ends, route] : routes) {
        if (route == WireRoute{}) {
            continue;
        }
        Json entry{{"from", end(ends.first)}, {"to", end(ends.second)}};
        if (!route.bends.empty()) {
            Json bends = Json::array();
            for (const graph::Point& bend : route.bends) {
                bends.push_back({bend.x, bend.y});
            }
            entry["bends"] = std::move(bends);
        }
        if (route.asLink) {
            entry["link"] = true;
        }
        list.push_back(std::move(entry));
    }
    if (list.empty()) {
        document.layoutExtra.erase(kKey);
    } else {
        document.layoutExtra[kKey] = std::move(list);
    }
    return document;
}

} // namespace

Routes routesOf(const graph::Document& document)
{
    Routes routes;
    const auto list = document.layoutExtra.find(kKey);
    if (list == document.layoutExtra.end() || !list->is_array()) {
        return routes;
    }
    for (const Json& entry : *list) {
        const auto from = entry.is_object() ? portIn(entry, "from") : std::nullopt;
        const auto to = entry.is_object() ? portIn(entry, "to") : std::nullopt;
        if (!from || !to ||
            std::find(document.wires.begin(), document.wires.end(), graph::Wire{*from, *to}) == document.wires.end()) {
            continue;
        }
        WireRoute& route = routes[{*from, *to}];
        route.asLink = entry.contains("link") && entry["link"] == true;
        if (const auto bends = entry.find("bends"); bends != entry.end() && bends->is_array()) {
            for (const Json& bend : *bends) {
                if (bend.is_array() && bend.size() == 2 && bend[0].is_number() && bend[1].is_number()) {
                    route.bends.push_back({bend[0].get<double>(), bend[1].get<double>()});
                }
            }
        }
    }
    return routes;
}

graph::Document withRoute(graph::Document document, const graph::Wire& wire, const WireRoute& route)
{
    Routes routes = routesOf(document);
    routes[{wire.from, wire.to}] = route;
    return with(std::move(document), routes);
}

graph::Document straightened(graph::Document document, const std::set<NodeId>& nodes)
{
    Routes routes = routesOf(document);
    bool changed = false;
    for (auto& [ends, route] : routes) {
        if (nodes.contains(ends.first.node) || nodes.contains(ends.second.node)) {
            changed = changed || !route.bends.empty();
            route.bends.clear();
        }
    }
    return changed ? with(std::move(document), routes) : document;
}

graph::Document withBendsMoved(graph::Document document, const std::set<NodeId>& nodes, graph::Point by)
{
    Routes routes = routesOf(document);
    bool moved = false;
    for (auto& [ends, route] : routes) {
        if (nodes.contains(ends.first.node) && nodes.contains(ends.second.node)) {
            for (graph::Point& bend : route.bends) {
                bend = {bend.x + by.x, bend.y + by.y};
                moved = true;
            }
        }
    }
    return moved ? with(std::move(document), routes) : document;
}

} // namespace weir::ui
