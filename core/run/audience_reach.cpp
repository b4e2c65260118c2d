#include "core/run/audience_reach.h"

#include "core/audience/random_people.h"
#include "core/audience/saved.h"
#include "core/compile/lower.h"
#include "core/consent/suppressed.h"
#include "core/deliver/address.h"
#include "core/deliver/inputs.h"
#include "core/graph/topology.h"
#include "core/run/analysed.h"
#include "core/run/audience_snapshot.h"
#include "core/run/people_at.h"

#include <algorithm>
#include <variant>

namespace weir::run {
namespace {

/// The steps from a gate on, for one destination.
class Way
{
public:
    Way(const AudienceSnapshot& snapshot, const project::Project& project, Reach& reach, const RunContext& context)
        : m_snapshot(snapshot), m_project(project), m_reach(reach), m_context(context)
    {}

    void start(const audience::ProfileSet& members)
    {
        m_left = members;
        add(ReachStep::Kind::Member, members);
    }

    /// `ledgerName` is the destination's in the ledger; empty for a supposed one.
    Status follow(const Travellers& arriving, const consent::Policy& policy, const deliver::Target& target,
                  const std::string& ledgerName)
    {
        for (const PurposeId& purpose : policy.purposes) {
            const auto declared = m_project.purposes.find(purpose);
            const bool titled = declared != m_project.purposes.end() && !declared->second.title.empty();
            m_reach.purposes.push_back(titled ? declared->second.title : purpose.str());
        }
        m_reach.named = target.key.from.name;
        if (arriving.people != m_left) {
            step(ReachStep::Kind::Arrives, arriving.people);
        }
        const store::Reader& reader = m_snapshot.reader();
        const Instant asOf = m_snapshot.asOf();
        audience::ProfileSet suppressed(reader.profileCount());
        if (!ledgerName.empty()) {
            WEIR_ASSIGN_OR_RETURN(suppressed,
                                  consent::suppressedAt(ledgerName, reader, std::min(asOf, m_context.clock->now())));
        }
        const consent::ConsentGate gate(policy, purposesOf(m_project));
        WEIR_ASSIGN_OR_RETURN(const consent::GateResult gated, gate.pass(m_left, suppressed, reader, asOf, m_context));
        audience::ProfileSet listed(reader.profileCount());
        for (const consent::Denial& denial : gated.denied) {
            ++m_reach.denied[denial.reason];
            if (denial.reason == consent::DenialReason::Suppressed) {
                listed.insert(denial.profile);
            }
        }
        audience::ProfileSet allowed = m_left;
        allowed -= listed;
        step(ReachStep::Kind::NotSuppressed, allowed);
        step(ReachStep::Kind::Consented, gated.passed.people());
        WEIR_RETURN_IF_ERROR(address(target, arriving.heldOut));
        audience::ProfileSet sent = m_left;
        sent -= arriving.heldOut;
        step(ReachStep::Kind::Sent, sent);
        return {};
    }

private:
    Status address(const deliver::Target& target, const audience::ProfileSet& heldOut)
    {
        WEIR_ASSIGN_OR_RETURN(const deliver::RowMaker maker, deliver::RowMaker::make(target, m_snapshot.reader()));
        // Who is held out takes nobody's key.
        deliver::Addresses sent(target, maker);
        deliver::Addresses apart(target, maker);
        audience::ProfileSet addressed = m_left;
        audience::ProfileSet twice(m_left.universe());
        std::size_t seen = 0;
        bool stopped = false;
        m_left.forEach([&](std::uint32_t profile) {
            stopped = stopped || (++seen % 4096 == 0 && m_context.stopped());
            if (stopped) {
                return;
            }
            const bool held = heldOut.contains(profile);
            const deliver::Address to = (held ? apart : sent).of(profile);
            if (to.fault == deliver::AddressFault::DuplicateKey) {
                if (!held) {
                    twice.insert(profile);
                }
            } else if (to.fault) {
                addressed.erase(profile);
            }
        });
        if (stopped) {
            return cancelled();
        }
        step(ReachStep::Kind::Addressed, addressed);
        if (!twice.empty()) {
            audience::ProfileSet distinct = m_left;
            distinct -= twice;
            step(ReachStep::Kind::Distinct, distinct);
        }
        return {};
    }

    void step(ReachStep::Kind kind, const audience::ProfileSet& left)
    {
        audience::ProfileSet lost = m_left;
        lost -= left;
        m_left = left;
        m_reach.steps.push_back({kind, m_left, std::move(lost)});
    }
    void add(ReachStep::Kind kind, const audience::ProfileSet& people)
    {
        m_reach.steps.push_back({kind, people, audience::ProfileSet(people.universe())});
    }

