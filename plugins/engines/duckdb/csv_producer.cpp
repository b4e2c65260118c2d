#include "plugins/engines/duckdb/csv_producer.h"

#include "plugins/engines/duckdb/vectors.h"

#include <algorithm>
#include <map>
#include <simdjson.h>

namespace weir::plugins::engines_duckdb {

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
    while (m_layouts[m_part] && !layout().records->atEnd()) {
        m_bad.clear();
        std::size_t rows = layout().records->next(duckdb_vector_size(), m_bad);
        rows = convert(rows, output);
        keepBad();
        if (rows > 0) {
            addConstants(rows, output);
            m_use.scan().noteRows(static_cast<std::int64_t>(rows));
            duckdb_data_chunk_set_size(output, rows);
            return rows;
        }
    }
    duckdb_data_chunk_set_size(output, 0);
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

std::size_t CsvProducer::convert(std::size_t rows, duckdb_data_chunk output)
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
        if (std::uint64_t* valid = duckdb_vector_get_validity(duckdb_data_chunk_get_vector(output, wanted.output))) {
            std::fill_n(valid, (duckdb_vector_size() + 63) / 64, ~std::uint64_t{0});
        }
    }
    readColumns(rows, output, [](std::size_t, std::size_t, CsvFault) {});
    return rows;
}

template <class OnFault>
void CsvProducer::readColumns(std::size_t rows, duckdb_data_chunk output, OnFault onFault)
{
    const std::vector<Layout::Wanted>& wanted = layout().wanted;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        wanted[i].reader->read(layout().records->cells() + i, wanted.size(), rows, m_validText,
                               duckdb_data_chunk_get_vector(output, wanted[i].output),
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

void CsvProducer::addConstants(std::size_t rows, duckdb_data_chunk output)
{
    for (const std::size_t i : layout().missing) {
        const duckdb_vector vector = duckdb_data_chunk_get_vector(output, i);
        duckdb_vector_ensure_validity_writable(vector);
        std::fill_n(duckdb_vector_get_validity(vector), (rows + 63) / 64, std::uint64_t{0});
    }
    const std::string& name = part().files[m_block.file];
    for (const std::size_t i : layout().fileNames) {
        const duckdb_vector vector = duckdb_data_chunk_get_vector(output, i);
        for (std::size_t row = 0; row < rows; ++row) {
            duckdb_vector_assign_string_element_len(vector, row, name.data(), name.size());
        }
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
