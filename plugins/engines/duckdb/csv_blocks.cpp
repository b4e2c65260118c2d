#include "plugins/engines/duckdb/csv_blocks.h"

#include <algorithm>
#include <cstring>
#include <utility>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace weir::plugins::engines_duckdb {
namespace {

constexpr std::size_t kBlock = 512U << 10U;
constexpr std::size_t kKeptText = 64U << 10U; ///< Of a record that is too long.

constexpr std::size_t kNone = std::string_view::npos;

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// Where the first line ends, its break included; kNone when it goes on beyond the text.
std::size_t lineEnd(std::string_view text, bool final)
{
    const std::size_t at = text.find_first_of("\r\n");
    if (at == kNone || (text[at] == '\r' && at + 1 == text.size() && !final)) {
        return kNone;
    }
    return at + (text.substr(at, 2) == "\r\n" ? 2U : 1U);
}

/// Finds the ends of records without looking at every byte: from quote to quote.
class EndFinder
{
public:
    EndFinder(std::string_view text, const CsvFormat& format, bool final)
        : m_text(text), m_format(format), m_final(final)
    {}

    /// The end of the last whole record, its line break included; 0 when there is none.
    std::size_t last()
    {
        std::size_t outside = 0; // where the stretch without quotes began
        std::size_t best = 0;
        for (std::size_t quote = find(0); quote != kNone;) {
            m_quoted = true;
            if (!opens(quote)) {
                quote = find(quote + 1);
                continue;
            }
            best = std::max(best, lastBreak(outside, quote));
            const std::size_t close = closing(quote);
            if (close == kNone) {
                m_open = true;
                return best;
            }
            outside = close + 1;
            quote = find(outside);
        }
        return std::max(best, lastBreak(outside, m_text.size()));
    }
    /// The end of the first record; 0 when the text has none.
    std::size_t first()
    {
        std::size_t at = 0;
        for (;;) {
            const std::size_t end = lineEnd(m_text.substr(at), m_final);
            std::size_t quote = find(at);
            while (quote != kNone && (end == kNone || quote < at + end) && !opens(quote)) {
                quote = find(quote + 1);
            }
            if (quote == kNone || (end != kNone && quote >= at + end)) {
                return end == kNone ? 0 : at + end;
            }
            const std::size_t close = closing(quote);
            if (close == kNone) {
                m_open = true;
                return 0;
            }
            at = close + 1;
        }
    }
    /// A quote was open at the end of the text.
    [[nodiscard]] bool open() const { return m_open; }
    /// last() met a quote.
    [[nodiscard]] bool quoted() const { return m_quoted; }

private:
    [[nodiscard]] std::size_t find(std::size_t from) const
    {
        return m_format.quote == '\0' ? kNone : m_text.find(m_format.quote, from);
    }
    [[nodiscard]] bool opens(std::size_t quote) const
    {
        return quote == 0 || m_text[quote - 1] == m_format.delimiter || isBreak(m_text[quote - 1]);
    }
    /// The quote that ends the cell which begins at `quote`; kNone when the text has none.
    [[nodiscard]] std::size_t closing(std::size_t quote) const
    {
        for (std::size_t at = find(quote + 1); at != kNone; at = find(at + 1)) {
            if (m_format.escape == m_format.quote) {
                if (at + 1 < m_text.size() && m_text[at + 1] == m_format.quote) {
                    ++at;
                    continue;
                }
                return at + 1 == m_text.size() && !m_final ? kNone : at;
            }
            std::size_t escapes = 0;
            while (m_format.escape != '\0' && at - escapes - 1 > quote && m_text[at - escapes - 1] == m_format.escape) {
                ++escapes;
            }
            if (escapes % 2 == 0) {
                return at;
            }
        }
        return kNone;
    }
    /// Behind the last line break in [begin, end); 0 when there is none. A CR at the very end may be half a break.
    [[nodiscard]] std::size_t lastBreak(std::size_t begin, std::size_t end) const
    {
        if (end == begin) {
            return 0;
        }
        const char* data = m_text.data();
        if (const void* found = ::memrchr(data + begin, '\n', end - begin)) {
            return static_cast<std::size_t>(static_cast<const char*>(found) - data) + 1;
        }
        const std::size_t most = end == m_text.size() && !m_final ? end - 1 : end;
        const void* found = most > begin ? ::memrchr(data + begin, '\r', most - begin) : nullptr;
        return found ? static_cast<std::size_t>(static_cast<const char*>(found) - data) + 1 : 0;
    }

    std::string_view m_text;
    const CsvFormat& m_format;
    bool m_final;
    bool m_open = false;
    bool m_quoted = false;
};

/// Follows one record byte by byte, however long, to its end.
class RecordWalk
{
public:
    explicit RecordWalk(const CsvFormat& format) : m_format(format) {}

