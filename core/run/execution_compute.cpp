#include "core/base/hash.h"
#include "core/engine/local_files.h"
#include "core/run/computations.h"
#include "core/run/execution.h"

#include <algorithm>

// Nodes whose tables no engine makes, or none as fast: what they read is kept first, so that it can be read again, and
// what they give is kept under the keys of their ports like any other result.

namespace weir::run {

bool Execution::isComputed(const NodeId& node) const
{
    const compile::NodeAnalysis* analysis = m_analysis.find(node);
    const nodes::NodeType* type =
        analysis && analysis->runs() ? m_workspace.toolbox().registry().find(analysis->node->type) : nullptr;
    return type && (type->spec().computed || (type->spec().faster && runsHere())) && !analysis->node->disabled;
}

bool Execution::runsHere() const
{
    return m_project.engineOf(m_document.id).engine == "duckdb";
}

Result<NodeState> Execution::computeStep(NodeReport& report, const nodes::ComputeStep& step,
                                         const compile::LoweredNode& node, const compile::Lowering& lowering,
                                         const RunContext& context)
{
    const std::vector<nodes::PortSpec>& outputs = m_analysis.find(report.node)->outputs;
    std::vector<std::optional<CachedResult>> results;
    for (const nodes::PortSpec& output : outputs) {
        const graph::PortRef port{report.node, output.name};
        const auto pinned = m_pins.find(port);
        results.push_back(pinned != m_pins.end()                  ? pinned->second.rows
                          : m_options.force.contains(report.node) ? std::nullopt
                                                                  : kept(keyOf(port), report.node));
    }
    const bool allKept = std::all_of(results.begin(), results.end(), [](const auto& each) { return each.has_value(); });
    const std::shared_ptr<const engine::LocalFiles> files = m_workspace.localFiles();
    if (!files) {
        return Error(ErrorCode::Unsupported, "run.computeFiles",
                     "This program has no engine duckdb, which keeps the rows that this node reads and gives.");
    }
    nodes::Computed computed;
    if (!allKept) {
        nodes::ComputeInputs inputs;
        for (const auto& [name, relations] : node.inputs) {
            for (const plan::RelationPtr& relation : relations) {
                const std::string place = name + '.' + std::to_string(inputs[name].size());
                WEIR_ASSIGN_OR_RETURN(nodes::ComputeInput input,
                                      rereadable(relation, report.node, place, lowering, context));
                inputs[name].push_back(std::move(input));
            }
        }
        const Instant begin = m_context.clock->now();
        WEIR_ASSIGN_OR_RETURN(computed, runComputation(*step.computation, inputs, outputs.size(), context));
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (results[i]) {
                continue; // kept or pinned: these rows are what the port gives
            }
            const ContentKey key = keyOf({report.node, outputs[i].name});
            CachedResult result;
            WEIR_ASSIGN_OR_RETURN(result.file, m_workspace.cache().reserve(key));
            WEIR_ASSIGN_OR_RETURN(result.rows,
                                  files->writeParquet(std::move(computed.outputs[i]), result.file, context));
            result.run = m_report.id;
            result.at = m_context.clock->now();
            result.took = result.at - begin;
            WEIR_RETURN_IF_ERROR(m_workspace.cache().commit(key, result));
            results[i] = result;
        }
        report.details = std::move(computed.details);
        std::move(computed.warnings.begin(), computed.warnings.end(), std::back_inserter(report.warnings));
    }
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const graph::PortRef port{report.node, outputs[i].name};
        use(port, keyOf(port), *results[i], report, i == 0);
        WEIR_RETURN_IF_ERROR(checkExpected(port, report, context));
        WEIR_RETURN_IF_ERROR(breakAt(port, context));
    }
    return allKept ? NodeState::Cached : NodeState::Succeeded;
}

Result<nodes::ComputeInput> Execution::rereadable(const plan::RelationPtr& relation, const NodeId& node,
                                                  const std::string& name, const compile::Lowering& lowering,
                                                  const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const engine::Bindings bindings, bind(lowering, context));
    const auto* scan = std::get_if<plan::Scan>(&relation->op());
    const auto bound = scan ? bindings.find(scan->binding) : bindings.end();
    if (bound != bindings.end() && std::holds_alternative<engine::ParquetScan>(bound->second)) {
        return keptInput(m_workspace, std::get<engine::ParquetScan>(bound->second), relation->schema(), context);
    }
    // A switched-off node before this one lets rows pass that nobody has kept.
    const ContentKey key(sha256Hex(m_report.id.str() + '\n' + node.str() + '\n' + name));
    WEIR_ASSIGN_OR_RETURN(const std::filesystem::path file, m_workspace.cache().reserve(key));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::int64_t rows,
                          m_session->writeParquet(relation, bindings, file, context));
    WEIR_RETURN_IF_ERROR(checkUnchanged(lowering, context));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::int64_t unread, quarantine(node));
    return keptInput(m_workspace, engine::ParquetScan{{file}}, relation->schema(), context);
}

} // namespace weir::run
