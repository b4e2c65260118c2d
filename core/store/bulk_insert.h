#pragma once

#include "core/store/sqlite.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// Inserts many rows with statements of 64 rows each: about twice as fast as row by row, because most of a single-row
/// insert is the start and the end of its statement.
///
/// Give the cells of a row in the order of its columns, then endRow(); finish() writes what is left. Texts are copied.
class BulkInsert
{
public:
    /// `insert` is a statement of one row: "INSERT INTO t(a, b) VALUES(?1, ?2)".
    [[nodiscard]] static Result<BulkInsert> prepare(const Database& db, std::string_view insert, std::size_t columns);

    void add(std::int64_t value) { m_cells.push_back({Cell::Kind::Integer, value, 0}); }
    void add(std::string_view text)
    {
        m_cells.push_back({Cell::Kind::Text, static_cast<std::int64_t>(m_texts.size()), text.size()});
        m_texts.append(text);
    }
    void addNull() { m_cells.push_back({}); }
    [[nodiscard]] Status endRow();
    [[nodiscard]] Status finish();

private:
    struct Cell
    {
        enum class Kind
        {
            Null,
            Integer,
            Text
        } kind = Kind::Null;
        std::int64_t value = 0; ///< The integer, or where the text begins.
        std::size_t size = 0;
    };
    void bind(Statement& statement, std::size_t firstCell, std::size_t count) const;

    std::size_t m_columns = 0;
    Statement m_one;
    Statement m_many;
    std::vector<Cell> m_cells;
    std::string m_texts;
};

} // namespace weir::store
