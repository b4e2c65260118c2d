#pragma once

#include "core/base/ids.h"
#include "core/base/run_context.h"
#include "core/plan/relation.h"
#include "core/sql/dialect.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace weir::engine {

struct LocalFiles;

/// How a session is opened. Every value has a safe default.
struct SessionOptions
{
    std::string connection; ///< PostgreSQL: connection text with secrets already resolved. DuckDB: database file, empty
                            ///< is in memory.
    std::filesystem::path
        spillFolder; ///< Where data larger than memory goes; empty uses the system's temporary folder.
    std::int64_t memoryLimitBytes = 0; ///< 0: 70 % of the machine's memory.
    int threads = 0;                   ///< 0: all cores.
    Instant runInstant;                ///< What run_time() gives in every expression.
    /// Reads and writes files for engines that cannot do it themselves (PostgreSQL); see local_files.h.
    std::shared_ptr<const LocalFiles> localFiles;
};

/// Rows from files, read by the engine itself.
///
/// A row that cannot be read in a column that the query uses is rejected and the rest loads; a column that no step uses
/// is not parsed, so its faults do not cost a row.
struct FileScan
{
    std::string format;             ///< "csv", "json", "ndjson", "parquet"
    std::vector<std::string> paths; ///< Existing files, in order.
    Json options; ///< Format options, already validated by the source (delimiter, quote, header, encoding, types, ...).
    std::vector<FileScan> parts = {}; ///< Further files, laid out in another way; their rows follow, columns by name.
};
/// A table or read-only query of the engine's own server (push-down).
struct NativeScan
{
    std::string schemaName;
    std::string table;
    std::string query;    ///< Used when `table` is empty; one read-only SELECT.
    std::string database; ///< DuckDB: the file that has the table, attached read-only; empty is the session's own
                          ///< connection.
};
/// Rows pulled from a source. DuckDB reads them as they come and keeps no copy; PostgreSQL loads them into a temporary
/// table. `open` is called once per query that reads the scan.
struct StreamScan
{
    std::function<Result<std::unique_ptr<RowStream>>(const RunContext&)> open;
};
/// A result in the cache.
struct ParquetScan
{
    std::vector<std::filesystem::path> files;
};
using ScanBinding = std::variant<FileScan, NativeScan, StreamScan, ParquetScan>;

/// What each plan::Scan reads, by its binding name.
using Bindings = std::map<std::string, ScanBinding>;

/// A row that could not be read, kept for quarantine.
struct RejectedRow
{
    std::string file;
    std::int64_t line = 0; ///< From 1; 0 unknown.
    std::string column;
    std::string reason;    ///< A sentence without the row's values.
    std::string text;      ///< The raw row; goes to quarantine only, never to a log.
    NodeId node = {};      ///< Of the scan that refused it: two may read the same file.
    std::int64_t more = 0; ///< Rows of the file behind it that were refused too and are only counted.
};

/// More rejected rows than this of one file are only counted: the file is of another kind than was said.
inline constexpr std::int64_t kMaxRejectedRows = 100'000;

/// One open engine. Calls are synchronous and come from one thread; `interrupt` may come from any. The stream of a
/// query must end before its session does.
class Session
{
public:
    virtual ~Session() = default;
    [[nodiscard]] virtual const sql::Dialect& dialect() const = 0;

    /// Streams the rows of `relation`. Errors carry the node of the operator that failed.
    [[nodiscard]] virtual Result<std::unique_ptr<RowStream>>
    query(const plan::RelationPtr& relation, const Bindings& bindings, const RunContext& context) = 0;
    /// Writes the rows of `relation` as one Parquet file at `file` (through a temporary name) and says how many there
    /// are.
    [[nodiscard]] virtual Result<std::int64_t> writeParquet(const plan::RelationPtr& relation, const Bindings& bindings,
                                                            const std::filesystem::path& file,
                                                            const RunContext& context) = 0;
    /// Rows that scans of the last query or write rejected; empties the list.
    /// Complete after the last batch of a query; at most kMaxRejectedRows per file are kept.
    [[nodiscard]] virtual std::vector<RejectedRow> takeRejected() = 0;
    /// Stops the running call soon (within 2 s); it returns Cancelled.
    virtual void interrupt() = 0;
};

/// A compute engine plugin.
class Engine
{
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual std::string id() const = 0; ///< "duckdb", "postgres"
    [[nodiscard]] virtual std::string title() const = 0;
    [[nodiscard]] virtual const sql::Dialect& dialect() const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<Session>> open(const SessionOptions& options) = 0;
};

} // namespace weir::engine
