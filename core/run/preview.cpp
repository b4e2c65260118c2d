#include "core/run/preview.h"

#include "core/compile/lower.h"
#include "core/connect/source_node.h"
#include "core/engine/streams.h"
#include "core/graph/topology.h"
#include "core/plan/builders.h"
#include "core/plan/optimize.h"
#include "core/run/audience_sql.h"
#include "core/run/computations.h"
#include "core/run/flat_project.h"
#include "core/run/inspect.h"
#include "core/run/inspection_memory.h"
#include "core/run/people_rows.h"
#include "core/run/port_plan.h"
#include "core/run/query_columns.h"
#include "core/run/scan_binder.h"
#include "core/run/secret_settings.h"
#include "core/sql/emit.h"

#include <algorithm>

namespace weir::run {
namespace {

/// Sources give this many times the wanted rows, so that a filter still finds some and joins some partners.
constexpr std::int64_t kSourceFactor = 20;
/// Computations see this many times the wanted rows of each input: they look for what belongs together.
constexpr std::int64_t kComputeFactor = 2;

/// The plan with a limit on every scan of a source.
plan::RelationPtr limitSources(const plan::RelationPtr& relation, const std::map<std::string, graph::PortRef>& sources,
                               std::int64_t rows)
{
    if (const auto* scan = std::get_if<plan::Scan>(&relation->op())) {
        return sources.contains(scan->binding) ? plan::limit(relation, rows, relation->origin()) : relation;
    }
    std::vector<plan::RelationPtr> inputs = plan::inputsOf(*relation);
    for (plan::RelationPtr& input : inputs) {
        input = limitSources(input, sources, rows);
    }
    return inputs.empty() ? relation : plan::withInputs(*relation, inputs);
}

/// `count` rows of the whole, from the one with this number on.
plan::RelationPtr numberedFrom(const plan::RelationPtr& relation, std::int64_t from, std::int64_t count)
{
    const Field number{relation->schema().freeName("row"), TypeKind::Integer, false, Privacy::Plain};
    Schema schema = relation->schema();
    std::vector<plan::NamedExpr> columns;
    for (const Field& field : schema.fields()) {
        columns.push_back({field.name, plan::columnOf(field)});
    }
    schema.add(number);
    const NodeId& node = relation->origin();
    plan::Window window;
    window.input = relation;
    window.outputs.push_back({number.name, {"row_number", {}, false, {}}, {}, {}, {}});
    const auto within =
        expr::check(expr::call(expr::FunctionId::Between, {expr::column(number.name), expr::literal(Value(from)),
                                                           expr::literal(Value(from + count - 1))}),
                    schema);
    return plan::limit(plan::project(plan::filter(plan::make(std::move(window), schema, node), *within, node),
                                     std::move(columns), node),
                       count, node);
}

Result<Preview> take(RowStream& rows, std::int64_t limit)
{
    Preview preview;
    preview.schema = rows.schema();
    while (preview.rows < limit) {
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, rows.next());
        if (batch.rows() == 0) {
            break;
        }
        preview.rows += static_cast<std::int64_t>(batch.rows());
        preview.batches.push_back(std::move(batch));
    }
    return preview;
}

/// What could not be read while `preview` was, as rows of the port "rejected".
Preview unreadRows(Preview preview)
{
    const auto schema = std::make_shared<const Schema>(connect::rejectedSchema());
    RowBatch batch(schema);
    for (const engine::RejectedRow& row : preview.rejected) {
        const std::vector<Value> cells{row.file, row.line, row.column, row.reason, row.text};
        batch.appendRow(cells);
    }
    preview.schema = schema;
    preview.rows = static_cast<std::int64_t>(batch.rows());
    preview.batches.clear();
    preview.rejected.clear();
    if (preview.rows > 0) {
        preview.batches.push_back(std::move(batch));
    }
    return preview;
}

/// Computes what the computations of `lowering` give for the first rows of their inputs, and binds it.
Status bindComputed(const compile::Lowering& lowering, const compile::Analysis& analysis,
                    const std::map<std::string, graph::PortRef>& sources, std::int64_t limit, engine::Session& session,
                    engine::Bindings& bindings, const RunContext& context)
{
    for (const compile::LoweredNode& node : lowering.nodes) {
        const auto* step = std::get_if<nodes::ComputeStep>(&node.step);
        if (!step) {
            continue;
        }
        nodes::ComputeInputs inputs;
        for (const auto& [port, relations] : node.inputs) {
            for (const plan::RelationPtr& relation : relations) {
                const plan::RelationPtr some = plan::limit(limitSources(relation, sources, limit * kSourceFactor),
                                                           limit * kComputeFactor, node.id);
                WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, session.query(some, bindings, context));
                WEIR_ASSIGN_OR_RETURN(std::vector<RowBatch> batches, engine::drain(*rows));
                inputs[port].push_back(inputOf(rows->schema(), std::move(batches)));
            }
        }
        const std::vector<nodes::PortSpec>& outputs = analysis.find(node.id)->outputs;
        WEIR_ASSIGN_OR_RETURN(const nodes::Computed computed,
                              runComputation(*step->computation, inputs, outputs.size(), context));
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            WEIR_ASSIGN_OR_RETURN(std::vector<RowBatch> batches, engine::drain(*computed.outputs[i]));
            bindings[compile::bindingOf({node.id, outputs[i].name})] = engine::StreamScan{
                [schema = computed.outputs[i]->schema(), batches = std::move(batches)](
                    const RunContext&) -> Result<std::unique_ptr<RowStream>> { return streamOf(schema, batches); }};
        }
    }
    return {};
}

} // namespace