    /// How many bytes of `text` belong to the record; less than all when it ends there.
    std::size_t feed(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (m_done) { // a CR was the end, if no LF follows
                return i + (c == '\n' ? 1U : 0U);
            }
            step(c);
            if (m_ended) {
                return i + 1;
            }
        }
        return text.size();
    }
    [[nodiscard]] bool ended() const { return m_ended || m_done; }
    [[nodiscard]] bool insideQuotes() const { return m_state == State::Quoted || m_state == State::Escaped; }

private:
    enum class State
    {
        Begin,
        Plain,
        Quoted,
        Escaped, ///< Behind an escape character inside quotes.
        Closed   ///< Behind a quote inside quotes: the end, or the first of two.
    };
    void step(char c)
    {
        if (m_state == State::Escaped) {
            m_state = State::Quoted;
            return;
        }
        if (m_state == State::Quoted) {
            if (c == m_format.quote) {
                m_state = m_format.escape == m_format.quote ? State::Closed : State::Plain;
            } else if (c == m_format.escape && c != '\0') {
                m_state = State::Escaped;
            }
            return;
        }
        if (m_state == State::Closed && c == m_format.quote) {
            m_state = State::Quoted;
            return;
        }
        if (m_state == State::Begin && c == m_format.quote && c != '\0') {
            m_state = State::Quoted;
            return;
        }
        m_state = c == m_format.delimiter ? State::Begin : State::Plain;
        m_ended = c == '\n';
        m_done = c == '\r';
    }

    const CsvFormat& m_format;
    State m_state = State::Begin;
    bool m_ended = false;
    bool m_done = false;
};

} // namespace

std::int64_t countLines(std::string_view text)
{
    std::int64_t lines = 0;
    std::size_t at = 0;
#ifdef __SSE2__
    const __m128i feeds = _mm_set1_epi8('\n');
    while (at + 16 <= text.size()) {
        constexpr std::size_t kMost = std::size_t{255} * 16; // as many as a byte counts
        const std::size_t end = at + std::min(kMost, (text.size() - at) / 16 * 16);
        __m128i counts = _mm_setzero_si128();
        for (; at < end; at += 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
            counts = _mm_sub_epi8(counts, _mm_cmpeq_epi8(bytes, feeds));
        }
        const __m128i sums = _mm_sad_epu8(counts, _mm_setzero_si128());
        lines += _mm_cvtsi128_si64(sums) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums));
    }
#endif
    lines += std::count(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), '\n');
    for (at = text.find('\r'); at != kNone; at = text.find('\r', at + 1)) {
        lines += at + 1 < text.size() && text[at + 1] == '\n' ? 0 : 1;
    }
    return lines;
}

CsvBlocks::CsvBlocks(std::vector<std::string> files, const CsvFormat& format, OnFault onFault,
                     const RunContext& context)
    : m_files(std::move(files)), m_format(format), m_onFault(std::move(onFault)), m_context(context)
{}

std::int64_t CsvBlocks::consumed() const
{
    const std::lock_guard lock(m_mutex);
    return m_before + (m_input ? m_input->consumed() : 0);
}

Result<bool> CsvBlocks::next(CsvBlock& block)
{
    const std::lock_guard lock(m_mutex);
    for (;;) {
        if (m_context.stopped()) {
            return cancelled();
        }
        if (!m_input) {
            if (m_opened == m_files.size()) {
                return false;
            }
            WEIR_RETURN_IF_ERROR(openNext());
        }
        WEIR_ASSIGN_OR_RETURN(const bool found, nextOfFile(block));
        if (found) {
            return true;
        }
        m_before += m_input->consumed();
        m_input.reset();
    }
}

Status CsvBlocks::openNext()
{
    m_file = m_opened++;
    WEIR_ASSIGN_OR_RETURN(m_input, TextInput::open(m_files[m_file], m_format.encoding));
    m_size = 0;
    m_offset = 0;
    m_line = 1;
    m_final = false;
    m_afterReturn = false;
    return skipHead();
}

Status CsvBlocks::skipHead()
{
    for (std::int64_t skipped = 0; skipped < m_format.skip;) {
        const std::size_t end = lineEnd(text(), m_final);
        if (end != kNone) {
            drop(end);
            ++skipped;
        } else if (m_final) {
            drop(m_size);
            return {};
        } else {
            WEIR_RETURN_IF_ERROR(more(kBlock));
        }
    }
    bool header = m_format.header;
    while (header && !(m_final && m_size == 0)) {
        const std::size_t end = EndFinder(text(), m_format, m_final).first();
        if (end > 0) {
            header = isBreak(text().front()); // an empty line is no header
            drop(end);
        } else if (m_final) {
            drop(m_size);
        } else {
            WEIR_RETURN_IF_ERROR(more(std::max(kBlock, m_size)));
        }
    }
    return {};
}

