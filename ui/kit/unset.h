#pragma once

#include "core/base/error.h"

namespace weir::ui {

/// Is what a finding says only that something has not been set or connected yet? A new node has such findings; they
/// keep it from running and are no error that somebody made.
[[nodiscard]] bool isUnset(const Error& finding);

} // namespace weir::ui
