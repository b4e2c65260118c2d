#include "core/compile/analyze.h"

#include "core/compile/order.h"
#include "core/graph/parts.h"
#include "core/nodes/settings.h"

#include <algorithm>
#include <exception>
#include <span>
#include <unordered_map>

namespace weir::compile {
namespace {

using nodes::Diagnostic;
using nodes::ParameterKind;
using nodes::PortKind;
using nodes::PortSpec;
using nodes::Severity;

const PortSpec* findPort(const std::vector<PortSpec>& ports, std::string_view name)
{
    const auto found =
        std::find_if(ports.begin(), ports.end(), [&](const PortSpec& port) { return port.name == name; });
    return found == ports.end() ? nullptr : &*found;
}

bool sameNode(const graph::Node& a, const graph::Node& b)
{
    return a.type == b.type && a.typeVersion == b.typeVersion && a.disabled == b.disabled && a.settings == b.settings &&
           (!a.disabled || a.name == b.name); // what it blocks names it
}

using NodeAnalysisPtr = std::shared_ptr<const NodeAnalysis>;

/// What is and was found out about the nodes of a document while they are analysed, by id in one look-up: in the maps
/// of an analysis each of them would walk the tree from its root.
class Findings
{
public:
    Findings(const graph::Document& document, const Analysis* previous)
    {
        m_slots.reserve(document.nodes.size());
        auto old = previous ? previous->nodes.begin() : std::map<NodeId, NodeAnalysisPtr>::const_iterator();
        for (const auto& [id, node] : document.nodes) { // both maps are sorted by id
            Slot& slot = m_slots[id.str()];
            while (previous && old != previous->nodes.end() && old->first < id) {
                ++old;
            }
            if (previous && old != previous->nodes.end() && old->first == id) {
                slot.before = &old->second;
            }
        }
    }

    [[nodiscard]] const NodeAnalysis* find(const NodeId& id) const
    {
        const auto found = m_slots.find(id.str());
        return found == m_slots.end() ? nullptr : found->second.now.get();
    }
    /// Of the analysis before; null when the node is new.
    [[nodiscard]] const NodeAnalysisPtr* before(const NodeId& id) const { return m_slots.at(id.str()).before; }
    void put(const NodeId& id, NodeAnalysisPtr analysis) { m_slots.at(id.str()).now = std::move(analysis); }
    [[nodiscard]] NodeAnalysisPtr take(const NodeId& id) { return std::move(m_slots.at(id.str()).now); }

private:
    struct Slot
    {
        const NodeAnalysisPtr* before = nullptr;
        NodeAnalysisPtr now;
    };
    std::unordered_map<std::string_view, Slot> m_slots;
};

/// Analyses one node after all that feed it.
class NodeAnalyzer
{
public:
    NodeAnalyzer(const nodes::Registry& registry, const SourceSchemas& detected, const ProjectFacts& facts,
                 const Findings& findings)
        : m_registry(registry), m_detected(detected), m_facts(facts), m_findings(findings)
    {}

    std::shared_ptr<const NodeAnalysis> analyze(const std::shared_ptr<const graph::Node>& node,
                                                std::span<const graph::Wire> wires)
    {
        m_analysis = {};
        m_analysis.node = node;
        const nodes::NodeType* type = m_registry.find(node->type);
        if (!type) {
            return unknown(wires);
        }
        collectInputs(*type, wires);
        if (const auto detected = m_detected.find(node->id); detected != m_detected.end()) {
            m_analysis.detected = detected->second;
        }
        const NodeAnalysisPtr* known = m_findings.before(node->id);
        const NodeAnalysis* before = known ? known->get() : nullptr;
        if (before && reusable(*before)) {
            if (before->node == node || *before->node == *node) {
                return *known;
            }
            auto renamed = std::make_shared<NodeAnalysis>(*before); // who reads a name here finds the new one
            renamed->node = node;
            return renamed;
        }
        checkWires(*type, wires);
        m_analysis.outputs = type->spec().outputs;
        migrateSettings(*type);
        configure(*type);
        finish(*type, before);
        return std::make_shared<const NodeAnalysis>(std::move(m_analysis));
    }

