#include "plugins/engines/duckdb/text_input.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace weir::plugins::engines_duckdb {
namespace {

constexpr std::size_t kPiece = 1U << 18U;

/// What Windows-1252 has at 80 to 9F; the five places that it leaves free are the control characters of Latin-1.
constexpr std::array<std::uint16_t, 32> kWindows{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                 0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// Writes a code point as UTF-8 and gives its length.
std::size_t putUtf8(char* out, std::uint32_t c)
{
    const auto byte = [](std::uint32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        out[0] = byte(c);
        return 1;
    }
    if (c < 0x800) {
        out[0] = byte(0xC0U | c >> 6U);
        out[1] = byte(0x80U | (c & 0x3FU));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = byte(0xE0U | c >> 12U);
        out[1] = byte(0x80U | (c >> 6U & 0x3FU));
        out[2] = byte(0x80U | (c & 0x3FU));
        return 3;
    }
    out[0] = byte(0xF0U | c >> 18U);
    out[1] = byte(0x80U | (c >> 12U & 0x3FU));
    out[2] = byte(0x80U | (c >> 6U & 0x3FU));
    out[3] = byte(0x80U | (c & 0x3FU));
    return 4;
}

/// Without a mark: in mostly Latin text the zero bytes lie on the side of the high halves.
bool looksBigEndian(std::string_view raw)
{
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < std::min<std::size_t>(raw.size(), 4096); ++i) {
        zeros[i % 2] += raw[i] == '\0' ? 1U : 0U;
    }
    return zeros[0] > zeros[1];
}

} // namespace

Result<Encoding> encodingNamed(const std::string& name)
{
    if (name.empty() || name == "utf-8" || name == "utf8") {
        return Encoding::Utf8;
    }
    if (name == "latin-1") {
        return Encoding::Latin1;
    }
    if (name == "utf-16") {
        return Encoding::Utf16;
    }
    return Error(ErrorCode::Unsupported, "duckdb.encoding",
                 "The encoding {encoding} is not known. Use utf-8, latin-1 or utf-16, or convert the file to UTF-8.",
                 {{"encoding", name}});
}

Result<std::unique_ptr<TextInput>> TextInput::open(const std::string& path, Encoding encoding)
{
    std::unique_ptr<TextInput> input(new TextInput(path, encoding));
    WEIR_RETURN_IF_ERROR(input->start());
    return input;
}

Status TextInput::start()
{
    WEIR_ASSIGN_OR_RETURN(m_reader, ByteReader::open(m_path));
    m_raw.clear();
    m_kept.clear();
    m_at = 0;
    m_ended = false;
    while (!m_ended && m_raw.size() < 4096) {
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool more, fill());
    }
    if (m_encoding == Encoding::Utf16) {
        const bool little = m_raw.starts_with("\xFF\xFE");
        const bool big = m_raw.starts_with("\xFE\xFF");
        m_bigEndian = big || (!little && looksBigEndian(m_raw));
        m_at = little || big ? 2 : 0;
    } else if (m_encoding == Encoding::Utf8 && m_raw.starts_with("\xEF\xBB\xBF")) {
        m_at = 3;
    }
    return {};
}

Result<bool> TextInput::fill()
{
    if (m_ended) {
        return false;
    }
    m_raw.erase(0, m_at);
    m_at = 0;
    const std::size_t before = m_raw.size();
    m_raw.resize(before + kPiece);
    WEIR_ASSIGN_OR_RETURN(const std::size_t count, m_reader->read(m_raw.data() + before, kPiece));
    m_raw.resize(before + count);
    m_ended = count == 0;
    return count > 0;
}

Result<std::size_t> TextInput::read(char* buffer, std::size_t size)
{
    if (!m_kept.empty()) {
        const std::size_t count = std::min(size, m_kept.size());
        std::memcpy(buffer, m_kept.data(), count);
        m_kept.erase(0, count);
        return count;
    }
    if (m_encoding == Encoding::Utf8) {
        if (m_at < m_raw.size()) {
            const std::size_t count = std::min(size, m_raw.size() - m_at);
            std::memcpy(buffer, m_raw.data() + m_at, count);
            m_at += count;
            return count;
        }
        return m_ended ? Result<std::size_t>(std::size_t{0}) : m_reader->read(buffer, size);
    }
    const std::size_t unit = m_encoding == Encoding::Utf16 ? 4 : 1; // a pair is decoded as a whole
    while (m_raw.size() - m_at < unit && !m_ended) {
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool more, fill());
    }
    return m_encoding == Encoding::Latin1 ? fromLatin1(buffer, size) : fromUtf16(buffer, size);
}

std::size_t TextInput::fromLatin1(char* buffer, std::size_t size)
{
    std::size_t done = 0;
    for (; m_at < m_raw.size() && done + 4 <= size; ++m_at) {
        const auto byte = static_cast<unsigned char>(m_raw[m_at]);
        done += putUtf8(buffer + done, byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : byte);
    }
    return done;
}

std::size_t TextInput::fromUtf16(char* buffer, std::size_t size)
{
    const auto unitAt = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(m_raw[at]);
        const auto second = static_cast<unsigned char>(m_raw[at + 1]);
        return m_bigEndian ? static_cast<std::uint32_t>(first) << 8U | second
                           : static_cast<std::uint32_t>(second) << 8U | first;
    };
    std::size_t done = 0;
    while (done + 4 <= size) {
        const std::size_t left = m_raw.size() - m_at;
        if (left < 2) {
            if (left == 1 && m_ended) {
                buffer[done++] = '\xFF';
                ++m_at;
            }
            break;
        }
        const std::uint32_t unit = unitAt(m_at);
        if (unit < 0xD800 || unit > 0xDFFF) {
            done += putUtf8(buffer + done, unit);
            m_at += 2;
            continue;
        }
        if (left < 4 && !m_ended) {
            break;
        }
        const std::uint32_t second = unit < 0xDC00 && left >= 4 ? unitAt(m_at + 2) : 0;
        if (second >= 0xDC00 && second <= 0xDFFF) {
            done += putUtf8(buffer + done, 0x10000U + ((unit - 0xD800U) << 10U) + (second - 0xDC00U));
            m_at += 4;
        } else {
            buffer[done++] = '\xFF';
            m_at += 2;
        }
    }
    return done;
}

Status TextInput::rewindTo(std::int64_t offset)
{
    WEIR_RETURN_IF_ERROR(start());
    std::string piece(kPiece, '\0');
    while (offset > 0) {
        WEIR_ASSIGN_OR_RETURN(const std::size_t count, read(piece.data(), piece.size()));
        if (static_cast<std::int64_t>(count) > offset) {
            m_kept = piece.substr(static_cast<std::size_t>(offset), count - static_cast<std::size_t>(offset));
        }
        if (count == 0 || static_cast<std::int64_t>(count) >= offset) {
            break;
        }
        offset -= static_cast<std::int64_t>(count);
    }
    return {};
}

} // namespace weir::plugins::engines_duckdb
