#pragma once

#include "core/run/workspace.h"
#include "core/store/store.h"

namespace weir::ui {

/// Opens the store for writing. It has one writer at a time, and most are short, such as a trial that is just being
/// stopped: for up to two seconds it is waited for, unless the work is stopped. Error Conflict: somebody writes longer.
/// Blocks; for jobs only.
[[nodiscard]] Result<store::ProfileStore> openWhenFree(const run::Workspace& workspace, store::OpenMode mode,
                                                       const RunContext& context);

} // namespace weir::ui
