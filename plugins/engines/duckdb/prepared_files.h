#pragma once

#include "core/engine/engine.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// A file as DuckDB will read it: the original, or a repaired copy in the session's folder.
struct PreparedFile
{
    std::string original;
    std::string read;
    enum class Records
    {
        Newline,
        Array
    } records = Records::Newline;
    std::int64_t longestRecord = 0; ///< Bytes.
};

/// Gives the path of a new temporary file with the given ending.
using TemporaryPath = std::function<std::filesystem::path(const std::string& ending)>;

/// Checks that each path is a file that can be read; leaves empty files out. The error names the first that cannot.
[[nodiscard]] Result<std::vector<std::string>> readableFiles(const std::vector<std::string>& paths);

/// Reads JSON files once before DuckDB does: each record is parsed by simdjson and its fields are held against the
/// types of the columns. Records that DuckDB could not read go to `rejected`; a file with such records is copied
/// without them, so that the rest loads.
[[nodiscard]] Result<std::vector<PreparedFile>>
prepareJson(const std::vector<std::string>& files, const engine::FileScan& scan, const Schema& schema,
            const TemporaryPath& temporary, std::vector<engine::RejectedRow>& rejected, const RunContext& context);

} // namespace weir::plugins::engines_duckdb
