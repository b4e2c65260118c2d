#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weir::plugins::sources_file {

/// How cells are told apart. '\0' means none.
struct CsvDialect
{
    char delimiter = ',';
    char quote = '"';
    char escape = '"'; ///< Equal to `quote`: a quote inside is doubled.
    friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// Reads the rows of a text. Tolerant: what is malformed is read in some way and counted.
class CsvReader
{
public:
    CsvReader(std::string_view text, CsvDialect dialect) : m_text(text), m_dialect(dialect) {}

    /// Reads one row into `cells`; an empty line is one empty cell. False at the end.
    bool next(std::vector<std::string>& cells);
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// Did the last row end with the text, without a line break?
    [[nodiscard]] bool endedEarly() const { return m_endedEarly; }
    /// Rows with a quote that does not end, or text after a closing quote.
    [[nodiscard]] std::size_t malformed() const { return m_malformed; }
    [[nodiscard]] std::size_t offset() const { return m_at; }

private:
    void quotedCell(std::string& cell, bool& bad);

    std::string_view m_text;
    CsvDialect m_dialect;
    std::size_t m_at = 0;
    std::size_t m_malformed = 0;
    bool m_endedEarly = false;
};

} // namespace weir::plugins::sources_file
