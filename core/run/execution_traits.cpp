#include "core/run/execution.h"
#include "core/run/traits.h"

#include <algorithm>

namespace weir::run {

Result<NodeState> Execution::computeTraits(NodeReport& report, const nodes::TraitsStep& step, const PeopleFlow& input,
                                           const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const traits::Plan plan, traits::planFromJson(step.plan));
    people().refresh(); // lets go of the snapshot: the values become part of a new one
    WEIR_ASSIGN_OR_RETURN(const traits::KeepReport done,
                          keepTraits(*m_store, m_workspace, m_project, m_document.id, report.node, plan,
                                     m_options.force.contains(report.node) ? Due::All : Due::Only, m_report.asOf,
                                     m_report.id, context));
    report.rowsIn = static_cast<std::int64_t>(input.people.count());
    report.rowsOut = report.rowsIn;
    std::int64_t computed = 0;
    for (const traits::KeptOutcome& trait : done.traits) {
        computed += trait.computed ? 1 : 0;
        report.details["people: " + trait.trait] = trait.people;
        if (trait.unreadable > 0) {
            report.warnings.push_back(Error(
                ErrorCode::InvalidInput, "traits.unreadable",
                "{count} {count:event counts|events count} for {trait}, but {count:its value|their values} cannot "
                "be read in the type of the property. {count:It is|They are} left out.",
                {{"count", std::to_string(trait.unreadable)}, {"trait", trait.trait}}));
        }
    }
    report.details["traits"] = static_cast<std::int64_t>(done.traits.size());
    report.details["computed"] = computed;
    report.details["changed"] = done.changed;
    report.details["removed"] = static_cast<std::int64_t>(done.dropped.size());
    const std::vector<graph::Wire> wires = m_document.into(report.node);
    if (std::all_of(wires.begin(), wires.end(),
                    [&](const graph::Wire& wire) { return m_resolves.contains(wire.from.node); })) {
        m_resolves.insert(report.node); // everybody passes, whoever else is written in this run
    }
    m_flows[{report.node, "out"}] = input;
    return computed == 0 && done.dropped.empty() && !plan.empty() ? NodeState::Cached : NodeState::Succeeded;
}

} // namespace weir::run
