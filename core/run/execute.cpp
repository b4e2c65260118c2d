#include "core/run/execute.h"

#include "core/base/hash.h"
#include "core/compile/content_key.h"
#include "core/compile/lower.h"
#include "core/connect/cursor.h"
#include "core/graph/topology.h"
#include "core/plan/builders.h"
#include "core/run/people.h"
#include "core/run/scan_binder.h"
#include "core/store/run_log.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <unistd.h>

namespace weir::run {
namespace {

constexpr std::int64_t kLargeInput = 256LL * 1000 * 1000;

/// Passes progress on under the name of the node that the run is at.
class NodeProgress final : public ProgressSink
{
public:
    NodeProgress(ProgressSink* next, std::string node) : m_next(next), m_node(std::move(node)) {}
    void progress(std::string_view, double fraction, std::int64_t rows) override
    {
        if (m_next) {
            m_next->progress(m_node, fraction, rows);
        }
    }

private:
    ProgressSink* m_next;
    std::string m_node;
};

RunId newRunId(Instant now)
{
    static std::atomic<std::uint32_t> counter{0};
    std::string stamp = toText(now).substr(0, 19);
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    std::replace(stamp.begin(), stamp.end(), 'T', '-');
    const std::string salt =
        std::to_string(now.micros) + ':' + std::to_string(::getpid()) + ':' + std::to_string(++counter);
    return RunId("run-" + stamp + '-' + sha256Hex(salt).substr(0, 4));
}

/// Where a source's increment ends, once its stream has ended.
struct Increment
{
    DataType type;
    std::optional<connect::CursorState> after;
};

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

/// One run from analysis to report. Each method is one part of the story; `go` tells it.
class Execution
{
public:
    Execution(const Workspace& workspace, const project::Project& project, const graph::Document& document,
              const RunOptions& options, const RunContext& context, RunObserver* observer)
        : m_workspace(workspace), m_project(project), m_document(document), m_options(options), m_context(context),
          m_observer(observer)
    {}

    RunReport go()
    {
        m_report.startedAt = m_context.clock->now();
        m_report.pipeline = m_document.id;
        m_report.asOf = m_options.asOf.value_or(runInstant(m_project, *m_context.clock));
        m_report.id = newRunId(m_report.startedAt);
        m_report.state = RunState::Running;
        if (Status ready = prepare(); !ready) {
            m_report.error = std::move(ready).error();
            m_report.state = m_report.error->code() == ErrorCode::Cancelled ? RunState::Cancelled : RunState::Failed;
        } else {
            for (NodeReport& node : m_report.nodes) {
                runNode(node);
            }
        }
        finish();
        return std::move(m_report);
    }

private:
    // ---- before the first node -------------------------------------------------------------------------------

    Status prepare()
    {
        WEIR_ASSIGN_OR_RETURN(store::ProfileStore opened,
                              m_workspace.openStore(store::OpenMode::Create, *m_context.clock));
        m_store = std::make_unique<store::ProfileStore>(std::move(opened));
        const store::RunLog log(*m_store);
        // We hold the only writer, so whatever still says "running" belongs to a program that died.
        WEIR_RETURN_IF_ERROR(log.closeInterrupted(m_report.startedAt));
        WEIR_RETURN_IF_ERROR(store::DeliveryLedger(*m_store).closeInterrupted(m_report.startedAt));
        WEIR_RETURN_IF_ERROR(saveRun());

        nodes::Diagnostics detection;
        m_schemas = m_workspace.detectSchemas(m_document, m_context, detection);
        if (m_context.stopped()) {
            return cancelled();
        }
        m_analysis = compile::analyze(m_document, m_workspace.toolbox().registry(), m_schemas, factsOf(m_project));
        for (const nodes::Diagnostic& diagnostic : detection) {
            m_detectionErrors.emplace(NodeId(diagnostic.error.where().node), diagnostic.error);
        }
        WEIR_RETURN_IF_ERROR(chooseNodes());
        WEIR_RETURN_IF_ERROR(findKeys());
        WEIR_ASSIGN_OR_RETURN(m_session, m_workspace.openEngine(m_project, m_document.id, m_report.asOf));
        m_keepAll = keepsAll();
        if (m_observer) {
            m_observer->started(m_report);
        }
        return {};
    }

