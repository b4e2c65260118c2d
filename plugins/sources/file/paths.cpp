#include "plugins/sources/file/paths.h"

#include "core/base/file.h"
#include "core/base/text.h"

#include <algorithm>
#include <fnmatch.h>
#include <system_error>
#include <unistd.h>

namespace weir::plugins::sources_file {
namespace {

namespace fs = std::filesystem;

bool hasWildcard(const std::string& text)
{
    return text.find_first_of("*?[") != std::string::npos;
}

bool fits(const std::string& name, const std::string& pattern)
{
    return ::fnmatch(pattern.c_str(), name.c_str(), FNM_PERIOD) == 0;
}

/// Collects what matches the parts of a pattern below a folder. Folders that may not be read are errors, not nothing.
class Walk
{
public:
    explicit Walk(std::vector<fs::path>& found) : m_found(found) {}

    Status match(const fs::path& folder, const std::vector<std::string>& parts, std::size_t at)
    {
        const std::string& part = parts[at];
        const bool last = at + 1 == parts.size();
        if (part == "**") {
            if (!last) {
                WEIR_RETURN_IF_ERROR(match(folder, parts, at + 1));
            }
            return each(folder, [&](const fs::directory_entry& entry) -> Status {
                std::error_code ignored;
                const bool hidden = entry.path().filename().string().starts_with('.');
                if (!hidden && entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
                    return match(entry.path(), parts, at);
                }
                if (last && !hidden) {
                    add(entry.path());
                }
                return {};
            });
        }
        if (!hasWildcard(part)) {
            std::error_code ignored;
            const fs::path next = folder / part;
            if (last) {
                add(next);
            } else if (fs::is_directory(next, ignored)) {
                return match(next, parts, at + 1);
            }
            return {};
        }
        return each(folder, [&](const fs::directory_entry& entry) -> Status {
            std::error_code ignored;
            if (!fits(entry.path().filename().string(), part)) {
                return {};
            }
            if (last) {
                add(entry.path());
            } else if (entry.is_directory(ignored)) {
                return match(entry.path(), parts, at + 1);
            }
            return {};
        });
    }

private:
    template <class Visit>
    static Status each(const fs::path& folder, Visit visit)
    {
        std::error_code failure;
        fs::directory_iterator entries(folder, failure);
        for (; !failure && entries != fs::directory_iterator{}; entries.increment(failure)) {
            WEIR_RETURN_IF_ERROR(visit(*entries));
        }
        if (failure) {
            return fileError(failure.value(), folder);
        }
        return {};
    }

    void add(const fs::path& path)
    {
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored) || fs::is_fifo(path, ignored)) {
            m_found.push_back(path.lexically_normal());
        }
    }

    std::vector<fs::path>& m_found;
};

Error missing(const fs::path& path)
{
    std::vector<std::string> neighbours;
    std::error_code ignored;
    for (fs::directory_iterator entries(path.parent_path(), ignored); !ignored && entries != fs::directory_iterator{};
         entries.increment(ignored)) {
        neighbours.push_back(entries->path().filename().string());
    }
    const std::string meant = closest(path.filename().string(), neighbours);
    return {ErrorCode::NotFound,
            "source.file.missing",
            meant.empty() ? "{path} does not exist. Check the path; relative paths start at the project's folder."
                          : "{path} does not exist. Did you mean {meant}?",
            {{"path", path.string()}, {"meant", meant}}};
}

Error noMatch(const fs::path& pattern)
{
    return {
        ErrorCode::NotFound,
        "source.file.noMatch",
        "No file fits {pattern}. Check the folder and the pattern; relative patterns start at the project's folder.",
        {{"pattern", pattern.string()}}};
}

} // namespace

Result<std::vector<fs::path>> expand(const fs::path& base, const std::string& pattern, const std::string& namePattern,
                                     Subfolders subfolders)
{
    const fs::path path = (base / pattern).lexically_normal();
    std::vector<fs::path> found;
    std::error_code failure;
    const auto status = fs::status(path, failure);
    if (fs::is_directory(status)) {
        const std::string name = namePattern.empty() ? "*" : namePattern;
        std::vector<std::string> parts{name};
        if (subfolders == Subfolders::Search) {
            parts.insert(parts.begin(), "**");
        }
        WEIR_RETURN_IF_ERROR(Walk(found).match(path, parts, 0));
        if (found.empty()) {
            return noMatch(path / name);
        }
    } else if (fs::exists(status)) {
        found.push_back(path); // also when its name has wildcards in it
    } else if (failure && failure.value() != ENOENT) {
        return fileError(failure.value(), path);
    } else if (!hasWildcard(pattern)) {
        return missing(path);
    } else {
        fs::path start;
        std::vector<std::string> parts;
        for (const fs::path& part : path) {
            if (parts.empty() && !hasWildcard(part.string())) {
                start /= part;
            } else if (!part.empty()) {
                parts.push_back(part.string());
            }
        }
        if (!fs::is_directory(start, failure)) {
            return missing(start);
        }
        WEIR_RETURN_IF_ERROR(Walk(found).match(start, parts, 0));
        if (found.empty()) {
            return noMatch(path);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const fs::path& file : found) {
        if (::access(file.c_str(), R_OK) != 0) {
            return fileError(errno, file);
        }
    }
    return found;
}

} // namespace weir::plugins::sources_file
