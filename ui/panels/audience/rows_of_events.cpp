#include "ui/panels/audience/row_editor.h"

// Rows about what people did: counts, figures over events, the first and the last one, stages of a life as customer.

namespace weir::ui {

using namespace audience;

void RowEditor::build(EventCondition& condition)
{
    const bool whole = m_part == Part::Condition;
    if (whole) {
        m_slots.choice({tr("did"), tr("did not do")}, condition.did ? 0 : 1, tr("Did or did not"),
                       [&condition](int index) { condition.did = index == 0; });
    }
    m_slots.event(condition.event);
    if (whole) {
        m_slots.choice({tr("at least"), tr("exactly"), tr("at most")}, static_cast<int>(condition.compare),
                       tr("Comparison of the count"),
                       [&condition](int index) { condition.compare = static_cast<EventCondition::Compare>(index); });
        m_slots.whole(condition.times, 0, tr("Count"));
        m_slots.word(tr("times"));
    }
    m_slots.window(condition.window);
    const Schema properties = m_slots.propertiesOf(condition.event);
    m_slots.where(condition.where, properties, tr("where"), tr("Count only events with a certain property"));
    if (!whole) {
        return;
    }
    if (condition.same.empty() && condition.times < 2) {
        return; // once is always the same; and what people do once reads short
    }
    m_slots.same(condition.same, properties, tr("Count the events of each value apart, such as of one product"));
}

void RowEditor::build(AggregateCondition& condition)
{
    m_slots.word(tr("whose"));
    m_slots.choice({tr("sum"), tr("average"), tr("minimum"), tr("maximum"), tr("number of different values")},
                   static_cast<int>(condition.function), tr("Figure"),
                   [&condition](int index) { condition.function = static_cast<AggregateCondition::Function>(index); });
    m_slots.word(tr("of"));
    const Schema properties = m_slots.propertiesOf(condition.of.event);
    m_slots.picker(namesOf(properties), fromUtf8(condition.property), tr("Property"),
                   [&condition](const QString& name) { condition.property = name.toStdString(); });
    m_slots.word(tr("over"));
    m_slots.event(condition.of.event);
    m_slots.amount(condition.is);
    m_slots.window(condition.of.window);
    m_slots.where(condition.of.where, properties, tr("where"), tr("Count only events with a certain property"));
}

void RowEditor::build(OccurrenceCondition& condition)
{
    m_slots.word(tr("did"));
    m_slots.event(condition.of.event);
    m_slots.choice({tr("for the first time"), tr("for the last time")}, static_cast<int>(condition.which),
                   tr("First or last"),
                   [&condition](int index) { condition.which = static_cast<OccurrenceCondition::Which>(index); });
    m_slots.window(condition.of.window);
    const Schema properties = m_slots.propertiesOf(condition.of.event);
    m_slots.where(condition.of.where, properties, tr("where"),
                  tr("Look for the first or last event with a certain property"));
    m_slots.where(condition.having, properties, tr("and then"),
                  tr("What the first or last event must be like, once it is found"));
}

void RowEditor::build(LifecycleCondition& condition)
{
    using Stage = LifecycleCondition::Stage;
    m_slots.word(tr("are"));
    m_slots.choice({tr("new"), tr("active"), tr("returning"), tr("stopped"), tr("dormant"), tr("regular")},
                   static_cast<int>(condition.stage), tr("Stage"), [this, &condition](int index) {
                       condition.stage = static_cast<Stage>(index);
                       m_slots.rebuild();
                   });
    m_slots.word(tr("in doing"));
    m_slots.event(condition.event);
    if (condition.stage == Stage::Regular) {
        m_slots.word(tr("in at least"));
        m_slots.whole(condition.times, 1, tr("Periods with the event"));
        m_slots.word(tr("of the last"));
        m_slots.whole(condition.of, 1, tr("Periods"));
    }
    m_slots.word(tr("by periods of"));
    m_slots.span(condition.period);
    m_slots.where(condition.where, m_slots.propertiesOf(condition.event), tr("where"),
                  tr("Count only events with a certain property"));
}

} // namespace weir::ui