    const AudienceSnapshot& m_snapshot;
    const project::Project& m_project;
    Reach& m_reach;
    const RunContext& m_context;
    audience::ProfileSet m_left;
};

/// The nodes of a pipeline that stand for the audience.
std::set<NodeId> placesOf(const graph::Document& flat, const ReachQuestion& question)
{
    std::set<NodeId> places;
    for (const auto& [id, node] : flat.nodes) {
        if (node->disabled || node->type != NodeTypeId("audience") || !node->settings.is_object()) {
            continue;
        }
        const auto reference = audience::savedReference(node->settings.value("definition", Json()));
        if (question.saved.empty() ? flat.id == question.pipeline && id == question.node
                                   : reference == question.saved.str()) {
            places.insert(id);
        }
    }
    return places;
}

/// The gate that stands before a destination.
const compile::LoweredNode* gateBefore(const graph::Document& document, const compile::Lowering& lowering,
                                       const NodeId& node)
{
    for (const graph::Wire& wire : document.into(node)) {
        const compile::LoweredNode* from = lowering.find(wire.from.node);
        if (from && std::holds_alternative<nodes::GateStep>(from->step)) {
            return from;
        }
        if (const compile::LoweredNode* further = gateBefore(document, lowering, wire.from.node)) {
            return further;
        }
    }
    return nullptr;
}

Status follow(Way& way, const graph::Node& node, const Analysed& analysed, const Workspace& workspace,
              const AudienceSnapshot& snapshot, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const compile::Lowering lowering, compile::lower(analysed.document, analysed.analysis,
                                                                           workspace.toolbox().registry(), {node.id}));
    const compile::LoweredNode* lowered = lowering.find(node.id);
    const auto* deliver = lowered ? std::get_if<nodes::DeliverStep>(&lowered->step) : nullptr;
    const compile::LoweredNode* gate = gateBefore(analysed.document, lowering, node.id);
    if (!deliver || !gate) {
        return Error(ErrorCode::Denied, "run.noGate",
                     "Nothing reaches a destination without a consent gate. Put one before {node}.",
                     {{"node", node.id.str()}})
            .inNode(node.id.str());
    }
    PeopleAt where(analysed.flat.project(), analysed.document, lowering, snapshot.store(), snapshot.reader(),
                   snapshot.asOf());
    WEIR_ASSIGN_OR_RETURN(const Travellers arriving, where.into(gate->id, context));
    WEIR_ASSIGN_OR_RETURN(const consent::Policy policy,
                          consent::policyFromJson(std::get<nodes::GateStep>(gate->step).policy));
    deliver::PublishRequest request;
    request.destination = workspace.toolbox().destination(deliver->destination);
    if (!request.destination) {
        return Error(ErrorCode::Unsupported, "run.noDestination", "This program has no destination {destination}.",
                     {{"destination", deliver->destination}})
            .inNode(node.id.str());
    }
    request.settings = deliver->settings;
    request.pipeline = analysed.document.id.str();
    request.node = node.id.str();
    WEIR_ASSIGN_OR_RETURN(const deliver::Target target, deliver::targetOf(request));
    return way.follow(arriving, policy, target, deliver::destinationName(request));
}

} // namespace

Result<std::vector<Reach>> reachOf(const Workspace& workspace, const project::Project& project,
                                   const ReachQuestion& question, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(AudienceSnapshot snapshot, AudienceSnapshot::open(workspace, project, context));
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet members, snapshot.members(question.chain));
    const nodes::Registry& registry = workspace.toolbox().registry();
    std::vector<Reach> result;
    for (const auto& [id, drawn] : project.pipelines) {
        const Analysed analysed(workspace, project, drawn);
        const std::set<NodeId> places = placesOf(analysed.flat.document(), question);
        for (const auto& [nodeId, node] : analysed.document.nodes) {
            const nodes::NodeType* type = registry.find(node->type);
            if (places.empty() || node->disabled || !type || type->spec().family != nodes::Family::Destination) {
                continue;
            }
            const std::set<NodeId> before = graph::upstream(analysed.document, nodeId);
            if (std::none_of(places.begin(), places.end(), [&](const NodeId& each) { return before.contains(each); })) {
                continue;
            }
            if (context.stopped()) {
                return cancelled();
            }
            Reach reach;
            reach.destination = node->name.empty() ? type->spec().title : node->name;
            reach.pipeline = id;
            reach.node = nodeId;
            Way way(snapshot, project, reach, context);
            way.start(members);
            Status followed = follow(way, *node, analysed, workspace, snapshot, context);
            if (!followed) {
                if (followed.error().code() == ErrorCode::Cancelled) {
                    return std::move(followed).error();
                }
                reach.error = std::move(followed).error();
            }
            result.push_back(std::move(reach));
        }
    }
    if (!result.empty() || question.supposedIdentifier.empty()) {
        return result;
    }
    Travellers arriving{members, audience::ProfileSet(members.universe())};
    for (const Json& json : question.chain) {
        WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(json));
        audience::ProfileSet heldOut(members.universe());
        if (definition.split) {
            heldOut = audience::heldOut(*definition.split, members, snapshot.reader());
        }
        arriving = among(std::move(arriving), members, heldOut);
    }
    for (const auto& [purpose, declared] : project.purposes) {
        Reach reach;
        Way way(snapshot, project, reach, context);
        way.start(members);
        deliver::Target target;
        target.key.name = question.supposedIdentifier;
        target.key.from = {deliver::FieldSource::Kind::Identifier, question.supposedIdentifier};
        WEIR_RETURN_IF_ERROR(way.follow(arriving, {{purpose}, consent::Policy::Match::All, {}}, target, {}));
        result.push_back(std::move(reach));
    }
    return result;
}

} // namespace weir::run
