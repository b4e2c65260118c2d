#pragma once

#include "ui/panels/settings/form_context.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace weir::ui {

class FieldList;

/// The settings of one node, live: every keystroke is an edit, findings stand below their field. What belongs to the
/// node as a whole stands on top. The form keeps its widgets (and so focus and cursor) while the same node stays
/// selected.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(EditorFactory special = {}, QWidget* parent = nullptr);

    /// Shows a node; `identity` tells whether it is the same node as before.
    void showNode(const QString& identity, const nodes::NodeSpec& spec, const Json& settings,
                  const FormContext& context, const nodes::Diagnostics& findings);
    /// Other settings of the node that is shown (undo); does nothing when another node is shown.
    void showSettings(const QString& identity, const Json& settings);
    /// Shows no node; `selected` says how many are.
    void clear(int selected = 0);
    /// Who knows how a finding can be mended; its buttons stand on top of the form.
    void setFixes(FixesFor fixes) { m_fixes = std::move(fixes); }
    /// Puts the cursor into the first field.
    void focusFirst();
    /// Jumps to the field of a finding.
    void focusOn(const Where& where);

signals:
    /// The user changed the settings; `title` names the field for the undo list.
    void edited(const weir::Json& settings, const QString& title);

private:
    void showFindings(const nodes::Diagnostics& findings);

    EditorFactory m_special;
    FixesFor m_fixes;
    QScrollArea* m_scroll;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_messages = nullptr;
    FieldList* m_fields = nullptr;
    QString m_identity;
    std::string m_type;
};

} // namespace weir::ui
