#include "ui/document/breakpoints.h"

namespace weir::ui {
namespace {

constexpr const char* kKey = "breakpoints";

std::string textIn(const Json& entry, const char* key)
{
    const auto found = entry.is_object() ? entry.find(key) : entry.end();
    return entry.is_object() && found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void add(Breakpoints& all, const graph::Document& document, const graph::Address& scope, const graph::Flat& flat)
{
    for (const auto& [port, condition] : breakpointsOf(document)) {
        graph::Address address = scope;
        address.push_back(port.node);
        if (const auto source = flat.source({flat.idOf(address), port.port})) {
            all[*source] = condition;
        }
    }
}

} // namespace

Breakpoints breakpointsOf(const graph::Document& document)
{
    Breakpoints all;
    const auto list = document.layoutExtra.find(kKey);
    if (list == document.layoutExtra.end() || !list->is_array()) {
        return all;
    }
    for (const Json& entry : *list) {
        const NodeId node(textIn(entry, "node"));
        const std::string port = textIn(entry, "port");
        if (!port.empty() && document.find(node)) {
            all[{node, port}] = textIn(entry, "condition");
        }
    }
    return all;
}

graph::Document withBreakpoint(graph::Document document, const graph::PortRef& port,
                               const std::optional<std::string>& condition)
{
    Breakpoints all = breakpointsOf(document);
    if (condition) {
        all[port] = *condition;
    } else {
        all.erase(port);
    }
    Json list = Json::array();
    for (const auto& [at, text] : all) {
        Json entry{{"node", at.node.str()}, {"port", at.port}};
        if (!text.empty()) {
            entry["condition"] = text;
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

Breakpoints flatBreakpoints(const graph::Document& root, const graph::Flat& flat)
{
    Breakpoints all;
    add(all, root, {}, flat);
    for (const auto& [id, place] : flat.places) {
        const auto part = root.parts.find(place.part);
        if (part != root.parts.end() && part->second) {
            add(all, *part->second, place.address, flat);
        }
    }
    return all;
}

} // namespace weir::ui
