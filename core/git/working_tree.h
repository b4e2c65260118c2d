#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir::git {

/// What Git says of a project folder.
struct TreeState
{
    std::filesystem::path root; ///< Of the working tree, which may lie above the project.
    std::string branch;         ///< Empty when a commit is checked out instead of a branch.
    std::string head;           ///< First letters of the last commit; empty before the first.
    /// Weir's files below the project folder that differ from the last commit, sorted; removed ones too.
    std::vector<std::string> changed;
    bool merging = false; ///< A merge, rebase or the like is going on and must end first.
};

/// Nothing when the folder lies in no working tree (or in a bare repository, or is ignored).
[[nodiscard]] Result<std::optional<TreeState>> stateOf(const std::filesystem::path& folder);

/// Weir's files as the last commit has them, by path below the project folder, without saved versions and expected
/// rows; none before the first commit and outside of a working tree.
[[nodiscard]] Result<std::map<std::string, std::string>> committedFiles(const std::filesystem::path& folder);

/// Commits Weir's files as they are on the disk and gives the first letters of the commit. What else is staged stays
/// staged and is not part of it. Author is who Git says the user is. Hooks do not run, nothing is pushed. The error
/// says what is missing: a name, the end of a merge, something to commit.
[[nodiscard]] Result<std::string> commit(const std::filesystem::path& folder, const std::string& message, Instant at);

/// Is `path` (below the project folder) one of Weir's own files, which belong under version control?
[[nodiscard]] bool isProjectFile(const std::string& path);

} // namespace weir::git
