#include "core/base/hash.h"
#include "core/engine/streams.h"
#include "core/graph/topology.h"
#include "core/plan/builders.h"
#include "core/plan/optimize.h"
#include "core/run/culprits.h"
#include "core/run/execution.h"
#include "core/run/scan_binder.h"
#include "core/store/run_log.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>

namespace weir::run {
namespace {

/// Notes the end of an increment.
class NotingStream final : public RowStream
{
public:
    NotingStream(std::unique_ptr<connect::IncrementStream> rows, std::shared_ptr<Increment> increment)
        : m_rows(std::move(rows)), m_increment(std::move(increment))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_rows->schema(); }
    Result<RowBatch> next() override
    {
        auto batch = m_rows->next();
        if (batch && batch->rows() == 0) {
            m_increment->after = m_rows->after();
        }
        return batch;
    }

private:
    std::unique_ptr<connect::IncrementStream> m_rows;
    std::shared_ptr<Increment> m_increment;
};

/// Of some files the one that was written last: after a change, the one that changed.
std::string newest(const std::set<std::string>& files)
{
    std::string result = *files.begin();
    std::optional<std::filesystem::file_time_type> latest;
    for (const std::string& file : files) {
        std::error_code failure;
        const auto time = std::filesystem::last_write_time(file, failure);
        if (failure) {
            return file; // it is gone
        }
        if (!latest || time > *latest) {
            latest = time;
            result = file;
        }
    }
    return result;
}

/// A scan inside the engine as a stream, whose rows pass by the cursor: they come from a session of their own.
engine::ScanBinding streamed(const Workspace& workspace, const project::Project& project, const PipelineId& pipeline,
                             Instant runInstant, const Schema& schema, engine::ScanBinding scan)
{
    return engine::StreamScan{[&workspace, &project, pipeline, runInstant, schema,
                               scan = std::move(scan)](const RunContext& run) -> Result<std::unique_ptr<RowStream>> {
        WEIR_ASSIGN_OR_RETURN(std::unique_ptr<engine::Session> opened,
                              workspace.openEngine(project, pipeline, runInstant));
        const std::shared_ptr<engine::Session> session = std::move(opened);
        WEIR_ASSIGN_OR_RETURN(
            std::unique_ptr<RowStream> rows,
            session->query(plan::scan("increment", schema, NodeId("increment")), {{"increment", scan}}, run));
        return engine::keeping(std::move(rows), session);
    }};
}

} // namespace

bool Execution::keeps(const graph::PortRef& port) const
{
    const bool target =
        std::find(m_options.targets.begin(), m_options.targets.end(), port.node) != m_options.targets.end();
    if (m_keepAll || target || m_expected.contains(port) || m_options.breakpoints.contains(port) ||
        limitsRejected(port.node)) {
        return true;
    }
    const std::vector<graph::Wire> wires = m_document.outOf(port.node);
    const auto readers =
        std::count_if(wires.begin(), wires.end(), [&](const graph::Wire& wire) { return wire.from.port == port.port; });
    const bool isLast = wires.empty();
    // On a server a fork is computed for each of its readers: kept, its rows would leave the server and come back.
    const bool isFork = readers > 1 && runsHere();
    const bool feedsComputation = std::any_of(wires.begin(), wires.end(), [&](const graph::Wire& wire) {
        return wire.from.port == port.port && isComputed(wire.to.node);
    });
    // What was rejected is only known once the rows have been read.
    return isFork || feedsComputation || isLast || port.port == kRejectedPort ||
           isRead({port.node, std::string(kRejectedPort)});
}

ContentKey Execution::keyOf(const graph::PortRef& port) const
{
    const auto found = m_keys.find(port);
    if (found != m_keys.end() && !found->second.empty()) {
        return found->second;
    }
    // No lasting name: the result serves this run only.
    return ContentKey(sha256Hex(m_report.id.str() + '\n' + port.node.str() + '\n' + port.port));
}

std::optional<CachedResult> Execution::kept(const ContentKey& key, const NodeId& node) const
{
    std::optional<CachedResult> found = m_workspace.cache().find(key);
    if (found && found->rejected > 0) {
        const auto rows = store::RunLog(*m_store).quarantinedCount(found->run, node);
        if (rows && *rows == 0) {
            return std::nullopt; // pruned with the run: reading again finds them again
        }
    }
    return found;
}