    Status chooseNodes()
    {
        WEIR_ASSIGN_OR_RETURN(const std::vector<NodeId> order, graph::topologicalOrder(m_document));
        std::set<NodeId> wanted(m_options.targets.begin(), m_options.targets.end());
        for (const NodeId& target : m_options.targets) {
            if (!m_document.find(target)) {
                return Error(ErrorCode::NotFound, "run.noTarget", "There is no node {node} in this pipeline.",
                             {{"node", target.str()}});
            }
            wanted.merge(graph::upstream(m_document, target));
        }
        for (const NodeId& id : order) {
            if (!m_options.targets.empty() && !wanted.contains(id)) {
                continue;
            }
            const graph::Node& node = *m_document.find(id);
            const nodes::NodeType* type = m_workspace.toolbox().registry().find(node.type);
            NodeReport report;
            report.node = id;
            report.title = !node.name.empty() ? node.name : type ? type->spec().title : node.type.str();
            m_report.nodes.push_back(std::move(report));
        }
        return {};
    }

    Status findKeys()
    {
        compile::KeyInputs inputs;
        inputs.engine = m_project.engineOf(m_document.id).engine;
        inputs.runInstant = m_report.asOf;
        for (const NodeReport& report : m_report.nodes) {
            const graph::Node& node = *m_document.find(report.node);
            if (const connect::Source* source = m_workspace.toolbox().source(node.type.str());
                source && !node.disabled) {
                WEIR_ASSIGN_OR_RETURN(const auto position, store::RunLog(*m_store).cursor(cursorName(report.node)));
                if (auto fingerprint = source->fingerprint(node.settings, m_workspace.sourceContext(m_context))) {
                    // An increment is another result than the one before it, though the source has not changed.
                    inputs.fingerprints[report.node] =
                        fingerprint->empty() ? std::string{} : *fingerprint + position.value_or("");
                } else {
                    m_detectionErrors.emplace(report.node, std::move(fingerprint).error().inNode(report.node.str()));
                }
            }
        }
        m_keys = compile::contentKeys(m_document, m_analysis, m_workspace.toolbox().registry(), inputs);
        return {};
    }

    bool isSource(const NodeId& node) const
    {
        const graph::Node& found = *m_document.find(node);
        return !found.disabled && m_workspace.toolbox().source(found.type.str());
    }

    bool keepsAll() const
    {
        if (m_options.materialize != Materialize::Auto) {
            return m_options.materialize == Materialize::EveryNode;
        }
        if (m_project.engineOf(m_document.id).engine != "duckdb") {
            return false; // on a server only results leave
        }
        std::int64_t bytes = 0;
        for (const NodeReport& report : m_report.nodes) {
            if (isSource(report.node)) {
                if (const auto scan = bindSource(m_workspace, m_project, m_document, m_analysis, report.node,
                                                 m_workspace.sourceContext(m_context))) {
                    bytes += inputBytes(*scan); // a source that cannot be bound fails at its turn, with its name
                }
            }
        }
        return bytes <= kLargeInput;
    }

    // ---- one node --------------------------------------------------------------------------------------------

