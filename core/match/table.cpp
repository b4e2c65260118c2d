#include "core/match/table.h"

#include "core/base/text.h"
#include "core/match/tasks.h"

#include <algorithm>
#include <array>

namespace weir::match {

const CodedColumn* Table::find(std::string_view name) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const CodedColumn& column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

void TableBuilder::begin(const Schema& schema, std::uint8_t origin)
{
    codeWaiting();
    m_origin = origin;
    m_several = m_several || origin != 0;
    m_places.clear();
    for (const Field& field : schema.fields()) {
        std::size_t place = 0;
        while (place < m_table.columns.size() && m_table.columns[place].name != field.name) {
            ++place;
        }
        if (place == m_table.columns.size()) {
            CodedColumn column;
            column.name = field.name;
            column.values.emplace_back();
            column.ids.assign(m_table.records, 0);
            m_table.columns.push_back(std::move(column));
            m_indexes.emplace_back();
        }
        m_places.push_back(place);
    }
}

void TableBuilder::put(std::size_t column, std::string_view text)
{
    text = trimmed(text);
    put(m_table.columns[m_places[column]], m_indexes[m_places[column]], text, TextIndex::hashOf(text));
}

void TableBuilder::put(CodedColumn& target, TextIndex& index, std::string_view text, std::size_t hash)
{
    if (text.empty()) {
        target.ids.push_back(0);
        return;
    }
    const std::uint32_t number = index.place(text, hash, target.values);
    if (number == target.values.size()) {
        target.values.emplace_back(text);
    }
    target.ids.push_back(number);
}

void TableBuilder::add(RowBatch batch)
{
    constexpr std::size_t kRows = 1 << 16;
    m_waitingRows += batch.rows();
    m_waiting.push_back(std::move(batch));
    if (m_waitingRows >= kRows) {
        codeWaiting();
    }
}

void TableBuilder::codeWaiting()
{
    if (m_waiting.empty()) {
        return;
    }
    constexpr std::size_t kFewRows = 4096; // sooner done than a thread is started
    forEachTask(m_places.size(), m_waitingRows < kFewRows ? 1 : m_threads, {}, [&](std::size_t column, int /*thread*/) {
        for (const RowBatch& batch : m_waiting) {
            code(column, batch);
        }
    });
    m_table.records += m_waitingRows;
    m_table.origins.insert(m_table.origins.end(), m_waitingRows, m_origin);
    for (CodedColumn& column : m_table.columns) {
        column.ids.resize(m_table.records, 0);
    }
    m_waiting.clear();
    m_waitingRows = 0;
}

void TableBuilder::code(std::size_t column, const RowBatch& batch)
{
    const Column& cells = batch.column(column);
    const bool isText = cells.type.kind() == TypeKind::Text;
    if (isText) {
        return codeTexts(column, cells, batch.rows());
    }
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        if (cells.isNull(row)) {
            m_table.columns[m_places[column]].ids.push_back(0);
        } else {
            put(column, weir::toText(cells.value(row)));
        }
    }
}

/// What a text is known by lies far apart in memory, so a few texts are asked for before the first of them is read.
void TableBuilder::codeTexts(std::size_t column, const Column& cells, std::size_t rows)
{
    constexpr std::size_t kTogether = 32;
    CodedColumn& target = m_table.columns[m_places[column]];
    TextIndex& index = m_indexes[m_places[column]];
    std::array<std::string_view, kTogether> texts;
    std::array<std::size_t, kTogether> hashes{};
    for (std::size_t from = 0; from < rows; from += kTogether) {
        const std::size_t count = std::min(kTogether, rows - from);
        for (std::size_t i = 0; i < count; ++i) {
            texts[i] = cells.isNull(from + i) ? std::string_view() : trimmed(cells.texts[from + i]);
            hashes[i] = texts[i].empty() ? 0 : TextIndex::hashOf(texts[i]);
            index.prefetch(hashes[i]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            index.prefetchText(hashes[i], target.values);
        }
        for (std::size_t i = 0; i < count; ++i) {
            put(target, index, texts[i], hashes[i]);
        }
    }
}

void TableBuilder::add(const std::vector<std::string>& cells)
{
    codeWaiting();
    for (std::size_t c = 0; c < m_places.size(); ++c) {
        put(c, c < cells.size() ? std::string_view(cells[c]) : std::string_view());
    }
    ++m_table.records;
    m_table.origins.push_back(m_origin);
    for (CodedColumn& column : m_table.columns) {
        column.ids.resize(m_table.records, 0);
    }
}

Table TableBuilder::finish()
{
    codeWaiting();
    if (!m_several) {
        m_table.origins.clear();
    }
    m_indexes.clear();
    return std::move(m_table);
}

} // namespace weir::match
