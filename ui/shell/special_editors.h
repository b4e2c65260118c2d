#pragma once

#include "ui/panels/settings/form_context.h"

namespace weir::ui {

/// Editors of parameters that have a panel of their own: audience definitions and identity mappings.
[[nodiscard]] EditorFactory specialEditors();

} // namespace weir::ui