Result<Preview> preview(const Workspace& workspace, const project::Project& drawnProject, const graph::Document& drawn,
                        const NodeId& wanted, const PreviewOptions& wantedOptions, const RunContext& context)
{
    const FlatProject flat(drawnProject, drawn);
    const project::Project& project = flat.project();
    const graph::Document& document = flat.document();
    WEIR_ASSIGN_OR_RETURN(const graph::PortRef source, flat.source({wanted, wantedOptions.port}));
    const NodeId& node = source.node;
    PreviewOptions options = wantedOptions;
    options.port = source.port;
    const Inspection prepared = inspect(workspace, project, document, context);
    const compile::NodeAnalysis* found = prepared.analysis.find(node);
    if (!found) {
        return Error(ErrorCode::NotFound, "run.noTarget", "There is no node {node} in this pipeline.",
                     {{"node", node.str()}});
    }
    for (const nodes::Diagnostic& diagnostic : prepared.diagnostics(node)) {
        if (diagnostic.severity == nodes::Severity::Error) {
            return diagnostic.error;
        }
    }
    const graph::PortRef port{node, !options.port.empty()    ? options.port
                                    : found->outputs.empty() ? std::string{}
                                                             : found->outputs.front().name};
    const nodes::PortContent* content = prepared.analysis.content(port);
    if (!content) {
        return Error(ErrorCode::Unsupported, "run.noPreview",
                     "There is nothing to preview here yet. Look at the problems of this node and of those before it.")
            .inNode(node.str());
    }
    if (content->kind != nodes::PortKind::Table) {
        return previewPeople(workspace, project, document, prepared.analysis, port, options.limit, context);
    }
    if (port.port == kRejectedPort && document.into(node).empty()) {
        const auto read = prepared.results.find({node, found->outputs.front().name});
        if (read != prepared.results.end()) {
            return quarantineRows(workspace, read->second.run, node, options.limit, *context.clock);
        }
        PreviewOptions readable = options;
        readable.port = found->outputs.front().name;
        WEIR_ASSIGN_OR_RETURN(Preview rows, preview(workspace, project, document, node, readable, context));
        return unreadRows(std::move(rows));
    }

    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<engine::Session> session,
                          workspace.openEngine(project, document.id, runInstant(project, *context.clock)));
    if (const auto full = prepared.results.find(port); options.preferFull && full != prepared.results.end()) {
        const plan::RelationPtr scan = plan::limit(plan::scan("full", content->schema, node), options.limit, node,
                                                   std::max<std::int64_t>(0, options.from - 1));
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                              session->query(scan, {{"full", engine::ParquetScan{{full->second.file}}}}, context));
        WEIR_ASSIGN_OR_RETURN(Preview result, take(*rows, options.limit));
        result.full = true;
        result.from = std::max<std::int64_t>(1, options.from);
        result.total = full->second.rows;
        result.at = full->second.at;
        result.file = full->second.file;
        result.pinned = prepared.pinned.contains(port);
        return result;
    }

    WEIR_ASSIGN_OR_RETURN(PortPlan plan, planOf(workspace, project, document, prepared, node, context));
    plan::RelationPtr relation = plan.lowering.relation(port);
    if (!relation) {
        return Error(ErrorCode::Unsupported, "run.noPreview",
                     "There is nothing to preview here yet. Look at the problems of this node and of those before it.")
            .inNode(node.str());
    }
    WEIR_RETURN_IF_ERROR(
        bindComputed(plan.lowering, prepared.analysis, plan.sources, options.limit, *session, plan.bindings, context));
    relation = options.from > 0 ? numberedFrom(relation, options.from, options.limit)
                                : plan::limit(limitSources(relation, plan.sources, options.limit * kSourceFactor),
                                              options.limit, node);
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, session->query(relation, plan.bindings, context));
    WEIR_ASSIGN_OR_RETURN(Preview result, take(*rows, options.limit));
    result.from = std::max<std::int64_t>(1, options.from);
    result.rejected = session->takeRejected();
    return result;
}

