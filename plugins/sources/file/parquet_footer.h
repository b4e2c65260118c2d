#pragma once

#include "core/types/schema.h"

#include <cstdint>
#include <filesystem>

namespace weir::plugins::sources_file {

struct ParquetFooter
{
    Schema schema;
    std::int64_t rows = 0;
};

/// Reads the columns from the footer of a Parquet file (FileMetaData in Thrift's compact protocol, parquet-format 2.x).
/// Nested groups become JSON, lists of plain values lists.
[[nodiscard]] Result<ParquetFooter> readParquetFooter(const std::filesystem::path& file);

} // namespace weir::plugins::sources_file
