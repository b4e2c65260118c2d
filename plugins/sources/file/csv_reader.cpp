#include "plugins/sources/file/csv_reader.h"

namespace weir::plugins::sources_file {

bool CsvReader::next(std::vector<std::string>& cells)
{
    cells.clear();
    if (m_at >= m_text.size()) {
        return false;
    }
    bool bad = false;
    std::string cell;
    m_endedEarly = true;
    while (m_at < m_text.size()) {
        if (m_dialect.quote != '\0' && m_text[m_at] == m_dialect.quote) {
            quotedCell(cell, bad);
        }
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_dialect.delimiter && m_text[m_at] != '\n' &&
               m_text[m_at] != '\r') {
            ++m_at;
        }
        cell += m_text.substr(begin, m_at - begin);
        if (m_at < m_text.size() && m_text[m_at] == m_dialect.delimiter) {
            cells.push_back(std::move(cell));
            cell.clear();
            ++m_at;
            continue;
        }
        if (m_at < m_text.size()) {
            m_at += m_text.substr(m_at, 2) == "\r\n" ? 2U : 1U;
            m_endedEarly = false;
        }
        break;
    }
    cells.push_back(std::move(cell));
    m_malformed += bad ? 1U : 0U;
    return true;
}

void CsvReader::quotedCell(std::string& cell, bool& bad)
{
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        const char after = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (c == m_dialect.escape && c != m_dialect.quote && (after == m_dialect.quote || after == m_dialect.escape)) {
            cell += after;
            ++m_at;
        } else if (c == m_dialect.quote && after == m_dialect.quote && m_dialect.escape == m_dialect.quote) {
            cell += c;
            ++m_at;
        } else if (c == m_dialect.quote) {
            ++m_at;
            bad = bad || (m_at < m_text.size() && m_text[m_at] != m_dialect.delimiter && m_text[m_at] != '\n' &&
                          m_text[m_at] != '\r');
            return;
        } else {
            cell += c;
        }
    }
    bad = true;
}

} // namespace weir::plugins::sources_file
