#include "plugins/engines/duckdb/prepared_files.h"

#include "core/base/file.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace weir::plugins::engines_duckdb {

Result<std::vector<std::string>> readableFiles(const std::vector<std::string>& paths)
{
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        struct stat status
        {};
        if (::stat(path.c_str(), &status) != 0) {
            return fileError(errno, path);
        }
        if (S_ISDIR(status.st_mode)) {
            return fileError(EISDIR, path);
        }
        if (::access(path.c_str(), R_OK) != 0) {
            return fileError(errno, path);
        }
        if (!S_ISREG(status.st_mode) || status.st_size > 0) {
            files.push_back(path);
        }
    }
    return files;
}

} // namespace weir::plugins::engines_duckdb
