#pragma once

#include "core/match/numbering.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weir::match {

/// One column of texts, each distinct value once. Number 0 is "nothing": NULL, an empty cell or only white space.
struct CodedColumn
{
    std::string name;
    std::vector<std::uint32_t> ids;  ///< One per record.
    std::vector<std::string> values; ///< By number; values[0] is empty.

    [[nodiscard]] std::size_t distinct() const { return values.size() - 1; }
};

/// Records to match, column by column, with the table each came from when two are linked.
struct Table
{
    std::vector<CodedColumn> columns;
    std::vector<std::uint8_t> origins; ///< One per record: 0 or 1; empty when all come from one table.
    std::size_t records = 0;

    [[nodiscard]] const CodedColumn* find(std::string_view name) const;
};

/// Codes rows as they come. Columns are those of the first batch; another table's columns join by name. Batches wait
/// until there are enough of them to give each thread columns of its own; the numbers do not depend on that.
class TableBuilder
{
public:
    explicit TableBuilder(int threads = 2) : m_threads(threads) {}
    /// Starts a table (0 or 1): its columns, in the order of its rows.
    void begin(const Schema& schema, std::uint8_t origin);
    void add(RowBatch batch);
    void add(const std::vector<std::string>& cells); ///< One row as texts.
    [[nodiscard]] Table finish();

private:
    void put(std::size_t column, std::string_view text);
    static void put(CodedColumn& target, TextIndex& index, std::string_view text, std::size_t hash);
    void code(std::size_t column, const RowBatch& batch);
    void codeTexts(std::size_t column, const Column& cells, std::size_t rows);
    void codeWaiting();
    int m_threads;
    std::vector<RowBatch> m_waiting;
    std::size_t m_waitingRows = 0;
    Table m_table;
    std::vector<TextIndex> m_indexes;
    std::vector<std::size_t> m_places; ///< Where each column of the current input goes.
    std::uint8_t m_origin = 0;
    bool m_several = false;
};

} // namespace weir::match
