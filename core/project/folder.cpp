#include "core/project/folder.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/project/codec.h"
#include "core/project/lock.h"
#include "core/project/migrations.h"
#include "core/project/secret_scan.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace weir::project {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kIgnored = ".weir/";

std::map<std::string, std::string> render(const Project& project)
{
    std::map<std::string, std::string> files;
    for (const auto& [path, json] : encode(project)) {
        files[path] = printJson(json);
    }
    return files;
}

/// Notes every literal secret in the settings of nodes and connections.
void checkSecrets(Tree& tree)
{
    for (const auto& [path, file] : tree.files) {
        if (!path.starts_with("pipelines/") && !path.starts_with("connections/")) {
            continue;
        }
        const auto settings = file.json.find("settings");
        if (settings == file.json.end()) {
            continue;
        }
        for (const std::string& pointer : literalSecrets(*settings)) {
            tree.fail(path, "/settings" + pointer, literalSecret(pointer));
        }
    }
}

Status refuseSecrets(const Project& project)
{
    Tree tree;
    for (auto& [path, json] : encode(project)) {
        tree.files[path] = TreeFile{json, path, {}};
    }
    checkSecrets(tree);
    if (!tree.errors.empty()) {
        return std::move(tree.errors.front());
    }
    return {};
}

/// What to do with the folder to turn the old snapshot into the new project.
struct Changes
{
    std::map<std::string, std::string> writes; ///< Content by path.
    std::vector<std::string> removes;
    Snapshot next;
};

Changes changesFor(const Project& project, const Snapshot& previous)
{
    Changes changes;
    changes.next.others = previous.others;
    for (auto& [path, content] : render(project)) {
        const auto before = previous.files.find(path);
        if (before != previous.files.end() && before->second.content == content) {
            changes.next.files[path] = before->second;
            continue;
        }
        changes.next.files[path] = {content, sha256Hex(content)};
        changes.writes[path] = content;
    }
    for (const auto& [path, state] : previous.files) {
        if (!changes.next.files.contains(path)) {
            changes.removes.push_back(path);
        }
    }
    return changes;
}

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// Does the file on the disk still hold what the snapshot says (nothing, when it is not in the snapshot)?
bool isAsBefore(const fs::path& folder, const std::string& path, const Snapshot& snapshot)
{
    const auto before = snapshot.files.find(path);
    const auto content = readFile(folder / path);
    if (before == snapshot.files.end()) {
        return !content && !isThere(folder / path);
    }
    return content && sha256Hex(*content) == before->second.diskFingerprint;
}

Status refuseForeignChanges(const fs::path& folder, const Changes& changes, const Snapshot& previous)
{
    std::vector<std::string> touched = changes.removes;
    for (const auto& [path, content] : changes.writes) {
        touched.push_back(path);
    }
    for (const std::string& path : touched) {
        if (isAsBefore(folder, path, previous)) {
            continue;
        }
        if (previous.files.empty() && path == "weir.json") {
            return Error(ErrorCode::Conflict, "project.exists",
                         "There is a project in {folder} already. Open it, or choose another folder.",
                         {{"folder", folder.string()}});
        }
        const auto removed = std::find(changes.removes.begin(), changes.removes.end(), path);
        if (removed != changes.removes.end() && !isThere(folder / path)) {
            continue; // gone already, as wanted
        }
        return Error(ErrorCode::Conflict, "project.changedOnDisk",
                     "Another program changed this file since the project was opened, so nothing was saved. Reload the "
                     "project, or save it to another folder.")
            .inFile(path);
    }
    return {};
}

/// Files written beside the project, ready to be moved into place; what was not moved is deleted at the end.
class Staging
{
public:
    explicit Staging(fs::path folder) : m_folder(std::move(folder)), m_place(m_folder / ".weir" / "saving") {}
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    ~Staging()
    {
        std::error_code ignored;
        fs::remove_all(m_place, ignored);
    }

