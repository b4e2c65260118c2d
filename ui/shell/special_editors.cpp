#include "ui/shell/special_editors.h"

#include "ui/panels/audience/audience_editor.h"
#include "ui/panels/mapping/mapping_editor.h"
#include "ui/panels/matching/decisions_editor.h"
#include "ui/panels/matching/model_editor.h"
#include "ui/panels/traits/traits_editor.h"

namespace weir::ui {

EditorFactory specialEditors()
{
    return [](const nodes::ParameterSpec& parameter, QWidget* parent) -> FieldEditor* {
        switch (parameter.kind) {
        case nodes::ParameterKind::Audience:
            return new AudienceEditor(parent);
        case nodes::ParameterKind::Mapping:
            return new MappingEditor(parent);
        case nodes::ParameterKind::Traits:
            return new TraitsEditor(parent);
        case nodes::ParameterKind::Decisions:
            return new DecisionsEditor(parent);
        case nodes::ParameterKind::Object: // whose members nobody fills in one by one
            return parameter.items.empty() && parameter.key == "model" ? new ModelEditor(parent) : nullptr;
        default:
            return nullptr;
        }
    };
}

} // namespace weir::ui
