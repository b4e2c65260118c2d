#pragma once

#include "core/engine/engine.h"
#include "core/sql/duckdb_dialect.h"
#include "core/sql/text.h"
#include "plugins/engines/duckdb/prepared_files.h"
#include "plugins/engines/duckdb/rejects.h"

#include <set>
#include <string>

namespace weir::plugins::engines_duckdb {

/// SELECTs that give the columns of a scan, in Weir's types and called as the dialect calls them.
[[nodiscard]] Result<sql::Text> csvScan(const engine::FileScan& scan, const Schema& schema,
                                        const std::vector<std::string>& files, const RejectTables& rejects);
[[nodiscard]] Result<sql::Text> jsonScan(const engine::FileScan& scan, const Schema& schema,
                                         const std::vector<PreparedFile>& files);
[[nodiscard]] Result<sql::Text> parquetScan(const std::vector<std::string>& files, const Schema& schema,
                                            const std::string& fileNameColumn);
/// A table or query of a database; `source` is the text for FROM. `intervals` are the columns that DuckDB keeps as
/// INTERVAL.
[[nodiscard]] sql::Text nativeScan(const sql::Text& source, const Schema& schema,
                                   const std::set<std::string>& intervals);
[[nodiscard]] sql::Text streamScan(std::int64_t id, const Schema& schema);

} // namespace weir::plugins::engines_duckdb