    Status write(const std::map<std::string, std::string>& files)
    {
        std::error_code failure;
        fs::remove_all(m_place, failure);
        fs::create_directories(m_place, failure);
        if (failure) {
            return fileError(failure.value(), m_place);
        }
        for (const auto& [path, content] : files) {
            const fs::path staged = m_place / std::to_string(m_staged.size());
            WEIR_RETURN_IF_ERROR(writeFileAtomically(staged, content));
            fs::create_directories((m_folder / path).parent_path(), failure);
            if (failure) {
                return fileError(failure.value(), m_folder / path);
            }
            m_staged.emplace_back(staged, m_folder / path);
        }
        return {};
    }

    Status moveIntoPlace()
    {
        for (const auto& [staged, target] : m_staged) {
            std::error_code failure;
            fs::rename(staged, target, failure);
            if (failure) {
                return fileError(failure.value(), target);
            }
        }
        return {};
    }

private:
    fs::path m_folder;
    fs::path m_place;
    std::vector<std::pair<fs::path, fs::path>> m_staged;
};

/// Removes the files, and the folders that they leave empty.
Status removeFiles(const fs::path& folder, const std::vector<std::string>& paths)
{
    for (const std::string& path : paths) {
        std::error_code failure;
        fs::remove(folder / path, failure);
        if (failure) {
            return fileError(failure.value(), folder / path);
        }
        for (fs::path parent = fs::path(path).parent_path(); !parent.empty(); parent = parent.parent_path()) {
            std::error_code notEmpty;
            if (!fs::remove(folder / parent, notEmpty) || notEmpty) {
                break;
            }
        }
    }
    return {};
}

/// Keeps `.weir/` out of version control.
Status writeGitIgnore(const fs::path& folder)
{
    const fs::path path = folder / ".gitignore";
    std::string content;
    if (isThere(path)) {
        WEIR_ASSIGN_OR_RETURN(content, readFile(path));
        std::size_t begin = 0;
        while (begin < content.size()) {
            const std::size_t end = std::min(content.find('\n', begin), content.size());
            std::string_view line = std::string_view(content).substr(begin, end - begin);
            line = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
            if (line == kIgnored || line == ".weir" || line == "/.weir/" || line == "/.weir") {
                return {};
            }
            begin = end + 1;
        }
        content += content.empty() || content.ends_with('\n') ? "" : "\n";
    }
    return writeFileAtomically(path, content + std::string(kIgnored) + '\n');
}

Snapshot snapshotOf(const Project& project, const Tree& tree, const Tree& original, const std::set<std::string>& used)
{
    Snapshot snapshot;
    const auto rendered = render(project);
    for (const auto& [path, text] : tree.texts) {
        const auto file = original.files.find(path);
        const auto now = tree.files.find(path);
        const bool isObject = file != original.files.end() && (used.contains(path) || now == tree.files.end());
        if (!isObject) {
            snapshot.others.insert(path); // a JSON file that is none of our objects stays as it is
            continue;
        }
        const auto today = rendered.find(path);
        const bool migrated = now == tree.files.end() || now->second.json != file->second.json;
        snapshot.files[path] = {!migrated && today != rendered.end() ? today->second : text, sha256Hex(text)};
    }
    return snapshot;
}

Reading readLocked(const fs::path& folder)
{
    Reading reading;
    std::error_code failure;
    if (!fs::is_directory(folder, failure)) {
        const int reason = failure ? failure.value() : isThere(folder) ? ENOTDIR : ENOENT;
        reading.errors.push_back(fileError(reason, folder));
        return reading;
    }
    Tree tree = readTree(folder);
    const Tree original = tree;
    const int version = migrate(tree);
    std::set<std::string> used;
    if (version > 0) {
        checkSecrets(tree);
        Project project = decode(tree, used);
        if (tree.errors.empty()) {
            Snapshot snapshot = snapshotOf(project, tree, original, used);
            reading.loaded = Loaded{std::move(project), std::move(tree.warnings), std::move(snapshot), version};
        }
    }
    reading.errors = std::move(tree.errors);
    return reading;
}

} // namespace

