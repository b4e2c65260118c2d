#include "core/rights/local_copies.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>

namespace weir::rights {
namespace {

namespace fs = std::filesystem;

struct Place
{
    const char* what;
    const char* folder;
};
constexpr std::array<Place, 5> kPlaces{
    {{"results", "cache"}, {"pins", "pins"}, {"views", "views"}, {"expected", "expected"}, {"unsaved", "tmp"}}};

/// Is it the store, or among the copies that a deletion removes?
bool isLookedAtElsewhere(const fs::path& project, const fs::path& path)
{
    const std::string name = path.lexically_relative(project / ".weir").generic_string();
    return name.starts_with("store.sqlite") ||
           std::any_of(kPlaces.begin(), kPlaces.end(), [&](const Place& place) { return name == place.folder; });
}

/// Calls `use` for every other regular file of the project that is not Git's.
void eachFile(const fs::path& project, const std::function<bool(const fs::path&)>& use)
{
    std::error_code error;
    for (fs::recursive_directory_iterator it(project, fs::directory_options::skip_permission_denied, error), end;
         !error && it != end; it.increment(error)) {
        std::error_code each;
        const bool skipped = it->path().filename() == ".git" || isLookedAtElsewhere(project, it->path());
        if (skipped && it->is_directory(each)) {
            it.disable_recursion_pending();
        } else if (!skipped && it->is_regular_file(each) && !use(it->path())) {
            return;
        }
    }
}

bool hasAny(const fs::path& path, std::span<const std::string> values, std::size_t longest)
{
    std::ifstream file(path, std::ios::binary);
    constexpr std::size_t kPiece = std::size_t{4} << 20;
    std::string bytes;
    std::string piece(kPiece, '\0');
    while (file) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        bytes.append(piece, 0, static_cast<std::size_t>(file.gcount()));
        for (const std::string& value : values) {
            if (bytes.find(value) != std::string::npos) {
                return true;
            }
        }
        bytes.erase(0, bytes.size() - std::min(bytes.size(), longest));
    }
    return false;
}

} // namespace

std::vector<FileGroup> localCopies(const fs::path& project)
{
    std::vector<FileGroup> groups;
    for (const Place& place : kPlaces) {
        FileGroup group{place.what, 0, 0};
        std::error_code error;
        for (fs::recursive_directory_iterator it(project / ".weir" / place.folder, error), end; !error && it != end;
             it.increment(error)) {
            std::error_code each;
            if (it->is_regular_file(each)) {
                ++group.files;
                group.bytes += static_cast<std::int64_t>(it->file_size(each));
            }
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

std::int64_t removeLocalCopies(const fs::path& project)
{
    for (const Place& place : kPlaces) {
        std::error_code error;
        for (fs::directory_iterator it(project / ".weir" / place.folder, error), end; !error && it != end;) {
            const fs::path path = it->path();
            it.increment(error);
            std::error_code each;
            fs::remove_all(path, each);
        }
    }
    std::int64_t left = 0;
    for (const FileGroup& group : localCopies(project)) {
        left += group.files;
    }
    return left;
}

Result<std::vector<std::string>> filesNaming(const fs::path& project, std::span<const std::string> values,
                                             const RunContext& context)
{
    constexpr std::size_t kShortest = 6;
    std::vector<std::string> telling;
    std::size_t longest = 0;
    for (const std::string& value : values) {
        if (value.size() >= kShortest) {
            telling.push_back(value);
            longest = std::max(longest, value.size());
        }
    }
    std::vector<std::string> found;
    if (telling.empty()) {
        return found;
    }
    eachFile(project, [&](const fs::path& path) {
        if (hasAny(path, telling, longest)) {
            found.push_back(path.lexically_relative(project).generic_string());
        }
        return !context.stopped();
    });
    if (context.stopped()) {
        return cancelled();
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> backupsIn(const fs::path& project, const fs::path& store)
{
    constexpr std::string_view kSqlite = "SQLite format 3";
    constexpr std::string_view kApplication = "WEIR";
    constexpr std::size_t kApplicationAt = 68; ///< Of the file format of SQLite.
    std::vector<std::string> found;
    std::error_code ignored;
    eachFile(project, [&](const fs::path& path) {
        std::array<char, kApplicationAt + kApplication.size()> head{};
        std::ifstream file(path, std::ios::binary);
        if (file.read(head.data(), head.size()) && std::string_view(head.data(), kSqlite.size()) == kSqlite &&
            std::string_view(head.data() + kApplicationAt, kApplication.size()) == kApplication &&
            !fs::equivalent(path, store, ignored)) {
            found.push_back(path.lexically_relative(project).generic_string());
        }
        return true;
    });
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace weir::rights
