#pragma once

#include "ui/panels/settings/form_context.h"

#include <QWidget>

#include <memory>

namespace weir::ui {

/// Edits the value of one parameter. A null value means "not set": the editor then shows the default, and goes back to
/// null when the user empties it.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a value; never emits `edited`.
    virtual void setValue(const Json& value) = 0;
    [[nodiscard]] virtual Json value() const = 0;
    /// Columns, purposes and so on may have changed.
    virtual void setContext(const FormContext& context);
    /// Shows findings whose place lies below this parameter ("1/expr" for an item of a list). Returns false when the
    /// editor shows nothing itself and the form should put the sentence below the field.
    virtual bool setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings);
    /// Puts the cursor where `finding` points.
    virtual void focusOn(const Where& where, const std::string& below);

signals:
    /// The user changed the value; `detail` names what for the undo list ("column 2").
    void edited(const QString& detail);
};

/// The editor for a kind of parameter.
[[nodiscard]] FieldEditor* makeFieldEditor(const nodes::ParameterSpec& parameter, const EditorFactory& special,
                                           QWidget* parent);

/// One factory per family of kinds; used by makeFieldEditor.
[[nodiscard]] FieldEditor* makePlainEditor(const nodes::ParameterSpec& parameter, QWidget* parent);
[[nodiscard]] FieldEditor* makeColumnEditor(const nodes::ParameterSpec& parameter, QWidget* parent);
[[nodiscard]] FieldEditor* makePathEditor(const nodes::ParameterSpec& parameter, QWidget* parent);
[[nodiscard]] FieldEditor* makeCodeEditor(const nodes::ParameterSpec& parameter, QWidget* parent);
[[nodiscard]] FieldEditor* makeSchemaEditor(const nodes::ParameterSpec& parameter, QWidget* parent);
[[nodiscard]] FieldEditor* makeItemsEditor(const nodes::ParameterSpec& parameter, const EditorFactory& special,
                                           QWidget* parent);

} // namespace weir::ui
