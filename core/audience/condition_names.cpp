#include "core/audience/definition_parts.h"

namespace weir::audience {
namespace {

using Kind = NameInCondition::Kind;

class Collector
{
public:
    void group(Group& group)
    {
        for (Row& row : group.rows) {
            std::visit([&](auto& condition) { collect(condition); }, row.condition);
        }
    }

    void name(Kind kind, std::string& name)
    {
        if (!name.empty()) {
            m_names.push_back({kind, &name});
        }
    }

    [[nodiscard]] std::vector<NameInCondition> take() { return std::move(m_names); }

private:
    void collect(TraitCondition& condition) { name(Kind::Trait, condition.trait); }
    void collect(IdentifierCondition& condition) { name(Kind::Identifier, condition.type); }
    void collect(ConsentCondition& condition) { name(Kind::Purpose, condition.purpose); }
    void collect(AudienceCondition& condition) { name(Kind::Audience, condition.audience); }
    void collect(PredictionCondition& condition) { name(Kind::Prediction, condition.prediction); }
    void collect(EventCondition& condition)
    {
        name(Kind::Event, condition.event);
        window(condition.window);
        where(condition.where);
        name(Kind::Property, condition.same);
    }
    void collect(AggregateCondition& condition)
    {
        events(condition.of);
        name(Kind::Property, condition.property);
    }
    void collect(OccurrenceCondition& condition)
    {
        events(condition.of);
        where(condition.having);
    }
    void collect(SequenceCondition& condition)
    {
        for (SequenceStep& step : condition.steps) {
            name(Kind::Event, step.event);
            where(step.where);
        }
        window(condition.window);
        name(Kind::Property, condition.same);
    }
    void collect(StateCondition& condition) { name(Kind::Trait, condition.trait); }
    void collect(LifecycleCondition& condition)
    {
        name(Kind::Event, condition.event);
        where(condition.where);
    }
    void collect(RelatedCondition& condition)
    {
        name(Kind::ObjectType, condition.type);
        where(condition.where, Kind::ObjectProperty);
    }
    void collect(RankCondition& condition) { name(Kind::Trait, condition.trait); }
    void collect(SampleCondition&) {}
    void collect(Group& nested) { group(nested); }

    void window(Window& window) { name(Kind::Trait, window.trait); }
    void where(std::vector<PropertyCondition>& where, Kind kind = Kind::Property)
    {
        for (PropertyCondition& property : where) {
            name(kind, property.property);
        }
    }
    void events(EventSet& events)
    {
        name(Kind::Event, events.event);
        window(events.window);
        where(events.where);
    }

    std::vector<NameInCondition> m_names;
};

} // namespace

std::vector<NameInCondition> namesIn(Group& group)
{
    Collector collector;
    collector.group(group);
    return collector.take();
}

std::vector<NameInCondition> namesIn(Definition& definition)
{
    Collector collector;
    collector.group(definition.include);
    collector.group(definition.exclude);
    if (definition.cap) {
        collector.name(Kind::Trait, definition.cap->trait);
    }
    return collector.take();
}

} // namespace weir::audience
