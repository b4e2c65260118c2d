#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weir::plugins::sources_file {

enum class Subfolders
{
    Skip,
    Search
};

/// The files that `pattern` means, sorted by path: one file; all files of a folder (those whose name fits
/// `namePattern`); or a glob with *, ?, [a-z] and ** (any depth). Relative patterns start at `base`. Hidden files need
/// to be named.
///
/// Nothing found is an error that says what was looked for, with a similar name when there is one.
[[nodiscard]] Result<std::vector<std::filesystem::path>> expand(const std::filesystem::path& base,
                                                                const std::string& pattern,
                                                                const std::string& namePattern, Subfolders subfolders);

} // namespace weir::plugins::sources_file
