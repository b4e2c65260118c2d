#include "core/expr/json_reader.h"

#include "core/base/text.h"
#include "core/base/utf8.h"

#include <array>
#include <charconv>

namespace weir::expr {
namespace {

constexpr int kDeepest = 500;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Checks a document by the grammar of RFC 8259 and copies it without white space.
class Compactor
{
public:
    explicit Compactor(std::string_view text) : m_text(text) { m_result.reserve(text.size()); }

    std::optional<std::string> run()
    {
        skip();
        if (!value(0)) {
            return std::nullopt;
        }
        skip();
        return m_at == m_text.size() ? std::optional(std::move(m_result)) : std::nullopt;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skip()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at])) {
            ++m_at;
        }
    }
    void copy() { m_result += m_text[m_at++]; }
    bool word(std::string_view expected)
    {
        if (m_text.substr(m_at, expected.size()) != expected) {
            return false;
        }
        m_result += expected;
        m_at += expected.size();
        return true;
    }

    bool value(int depth)
    {
        if (depth > kDeepest) {
            return false;
        }
        switch (peek()) {
        case '{':
        case '[':
            return container(depth);
        case '"':
            return string();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    bool container(int depth)
    {
        const bool object = peek() == '{';
        const char closing = object ? '}' : ']';
        copy();
        skip();
        if (peek() == closing) {
            copy();
            return true;
        }
        while (true) {
            skip();
            if (object) {
                if (peek() != '"' || !string()) {
                    return false;
                }
                skip();
                if (peek() != ':') {
                    return false;
                }
                copy();
                skip();
            }
            if (!value(depth + 1)) {
                return false;
            }
            skip();
            if (peek() == closing) {
                copy();
                return true;
            }
            if (peek() != ',') {
                return false;
            }
            copy();
        }
    }

    bool string()
    {
        copy();
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                copy();
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20) {
                return false;
            }
            copy();
            if (c != '\\') {
                continue;
            }
            const char escape = peek();
            if (escape == 'u') {
                copy();
                for (int i = 0; i < 4; ++i) {
                    const char digit = peek();
                    if (!isDigit(digit) && !(digit >= 'a' && digit <= 'f') && !(digit >= 'A' && digit <= 'F')) {
                        return false;
                    }
                    copy();
                }
            } else if (escape != '\0' && std::string_view("\"\\/bfnrt").find(escape) != std::string_view::npos) {
                copy();
            } else {
                return false;
            }
        }
        return false;
    }

    bool number()
    {
        if (peek() == '-') {
            copy();
        }
        if (!isDigit(peek())) {
            return false;
        }
        if (peek() == '0') {
            copy();
        } else {
            digits();
        }
        if (peek() == '.') {
            copy();
            if (!digits()) {
                return false;
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            copy();
            if (peek() == '+' || peek() == '-') {
                copy();
            }
            return digits();
        }
        return true;
    }

    bool digits()
    {
        const std::size_t before = m_at;
        while (isDigit(peek())) {
            copy();
        }
        return m_at > before;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_result;
};

std::size_t skipSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    return at;
}

/// Byte behind the value that begins at `at` in a valid document.
std::size_t endOfValue(std::string_view text, std::size_t at)
{
    int nesting = 0;
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            at += c == '\\' ? 1U : 0U;
            quoted = c != '"';
            if (!quoted && nesting == 0) {
                return at + 1;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++nesting;
        } else if (c == '}' || c == ']') {
            if (nesting == 0) {
                return at;
            }
            if (--nesting == 0) {
                return at + 1;
            }
        } else if (nesting == 0 && (c == ',' || isSpace(c))) {
            return at;
        }
    }
    return text.size();
}

/// Calls `visit(key, value)` for each member or element of a valid value; keys of elements are empty.
template <class Visit>
void eachPart(std::string_view json, const Visit& visit)
{
    std::size_t at = skipSpace(json, 0);
    if (at >= json.size() || (json[at] != '{' && json[at] != '[')) {
        return;
    }
    const bool object = json[at] == '{';
    ++at;
    while (at < json.size()) {
        at = skipSpace(json, at);
        if (at >= json.size() || json[at] == '}' || json[at] == ']') {
            return;
        }
        std::string_view key;
        if (object) {
            const std::size_t end = endOfValue(json, at);
            key = json.substr(at, end - at);
            at = skipSpace(json, end);
            at = skipSpace(json, at + 1); // the colon
        }
        const std::size_t end = endOfValue(json, at);
        visit(key, json.substr(at, end - at));
        at = skipSpace(json, end);
        at += at < json.size() && json[at] == ',' ? 1U : 0U;
    }
}

std::uint32_t hexAt(std::string_view text, std::size_t at)
{
    std::uint32_t value = 0;
    if (at + 4 <= text.size()) {
        std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
    }
    return value;
}

Error wrongPath(std::string_view path, std::size_t at)
{
    Where where;
    where.begin = static_cast<int>(codePoints(path.substr(0, at)));
    where.end = static_cast<int>(codePoints(path));
    return Error(ErrorCode::InvalidInput, "expr.jsonPath",
                 "This is no JSON path from character {place} on. Write it like $.customer.emails[0], keys with other "
                 "characters in double quotes.",
                 {{"place", std::to_string(where.begin + 1)}})
        .at(where);
}

} // namespace