Status CsvBlocks::more(std::size_t bytes)
{
    const std::size_t wanted = m_size + bytes;
    if (m_buffer.size() < wanted) {
        m_buffer.resize(wanted);
    }
    while (m_size + 8 <= wanted) {
        WEIR_ASSIGN_OR_RETURN(const std::size_t count, m_input->read(m_buffer.data() + m_size, wanted - m_size));
        m_final = count == 0;
        if (m_final) {
            break;
        }
        m_size += count;
    }
    return {};
}

void CsvBlocks::drop(std::size_t size)
{
    const std::string_view dropped = text().substr(0, size);
    // The halves of one CR LF may be dropped one after the other.
    m_line += countLines(dropped) - (m_afterReturn && dropped.starts_with('\n') ? 1 : 0);
    m_afterReturn = dropped.ends_with('\r');
    m_offset += static_cast<std::int64_t>(size);
    m_size -= size;
    std::memmove(m_buffer.data(), m_buffer.data() + size, m_size);
}

void CsvBlocks::passLine()
{
    const std::size_t end = lineEnd(text(), m_final);
    const std::size_t size = end == kNone ? m_size : end;
    const std::string line(text().substr(0, std::min(size, kKeptText)));
    m_onFault(m_file, m_line, CsvFault::OpenQuote, line.substr(0, line.find_first_of("\r\n")));
    drop(size);
}

Status CsvBlocks::passLong()
{
    const std::int64_t line = m_line;
    std::int64_t secondLine = -1;
    std::string kept(text().substr(0, kKeptText));
    RecordWalk walk(m_format);
    for (;;) {
        if (secondLine < 0) {
            const std::size_t end = lineEnd(text(), m_final);
            secondLine = end == kNone ? -1 : m_offset + static_cast<std::int64_t>(end);
        }
        drop(walk.feed(text()));
        // Behind a CR at the end of what was read, the LF of the same break may follow.
        if (m_final || (walk.ended() && !(m_afterReturn && m_size == 0))) {
            break;
        }
        if (m_context.stopped()) {
            return cancelled();
        }
        WEIR_RETURN_IF_ERROR(more(kBlock));
    }
    if (walk.ended() || !walk.insideQuotes()) {
        m_onFault(m_file, line, CsvFault::TooLong, std::move(kept));
        return {};
    }
    // The quote is never closed: it costs its own line. Back to the line after it.
    m_onFault(m_file, line, CsvFault::OpenQuote, kept.substr(0, kept.find_first_of("\r\n")));
    if (secondLine >= 0) {
        WEIR_RETURN_IF_ERROR(m_input->rewindTo(secondLine));
        m_size = 0;
        m_offset = secondLine;
        m_line = line + 1;
        m_final = false;
        m_afterReturn = false;
    }
    return {};
}

Result<bool> CsvBlocks::nextOfFile(CsvBlock& block)
{
    for (;;) {
        if (!m_final && m_size < kBlock) {
            WEIR_RETURN_IF_ERROR(more(kBlock - m_size + 8));
        }
        EndFinder finder(text(), m_format, m_final);
        std::size_t end = finder.last();
        if (m_final && !finder.open()) {
            end = m_size; // the last line needs no break
        }
        if (end > 0) {
            block.file = m_file;
            block.line = m_line;
            block.size = end;
            block.quoted = finder.quoted();
            std::string rest = std::move(block.buffer); // its memory is used again
            m_size -= end;
            rest.resize(std::max(rest.size(), m_size));
            std::memcpy(rest.data(), m_buffer.data() + end, m_size);
            block.buffer = std::exchange(m_buffer, std::move(rest));
            m_offset += static_cast<std::int64_t>(end);
            m_line += countLines(block.text());
            block.size += isBreak(block.text().back()) ? 0 : 1;
            block.buffer.resize(std::max(block.buffer.size(), block.size + CsvBlock::kPadding));
            std::memset(block.buffer.data() + end, '\n', block.size + CsvBlock::kPadding - end);
            return true;
        }
        if (m_final) {
            if (m_size == 0) {
                return false;
            }
            passLine();
        } else if (static_cast<std::int64_t>(m_size) > m_format.maxLineBytes) {
            WEIR_RETURN_IF_ERROR(passLong());
        } else {
            WEIR_RETURN_IF_ERROR(more(m_size));
        }
    }
}

} // namespace weir::plugins::engines_duckdb
