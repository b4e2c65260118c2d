#include "core/run/execute.h"

#include "core/base/hash.h"
#include "core/graph/topology.h"
#include "core/run/execution.h"
#include "core/run/flat_project.h"
#include "core/run/inspection_memory.h"
#include "core/run/objects.h"
#include "core/run/people_keys.h"
#include "core/run/predictions.h"
#include "core/run/query_columns.h"
#include "core/run/saved_audiences.h"
#include "core/run/scan_binder.h"
#include "core/run/secret_settings.h"
#include "core/run/traits.h"
#include "core/store/run_history.h"
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

/// Does the node write what it makes of people beside them, such as computed traits?
bool addsToPeople(const nodes::NodeSpec& spec)
{
    return std::any_of(spec.inputs.begin(), spec.inputs.end(),
                       [](const nodes::PortSpec& port) { return port.kind == nodes::PortKind::Profiles; });
}

/// The order with everything that people are written from in front, then what is computed of them: all audiences of a
/// run see the same store, and no plan is out of date when the run that made it ends.
std::vector<NodeId> peopleFirst(const graph::Document& document, const std::vector<NodeId>& order,
                                const nodes::Registry& registry)
{
    std::set<NodeId> first;
    std::set<NodeId> second;
    for (const NodeId& id : order) {
        const nodes::NodeType* type = registry.find(document.find(id)->type);
        if (type && type->spec().family == nodes::Family::Identity) {
            std::set<NodeId>& early = addsToPeople(type->spec()) ? second : first;
            early.insert(id);
            early.merge(graph::upstream(document, id));
        }
    }
    std::vector<NodeId> result = order;
    const auto middle =
        std::stable_partition(result.begin(), result.end(), [&](const NodeId& id) { return first.contains(id); });
    std::stable_partition(middle, result.end(), [&](const NodeId& id) { return second.contains(id); });
    return result;
}

} // namespace

RunReport Execution::go()
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

Status Execution::prepare()
{
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore opened, m_workspace.openStore(store::OpenMode::Create, *m_context.clock));
    m_store = std::make_unique<store::ProfileStore>(std::move(opened));
    const store::RunLog log(*m_store);
    // We hold the only writer, so whatever still says "running" belongs to a program that died.
    WEIR_RETURN_IF_ERROR(log.closeInterrupted(m_report.startedAt));
    WEIR_RETURN_IF_ERROR(store::DeliveryLedger(*m_store).closeInterrupted(m_report.startedAt));
    WEIR_RETURN_IF_ERROR(saveRun());
    WEIR_ASSIGN_OR_RETURN(
        [[maybe_unused]] const std::vector<std::string> gone,
        dropLostTraits(*m_store, m_project, m_workspace.toolbox().registry(), m_report.id, m_context));
    WEIR_RETURN_IF_ERROR(
        dropLostPredictions(*m_store, m_project, m_workspace.toolbox().registry(), m_report.id, m_context));
    WEIR_ASSIGN_OR_RETURN(
        [[maybe_unused]] const std::vector<std::string> lost,
        dropLostObjects(*m_store, m_project, m_workspace.toolbox().registry(), m_report.id, m_context));
    WEIR_RETURN_IF_ERROR(RunDefinitions(m_workspace.folder()).keep(m_report.id, m_definition));

    nodes::Diagnostics detection;
    m_schemas =
        queryColumns(m_workspace, m_project, m_document, m_workspace.detectSchemas(m_document, m_context, detection),
                     Asking::Missing, m_context, detection);
    if (m_context.stopped()) {
        return cancelled();
    }
    const auto before = m_workspace.memory().known(m_document.id);
    m_analysis = compile::analyze(m_document, m_workspace.toolbox().registry(), m_schemas, factsOf(m_project),
                                  analysisOf(before));
    for (const nodes::Diagnostic& diagnostic : detection) {
        m_detectionErrors.emplace(NodeId(diagnostic.error.where().node), diagnostic.error);
    }
    m_filled = withSecrets(m_analysis, m_workspace.toolbox().registry(), m_workspace.sourceContext(m_context).secrets,
                           m_detectionErrors);
    WEIR_RETURN_IF_ERROR(chooseNodes());
    takePins();
    m_expected = ExpectedBook(m_workspace.folder()).of(m_document.id);
    WEIR_RETURN_IF_ERROR(findKeys());
    WEIR_ASSIGN_OR_RETURN(m_session, m_workspace.openEngine(m_project, m_document.id, m_report.asOf));
    m_keepAll = keepsAll();
    if (m_observer) {
        m_observer->started(m_report);
    }
    return {};
}