Result<std::vector<JsonStep>> parseJsonPath(std::string_view path)
{
    if (!path.starts_with('$')) {
        return wrongPath(path, 0);
    }
    std::vector<JsonStep> steps;
    std::size_t at = 1;
    while (at < path.size()) {
        const std::size_t begin = at;
        if (path[at] == '[') {
            JsonStep step;
            const std::size_t close = path.find(']', at);
            if (close == std::string_view::npos) {
                return wrongPath(path, begin);
            }
            const auto end = std::from_chars(path.data() + at + 1, path.data() + close, step.index);
            if (end.ec != std::errc{} || end.ptr != path.data() + close || step.index < 0 || !isDigit(path[at + 1])) {
                return wrongPath(path, begin);
            }
            steps.push_back(std::move(step));
            at = close + 1;
        } else if (path[at] == '.' && at + 1 < path.size() && path[at + 1] == '"') {
            JsonStep step;
            at += 2;
            while (at < path.size() && path[at] != '"') {
                at += path[at] == '\\' && at + 1 < path.size() ? 1U : 0U;
                step.key += path[at++];
            }
            if (at >= path.size()) {
                return wrongPath(path, begin);
            }
            ++at;
            steps.push_back(std::move(step));
        } else if (path[at] == '.') {
            const std::size_t end = std::min(path.find_first_of(".[", at + 1), path.size());
            const std::string_view key = path.substr(at + 1, end - at - 1);
            if (key.empty() || key.find_first_of("]\"'* ") != std::string_view::npos) {
                return wrongPath(path, begin);
            }
            steps.push_back({std::string(key), -1});
            at = end;
        } else {
            return wrongPath(path, begin);
        }
    }
    return steps;
}

std::optional<std::string> compactJsonText(std::string_view text)
{
    return Compactor(text).run();
}

JsonKind jsonKind(std::string_view json)
{
    const std::size_t at = skipSpace(json, 0);
    switch (at < json.size() ? json[at] : 'n') {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    case 't':
    case 'f':
        return JsonKind::Boolean;
    case 'n':
        return JsonKind::Null;
    default:
        return JsonKind::Number;
    }
}

std::optional<std::string_view> jsonPart(std::string_view document, std::span<const JsonStep> path)
{
    std::size_t first = skipSpace(document, 0);
    std::string_view current = document.substr(first, endOfValue(document, first) - first);
    for (const JsonStep& step : path) {
        const JsonKind kind = jsonKind(current);
        std::optional<std::string_view> next;
        std::int64_t position = 0;
        if (kind == (step.index < 0 ? JsonKind::Object : JsonKind::Array)) {
            eachPart(current, [&](std::string_view key, std::string_view value) {
                if (step.index < 0 ? jsonStringContent(key) == step.key : position++ == step.index) {
                    next = value;
                }
            });
        }
        if (!next) {
            return std::nullopt;
        }
        current = *next;
    }
    return current;
}

std::string jsonStringContent(std::string_view json)
{
    std::string text;
    for (std::size_t i = 1; i + 1 < json.size(); ++i) {
        if (json[i] != '\\') {
            text += json[i];
            continue;
        }
        const char escape = json[++i];
        if (escape != 'u') {
            constexpr std::string_view kFrom = "bfnrt";
            constexpr std::string_view kTo = "\b\f\n\r\t";
            const std::size_t known = kFrom.find(escape);
            text += known == std::string_view::npos ? escape : kTo[known];
            continue;
        }
        std::uint32_t c = hexAt(json, i + 1);
        i += 4;
        if (c >= 0xD800 && c < 0xDC00 && json.substr(i + 1, 2) == "\\u") {
            const std::uint32_t low = hexAt(json, i + 3);
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000U + ((c - 0xD800U) << 10U) + (low - 0xDC00U);
                i += 6;
            }
        }
        appendUtf8(text, c);
    }
    return text;
}

std::optional<std::string> jsonAsText(std::string_view json)
{
    switch (jsonKind(json)) {
    case JsonKind::Null:
        return std::nullopt;
    case JsonKind::String:
        return jsonStringContent(json);
    case JsonKind::Boolean:
    case JsonKind::Number:
        return std::string(json);
    case JsonKind::Array:
    case JsonKind::Object:
        break;
    }
    return compactJsonText(json);
}

std::vector<std::string_view> jsonElements(std::string_view json)
{
    std::vector<std::string_view> elements;
    eachPart(json, [&elements](std::string_view, std::string_view value) { elements.push_back(value); });
    return elements;
}

std::vector<std::string> jsonKeyList(std::string_view json)
{
    std::vector<std::string> keys;
    if (jsonKind(json) == JsonKind::Object) {
        eachPart(json, [&keys](std::string_view key, std::string_view) { keys.push_back(jsonStringContent(key)); });
    }
    return keys;
}

std::string jsonString(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (byte < 0x20) {
            constexpr std::string_view kShort = "\b\f\n\r\t";
            constexpr std::string_view kLetters = "bfnrt";
            constexpr std::string_view kHex = "0123456789abcdef";
            const std::size_t known = kShort.find(c);
            if (known != std::string_view::npos) {
                result += '\\';
                result += kLetters[known];
            } else {
                result += "\\u00";
                result += kHex[byte >> 4U];
                result += kHex[byte & 0xFU];
            }
        } else {
            result += c;
        }
    }
    return result + '"';
}

} // namespace weir::expr