    void runNode(NodeReport& report)
    {
        if (m_context.stopped()) {
            settle(report, NodeState::Cancelled);
            return;
        }
        if (const auto found = m_detectionErrors.find(report.node); found != m_detectionErrors.end()) {
            report.error = found->second;
            settle(report, NodeState::Failed);
            return;
        }
        const compile::NodeAnalysis* analysis = m_analysis.find(report.node);
        if (!analysis || !analysis->runs()) {
            for (const nodes::Diagnostic& diagnostic : analysis ? analysis->diagnostics : nodes::Diagnostics{}) {
                if (diagnostic.severity == nodes::Severity::Error && !report.error) {
                    report.error = diagnostic.error;
                }
            }
            settle(report, report.error ? NodeState::Failed : NodeState::Skipped);
            return;
        }
        for (const graph::Wire& wire : m_document.into(report.node)) {
            if (m_unusable.contains(wire.from.node)) {
                settle(report, NodeState::Skipped);
                return;
            }
        }
        report.state = NodeState::Running;
        notify(report);
        NodeProgress progress(m_context.progress, report.node.str());
        RunContext context = m_context;
        context.progress = &progress;
        const auto begin = std::chrono::steady_clock::now();
        const Result<NodeState> state = compute(report, context);
        report.took = {
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin).count()};
        if (state) {
            settle(report, *state);
            return;
        }
        Where where = state.error().where();
        if (where.node.empty()) {
            where.node = report.node.str();
        }
        report.error = Error(state.error()).at(std::move(where));
        settle(report, state.error().code() == ErrorCode::Cancelled ? NodeState::Cancelled : NodeState::Failed);
    }

    Result<NodeState> compute(NodeReport& report, const RunContext& context)
    {
        WEIR_ASSIGN_OR_RETURN(
            const compile::Lowering lowering,
            compile::lower(m_document, m_analysis, m_workspace.toolbox().registry(), {report.node}, m_ready));
        const compile::LoweredNode* node = lowering.find(report.node);
        if (!node) {
            return NodeState::Fused; // switched off: its input passes through
        }
        if (const auto* resolve = std::get_if<nodes::ResolveStep>(&node->step)) {
            return computeResolve(report, *resolve, *node, lowering, context);
        }
        if (std::holds_alternative<nodes::TableStep>(node->step) ||
            std::holds_alternative<nodes::ScanStep>(node->step)) {
            return computeTables(report, *node, lowering, context);
        }
        return computePeople(report, *node, context);
    }

    // ---- tables ----------------------------------------------------------------------------------------------

    /// Does this run keep a result for the port? Everything, or where data leaves, forks or is asked for.
    bool keeps(const graph::PortRef& port) const
    {
        const bool target =
            std::find(m_options.targets.begin(), m_options.targets.end(), port.node) != m_options.targets.end();
        if (m_keepAll || target) {
            return true;
        }
        const std::vector<graph::Wire> wires = m_document.outOf(port.node);
        const auto readers = std::count_if(wires.begin(), wires.end(),
                                           [&](const graph::Wire& wire) { return wire.from.port == port.port; });
        const bool isLast = wires.empty();
        // What was rejected is only known once the rows have been read.
        return readers > 1 || isLast || port.port == kRejectedPort || isRead({port.node, std::string(kRejectedPort)});
    }

    ContentKey keyOf(const graph::PortRef& port) const
    {
        const auto found = m_keys.find(port);
        if (found != m_keys.end() && !found->second.empty()) {
            return found->second;
        }
        // No lasting name: the result serves this run only.
        return ContentKey(sha256Hex(m_report.id.str() + '\n' + port.node.str() + '\n' + port.port));
    }

    Result<NodeState> computeTables(NodeReport& report, const compile::LoweredNode& node,
                                    const compile::Lowering& lowering, const RunContext& context)
    {
        const std::vector<nodes::PortSpec>& outputs = m_analysis.find(report.node)->outputs;
        bool allCached = true;
        bool any = false;
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const graph::PortRef port{report.node, outputs[i].name};
            if (!keeps(port) || (port.port == kRejectedPort && !isRead(port))) {
                continue;
            }
            any = true;
            const ContentKey key = keyOf(port);
            if (!m_options.force.contains(report.node)) {
                if (const auto cached = m_workspace.cache().find(key)) {
                    use(port, key, *cached, report, i == 0);
                    continue;
                }
            }
            allCached = false;
            WEIR_ASSIGN_OR_RETURN(const CachedResult result, materialize(port, key, node, lowering, report, context));
            use(port, key, result, report, i == 0);
        }
        if (!any) {
            return NodeState::Fused;
        }
        if (!allCached) {
            if (const auto* tables = std::get_if<nodes::TableStep>(&node.step)) {
                WEIR_RETURN_IF_ERROR(runChecks(*tables, lowering, report, context));
            }
        }
        return allCached ? NodeState::Cached : NodeState::Succeeded;
    }