Result<std::string> sqlOf(const Workspace& workspace, const project::Project& drawnProject,
                          const graph::Document& drawn, const NodeId& wanted, const std::string& dialect)
{
    const FlatProject flat(drawnProject, drawn);
    const project::Project& project = flat.project();
    const graph::Document& document = flat.document();
    WEIR_ASSIGN_OR_RETURN(const graph::PortRef source, flat.source({wanted, {}}));
    const NodeId& node = source.node;
    engine::Engine* engine = workspace.toolbox().engine(dialect);
    if (!engine) {
        std::string known;
        for (const std::string& id : workspace.toolbox().engineIds()) {
            known += (known.empty() ? "" : ", ") + id;
        }
        return Error(ErrorCode::NotFound, "run.noDialect", "There is no dialect {dialect}. The dialects are: {known}.",
                     {{"dialect", dialect}, {"known", known}});
    }
    const auto before = workspace.memory().known(document.id);
    const compile::Analysis analysis =
        compile::analyze(document, workspace.toolbox().registry(), knownColumns(workspace, project, document),
                         factsOf(project), analysisOf(before));
    WEIR_ASSIGN_OR_RETURN(const compile::Lowering lowering,
                          compile::lower(document, analysis, workspace.toolbox().registry(), {node}));
    const compile::LoweredNode* lowered = lowering.find(node);
    const compile::NodeAnalysis* found = analysis.find(node);
    if (const auto* people = lowered ? std::get_if<nodes::AudienceStep>(&lowered->step) : nullptr) {
        WEIR_ASSIGN_OR_RETURN(const sql::Script script, audienceSqlOf(project, *people, *found, engine->dialect()));
        return script.whole();
    }
    if (!lowered || lowered->relations.empty()) {
        return Error(ErrorCode::Unsupported, "run.noSql",
                     "{node} works on people in the store, not on a table, so it has no SQL.", {{"node", node.str()}})
            .inNode(node.str());
    }
    if (std::holds_alternative<nodes::ComputeStep>(lowered->step)) {
        return Error(ErrorCode::Unsupported, "run.computedNoSql",
                     "{node} is computed by Weir itself on whatever engine the pipeline runs, so it has no SQL.",
                     {{"node", node.str()}})
            .inNode(node.str());
    }
    const plan::RelationPtr relation =
        lowered->relations.at(source.port.empty() ? found->outputs.front().name : source.port);
    const SystemClock clock;
    WEIR_ASSIGN_OR_RETURN(const sql::Script script,
                          sql::emit(plan::optimize(relation), engine->dialect(), {}, runInstant(project, clock)));
    return script.whole();
}

} // namespace weir::run
