#include "core/run/execution.h"
#include "core/run/predictions.h"
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
    passEverybody(report, input);
    return computed == 0 && done.dropped.empty() && !plan.empty() ? NodeState::Cached : NodeState::Succeeded;
}

Result<NodeState> Execution::computePrediction(NodeReport& report, const nodes::PredictStep& step,
                                               const PeopleFlow& input, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const predict::Prediction prediction, predict::predictionFromJson(step.prediction));
    people().refresh();
    WEIR_ASSIGN_OR_RETURN(const PredictionReport done,
                          keepPrediction(*m_store, m_project, m_workspace.toolbox().registry(),
                                         {m_document.id, report.node}, prediction,
                                         m_options.force.contains(report.node) ? Due::All : Due::Only, m_report.asOf,
                                         m_report.id, context));
    const predict::Model& model = done.kept.model;
    report.details["people"] = done.kept.people;
    report.details["without consent"] = done.withoutConsent;
    report.details["changed"] = done.changed;
    report.details["examples"] = model.training.examples;
    report.details["model"] = model.version;
    report.details["auc"] = model.quality.auc;
    report.warnings = predict::warningsOf(model);
    passEverybody(report, input);
    return done.computed ? NodeState::Succeeded : NodeState::Cached;
}

void Execution::passEverybody(NodeReport& report, const PeopleFlow& input)
{
    report.rowsIn = static_cast<std::int64_t>(input.people.count());
    report.rowsOut = report.rowsIn;
    const std::vector<graph::Wire> wires = m_document.into(report.node);
    if (std::all_of(wires.begin(), wires.end(), [&](const graph::Wire& wire) {
            return m_resolves.contains(wire.from.node) || !m_flows.contains(wire.from); // or it brings rows
        })) {
        m_resolves.insert(report.node); // everybody passes, whoever else is written in this run
    }
    m_flows[{report.node, "out"}] = input;
}

} // namespace weir::run
