#include "core/store/bulk_insert.h"

#include "core/store/statements.h"

namespace weir::store {

Result<BulkInsert> BulkInsert::prepare(const Database& db, std::string_view insert, std::size_t columns,
                                       std::size_t rows)
{
    BulkInsert bulk;
    bulk.m_left = rows;
    WEIR_ASSIGN_OR_RETURN(bulk.m_one, db.prepare(insert));
    WEIR_ASSIGN_OR_RETURN(bulk.m_many, db.prepare(sql::manyRows(insert, columns, kRows)));
    return bulk;
}

Status BulkInsert::endRow()
{
    const std::size_t rows = m_left >= kRows ? kRows : 1;
    if (++m_row < rows) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(statement().run());
    m_left -= rows;
    m_row = 0;
    m_cell = 0;
    return {};
}

} // namespace weir::store
