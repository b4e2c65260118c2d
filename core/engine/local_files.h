#pragma once

#include "core/engine/engine.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace weir::engine {

/// Files on this machine, read and written for a session whose engine lives elsewhere. Handed in by the composition
/// root (SessionOptions::localFiles), so that no plugin needs another.
struct LocalFiles
{
    /// Rows of a FileScan or ParquetScan; what it rejects is added to `rejected` at the end of the stream.
    std::function<Result<std::unique_ptr<RowStream>>(const std::string& binding, const ScanBinding& scan,
                                                     const Schema& schema, std::vector<RejectedRow>& rejected,
                                                     const RunContext& context)>
        read;
    /// Writes all rows of the stream as one Parquet file, through a temporary name, and counts them.
    std::function<Result<std::int64_t>(std::unique_ptr<RowStream> rows, const std::filesystem::path& file,
                                       const RunContext& context)>
        writeParquet;
};

/// LocalFiles over sessions of `engine` (DuckDB), which must outlive the result. Each call opens its own session.
[[nodiscard]] std::shared_ptr<const LocalFiles> localFilesOf(Engine& engine, const SessionOptions& options);

} // namespace weir::engine
