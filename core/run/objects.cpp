#include "core/run/objects.h"

#include "core/store/run_log.h"
#include "core/store/writer.h"

#include <set>

namespace weir::run {

std::string objectTeller(const PipelineId& pipeline, const NodeId& node)
{
    return pipeline.str() + '/' + node.str();
}

Result<std::vector<std::string>> dropLostObjects(store::ProfileStore& store, const project::Project& project,
                                                 const nodes::Registry& registry, const RunId& run,
                                                 const RunContext& context)
{
    std::vector<std::string> dropped;
    std::vector<std::pair<std::string, std::string>> lost;
    {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
        WEIR_ASSIGN_OR_RETURN(const auto tellers, reader.objectTellers());
        if (tellers.empty()) {
            return dropped;
        }
        std::set<std::string> nodes;
        for (const auto& [id, document] : project.pipelines) {
            for (const auto& [nodeId, node] : document.nodes) {
                const nodes::NodeType* type = registry.find(node->type);
                // A node of a plugin that is not there today may still tell them.
                if (!type || type->spec().tells) {
                    nodes.insert(objectTeller(id, nodeId));
                }
            }
        }
        for (const auto& told : tellers) {
            if (!nodes.contains(told.second)) {
                lost.push_back(told);
            }
        }
    }
    if (lost.empty()) {
        return dropped;
    }
    WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(run, context));
    for (const auto& [type, teller] : lost) {
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::int64_t gone, writer.dropObjects(type, teller));
        dropped.push_back(type);
    }
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary written, writer.commit());
    const Instant now = context.clock->now();
    WEIR_RETURN_IF_ERROR(
        store::RunLog(store).setCursor("run:last-change", run.str() + " dropped " + toText(now), run, now));
    return dropped;
}

} // namespace weir::run
