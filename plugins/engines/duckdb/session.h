#pragma once

#include "core/engine/describe.h"
#include "core/engine/engine.h"
#include "core/sql/duckdb_dialect.h"
#include "core/sql/emit.h"
#include "plugins/engines/duckdb/api.h"
#include "plugins/engines/duckdb/csv_function.h"
#include "plugins/engines/duckdb/functions.h"
#include "plugins/engines/duckdb/scan_text.h"
#include "plugins/engines/duckdb/stream_function.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// What one statement needs beside its text, and what is left to do after it: streams to close, rejects to collect,
/// temporary files to remove.
struct Statement
{
    plan::RelationPtr relation;
    engine::Bindings bindings;
    sql::Script script;
    std::vector<std::int64_t> streams;
    std::vector<std::pair<std::int64_t, std::shared_ptr<CsvScan>>> csvScans; ///< With their numbers.
    std::vector<std::filesystem::path> temporaryFiles;
};

struct PlainCsvQuery;

class DuckdbSession final : public engine::Session, public engine::Describer
{
public:
    [[nodiscard]] static Result<std::unique_ptr<engine::Session>> open(const engine::SessionOptions& options);
    ~DuckdbSession() override;

    const sql::Dialect& dialect() const override { return m_dialect; }
    Result<std::unique_ptr<RowStream>> query(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                             const RunContext& context) override;
    Result<std::int64_t> writeParquet(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                      const std::filesystem::path& file, const RunContext& context) override;
    std::vector<engine::RejectedRow> takeRejected() override;
    void interrupt() override;
    Result<Schema> describe(const plan::RawSql& query, const RunContext& context) override;

    /// Ends a statement: collects what its scans rejected, closes its streams, removes its temporary files.
    void finish(Statement& statement);
    /// The error of a failed statement: a stream's own error, cancellation, or DuckDB's message explained, with the
    /// node that failed. The statement has ended.
    [[nodiscard]] Error errorOf(const Failure& failure, const Statement& statement, int firstLine,
                                const RunContext& context);
    [[nodiscard]] StreamFunction& streams() { return m_streams; }

private:
    explicit DuckdbSession(const engine::SessionOptions& options) : m_options(options), m_functions(options.runInstant)
    {}
    [[nodiscard]] Status start();
    [[nodiscard]] Result<std::shared_ptr<Connection>> connect();
    [[nodiscard]] Result<Statement> prepare(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                            const Connection& connection, const RunContext& context);
    /// Reads CSV files past the engine.
    [[nodiscard]] Result<std::unique_ptr<RowStream>>
    queryCsv(const PlainCsvQuery& query, const plan::RelationPtr& relation, const RunContext& context);
    /// Does the plan end in an error? Rows that its scans reject are forgotten.
    [[nodiscard]] bool fails(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                             const RunContext& context);
    [[nodiscard]] Result<sql::Text> scanText(const plan::Relation& scan, const std::string& binding,
                                             const engine::ScanBinding& what, const Connection& connection,
                                             Statement& statement, const RunContext& context);
    [[nodiscard]] Result<sql::Text> csvScanText(const engine::FileScan& scan, const plan::Relation& relation,
                                                Statement& statement, const RunContext& context);
    [[nodiscard]] Result<sql::Text> fileScanText(const engine::FileScan& scan, const plan::Relation& relation,
                                                 Statement& statement, const RunContext& context);
    [[nodiscard]] Result<sql::Text> nativeScanText(const engine::NativeScan& scan, const Schema& schema,
                                                   const Connection& connection);

    engine::SessionOptions m_options;
    sql::DuckdbDialect m_dialect;
    std::filesystem::path m_folder; ///< Of spilled data and temporary files.
    bool m_ownsFolder = false;
    std::shared_ptr<Database> m_database;
    std::map<std::string, std::string> m_attached; ///< Catalog by database file.
    Functions m_functions;
    StreamFunction m_streams;
    CsvFunction m_csv;
    std::size_t m_number = 0;
    std::mutex m_mutex; ///< Guards the two below.
    std::vector<std::weak_ptr<Connection>> m_active;
    std::vector<engine::RejectedRow> m_rejected;
};

} // namespace weir::plugins::engines_duckdb
