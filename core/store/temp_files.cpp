#include "core/store/temp_files.h"

#include <atomic>
#include <sqlite3.h>
#include <unistd.h>

namespace weir::store {

/// The system's own VFS with another xOpen.
struct TempFiles::Vfs : sqlite3_vfs
{
    sqlite3_vfs* base = nullptr;
    std::string id;
    std::string prefix; ///< Of the files' paths.
    std::atomic<std::uint64_t> next{0};

    /// SQLite asks for a temporary file by giving no name. Such a file is opened by its name and unlinked at once.
    static int open(sqlite3_vfs* self, const char* name, sqlite3_file* file, int flags, int* given)
    {
        auto* vfs = static_cast<Vfs*>(self);
        if (name) {
            return vfs->base->xOpen(vfs->base, name, file, flags, given);
        }
        const std::string path = vfs->prefix + std::to_string(vfs->next++);
        return vfs->base->xOpen(vfs->base, path.c_str(), file, flags | SQLITE_OPEN_DELETEONCLOSE, given);
    }
};

TempFiles::TempFiles(std::unique_ptr<Vfs> vfs) : m_vfs(std::move(vfs)) {}

TempFiles::~TempFiles()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

const std::string& TempFiles::name() const
{
    return m_vfs->id;
}

Result<std::unique_ptr<TempFiles>> TempFiles::in(const std::filesystem::path& folder)
{
    static std::atomic<std::uint64_t> counter{0};
    sqlite3_vfs* base = sqlite3_vfs_find(nullptr);
    auto vfs = std::make_unique<Vfs>();
    static_cast<sqlite3_vfs&>(*vfs) = *base;
    vfs->base = base;
    const std::string number = std::to_string(counter++);
    vfs->id = "weir-store-" + number;
    vfs->prefix = (folder / (".weir-sort-" + std::to_string(::getpid()) + '-' + number + '-')).string();
    vfs->pNext = nullptr;
    vfs->zName = vfs->id.c_str();
    vfs->xOpen = &Vfs::open;
    if (sqlite3_vfs_register(vfs.get(), 0) != SQLITE_OK) {
        return Error{ErrorCode::Internal, "store.vfs", "SQLite does not take a place for temporary files."};
    }
    return std::unique_ptr<TempFiles>(new TempFiles(std::move(vfs)));
}

} // namespace weir::store