    /// A node on a cycle, or after one.
    std::shared_ptr<const NodeAnalysis> onCycle(const std::shared_ptr<const graph::Node>& node, bool inside)
    {
        m_analysis = {};
        m_analysis.node = node;
        m_analysis.settings = node->settings;
        m_analysis.state = inside ? NodeState::NotConfigured : NodeState::Blocked;
        if (const nodes::NodeType* type = m_registry.find(node->type)) {
            m_analysis.outputs = type->outputs(node->settings);
            m_analysis.contents.resize(m_analysis.outputs.size());
        }
        if (inside) {
            note(Severity::Error, {}, ErrorCode::InvalidInput, "compile.cycle",
                 "This node feeds itself over a circle of wires. Remove one wire of the circle.");
        }
        return std::make_shared<const NodeAnalysis>(std::move(m_analysis));
    }

private:
    void note(Severity severity, const std::string& port, ErrorCode code, std::string id, std::string sentence,
              Error::Arguments arguments = {})
    {
        Where where;
        where.node = m_analysis.node->id.str();
        where.port = port;
        m_analysis.diagnostics.push_back(
            {severity, Error(code, std::move(id), std::move(sentence), std::move(arguments)).at(std::move(where))});
    }

    std::shared_ptr<const NodeAnalysis> unknown(std::span<const graph::Wire> wires)
    {
        m_analysis.state = NodeState::Unknown;
        m_analysis.settings = m_analysis.node->settings;
        for (const graph::Wire& wire : wires) {
            m_analysis.inputs.push_back({wire.to.port, wire.from, nullptr, false, {}});
        }
        if (const auto part = graph::partOf(m_analysis.node->type)) {
            note(Severity::Error, {}, ErrorCode::NotFound, "compile.partMissing",
                 "The sub-pipeline {part} of this node is missing, or stands inside itself. Restore its files from "
                 "version control, or remove the node.",
                 {{"part", part->str()}});
            return std::make_shared<const NodeAnalysis>(std::move(m_analysis));
        }
        note(Severity::Error, {}, ErrorCode::Unsupported, "compile.typeUnknown",
             "This Weir has no node type {type}. Install the plugin that brings it, or remove the node; its settings "
             "are "
             "kept as they are.",
             {{"type", m_analysis.node->type.str()}});
        return std::make_shared<const NodeAnalysis>(std::move(m_analysis));
    }

    void collectInputs(const nodes::NodeType& type, std::span<const graph::Wire> wires)
    {
        const auto add = [this](const graph::Wire& wire) {
            NodeAnalysis::Input input{wire.to.port, wire.from, nullptr, false, {}};
            if (const NodeAnalysis* from = m_findings.find(wire.from.node)) {
                for (std::size_t i = 0; i < from->outputs.size() && i < from->contents.size(); ++i) {
                    if (from->outputs[i].name == wire.from.port) {
                        input.content = from->contents[i];
                    }
                }
                input.ready = input.content && from->runs();
                input.blockedBy = input.ready ? std::string() : from->blockedBy;
            }
            m_analysis.inputs.push_back(std::move(input));
        };
        for (const PortSpec& port : type.spec().inputs) {
            for (const graph::Wire& wire : wires) {
                if (wire.to.port == port.name) {
                    add(wire);
                }
            }
        }
        for (const graph::Wire& wire : wires) {
            if (!findPort(type.spec().inputs, wire.to.port)) {
                add(wire);
            }
        }
    }

    bool reusable(const NodeAnalysis& before) const
    {
        return (before.node == m_analysis.node || sameNode(*before.node, *m_analysis.node)) &&
               before.inputs == m_analysis.inputs && before.detected == m_analysis.detected;
    }

