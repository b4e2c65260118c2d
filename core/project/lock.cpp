#include "core/project/lock.h"

#include "core/base/file.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace weir::project {
namespace {

std::string ownerIn(int file)
{
    std::array<char, 200> text{};
    const ssize_t count = ::pread(file, text.data(), text.size(), 0);
    std::string owner(text.data(), count > 0 ? static_cast<std::size_t>(count) : 0U);
    owner.erase(std::min(owner.find('\n'), owner.size()));
    return owner.empty() ? "another program" : owner;
}

} // namespace

Result<FolderLock> FolderLock::acquire(const std::filesystem::path& folder, const std::string& purpose, Mode mode,
                                       const std::string& owner)
{
    std::error_code failure;
    std::filesystem::create_directories(folder / ".weir", failure);
    if (failure) {
        return fileError(failure.value(), folder / ".weir");
    }
    const std::filesystem::path path = folder / ".weir" / (purpose + ".lock");
    FolderLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (lock.m_file < 0) {
        return fileError(errno, path);
    }
    constexpr int kTries = 20;
    for (int i = 0; ::flock(lock.m_file, (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0; ++i) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return fileError(errno, path);
        }
        if (i == kTries) {
            return Error(ErrorCode::Conflict, "project.locked",
                         "{owner} is using this project folder. Close it there or wait, then try again.",
                         {{"owner", ownerIn(lock.m_file)}})
                .retryLater();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    if (mode == Mode::Exclusive) {
        const std::string text = owner + " (process " + std::to_string(::getpid()) + ")\n";
        if (::ftruncate(lock.m_file, 0) != 0 ||
            ::pwrite(lock.m_file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
            return fileError(errno, path);
        }
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_file >= 0) {
        ::close(m_file); // ends the lock
    }
}

} // namespace weir::project
