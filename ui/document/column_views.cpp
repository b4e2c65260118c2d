#include "ui/document/column_views.h"

#include <algorithm>

namespace weir::ui {
namespace {

constexpr const char* kKey = "views";

std::optional<std::string> textIn(const Json& entry, const char* key)
{
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

std::optional<ColumnView> read(const Json& entry)
{
    if (!entry.is_object()) {
        return std::nullopt;
    }
    const auto name = textIn(entry, "name");
    const auto node = textIn(entry, "node");
    const auto port = textIn(entry, "port");
    const auto columns = entry.find("columns");
    if (!name || name->empty() || !node || !port || columns == entry.end() || !columns->is_array()) {
        return std::nullopt;
    }
    ColumnView view{*name, {NodeId(*node), *port}, {}, {}};
    for (const Json& column : *columns) {
        const auto of = column.is_object() ? textIn(column, "name") : std::nullopt;
        if (!of) {
            return std::nullopt;
        }
        const auto width = column.find("width");
        view.columns.push_back(
            {*of, width != column.end() && width->is_number_integer() ? std::clamp(width->get<int>(), 0, 10'000) : 0});
    }
    if (const auto hidden = entry.find("hidden"); hidden != entry.end() && hidden->is_array()) {
        for (const Json& each : *hidden) {
            if (each.is_string()) {
                view.hidden.push_back(each.get<std::string>());
            }
        }
    }
    return view.columns.empty() ? std::nullopt : std::optional(std::move(view));
}

Json written(const ColumnView& view, Json entry)
{
    entry["name"] = view.name;
    entry["node"] = view.port.node.str();
    entry["port"] = view.port.port;
    Json columns = Json::array();
    for (const ViewColumn& column : view.columns) {
        Json each{{"name", column.name}};
        if (column.width > 0) {
            each["width"] = column.width;
        }
        columns.push_back(std::move(each));
    }
    entry["columns"] = std::move(columns);
    entry.erase("hidden");
    if (!view.hidden.empty()) {
        entry["hidden"] = view.hidden;
    }
    return entry;
}

Json listOf(const graph::Document& document)
{
    const auto list = document.layoutExtra.find(kKey);
    return list != document.layoutExtra.end() && list->is_array() ? *list : Json::array();
}

Json::iterator find(Json& list, const graph::PortRef& port, const std::string& name)
{
    return std::find_if(list.begin(), list.end(), [&](const Json& entry) {
        const auto view = read(entry);
        return view && view->port == port && view->name == name;
    });
}

graph::Document with(graph::Document document, Json list)
{
    if (list.empty()) {
        document.layoutExtra.erase(kKey);
    } else {
        document.layoutExtra[kKey] = std::move(list);
    }
    return document;
}

} // namespace

std::vector<ColumnView> columnViewsOf(const graph::Document& document)
{
    std::vector<ColumnView> views;
    for (const Json& entry : listOf(document)) {
        if (auto view = read(entry)) {
            views.push_back(*std::move(view));
        }
    }
    return views;
}

std::optional<ColumnView> columnView(const graph::Document& document, const graph::PortRef& port,
                                     const std::string& name)
{
    Json list = listOf(document);
    const auto found = find(list, port, name);
    return found == list.end() ? std::nullopt : read(*found);
}

graph::Document withColumnView(graph::Document document, const ColumnView& view)
{
    Json list = listOf(document);
    if (const auto found = find(list, view.port, view.name); found != list.end()) {
        *found = written(view, *found);
    } else {
        list.push_back(written(view, Json::object()));
    }
    return with(std::move(document), std::move(list));
}

graph::Document withColumnViewRenamed(graph::Document document, const ColumnView& view, const std::string& name)
{
    Json list = listOf(document);
    if (name == view.name || find(list, view.port, view.name) == list.end()) {
        return document;
    }
    if (const auto other = find(list, view.port, name); other != list.end()) {
        list.erase(other);
    }
    (*find(list, view.port, view.name))["name"] = name;
    return with(std::move(document), std::move(list));
}

graph::Document withoutColumnView(graph::Document document, const ColumnView& view)
{
    Json list = listOf(document);
    if (const auto found = find(list, view.port, view.name); found != list.end()) {
        list.erase(found);
    }
    return with(std::move(document), std::move(list));
}

} // namespace weir::ui