    void checkWires(const nodes::NodeType& type, std::span<const graph::Wire> wires)
    {
        const std::vector<PortSpec>& ports = type.spec().inputs;
        for (const graph::Wire& wire : wires) {
            const PortSpec* port = findPort(ports, wire.to.port);
            if (!port) {
                note(Severity::Error, wire.to.port, ErrorCode::NotFound, "compile.inputMissing",
                     "{title} has no input port {port}. Remove the wire from {from}.",
                     {{"title", type.spec().title}, {"port", wire.to.port}, {"from", wire.from.node.str()}});
                continue;
            }
            const NodeAnalysis* from = m_findings.find(wire.from.node);
            if (!from) {
                note(Severity::Error, wire.to.port, ErrorCode::NotFound, "compile.nodeMissing",
                     "The wire into {port} comes from node {from}, which does not exist. Remove the wire.",
                     {{"port", wire.to.port}, {"from", wire.from.node.str()}});
                continue;
            }
            const PortSpec* output = findPort(from->outputs, wire.from.port);
            if (!output && from->state != NodeState::Unknown) {
                note(Severity::Error, wire.to.port, ErrorCode::NotFound, "compile.outputMissing",
                     "Node {from} has no output port {output} any more. Wire {port} from another port.",
                     {{"from", wire.from.node.str()}, {"output", wire.from.port}, {"port", wire.to.port}});
            } else if (output && output->kind != port->kind) {
                m_analysis.diagnostics.push_back({Severity::Error, nodes::noKind(*output, *port, type, wire)});
            }
        }
        for (const PortSpec& port : ports) {
            const auto count = std::count_if(m_analysis.inputs.begin(), m_analysis.inputs.end(),
                                             [&](const NodeAnalysis::Input& input) { return input.port == port.name; });
            if (count == 0 && port.arity != PortSpec::Arity::Optional) {
                note(Severity::Error, port.name, ErrorCode::InvalidInput, "compile.wireMissing",
                     "Nothing is wired to {port} yet. Wire a node that gives {kind} to it.",
                     {{"port", port.title.empty() ? port.name : port.title},
                      {"kind", std::string(nodes::title(port.kind))}});
            } else if (count > 1 && port.arity != PortSpec::Arity::Many) {
                note(Severity::Error, port.name, ErrorCode::InvalidInput, "compile.wireTwice",
                     port.kind == PortKind::Table
                         ? "{port} takes one wire but has {count}. Remove the others, or join them with Union."
                     : port.kind == PortKind::Profiles
                         ? "{port} takes one wire but has {count}. Remove the others, or say in one audience who is "
                           "meant."
                         : "{port} takes one wire but has {count}. Use one gate that asks for all purposes, or one "
                           "destination for each gate.",
                     {{"port", port.title.empty() ? port.name : port.title}, {"count", std::to_string(count)}});
            }
        }
    }

    void migrateSettings(const nodes::NodeType& type)
    {
        const graph::Node& node = *m_analysis.node;
        m_analysis.settings = node.settings;
        if (node.typeVersion == type.spec().version) {
            return;
        }
        auto migrated = type.migrate(node.typeVersion, node.settings);
        if (migrated) {
            m_analysis.settings = *std::move(migrated);
        } else {
            m_analysis.diagnostics.push_back({Severity::Error, std::move(migrated).error().inNode(node.id.str())});
        }
    }

    void configure(const nodes::NodeType& type)
    {
        const bool inputsKnown = !nodes::hasErrors(m_analysis.diagnostics) &&
                                 std::all_of(m_analysis.inputs.begin(), m_analysis.inputs.end(),
                                             [](const NodeAnalysis::Input& input) { return input.content != nullptr; });
        try {
            m_analysis.outputs = type.outputs(m_analysis.settings);
            m_analysis.contents.resize(m_analysis.outputs.size());
            if (!inputsKnown) {
                return;
            }
            nodes::ConfigureContext context{&m_facts, m_analysis.detected ? &*m_analysis.detected : nullptr};
            nodes::Settings settings(m_analysis.settings, type.spec().parameters, m_analysis.node->id.str(), context);
            nodes::Configured configured = type.configure(settings, m_analysis.inputContents(type));
            settings.checkUnknown();
            for (Diagnostic& diagnostic : settings.takeDiagnostics()) {
                m_analysis.diagnostics.push_back(std::move(diagnostic));
            }
            for (Diagnostic& diagnostic : configured.diagnostics) {
                m_analysis.diagnostics.push_back(std::move(diagnostic));
            }
            const std::size_t count = std::min(configured.outputs.size(), m_analysis.contents.size());
            for (std::size_t i = 0; i < count; ++i) {
                m_analysis.contents[i] = std::make_shared<nodes::PortContent>(std::move(configured.outputs[i]));
            }
            if (type.spec().family == nodes::Family::Destination) {
                checkPurposes(type);
            }
        } catch (const std::exception& exception) {
            note(Severity::Error, {}, ErrorCode::Internal, "compile.nodeFailed",
                 "{title} cannot read its settings ({reason}). Set them again.",
                 {{"title", type.spec().title}, {"reason", exception.what()}});
        }
    }