Reading read(const fs::path& folder)
{
    // A reader waits for a save that is under way. A folder that cannot hold a lock (read-only) has no writer either.
    std::error_code ignored;
    if (fs::exists(folder / ".weir" / "save.lock", ignored)) {
        auto lock = FolderLock::acquire(folder, "save", FolderLock::Mode::Shared, "A reader");
        if (!lock && lock.error().code() == ErrorCode::Conflict) {
            Reading reading;
            reading.errors.push_back(std::move(lock).error());
            return reading;
        }
        return readLocked(folder);
    }
    return readLocked(folder);
}

Result<Loaded> load(const fs::path& folder)
{
    Reading reading = read(folder);
    if (reading.loaded) {
        return *std::move(reading.loaded);
    }
    Error first = std::move(reading.errors.front());
    if (reading.errors.size() == 1) {
        return first;
    }
    Where where = first.where();
    return Error(first.code(), "project.severalErrors",
                 "{first} ({count} {count:error|errors} in all; weir validate lists them.)",
                 {{"first", first.text()}, {"count", std::to_string(reading.errors.size())}})
        .at(std::move(where));
}

Result<Snapshot> save(const Project& project, const fs::path& folder, const Snapshot& previous)
{
    WEIR_RETURN_IF_ERROR(refuseSecrets(project));
    Changes changes = changesFor(project, previous);
    if (changes.writes.empty() && changes.removes.empty()) {
        return std::move(changes.next);
    }
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const FolderLock lock,
                          FolderLock::acquire(folder, "save", FolderLock::Mode::Exclusive, "Weir"));
    WEIR_RETURN_IF_ERROR(refuseForeignChanges(folder, changes, previous));
    WEIR_RETURN_IF_ERROR(writeGitIgnore(folder));
    Staging staging(folder);
    WEIR_RETURN_IF_ERROR(staging.write(changes.writes));
    WEIR_RETURN_IF_ERROR(staging.moveIntoPlace());
    WEIR_RETURN_IF_ERROR(removeFiles(folder, changes.removes));
    return std::move(changes.next);
}

Result<Loaded> newProject(const fs::path& folder, const std::string& name)
{
    Project project;
    project.name = name;
    if (isThere(folder / "weir.json")) {
        return Error(ErrorCode::Conflict, "project.exists",
                     "There is a project in {folder} already. Open it, or choose another folder.",
                     {{"folder", folder.string()}});
    }
    WEIR_ASSIGN_OR_RETURN(Snapshot snapshot, save(project, folder, {}));
    return Loaded{std::move(project), {}, std::move(snapshot), kFormatVersion};
}

Result<std::vector<std::string>> changedOnDisk(const fs::path& folder, const Snapshot& snapshot)
{
    const Tree tree = readTree(folder);
    std::vector<std::string> changed;
    for (const auto& [path, state] : snapshot.files) {
        const auto text = tree.texts.find(path);
        if (text == tree.texts.end() || sha256Hex(text->second) != state.diskFingerprint) {
            changed.push_back(path);
        }
    }
    for (const auto& [path, text] : tree.texts) {
        if (!snapshot.files.contains(path) && !snapshot.others.contains(path)) {
            changed.push_back(path);
        }
    }
    std::sort(changed.begin(), changed.end());
    return changed;
}

std::optional<fs::path> findProjectFolder(const fs::path& path)
{
    std::error_code failure;
    fs::path folder = fs::absolute(path, failure);
    if (failure) {
        return std::nullopt;
    }
    for (;; folder = folder.parent_path()) {
        if (fs::is_regular_file(folder / "weir.json", failure)) {
            return folder;
        }
        if (folder == folder.parent_path()) {
            return std::nullopt;
        }
    }
}

} // namespace weir::project