Result<NodeState> Execution::computeTables(NodeReport& report, const compile::LoweredNode& node,
                                           const compile::Lowering& lowering, const RunContext& context)
{
    const std::vector<nodes::PortSpec>& outputs = m_analysis.find(report.node)->outputs;
    const bool judged = limitsMoved(node);
    bool allCached = true;
    std::map<std::string, std::int64_t> rows;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const graph::PortRef port{report.node, outputs[i].name};
        if (!keeps(port) || (port.port == kRejectedPort && !isRead(port) && !m_expected.contains(port) && !judged)) {
            continue;
        }
        const ContentKey key = keyOf(port);
        const auto pinned = m_pins.find(port);
        std::optional<CachedResult> result;
        if (pinned != m_pins.end()) {
            result = pinned->second.rows;
        } else if (!m_options.force.contains(report.node)) {
            result = kept(key, report.node);
        }
        if (!result) {
            allCached = false;
            Result<CachedResult> made = materialize(port, key, node, lowering, report, context);
            if (!made) {
                return located(made.error(), node.relations.at(port.port), lowering, context);
            }
            result = *std::move(made);
        }
        rows[port.port] = result->rows;
        use(port, key, *result, report, i == 0);
        WEIR_RETURN_IF_ERROR(checkExpected(port, report, context));
        WEIR_RETURN_IF_ERROR(breakAt(port, context));
    }
    if (const auto moved = rows.find(std::string(kRejectedPort)); judged && moved != rows.end()) {
        const graph::PortRef out{report.node, outputs.front().name};
        if (Status few = judgeRejected(report.node, moved->second, rows[out.port] + moved->second); !few) {
            m_workspace.cache().remove(keyOf(out)); // those that were moved can be looked at all the same
            return std::move(few).error();
        }
    }
    if (rows.empty()) {
        return NodeState::Fused;
    }
    if (!allCached) {
        if (const auto* tables = std::get_if<nodes::TableStep>(&node.step)) {
            WEIR_RETURN_IF_ERROR(runChecks(*tables, lowering, report, context));
        }
    }
    return allCached ? NodeState::Cached : NodeState::Succeeded;
}

Error Execution::located(const Error& error, const plan::RelationPtr& relation, const compile::Lowering& lowering,
                         const RunContext& context)
{
    if (error.code() != ErrorCode::InvalidInput) {
        return error; // cancelled, out of memory, server gone: no row is to blame
    }
    for (const StrictCast& cast : strictCasts(relation, lowering)) {
        const Result<engine::Bindings> bindings = bind(lowering, context);
        if (!bindings) {
            break;
        }
        const auto rows = m_session->query(plan::optimize(cast.firstRow()), *bindings, context);
        const auto batch = rows ? (*rows)->next() : Result<RowBatch>(rows.error());
        if (batch && batch->rows() > 0) {
            const Where where = placeOf(cast, *m_document.find(cast.node), m_workspace.toolbox().registry());
            return castFailedAt(cast, std::get<std::int64_t>(batch->value(0, 0)), where, error);
        }
    }
    return error; // no cast was it, or the rows cannot be read again
}

bool Execution::isRead(const graph::PortRef& port) const
{
    const auto wires = m_document.outOf(port.node);
    return std::any_of(wires.begin(), wires.end(),
                       [&](const graph::Wire& wire) { return wire.from.port == port.port; });
}

Result<CachedResult> Execution::materialize(const graph::PortRef& port, const ContentKey& key,
                                            const compile::LoweredNode& node, const compile::Lowering& lowering,
                                            NodeReport& report, const RunContext& context)
{
    const plan::RelationPtr relation = node.relations.at(port.port);
    WEIR_ASSIGN_OR_RETURN(const engine::Bindings bindings, bind(lowering, context));
    WEIR_ASSIGN_OR_RETURN(const std::filesystem::path file, m_workspace.cache().reserve(key));
    const Instant begin = m_context.clock->now();
    WEIR_ASSIGN_OR_RETURN(const std::int64_t rows, m_session->writeParquet(relation, bindings, file, context));
    if (Status same = checkUnchanged(lowering, context); !same) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        (void)m_session->takeRejected();
        return std::move(same).error();
    }
    CachedResult result;
    result.file = file;
    result.rows = rows;
    result.run = m_report.id;
    result.at = m_context.clock->now();
    result.took = result.at - begin;
    WEIR_ASSIGN_OR_RETURN(result.rejected, quarantine(report.node));
    if (Status few = judgeRejected(report.node, result.rejected, rows + result.rejected); !few) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        report.rejected = result.rejected; // they can be looked at all the same
        report.rejectedIn = m_report.id;
        return std::move(few).error();
    }
    WEIR_RETURN_IF_ERROR(m_workspace.cache().commit(key, result));
    return result;
}

