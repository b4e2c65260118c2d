#pragma once

#include "ui/panels/settings/field_editor.h"

class QPushButton;

namespace weir::ui {

class TextLabel;

/// How many pairs of records are decided, with a button that reviews more and one that forgets all.
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
    TextLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_forget;
};

} // namespace weir::ui
