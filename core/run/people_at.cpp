#include "core/run/people_at.h"

#include "core/run/membership_keeping.h"
#include "core/run/people.h"
#include "core/run/saved_audiences.h"

#include <variant>

namespace weir::run {

PeopleAt::PeopleAt(const project::Project& project, const graph::Document& document, const compile::Lowering& lowering,
                   const store::ProfileStore& store, const store::Reader& reader, Instant asOf)
    : m_project(project), m_document(document), m_lowering(lowering), m_store(store), m_reader(reader),
      m_evaluator(reader), m_asOf(asOf)
{}

Result<Travellers> PeopleAt::at(const graph::PortRef& port, const RunContext& context)
{
    const graph::Node* node = m_document.find(port.node);
    if (node && node->disabled) {
        return into(port.node, context);
    }
    const compile::LoweredNode* lowered = m_lowering.find(port.node);
    if (!lowered || std::holds_alternative<nodes::ResolveStep>(lowered->step)) {
        WEIR_ASSIGN_OR_RETURN(audience::ProfileSet everybody, everybodyIn(m_reader));
        return Travellers{std::move(everybody), audience::ProfileSet(m_reader.profileCount())};
    }
    WEIR_ASSIGN_OR_RETURN(Travellers travellers, into(port.node, context));
    if (const auto* step = std::get_if<nodes::AudienceStep>(&lowered->step)) {
        WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(step->definition));
        WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet in, members(definition, context));
        audience::ProfileSet members = travellers.people;
        members &= in;
        WEIR_ASSIGN_OR_RETURN(const SplitMembers split, splitMembers(audienceKeyOf(m_document.id, *node),
                                                                     definition.split, members, m_store, m_reader));
        return among(std::move(travellers), members, split.heldOut);
    }
    if (const auto* gate = std::get_if<nodes::GateStep>(&lowered->step)) {
        WEIR_ASSIGN_OR_RETURN(consent::Policy policy, consent::policyFromJson(gate->policy));
        const consent::ConsentGate judge(std::move(policy), purposesOf(m_project));
        WEIR_ASSIGN_OR_RETURN(
            const consent::GateResult result,
            judge.pass(travellers.people, audience::ProfileSet(m_reader.profileCount()), m_reader, m_asOf, context));
        if (port.port == "blocked") {
            travellers.people -= result.passed.people();
        } else {
            travellers.people = result.passed.people();
        }
        travellers.heldOut &= travellers.people;
    }
    return travellers;
}

Result<Travellers> PeopleAt::into(const NodeId& node, const RunContext& context)
{
    std::optional<Travellers> travellers;
    for (const graph::Wire& wire : m_document.into(node)) {
        const compile::LoweredNode* from = m_lowering.find(wire.from.node);
        if (from && from->relations.contains(wire.from.port)) {
            continue; // it brings rows
        }
        WEIR_ASSIGN_OR_RETURN(Travellers more, at(wire.from, context));
        if (travellers) {
            join(*travellers, more);
        } else {
            travellers = std::move(more);
        }
    }
    const std::uint32_t universe = m_reader.profileCount();
    return travellers ? *std::move(travellers)
                      : Travellers{audience::ProfileSet(universe), audience::ProfileSet(universe)};
}

Result<audience::ProfileSet> PeopleAt::members(const audience::Definition& definition, const RunContext& context)
{
    NamedAudiences named(m_project, m_store, m_reader, evaluateOptionsOf(m_project, m_asOf), context);
    WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation, m_evaluator.evaluate(definition, named.options(), context));
    return std::move(evaluation.members);
}

void join(Travellers& travellers, const Travellers& more)
{
    audience::ProfileSet sent = travellers.people;
    sent -= travellers.heldOut;
    audience::ProfileSet others = more.people;
    others -= more.heldOut;
    sent |= others;
    travellers.people |= more.people;
    travellers.heldOut = travellers.people;
    travellers.heldOut -= sent;
}

Travellers among(Travellers travellers, const audience::ProfileSet& members, const audience::ProfileSet& heldOut)
{
    travellers.people &= members;
    travellers.heldOut |= heldOut;
    travellers.heldOut &= travellers.people;
    return travellers;
}

Result<audience::ProfileSet> everybodyIn(const store::Reader& reader)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns columns, reader.profiles());
    audience::ProfileSet people(reader.profileCount());
    for (std::uint32_t profile = 0; profile < columns.living.size(); ++profile) {
        if (columns.living[profile] != 0) {
            people.insert(profile);
        }
    }
    return people;
}

} // namespace weir::run
