#pragma once

#include "ui/panels/settings/field_editor.h"

class QPushButton;

namespace weir::ui {

class TextLabel;

/// How many pairs of records are decided, with buttons that review more, show what came of it, and
/// forget all.
class DecisionsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DecisionsEditor(QWidget* parent);
    void setValue(const Json& value) override;
    [[nodiscard]] Json value() const override { return m_value; }
    void setContext(const FormContext& context) override;

private:
    void refresh();

    Json m_value;
    std::function<void()> m_review;
    std::function<void()> m_showReport;
    TextLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_report;
    QPushButton* m_forget;
};

} // namespace weir::ui
