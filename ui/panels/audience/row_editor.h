#pragma once

#include "core/audience/definition.h"
#include "ui/panels/audience/row_slots.h"

#include <QWidget>

namespace weir::ui {

class FlowLayout;

/// One row of a group, except a nested group, as a sentence of pickers. Emits `changed` with the new condition.
///
/// How each kind of condition reads is in rows_of_people.cpp, rows_of_events.cpp and rows_of_sequences.cpp; what they
/// are put together from in row_slots.h.
class RowEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Part
    {
        Condition,
        Occurrences ///< Of an event condition only which events count: event, window and properties.
    };
    RowEditor(const audience::Row& row, const FormContext& context, QWidget* parent, Part part = Part::Condition);
    [[nodiscard]] const audience::Row& row() const { return m_row; }
    /// Puts the focus on the first picker.
    void focusFirst();

signals:
    void changed();

private:
    void rebuild();
    void build(audience::TraitCondition& condition);
    void build(audience::IdentifierCondition& condition);
    void build(audience::ConsentCondition& condition);
    void build(audience::AudienceCondition& condition);
    void build(audience::PredictionCondition& condition);
    void build(audience::StateCondition& condition);
    void build(audience::RelatedCondition& condition);
    void build(audience::RankCondition& condition);
    void build(audience::SampleCondition& condition);
    void build(audience::EventCondition& condition);
    void build(audience::AggregateCondition& condition);
    void build(audience::OccurrenceCondition& condition);
    void build(audience::LifecycleCondition& condition);
    void build(audience::SequenceCondition& condition);
    void build(audience::Group&) {} ///< Groups have an editor of their own.
    void buildStep(audience::SequenceCondition& condition, std::size_t at);

    audience::Row m_row;
    FormContext m_context;
    Part m_part;
    FlowLayout* m_flow;
    RowSlots m_slots;
};

} // namespace weir::ui
