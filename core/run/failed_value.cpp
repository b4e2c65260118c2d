#include "core/run/failed_value.h"

#include "core/plan/optimize.h"
#include "core/run/culprits.h"
#include "core/run/flat_project.h"
#include "core/run/port_plan.h"

#include <algorithm>
#include <charconv>

namespace weir::run {
namespace {

std::string argument(const Error& error, std::string_view key)
{
    const auto found = std::find_if(error.arguments().begin(), error.arguments().end(),
                                    [&](const auto& each) { return each.first == key; });
    return found == error.arguments().end() ? std::string() : found->second;
}

Error gone(const NodeId& node)
{
    return Error(ErrorCode::NotFound, "run.failedValueGone",
                 "The row is no longer there or no longer read like this. Run again to see where it stands now.")
        .inNode(node.str());
}

} // namespace

Result<FailedValue> failedValue(const Workspace& workspace, const project::Project& drawnProject,
                                const graph::Document& drawn, const Error& error, const RunContext& context)
{
    const FlatProject flat(drawnProject, drawn);
    const NodeId node(error.where().node);
    const std::string rowText = argument(error, "row");
    std::int64_t row = 0;
    std::from_chars(rowText.data(), rowText.data() + rowText.size(), row);
    const Inspection prepared = inspect(workspace, flat.project(), flat.document(), context);
    const compile::NodeAnalysis* analysis = prepared.analysis.find(node);
    if (!analysis || !analysis->runs() || row < 1) {
        return gone(node);
    }
    WEIR_ASSIGN_OR_RETURN(const PortPlan plan,
                          planOf(workspace, flat.project(), flat.document(), prepared, node, context));
    const bool whole = std::all_of(plan.lowering.scans.begin(), plan.lowering.scans.end(),
                                   [&](const auto& scan) { return plan.bindings.contains(scan.first); });
    const compile::LoweredNode* lowered = whole ? plan.lowering.find(node) : nullptr;
    for (const auto& [port, relation] : lowered ? lowered->relations : std::map<std::string, plan::RelationPtr>{}) {
        for (const StrictCast& cast : strictCasts(relation, plan.lowering)) {
            if (cast.node != node || cast.of != argument(error, "column") || cast.port != argument(error, "input") ||
                toText(cast.type()) != argument(error, "type")) {
                continue;
            }
            const plan::RelationPtr value = cast.valueIn(row);
            if (!value) {
                continue;
            }
            WEIR_ASSIGN_OR_RETURN(
                const std::unique_ptr<engine::Session> session,
                workspace.openEngine(flat.project(), flat.document().id, runInstant(flat.project(), *context.clock)));
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                                  session->query(plan::optimize(value), plan.bindings, context));
            WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
            if (batch.rows() == 0) {
                return gone(node);
            }
            return FailedValue{batch.value(0, 0), (*rows->schema())[0].privacy};
        }
    }
    return gone(node);
}

} // namespace weir::run
