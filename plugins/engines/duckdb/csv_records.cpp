#include "plugins/engines/duckdb/csv_records.h"

#include <algorithm>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace weir::plugins::engines_duckdb {
namespace {

/// The first delimiter or line break at or behind `at`. One is always there: a block ends with a line break.
const char* cellEnd(const char* at, char delimiter)
{
#ifdef __SSE2__
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    for (;; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters),
                                          _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns)));
        if (const int mask = _mm_movemask_epi8(hits); mask != 0) {
            return at + __builtin_ctz(static_cast<unsigned>(mask));
        }
    }
#else
    while (*at != delimiter && *at != '\n' && *at != '\r') {
        ++at;
    }
    return at;
#endif
}

} // namespace

void CsvRecords::start(const CsvBlock& block)
{
    m_text = block.buffer.data();
    m_at = m_text;
    m_end = m_text + block.size;
}

CsvRecords::Cut CsvRecords::cell(CsvCell& cell, bool& malformed)
{
    cell.escaped = false;
    const char* end = nullptr;
    if (m_format.quote != '\0' && *m_at == m_format.quote) {
        cell.begin = m_at + 1;
        const char* at = cell.begin;
        for (;; ++at) { // the block holds the closing quote
            const void* found = std::memchr(at, m_format.quote, static_cast<std::size_t>(m_end - at));
            if (!found) {
                malformed = true;
                at = m_end - 1;
                break;
            }
            at = static_cast<const char*>(found);
            if (m_format.escape == m_format.quote) {
                if (at + 1 < m_end && at[1] == m_format.quote) {
                    cell.escaped = true;
                    ++at;
                    continue;
                }
                break;
            }
            const char* before = at;
            while (m_format.escape != '\0' && before > cell.begin && before[-1] == m_format.escape) {
                --before;
            }
            if ((at - before) % 2 == 0) {
                break;
            }
        }
        cell.size = static_cast<std::uint32_t>(at - cell.begin);
        cell.escaped = cell.escaped || (m_format.escape != m_format.quote && m_format.escape != '\0' &&
                                        std::memchr(cell.begin, m_format.escape, cell.size) != nullptr);
        end = cellEnd(at + (at < m_end - 1 ? 1 : 0), m_format.delimiter);
        for (const char* behind = at + 1; behind < end; ++behind) {
            malformed = malformed || *behind != ' ';
        }
    } else {
        end = cellEnd(m_at, m_format.delimiter);
        cell.begin = m_at;
        cell.size = static_cast<std::uint32_t>(end - m_at);
    }
    if (*end == m_format.delimiter) {
        m_at = end + 1;
        return Cut::Cell;
    }
    m_at = end + (end[0] == '\r' && end + 1 < m_end && end[1] == '\n' ? 2 : 1);
    return Cut::Record;
}

std::size_t CsvRecords::next(std::size_t rows, std::vector<BadRecord>& bad)
{
    m_cells.resize(rows * m_wanted);
    m_places.resize(rows);
    const std::size_t columns = m_slots.size();
    std::size_t row = 0;
    while (row < rows && m_at < m_end) {
        const char* begin = m_at;
        if ((*begin == '\n' || *begin == '\r') && columns != 1) {
            m_at += begin[0] == '\r' && begin + 1 < m_end && begin[1] == '\n' ? 2 : 1;
            continue;
        }
        CsvCell* target = m_cells.data() + row * m_wanted;
        bool malformed = false;
        std::size_t malformedIn = kNoColumn;
        std::size_t count = 0;
        CsvCell last;
        Cut cut = Cut::Cell;
        while (cut == Cut::Cell) {
            bool here = false;
            cut = cell(last, here);
            if (here && !malformed) {
                malformed = true;
                malformedIn = count;
            }
            if (count < columns && m_slots[count] >= 0) {
                target[m_slots[count]] = last;
            }
            ++count;
        }
        const auto offset = static_cast<std::size_t>(begin - m_text);
        const auto behind = static_cast<std::size_t>(m_at - m_text);
        if (static_cast<std::int64_t>(behind - offset) > m_format.maxLineBytes) {
            bad.push_back({offset, behind, CsvFault::TooLong, kNoColumn});
        } else if (malformed) {
            bad.push_back({offset, behind, CsvFault::AfterQuote, malformedIn});
        } else if (count != columns) {
            bad.push_back({offset, behind, count < columns ? CsvFault::TooFew : CsvFault::TooMany,
                           count < columns ? count : kNoColumn});
        } else {
            m_places[row++] = {offset, behind};
        }
    }
    return row;
}

std::size_t CsvRecords::remove(const std::vector<std::size_t>& rows, std::size_t count)
{
    std::size_t kept = 0;
    std::size_t next = 0;
    for (std::size_t row = 0; row < count; ++row) {
        if (next < rows.size() && rows[next] == row) {
            ++next;
            continue;
        }
        std::copy_n(m_cells.begin() + static_cast<std::ptrdiff_t>(row * m_wanted), m_wanted,
                    m_cells.begin() + static_cast<std::ptrdiff_t>(kept * m_wanted));
        ++kept;
    }
    return kept;
}

} // namespace weir::plugins::engines_duckdb
