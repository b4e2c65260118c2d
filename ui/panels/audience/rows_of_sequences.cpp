#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/panels/audience/row_editor.h"

#include <QToolButton>

#include <utility>

// One thing after another: steps that can be added, removed and moved.

namespace weir::ui {

using namespace audience;

void RowEditor::build(SequenceCondition& condition)
{
    for (std::size_t i = 0; i < condition.steps.size(); ++i) {
        buildStep(condition, i);
    }
    m_slots.action(tr("then"), tr("Add a step"), [&condition] { condition.steps.emplace_back(); });
    m_slots.optionalSpan(condition.total, tr("all within"), tr("all within"),
                         tr("How long the whole may take, from the first to the last step"));
    Schema properties;
    for (const SequenceStep& step : condition.steps) {
        const Schema own = m_slots.propertiesOf(step.event);
        for (const Field& field : own.fields()) {
            if (!properties.find(field.name)) {
                properties.add(field);
            }
        }
    }
    m_slots.same(condition.same, properties, tr("All steps are about one value, such as the same product"));
    m_slots.window(condition.window);
}

void RowEditor::buildStep(SequenceCondition& condition, std::size_t at)
{
    SequenceStep& step = condition.steps[at];
    if (at == 0) {
        m_slots.word(tr("did"));
    } else {
        m_slots.choice({tr("then"), tr("then not")}, step.did ? 0 : 1, tr("Then or then not"),
                       [&condition, at](int index) { condition.steps[at].did = index == 0; });
    }
    m_slots.event(step.event);
    m_slots.where(step.where, m_slots.propertiesOf(step.event), tr("where"),
                  tr("Count only events with a certain property"));
    if (at > 0) {
        m_slots.optionalSpan(step.within, tr("within"), tr("within"),
                             step.did ? tr("How long after the step before it may come")
                                      : tr("How long after the step before it must not come"));
        QToolButton* earlier = iconButton(Icon::ChevronLeft, tr("Move step %1 forward").arg(at + 1), this);
        m_slots.add(earlier);
        connect(earlier, &QToolButton::clicked, this, [this, &condition, at] {
            std::swap(condition.steps[at], condition.steps[at - 1]);
            condition.steps.front().did = true; // a sequence begins with something that was done, and after nothing
            condition.steps.front().within.reset();
            m_slots.rebuild();
            emit changed();
        });
    }
    if (condition.steps.size() > 2) {
        m_slots.remove(tr("Remove step %1").arg(at + 1), [&condition, at] {
            condition.steps.erase(condition.steps.begin() + static_cast<std::ptrdiff_t>(at));
            condition.steps.front().did = true;
            condition.steps.front().within.reset();
        });
    }
}

} // namespace weir::ui
