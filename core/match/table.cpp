#include "core/match/table.h"

#include "core/base/text.h"

#include <algorithm>

namespace weir::match {

const CodedColumn* Table::find(std::string_view name) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const CodedColumn& column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

void TableBuilder::begin(const Schema& schema, std::uint8_t origin)
{
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
    CodedColumn& target = m_table.columns[m_places[column]];
    text = trimmed(text);
    if (text.empty()) {
        target.ids.push_back(0);
        return;
    }
    const std::uint32_t number = m_indexes[m_places[column]].place(text, target.values);
    if (number == target.values.size()) {
        target.values.emplace_back(text);
    }
    target.ids.push_back(number);
}

void TableBuilder::add(const RowBatch& batch)
{
    const std::size_t rows = batch.rows();
    for (std::size_t c = 0; c < m_places.size(); ++c) {
        const Column& column = batch.column(c);
        const bool isText = column.type.kind() == TypeKind::Text;
        for (std::size_t row = 0; row < rows; ++row) {
            if (column.isNull(row)) {
                m_table.columns[m_places[c]].ids.push_back(0);
            } else if (isText) {
                put(c, column.texts[row]);
            } else {
                put(c, weir::toText(column.value(row)));
            }
        }
    }
    m_table.records += rows;
    m_table.origins.insert(m_table.origins.end(), rows, m_origin);
    for (CodedColumn& column : m_table.columns) {
        column.ids.resize(m_table.records, 0);
    }
}

void TableBuilder::add(const std::vector<std::string>& cells)
{
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
    if (!m_several) {
        m_table.origins.clear();
    }
    m_indexes.clear();
    return std::move(m_table);
}

} // namespace weir::match
