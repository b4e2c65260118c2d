#pragma once

#include "plugins/engines/duckdb/csv_blocks.h"
#include "plugins/engines/duckdb/csv_cells.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// A record that is no row.
struct BadRecord
{
    std::size_t begin = 0; ///< In the block's text.
    std::size_t end = 0;
    CsvFault fault = CsvFault::Value;
    std::size_t column = 0; ///< In the file; kNoColumn when it is no one's.
};
inline constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

/// Takes a block apart, some rows at a time. Only the cells of the wanted columns are kept.
///
/// In a block without quotes each delimiter and each line break ends a cell, so that the ends are found 64 bytes at a
/// time; with quotes the cells are followed one by one.
class CsvRecords
{
public:
    /// `slots` has for each column of the file its place among the wanted ones, or -1.
    CsvRecords(const CsvFormat& format, std::vector<std::int32_t> slots, std::size_t wanted)
        : m_format(format), m_slots(std::move(slots)), m_wanted(wanted), m_columns(m_slots.size(), nullptr)
    {}
    void start(const CsvBlock& block);
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    /// Reads up to `rows` rows into cells(); malformed records go to `bad`.
    std::size_t next(std::size_t rows, std::vector<BadRecord>& bad);
    /// Those of a wanted column, row by row.
    [[nodiscard]] const CsvCell* cells(std::size_t wanted) const { return m_cells.data() + wanted * m_most; }
    /// Where a row of the last call stands in the block's text, its line break included.
    struct Place
    {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    [[nodiscard]] Place place(std::size_t row) const { return m_places[row]; }
    /// Takes rows out of the last batch; `rows` ascending. Gives how many are left.
    std::size_t remove(const std::vector<std::size_t>& rows, std::size_t count);

private:
    enum class Cut
    {
        Cell, ///< A delimiter follows.
        Record
    };
    /// What was found of a record.
    struct Found
    {
        std::size_t cells = 0;
        std::size_t malformed = kNoColumn; ///< The first cell with text behind its quote.
    };
    /// Reads a record up to the next one.
    Found plainRecord(std::size_t row);
    Found quotedRecord(std::size_t row);
    /// Reads one cell and passes over what ends it.
    Cut cell(CsvCell& cell, bool& malformed);
    /// The next delimiter or line break of a block without quotes.
    const char* nextEnd();
    /// Passes over the line break at `end`.
    void passBreak(const char* end);

    const CsvFormat& m_format;
    std::vector<std::int32_t> m_slots;
    std::size_t m_wanted;
    const char* m_text = nullptr;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    bool m_plain = false;            ///< No quotes in the block: what follows is used.
    const char* m_chunk = nullptr;   ///< 64 bytes that are searched for ends.
    std::uint64_t m_ends = 0;        ///< One bit per byte of them, those passed over taken out.
    std::size_t m_most = 0;          ///< Rows that m_cells has room for.
    std::vector<CsvCell> m_cells;    ///< Column by column, as they are read.
    std::vector<CsvCell*> m_columns; ///< Where those of each column of the file go, or null.
    std::vector<Place> m_places;
};

} // namespace weir::plugins::engines_duckdb
