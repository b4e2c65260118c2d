#pragma once

#include "core/audience/definition.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;

namespace weir::ui {

class ValueChips;

/// One comparison: operator and values, as part of a sentence. Used for traits, identifiers, amounts and properties.
class ComparisonEditor : public QWidget
{
    Q_OBJECT

public:
    ComparisonEditor(const audience::Comparison& comparison, TypeKind kind, std::vector<audience::Operator> operators,
                     QWidget* parent);
    [[nodiscard]] const audience::Comparison& comparison() const { return m_comparison; }

signals:
    void changed();

private:
    void showFields();
    void readValues();

    audience::Comparison m_comparison;
    TypeKind m_kind;
    QComboBox* m_operator;
    QLineEdit* m_value;
    QWidget* m_between;
    QLineEdit* m_high;
    ValueChips* m_chips;
    QWidget* m_span;
    QWidget* m_unknown;
};

} // namespace weir::ui
