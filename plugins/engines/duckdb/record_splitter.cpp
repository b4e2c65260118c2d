#include "plugins/engines/duckdb/record_splitter.h"

#include <algorithm>
#include <cstring>

namespace weir::plugins::engines_duckdb {
namespace {

constexpr std::size_t kPiece = 1 << 20;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

Result<bool> RecordSplitter::fill()
{
    if (m_at > 0) {
        m_buffer.erase(0, m_at);
        m_at = 0;
    }
    const std::size_t before = m_buffer.size();
    m_buffer.resize(before + kPiece);
    WEIR_ASSIGN_OR_RETURN(const std::size_t count, m_reader->read(m_buffer.data() + before, kPiece));
    m_buffer.resize(before + count);
    return count > 0;
}

Result<bool> RecordSplitter::skipSpace()
{
    for (;;) {
        for (; m_at < m_buffer.size(); ++m_at) {
            if (!isSpace(m_buffer[m_at])) {
                return true;
            }
            m_line += m_buffer[m_at] == '\n' ? 1 : 0;
        }
        WEIR_ASSIGN_OR_RETURN(const bool more, fill());
        if (!more) {
            return false;
        }
    }
}

Result<bool> RecordSplitter::next(std::string_view& record)
{
    if (!m_started) {
        m_started = true;
        WEIR_ASSIGN_OR_RETURN(const bool any, fill());
        (void)any;
        if (m_buffer.starts_with("\xef\xbb\xbf")) {
            m_at = 3;
        }
        WEIR_ASSIGN_OR_RETURN(const bool content, skipSpace());
        if (!content) {
            return false;
        }
        if (!m_kind) {
            m_kind = m_buffer[m_at] == '[' ? PreparedFile::Records::Array : PreparedFile::Records::Newline;
        }
        if (*m_kind == PreparedFile::Records::Array && m_buffer[m_at] == '[') {
            m_insideArray = true;
            ++m_at;
        }
    }
    return kind() == PreparedFile::Records::Newline ? nextLine(record) : nextElement(record);
}

Result<bool> RecordSplitter::nextLine(std::string_view& record)
{
    WEIR_ASSIGN_OR_RETURN(const bool content, skipSpace()); // also skips empty lines
    if (!content) {
        return false;
    }
    m_recordLine = m_line;
    std::size_t searched = 0;
    for (;;) {
        const char* begin = m_buffer.data() + m_at;
        const std::size_t size = m_buffer.size() - m_at;
        const void* end = std::memchr(begin + searched, '\n', size - searched);
        if (end) {
            const auto length = static_cast<std::size_t>(static_cast<const char*>(end) - begin);
            record = std::string_view(begin, length);
            m_at += length + 1;
            ++m_line;
            return true;
        }
        searched = size;
        WEIR_ASSIGN_OR_RETURN(const bool more, fill());
        if (!more) {
            record = std::string_view(m_buffer).substr(m_at);
            m_at = m_buffer.size();
            return true;
        }
    }
}

Result<bool> RecordSplitter::nextElement(std::string_view& record)
{
    WEIR_ASSIGN_OR_RETURN(const bool content, skipSpace());
    if (!m_insideArray || !content || m_buffer[m_at] == ']') {
        if (m_insideArray && content) {
            ++m_at;
            m_insideArray = false;
            WEIR_ASSIGN_OR_RETURN(const bool behind, skipSpace());
            m_brokenEnd = behind;
        } else {
            m_brokenEnd = true;
        }
        return false;
    }
    m_recordLine = m_line;
    int depth = 0;
    bool inText = false;
    for (std::size_t length = 0;; ++length) {
        if (m_at + length >= m_buffer.size()) {
            WEIR_ASSIGN_OR_RETURN(const bool more, fill());
            if (!more) {
                record = std::string_view(m_buffer).substr(m_at);
                m_at = m_buffer.size();
                return true; // cut off: the check of the record, or the missing bracket, will tell
            }
        }
        const char c = m_buffer[m_at + length];
        m_line += c == '\n' ? 1 : 0;
        if (inText) {
            if (c == '\\') {
                ++length;
            } else if (c == '"') {
                inText = false;
            }
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        } else if (depth == 0 && (c == ',' || c == ']')) {
            record = std::string_view(m_buffer).substr(m_at, length);
            m_at += length + (c == ',' ? 1 : 0);
            return true;
        }
    }
}

} // namespace weir::plugins::engines_duckdb