void Execution::use(const graph::PortRef& port, const ContentKey& key, const CachedResult& result, NodeReport& report,
                    bool first)
{
    m_ready.insert(port);
    m_files[port] = result.file;
    if (port.port == "out") {
        m_rejectedIn[port.node] = result.run;
    }
    if (first) {
        report.rowsOut = result.rows;
        report.rejected = result.rejected;
        report.rejectedIn = result.run;
        report.key = key;
    }
    if (!first || port.port != "out") {
        report.details["keys"][port.port] = key.str(); // so that results of several runs can be compared
    }
}

Status Execution::runChecks(const nodes::TableStep& step, const compile::Lowering& lowering, NodeReport& report,
                            const RunContext& context)
{
    for (const nodes::RunCheck& check : step.checks) {
        WEIR_ASSIGN_OR_RETURN(const engine::Bindings bindings, bind(lowering, context));
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                              m_session->query(check.relation, bindings, context));
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
        const Value count = batch.rows() > 0 ? batch.value(0, 0) : Value{};
        if (const auto* number = std::get_if<std::int64_t>(&count); number && *number > 0) {
            report.details["checks"][check.messageId] = *number;
            Error::Arguments arguments = check.arguments;
            arguments.emplace_back("count", std::to_string(*number));
            report.warnings.emplace_back(ErrorCode::InvalidInput, check.messageId, check.sentence,
                                         std::move(arguments));
        }
    }
    return {};
}

Status Execution::checkExpected(const graph::PortRef& port, NodeReport& report, const RunContext& context)
{
    const auto expected = m_expected.find(port);
    const Schema* schema = m_analysis.schema(port);
    if (expected == m_expected.end() || !schema) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                          m_session->query(plan::scan("expected", *schema, {}),
                                           {{"expected", engine::ParquetScan{{m_files.at(port)}}}}, context));
    const auto difference = compareWithExpected(expected->second, *rows, context);
    if (!difference && difference.error().code() == ErrorCode::Cancelled) {
        return difference.error();
    }
    ExpectedBook(m_workspace.folder()).found(m_document.id, port, keyOf(port), difference);
    Json verdict{{"port", port.port}, {"agrees", difference && !difference->any()}};
    if (!difference || difference->any()) {
        const Error error = difference ? expectedError(*difference, port) : difference.error();
        report.warnings.push_back(error);
        verdict["error"] = toJson(error);
    }
    if (difference) {
        verdict["added"] = difference->added;
        verdict["missing"] = difference->missing;
        verdict["changed"] = difference->changed;
        verdict["same"] = difference->same;
    }
    report.details["expected"].push_back(std::move(verdict));
    return {};
}

