#include "core/project/tree.h"

#include "core/base/file.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>
#include <tuple>

namespace weir::project {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kObjectFolders{"pipelines", "purposes", "audiences", "connections"};
constexpr int kDeepest = 200; ///< Nesting of JSON; deeper text comes from accidents or attacks.
constexpr std::uintmax_t kLargest = 64U << 20U;

int lineOf(std::string_view text, std::size_t offset)
{
    return static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n')) + 1;
}

std::optional<Error> conflictMarker(std::string_view text, const std::string& path)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
        if (line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") || line == "=======" || line == "=======\r") {
            const int number = lineOf(text, begin);
            return Error(
                       ErrorCode::Conflict, "project.mergeConflict",
                       "This file holds an unresolved merge conflict at line {line}. Resolve it in Git (keep one side, "
                       "delete the marker lines), then open the project again.",
                       {{"line", std::to_string(number)}})
                .inFile(path, number, 1);
        }
        const std::size_t end = text.find('\n', begin);
        begin = end == std::string_view::npos ? text.size() : end + 1;
    }
    return std::nullopt;
}

std::optional<Error> brokenText(std::string_view text, const std::string& path)
{
    if (!isValidUtf8(text)) {
        std::size_t good = 0;
        while (good < text.size()) {
            const std::size_t end = std::min(text.find('\n', good), text.size());
            if (!isValidUtf8(text.substr(good, end - good))) {
                break;
            }
            good = std::min(end + 1, text.size());
        }
        const int line = lineOf(text, std::min(good, text.size()));
        return Error(ErrorCode::InvalidInput, "project.notUtf8",
                     "Line {line} is not UTF-8 text. Save the file as UTF-8 in an editor.",
                     {{"line", std::to_string(line)}})
            .inFile(path, line);
    }
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            i += c == '\\' ? 1U : 0U;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kDeepest) {
                const int line = lineOf(text, i);
                return Error(ErrorCode::InvalidInput, "project.tooDeep",
                             "This JSON is nested more than {limit} levels deep; Weir never writes such files.",
                             {{"limit", std::to_string(kDeepest)}})
                    .inFile(path, line);
            }
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return std::nullopt;
}

void readOne(Tree& tree, const fs::path& folder, const std::string& path)
{
    std::error_code failure;
    if (const auto size = fs::file_size(folder / path, failure); !failure && size > kLargest) {
        tree.errors.push_back(Error(ErrorCode::InvalidInput, "project.tooLarge",
                                    "This file is larger than 64 MB, so it is no project file. Move it elsewhere.")
                                  .inFile(path));
        return;
    }
    auto content = readFile(folder / path);
    if (!content) {
        tree.errors.push_back(std::move(content).error().inFile(path));
        return;
    }
    tree.texts[path] = *content;
    std::string_view text = *content;
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    if (auto error = conflictMarker(text, path)) {
        tree.errors.push_back(std::move(*error));
        return;
    }
    if (auto error = brokenText(text, path)) {
        tree.errors.push_back(std::move(*error));
        return;
    }
    auto json = parseJson(text, path);
    if (!json) {
        tree.errors.push_back(std::move(json).error());
    } else if (!json->is_object()) {
        tree.errors.push_back(
            Error(ErrorCode::InvalidInput, "project.notObject", "This file must hold one JSON object in braces.")
                .inFile(path, 1, 1));
    } else {
        tree.files[path] = TreeFile{*std::move(json), path, {}};
    }
}

void listBelow(Tree& tree, const fs::path& folder, const std::string& below, std::vector<std::string>& paths)
{
    std::error_code failure;
    fs::directory_iterator entries(folder / below, failure);
    if (failure) {
        tree.errors.push_back(fileError(failure.value(), folder / below).inFile(below));
        return;
    }
    for (; entries != fs::directory_iterator{}; entries.increment(failure)) {
        const std::string name = entries->path().filename().string();
        const std::string path = below.empty() ? name : below + '/' + name;
        std::error_code ignored;
        if (name.starts_with('.')) {
            continue;
        }
        if (entries->is_directory(ignored)) {
            if (!below.empty() ||
                std::find(kObjectFolders.begin(), kObjectFolders.end(), name) != kObjectFolders.end()) {
                listBelow(tree, folder, path, paths);
            }
        } else if (name.ends_with(".json") && (!below.empty() || name == "weir.json" || name == "identity.json")) {
            paths.push_back(path);
        }
        if (failure) {
            tree.errors.push_back(fileError(failure.value(), folder / below).inFile(below));
            return;
        }
    }
}

} // namespace

Error Tree::placed(const std::string& path, const std::string& key, Error error) const
{
    Where where = error.where();
    const auto file = files.find(path);
    where.file = file == files.end() ? path : file->second.origin;
    where.key = file == files.end() ? key : file->second.originKey + key;
    if (const auto text = texts.find(where.file); text != texts.end()) {
        std::string_view bytes = text->second;
        const bool marked = bytes.starts_with("\xEF\xBB\xBF");
        bytes.remove_prefix(marked ? 3 : 0);
        std::string at = where.key;
        std::tie(where.line, where.column) = locateInJson(bytes, at);
        while (where.line == 0 && !at.empty()) { // the key is missing: point at the object that should hold it
            at.erase(at.rfind('/') == std::string::npos ? 0 : at.rfind('/'));
            std::tie(where.line, where.column) = locateInJson(bytes, at);
        }
    }
    return std::move(error).at(std::move(where));
}

void Tree::fail(const std::string& path, const std::string& key, Error error)
{
    errors.push_back(placed(path, key, std::move(error)));
}

void Tree::warn(const std::string& path, const std::string& key, Error error)
{
    warnings.push_back(placed(path, key, std::move(error)));
}

Tree readTree(const fs::path& folder)
{
    Tree tree;
    std::vector<std::string> paths;
    listBelow(tree, folder, {}, paths);
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) {
        readOne(tree, folder, path);
    }
    return tree;
}

std::string pointerStep(std::string_view part)
{
    std::string step = "/";
    for (const char c : part) {
        step += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    }
    return step;
}

} // namespace weir::project
