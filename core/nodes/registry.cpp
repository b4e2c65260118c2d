#include "core/nodes/registry.h"

#include "core/graph/topology.h"

#include <algorithm>
#include <tuple>

namespace weir::nodes {
namespace {

const PortSpec* findPort(const std::vector<PortSpec>& ports, const std::string& name)
{
    const auto found = std::find_if(ports.begin(), ports.end(), [&](const PortSpec& p) { return p.name == name; });
    return found == ports.end() ? nullptr : &*found;
}

Error noSuch(const char* id, const char* sentence, const graph::PortRef& ref)
{
    return Error(ErrorCode::NotFound, id, sentence, {{"node", ref.node.str()}, {"port", ref.port}})
        .inNode(ref.node.str());
}

/// About an end that exists: named as people see it, for they read this while they draw the wire.
Error refused(const char* id, const char* sentence, const graph::Node& node, const NodeType& type, const PortSpec& port)
{
    return Error(ErrorCode::Conflict, id, sentence,
                 {{"node", node.name.empty() ? type.spec().title : node.name},
                  {"port", port.title.empty() ? port.name : port.title}})
        .inNode(node.id.str());
}

} // namespace

Status Registry::add(std::unique_ptr<NodeType> type)
{
    const NodeTypeId id = type->spec().id;
    if (!m_types.try_emplace(id, std::move(type)).second) {
        return Error(ErrorCode::Internal, "nodes.typeTwice", "Two plugins call their node type {type}. Remove one.",
                     {{"type", id.str()}});
    }
    return {};
}

void Registry::put(std::shared_ptr<const NodeType> type)
{
    auto& place = m_types[type->spec().id];
    if (place) {
        m_former.push_back(std::move(place));
    }
    place = std::move(type);
}

const NodeType* Registry::find(const NodeTypeId& id) const
{
    const auto found = m_types.find(id);
    if (found != m_types.end()) {
        return found->second.get();
    }
    return m_base ? m_base->find(id) : nullptr;
}

std::vector<const NodeType*> Registry::all() const
{
    std::vector<const NodeType*> result;
    if (m_base) {
        result = m_base->all();
    }
    for (const auto& [id, type] : m_types) {
        if (!m_base || m_listed.contains(id)) {
            result.push_back(type.get());
        }
    }
    std::stable_sort(result.begin(), result.end(), [](const NodeType* a, const NodeType* b) {
        return std::tie(a->spec().family, a->spec().title) < std::tie(b->spec().family, b->spec().title);
    });
    return result;
}

std::optional<Error> whyNotConnect(const graph::Document& document, const Registry& registry, const graph::Wire& wire)
{
    const graph::Node* from = document.find(wire.from.node);
    const graph::Node* to = document.find(wire.to.node);
    if (!from || !to) {
        return noSuch("graph.nodeMissing", "There is no node {node} in this pipeline.", from ? wire.to : wire.from);
    }
    const NodeType* fromType = registry.find(from->type);
    const NodeType* toType = registry.find(to->type);
    if (!fromType || !toType) {
        return noSuch("nodes.typeUnknown",
                      "The type of node {node} is not known to this Weir, so nothing can be wired to it.",
                      fromType ? wire.to : wire.from);
    }
    const std::vector<PortSpec> outputs = fromType->outputs(from->settings);
    const PortSpec* output = findPort(outputs, wire.from.port);
    if (!output) {
        return noSuch("nodes.outputMissing", "Node {node} has no output port {port}.", wire.from);
    }
    const PortSpec* input = findPort(toType->spec().inputs, wire.to.port);
    if (!input) {
        return noSuch("nodes.inputMissing", "Node {node} has no input port {port}.", wire.to);
    }
    if (output->kind != input->kind) {
        return noKind(*output, *input, *toType, wire);
    }
    const std::vector<graph::Wire> present = document.into(wire.to.node, wire.to.port);
    if (std::find(present.begin(), present.end(), wire) != present.end()) {
        return Error(ErrorCode::Conflict, "graph.wireExists", "These two ports are wired already.");
    }
    // Before the port: removing the wire that is there would not help against a circle.
    if (graph::wouldCycle(document, wire.from.node, wire.to.node)) {
        return refused(
            "graph.wireCycle",
            "This wire would feed {node} with its own result. Wire it from a node that does not depend on it.", *to,
            *toType, *input);
    }
    if (input->arity != PortSpec::Arity::Many && !present.empty()) {
        return refused("nodes.portTaken",
                       "Port {port} of {node} takes one wire and has it already. Remove that wire first.", *to, *toType,
                       *input);
    }
    return std::nullopt;
}

Error noKind(const PortSpec& output, const PortSpec& input, const NodeType& toType, const graph::Wire& wire)
{
    Where where;
    where.node = wire.to.node.str();
    where.port = wire.to.port;
    if (toType.spec().family == Family::Destination && output.kind != PortKind::Consented) {
        return Error(ErrorCode::Denied, "nodes.needsConsent",
                     "{title} takes only what a consent gate has let pass. Put a Consent gate node between.",
                     {{"title", toType.spec().title}})
            .at(std::move(where));
    }
    if (input.kind == PortKind::Profiles && output.kind == PortKind::Table) {
        return Error(ErrorCode::InvalidInput, "nodes.needsIdentity",
                     "{title} works on people, but this wire carries rows. Put a Resolve identities node between.",
                     {{"title", toType.spec().title}})
            .at(std::move(where));
    }
    return Error(ErrorCode::InvalidInput, "nodes.portKind",
                 "This wire carries {from}, but the port takes {to}. Wire it from a port of that kind.",
                 {{"from", std::string(title(output.kind))}, {"to", std::string(title(input.kind))}})
        .at(std::move(where));
}

std::string_view title(PortKind kind)
{
    switch (kind) {
    case PortKind::Table:
        return "rows";
    case PortKind::Profiles:
        return "people";
    case PortKind::Consented:
        return "people with consent";
    }
    return "rows";
}

std::string_view name(PortKind kind)
{
    switch (kind) {
    case PortKind::Table:
        return "table";
    case PortKind::Profiles:
        return "profiles";
    case PortKind::Consented:
        return "consented";
    }
    return "table";
}

std::string_view name(Family family)
{
    switch (family) {
    case Family::Source:
        return "source";
    case Family::Transform:
        return "transform";
    case Family::Identity:
        return "identity";
    case Family::Consent:
        return "consent";
    case Family::Audience:
        return "audience";
    case Family::Model:
        return "model";
    case Family::Destination:
        return "destination";
    }
    return "transform";
}

} // namespace weir::nodes
