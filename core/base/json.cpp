#include "core/base/json.h"

#include <algorithm>
#include <set>

namespace weir {
namespace {

std::pair<int, int> lineAndColumn(std::string_view text, std::size_t offset)
{
    offset = std::min(offset, text.size());
    const auto before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lastBreak = before.rfind('\n');
    const std::size_t column = lastBreak == std::string_view::npos ? offset + 1 : offset - lastBreak;
    return {static_cast<int>(line), static_cast<int>(column)};
}

/// Deeper nesting than any document of ours; what prints, compares and locates JSON recurses once per level.
constexpr int kMaxDepth = 200;

/// Builds nothing: notes where the value at one pointer begins, by counting what the parser reads. Gives up where the
/// text stops being JSON.
class Locator
{
public:
    Locator(std::string_view text, std::string pointer) : m_text(text), m_wanted(std::move(pointer)) {}

    std::pair<int, int> run()
    {
        skipSpace();
        value("");
        return m_found ? lineAndColumn(m_text, m_offset) : std::pair{0, 0};
    }

private:
    void value(const std::string& pointer)
    {
        if (m_found || m_at >= m_text.size()) {
            return;
        }
        if (m_depth > kMaxDepth) {
            m_at = m_text.size();
            return;
        }
        if (pointer == m_wanted) {
            m_found = true;
            m_offset = m_at;
            return;
        }
        ++m_depth;
        if (m_text[m_at] == '{') {
            ++m_at;
            for (skipSpace(); m_at < m_text.size() && m_text[m_at] != '}' && !m_found; skipSpace()) {
                const std::string key = string();
                skipSpace();
                skip(':');
                skipSpace();
                value(pointer + '/' + escaped(key));
                skipSpace();
                skip(',');
            }
            ++m_at;
        } else if (m_text[m_at] == '[') {
            ++m_at;
            std::size_t index = 0;
            for (skipSpace(); m_at < m_text.size() && m_text[m_at] != ']' && !m_found; skipSpace()) {
                const std::size_t begin = m_at;
                value(pointer + '/' + std::to_string(index++));
                skipSpace();
                skip(',');
                if (m_at == begin) {
                    m_at = m_text.size();
                }
            }
            ++m_at;
        } else if (m_text[m_at] == '"') {
            string();
        } else {
            m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        }
        --m_depth;
    }

    std::string string()
    {
        const std::size_t begin = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            m_at += m_text[m_at] == '\\' ? 2U : 1U;
        }
        ++m_at;
        const auto parsed = Json::parse(m_text.substr(begin, std::min(m_at, m_text.size()) - begin), nullptr, false);
        return parsed.is_string() ? parsed.get<std::string>() : std::string{};
    }

    static std::string escaped(const std::string& key)
    {
        std::string result;
        for (const char c : key) {
            result += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
        }
        return result;
    }

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }
    void skip(char c)
    {
        if (m_at < m_text.size() && m_text[m_at] == c) {
            ++m_at;
        }
    }

    std::string_view m_text;
    std::string m_wanted;
    std::size_t m_at = 0;
    std::size_t m_offset = 0;
    int m_depth = 0;
    bool m_found = false;
};

} // namespace

Result<Json> parseJson(std::string_view text, const std::string& file)
{
    std::vector<std::set<std::string>> keys;
    std::string duplicate;
    bool tooDeep = false;
    const Json::parser_callback_t watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth > kMaxDepth) {
            tooDeep = true;
            return false; // read on without keeping
        }
        if (event == Json::parse_event_t::object_start) {
            keys.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second &&
                   duplicate.empty()) {
            duplicate = parsed.get<std::string>();
        }
        return true;
    };
    try {
        Json json = Json::parse(text, watch);
        if (tooDeep) {
            return Error(ErrorCode::InvalidInput, "json.tooDeep",
                         "This JSON is nested more than {limit} levels deep. Flatten it.",
                         {{"limit", std::to_string(kMaxDepth)}})
                .inFile(file);
        }
        if (!duplicate.empty()) {
            Where where;
            where.file = file;
            where.key = duplicate;
            const std::string quoted = Json(duplicate).dump();
            const auto [line, column] = lineAndColumn(text, text.rfind(quoted));
            where.line = line;
            where.column = column;
            return Error(ErrorCode::InvalidInput, "json.duplicateKey",
                         "The key {key} stands twice in one object. Keep one of the two.", {{"key", duplicate}})
                .at(std::move(where));
        }
        return json;
    } catch (const Json::parse_error& error) {
        const auto [line, column] = lineAndColumn(text, error.byte == 0 ? 0 : error.byte - 1);
        return Error(ErrorCode::InvalidInput, "json.syntax",
                     "This is not valid JSON at line {line}, column {column}. Look for a missing comma, quote or "
                     "bracket there.",
                     {{"line", std::to_string(line)}, {"column", std::to_string(column)}})
            .inFile(file, line, column);
    } catch (const Json::exception&) {
        return Error(ErrorCode::InvalidInput, "json.value", "A value in this JSON is out of range.").inFile(file);
    }
}

std::string printJson(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string compactJson(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::pair<int, int> locateInJson(std::string_view text, const std::string& pointer)
{
    return Locator(text, pointer).run();
}

} // namespace weir
