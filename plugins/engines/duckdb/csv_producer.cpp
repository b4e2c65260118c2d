#include "plugins/engines/duckdb/csv_producer.h"

#include "plugins/engines/duckdb/vectors.h"

#include <algorithm>
#include <map>
#include <simdjson.h>

namespace weir::plugins::engines_duckdb {
namespace {

/// Rows as a chunk of DuckDB.
class ChunkOutput
{
public:
    explicit ChunkOutput(duckdb_data_chunk chunk) : m_chunk(chunk) {}
    void read(std::size_t column, CsvColumn& reader, const CsvCell* cells, std::size_t rows, bool validText,
              const CsvColumn::OnFault& fault)
    {
        reader.read(cells, rows, validText, vector(column), fault);
    }
    /// Makes the column as new.
    void clear(std::size_t column)
    {
        if (std::uint64_t* valid = duckdb_vector_get_validity(vector(column))) {
            std::fill_n(valid, (duckdb_vector_size() + 63) / 64, ~std::uint64_t{0});
        }
    }
    void fillWithNull(std::size_t column, std::size_t rows)
    {
        duckdb_vector_ensure_validity_writable(vector(column));
        std::fill_n(duckdb_vector_get_validity(vector(column)), (rows + 63) / 64, std::uint64_t{0});
    }
    void fillWith(std::size_t column, std::size_t rows, const std::string& text)
    {
        for (std::size_t row = 0; row < rows; ++row) {
            duckdb_vector_assign_string_element_len(vector(column), row, text.data(), text.size());
        }
    }
    void end(std::size_t rows) { duckdb_data_chunk_set_size(m_chunk, rows); }

private:
    [[nodiscard]] duckdb_vector vector(std::size_t column) const
    {
        return duckdb_data_chunk_get_vector(m_chunk, column);
    }
    duckdb_data_chunk m_chunk;
};

/// Rows as a batch.
class BatchOutput
{
public:
    explicit BatchOutput(RowBatch& batch) : m_batch(batch) {}
    void read(std::size_t column, CsvColumn& reader, const CsvCell* cells, std::size_t rows, bool validText,
              const CsvColumn::OnFault& fault)
    {
        reader.read(cells, rows, validText, m_batch.columns()[column], fault);
    }
    void clear(std::size_t column)
    {
        Column& target = m_batch.columns()[column];
        const DataType type = target.type;
        target = Column();
        target.type = type;
    }
    void fillWithNull(std::size_t column, std::size_t rows)
    {
        for (std::size_t row = 0; row < rows; ++row) {
            m_batch.columns()[column].appendNull();
        }
    }
    void fillWith(std::size_t column, std::size_t rows, const std::string& text)
    {
        for (std::size_t row = 0; row < rows; ++row) {
            m_batch.columns()[column].texts.append(text);
        }
    }
    void end(std::size_t) {}

private:
    RowBatch& m_batch;
};

} // namespace

CsvUse::CsvUse(std::shared_ptr<CsvScan> scan, std::vector<std::size_t> columns)
    : m_scan(std::move(scan)), m_columns(std::move(columns))
{
    for (std::size_t part = 0; part < m_scan->parts().size(); ++part) {
        const CsvPart& files = m_scan->parts()[part];
        m_blocks.push_back(std::make_unique<CsvBlocks>(
            files.files, files.format,
            [scan = m_scan.get(), part](std::size_t file, std::int64_t line, CsvFault fault, const std::string& text) {
                scan->reject(part, file, line, {}, reasonOf(fault, {}, {}), text);
            },
            m_scan->context()));
    }
}

Result<bool> CsvUse::next(std::size_t& part, CsvBlock& block)
{
    for (std::size_t current = m_part; current < m_blocks.size(); current = m_part) {
        WEIR_ASSIGN_OR_RETURN(const bool more, m_blocks[current]->next(block));
        if (more) {
            part = current;
            m_scan->noteProgress(m_blocks[current]->consumed());
            return true;
        }
        m_part.compare_exchange_strong(current, current + 1);
    }
    return false;
}

Result<bool> CsvProducer::nextBlock()
{
    WEIR_ASSIGN_OR_RETURN(const bool more, m_use.next(m_part, m_block));
    if (!more) {
        return false;
    }
    if (!m_layouts[m_part]) {
        m_layouts[m_part] = makeLayout();
    }
    layout().records->start(m_block);
    m_validText = simdjson::validate_utf8(m_block.buffer.data(), m_block.size);
    m_counted = 0;
    m_countedLines = 0;
    return true;
}

std::size_t CsvProducer::fill(duckdb_data_chunk output)
{
    return fillWith(ChunkOutput(output));
}

std::size_t CsvProducer::fill(RowBatch& output)
{
    return fillWith(BatchOutput(output));
}

template <class Output>
std::size_t CsvProducer::fillWith(Output output)
{
    while (m_layouts[m_part] && !layout().records->atEnd()) {
        m_bad.clear();
        std::size_t rows = layout().records->next(duckdb_vector_size(), m_bad);
        rows = convert(rows, output);
        keepBad();
        if (rows > 0) {
            for (const std::size_t column : layout().missing) {
                output.fillWithNull(column, rows);
            }
            for (const std::size_t column : layout().fileNames) {
                output.fillWith(column, rows, part().files[m_block.file]);
            }
            m_use.scan().noteRows(static_cast<std::int64_t>(rows));
            output.end(rows);
            return rows;
        }
    }
    output.end(0);
    return 0;
}

std::unique_ptr<CsvProducer::Layout> CsvProducer::makeLayout() const
{
    const CsvScan& scan = m_use.scan();
    auto layout = std::make_unique<Layout>();
    for (std::size_t i = 0; i < m_use.columns().size(); ++i) {
        if (m_use.columns()[i] >= scan.schema().size()) {
            continue; // the query only counts rows
        }
        const Field& field = scan.schema()[m_use.columns()[i]];
        if (const auto column = part().columns.indexOf(field.name)) {
            layout->wanted.push_back({i, *column, CsvColumn::create(field.type, part().format)});
        } else {
            (field.name == scan.fileNameColumn() ? layout->fileNames : layout->missing).push_back(i);
        }
    }
    std::sort(layout->wanted.begin(), layout->wanted.end(),
              [](const Layout::Wanted& a, const Layout::Wanted& b) { return a.column < b.column; });
    std::vector<std::int32_t> slots(part().columns.size(), -1);
    for (std::size_t i = 0; i < layout->wanted.size(); ++i) {
        slots[layout->wanted[i].column] = static_cast<std::int32_t>(i);
    }
    layout->records = std::make_unique<CsvRecords>(part().format, std::move(slots), layout->wanted.size());
    return layout;
}

template <class Output>
std::size_t CsvProducer::convert(std::size_t rows, Output& output)
{
    std::map<std::size_t, BadRecord> faults;
    readColumns(rows, output, [&](std::size_t row, std::size_t column, CsvFault fault) {
        const CsvRecords::Place place = layout().records->place(row);
        faults.emplace(row, BadRecord{place.begin, place.end, fault, column}); // that of the first column stays
    });
    if (faults.empty()) {
        return rows;
    }
    std::vector<std::size_t> faulty;
    for (const auto& [row, bad] : faults) {
        faulty.push_back(row);
        m_bad.push_back(bad);
    }
    rows = layout().records->remove(faulty, rows);
    for (const Layout::Wanted& wanted : layout().wanted) {
        output.clear(wanted.output);
    }
    readColumns(rows, output, [](std::size_t, std::size_t, CsvFault) {});
    return rows;
}

template <class Output, class OnFault>
void CsvProducer::readColumns(std::size_t rows, Output& output, OnFault onFault)
{
    const std::vector<Layout::Wanted>& wanted = layout().wanted;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        output.read(wanted[i].output, *wanted[i].reader, layout().records->cells(i), rows, m_validText,
                    [&](std::size_t row, CsvFault fault) { onFault(row, wanted[i].column, fault); });
    }
}

