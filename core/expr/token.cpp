#include "core/expr/token.h"

#include "core/base/text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace weir::expr {
namespace {

constexpr std::array<std::string_view, 19> kReserved{"and",   "as",    "between", "case",     "cast", "else", "end",
                                                     "false", "ilike", "in",      "is",       "like", "not",  "null",
                                                     "or",    "then",  "true",    "try_cast", "when"};

constexpr std::array<std::string_view, 5> kContextual{"date", "distinct", "duration", "from", "instant"};

constexpr std::array<std::string_view, 18> kOperators{"->>", "<=", ">=", "<>", "!=", "==", "||", "->", "+",
                                                      "-",   "*",  "/",  "%",  "=",  "<",  ">",  ".",  ";"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string lowerAscii(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

/// Walks over the text once and counts characters on the way.
class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    std::vector<Token> run()
    {
        while (true) {
            skipSpace();
            if (m_at >= m_text.size()) {
                return std::move(m_tokens);
            }
            next();
        }
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    /// The code point at byte `at`, and the byte after it; -1 for invalid UTF-8 (one byte).
    [[nodiscard]] std::pair<UChar32, std::size_t> codePoint(std::size_t at) const
    {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(m_text.data());
        auto offset = static_cast<std::int64_t>(at);
        UChar32 c = 0;
        U8_NEXT(bytes, offset, static_cast<std::int64_t>(m_text.size()), c);
        return {c, static_cast<std::size_t>(offset)};
    }

    void skipSpace()
    {
        while (m_at < m_text.size()) {
            const auto [c, after] = codePoint(m_at);
            if (c < 0 || !u_isUWhiteSpace(c)) {
                return;
            }
            m_at = after;
        }
    }

    void add(TokenKind kind, std::size_t end, std::string text)
    {
        Token token;
        token.kind = kind;
        token.begin = m_at;
        token.end = end;
        token.range.begin = charactersUpTo(m_at);
        token.range.end = charactersUpTo(end);
        token.text = std::move(text);
        m_tokens.push_back(std::move(token));
        m_at = end;
    }

    int charactersUpTo(std::size_t byte)
    {
        for (; m_counted < byte; ++m_counted) {
            m_characters += (static_cast<unsigned char>(m_text[m_counted]) & 0xC0U) != 0x80U ? 1 : 0;
        }
        return m_characters;
    }

    void next()
    {
        const char c = peek();
        if (c == '-' && peek(1) == '-') {
            const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            add(TokenKind::Comment, end, std::string(m_text.substr(m_at, end - m_at)));
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            number();
        } else if (c == '\'') {
            quoted('\'', TokenKind::Text);
        } else if (c == '"') {
            quoted('"', TokenKind::QuotedIdentifier);
        } else if (c == '(' || c == ')' || c == '[' || c == ']' || c == ',') {
            add(TokenKind::Punctuation, m_at + 1, std::string(1, c));
        } else if (!word()) {
            operatorOrError();
        }
    }

    void number()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && isDigit(m_text[end])) {
            ++end;
        }
        if (end < m_text.size() && m_text[end] == '.') {
            ++end;
            while (end < m_text.size() && isDigit(m_text[end])) {
                ++end;
            }
        }
        if (end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E')) {
            std::size_t digits = end + 1;
            if (digits < m_text.size() && (m_text[digits] == '+' || m_text[digits] == '-')) {
                ++digits;
            }
            if (digits < m_text.size() && isDigit(m_text[digits])) {
                end = digits;
                while (end < m_text.size() && isDigit(m_text[end])) {
                    ++end;
                }
            }
        }
        add(TokenKind::Number, end, std::string(m_text.substr(m_at, end - m_at)));
    }

    void quoted(char quote, TokenKind kind)
    {
        std::string content;
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != quote) {
                content += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == quote) {
                content += quote;
                ++at;
            } else {
                add(kind, at + 1, std::move(content));
                return;
            }
        }
        add(TokenKind::Error, m_text.size(), std::string(1, quote));
    }

    bool word()
    {
        const auto [first, afterFirst] = codePoint(m_at);
        if (first != '_' && (first < 0 || !u_hasBinaryProperty(first, UCHAR_XID_START))) {
            return false;
        }
        std::size_t end = afterFirst;
        while (end < m_text.size()) {
            const auto [c, after] = codePoint(end);
            if (c < 0 || !u_hasBinaryProperty(c, UCHAR_XID_CONTINUE)) {
                break;
            }
            end = after;
        }
        const std::string_view text = m_text.substr(m_at, end - m_at);
        if (isReserved(text)) {
            add(TokenKind::Keyword, end, lowerAscii(text));
        } else {
            add(TokenKind::Identifier, end, std::string(text));
        }
        return true;
    }

    void operatorOrError()
    {
        const std::string_view rest = m_text.substr(m_at);
        for (const std::string_view sign : kOperators) {
            if (rest.starts_with(sign)) {
                add(TokenKind::Operator, m_at + sign.size(), std::string(sign));
                return;
            }
        }
        const std::size_t end = codePoint(m_at).second;
        add(TokenKind::Error, end, std::string(m_text.substr(m_at, end - m_at)));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_counted = 0;
    int m_characters = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenize(std::string_view text)
{
    return Lexer(text).run();
}

bool isReserved(std::string_view word)
{
    if (word.size() > 8) {
        return false;
    }
    return std::binary_search(kReserved.begin(), kReserved.end(), std::string_view(lowerAscii(word)));
}

const std::vector<std::string>& keywords()
{
    static const std::vector<std::string> all = [] {
        std::vector<std::string> words(kReserved.begin(), kReserved.end());
        words.insert(words.end(), kContextual.begin(), kContextual.end());
        std::sort(words.begin(), words.end());
        return words;
    }();
    return all;
}

std::string quotedName(std::string_view name)
{
    const std::vector<Token> tokens = tokenize(name);
    if (tokens.size() == 1 && tokens[0].kind == TokenKind::Identifier && tokens[0].text == name) {
        return std::string(name);
    }
    std::string result = "\"";
    for (const char c : name) {
        result += c;
        if (c == '"') {
            result += c;
        }
    }
    return result + '"';
}

std::string quotedText(std::string_view text)
{
    std::string result = "'";
    for (const char c : text) {
        result += c;
        if (c == '\'') {
            result += c;
        }
    }
    return result + '\'';
}

std::size_t byteOffset(std::string_view text, int character)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && character-- <= 0) {
            return at;
        }
        ++at;
    }
    return text.size();
}

} // namespace weir::expr
