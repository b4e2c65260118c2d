#include "core/run/publish.h"

#include "core/base/hash.h"
#include "core/compile/lower.h"
#include "core/consent/suppressed.h"
#include "core/graph/topology.h"
#include "core/run/flat_project.h"
#include "core/run/people.h"
#include "core/run/query_columns.h"
#include "core/run/saved_audiences.h"

#include <algorithm>

namespace weir::run {
namespace {

/// The definition hash of the audiences before a node, as PeopleRun chains them, without evaluating anybody.
Result<std::string> definitionHashAt(const graph::Document& document, const compile::Lowering& lowering,
                                     const NodeId& node)
{
    std::vector<graph::Wire> wires = document.into(node);
    std::erase_if(wires, [&](const graph::Wire& wire) { // rows decide about nobody
        const compile::LoweredNode* from = lowering.find(wire.from.node);
        return from && from->relations.contains(wire.from.port);
    });
    if (wires.empty()) {
        return std::string{};
    }
    WEIR_ASSIGN_OR_RETURN(const std::string before, definitionHashAt(document, lowering, wires.front().from.node));
    const compile::LoweredNode* from = lowering.find(wires.front().from.node);
    if (const auto* step = from ? std::get_if<nodes::AudienceStep>(&from->step) : nullptr) {
        WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(step->definition));
        return sha256Hex(before + audience::hashOf(definition));
    }
    return before;
}

/// The nearest node of one kind of step before `node`.
template <class Step>
const compile::LoweredNode* before(const graph::Document& document, const compile::Lowering& lowering,
                                   const NodeId& node)
{
    for (const graph::Wire& wire : document.into(node)) {
        const compile::LoweredNode* from = lowering.find(wire.from.node);
        if (from && std::holds_alternative<Step>(from->step)) {
            return from;
        }
        if (const compile::LoweredNode* further = before<Step>(document, lowering, wire.from.node)) {
            return further;
        }
    }
    return nullptr;
}

/// Why a destination that had a plan cannot be applied as it is now.
Error notReady(const graph::Node& node, const compile::Analysis& analysis, const deliver::PublishPlan& plan)
{
    if (!node.disabled) {
        for (const auto& [id, analysed] : analysis.nodes) {
            for (const nodes::Diagnostic& finding : analysed->diagnostics) {
                if (finding.severity == nodes::Severity::Error) {
                    return finding.error;
                }
            }
        }
    }
    return Error(ErrorCode::Conflict, "run.planNodeOff",
                 "The destination {node} of this plan, or something before it, has been switched off. Switch it on and "
                 "run the pipeline to make a new plan.",
                 {{"node", plan.node}})
        .inNode(plan.node);
}

} // namespace

Result<std::vector<deliver::PublishPlan>> plans(const Workspace& workspace, const Clock& clock, std::size_t limit)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, workspace.openStore(store::OpenMode::ReadOnly, clock));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PlanRecord> records, store::DeliveryLedger(store).plans(limit));
    std::vector<deliver::PublishPlan> result;
    for (const store::PlanRecord& record : records) {
        WEIR_ASSIGN_OR_RETURN(deliver::PublishPlan plan, deliver::loadPlan(record.id, store));
        result.push_back(std::move(plan));
    }
    return result;
}

Status discard(const Workspace& workspace, const PlanId& plan, const Clock& clock)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, workspace.openStore(store::OpenMode::ReadWrite, clock));
    const store::DeliveryLedger ledger(store);
    WEIR_ASSIGN_OR_RETURN(const store::PlanRecord record, ledger.plan(plan));
    return record.state == "open" ? ledger.setPlanState(plan, "discarded") : Status();
}

Result<deliver::DeliveryReport> apply(const Workspace& workspace, const project::Project& drawn, const PlanId& id,
                                      const ApplyOptions& options, const RunContext& context)
{
    const FlatProject flat(drawn);
    const project::Project& project = flat.project();
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    WEIR_RETURN_IF_ERROR(store::DeliveryLedger(store).closeInterrupted(context.clock->now()));
    WEIR_ASSIGN_OR_RETURN(const deliver::PublishPlan plan, deliver::loadPlan(id, store));
    const auto pipeline = project.pipelines.find(PipelineId(plan.pipeline));
    const graph::Node* node = pipeline == project.pipelines.end() ? nullptr : pipeline->second.find(NodeId(plan.node));
    if (!node) {
        return Error(
            ErrorCode::Conflict, "run.planNodeGone",
            "The destination {node} of this plan is no longer in the project. Run the pipeline to make a new plan.",
            {{"node", plan.node}});
    }
    const graph::Document document = withSavedAudiences(pipeline->second, project);
    const compile::Analysis analysis = compile::analyze(document, workspace.toolbox().registry(),
                                                        knownColumns(workspace, project, document), factsOf(project));
    if (const compile::NodeAnalysis* found = analysis.find(node->id);
        !found || found->state != compile::NodeState::Ready) {
        return notReady(*node, analysis, plan);
    }
    WEIR_ASSIGN_OR_RETURN(const compile::Lowering lowering,
                          compile::lower(document, analysis, workspace.toolbox().registry(), {node->id}));
    const compile::LoweredNode* lowered = lowering.find(node->id);
    const auto* step = lowered ? std::get_if<nodes::DeliverStep>(&lowered->step) : nullptr;
    const compile::LoweredNode* gateNode = before<nodes::GateStep>(document, lowering, node->id);
    if (!step || !gateNode) {
        return Error(ErrorCode::Denied, "run.noGate",
                     "Nothing reaches a destination without a consent gate. Put one before {node}.",
                     {{"node", plan.node}})
            .inNode(plan.node);
    }
    WEIR_ASSIGN_OR_RETURN(consent::Policy policy,
                          consent::policyFromJson(std::get<nodes::GateStep>(gateNode->step).policy));

    deliver::ApplyRequest request;
    request.plan = id;
    request.now.destination = workspace.toolbox().destination(step->destination);
    if (!request.now.destination) {
        return Error(ErrorCode::Unsupported, "run.noDestination", "This program has no destination {destination}.",
                     {{"destination", step->destination}});
    }
    request.now.settings = step->settings;
    request.now.pipeline = plan.pipeline;
    request.now.node = plan.node;
    if (const compile::LoweredNode* audience = before<nodes::AudienceStep>(document, lowering, node->id)) {
        const graph::Node& audienceNode = *document.find(audience->id);
        request.now.audienceKey = audienceKeyOf(document.id, audienceNode);
        request.now.audienceName = !audienceNode.name.empty()
                                       ? audienceNode.name
                                       : workspace.toolbox().registry().find(audienceNode.type)->spec().title;
    } else {
        request.now.audienceKey = "everybody";
        request.now.audienceName = "Everybody";
    }
    WEIR_ASSIGN_OR_RETURN(request.now.inputs.storeVersion, storeVersion(store));
    WEIR_ASSIGN_OR_RETURN(request.now.inputs.definitionHash, definitionHashAt(document, lowering, node->id));
    request.now.inputs.policyHash = consent::hashOf(policy);
    request.confirmation = options.confirmation;
    request.retry = options.retry;
    const consent::ConsentGate gate(std::move(policy), purposesOf(project));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet suppressed,
                          consent::suppressedAt(plan.destination, reader, context.clock->now()));
    return deliver::apply(request, gate, suppressed, store, workspace.destinationContext(context));
}

} // namespace weir::run
