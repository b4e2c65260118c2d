#pragma once

#include "core/base/json.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace weir::project {

/// One JSON file in memory, and where it came from: a migration may cut several out of one.
struct TreeFile
{
    Json json = Json::object();
    std::string origin;    ///< Path of the file on the disk.
    std::string originKey; ///< JSON pointer of this object in that file; empty for the whole file.
};

/// All object files of a project by path, as JSON.
struct Tree
{
    std::map<std::string, TreeFile> files;
    std::map<std::string, std::string> texts; ///< Bytes on the disk by path.
    std::vector<Error> errors;
    std::vector<Error> warnings;

    /// Notes an error about `key` (a JSON pointer) of the file at `path`, with the line and column on the disk.
    void fail(const std::string& path, const std::string& key, Error error);
    void warn(const std::string& path, const std::string& key, Error error);

private:
    [[nodiscard]] Error placed(const std::string& path, const std::string& key, Error error) const;
};

/// Reads every file that may hold an object: *.json at the top and below the folders of objects, but not `.weir` or
/// other hidden folders. Unreadable files, conflict markers, broken UTF-8 and broken JSON become errors.
[[nodiscard]] Tree readTree(const std::filesystem::path& folder);

/// `part` as one step of a JSON pointer ("a/b" becomes "a~1b").
[[nodiscard]] std::string pointerStep(std::string_view part);

} // namespace weir::project
