#include "plugins/nodes/sql/read_only.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace weir::plugins::nodes_sql {
namespace {

/// A word or sign outside quotes and comments; `text` is in lower case.
struct Word
{
    std::string text;
    std::size_t begin = 0; ///< Byte offsets.
    std::size_t end = 0;
};

bool isNameByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_' || byte >= 0x80;
}

Error fault(std::string_view sql, std::size_t begin, std::size_t end, const char* id, const char* sentence,
            Error::Arguments arguments = {})
{
    Where where;
    where.begin = static_cast<int>(codePoints(sql.substr(0, begin)));
    where.end = static_cast<int>(codePoints(sql.substr(0, std::min(end, sql.size()))));
    return Error(ErrorCode::InvalidInput, id, sentence, std::move(arguments)).at(std::move(where));
}

/// Cuts SQL into words and signs; quoted names and texts become one word each that starts with the quote.
class Cutter
{
public:
    explicit Cutter(std::string_view sql) : m_sql(sql) {}

    std::optional<Error> cut(std::vector<Word>& words)
    {
        while (m_at < m_sql.size()) {
            const char c = m_sql[m_at];
            const std::string_view rest = m_sql.substr(m_at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') {
                ++m_at;
            } else if (rest.starts_with("--")) {
                m_at = std::min(m_sql.find('\n', m_at), m_sql.size());
            } else if (rest.starts_with("/*")) {
                if (!skipComment()) {
                    return fault(m_sql, m_begin, m_sql.size(), "sql.openComment",
                                 "This comment is not closed. Add */ where it ends.");
                }
            } else if (c == '\'' || c == '"' || c == '`') {
                if (!quoted(c, words)) {
                    return fault(m_sql, m_begin, m_sql.size(), "sql.openQuote",
                                 "This quote is not closed. Add {quote} where the text ends.",
                                 {{"quote", std::string(1, c)}});
                }
            } else if (c == '$' && dollarQuoted(words)) {
                continue;
            } else if (isNameByte(c)) {
                const std::size_t begin = m_at;
                while (m_at < m_sql.size() && isNameByte(m_sql[m_at])) {
                    ++m_at;
                }
                words.push_back({toLower(m_sql.substr(begin, m_at - begin)), begin, m_at});
            } else {
                words.push_back({std::string(1, c), m_at, m_at + 1});
                ++m_at;
            }
        }
        return std::nullopt;
    }

private:
    bool skipComment() // PostgreSQL and DuckDB nest them
    {
        m_begin = m_at;
        int depth = 0;
        while (m_at < m_sql.size()) {
            const std::string_view rest = m_sql.substr(m_at);
            if (rest.starts_with("/*")) {
                ++depth;
                m_at += 2;
            } else if (rest.starts_with("*/")) {
                m_at += 2;
                if (--depth == 0) {
                    return true;
                }
            } else {
                ++m_at;
            }
        }
        return false;
    }

    bool quoted(char quote, std::vector<Word>& words)
    {
        m_begin = m_at;
        const bool escapes = quote == '\'' && !words.empty() && words.back().end == m_at && words.back().text == "e";
        for (++m_at; m_at < m_sql.size(); ++m_at) {
            if (escapes && m_sql[m_at] == '\\') {
                ++m_at;
            } else if (m_sql[m_at] == quote) {
                if (m_at + 1 < m_sql.size() && m_sql[m_at + 1] == quote) {
                    ++m_at;
                    continue;
                }
                ++m_at;
                words.push_back({std::string(1, quote), m_begin, m_at});
                return true;
            }
        }
        return false;
    }

    /// $$text$$ and $tag$text$tag$; false when the dollar begins none (a parameter such as $1).
    bool dollarQuoted(std::vector<Word>& words)
    {
        std::size_t tagEnd = m_at + 1;
        while (tagEnd < m_sql.size() && isNameByte(m_sql[tagEnd])) {
            ++tagEnd;
        }
        if (tagEnd >= m_sql.size() || m_sql[tagEnd] != '$') {
            return false;
        }
        const std::string_view tag = m_sql.substr(m_at, tagEnd + 1 - m_at);
        const std::size_t close = m_sql.find(tag, tagEnd + 1);
        if (close == std::string_view::npos) {
            return false;
        }
        words.push_back({"'", m_at, close + tag.size()});
        m_at = close + tag.size();
        return true;
    }

    std::string_view m_sql;
    std::size_t m_at = 0;
    std::size_t m_begin = 0;
};

