#pragma once

#include "ui/panels/settings/form_context.h"

namespace weir::ui {

/// Editors of parameters that have a panel of their own: audience definitions, identity mappings,
/// computed traits, decisions about pairs.
[[nodiscard]] EditorFactory specialEditors();

} // namespace weir::ui
