#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace weir::project {

/// An advisory lock on a project folder (flock on a file in `.weir/`); ends with the object or the process.
class FolderLock
{
public:
    enum class Mode
    {
        Shared,
        Exclusive
    };
    /// Waits up to one second. The Conflict error says which program holds it, as that one named itself in `owner`.
    /// `purpose` is part of the file's name: locks of different purposes do not meet ("save", "edit").
    [[nodiscard]] static Result<FolderLock> acquire(const std::filesystem::path& folder, const std::string& purpose,
                                                    Mode mode, const std::string& owner);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : m_file(file) {}
    int m_file = -1;
};

} // namespace weir::project
