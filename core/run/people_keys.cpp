#include "core/run/people_keys.h"

#include "core/base/hash.h"
#include "core/compile/order.h"
#include "core/nodes/describe.h"

namespace weir::run {
namespace {

/// The keys of what comes in, by port, or null when one has none.
Json inputKeys(const graph::Document& document, const NodeId& node, const compile::ContentKeys& tables,
               const PeopleKeys& people)
{
    Json keys = Json::object();
    for (const graph::Wire& wire : document.into(node)) {
        const auto own = people.find(wire.from.node);
        const auto table = tables.find(wire.from);
        if (own == people.end() && (table == tables.end() || table->second.empty())) {
            return nullptr;
        }
        const std::string& key = own == people.end() ? table->second.str() : own->second.str();
        keys[wire.to.port].push_back(key + '.' + wire.from.port);
    }
    return keys;
}

} // namespace

PeopleKeys peopleKeys(const graph::Document& document, const nodes::Registry& registry,
                      const compile::ContentKeys& tables)
{
    PeopleKeys people;
    for (const compile::Order::Entry& entry : compile::orderOf(document).entries) {
        const graph::Node& node = **entry.node;
        const nodes::NodeType* type = registry.find(node.type);
        if (!type || type->spec().family == nodes::Family::Source || type->spec().family == nodes::Family::Transform) {
            continue;
        }
        Json inputs = inputKeys(document, node.id, tables, people);
        if (inputs.is_null()) {
            continue;
        }
        const Json parts{{"type", node.type.str()},
                         {"disabled", node.disabled},
                         {"settings", nodes::withDefaults(node.settings, type->spec().parameters)},
                         {"inputs", std::move(inputs)}};
        people[node.id] = ContentKey(sha256Hex(compactJson(parts)));
    }
    return people;
}

} // namespace weir::run
