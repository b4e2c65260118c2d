#include "core/stitch/record_keys.h"

#include "core/expr/evaluator.h"

#include <charconv>

namespace weir::stitch {

std::string_view cellText(const Column& column, std::size_t row, std::string& scratch)
{
    if (column.isNull(row)) {
        return {};
    }
    if (column.type.kind() == TypeKind::Text) {
        return column.texts[row];
    }
    if (column.type.kind() == TypeKind::Integer) {
        scratch.resize(24);
        const auto end = std::to_chars(scratch.data(), scratch.data() + scratch.size(), column.integers[row]).ptr;
        return {scratch.data(), static_cast<std::size_t>(end - scratch.data())};
    }
    const Result<Value> text = expr::castValue(column.value(row), column.type, TypeKind::Text);
    scratch = text ? toText(*text) : std::string();
    return scratch;
}

void RecordKeys::add(const Column* column, std::size_t rows)
{
    if (m_kind == Kind::Numbers) {
        m_rows += rows;
        return;
    }
    std::string scratch;
    for (std::size_t row = 0; row < rows; ++row, ++m_rows) {
        const bool there = column && !isMissing(*column, row);
        if (m_kind == Kind::Integers) {
            m_integers.push_back(there ? column->integers[row] : 0);
        } else {
            m_texts.append(there ? cellText(*column, row, scratch) : std::string_view());
        }
        if (!there) {
            miss();
        } else if (!m_missing.empty()) {
            m_missing.push_back(0);
        }
        if (m_ascending && m_rows > 0) {
            m_ascending = there && !missing(m_rows - 1) && before(m_rows - 1, m_rows);
        }
    }
}

void RecordKeys::miss()
{
    m_missing.resize(m_rows, 0);
    m_missing.push_back(1);
    ++m_missingRows;
}

bool RecordKeys::before(std::size_t a, std::size_t b) const
{
    return m_kind == Kind::Numbers    ? a < b
           : m_kind == Kind::Integers ? m_integers[a] < m_integers[b]
                                      : m_texts[a] < m_texts[b];
}

std::string RecordKeys::text(std::size_t row) const
{
    return m_kind == Kind::Numbers    ? std::to_string(row + 1)
           : m_kind == Kind::Integers ? std::to_string(m_integers[row])
                                      : std::string(m_texts[row]);
}

} // namespace weir::stitch
