#include "core/base/file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace weir {

Error fileError(int errorNumber, const std::filesystem::path& path)
{
    const Error::Arguments arguments{{"path", path.string()}};
    switch (errorNumber) {
    case ENOENT:
        return {ErrorCode::NotFound, "file.missing", "{path} does not exist. Check the path.", arguments};
    case EACCES:
    case EPERM:
        return {ErrorCode::Io, "file.denied",
                "You may not open {path}. Check the permissions of the file and its folder.", arguments};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::Io, "file.diskFull",
                "The disk is full while writing {path}. Free some space and run again; nothing was lost.", arguments};
    case EROFS:
        return {ErrorCode::Io, "file.readOnly", "{path} is on a read-only disk. Choose another folder.", arguments};
    case EISDIR:
        return {ErrorCode::InvalidInput, "file.isFolder", "{path} is a folder, not a file.", arguments};
    case ENOTDIR:
        return {ErrorCode::InvalidInput, "file.notFolder", "A part of {path} is a file where a folder is needed.",
                arguments};
    case EMFILE:
    case ENFILE:
        return {ErrorCode::Io, "file.tooManyOpen",
                "Too many files are open to open {path}. Close other programs or raise the limit (ulimit -n).",
                arguments};
    default:
        return {ErrorCode::Io,
                "file.failed",
                "{path} could not be read or written: {reason}.",
                {{"path", path.string()}, {"reason", std::strerror(errorNumber)}}};
    }
}

Result<std::string> readFile(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return fileError(errno, path);
    }
    struct stat status
    {};
    ::fstat(file, &status);
    if (S_ISDIR(status.st_mode)) {
        ::close(file);
        return fileError(EISDIR, path);
    }
    std::string content;
    content.resize(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)));
    std::size_t done = 0;
    for (;;) {
        if (done == content.size()) {
            content.resize(done + 4096);
        }
        const ssize_t count = ::read(file, content.data() + done, content.size() - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            const int reason = errno;
            ::close(file);
            return fileError(reason, path);
        }
        if (count == 0) {
            break;
        }
        done += static_cast<std::size_t>(count);
    }
    ::close(file);
    content.resize(done);
    return content;
}

Status writeFileAtomically(const std::filesystem::path& path, std::string_view content)
{
    const std::string temporary = path.string() + ".tmp-" + std::to_string(::getpid());
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) {
        return fileError(errno, path);
    }
    const auto fail = [&](int reason) -> Status {
        ::close(file);
        ::unlink(temporary.c_str());
        return fileError(reason, path);
    };
    std::size_t done = 0;
    while (done < content.size()) {
        const ssize_t count = ::write(file, content.data() + done, content.size() - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return fail(errno);
        }
        done += static_cast<std::size_t>(count);
    }
    if (::fsync(file) != 0) {
        return fail(errno);
    }
    ::close(file);
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const int reason = errno;
        ::unlink(temporary.c_str());
        return fileError(reason, path);
    }
    return {};
}

} // namespace weir