Status Execution::chooseNodes()
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
    for (const NodeId& id : peopleFirst(m_document, order, m_workspace.toolbox().registry())) {
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

Status Execution::findKeys()
{
    compile::KeyInputs inputs;
    inputs.engine = m_project.engineOf(m_document.id).engine;
    inputs.runInstant = m_report.asOf;
    bool increments = false;
    for (const NodeReport& report : m_report.nodes) {
        const graph::Node& node = *m_document.find(report.node);
        if (const connect::Source* source = m_workspace.toolbox().source(node.type.str());
            source && !node.disabled && !isPinned(m_document, m_pinned, report.node)) {
            WEIR_ASSIGN_OR_RETURN(const auto position, store::RunLog(*m_store).cursor(cursorName(report.node)));
            increments = increments || position;
            if (auto fingerprint = source->fingerprint(node.settings, m_workspace.sourceContext(m_context))) {
                m_fingerprints[report.node] = *fingerprint;
                // An increment is another result than the one before it, though the source has not changed.
                inputs.fingerprints[report.node] =
                    fingerprint->empty() ? std::string{} : *fingerprint + position.value_or("");
            } else {
                m_detectionErrors.emplace(report.node, std::move(fingerprint).error().inNode(report.node.str()));
            }
        }
    }
    for (const auto& [port, pin] : m_pins) {
        inputs.pinned[port] = pin.id;
    }
    m_keys = compile::contentKeys(m_document, m_filled, m_workspace.toolbox().registry(), inputs);
    if (!increments) { // otherwise a key would name one increment, not all that the people were made from
        const PeopleKeys people = peopleKeys(m_document, m_workspace.toolbox().registry(), m_keys);
        for (NodeReport& report : m_report.nodes) {
            if (const auto found = people.find(report.node); found != people.end()) {
                report.key = found->second;
            }
        }
    }
    return {};
}

bool Execution::isSource(const NodeId& node) const
{
    const graph::Node& found = *m_document.find(node);
    return !found.disabled && m_workspace.toolbox().source(found.type.str());
}

bool Execution::keepsAll() const
{
    if (m_options.materialize != Materialize::Auto) {
        return m_options.materialize == Materialize::EveryNode;
    }
    if (!runsHere()) {
        return false; // on a server only results leave
    }
    std::int64_t bytes = 0;
    for (const NodeReport& report : m_report.nodes) {
        if (isSource(report.node)) {
            const graph::Node& node = *m_document.find(report.node);
            bytes += m_workspace.toolbox()
                         .source(node.type.str())
                         ->inputBytes(node.settings, m_workspace.sourceContext(m_context));
        }
    }
    return bytes <= kLargeInput;
}

void Execution::runNode(NodeReport& report)
{
    if (m_context.stopped()) {
        settle(report, NodeState::Cancelled);
        return;
    }
    if (isPinned(m_document, m_pinned, report.node)) {
        usePinned(report);
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
            } else if (diagnostic.error.messageId() == "compile.blockedByDisabled") {
                report.warnings.push_back(diagnostic.error);
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
    const nodes::NodeType* type = m_workspace.toolbox().registry().find(m_document.find(report.node)->type);
    if (type && type->spec().family == nodes::Family::Destination && followsPin(report.node)) {
        report.warnings.emplace_back(
            ErrorCode::InvalidInput, "run.pins.notPlanned",
            "Rows before this are pinned, so nothing is planned for publishing. Unpin them and run again.");
        settle(report, NodeState::Skipped);
        return;
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
    if (const auto named = m_keys.lower_bound({report.node, {}});
        named != m_keys.end() && named->first.node == report.node && !named->second.empty()) {
        report.key = named->second; // what failed: as long as it is the same, it fails again
    }
    settle(report, state.error().code() == ErrorCode::Cancelled ? NodeState::Cancelled : NodeState::Failed);
}

Result<NodeState> Execution::compute(NodeReport& report, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(
        const compile::Lowering lowering,
        compile::lower(m_document, m_filled, m_workspace.toolbox().registry(), {report.node}, m_ready));
    const compile::LoweredNode* node = lowering.find(report.node);
    if (!node) {
        for (const graph::Wire& wire : m_document.into(report.node)) {
            if (m_flows.contains(wire.from)) {
                WEIR_ASSIGN_OR_RETURN(PeopleFlow flow, inputFlow(report.node, context));
                m_flows[{report.node, "out"}] = std::move(flow);
                break;
            }
        }
        return NodeState::Fused; // switched off: its input passes through
    }
    if (const auto* resolve = std::get_if<nodes::ResolveStep>(&node->step)) {
        return computeResolve(report, *resolve, *node, lowering, context);
    }
    if (const auto* objects = std::get_if<nodes::ObjectsStep>(&node->step)) {
        return computeObjects(report, *objects, *node, lowering, context);
    }
    if (const auto* step = std::get_if<nodes::ComputeStep>(&node->step)) {
        return computeStep(report, *step, *node, lowering, context);
    }
    if (const auto* tables = std::get_if<nodes::TableStep>(&node->step); tables && tables->computation && runsHere()) {
        return computeStep(report, {tables->computation}, *node, lowering, context);
    }
    if (std::holds_alternative<nodes::TableStep>(node->step) || std::holds_alternative<nodes::ScanStep>(node->step)) {
        return computeTables(report, *node, lowering, context);
    }
    return computePeople(report, *node, context);
}

void Execution::settle(NodeReport& report, NodeState state)
{
    report.state = state;
    if (state == NodeState::Failed || state == NodeState::Skipped || state == NodeState::Cancelled) {
        m_unusable.insert(report.node);
    }
    notify(report);
}

void Execution::notify(const NodeReport& report)
{
    if (m_observer) {
        m_observer->changed(report);
    }
}

Status Execution::saveRun()
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

Status Execution::pruneRuns()
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<RunId> left, store::pruneRuns(*m_store, kKeptRuns));
    RunDefinitions(m_workspace.folder()).prune({left.begin(), left.end()});
    return {};
}

void Execution::finish()
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
        if (saved) {
            saved = pruneRuns();
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

RunReport execute(const Workspace& workspace, const project::Project& project, const graph::Document& document,
                  const RunOptions& options, const RunContext& context, RunObserver* observer)
{
    const FlatProject flat(project, document);
    const RunDefinition definition(project, document);
    const graph::Document whole = withSavedAudiences(flat.document(), flat.project());
    return Execution(workspace, flat.project(), whole, definition, options, context, observer, flat.document()).go();
}

} // namespace weir::run
