#pragma once

#include "core/base/run_context.h"
#include "core/project/project.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weir::project {

/// One file as it was when Weir last read or wrote it.
struct FileState
{
    std::string content;         ///< What Weir would write for the object that was read.
    std::string diskFingerprint; ///< SHA-256 of the bytes on the disk.
    friend bool operator==(const FileState&, const FileState&) = default;
};

/// The files of a project by path below its folder ("pipelines/main/pipeline.json"). `save` compares with it to find
/// what changed in memory, and what somebody else changed on the disk.
struct Snapshot
{
    std::map<std::string, FileState> files;
    std::set<std::string> others; ///< JSON files that are none of Weir's objects.
    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

struct Loaded
{
    Project project;
    std::vector<Error> warnings;
    Snapshot snapshot;
    int fileVersion = kFormatVersion; ///< Format found on the disk; the project in memory has today's.
};

/// What `read` found: a project unless there are errors.
struct Reading
{
    std::optional<Loaded> loaded;
    std::vector<Error> errors; ///< All of them, each with file, line, column and key where they are known.
};

/// Reads a project folder and reports every finding. Changes nothing on the disk.
[[nodiscard]] Reading read(const std::filesystem::path& folder);
/// Like `read`; the error is the first finding and says how many there are.
[[nodiscard]] Result<Loaded> load(const std::filesystem::path& folder);

/// Writes what changed since `previous` (empty for a new folder), removes the files of objects that are gone, and gives
/// the snapshot for the next save. Files that Weir does not know stay.
///
/// All files are written beside their targets before the first is replaced, so a full disk changes nothing. A file that
/// somebody changed since `previous` is a Conflict and nothing is written; so is a folder that another program is
/// saving to. Literal secrets are refused.
[[nodiscard]] Result<Snapshot> save(const Project& project, const std::filesystem::path& folder,
                                    const Snapshot& previous);

/// Creates `folder` when needed and saves an empty project there. A folder that holds a project already is a Conflict.
[[nodiscard]] Result<Loaded> newProject(const std::filesystem::path& folder, const std::string& name);

/// Paths of files that differ from `snapshot` on the disk (changed, removed), and of new object files.
[[nodiscard]] Result<std::vector<std::string>> changedOnDisk(const std::filesystem::path& folder,
                                                             const Snapshot& snapshot);

/// The project folder that contains `path`: the nearest folder upwards with a weir.json.
[[nodiscard]] std::optional<std::filesystem::path> findProjectFolder(const std::filesystem::path& path);

} // namespace weir::project
