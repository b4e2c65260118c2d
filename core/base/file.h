#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace weir {

/// The whole file. Says whether it is missing, a folder or unreadable.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);
/// Writes beside the target, flushes to the disk and renames, so a crash leaves the old file or the new one.
[[nodiscard]] Status writeFileAtomically(const std::filesystem::path& path, std::string_view content);
/// Turns errno into a sentence with the path and a remedy (missing, permission, disk full, read-only, too many open
/// files).
[[nodiscard]] Error fileError(int errorNumber, const std::filesystem::path& path);

} // namespace weir
