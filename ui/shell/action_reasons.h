#pragma once

#include <QString>

namespace weir::ui {

/// What the reasons depend on.
struct ActionState
{
    bool open = false;    ///< A project is.
    bool running = false; ///< A run is working.
};

/// Why the action of this name (Keymap) cannot be started now, and what would help; for those that are disabled.
[[nodiscard]] QString whyDisabled(const QString& id, const ActionState& state);

} // namespace weir::ui
