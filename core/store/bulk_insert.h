#pragma once

#include "core/store/sqlite.h"

#include <cstdint>
#include <string_view>

namespace weir::store {

/// Inserts many rows with statements of kRows rows each: about twice as fast as row by row, because most of a
/// single-row insert is the start and the end of its statement.
///
/// Give the cells of a row in the order of its columns, then endRow(). Texts are not copied: they must stay for kRows
/// rows.
class BulkInsert
{
public:
    static constexpr std::size_t kRows = 64;
    /// `insert` is a statement of one row: "INSERT INTO t(a, b) VALUES(?1, ?2)"; `rows` rows will come.
    [[nodiscard]] static Result<BulkInsert> prepare(const Database& db, std::string_view insert, std::size_t columns,
                                                    std::size_t rows);

    void add(std::int64_t value) { statement().bind(++m_cell, value); }
    void add(double value) { statement().bind(++m_cell, value); }
    void add(std::string_view text) { statement().bind(++m_cell, text); }
    void addNull() { statement().bindNull(++m_cell); }
    [[nodiscard]] Status endRow();

private:
    /// The last rows, which are too few for the long statement, go one by one.
    [[nodiscard]] Statement& statement() { return m_left >= kRows ? m_many : m_one; }

    Statement m_one;
    Statement m_many;
    std::size_t m_left = 0; ///< Rows that no statement has inserted.
    std::size_t m_row = 0;  ///< Of the statement at hand.
    int m_cell = 0;
};

} // namespace weir::store
