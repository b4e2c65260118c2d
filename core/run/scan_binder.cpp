#include "core/run/scan_binder.h"

#include "core/connect/source_node.h"
#include "core/store/run_log.h"

#include <memory>

namespace weir::run {

Result<engine::ScanBinding> bindSource(const Workspace& workspace, const project::Project& project,
                                       const graph::Document& document, const compile::Analysis& analysis,
                                       const NodeId& node, const connect::SourceContext& context)
{
    const graph::Node* found = document.find(node);
    const connect::Source* source = found ? workspace.toolbox().source(found->type.str()) : nullptr;
    const Schema* schema = analysis.schema({node, "out"});
    if (!source || !schema) {
        return Error(ErrorCode::Internal, "run.unboundScan", "Nothing is known that gives the rows of {node}.",
                     {{"node", node.str()}})
            .inNode(node.str());
    }
    WEIR_ASSIGN_OR_RETURN(const std::string connection, workspace.engineConnection(project, document.id));
    return source->bind(found->settings, *schema, project.engineOf(document.id).engine, connection, context);
}

std::set<std::string> filesOf(const engine::ScanBinding& scan)
{
    std::set<std::string> result;
    if (const auto* files = std::get_if<engine::FileScan>(&scan)) {
        result.insert(files->paths.begin(), files->paths.end());
        for (const auto& part : files->parts) {
            result.insert(part.paths.begin(), part.paths.end());
        }
    }
    return result;
}

Result<engine::ScanBinding> rejectedScan(const store::ProfileStore& store, const RunId& run, const NodeId& node)
{
    WEIR_ASSIGN_OR_RETURN(
        const std::vector<store::QuarantineRow> rows,
        store::RunLog(store).quarantined(run, node, static_cast<std::size_t>(engine::kMaxRejectedRows)));
    auto schema = std::make_shared<const Schema>(connect::rejectedSchema());
    RowBatch batch(schema);
    for (const store::QuarantineRow& row : rows) {
        const std::vector<Value> cells{row.file, row.line, row.column, row.reason, row.raw};
        batch.appendRow(cells);
    }
    auto shared = std::make_shared<const RowBatch>(std::move(batch));
    return engine::ScanBinding(
        engine::StreamScan{[schema, shared](const RunContext&) -> Result<std::unique_ptr<RowStream>> {
            return streamOf(schema, {*shared});
        }});
}

} // namespace weir::run
