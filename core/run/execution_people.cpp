#include "core/base/hash.h"
#include "core/graph/topology.h"
#include "core/run/execution.h"
#include "core/run/saved_memberships.h"
#include "core/store/run_log.h"
#include "core/store/suppression.h"

#include <functional>

namespace weir::run {
namespace {

/// A query that is opened at its first batch.
class LazyStream final : public RowStream
{
public:
    using Open = std::function<Result<std::unique_ptr<RowStream>>()>;
    using Ended = std::function<Status()>; ///< May refuse what was read.
    LazyStream(std::shared_ptr<const Schema> schema, Open open, Ended ended)
        : m_schema(std::move(schema)), m_open(std::move(open)), m_ended(std::move(ended))
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
            WEIR_RETURN_IF_ERROR(m_ended());
            m_open = [schema = m_schema]() -> Result<std::unique_ptr<RowStream>> { return streamOf(schema, {}); };
        }
        return batch;
    }

private:
    std::shared_ptr<const Schema> m_schema;
    Open m_open;
    Ended m_ended;
    std::unique_ptr<RowStream> m_rows;
};

} // namespace

Result<NodeState> Execution::computeResolve(NodeReport& report, const nodes::ResolveStep& step,
                                            const compile::LoweredNode& node, const compile::Lowering& lowering,
                                            const RunContext& context)
{
    const store::RunLog log(*m_store);
    const std::string cursor = "resolve:" + m_document.id.str() + '/' + report.node.str();
    const std::optional<std::string> key = resolveKey(step.mapping, node.id, "in");
    if (key && !m_options.force.contains(report.node)) {
        WEIR_ASSIGN_OR_RETURN(const auto known, log.cursor(cursor));
        if (known == key) {
            WEIR_ASSIGN_OR_RETURN(PeopleFlow flow, people().everybody(context));
            report.rowsOut = static_cast<std::int64_t>(flow.people.count());
            m_resolves.insert(report.node);
            m_flows[{report.node, "out"}] = std::move(flow);
            WEIR_ASSIGN_OR_RETURN(const auto by, log.cursor(cursor + ":run"));
            report.rejectedIn = RunId(by.value_or(""));
            WEIR_ASSIGN_OR_RETURN(report.rejected, log.quarantinedCount(report.rejectedIn, report.node));
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
    options.place = m_document.id.str() + '/' + report.node.str();
    options.complete = [&] { return m_increments.empty(); };
    options.whole = [&, wires = m_document.into(report.node)](std::size_t input) {
        std::set<NodeId> origins = graph::upstream(m_document, wires.at(input).from.node);
        origins.insert(wires.at(input).from.node);
        return std::none_of(m_increments.begin(), m_increments.end(),
                            [&](const auto& increment) { return origins.contains(increment.first); });
    };
    options.reject = [&](store::QuarantineRow row) { rejected.push_back(std::move(row)); };
    WEIR_ASSIGN_OR_RETURN(const identity::Report done,
                          identity::resolve(mapping, std::move(streams), *m_store, options, context));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::int64_t unread, quarantine(report.node));
    WEIR_RETURN_IF_ERROR(log.quarantine(m_report.id, report.node, rejected));
    if (done.profilesCreated + done.profilesMerged + done.profilesSplit + done.identifiersAdded + done.linksAdded +
            done.traitsChanged + done.consentsAdded + done.eventsAdded >
        0) {
        WEIR_RETURN_IF_ERROR(log.setCursor("run:last-change", m_report.id.str(), m_report.id, m_context.clock->now()));
    }
    if (key) {
        const std::string by = m_report.id.str();
        WEIR_RETURN_IF_ERROR(log.setCursor(cursor + ":run", by, m_report.id, m_context.clock->now()));
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
    m_resolves.insert(report.node);
    m_flows[{report.node, "out"}] = std::move(flow);
    return NodeState::Succeeded;
}

std::optional<std::string> Execution::resolveKey(const Json& mapping, const NodeId& node, std::string_view port) const
{
    const auto list = store::SuppressionList(*m_store).load();
    if (!list) {
        return std::nullopt; // the resolve says what is wrong with it
    }
    std::string text = compactJson(mapping) + list->forgottenVersion();
    for (const graph::Wire& wire : m_document.into(node)) {
        if (wire.to.port != port) {
            continue;
        }
        const auto key = m_keys.find(wire.from);
        if (key == m_keys.end() || key->second.empty()) {
            return std::nullopt;
        }
        text += '\n' + key->second.str();
    }
    return sha256Hex(text);
}

Result<NodeState> Execution::computePeople(NodeReport& report, const compile::LoweredNode& node,
                                           const RunContext& context)
{
    const graph::Node& settings = *m_document.find(report.node);
    WEIR_ASSIGN_OR_RETURN(const PeopleFlow input, inputFlow(report.node, context));
    if (const auto* step = std::get_if<nodes::TraitsStep>(&node.step)) {
        return computeTraits(report, *step, input, context);
    }
    if (const auto* step = std::get_if<nodes::PredictStep>(&node.step)) {
        return computePrediction(report, *step, input, context);
    }
    WEIR_RETURN_IF_ERROR(keepSaved(report, context));
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

Status Execution::keepSaved(NodeReport& report, const RunContext& context)
{
    if (m_savedKept) {
        return {};
    }
    m_savedKept = true;
    WEIR_ASSIGN_OR_RETURN(const std::set<std::string> ids, savedToKeep(m_referring, m_project, *m_store));
    if (ids.empty()) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<RefreshedAudience> done,
                          refreshSaved(*m_store, m_project, ids, m_report.asOf, m_report.id, context));
    for (const RefreshedAudience& one : done) {
        if (one.error) {
            report.warnings.push_back(Error(ErrorCode::InvalidInput, "run.savedNotKept",
                                            "The members of the saved audience {audience} are those of before.",
                                            {{"audience", one.name}})
                                          .because(*one.error));
        }
    }
    people().refresh(); // traits of audiences are among the people now
    return {};
}

Result<PeopleFlow> Execution::inputFlow(const NodeId& node, const RunContext& context)
{
    std::optional<PeopleFlow> flow;
    for (const graph::Wire& wire : m_document.into(node)) {
        const auto found = m_flows.find(wire.from);
        if (found == m_flows.end()) {
            continue;
        }
        if (m_resolves.contains(wire.from.node)) {
            return people().everybody(context); // also those whom another resolve of this run has written since
        }
        if (!flow) {
            flow = found->second;
        } else {
            join(*flow, found->second);
        }
    }
    if (flow) {
        return *std::move(flow);
    }
    if (!m_document.into(node).empty()) { // never everybody in place of those who were meant
        return Error(ErrorCode::Internal, "run.noPeople", "Nobody came in over the wire of {node}.",
                     {{"node", node.str()}})
            .inNode(node.str());
    }
    return people().everybody(context);
}

PeopleRun& Execution::people()
{
    if (!m_people) {
        m_people =
            std::make_unique<PeopleRun>(m_workspace, m_project, m_document.id, *m_store, m_report.asOf, m_report.id);
    }
    return *m_people;
}

std::unique_ptr<RowStream> Execution::lazyStream(plan::RelationPtr relation, const compile::Lowering& lowering,
                                                 const RunContext& context)
{
    auto schema = std::make_shared<const Schema>(relation->schema());
    return std::make_unique<LazyStream>(
        schema,
        [this, relation, &lowering, &context]() -> Result<std::unique_ptr<RowStream>> {
            WEIR_ASSIGN_OR_RETURN(const engine::Bindings bindings, bind(lowering, context));
            return m_session->query(relation, bindings, context);
        },
        [this, &lowering, &context]() -> Status {
            WEIR_RETURN_IF_ERROR(checkUnchanged(lowering, context));
            // The resolve holds the store's transaction: what could not be read is written after it.
            for (engine::RejectedRow& row : m_session->takeRejected()) {
                m_unread.push_back(std::move(row));
            }
            return {};
        });
}

} // namespace weir::run