constexpr std::array<std::string_view, 5> kReading{"select", "with", "values", "from", "table"};
constexpr std::array<std::string_view, 37> kWriting{
    "insert", "update",     "delete",  "merge",   "create", "alter",  "drop",   "truncate", "copy",     "grant",
    "revoke", "attach",     "detach",  "install", "load",   "set",    "reset",  "pragma",   "call",     "do",
    "vacuum", "analyze",    "execute", "prepare", "import", "export", "begin",  "commit",   "rollback", "explain",
    "use",    "checkpoint", "lock",    "refresh", "listen", "notify", "comment"};

/// Functions that read files, other servers or settings, or reach out of the statement: by name, or by their first
/// letters when the entry ends with *.
constexpr std::array<std::string_view, 30> kReaching{
    "read_*",        "parquet_*",     "glob",          "sniff_csv",      "sqlite_*",    "postgres_*",
    "mysql_*",       "iceberg_*",     "delta_*",       "excel_*",        "st_read*",    "query",
    "query_table",   "getenv",        "duckdb_*",      "pragma_*",       "pg_read_*",   "pg_ls_*",
    "pg_stat_file*", "lo_*",          "dblink*",       "set_config",     "query_to_*",  "table_to_*",
    "cursor_to_*",   "schema_to_xml", "database_to_*", "pg_terminate_*", "pg_cancel_*", "pg_advisory_*"};

bool reaches(std::string_view word)
{
    return std::any_of(kReaching.begin(), kReaching.end(), [word](std::string_view entry) {
        return entry.ends_with('*') ? word.starts_with(entry.substr(0, entry.size() - 1)) : word == entry;
    });
}

template <std::size_t N>
bool isIn(const std::array<std::string_view, N>& list, const std::string& word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

std::optional<Error> whyNotReadOnly(std::string_view sql)
{
    std::vector<Word> words;
    if (auto error = Cutter(sql).cut(words)) {
        return error;
    }
    if (words.empty()) {
        return fault(sql, 0, sql.size(), "sql.empty", "There is no statement. Write a SELECT over the inputs.");
    }
    const auto refuse = [&](const Word& word) {
        return fault(sql, word.begin, word.end, "sql.writes",
                     "{word} changes data or settings. A SQL node only reads: write one SELECT or WITH statement.",
                     {{"word", std::string(sql.substr(word.begin, word.end - word.begin))}});
    };
    std::size_t first = 0;
    while (first + 1 < words.size() && words[first].text == "(") {
        ++first;
    }
    if (!isIn(kReading, words[first].text)) {
        return refuse(words[first]);
    }
    int depth = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const std::string& before = i > 0 ? words[i - 1].text : std::string();
        depth += word.text == "(" ? 1 : word.text == ")" ? -1 : 0;
        if (depth < 0) {
            return fault(sql, word.begin, word.end, "sql.bracket", "This bracket closes nothing. Remove it.");
        }
        if (word.text == ";" && i + 1 < words.size()) {
            return fault(sql, words[i + 1].begin, words.back().end, "sql.secondStatement",
                         "A second statement begins here. A SQL node runs one; put the other into its own node.");
        }
        // A statement inside brackets (WITH parts, subqueries) begins after "(" or ")".
        const bool begins = before == "(" || before == ")";
        const bool callOrName = i + 1 < words.size() && words[i + 1].text == "(";
        if (begins && isIn(kWriting, word.text) && !(callOrName && before == "(") &&
            !(before == ")" && word.text == "set")) {
            return refuse(word);
        }
        if ((callOrName && reaches(word.text)) || (word.text == "'" && (before == "from" || before == "join"))) {
            return fault(
                sql, word.begin, word.end, "sql.outside",
                "{word} reads something else than the inputs of this node. Read files and tables with a source "
                "and wire it in.",
                {{"word", std::string(sql.substr(word.begin, word.end - word.begin))}});
        }
        if (word.text == "into" || (word.text == "for" && i + 1 < words.size() &&
                                    (words[i + 1].text == "update" || words[i + 1].text == "share"))) {
            return refuse(word);
        }
    }
    if (depth > 0) {
        return fault(sql, words.back().begin, words.back().end, "sql.openBracket",
                     "A bracket is not closed. Add ) where it ends.");
    }
    return std::nullopt;
}

std::string withoutSemicolon(std::string_view sql)
{
    std::vector<Word> words;
    std::string result(sql);
    if (!Cutter(sql).cut(words) && !words.empty() && words.back().text == ";") {
        result[words.back().begin] = ' ';
    }
    return result;
}

} // namespace weir::plugins::nodes_sql
