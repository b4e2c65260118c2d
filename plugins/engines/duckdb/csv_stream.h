#pragma once

#include "core/types/row_batch.h"
#include "plugins/engines/duckdb/csv_read_ahead.h"
#include "plugins/engines/duckdb/session.h"

#include <memory>
#include <optional>

namespace weir::plugins::engines_duckdb {

/// What a query that only reads CSV files wants of them.
struct PlainCsvQuery
{
    const plan::Relation* scan = nullptr;
    const engine::FileScan* files = nullptr;
    std::vector<std::size_t> columns; ///< Of the scan, in the order of the result.
};
/// Says so when `relation` is a scan of CSV files, perhaps with columns chosen and renamed, and nothing else.
[[nodiscard]] std::optional<PlainCsvQuery> plainCsvQuery(const plan::RelationPtr& relation,
                                                         const engine::Bindings& bindings);

/// The rows of CSV files as they are parsed, by threads of their own where the files are large. The engine has nothing
/// to do here, and each value that does not pass through its vectors is copied twice less.
class CsvStream final : public RowStream
{
public:
    /// `statement` holds the one scan; `threads` is what the session may use (0: what the machine has).
    CsvStream(DuckdbSession& session, Statement statement, std::vector<std::size_t> columns,
              std::shared_ptr<const Schema> schema, NodeId node, int threads, RunContext context);
    ~CsvStream() override;
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override;

private:
    using Ahead = CsvReadAhead<RowBatch>;
    /// The next rows, or none at the end.
    Result<RowBatch> read();
    Result<RowBatch> readAhead();
    void end();

    DuckdbSession& m_session;
    Statement m_statement;
    std::shared_ptr<const Schema> m_schema;
    NodeId m_node;
    RunContext m_context;
    CsvUse m_use;
    CsvProducer m_producer; ///< Of small files, which need no thread.
    CsvMaker<RowBatch> m_maker;
    std::unique_ptr<Ahead> m_ahead;
    std::unique_ptr<Ahead::Parsed> m_parsed;
    std::size_t m_next = 0; ///< In m_parsed->pieces.
    std::int64_t m_rows = 0;
    bool m_ended = false;
};

} // namespace weir::plugins::engines_duckdb
