#pragma once

#include "core/audience/definition.h"
#include "ui/panels/settings/field_editor.h"

class QVBoxLayout;

namespace weir::ui {

class GroupEditor;
class TextLabel;

/// Edits an audience definition: who is in, who is excluded, and the sentence that says it.
class AudienceEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit AudienceEditor(QWidget* parent);

    void setValue(const Json& value) override;
    [[nodiscard]] Json value() const override;
    void setContext(const FormContext& context) override;
    bool setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings) override;

private:
    void rebuild();
    /// In place of the rows when a saved audience is used: which, and the ways to change it.
    void buildReference(QVBoxLayout* column);
    void changed(const QString& detail);

    audience::Definition m_definition;
    std::optional<std::string> m_saved; ///< The saved audience that stands in place of a definition.
    FormContext m_context;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    TextLabel* m_words;
    TextLabel* m_faults;
};

} // namespace weir::ui
