#include "core/run/renames.h"

#include "core/audience/definition_parts.h"
#include "core/compile/order.h"
#include "core/expr/editing.h"
#include "core/identity/mapping.h"
#include "core/traits/definition.h"

#include <algorithm>
#include <map>
#include <set>

namespace weir::run {
namespace {

using nodes::ParameterKind;
using nodes::ParameterSpec;

void replace(std::string& name, const Rename& rename)
{
    if (name == rename.from) {
        name = rename.to;
    }
}

void renameIn(identity::InputMapping& input, const Rename& rename)
{
    for (identity::IdentifierColumn& identifier : input.identifiers) {
        replace(identifier.column, rename);
    }
    for (identity::TraitColumn& trait : input.traits) {
        replace(trait.column, rename); // the trait keeps its name: it is stored with the people
    }
    replace(input.traitTimeColumn, rename);
    for (std::string& column : input.recordKey) {
        replace(column, rename);
    }
    const auto replaceIn = [&](identity::ConstantOrColumn& value) {
        if (value.kind == identity::ConstantOrColumn::Kind::Column) {
            replace(value.text, rename);
        }
    };
    if (input.event) {
        replaceIn(input.event->name);
        replace(input.event->timeColumn, rename);
        replace(input.event->receivedColumn, rename);
        replace(input.event->messageIdColumn, rename);
        for (std::string& property : input.event->properties) {
            replace(property, rename);
        }
    }
    if (input.consent) {
        replaceIn(input.consent->purpose);
        for (std::string* column : {&input.consent->stateColumn, &input.consent->timeColumn,
                                    &input.consent->methodColumn, &input.consent->evidenceColumn}) {
            replace(*column, rename);
        }
    }
}

Json renamedMapping(const Json& value, std::size_t wire, const Rename& rename)
{
    identity::Mapping mapping;
    static_cast<void>(identity::readMapping(value, mapping));
    if (wire >= mapping.inputs.size()) {
        return value;
    }
    identity::InputMapping before = mapping.inputs[wire];
    renameIn(mapping.inputs[wire], rename);
    return before == mapping.inputs[wire] ? value : identity::toJson(mapping);
}

Json renamedAudience(const Json& value, const Rename& rename)
{
    audience::Definition definition;
    if (nodes::hasErrors(audience::readDefinition(value, definition))) {
        return value;
    }
    const audience::Definition before = definition;
    for (const audience::NameInCondition& name : audience::namesIn(definition)) {
        using Kind = audience::NameInCondition::Kind;
        const bool concerned = rename.what == Named::Trait
                                   ? name.kind == Kind::Trait || name.kind == Kind::Prediction
                                   : rename.what == Named::Property && name.kind == Kind::Property;
        if (concerned) {
            replace(*name.name, rename);
        }
    }
    return before == definition ? value : audience::toJson(definition);
}

/// Computed traits keep their names; what they are made of takes the new one.
Json renamedTraits(const Json& value, const Rename& rename)
{
    std::vector<traits::Trait> list;
    if (nodes::hasErrors(traits::readTraits(value, list))) {
        return value;
    }
    const std::vector<traits::Trait> before = list;
    for (traits::Trait& trait : list) {
        if (rename.what == Named::Property) {
            replace(trait.property, rename);
            for (audience::PropertyCondition& condition : trait.where) {
                replace(condition.property, rename);
            }
        } else if (!trait.formula.empty()) {
            trait.formula = expr::renameColumn(trait.formula, rename.from, rename.to);
        }
    }
    if (before == list) {
        return value;
    }
    Json renamed = Json::array();
    for (const traits::Trait& trait : list) {
        renamed.push_back(traits::toJson(trait));
    }
    return renamed;
}

/// A field of a destination takes another trait and keeps its name there.
void renameField(Json& field, const Rename& rename)
{
    if (field.is_object() && field.value("from", Json("trait")) == "trait" &&
        field.value("of", Json()) == rename.from) {
        field["of"] = rename.to;
        if (field.value("name", Json("")) == "") {
            field["name"] = rename.from;
        }
    }
}

void renameIn(const std::vector<ParameterSpec>& parameters, Json& values, const std::string& port, std::size_t wire,
              const Rename& rename)
{
    if (!values.is_object()) {
        return;
    }
    for (const ParameterSpec& parameter : parameters) {
        const auto found = values.find(parameter.key);
        if (found == values.end() || (!parameter.port.empty() && parameter.port != port)) {
            continue;
        }
        Json& value = *found;
        const bool columns = rename.what == Named::Column;
        switch (parameter.kind) {
        case ParameterKind::Column:
            if (columns && value == rename.from) {
                value = rename.to;
            }
            break;
        case ParameterKind::Columns:
            if (columns && value.is_array()) {
                std::replace(value.begin(), value.end(), Json(rename.from), Json(rename.to));
            }
            break;
        case ParameterKind::Expression:
            if (columns && value.is_string()) {
                value = expr::renameColumn(value.get<std::string>(), rename.from, rename.to);
            }
            break;
        case ParameterKind::Object:
            renameIn(parameter.items, value, port, wire, rename);
            break;
        case ParameterKind::List:
            if (value.is_array()) {
                for (Json& item : value) {
                    renameIn(parameter.items, item, port, wire, rename);
                }
            }
            break;
        case ParameterKind::Mapping:
            if (columns) {
                value = renamedMapping(value, wire, rename);
            }
            break;
        case ParameterKind::Traits:
            if (!columns) {
                value = renamedTraits(value, rename);
            }
            break;
        case ParameterKind::Audience:
            if (!columns) {
                value = renamedAudience(value, rename);
            }
            break;
        default:
            break;
        }
    }
}

bool writesInSql(const std::vector<ParameterSpec>& parameters, const Json& values, const std::string& name)
{
    return std::any_of(parameters.begin(), parameters.end(), [&](const ParameterSpec& parameter) {
        return parameter.kind == ParameterKind::Sql && values.is_object() && values.contains(parameter.key) &&
               values[parameter.key].is_string() &&
               expr::renameColumn(values[parameter.key].get<std::string>(), name, name + '_') !=
                   values[parameter.key].get<std::string>();
    });
}

/// Does the new name, and not the old one, leave the port?
bool leaves(const nodes::PortContent& content, const Rename& rename)
{
    const auto& people = content.profiles;
    switch (rename.what) {
    case Named::Column:
        return content.kind == nodes::PortKind::Table && content.schema.find(rename.to) &&
               !content.schema.find(rename.from);
    case Named::Trait:
        return content.kind != nodes::PortKind::Table && people.traits.find(rename.to) &&
               !people.traits.find(rename.from);
    case Named::Property:
        return content.kind != nodes::PortKind::Table &&
               std::none_of(people.events.begin(), people.events.end(),
                            [&](const auto& event) { return event.second.find(rename.from) != nullptr; });
    }
    return false;
}

bool hasMapping(const nodes::NodeSpec& spec)
{
    return std::any_of(spec.parameters.begin(), spec.parameters.end(),
                       [](const ParameterSpec& parameter) { return parameter.kind == ParameterKind::Mapping; });
}

} // namespace

Json renamedSettings(const nodes::NodeSpec& spec, Json settings, const std::string& port, std::size_t wire,
                     const Rename& rename)
{
    renameIn(spec.parameters, settings, port, wire, rename);
    if (spec.family == nodes::Family::Destination && rename.what == Named::Trait && settings.is_object()) {
        if (settings.contains("key")) {
            renameField(settings["key"], rename);
        }
        if (settings.contains("fields") && settings["fields"].is_array()) {
            for (Json& field : settings["fields"]) {
                renameField(field, rename);
            }
        }
    }
    return settings;
}

DownstreamRename renameDownstream(const graph::Document& document, const compile::Analysis& analysis,
                                  const nodes::Registry& registry, const Rename& rename)
{
    DownstreamRename result;
    std::map<graph::PortRef, std::vector<Rename>> travelling{{rename.port, {rename}}};
    compile::SourceSchemas detected;
    for (const auto& [id, node] : analysis.nodes) {
        if (node->detected) {
            detected[id] = *node->detected;
        }
    }
    graph::Document now = document;
    compile::Analysis known = analysis;
    const compile::Order order = compile::orderOf(document);
    for (const compile::Order::Entry& entry : order.entries) {
        const std::shared_ptr<const graph::Node>& node = *entry.node;
        const nodes::NodeType* type = registry.find(node->type);
        if (!type || node->typeVersion != type->spec().version) {
            continue;
        }
        Json settings = node->settings;
        std::vector<Rename> seen;
        std::map<std::string, std::size_t> wires;
        for (const graph::Wire& wire : entry.wires) {
            const std::size_t index = wires[wire.to.port]++;
            const auto found = travelling.find(wire.from);
            for (const Rename& each : found == travelling.end() ? std::vector<Rename>{} : found->second) {
                settings = renamedSettings(type->spec(), std::move(settings), wire.to.port, index, each);
                seen.push_back(each);
            }
        }
        if (seen.empty()) {
            continue;
        }
        if (writesInSql(type->spec().parameters, node->settings, seen.front().from)) {
            result.byHand.push_back(node->id);
        }
        if (settings != node->settings) {
            auto changed = graph::apply(now, {graph::SetSettings{node->id, settings}});
            if (!changed) {
                continue;
            }
            now = *std::move(changed);
            known = compile::analyze(now, registry, detected, known.facts, &known);
            result.settings[node->id] = std::move(settings);
        }
        const compile::NodeAnalysis* after = known.find(node->id);
        for (std::size_t i = 0; after && i < after->outputs.size() && i < after->contents.size(); ++i) {
            const graph::PortRef out{node->id, after->outputs[i].name};
            for (Rename each : seen) {
                each.port = out;
                if (each.what == Named::Column && hasMapping(type->spec())) {
                    each.what = Named::Property; // columns of events are their properties
                }
                if (after->contents[i] && leaves(*after->contents[i], each)) {
                    travelling[out].push_back(each);
                }
            }
        }
    }
    return result;
}

} // namespace weir::run