    /// The static consent rule: what reaches a destination has been checked for each of its purposes.
    void checkPurposes(const nodes::NodeType& type)
    {
        nodes::ConfigureContext context{&m_facts, nullptr};
        nodes::Settings settings(m_analysis.settings, type.spec().parameters, m_analysis.node->id.str(), context);
        for (const nodes::ParameterSpec& parameter : type.spec().parameters) {
            if (parameter.kind != ParameterKind::Purpose && parameter.kind != ParameterKind::Purposes) {
                continue;
            }
            for (const PurposeId& purpose : settings.purposes(parameter.key)) {
                for (const NodeAnalysis::Input& input : m_analysis.inputs) {
                    if (input.content && input.content->kind == PortKind::Consented &&
                        !input.content->profiles.gatedFor.contains(purpose.str())) {
                        Where where;
                        where.node = m_analysis.node->id.str();
                        where.port = input.port;
                        where.parameter = parameter.key;
                        m_analysis.diagnostics.push_back(
                            {Severity::Error,
                             Error(ErrorCode::Denied, "compile.purposeNotGated",
                                   "{title} sends for the purpose {purpose}, but the gate {gate} before it does not "
                                   "check that purpose. Add it to the gate.",
                                   {{"title", type.spec().title},
                                    {"purpose", purpose.str()},
                                    {"gate", input.from.node.str()}})
                                 .at(std::move(where))});
                    }
                }
            }
        }
    }

    void finish(const nodes::NodeType& type, const NodeAnalysis* before)
    {
        const bool upstreamReady = std::all_of(m_analysis.inputs.begin(), m_analysis.inputs.end(),
                                               [](const NodeAnalysis::Input& input) { return input.ready; });
        if (m_analysis.node->disabled) {
            passThrough(type);
        } else if (nodes::hasErrors(m_analysis.diagnostics)) {
            m_analysis.state = NodeState::NotConfigured;
        } else {
            m_analysis.state = upstreamReady ? NodeState::Ready : NodeState::Blocked;
        }
        if (m_analysis.state == NodeState::Blocked) {
            blockedByDisabled();
        }
        if (before) { // equal contents keep their address, so that nodes after this one see no change
            for (std::size_t i = 0; i < m_analysis.contents.size() && i < before->contents.size(); ++i) {
                const PortContentPtr& old = before->contents[i];
                if (old && m_analysis.contents[i] && *old == *m_analysis.contents[i]) {
                    m_analysis.contents[i] = old;
                }
            }
        }
    }

    /// Says which node that is switched off blocks this one; what else blocks it has a finding of its own.
    void blockedByDisabled()
    {
        const auto culprit = std::find_if(m_analysis.inputs.begin(), m_analysis.inputs.end(),
                                          [](const NodeAnalysis::Input& input) { return !input.blockedBy.empty(); });
        if (culprit != m_analysis.inputs.end()) {
            m_analysis.blockedBy = culprit->blockedBy;
            note(Severity::Hint, culprit->port, ErrorCode::InvalidInput, "compile.blockedByDisabled",
                 "Blocked by disabled node {node}.", {{"node", culprit->blockedBy}});
        }
    }

    /// A node that is switched off gives its only input on its first output when that has the same columns; other
    /// outputs stay empty of rows. Otherwise what follows is blocked: never does a part of the inputs stand in for all
    /// of them, nor do people whom an audience or a gate would have held back pass.
    void passThrough(const nodes::NodeType& type)
    {
        m_analysis.state = NodeState::Disabled;
        const bool wired = m_analysis.inputs.size() == 1 && m_analysis.inputs.front().content;
        const bool fits = wired && !m_analysis.contents.empty() && m_analysis.contents.front() &&
                          *m_analysis.contents.front() == *m_analysis.inputs.front().content &&
                          m_analysis.inputs.front().content->kind == PortKind::Table;
        std::erase_if(m_analysis.diagnostics, [](const Diagnostic&) { return true; });
        if (fits) {
            m_analysis.contents.front() = m_analysis.inputs.front().content;
            m_analysis.blockedBy = m_analysis.inputs.front().blockedBy;
            return;
        }
        const graph::Node& node = *m_analysis.node;
        m_analysis.blockedBy = node.name.empty() ? node.id.str() : node.name;
        std::fill(m_analysis.contents.begin(), m_analysis.contents.end(), nullptr);
        if (!m_analysis.outputs.empty() && type.spec().family == nodes::Family::Transform) {
            note(Severity::Warning, {}, ErrorCode::InvalidInput, "compile.disabledBlocks",
                 "This node is switched off, and its input cannot stand in for its result because the columns differ. "
                 "What follows waits; switch it on or wire around it.");
        }
    }

