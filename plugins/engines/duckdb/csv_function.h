#pragma once

#include "plugins/engines/duckdb/api.h"
#include "plugins/engines/duckdb/csv_scan.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace weir::plugins::engines_duckdb {

/// The table function weir_csv(id): the rows of a CsvScan, each value exactly as the file says it or not at all.
///
/// DuckDB's own reader of CSV converts too freely for that: it drops the offsets of times, rounds decimals and whole
/// numbers, and says the wrong line of a record that it refuses. Here the threads of the query take blocks of records
/// in turn and parse them side by side; only columns that the query uses are converted.
class CsvFunction
{
public:
    [[nodiscard]] Status install(const Connection& connection);
    /// Makes a scan readable under the returned number until `remove`.
    [[nodiscard]] std::int64_t add(std::shared_ptr<CsvScan> scan);
    [[nodiscard]] std::shared_ptr<CsvScan> find(std::int64_t id);
    void remove(std::int64_t id);
    /// The error that reading gave during the last query, if it did.
    [[nodiscard]] std::optional<Error> takeError();
    void noteError(Error error);

private:
    std::mutex m_mutex;
    std::map<std::int64_t, std::shared_ptr<CsvScan>> m_scans;
    std::int64_t m_next = 1;
    std::optional<Error> m_error;
};

} // namespace weir::plugins::engines_duckdb