Result<engine::Bindings> Execution::bind(const compile::Lowering& lowering, const RunContext& context)
{
    engine::Bindings bindings;
    for (const auto& [binding, port] : lowering.scans) {
        if (const auto kept = m_files.find(port); kept != m_files.end()) {
            bindings[binding] = engine::ParquetScan{{kept->second}};
            continue;
        }
        if (isComputed(port.node)) {
            continue; // the ports of the computation that this lowering is for
        }
        if (port.port == kRejectedPort) {
            const auto run = m_rejectedIn.find(port.node);
            WEIR_ASSIGN_OR_RETURN(
                bindings[binding],
                rejectedScan(*m_store, run == m_rejectedIn.end() ? m_report.id : run->second, port.node));
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(bindings[binding], bindNode(port.node, context));
    }
    return bindings;
}

Result<engine::ScanBinding> Execution::bindNode(const NodeId& node, const RunContext& context)
{
    const graph::Node& settings = *m_document.find(node);
    const connect::Source* source = m_workspace.toolbox().source(settings.type.str());
    connect::SourceContext sourceContext = m_workspace.sourceContext(context);
    const std::string column = source ? source->cursorColumn(settings.settings) : std::string{};
    std::optional<connect::CursorState> before;
    DataType type;
    if (!column.empty()) {
        const Schema* schema = m_analysis.schema({node, "out"});
        const Field* field = schema ? schema->find(column) : nullptr;
        if (!field) {
            return columnMissing(column, schema ? *schema : Schema());
        }
        type = field->type;
        WEIR_ASSIGN_OR_RETURN(const auto stored, store::RunLog(*m_store).cursor(cursorName(node)));
        if (stored) {
            WEIR_ASSIGN_OR_RETURN(const Json json, parseJson(*stored));
            WEIR_ASSIGN_OR_RETURN(before, connect::cursorStateFromJson(json, type));
            sourceContext.cursor = before->value;
        }
    }
    WEIR_ASSIGN_OR_RETURN(engine::ScanBinding scan,
                          bindSource(m_workspace, m_project, m_document, m_analysis, node, sourceContext));
    m_scanned[node] = filesOf(scan);
    WEIR_RETURN_IF_ERROR(checkUnchanged(node, context));
    if (!column.empty() && std::holds_alternative<engine::NativeScan>(scan)) {
        scan = streamed(m_workspace, m_project, m_document.id, m_report.asOf, *m_analysis.schema({node, "out"}),
                        std::move(scan));
    }
    if (auto* stream = std::get_if<engine::StreamScan>(&scan); stream && !column.empty()) {
        auto increment = std::make_shared<Increment>();
        increment->type = type;
        m_increments[node] = increment;
        stream->open = [open = stream->open, column, before,
                        increment](const RunContext& run) -> Result<std::unique_ptr<RowStream>> {
            WEIR_ASSIGN_OR_RETURN(std::unique_ptr<RowStream> rows, open(run));
            WEIR_ASSIGN_OR_RETURN(std::unique_ptr<connect::IncrementStream> passed,
                                  connect::IncrementStream::open(std::move(rows), column, before));
            return std::unique_ptr<RowStream>(std::make_unique<NotingStream>(std::move(passed), increment));
        };
    }
    return scan;
}

Status Execution::checkUnchanged(const compile::Lowering& lowering, const RunContext& context) const
{
    for (const auto& [binding, port] : lowering.scans) {
        if (port.port != kRejectedPort && !m_files.contains(port)) {
            WEIR_RETURN_IF_ERROR(checkUnchanged(port.node, context));
        }
    }
    return {};
}

Status Execution::checkUnchanged(const NodeId& node, const RunContext& context) const
{
    const graph::Node* found = m_document.find(node);
    const connect::Source* source = found ? m_workspace.toolbox().source(found->type.str()) : nullptr;
    const auto files = m_scanned.find(node);
    const auto before = m_fingerprints.find(node);
    if (!source || files == m_scanned.end() || files->second.empty() || before == m_fingerprints.end() ||
        before->second.empty()) {
        return {}; // databases read one state of themselves
    }
    const auto now = source->fingerprint(found->settings, m_workspace.sourceContext(context));
    if (now && *now == before->second) {
        return {};
    }
    return Error(ErrorCode::Conflict, "run.sourceChanged",
                 "{file} changed while it was read, so nothing of it was kept. Run again when the program that writes "
                 "it has finished.",
                 {{"file", newest(files->second)}})
        .inNode(node.str())
        .retryLater();
}

Status Execution::commitIncrements()
{
    for (const auto& [node, increment] : m_increments) {
        // A run of some nodes has shown the rows to some of their readers only: the others still need them.
        const std::set<NodeId> readers = graph::downstream(m_document, node);
        const bool allRead = std::all_of(readers.begin(), readers.end(),
                                         [&](const NodeId& reader) { return m_report.find(reader) != nullptr; });
        if (increment->after && allRead) {
            const std::string position = compactJson(connect::toJson(*increment->after, increment->type));
            WEIR_RETURN_IF_ERROR(
                store::RunLog(*m_store).setCursor(cursorName(node), position, m_report.id, m_context.clock->now()));
        }
    }
    return {};
}

} // namespace weir::run
