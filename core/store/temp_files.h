#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace weir::store {

/// Makes connections put SQLite's temporary files into a folder of our choice: personal data that a sort spills stays
/// beside the store, in files without a name that vanish with the process. SQLite itself knows one folder for the whole
/// process only.
///
/// Open a connection with `name()` as its VFS; it must be closed before this object goes.
class TempFiles
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TempFiles>> in(const std::filesystem::path& folder);
    ~TempFiles();
    TempFiles(const TempFiles&) = delete;
    TempFiles& operator=(const TempFiles&) = delete;

    [[nodiscard]] const std::string& name() const;

private:
    struct Vfs;
    explicit TempFiles(std::unique_ptr<Vfs> vfs);
    std::unique_ptr<Vfs> m_vfs;
};

} // namespace weir::store