    const nodes::Registry& m_registry;
    const SourceSchemas& m_detected;
    const ProjectFacts& m_facts;
    const Findings& m_findings;
    NodeAnalysis m_analysis;
};

} // namespace

const nodes::PortContent* NodeAnalysis::content(std::string_view port) const
{
    for (std::size_t i = 0; i < outputs.size() && i < contents.size(); ++i) {
        if (outputs[i].name == port) {
            return contents[i].get();
        }
    }
    return nullptr;
}

bool NodeAnalysis::runs() const
{
    if (state == NodeState::Ready) {
        return true;
    }
    return state == NodeState::Disabled && !contents.empty() && contents.front() &&
           std::all_of(inputs.begin(), inputs.end(), [](const Input& input) { return input.ready; });
}

nodes::InputContents NodeAnalysis::inputContents(const nodes::NodeType& type) const
{
    nodes::InputContents result;
    for (const PortSpec& port : type.spec().inputs) {
        result[port.name];
    }
    for (const Input& input : inputs) {
        if (input.content) {
            result[input.port].push_back(*input.content);
        }
    }
    return result;
}

const NodeAnalysis* Analysis::find(const NodeId& node) const
{
    const auto found = nodes.find(node);
    return found == nodes.end() ? nullptr : found->second.get();
}

const nodes::PortContent* Analysis::content(const graph::PortRef& port) const
{
    const NodeAnalysis* node = find(port.node);
    return node ? node->content(port.port) : nullptr;
}

const Schema* Analysis::schema(const graph::PortRef& port) const
{
    const nodes::PortContent* found = content(port);
    return found && found->kind == PortKind::Table ? &found->schema : nullptr;
}

nodes::Diagnostics Analysis::diagnostics() const
{
    nodes::Diagnostics result;
    for (const auto& [id, node] : nodes) {
        result.insert(result.end(), node->diagnostics.begin(), node->diagnostics.end());
    }
    return result;
}

bool Analysis::ok() const
{
    return std::none_of(nodes.begin(), nodes.end(),
                        [](const auto& entry) { return nodes::hasErrors(entry.second->diagnostics); });
}

Analysis analyze(const graph::Document& document, const nodes::Registry& registry, const SourceSchemas& detected,
                 const ProjectFacts& facts, const Analysis* previous)
{
    Analysis result;
    result.facts = facts;
    result.registry = &registry;
    if (previous && (previous->registry != &registry || previous->facts != facts)) {
        previous = nullptr;
    }
    const Order order = orderOf(document);
    Findings findings(document, previous);
    NodeAnalyzer analyzer(registry, detected, result.facts, findings);
    for (const Order::Entry& entry : order.entries) {
        findings.put((*entry.node)->id, analyzer.analyze(*entry.node, entry.wires));
    }
    for (const auto& [node, inside] : order.cyclic) {
        findings.put((*node)->id, analyzer.onCycle(*node, inside));
    }
    for (const auto& [id, node] : document.nodes) {
        result.nodes.emplace_hint(result.nodes.end(), id, findings.take(id));
    }
    return result;
}

std::string_view name(NodeState state)
{
    switch (state) {
    case NodeState::Ready:
        return "ready";
    case NodeState::NotConfigured:
        return "not configured";
    case NodeState::Blocked:
        return "blocked";
    case NodeState::Disabled:
        return "disabled";
    case NodeState::Unknown:
        return "unknown";
    }
    return "unknown";
}

} // namespace weir::compile
