#pragma once

#include "core/audience/definition.h"
#include "ui/panels/settings/form_context.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace weir::ui {

class FlowLayout;

/// One comparison: operator and value, as part of a sentence. Used for traits, identifiers and event properties.
class ComparisonEditor : public QWidget
{
    Q_OBJECT

public:
    ComparisonEditor(const audience::Comparison& comparison, TypeKind kind, QWidget* parent);
    [[nodiscard]] const audience::Comparison& comparison() const { return m_comparison; }

signals:
    void changed();

private:
    void updateFields();
    void readValues();

    audience::Comparison m_comparison;
    TypeKind m_kind;
    QComboBox* m_operator;
    QLineEdit* m_value;
    QWidget* m_span;
};

/// One row of a group, except a nested group. Emits `changed` with the new condition.
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

signals:
    void changed();
    void removeRequested();

private:
    void build();
    void buildTrait(audience::TraitCondition& condition);
    void buildIdentifier(audience::IdentifierCondition& condition);
    void buildEvent(audience::EventCondition& condition);
    void buildCount(const audience::EventCondition& condition);
    void buildWindow(audience::EventCondition& condition);
    void buildZone(const audience::Window& window);
    void buildConsent(audience::ConsentCondition& condition);
    void buildAudience(audience::AudienceCondition& condition);
    void buildPrediction(const audience::PredictionCondition& condition);
    QWidget* word(const QString& text);
    QComboBox* picker(const QStringList& choices, const QString& current, const QString& name,
                      std::function<void(const QString&)> use);

    audience::Row m_row;
    FormContext m_context;
    Part m_part;
    FlowLayout* m_flow;
};

} // namespace weir::ui