    bool isRead(const graph::PortRef& port) const
    {
        const auto wires = m_document.outOf(port.node);
        return std::any_of(wires.begin(), wires.end(),
                           [&](const graph::Wire& wire) { return wire.from.port == port.port; });
    }

    Result<CachedResult> materialize(const graph::PortRef& port, const ContentKey& key,
                                     const compile::LoweredNode& node, const compile::Lowering& lowering,
                                     NodeReport& report, const RunContext& context)
    {
        const plan::RelationPtr relation = node.relations.at(port.port);
        WEIR_ASSIGN_OR_RETURN(const engine::Bindings bindings, bind(lowering, context));
        WEIR_ASSIGN_OR_RETURN(const std::filesystem::path file, m_workspace.cache().reserve(key));
        const Instant begin = m_context.clock->now();
        WEIR_ASSIGN_OR_RETURN(const std::int64_t rows, m_session->writeParquet(relation, bindings, file, context));
        CachedResult result;
        result.file = file;
        result.rows = rows;
        result.run = m_report.id;
        result.at = m_context.clock->now();
        result.took = result.at - begin;
        WEIR_ASSIGN_OR_RETURN(result.rejected, quarantine(report.node));
        WEIR_RETURN_IF_ERROR(m_workspace.cache().commit(key, result));
        return result;
    }

