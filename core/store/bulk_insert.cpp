#include "core/store/bulk_insert.h"

#include "core/store/statements.h"

namespace weir::store {

namespace {
constexpr std::size_t kRows = 64;
} // namespace

Result<BulkInsert> BulkInsert::prepare(const Database& db, std::string_view insert, std::size_t columns)
{
    BulkInsert bulk;
    bulk.m_columns = columns;
    WEIR_ASSIGN_OR_RETURN(bulk.m_one, db.prepare(insert));
    WEIR_ASSIGN_OR_RETURN(bulk.m_many, db.prepare(sql::manyRows(insert, columns, kRows)));
    bulk.m_cells.reserve(columns * kRows);
    return bulk;
}

void BulkInsert::bind(Statement& statement, std::size_t firstCell, std::size_t count) const
{
    for (std::size_t i = 0; i < count; ++i) {
        const Cell& cell = m_cells[firstCell + i];
        const int index = static_cast<int>(i) + 1;
        if (cell.kind == Cell::Kind::Integer) {
            statement.bind(index, cell.value);
        } else if (cell.kind == Cell::Kind::Text) {
            statement.bind(index, std::string_view(m_texts).substr(static_cast<std::size_t>(cell.value), cell.size));
        } else {
            statement.bindNull(index);
        }
    }
}

Status BulkInsert::endRow()
{
    if (m_cells.size() < m_columns * kRows) {
        return {};
    }
    bind(m_many, 0, m_cells.size());
    WEIR_RETURN_IF_ERROR(m_many.run());
    m_cells.clear();
    m_texts.clear();
    return {};
}

Status BulkInsert::finish()
{
    for (std::size_t cell = 0; cell < m_cells.size(); cell += m_columns) {
        bind(m_one, cell, m_columns);
        WEIR_RETURN_IF_ERROR(m_one.run());
    }
    m_cells.clear();
    m_texts.clear();
    return {};
}

} // namespace weir::store
