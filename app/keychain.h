#pragma once

#include "core/connect/secret.h"

namespace weir::app {

/// Reads entries of the desktop's keychain under the service "weir"; empty in builds without qtkeychain. Blocks,
/// possibly while the desktop asks the user to unlock it: call it from a worker thread or from a command line program.
[[nodiscard]] connect::StandardSecrets::Keychain keychain();

} // namespace weir::app
