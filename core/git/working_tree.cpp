#include "core/git/working_tree.h"

#include "core/base/file.h"

#include <algorithm>
#include <array>
#include <git2.h>
#include <memory>

namespace weir::git {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadShown = 8;
constexpr std::array<std::string_view, 3> kFiles{"weir.json", "identity.json", ".gitignore"};
constexpr std::array<std::string_view, 6> kFolders{"pipelines/",   "purposes/", "audiences/",
                                                   "connections/", "expected/", "versions/"};

/// libgit2 counts who uses it; once per program is enough.
void begin()
{
    static const int started = git_libgit2_init();
    static_cast<void>(started);
}

template <auto Free>
struct Freed
{
    template <class T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using Repository = std::unique_ptr<git_repository, Freed<git_repository_free>>;
using Reference = std::unique_ptr<git_reference, Freed<git_reference_free>>;
using StatusList = std::unique_ptr<git_status_list, Freed<git_status_list_free>>;
using Index = std::unique_ptr<git_index, Freed<git_index_free>>;
using Commit = std::unique_ptr<git_commit, Freed<git_commit_free>>;
using Blob = std::unique_ptr<git_blob, Freed<git_blob_free>>;
using Tree = std::unique_ptr<git_tree, Freed<git_tree_free>>;
using Signature = std::unique_ptr<git_signature, Freed<git_signature_free>>;

Error refused(const std::string& what)
{
    const git_error* said = git_error_last();
    return Error(ErrorCode::Io, "git.refused", "Git could not {what}: {reason}",
                 {{"what", what}, {"reason", said && said->message ? said->message : "unknown"}});
}

Result<Repository> open(const fs::path& folder)
{
    begin();
    git_repository* opened = nullptr;
    const int code = git_repository_open_ext(&opened, folder.c_str(), 0, nullptr);
    if (code == GIT_ENOTFOUND) {
        return Repository();
    }
    if (code < 0) {
        return refused("open the working tree");
    }
    Repository repository(opened);
    if (git_repository_is_bare(opened) != 0) {
        return Repository();
    }
    return repository;
}

/// The project folder as paths of the working tree begin; empty when it is the root.
Result<std::string> prefixOf(git_repository* repository, const fs::path& folder)
{
    std::error_code failure;
    const fs::path root = fs::canonical(git_repository_workdir(repository), failure);
    const fs::path own = failure ? fs::path() : fs::canonical(folder, failure);
    if (failure) {
        return fileError(failure.value(), folder);
    }
    const fs::path relative = own.lexically_relative(root);
    return relative == "." ? std::string() : relative.generic_string() + '/';
}

/// Paths of the working tree that differ from the last commit, those of Weir below `prefix`.
Result<std::vector<std::string>> changedIn(git_repository* repository, const std::string& prefix)
{
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                    GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH | GIT_STATUS_OPT_EXCLUDE_SUBMODULES;
    // Only where Weir's files lie: what else is below the project may be large, and is nobody's business here.
    std::vector<std::string> places;
    for (const std::string_view each : kFiles) {
        places.push_back(prefix + std::string(each));
    }
    for (const std::string_view each : kFolders) {
        places.push_back(prefix + std::string(each));
    }
    std::vector<char*> paths;
    for (std::string& each : places) {
        paths.push_back(each.data());
    }
    options.pathspec = {paths.data(), paths.size()};
    git_status_list* found = nullptr;
    if (git_status_list_new(&found, repository, &options) < 0) {
        return refused("compare the files");
    }
    const StatusList list(found);
    std::vector<std::string> changed;
    for (std::size_t i = 0; i < git_status_list_entrycount(found); ++i) {
        const git_status_entry* entry = git_status_byindex(found, i);
        for (const git_diff_delta* delta : {entry->head_to_index, entry->index_to_workdir}) {
            const std::string path = delta ? delta->new_file.path : "";
            if (path.starts_with(prefix) && isProjectFile(path.substr(prefix.size()))) {
                changed.push_back(path);
            }
        }
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    return changed;
}

Result<Commit> headOf(git_repository* repository)
{
    git_oid id;
    const int code = git_reference_name_to_id(&id, repository, "HEAD");
    if (code == GIT_ENOTFOUND) {
        return Commit(); // nothing was committed yet
    }
    git_commit* found = nullptr;
    if (code < 0 || git_commit_lookup(&found, repository, &id) < 0) {
        return refused("read the last commit");
    }
    return Commit(found);
}

std::string shortId(const git_oid& id)
{
    std::array<char, GIT_OID_HEXSZ + 1> text{};
    git_oid_tostr(text.data(), text.size(), &id);
    return std::string(text.data()).substr(0, kHeadShown);
}

/// Puts one file as it is on the disk into an index; one that is gone is taken out.
Status put(git_repository* repository, git_index* index, const std::string& path)
{
    std::error_code failure;
    if (!fs::exists(fs::path(git_repository_workdir(repository)) / path, failure)) {
        static_cast<void>(git_index_remove(index, path.c_str(), 0)); // it may never have been in there
        return {};
    }
    git_index_entry entry{};
    entry.mode = GIT_FILEMODE_BLOB;
    entry.path = path.c_str();
    if (git_blob_create_from_workdir(&entry.id, repository, path.c_str()) < 0 || git_index_add(index, &entry) < 0) {
        return refused("take in " + path);
    }
    return {};
}

/// The tree of the last commit with `changed` as they are on the disk.
Result<git_oid> treeWith(git_repository* repository, const git_commit* head, const std::vector<std::string>& changed)
{
    git_index* made = nullptr;
    if (git_index_new(&made) < 0) {
        return refused("prepare the commit");
    }
    const Index index(made);
    if (head) {
        git_tree* before = nullptr;
        if (git_commit_tree(&before, head) < 0) {
            return refused("read the last commit");
        }
        const Tree tree(before);
        if (git_index_read_tree(made, before) < 0) {
            return refused("read the last commit");
        }
    }
    for (const std::string& path : changed) {
        WEIR_RETURN_IF_ERROR(put(repository, made, path));
    }
    git_oid id;
    if (git_index_write_tree_to(&id, made, repository) < 0) {
        return refused("write the files");
    }
    return id;
}

/// Marks what was committed as unchanged in the user's index; everything else that is staged stays.
Status settle(git_repository* repository, const std::vector<std::string>& changed)
{
    git_index* shared = nullptr;
    if (git_repository_index(&shared, repository) < 0) {
        return refused("read the index");
    }
    const Index index(shared);
    for (const std::string& path : changed) {
        std::error_code failure;
        const bool there = fs::exists(fs::path(git_repository_workdir(repository)) / path, failure);
        static_cast<void>(there ? git_index_add_bypath(shared, path.c_str())
                                : git_index_remove_bypath(shared, path.c_str()));
    }
    return git_index_write(shared) < 0 ? Status(refused("write the index")) : Status();
}

} // namespace

bool isProjectFile(const std::string& path)
{
    const auto below = [&path](std::string_view folder) { return path.starts_with(folder); };
    return std::find(kFiles.begin(), kFiles.end(), path) != kFiles.end() ||
           (std::any_of(kFolders.begin(), kFolders.end(), below) && path.ends_with(".json"));
}

Result<std::optional<TreeState>> stateOf(const fs::path& folder)
{
    WEIR_ASSIGN_OR_RETURN(const Repository repository, open(folder));
    if (!repository) {
        return std::optional<TreeState>();
    }
    WEIR_ASSIGN_OR_RETURN(const std::string prefix, prefixOf(repository.get(), folder));
    int ignored = 0;
    if (!prefix.empty() && git_ignore_path_is_ignored(&ignored, repository.get(), prefix.c_str()) == 0 &&
        ignored != 0) {
        return std::optional<TreeState>();
    }
    TreeState state;
    state.root = git_repository_workdir(repository.get());
    state.merging = git_repository_state(repository.get()) != GIT_REPOSITORY_STATE_NONE;
    git_reference* named = nullptr;
    if (git_reference_lookup(&named, repository.get(), "HEAD") == 0) {
        const Reference head(named);
        const char* target = git_reference_symbolic_target(named); // also before the first commit
        constexpr std::string_view kHeads = "refs/heads/";
        if (target && std::string_view(target).starts_with(kHeads)) {
            state.branch = std::string_view(target).substr(kHeads.size());
        }
    }
    WEIR_ASSIGN_OR_RETURN(const Commit last, headOf(repository.get()));
    if (last) {
        state.head = shortId(*git_commit_id(last.get()));
    }
    WEIR_ASSIGN_OR_RETURN(state.changed, changedIn(repository.get(), prefix));
    for (std::string& path : state.changed) {
        path.erase(0, prefix.size());
    }
    return std::optional(std::move(state));
}

Result<std::map<std::string, std::string>> committedFiles(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    WEIR_ASSIGN_OR_RETURN(const Repository repository, open(folder));
    if (!repository) {
        return files;
    }
    WEIR_ASSIGN_OR_RETURN(const std::string prefix, prefixOf(repository.get(), folder));
    WEIR_ASSIGN_OR_RETURN(const Commit head, headOf(repository.get()));
    if (!head) {
        return files;
    }
    git_index* made = nullptr;
    git_tree* found = nullptr;
    if (git_commit_tree(&found, head.get()) < 0 || git_index_new(&made) < 0) {
        git_tree_free(found);
        return refused("read the last commit");
    }
    const Tree tree(found);
    const Index index(made);
    if (git_index_read_tree(made, found) < 0) {
        return refused("read the last commit");
    }
    for (std::size_t i = 0; i < git_index_entrycount(made); ++i) {
        const git_index_entry* entry = git_index_get_byindex(made, i);
        const std::string path = entry->path;
        const std::string own = path.starts_with(prefix) ? path.substr(prefix.size()) : std::string();
        if (!own.ends_with(".json") || !isProjectFile(own) || own.starts_with("versions/") ||
            own.starts_with("expected/")) {
            continue;
        }
        git_blob* read = nullptr;
        if (git_blob_lookup(&read, repository.get(), &entry->id) < 0) {
            return refused("read " + path);
        }
        const Blob blob(read);
        files[own] = std::string(static_cast<const char*>(git_blob_rawcontent(read)),
                                 static_cast<std::size_t>(git_blob_rawsize(read)));
    }
    return files;
}

Result<std::string> commit(const fs::path& folder, const std::string& message, Instant at)
{
    WEIR_ASSIGN_OR_RETURN(const Repository repository, open(folder));
    if (!repository) {
        return Error(ErrorCode::NotFound, "git.noTree", "The project lies in no Git working tree.");
    }
    if (git_repository_state(repository.get()) != GIT_REPOSITORY_STATE_NONE) {
        return Error(ErrorCode::Conflict, "git.merging",
                     "A merge or rebase is going on in this working tree. End it with Git first, then commit.");
    }
    WEIR_ASSIGN_OR_RETURN(const std::string prefix, prefixOf(repository.get(), folder));
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::string> changed, changedIn(repository.get(), prefix));
    if (changed.empty()) {
        return Error(ErrorCode::NotFound, "git.unchanged", "Nothing changed since the last commit.");
    }
    git_signature* asked = nullptr;
    if (git_signature_default(&asked, repository.get()) < 0) {
        return Error(ErrorCode::NotFound, "git.nobody",
                     "Git does not know who you are. Tell it once: git config --global user.name \"...\" and "
                     "git config --global user.email \"...\"");
    }
    const Signature known(asked);
    git_signature* made = nullptr;
    if (git_signature_new(&made, asked->name, asked->email, at.micros / 1'000'000, asked->when.offset) < 0) {
        return refused("sign the commit");
    }
    const Signature author(made);
    WEIR_ASSIGN_OR_RETURN(const Commit head, headOf(repository.get()));
    WEIR_ASSIGN_OR_RETURN(const git_oid treeId, treeWith(repository.get(), head.get(), changed));
    git_tree* written = nullptr;
    if (git_tree_lookup(&written, repository.get(), &treeId) < 0) {
        return refused("write the files");
    }
    const Tree tree(written);
    std::array<const git_commit*, 1> parents{head.get()};
    git_oid id;
    if (git_commit_create(&id, repository.get(), "HEAD", made, made, "UTF-8", message.c_str(), written, head ? 1 : 0,
                          head ? parents.data() : nullptr) < 0) {
        return refused("commit");
    }
    WEIR_RETURN_IF_ERROR(settle(repository.get(), changed));
    return shortId(id);
}

} // namespace weir::git
