#include "core/compile/lower.h"

#include "core/compile/order.h"
#include "core/nodes/build.h"

#include <algorithm>
#include <exception>

namespace weir::compile {
namespace {

using nodes::PortKind;

Error notReady(const NodeId& id, const NodeAnalysis* node)
{
    if (!node) {
        return Error(ErrorCode::NotFound, "graph.nodeMissing", "There is no node {node} in this pipeline.",
                     {{"node", id.str()}})
            .inNode(id.str());
    }
    const auto first = std::find_if(node->diagnostics.begin(), node->diagnostics.end(),
                                    [](const nodes::Diagnostic& d) { return d.severity == nodes::Severity::Error; });
    if (first != node->diagnostics.end()) {
        return first->error;
    }
    if (!node->blockedBy.empty()) {
        return Error(ErrorCode::InvalidInput, "compile.blockedByDisabled", "Blocked by disabled node {node}.",
                     {{"node", node->blockedBy}})
            .inNode(id.str());
    }
    return Error(ErrorCode::InvalidInput, "compile.notReady",
                 "Node {node} cannot run because a node before it is not ready or switched off.", {{"node", id.str()}})
        .inNode(id.str());
}

class Lowerer
{
public:
    Lowerer(const Analysis& analysis, const nodes::Registry& registry, const std::set<graph::PortRef>& cached)
        : m_analysis(analysis), m_registry(registry), m_cached(cached)
    {}

    /// Marks `id` and everything that it needs.
    void need(const NodeId& id)
    {
        std::vector<NodeId> open{id};
        while (!open.empty()) {
            const NodeId next = std::move(open.back());
            open.pop_back();
            const NodeAnalysis* node = m_analysis.find(next);
            if (!node || !m_needed.insert(next).second) {
                continue;
            }
            for (const NodeAnalysis::Input& input : node->inputs) {
                if (!m_cached.contains(input.from)) {
                    open.push_back(input.from.node);
                }
            }
        }
    }

    Status add(const NodeId& id)
    {
        if (!m_needed.contains(id)) {
            return {};
        }
        const NodeAnalysis& node = *m_analysis.find(id);
        if (!node.runs()) {
            return notReady(id, &node);
        }
        const nodes::NodeType& type = *m_registry.find(node.node->type);
        LoweredNode lowered{id, nodes::TableStep{}, inputsOf(type, node), {}};
        if (node.state == NodeState::Disabled) {
            passThrough(node, lowered);
        } else {
            WEIR_RETURN_IF_ERROR(lowerStep(type, node, lowered));
        }
        m_result.nodes.push_back(std::move(lowered));
        return {};
    }

    Lowering take() { return std::move(m_result); }

private:
    plan::RelationPtr scanOf(const graph::PortRef& port, const Schema& schema)
    {
        const std::string binding = bindingOf(port);
        m_result.scans.emplace(binding, port);
        return plan::scan(binding, schema, port.node);
    }

    nodes::InputRelations inputsOf(const nodes::NodeType& type, const NodeAnalysis& node)
    {
        nodes::InputRelations result;
        for (const nodes::PortSpec& port : type.spec().inputs) {
            if (port.kind == PortKind::Table) {
                result[port.name];
            }
        }
        for (const NodeAnalysis::Input& input : node.inputs) {
            if (input.content->kind != PortKind::Table) {
                continue;
            }
            const plan::RelationPtr known = m_cached.contains(input.from) ? nullptr : m_result.relation(input.from);
            result[input.port].push_back(known ? known : scanOf(input.from, input.content->schema));
        }
        return result;
    }

    void passThrough(const NodeAnalysis& node, LoweredNode& lowered)
    {
        const plan::RelationPtr& input = lowered.inputs.at(node.inputs.front().port).front();
        nodes::TableStep step;
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            const PortContentPtr& content = node.contents[i];
            step.outputs.push_back(i == 0 ? input : plan::values(content ? content->schema : Schema(), {}, lowered.id));
            lowered.relations[node.outputs[i].name] = step.outputs.back();
        }
        lowered.step = std::move(step);
    }

    Status lowerStep(const nodes::NodeType& type, const NodeAnalysis& node, LoweredNode& lowered)
    {
        nodes::ConfigureContext context{&m_analysis.facts, node.detected ? &*node.detected : nullptr};
        nodes::Settings settings(node.settings, type.spec().parameters, lowered.id.str(), context);
        try {
            Result<nodes::Lowered> step = type.lower(settings, node.inputContents(type), lowered.inputs);
            if (!step) {
                return std::move(step).error().inNode(lowered.id.str());
            }
            lowered.step = *std::move(step);
        } catch (const std::exception& exception) {
            return Error(ErrorCode::Internal, "compile.nodeFailed",
                         "{title} cannot read its settings ({reason}). Set them again.",
                         {{"title", type.spec().title}, {"reason", exception.what()}})
                .inNode(lowered.id.str());
        }
        const auto* table = std::get_if<nodes::TableStep>(&lowered.step);
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            if (node.outputs[i].kind != PortKind::Table || !node.contents[i]) {
                continue;
            }
            const std::string& name = node.outputs[i].name;
            if (!table) {
                lowered.relations[name] = scanOf({lowered.id, name}, node.contents[i]->schema);
            } else if (i < table->outputs.size() && table->outputs[i]) {
                lowered.relations[name] = table->outputs[i];
            } else {
                return Error(ErrorCode::Internal, "compile.outputNotLowered",
                             "{title} gives no rows for its port {port}. This is a defect of the node.",
                             {{"title", type.spec().title}, {"port", name}})
                    .inNode(lowered.id.str());
            }
        }
        return {};
    }

    const Analysis& m_analysis;
    const nodes::Registry& m_registry;
    const std::set<graph::PortRef>& m_cached;
    std::set<NodeId> m_needed;
    Lowering m_result;
};

} // namespace

const LoweredNode* Lowering::find(const NodeId& node) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const LoweredNode& n) { return n.id == node; });
    return found == nodes.end() ? nullptr : &*found;
}

plan::RelationPtr Lowering::relation(const graph::PortRef& port) const
{
    const LoweredNode* node = find(port.node);
    if (!node) {
        return nullptr;
    }
    const auto found = node->relations.find(port.port);
    return found == node->relations.end() ? nullptr : found->second;
}

std::string bindingOf(const graph::PortRef& port)
{
    return port.node.str() + '.' + port.port;
}

Result<Lowering> lower(const graph::Document& document, const Analysis& analysis, const nodes::Registry& registry,
                       const std::vector<NodeId>& targets, const std::set<graph::PortRef>& cached)
{
    Lowerer lowerer(analysis, registry, cached);
    for (const NodeId& target : targets) {
        const NodeAnalysis* node = analysis.find(target);
        if (!node || !node->runs()) {
            return notReady(target, node);
        }
        lowerer.need(target);
    }
    if (targets.empty()) {
        for (const auto& [id, node] : analysis.nodes) {
            if (node->runs()) {
                lowerer.need(id);
            }
        }
    }
    for (const Order::Entry& entry : orderOf(document).entries) {
        WEIR_RETURN_IF_ERROR(lowerer.add((*entry.node)->id));
    }
    return lowerer.take();
}

} // namespace weir::compile
