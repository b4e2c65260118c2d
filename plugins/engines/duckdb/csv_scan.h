#pragma once

#include "core/engine/engine.h"
#include "plugins/engines/duckdb/csv_blocks.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// Files of one layout.
struct CsvPart
{
    std::vector<std::string> files; ///< Existing, not empty.
    CsvFormat format;
    Schema columns; ///< In the order of the files; types are those of the scan's schema.
};

/// One scan of CSV files: what a statement that runs reads, and what it refused.
class CsvScan
{
public:
    CsvScan(Schema schema, std::vector<std::string> names, std::string fileNameColumn, NodeId node, RunContext context)
        : m_schema(std::move(schema)), m_names(std::move(names)), m_fileNameColumn(std::move(fileNameColumn)),
          m_node(std::move(node)), m_context(std::move(context))
    {}
    void add(CsvPart part);

    [[nodiscard]] const Schema& schema() const { return m_schema; }
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; } ///< Of the columns in SQL.
    [[nodiscard]] const std::string& fileNameColumn() const { return m_fileNameColumn; }
    [[nodiscard]] const std::vector<CsvPart>& parts() const { return m_parts; }
    [[nodiscard]] const RunContext& context() const { return m_context; }
    [[nodiscard]] std::int64_t totalBytes() const { return m_totalBytes; }

    /// Notes a record that is no row; calls may come from any thread. At most kMaxRejectedRows per file are kept, and
    /// the others counted.
    void reject(std::size_t part, std::size_t file, std::int64_t line, std::string column, std::string reason,
                std::string_view text);
    /// What was refused, by file and line. A scan that a statement reads twice reports each record once.
    [[nodiscard]] std::vector<engine::RejectedRow> takeRejected();
    void noteProgress(std::int64_t bytes) { m_bytes = bytes; }
    void noteRows(std::int64_t rows) { m_rows += rows; }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    using File = std::pair<std::size_t, std::size_t>; ///< Part, and file in it.
    using Place = std::pair<File, std::int64_t>;      ///< And line.

    Schema m_schema;
    std::vector<std::string> m_names;
    std::string m_fileNameColumn;
    NodeId m_node;
    RunContext m_context;
    std::vector<CsvPart> m_parts;
    std::int64_t m_totalBytes = 0;
    std::atomic<std::int64_t> m_bytes{0};
    std::atomic<std::int64_t> m_rows{0};
    std::mutex m_mutex; ///< Guards the three below.
    std::map<Place, engine::RejectedRow> m_rejected;
    std::map<File, std::int64_t> m_counts;
    std::map<File, std::vector<bool>> m_more; ///< By line: refused, and not kept.
};

} // namespace weir::plugins::engines_duckdb
