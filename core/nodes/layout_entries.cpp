#include "core/nodes/layout_entries.h"

#include <algorithm>
#include <iterator>

namespace weir::nodes {

std::optional<NodeId> ownerOf(const Json& entry)
{
    const auto node = entry.is_object() ? entry.find("node") : entry.end();
    return entry.is_object() && node != entry.end() && node->is_string()
               ? std::optional(NodeId(node->get<std::string>()))
               : std::nullopt;
}

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

} // namespace weir::nodes
