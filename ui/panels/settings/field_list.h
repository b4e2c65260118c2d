#pragma once

#include "ui/panels/settings/field_editor.h"

namespace weir::ui {

class FormRow;
class CollapsibleSection;

/// The fields of a list of parameters over one JSON object, one below the other: what a whole form and one item of a
/// list are made of. Shows and hides fields by their conditions and folds advanced ones away.
class FieldList : public QWidget
{
    Q_OBJECT

public:
    FieldList(const std::vector<nodes::ParameterSpec>& parameters, const EditorFactory& special, QWidget* parent);

    void setValues(const Json& values);
    /// The values with the fields' edits; keys that no field shows stay as they were.
    [[nodiscard]] const Json& values() const { return m_values; }
    void setContext(const FormContext& context);
    /// Shows findings by path below this list ("columns/2/expr") at their fields, with causes and fixes: below what the
    /// user types into, so that it stays where it is. Those that belong to no field are returned.
    std::vector<nodes::Diagnostic> setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings,
                                               const FixesFor& fixesFor = {});
    /// Brings the field at `path` into view with the cursor at the fault. Returns the widget, or null when there is
    /// none.
    QWidget* focusOn(const std::string& path, const Where& where);

signals:
    void edited(const QString& title);

private:
    struct Entry
    {
        nodes::ParameterSpec parameter;
        FieldEditor* editor = nullptr;
        FormRow* row = nullptr;
    };
    void updateVisible();

    std::vector<Entry> m_entries;
    CollapsibleSection* m_advanced = nullptr;
    Json m_values = Json::object();
};

} // namespace weir::ui
