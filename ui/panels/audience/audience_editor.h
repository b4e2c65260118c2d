#pragma once

#include "core/audience/definition.h"
#include "ui/panels/audience/row_frame.h"
#include "ui/panels/settings/field_editor.h"

class QVBoxLayout;

namespace weir::ui {

class GroupEditor;
class LimitsBar;
class SegmentedControl;
class TextLabel;
class TextPane;

/// Edits an audience definition, as rows or as text: who is in, who is excluded, how many at most, and the sentence
/// that says it, whose phrases lead to their rows.
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
    /// Where the focus goes when rows have been made anew.
    struct Focus
    {
        std::string path;
        enum class On
        {
            First, ///< The row's first picker.
            Frame  ///< Its handle.
        } on = On::First;
    };
    void rebuild();
    void buildRows(QVBoxLayout* column);
    /// In place of the rows when a saved audience is used: which, and the ways to change it.
    void buildReference(QVBoxLayout* column);
    void follow(GroupEditor* group);
    void command(const std::string& path, RowCommand command);
    void paste(const audience::Definition& pasted, audience::Group& group, std::size_t before);
    /// Tells of the edit and makes the rows anew, once the clicked widget has had its say.
    void restructured(const QString& detail, Focus focus);
    void changed(const QString& detail);
    void showWords();
    void showCounts();
    void focusRow(const std::string& path, Focus::On on);

    audience::Definition m_definition;
    std::optional<std::string> m_saved; ///< The saved audience that stands in place of a definition.
    FormContext m_context;
    QVBoxLayout* m_column;
    SegmentedControl* m_form;
    QWidget* m_body = nullptr;
    GroupEditor* m_include = nullptr;
    GroupEditor* m_exclude = nullptr;
    TextPane* m_text;
    QWidget* m_summary;
    TextLabel* m_words;
    TextLabel* m_faults;
    std::optional<Focus> m_focus;
};

} // namespace weir::ui