    void use(const graph::PortRef& port, const ContentKey& key, const CachedResult& result, NodeReport& report,
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
            report.key = key;
        }
    }

    Status runChecks(const nodes::TableStep& step, const compile::Lowering& lowering, NodeReport& report,
                     const RunContext& context)
    {
        for (const nodes::RunCheck& check : step.checks) {
            WEIR_ASSIGN_OR_RETURN(const engine::Bindings bindings, bind(lowering, context));
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                                  m_session->query(check.relation, bindings, context));
            WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
            const Value count = batch.rows() > 0 ? batch.value(0, 0) : Value{};
            if (const auto* number = std::get_if<std::int64_t>(&count); number && *number > 0) {
                Error::Arguments arguments = check.arguments;
                arguments.emplace_back("count", std::to_string(*number));
                report.warnings.push_back(fillIn(check.sentence, arguments));
            }
        }
        return {};
    }

    /// What each scan of the lowering reads: a kept result, or the source itself.
    Result<engine::Bindings> bind(const compile::Lowering& lowering, const RunContext& context)
    {
        engine::Bindings bindings;
        for (const auto& [binding, port] : lowering.scans) {
            if (const auto kept = m_files.find(port); kept != m_files.end()) {
                bindings[binding] = engine::ParquetScan{{kept->second}};
                continue;
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

    /// Reads one source, from where its last committed increment ended when it has a cursor column.
    Result<engine::ScanBinding> bindNode(const NodeId& node, const RunContext& context)
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

    std::string cursorName(const NodeId& node) const { return "source:" + m_document.id.str() + '/' + node.str(); }

    /// Moves the cursors of all sources on: only when everything that read them succeeded, or rows would be lost.
    Status commitIncrements()
    {
        for (const auto& [node, increment] : m_increments) {
            if (increment->after) {
                const std::string position = compactJson(connect::toJson(*increment->after, increment->type));
                WEIR_RETURN_IF_ERROR(
                    store::RunLog(*m_store).setCursor(cursorName(node), position, m_report.id, m_context.clock->now()));
            }
        }
        return {};
    }

    /// Stores what the last statement could not read, under the source node whose file it came from. Returns how many
    /// rows belong to `node`.
    Result<std::int64_t> quarantine(const NodeId& node)
    {
        std::map<NodeId, std::vector<store::QuarantineRow>> rows;
        for (engine::RejectedRow& rejected : m_session->takeRejected()) {
            NodeId owner = node;
            for (const auto& [source, files] : m_scanned) {
                if (files.contains(rejected.file)) {
                    owner = source;
                }
            }
            rows[owner].push_back({m_report.id, owner, std::move(rejected.file), rejected.line,
                                   std::move(rejected.column), "source.row.unreadable", std::move(rejected.reason),
                                   std::move(rejected.text)});
        }
        const store::RunLog log(*m_store);
        for (const auto& [owner, list] : rows) {
            WEIR_RETURN_IF_ERROR(log.quarantine(m_report.id, owner, list));
            if (owner != node) {
                const auto report = std::find_if(m_report.nodes.begin(), m_report.nodes.end(),
                                                 [&](const NodeReport& r) { return r.node == owner; });
                if (report != m_report.nodes.end()) {
                    report->rejected = static_cast<std::int64_t>(list.size());
                    notify(*report);
                }
            }
        }
        const auto own = rows.find(node);
        return own == rows.end() ? 0 : static_cast<std::int64_t>(own->second.size());
    }

    // ---- people ----------------------------------------------------------------------------------------------

    Result<NodeState> computeResolve(NodeReport& report, const nodes::ResolveStep& step,
                                     const compile::LoweredNode& node, const compile::Lowering& lowering,
                                     const RunContext& context)
    {
        const store::RunLog log(*m_store);
        const std::string cursor = "resolve:" + m_document.id.str() + '/' + report.node.str();
        const std::optional<std::string> key = resolveKey(step, node.id);
        if (key && !m_options.force.contains(report.node)) {
            WEIR_ASSIGN_OR_RETURN(const auto known, log.cursor(cursor));
            if (known == key) {
                WEIR_ASSIGN_OR_RETURN(PeopleFlow flow, people().everybody(context));
                report.rowsOut = static_cast<std::int64_t>(flow.people.count());
                m_flows[{report.node, "out"}] = std::move(flow);
                return NodeState::Cached;
            }
        }
        WEIR_ASSIGN_OR_RETURN(const identity::Mapping mapping, identity::mappingFromJson(step.mapping));
        std::vector<std::unique_ptr<RowStream>> streams;
        for (const auto& [port, relations] : node.inputs) {
            for (const plan::RelationPtr& relation : relations) {
                streams.push_back(lazyStream(relation, lowering, context));
            }
        }
        std::vector<store::QuarantineRow> rejected;
        identity::ResolveOptions options;
        options.run = m_report.id;
        options.node = report.node;
        options.reject = [&](store::QuarantineRow row) { rejected.push_back(std::move(row)); };
        WEIR_ASSIGN_OR_RETURN(const identity::Report done,
                              identity::resolve(mapping, std::move(streams), *m_store, options, context));
        WEIR_RETURN_IF_ERROR(log.quarantine(m_report.id, report.node, rejected));
        if (done.profilesCreated + done.profilesMerged + done.identifiersAdded + done.linksAdded + done.traitsChanged +
                done.consentsAdded + done.eventsAdded >
            0) {
            WEIR_RETURN_IF_ERROR(
                log.setCursor("run:last-change", m_report.id.str(), m_report.id, m_context.clock->now()));
        }
        if (key) {
            WEIR_RETURN_IF_ERROR(log.setCursor(cursor, *key, m_report.id, m_context.clock->now()));
        }
        report.details = identity::toJson(done);
        report.rejected = static_cast<std::int64_t>(rejected.size());
        report.rowsIn = 0;
        for (const identity::InputReport& input : done.inputs) {
            report.rowsIn += input.rows;
        }
        people().refresh();
        WEIR_ASSIGN_OR_RETURN(PeopleFlow flow, people().everybody(context));
        report.rowsOut = static_cast<std::int64_t>(flow.people.count());
        m_flows[{report.node, "out"}] = std::move(flow);
        return NodeState::Succeeded;
    }

    /// Names what a resolve would write; nothing when an input has no lasting name.
    std::optional<std::string> resolveKey(const nodes::ResolveStep& step, const NodeId& node) const
    {
        std::string text = compactJson(step.mapping);
        for (const graph::Wire& wire : m_document.into(node)) {
            const auto key = m_keys.find(wire.from);
            if (key == m_keys.end() || key->second.empty()) {
                return std::nullopt;
            }
            text += '\n' + key->second.str();
        }
        return sha256Hex(text);
    }

    /// Opens the query when its first row is asked for: inputs are read one after the other.
    std::unique_ptr<RowStream> lazyStream(plan::RelationPtr relation, const compile::Lowering& lowering,
                                          const RunContext& context);

    Result<NodeState> computePeople(NodeReport& report, const compile::LoweredNode& node, const RunContext& context)
    {
        const graph::Node& settings = *m_document.find(report.node);
        WEIR_ASSIGN_OR_RETURN(const PeopleFlow input, inputFlow(report.node, context));
        if (const auto* step = std::get_if<nodes::AudienceStep>(&node.step)) {
            WEIR_ASSIGN_OR_RETURN(PeopleFlow members,
                                  people().audience(settings, report.title, step->definition, input, context, report));
            m_flows[{report.node, "out"}] = std::move(members);
        } else if (const auto* gate = std::get_if<nodes::GateStep>(&node.step)) {
            WEIR_ASSIGN_OR_RETURN(PeopleFlow flow, people().gate(gate->policy, input, context, report));
            PeopleFlow blocked = input;
            blocked.people -= flow.people;
            m_flows[{report.node, "out"}] = std::move(flow);
            m_flows[{report.node, "blocked"}] = std::move(blocked);
        } else if (const auto* deliver = std::get_if<nodes::DeliverStep>(&node.step)) {
            WEIR_RETURN_IF_ERROR(people().plan(settings, *deliver, input, context, report));
        }
        return NodeState::Succeeded;
    }

    /// The people who come in over all wires together.
    Result<PeopleFlow> inputFlow(const NodeId& node, const RunContext& context)
    {
        std::optional<PeopleFlow> flow;
        for (const graph::Wire& wire : m_document.into(node)) {
            const auto found = m_flows.find(wire.from);
            if (found == m_flows.end()) {
                continue;
            }
            if (!flow) {
                flow = found->second;
            } else {
                flow->people |= found->second.people;
            }
        }
        if (flow) {
            return *std::move(flow);
        }
        return people().everybody(context);
    }

    PeopleRun& people()
    {
        if (!m_people) {
            m_people = std::make_unique<PeopleRun>(m_workspace, m_project, m_document.id, *m_store, m_report.asOf,
                                                   m_report.id);
        }
        return *m_people;
    }

    // ---- reporting -------------------------------------------------------------------------------------------

    void settle(NodeReport& report, NodeState state)
    {
        report.state = state;
        if (state == NodeState::Failed || state == NodeState::Skipped || state == NodeState::Cancelled) {
            m_unusable.insert(report.node);
        }
        notify(report);
    }

    void notify(const NodeReport& report)
    {
        if (m_observer) {
            m_observer->changed(report);
        }
    }

    Status saveRun()
    {
        store::RunRecord record;
        record.id = m_report.id;
        record.pipeline = m_report.pipeline.str();
        record.state = name(m_report.state);
        record.startedAt = m_report.startedAt;
        record.trigger = m_options.trigger;
        record.program = "weir " WEIR_VERSION;
        if (m_report.state != RunState::Running) {
            record.finishedAt = m_report.finishedAt;
            record.report = toJson(m_report);
        }
        return store::RunLog(*m_store).put(record);
    }

    void finish()
    {
        m_report.finishedAt = m_context.clock->now();
        if (m_report.state == RunState::Running) {
            const auto has = [&](NodeState state) {
                return std::any_of(m_report.nodes.begin(), m_report.nodes.end(),
                                   [&](const NodeReport& node) { return node.state == state; });
            };
            m_report.state = has(NodeState::Cancelled) ? RunState::Cancelled
                             : has(NodeState::Failed)  ? RunState::Failed
                                                       : RunState::Succeeded;
        }
        m_people.reset();
        if (m_store && m_report.state == RunState::Succeeded) {
            if (Status moved = commitIncrements(); !moved) {
                m_report.error = std::move(moved).error();
                m_report.state = RunState::Failed;
            }
        }
        if (m_store) {
            std::vector<store::RunNodeRecord> records;
            for (const NodeReport& node : m_report.nodes) {
                store::RunNodeRecord record;
                record.run = m_report.id;
                record.node = node.node;
                record.state = name(node.state);
                record.rowsIn = std::max<std::int64_t>(0, node.rowsIn);
                record.rowsOut = std::max<std::int64_t>(0, node.rowsOut);
                record.key = node.key;
                record.error = node.error ? toJson(*node.error) : Json();
                records.push_back(std::move(record));
            }
            Status saved = saveRun();
            if (saved) {
                saved = store::RunLog(*m_store).put(records);
            }
            if (!saved && !m_report.error) {
                m_report.error = std::move(saved).error();
                m_report.state = RunState::Failed;
            }
        }
        if (m_observer) {
            m_observer->finished(m_report);
        }
    }

    const Workspace& m_workspace;
    const project::Project& m_project;
    const graph::Document& m_document;
    const RunOptions& m_options;
    const RunContext& m_context;
    RunObserver* m_observer;

    RunReport m_report;
    std::unique_ptr<store::ProfileStore> m_store;
    SourceSchemas m_schemas;
    compile::Analysis m_analysis;
    compile::ContentKeys m_keys;
    std::map<NodeId, Error> m_detectionErrors;
    std::unique_ptr<engine::Session> m_session;
    bool m_keepAll = true;
    std::set<graph::PortRef> m_ready; ///< Ports whose rows lie in m_files.
    std::map<graph::PortRef, std::filesystem::path> m_files;
    std::map<NodeId, std::set<std::string>> m_scanned; ///< Files that each source node has read in this run.
    std::map<graph::PortRef, PeopleFlow> m_flows;
    std::map<NodeId, RunId> m_rejectedIn; ///< The run whose quarantine holds what a source could not read.
    std::map<NodeId, std::shared_ptr<Increment>> m_increments;
    std::set<NodeId> m_unusable;
    std::unique_ptr<PeopleRun> m_people;
};

/// A query that is opened at its first batch.
class LazyStream final : public RowStream
{
public:
    using Open = std::function<Result<std::unique_ptr<RowStream>>()>;
    LazyStream(std::shared_ptr<const Schema> schema, Open open) : m_schema(std::move(schema)), m_open(std::move(open))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        if (!m_rows) {
            WEIR_ASSIGN_OR_RETURN(m_rows, m_open());
        }
        auto batch = m_rows->next();
        if (batch && batch->rows() == 0) {
            m_rows.reset(); // frees the session for the next input
            m_open = [schema = m_schema]() -> Result<std::unique_ptr<RowStream>> { return streamOf(schema, {}); };
        }
        return batch;
    }

private:
    std::shared_ptr<const Schema> m_schema;
    Open m_open;
    std::unique_ptr<RowStream> m_rows;
};

std::unique_ptr<RowStream> Execution::lazyStream(plan::RelationPtr relation, const compile::Lowering& lowering,
                                                 const RunContext& context)
{
    auto schema = std::make_shared<const Schema>(relation->schema());
    return std::make_unique<LazyStream>(
        schema, [this, relation, &lowering, &context]() -> Result<std::unique_ptr<RowStream>> {
            WEIR_ASSIGN_OR_RETURN(const engine::Bindings bindings, bind(lowering, context));
            return m_session->query(relation, bindings, context);
        });
}

} // namespace

RunReport execute(const Workspace& workspace, const project::Project& project, const graph::Document& document,
                  const RunOptions& options, const RunContext& context, RunObserver* observer)
{
    return Execution(workspace, project, document, options, context, observer).go();
}

} // namespace weir::run
