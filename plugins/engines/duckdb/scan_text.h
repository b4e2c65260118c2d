#pragma once

#include "core/engine/engine.h"
#include "core/sql/duckdb_dialect.h"
#include "core/sql/text.h"
#include "plugins/engines/duckdb/prepared_files.h"

#include <set>
#include <string>

namespace weir::plugins::engines_duckdb {

/// SELECTs that give the columns of a scan, in Weir's types and called as the dialect calls them.
[[nodiscard]] Result<sql::Text> jsonScan(const engine::FileScan& scan, const Schema& schema,
                                         const std::vector<PreparedFile>& files);
[[nodiscard]] Result<sql::Text> parquetScan(const std::vector<std::string>& files, const Schema& schema,
                                            const std::string& fileNameColumn);
/// A table or query of a database; `source` is the text for FROM. `intervals` are the columns that DuckDB keeps as
/// INTERVAL.
[[nodiscard]] sql::Text nativeScan(const sql::Text& source, const Schema& schema,
                                   const std::set<std::string>& intervals);
/// What a table function of ours gives for `id` (weir_stream, weir_csv); lists come as JSON text and are cast.
[[nodiscard]] sql::Text functionScan(const char* function, std::int64_t id, const Schema& schema);

} // namespace weir::plugins::engines_duckdb
