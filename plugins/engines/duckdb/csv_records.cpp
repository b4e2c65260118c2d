#include "plugins/engines/duckdb/csv_records.h"

#include <algorithm>
#include <bit>
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

constexpr std::size_t kChunk = 64;

/// One bit for each of the next 64 bytes: set where it is a delimiter or belongs to a line break.
std::uint64_t endsIn(const char* at, char delimiter)
{
    std::uint64_t ends = 0;
#ifdef __SSE2__
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    for (unsigned part = 0; part < kChunk; part += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + part));
        const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters),
                                          _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns)));
        ends |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(hits))} << part;
    }
#else
    for (unsigned i = 0; i < kChunk; ++i) {
        ends |= std::uint64_t{at[i] == delimiter || at[i] == '\n' || at[i] == '\r'} << i;
    }
#endif
    return ends;
}
static_assert(CsvBlock::kPadding >= kChunk);

} // namespace

void CsvRecords::start(const CsvBlock& block)
{
    m_text = block.buffer.data();
    m_at = m_text;
    m_end = m_text + block.size;
    m_plain = !block.quoted;
    m_chunk = m_text;
    m_ends = m_plain ? endsIn(m_text, m_format.delimiter) : 0;
}

const char* CsvRecords::nextEnd()
{
    while (m_ends == 0) {
        m_chunk += kChunk;
        m_ends = endsIn(m_chunk, m_format.delimiter);
    }
    const char* end = m_chunk + std::countr_zero(m_ends);
    m_ends &= m_ends - 1;
    return end;
}

void CsvRecords::passBreak(const char* end)
{
    m_at = end + 1;
    if (*end == '\r' && m_at < m_end && *m_at == '\n') {
        ++m_at;
        if (m_plain) {
            nextEnd();
        }
    }
}

CsvRecords::Found CsvRecords::plainRecord(std::size_t row)
{
    // Members in variables of its own: for all that the compiler knows, cells are written over them.
    CsvCell* const* const columns = m_columns.data();
    const std::size_t count = m_columns.size();
    const char delimiter = m_format.delimiter;
    const char* at = m_at;
    const char* chunk = m_chunk;
    std::uint64_t ends = m_ends;
    Found found;
    for (;;) {
        while (ends == 0) {
            chunk += kChunk;
            ends = endsIn(chunk, delimiter);
        }
        const char* const end = chunk + std::countr_zero(ends);
        ends &= ends - 1;
        if (CsvCell* const column = found.cells < count ? columns[found.cells] : nullptr) {
            column[row] = {at, static_cast<std::uint32_t>(end - at), false};
        }
        ++found.cells;
        if (*end != delimiter) {
            m_chunk = chunk;
            m_ends = ends;
            passBreak(end);
            return found;
        }
        at = end + 1;
    }
}

CsvRecords::Found CsvRecords::quotedRecord(std::size_t row)
{
    Found found;
    CsvCell last;
    for (Cut cut = Cut::Cell; cut == Cut::Cell; ++found.cells) {
        bool malformed = false;
        cut = cell(last, malformed);
        if (malformed && found.malformed == kNoColumn) {
            found.malformed = found.cells;
        }
        if (found.cells < m_columns.size() && m_columns[found.cells]) {
            m_columns[found.cells][row] = last;
        }
    }
    return found;
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
    passBreak(end);
    return Cut::Record;
}

std::size_t CsvRecords::next(std::size_t rows, std::vector<BadRecord>& bad)
{
    m_most = rows;
    m_cells.resize(rows * m_wanted);
    for (std::size_t column = 0; column < m_slots.size(); ++column) {
        const std::int32_t slot = m_slots[column];
        m_columns[column] = slot >= 0 ? m_cells.data() + static_cast<std::size_t>(slot) * rows : nullptr;
    }
    m_places.resize(rows);
    const std::size_t columns = m_slots.size();
    std::size_t row = 0;
    while (row < rows && m_at < m_end) {
        const char* begin = m_at;
        if ((*begin == '\n' || *begin == '\r') && columns != 1) {
            if (m_plain) {
                nextEnd(); // the break itself
            }
            passBreak(begin);
            continue;
        }
        const Found found = m_plain ? plainRecord(row) : quotedRecord(row);
        const auto offset = static_cast<std::size_t>(begin - m_text);
        const auto behind = static_cast<std::size_t>(m_at - m_text);
        if (static_cast<std::int64_t>(behind - offset) > m_format.maxLineBytes) {
            bad.push_back({offset, behind, CsvFault::TooLong, kNoColumn});
        } else if (found.malformed != kNoColumn) {
            bad.push_back({offset, behind, CsvFault::AfterQuote, found.malformed});
        } else if (found.cells != columns) {
            const bool few = found.cells < columns;
            bad.push_back({offset, behind, few ? CsvFault::TooFew : CsvFault::TooMany, few ? found.cells : kNoColumn});
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
        for (std::size_t wanted = 0; wanted < m_wanted; ++wanted) {
            m_cells[wanted * m_most + kept] = m_cells[wanted * m_most + row];
        }
        ++kept;
    }
    return kept;
}

} // namespace weir::plugins::engines_duckdb
