#include "core/run/people.h"

#include "core/base/hash.h"
#include "core/consent/suppressed.h"
#include "core/deliver/inputs.h"
#include "core/run/membership_keeping.h"
#include "core/run/saved_audiences.h"
#include "core/store/run_log.h"

#include <algorithm>

namespace weir::run {

struct PeopleRun::State
{
    const Workspace& workspace;
    const project::Project& project;
    PipelineId pipeline;
    const store::ProfileStore& store;
    Instant asOf;
    RunId run;
    std::unique_ptr<store::Reader> reader;
    std::unique_ptr<audience::Evaluator> evaluator;

    /// Two audiences under one key would take each other's members away.
    Status claim(const std::string& key, const graph::Node& node) const
    {
        for (const auto& [id, document] : project.pipelines) {
            for (const auto& [otherId, other] : document.nodes) {
                const bool same = id == pipeline && otherId == node.id;
                if (!same && !other->disabled && other->type == node.type && audienceKeyOf(id, *other) == key) {
                    return Error(ErrorCode::InvalidInput, "run.audienceKeyTwice",
                                 "The audiences {node} and {other} have the same key {key}. Give one another key.",
                                 {{"node", pipeline.str() + '/' + node.id.str()},
                                  {"other", id.str() + '/' + otherId.str()},
                                  {"key", key}})
                        .inNode(node.id.str());
                }
            }
        }
        return {};
    }

    /// The gate asked again without those who are held out or must not go to this one destination; nothing when there
    /// are none.
    Result<std::optional<consent::GateResult>> gatedFor(const deliver::PublishRequest& publish, const PeopleFlow& flow,
                                                        const RunContext& context)
    {
        WEIR_RETURN_IF_ERROR(snapshot());
        const Instant now = std::min(asOf, context.clock->now());
        WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet suppressed,
                              consent::suppressedAt(deliver::destinationName(publish), *reader, now));
        if (suppressed.empty() && flow.heldOut.empty()) {
            return std::optional<consent::GateResult>();
        }
        audience::ProfileSet people = flow.gated->passed.people();
        for (const consent::Denial& denial : flow.gated->denied) {
            people.insert(denial.profile);
        }
        people -= flow.heldOut;
        const consent::ConsentGate gate(flow.gated->passed.policy(), purposesOf(project));
        WEIR_ASSIGN_OR_RETURN(consent::GateResult result, gate.pass(people, suppressed, *reader, asOf, context));
        return std::optional(std::move(result));
    }

    Result<const store::Reader*> snapshot()
    {
        if (!reader) {
            WEIR_ASSIGN_OR_RETURN(store::Reader opened, store.openReader());
            reader = std::make_unique<store::Reader>(std::move(opened));
            evaluator = std::make_unique<audience::Evaluator>(*reader);
        }
        return reader.get();
    }
};

PeopleRun::PeopleRun(const Workspace& workspace, const project::Project& project, const PipelineId& pipeline,
                     const store::ProfileStore& store, Instant asOf, RunId run)
    : m_state(new State{workspace, project, pipeline, store, asOf, std::move(run), nullptr, nullptr})
{}

PeopleRun::~PeopleRun() = default;

void PeopleRun::refresh()
{
    m_state->evaluator.reset();
    m_state->reader.reset();
}

Result<PeopleFlow> PeopleRun::everybody(const RunContext&)
{
    WEIR_ASSIGN_OR_RETURN(const store::Reader* reader, m_state->snapshot());
    PeopleFlow flow;
    WEIR_ASSIGN_OR_RETURN(flow.people, everybodyIn(*reader));
    flow.heldOut = audience::ProfileSet(reader->profileCount());
    flow.audienceKey = "everybody";
    flow.audienceName = "Everybody";
    return flow;
}

Result<PeopleFlow> PeopleRun::audience(const graph::Node& node, const std::string& title, const Json& definition,
                                       const PeopleFlow& input, const RunContext& context, NodeReport& report)
{
    WEIR_ASSIGN_OR_RETURN(const audience::Definition parsed, audience::definitionFromJson(definition));
    WEIR_RETURN_IF_ERROR(m_state->snapshot());
    NamedAudiences named(m_state->project, m_state->store, *m_state->reader,
                         evaluateOptionsOf(m_state->project, m_state->asOf), context);
    WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation,
                          m_state->evaluator->evaluate(parsed, named.options(), context));

    PeopleFlow flow;
    flow.people = input.people;
    flow.people &= evaluation.members;
    flow.audienceKey = audienceKeyOf(m_state->pipeline, node);
    WEIR_RETURN_IF_ERROR(m_state->claim(flow.audienceKey, node));
    flow.audienceName = title;
    flow.definitionHash = sha256Hex(input.definitionHash + audience::hashOf(parsed));

    const MembershipKeeper keeper(m_state->project, m_state->store, *m_state->reader, *m_state->evaluator,
                                  m_state->asOf, m_state->run, context);
    WEIR_ASSIGN_OR_RETURN(const KeptMembership kept,
                          keeper.keep({flow.audienceKey, title, parsed, flow.people, input.people}));
    static_cast<Travellers&>(flow) = among(input, flow.people, kept.heldOut);
    report.rowsIn = static_cast<std::int64_t>(input.people.count());
    report.rowsOut = static_cast<std::int64_t>(flow.people.count());
    report.details = {{"people", report.rowsIn},
                      {"members", kept.diff.members},
                      {"entered", kept.diff.entered},
                      {"left", kept.diff.left}};
    if (parsed.split) {
        report.details["heldOut"] = static_cast<std::int64_t>(kept.heldOut.count());
    }
    return flow;
}

