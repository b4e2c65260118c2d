#include "core/store/wal.h"

#include "core/store/sqlite.h"
#include "core/store/statements.h"

#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace weir::store {

namespace {

std::filesystem::path walOf(const std::filesystem::path& store)
{
    return store.string() + "-wal";
}

void copy(const std::filesystem::path& store)
{
    const Result<Database> db = Database::open(store, OpenMode::ReadWrite);
    if (db) {
        static_cast<void>(db->execute(sql::kPassiveCheckpoint)); // see Checkpoint about failures
    }
}

} // namespace

void beginWriteBack(const std::filesystem::path& store)
{
#ifdef __linux__
    const int file = ::open(walOf(store).c_str(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        static_cast<void>(::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE)); // a wish, no promise
        ::close(file);
    }
#else
    static_cast<void>(store);
#endif
}

void Checkpoint::start(const std::filesystem::path& store)
{
    constexpr std::uintmax_t kLong = std::uintmax_t{16} << 20; // as SQLite sees it: 1,000 pages
    wait();
    std::error_code none;
    if (const std::uintmax_t bytes = std::filesystem::file_size(walOf(store), none); none || bytes < kLong) {
        return;
    }
    try {
        m_thread = std::thread([store] { copy(store); });
    } catch (const std::system_error&) {
        copy(store); // no thread to be had
    }
}

void Checkpoint::wait()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

} // namespace weir::store
