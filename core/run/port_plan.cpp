#include "core/run/port_plan.h"

#include "core/engine/streams.h"
#include "core/graph/topology.h"
#include "core/run/scan_binder.h"
#include "core/run/secret_settings.h"

namespace weir::run {

Result<PortPlan> planOf(const Workspace& workspace, const project::Project& project, const graph::Document& document,
                        const Inspection& prepared, const NodeId& node, const RunContext& context)
{
    std::set<graph::PortRef> cached;
    for (const auto& [ref, result] : prepared.results) {
        if (ref.node != node) {
            cached.insert(ref);
        }
    }
    std::map<NodeId, Error> failures;
    const compile::Analysis filled = withSecrets(prepared.analysis, workspace.toolbox().registry(),
                                                 workspace.sourceContext(context).secrets, failures);
    for (const auto& [id, failure] : failures) {
        if (id == node || graph::upstream(document, node).contains(id)) {
            return failure;
        }
    }
    PortPlan plan;
    WEIR_ASSIGN_OR_RETURN(plan.lowering,
                          compile::lower(document, filled, workspace.toolbox().registry(), {node}, cached));
    for (const auto& [binding, ref] : plan.lowering.scans) {
        if (const auto kept = prepared.results.find(ref); kept != prepared.results.end() && cached.contains(ref)) {
            plan.bindings[binding] = engine::ParquetScan{{kept->second.file}};
        } else if (const compile::LoweredNode* made = plan.lowering.find(ref.node);
                   made && std::holds_alternative<nodes::ComputeStep>(made->step)) {
            continue; // whoever runs the plan computes it first
        } else if (ref.port == kRejectedPort) {
            const auto schema = std::make_shared<const Schema>(prepared.analysis.content(ref)->schema);
            plan.bindings[binding] = engine::StreamScan{
                [schema](const RunContext&) -> Result<std::unique_ptr<RowStream>> { return streamOf(schema, {}); }};
        } else {
            WEIR_ASSIGN_OR_RETURN(plan.bindings[binding], bindSource(workspace, project, document, prepared.analysis,
                                                                     ref.node, workspace.sourceContext(context)));
            plan.sources[binding] = ref;
        }
    }
    return plan;
}

} // namespace weir::run
