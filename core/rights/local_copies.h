#pragma once

#include "core/base/run_context.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace weir::rights {

/// Files of one kind on this machine.
struct FileGroup
{
    std::string what; ///< "results", "pins", "views", "expected", "unsaved".
    std::int64_t files = 0;
    std::int64_t bytes = 0;
};

/// Copies of rows below `.weir` that Weir made for itself: kept results, pinned rows, sorted views, what was compared
/// with expected rows. A deletion removes all of them, because a row without its identifiers is still about somebody;
/// results come again with the next run.
[[nodiscard]] std::vector<FileGroup> localCopies(const std::filesystem::path& project);
/// Removes them; says how many files could not be removed.
[[nodiscard]] std::int64_t removeLocalCopies(const std::filesystem::path& project);

/// Other files of the project folder, without Git's own, that have one of the values (six bytes or more) in clear:
/// sources, decisions in pipelines, lists that were written. Paths are relative to the folder, sorted.
[[nodiscard]] Result<std::vector<std::string>>
filesNaming(const std::filesystem::path& project, std::span<const std::string> values, const RunContext& context);
/// Copies of a store in the project folder, told by what their files begin with; without `store` itself.
[[nodiscard]] std::vector<std::string> backupsIn(const std::filesystem::path& project,
                                                 const std::filesystem::path& store);

} // namespace weir::rights
