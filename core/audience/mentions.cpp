#include "core/audience/mentions.h"

#include "core/audience/row_logic.h"

namespace weir::audience {
namespace {

struct Collector
{
    Mentions& found;

    void window(const Window& window) const
    {
        if (window.kind == Window::Kind::Around) {
            found.traits.insert(window.trait);
        }
    }
    void set(const EventSet& of) const
    {
        found.events.insert(of.event);
        window(of.window);
    }

    void operator()(const TraitCondition& condition) const { found.traits.insert(condition.trait); }
    void operator()(const IdentifierCondition& condition) const { found.identifiers.insert(condition.type); }
    void operator()(const EventCondition& condition) const
    {
        found.events.insert(condition.event);
        window(condition.window);
    }
    void operator()(const ConsentCondition& condition) const { found.purposes.insert(condition.purpose); }
    void operator()(const AudienceCondition& condition) const { found.audiences.insert(condition.audience); }
    void operator()(const PredictionCondition& condition) const
    {
        found.traits.insert(condition.prediction);
        found.traits.insert(percentileTrait(condition.prediction));
    }
    void operator()(const AggregateCondition& condition) const { set(condition.of); }
    void operator()(const OccurrenceCondition& condition) const { set(condition.of); }
    void operator()(const SequenceCondition& condition) const
    {
        for (const SequenceStep& step : condition.steps) {
            found.events.insert(step.event);
        }
        window(condition.window);
    }
    void operator()(const StateCondition& condition) const { found.traits.insert(condition.trait); }
    void operator()(const LifecycleCondition& condition) const { found.events.insert(condition.event); }
    void operator()(const RelatedCondition&) const { found.others = true; }
    void operator()(const RankCondition& condition) const
    {
        found.traits.insert(condition.trait);
        found.others = true;
    }
    void operator()(const SampleCondition&) const {}
    void operator()(const Group& group) const
    {
        for (const Row& row : group.rows) {
            if (isActive(row)) {
                std::visit(*this, row.condition);
            }
        }
    }
};

} // namespace

Mentions mentionsOf(const Definition& definition)
{
    Mentions found;
    const Collector collect{found};
    collect(definition.include);
    collect(definition.exclude);
    if (definition.cap) {
        found.others = true;
        if (!definition.cap->trait.empty()) {
            found.traits.insert(definition.cap->trait);
        }
    }
    return found;
}

} // namespace weir::audience
