#pragma once

#include "plugins/engines/duckdb/csv_cells.h"
#include "plugins/engines/duckdb/csv_records.h"
#include "plugins/engines/duckdb/csv_scan.h"

#include <atomic>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// One use of a scan in a statement: what its threads share.
class CsvUse
{
public:
    /// `columns` are those of the scan's schema that the query wants, in its order; larger numbers stand for none.
    CsvUse(std::shared_ptr<CsvScan> scan, std::vector<std::size_t> columns);
    [[nodiscard]] CsvScan& scan() const { return *m_scan; }
    [[nodiscard]] const std::vector<std::size_t>& columns() const { return m_columns; }
    /// The next block of all parts; false at the end. Calls may come from any thread.
    [[nodiscard]] Result<bool> next(std::size_t& part, CsvBlock& block);

private:
    std::shared_ptr<CsvScan> m_scan;
    std::vector<std::size_t> m_columns;
    std::vector<std::unique_ptr<CsvBlocks>> m_blocks; ///< One per part.
    std::atomic<std::size_t> m_part{0};
};

/// Turns blocks into chunks of DuckDB or into batches: the work of one thread.
class CsvProducer
{
public:
    explicit CsvProducer(CsvUse& use) : m_use(use), m_layouts(use.scan().parts().size()) {}
    /// Goes on to the next block; false at the end.
    [[nodiscard]] Result<bool> nextBlock();
    /// Fills `output` with the next rows of the block; 0 when it is used up. The vectors of `output` are as new.
    [[nodiscard]] std::size_t fill(duckdb_data_chunk output);
    /// The same into a batch of the columns of the query, which has no rows yet.
    [[nodiscard]] std::size_t fill(RowBatch& output);
    /// A record that is no row.
    struct Rejected
    {
        std::size_t part = 0;
        std::size_t file = 0;
        std::int64_t line = 0;
        std::string column;
        std::string reason;
        std::string text;
    };
    /// Those since the last call.
    [[nodiscard]] std::vector<Rejected> takeRejected() { return std::exchange(m_rejected, {}); }

private:
    /// How one part gives the columns of the query.
    struct Layout
    {
        struct Wanted
        {
            std::size_t output = 0;
            std::size_t column = 0; ///< In the file.
            std::unique_ptr<CsvColumn> reader;
        };
        std::vector<Wanted> wanted; ///< By their place in the file.
        std::vector<std::size_t> missing;
        std::vector<std::size_t> fileNames;
        std::unique_ptr<CsvRecords> records;
    };
    [[nodiscard]] Layout& layout() { return *m_layouts[m_part]; }
    [[nodiscard]] const CsvPart& part() const { return m_use.scan().parts()[m_part]; }
    [[nodiscard]] std::unique_ptr<Layout> makeLayout() const;
    /// `Output` is a chunk or a batch with the same few calls.
    template <class Output>
    std::size_t fillWith(Output output);
    /// Reads the wanted cells; rows with a fault are taken out. Gives how many are left.
    template <class Output>
    std::size_t convert(std::size_t rows, Output& output);
    template <class Output, class OnFault>
    void readColumns(std::size_t rows, Output& output, OnFault onFault);
    void keepBad();

    CsvUse& m_use;
    std::size_t m_part = 0;
    CsvBlock m_block;
    bool m_validText = true;
    std::size_t m_counted = 0; ///< Bytes of the block whose line breaks are in m_countedLines.
    std::int64_t m_countedLines = 0;
    std::vector<std::unique_ptr<Layout>> m_layouts; ///< One per part, made when it is reached.
    std::vector<BadRecord> m_bad;                   ///< Of the last batch.
    std::vector<Rejected> m_rejected;
};

/// Hands records that were no rows to the scan.
void report(CsvScan& scan, std::vector<CsvProducer::Rejected> rejected);

/// DuckDB's type of a column while it is read: lists travel as JSON text and are cast in the scan's SELECT.
[[nodiscard]] LogicalType csvReadType(const DataType& type);

} // namespace weir::plugins::engines_duckdb
