#include "core/nodes/build.h"
#include "core/plan/builders.h"
#include "core/plan/optimize.h"
#include "core/run/execution.h"

namespace weir::run {

Status Execution::breakAt(const graph::PortRef& port, const RunContext& context)
{
    const auto breakpoint = m_options.breakpoints.find(port);
    const Schema* schema = m_analysis.schema(port);
    if (breakpoint == m_options.breakpoints.end() || !schema || !m_observer) {
        return {};
    }
    const engine::Bindings bindings{{"breakpoint", engine::ParquetScan{{m_files.at(port)}}}};
    const auto count = [&](const plan::RelationPtr& relation) -> Result<std::int64_t> {
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                              m_session->query(plan::optimize(nodes::countOf(relation, port.node)), bindings, context));
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
        return batch.rows() > 0 ? std::get<std::int64_t>(batch.value(0, 0)) : 0;
    };
    const plan::RelationPtr all = plan::scan("breakpoint", *schema, port.node);
    Pause pause{port, breakpoint->second, 0, 0};
    WEIR_ASSIGN_OR_RETURN(pause.rows, count(all));
    pause.matching = pause.rows;
    if (!pause.condition.empty()) {
        auto condition =
            expr::compile(pause.condition, *schema, {expr::Aggregates::Refused, DataType(TypeKind::Boolean)});
        if (!condition) {
            return Error(ErrorCode::InvalidInput, "run.breakpointCondition",
                         "The condition of the breakpoint here cannot be read: {reason}",
                         {{"reason", condition.error().text()}})
                .inNode(port.node.str())
                .because(condition.error());
        }
        WEIR_ASSIGN_OR_RETURN(pause.matching, count(plan::filter(all, *std::move(condition), port.node)));
    }
    if (pause.matching > 0) {
        m_observer->reached(pause, context.stop);
    }
    return context.stopped() ? Status(cancelled()) : Status();
}

} // namespace weir::run
