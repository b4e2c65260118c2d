#include "core/project/versions.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json_text.h"
#include "core/project/bundle.h"
#include "core/project/lock.h"
#include "core/project/secret_scan.h"

#include <algorithm>
#include <cctype>
#include <system_error>

namespace weir::project {
namespace {

namespace fs = std::filesystem;

fs::path folderOfVersions(const fs::path& folder)
{
    return folder / "versions";
}

fs::path objectFile(const fs::path& folder, const std::string& hash)
{
    return folderOfVersions(folder) / "objects" / hash.substr(0, 2) / (hash + ".json");
}

struct Content
{
    std::map<std::string, std::string> files;
    Json hashes = Json::object(); ///< Hash by path.
    std::string hash;
};

Content contentAndHash(const Project& project)
{
    Content content;
    content.files = filesOf(project);
    for (const auto& [path, text] : content.files) {
        content.hashes[path] = sha256Hex(text);
    }
    content.hash = sha256Hex(compactJson(content.hashes));
    return content;
}

/// "2026-11-28T07:05:01.123456Z" as a file name that sorts by time on every file system.
std::string stampOf(Instant at)
{
    std::string stamp;
    for (const char c : toText(at)) {
        if (c != '-' && c != ':') {
            stamp += c;
        }
    }
    return stamp;
}

Result<std::pair<Version, Json>> readManifest(const fs::path& file)
{
    WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(file));
    WEIR_ASSIGN_OR_RETURN(const Json json, parseJson(text, file.string()));
    const bool whole = json.is_object() && json.contains("at") && json["at"].is_string() && json.contains("files") &&
                       json["files"].is_object();
    if (!whole) {
        return Error(ErrorCode::Corrupt, "project.version.manifest", "{file} is no version of a project.",
                     {{"file", file.string()}});
    }
    Version version;
    version.id = file.stem().string();
    version.note = textAt(json, "note");
    version.parent = textAt(json, "parent");
    version.content = sha256Hex(compactJson(json["files"]));
    WEIR_ASSIGN_OR_RETURN(version.at, parseInstant(json["at"].get<std::string>()));
    return std::pair(std::move(version), json["files"]);
}

Status refuseSecrets(const graph::Document& document)
{
    for (const auto& [id, node] : document.nodes) {
        if (const auto secrets = literalSecrets(node->settings); !secrets.empty()) {
            return literalSecret(secrets.front());
        }
    }
    for (const auto& [id, part] : document.parts) {
        WEIR_RETURN_IF_ERROR(refuseSecrets(*part));
    }
    return {};
}

Status refuseSecrets(const Project& project)
{
    for (const auto& [id, document] : project.pipelines) {
        WEIR_RETURN_IF_ERROR(refuseSecrets(document));
    }
    for (const auto& [id, connection] : project.connections) {
        if (const auto secrets = literalSecrets(connection.settings); !secrets.empty()) {
            return literalSecret(secrets.front());
        }
    }
    return {};
}

} // namespace

std::string contentOf(const Project& project)
{
    return contentAndHash(project).hash;
}

Result<Version> saveVersion(const fs::path& folder, const Project& project, const std::string& note, Instant at)
{
    WEIR_RETURN_IF_ERROR(refuseSecrets(project));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const FolderLock lock,
                          FolderLock::acquire(folder, "save", FolderLock::Mode::Exclusive, "Weir"));
    const Content content = contentAndHash(project);
    Version version;
    version.at = at;
    version.note = note;
    version.content = content.hash;
    version.id = stampOf(at) + '-' + content.hash.substr(0, 8);
    if (const std::vector<Version> before = versionsOf(folder); !before.empty()) {
        version.parent = before.front().id;
    }
    // Objects first: a manifest never names what is not there.
    for (const auto& [path, text] : content.files) {
        const fs::path file = objectFile(folder, content.hashes[path].get<std::string>());
        std::error_code failure;
        if (fs::exists(file, failure)) {
            continue;
        }
        fs::create_directories(file.parent_path(), failure);
        if (failure) {
            return fileError(failure.value(), file.parent_path());
        }
        WEIR_RETURN_IF_ERROR(writeFileAtomically(file, text));
    }
    const fs::path manifest = folderOfVersions(folder) / (version.id + ".json");
    std::error_code failure;
    if (fs::exists(manifest, failure)) {
        return Error(ErrorCode::Conflict, "project.version.exists", "Version {id} is there already.",
                     {{"id", version.id}});
    }
    WEIR_RETURN_IF_ERROR(writeFileAtomically(
        manifest,
        printJson({{"at", toText(at)}, {"note", note}, {"parent", version.parent}, {"files", content.hashes}})));
    return version;
}

std::vector<Version> versionsOf(const fs::path& folder)
{
    std::vector<Version> versions;
    std::error_code failure;
    for (const fs::directory_entry& entry : fs::directory_iterator(folderOfVersions(folder), failure)) {
        if (entry.path().extension() == ".json") {
            if (auto manifest = readManifest(entry.path())) {
                versions.push_back(std::move(manifest->first));
            }
        }
    }
    std::sort(versions.begin(), versions.end(),
              [](const Version& a, const Version& b) { return a.at != b.at ? a.at > b.at : a.id > b.id; });
    return versions;
}

Result<Project> loadVersion(const fs::path& folder, const std::string& id)
{
    std::vector<std::string> fitting;
    for (const Version& version : versionsOf(folder)) {
        if (version.id == id) {
            fitting = {version.id};
            break;
        }
        if (!id.empty() && (version.id.starts_with(id) || version.content.starts_with(id))) {
            fitting.push_back(version.id);
        }
    }
    if (fitting.size() != 1) {
        return Error(ErrorCode::NotFound, "project.version.unknown",
                     fitting.empty() ? "There is no version {id}. weir versions lists them."
                                     : "{id} is the beginning of several versions. weir versions lists them.",
                     {{"id", id}});
    }
    WEIR_ASSIGN_OR_RETURN(const auto manifest, readManifest(folderOfVersions(folder) / (fitting.front() + ".json")));
    std::map<std::string, std::string> files;
    for (const auto& [path, hash] : manifest.second.items()) {
        const std::string name = hash.is_string() ? hash.get<std::string>() : std::string();
        const bool isHash = name.size() == 64 &&
                            std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isxdigit(c); });
        if (!isHash) {
            return Error(ErrorCode::Corrupt, "project.version.manifest", "{file} is no version of a project.",
                         {{"file", fitting.front()}});
        }
        const fs::path file = objectFile(folder, name);
        WEIR_ASSIGN_OR_RETURN(files[path], readFile(file));
        if (sha256Hex(files[path]) != name) {
            // Git on Windows may have changed line ends; anything else is damage.
            std::erase(files[path], '\r');
        }
        if (sha256Hex(files[path]) != name) {
            return Error(ErrorCode::Corrupt, "project.version.damaged",
                         "{file} of this version was changed after it was saved, so the version cannot be shown.",
                         {{"file", file.string()}});
        }
    }
    return projectOf(files);
}

} // namespace weir::project
