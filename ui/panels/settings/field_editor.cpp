#include "ui/panels/settings/field_editor.h"

namespace weir::ui {

void FieldEditor::setContext(const FormContext&) {}

bool FieldEditor::setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>&)
{
    return false;
}

void FieldEditor::focusOn(const Where&, const std::string&)
{
    setFocus(Qt::OtherFocusReason);
}

FieldEditor* makeFieldEditor(const nodes::ParameterSpec& parameter, const EditorFactory& special, QWidget* parent)
{
    using Kind = nodes::ParameterKind;
    switch (parameter.kind) {
    case Kind::Column:
    case Kind::Columns:
        return makeColumnEditor(parameter, parent);
    case Kind::Expression:
    case Kind::Sql:
        return makeCodeEditor(parameter, parent);
    case Kind::File:
    case Kind::Folder:
    case Kind::FilePattern:
    case Kind::Secret:
        return makePathEditor(parameter, parent);
    case Kind::Schema:
        return makeSchemaEditor(parameter, parent);
    case Kind::List:
    case Kind::Object:
        return makeItemsEditor(parameter, special, parent);
    case Kind::Audience:
    case Kind::Mapping:
    case Kind::Traits:
    case Kind::Decisions:
        if (special) {
            if (FieldEditor* editor = special(parameter, parent)) {
                return editor;
            }
        }
        return makeItemsEditor(parameter, special, parent);
    default:
        return makePlainEditor(parameter, parent);
    }
}

} // namespace weir::ui
