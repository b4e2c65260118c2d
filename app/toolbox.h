#pragma once

#include "core/run/workspace.h"

#include <memory>

namespace weir::app {

/// Every plugin that was compiled in, as both programs use them.
[[nodiscard]] Result<std::shared_ptr<const run::Toolbox>> makeToolbox();
/// Secrets from the environment, from files and, where the program was built with it, from the desktop's keychain.
[[nodiscard]] std::unique_ptr<connect::SecretResolver> makeSecrets(const std::filesystem::path& projectFolder);

} // namespace weir::app