Result<PeopleFlow> PeopleRun::gate(const Json& policy, const PeopleFlow& input, const RunContext& context,
                                   NodeReport& report)
{
    WEIR_ASSIGN_OR_RETURN(consent::Policy parsed, consent::policyFromJson(policy));
    WEIR_ASSIGN_OR_RETURN(const store::Reader* reader, m_state->snapshot());
    const consent::ConsentGate gate(std::move(parsed), purposesOf(m_state->project));
    const audience::ProfileSet nobodySuppressed(input.people.universe());
    WEIR_ASSIGN_OR_RETURN(consent::GateResult result,
                          gate.pass(input.people, nobodySuppressed, *reader, m_state->asOf, context));
    report.rowsIn = static_cast<std::int64_t>(input.people.count());
    report.rowsOut = static_cast<std::int64_t>(result.passed.people().count());
    report.details = {{"passed", report.rowsOut}, {"blocked", static_cast<std::int64_t>(result.denied.size())}};
    for (const auto& [reason, count] : result.countByReason()) {
        report.details["blocked: " + std::string(consent::name(reason))] = count;
    }
    PeopleFlow flow = input;
    flow.people = result.passed.people();
    flow.heldOut &= flow.people;
    flow.gated = std::make_shared<const consent::GateResult>(std::move(result));
    return flow;
}

Result<deliver::PublishRequest> PeopleRun::request(const graph::Node& node, const nodes::DeliverStep& step,
                                                   const PeopleFlow& input)
{
    deliver::PublishRequest request;
    request.destination = m_state->workspace.toolbox().destination(step.destination);
    if (!request.destination) {
        return Error(ErrorCode::Unsupported, "run.noDestination", "This program has no destination {destination}.",
                     {{"destination", step.destination}})
            .inNode(node.id.str());
    }
    if (!input.gated) {
        return Error(ErrorCode::Denied, "run.noGate",
                     "Nothing reaches a destination without a consent gate. Put one before {node}.",
                     {{"node", node.id.str()}})
            .inNode(node.id.str());
    }
    request.settings = step.settings;
    request.pipeline = m_state->pipeline.str();
    request.node = node.id.str();
    request.audienceKey = input.audienceKey;
    request.audienceName = input.audienceName;
    WEIR_ASSIGN_OR_RETURN(request.inputs.storeVersion, storeVersion(m_state->store));
    request.inputs.definitionHash = input.definitionHash;
    request.inputs.policyHash = consent::hashOf(input.gated->passed.policy());
    return request;
}

Result<deliver::PublishPlan> PeopleRun::plan(const graph::Node& node, const nodes::DeliverStep& step,
                                             const PeopleFlow& input, const RunContext& context, NodeReport& report)
{
    WEIR_ASSIGN_OR_RETURN(const deliver::PublishRequest publish, request(node, step, input));
    WEIR_ASSIGN_OR_RETURN(const auto narrower, m_state->gatedFor(publish, input, context));
    WEIR_ASSIGN_OR_RETURN(deliver::PublishPlan plan,
                          deliver::plan(publish, narrower ? *narrower : *input.gated, m_state->store, context));
    const deliver::PlanCounts& counts = plan.counts;
    report.rowsIn = static_cast<std::int64_t>(input.people.count());
    report.rowsOut = counts.added + counts.changed + counts.unchanged;
    report.details = {{"plan", plan.id.str()},     {"added", counts.added},         {"changed", counts.changed},
                      {"removed", counts.removed}, {"unchanged", counts.unchanged}, {"blocked", counts.blocked},
                      {"invalid", counts.invalid}};
    for (const deliver::Guard& guard : plan.guards) {
        if (guard.needsConfirmation && guard.notice) {
            report.warnings.push_back(*guard.notice);
        }
    }
    return plan;
}

std::string audienceKeyOf(const PipelineId& pipeline, const graph::Node& node)
{
    const auto key = node.settings.is_object() ? node.settings.find("key") : node.settings.end();
    const bool named = node.settings.is_object() && key != node.settings.end() && key->is_string() &&
                       !key->get_ref<const std::string&>().empty();
    return named ? key->get<std::string>() : pipeline.str() + '/' + node.id.str();
}

consent::Purposes purposesOf(const project::Project& project)
{
    consent::Purposes purposes;
    for (const auto& [id, purpose] : project.purposes) {
        consent::Purpose& target = purposes[id];
        target.id = id;
        target.title = purpose.title;
        target.description = purpose.description;
        if (purpose.validForDays) {
            target.validity = Duration::days(*purpose.validForDays);
        }
    }
    return purposes;
}

Result<std::string> storeVersion(const store::ProfileStore& store)
{
    WEIR_ASSIGN_OR_RETURN(const store::StoreInfo info, store.info());
    Json parts = Json::array({info.storeId, info.profiles, info.mergedProfiles, info.identifiers, info.traits,
                              info.links, info.consents, info.events});
    WEIR_ASSIGN_OR_RETURN(const auto lastChange, store::RunLog(store).cursor("run:last-change"));
    parts.push_back(lastChange.value_or(""));
    return sha256Hex(compactJson(parts));
}

} // namespace weir::run