void CsvProducer::keepBad()
{
    std::sort(m_bad.begin(), m_bad.end(), [](const BadRecord& a, const BadRecord& b) { return a.begin < b.begin; });
    const std::string_view text = m_block.text();
    for (const BadRecord& bad : m_bad) {
        m_countedLines += countLines(text.substr(m_counted, bad.begin - m_counted));
        m_counted = bad.begin;
        const bool known = bad.column < part().columns.size();
        const std::string column = known ? part().columns[bad.column].name : std::string();
        const Field* field = known ? m_use.scan().schema().find(column) : nullptr;
        std::string_view record = text.substr(bad.begin, bad.end - bad.begin);
        while (!record.empty() && (record.back() == '\n' || record.back() == '\r')) {
            record.remove_suffix(1);
        }
        m_rejected.push_back({m_part, m_block.file, m_block.line + m_countedLines, column,
                              reasonOf(bad.fault, column, field ? field->type : DataType()), std::string(record)});
    }
}

void report(CsvScan& scan, std::vector<CsvProducer::Rejected> rejected)
{
    for (CsvProducer::Rejected& row : rejected) {
        scan.reject(row.part, row.file, row.line, std::move(row.column), std::move(row.reason), row.text);
    }
}

LogicalType csvReadType(const DataType& type)
{
    return logicalType(type.kind() == TypeKind::List ? DataType(TypeKind::Text) : type);
}

} // namespace weir::plugins::engines_duckdb
