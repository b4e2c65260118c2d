#include "core/audience/text_cursor.h"

#include "core/audience/text_words.h"
#include "core/base/speech.h"
#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace weir::audience {

using expr::Range;
using expr::Token;
using expr::TokenKind;

void TextPiece::set(const std::string& key, Json value, Range range)
{
    json[key] = std::move(value);
    marks.push_back({'/' + key, range});
}

void TextPiece::put(const std::string& key, TextPiece part)
{
    for (Mark& mark : part.marks) {
        marks.push_back({'/' + key + mark.pointer, mark.range});
    }
    json[key] = std::move(part.json);
}

void TextPiece::append(const std::string& key, TextPiece part)
{
    Json& list = json[key];
    const std::string place = '/' + key + '/' + std::to_string(list.size());
    for (Mark& mark : part.marks) {
        marks.push_back({place + mark.pointer, mark.range});
    }
    list.push_back(std::move(part.json));
}

TextCursor::TextCursor(std::string_view text) : m_text(text), m_tokens(expr::tokenize(text))
{
    std::erase_if(m_tokens, [](const Token& token) { return token.kind == TokenKind::Comment; });
    Token end;
    end.begin = end.end = text.size();
    end.range.begin = end.range.end = static_cast<int>(codePoints(text));
    m_tokens.push_back(end);
}

const Token& TextCursor::ahead(std::size_t count) const
{
    return m_tokens[std::min(m_at + count, m_tokens.size() - 1)];
}

void TextCursor::advance()
{
    m_at = std::min(m_at + 1, m_tokens.size() - 1);
}

Range TextCursor::since(const Token& begin) const
{
    Range range = begin.range;
    if (m_at > 0 && m_tokens[m_at - 1].range.end > range.begin) {
        range.end = m_tokens[m_at - 1].range.end;
    }
    return range;
}

bool TextCursor::isWord(const Token& token, std::string_view word)
{
    return (token.kind == TokenKind::Identifier || token.kind == TokenKind::Keyword) &&
           token.text.size() == word.size() && toLower(token.text) == word;
}

bool TextCursor::isSign(const Token& token, std::string_view sign)
{
    return (token.kind == TokenKind::Operator || token.kind == TokenKind::Punctuation) && token.text == sign;
}

bool TextCursor::isSpan(std::size_t at) const
{
    const Token& unit = ahead(at + 1);
    const auto is = [&](std::string_view word) { return isWord(unit, word); };
    return ahead(at).kind == TokenKind::Number && (std::any_of(words::kUnits.begin(), words::kUnits.end(), is) ||
                                                   std::any_of(words::kUnit.begin(), words::kUnit.end(), is));
}

bool TextCursor::isOpen() const
{
    return current().kind == TokenKind::Error && current().text == "?";
}

bool TextCursor::takeWord(std::string_view word)
{
    const bool taken = isWord(word);
    if (taken) {
        advance();
    }
    return taken;
}

bool TextCursor::takeWords(std::string_view words)
{
    const std::vector<std::string_view> each = splitText(words, ' ');
    for (std::size_t i = 0; i < each.size(); ++i) {
        if (!isWord(ahead(i), each[i])) {
            return false;
        }
    }
    m_at += each.size();
    return true;
}

bool TextCursor::takeSign(std::string_view sign)
{
    const bool taken = isSign(sign);
    if (taken) {
        advance();
    }
    return taken;
}

void TextCursor::expectWord(std::string_view word)
{
    if (!takeWord(word)) {
        expected('"' + std::string(word) + '"', {word});
    }
}

void TextCursor::expectSign(std::string_view sign)
{
    if (!takeSign(sign)) {
        expected(std::string(sign));
    }
}

std::string TextCursor::takeName(const std::string& what)
{
    const Token token = current();
    switch (token.kind) {
    case TokenKind::Identifier:
    case TokenKind::QuotedIdentifier:
    case TokenKind::Text:
        advance();
        return token.text;
    case TokenKind::Error:
        if (isOpen()) {
            advance();
            return {};
        }
        break;
    case TokenKind::Keyword:
        fail(token.range, "audience.text.reserved",
             "Expected {what}, but found {found}. A name that is a word of the language stands in double quotes.",
             {{"what", what}, {"found", token.text}});
        return {};
    default:
        break;
    }
    expected(what);
    return {};
}

std::int64_t TextCursor::takeWhole()
{
    const Token token = current();
    std::int64_t number = 0;
    const char* end = token.text.data() + token.text.size();
    const auto read = std::from_chars(token.text.data(), end, number);
    if (token.kind != TokenKind::Number || read.ec != std::errc() || read.ptr != end) {
        expected(say("a whole number"));
        return 0;
    }
    advance();
    return number;
}

double TextCursor::takeNumber()
{
    const Token token = current();
    double number = 0;
    const char* end = token.text.data() + token.text.size();
    const auto read = std::from_chars(token.text.data(), end, number);
    if (token.kind != TokenKind::Number || read.ec != std::errc() || read.ptr != end) {
        expected(say("a number"));
        return 0;
    }
    advance();
    return number;
}

Json TextCursor::takeSpan()
{
    const std::int64_t count = takeWhole();
    for (std::size_t i = 0; i < words::kUnits.size(); ++i) {
        if (takeWord(words::kUnits[i]) || takeWord(words::kUnit[i])) {
            return {{"count", count}, {"unit", words::kUnits[i]}};
        }
    }
    expected(say("a unit of time: minutes, hours, days or weeks"), {words::kUnits.begin(), words::kUnits.end()});
    return {{"count", count}};
}

/// A bare day: three numbers with a sign between them and nothing else.
std::optional<std::string> TextCursor::dayHere() const
{
    std::string day;
    for (std::size_t i = 0; i < 5; ++i) {
        const Token& token = ahead(i);
        const bool fits =
            i % 2 == 0 ? token.kind == TokenKind::Number && token.text.size() == (i == 0 ? 4 : 2) : isSign(token, "-");
        if (!fits || (i > 0 && token.begin != ahead(i - 1).end)) {
            return std::nullopt;
        }
        day += token.text;
    }
    return day;
}

std::string TextCursor::takeMoment()
{
    if (const auto day = dayHere()) {
        m_at += 5;
        return *day;
    }
    const Token token = current();
    if (token.kind == TokenKind::Text || token.kind == TokenKind::QuotedIdentifier) {
        advance();
        return token.text;
    }
    expected(say("a date such as 2024-12-31"));
    return {};
}

Json TextCursor::takeValue()
{
    if (const auto day = dayHere()) {
        m_at += 5;
        return *day;
    }
    const Token first = current();
    const bool minus = takeSign("-");
    const Token token = current();
    if (token.kind == TokenKind::Number) {
        advance();
        const std::string text = (minus ? "-" : "") + token.text;
        const char* end = text.data() + text.size();
        std::int64_t whole = 0;
        if (const auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc() && read.ptr == end) {
            return whole;
        }
        double real = 0;
        if (const auto read = std::from_chars(text.data(), end, real); read.ec == std::errc() && read.ptr == end) {
            return real;
        }
        fail(since(first), "audience.text.number", "This number is too large or too small to be told from others.");
        return {};
    }
    if (!minus && (token.kind == TokenKind::Text || token.kind == TokenKind::QuotedIdentifier)) {
        advance();
        return token.text;
    }
    if (!minus && (isWord("true") || isWord("false"))) {
        advance();
        return isWord(token, "true");
    }
    if (!minus && token.kind == TokenKind::Identifier) {
        fail(token.range, "audience.text.bareText", "Texts stand in single quotes: '{found}'.",
             {{"found", token.text}});
        return {};
    }
    expected(say("a value: a text in single quotes, a number, true or false"));
    return {};
}

std::optional<std::size_t> TextCursor::takeOneOf(const std::vector<std::string_view>& words, const std::string& what)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (takeWord(words[i])) {
            return i;
        }
    }
    expected(what, words);
    return std::nullopt;
}

std::string TextCursor::found() const
{
    const Token& token = current();
    switch (token.kind) {
    case TokenKind::End:
        return say("the end");
    case TokenKind::Text:
        return expr::quotedText(token.text);
    default:
        return token.text;
    }
}

void TextCursor::expected(const std::string& what, const std::vector<std::string_view>& words)
{
    const Token& token = current();
    if (token.kind == TokenKind::Error && token.text != "?") {
        const bool quote = token.text == "'" || token.text == "\"";
        fail(token.range, "audience.text.character",
             quote ? "The quote {character} that opens here is never closed."
                   : "The character {character} means nothing here. Texts stand in single quotes.",
             {{"character", token.text}});
        return;
    }
    const std::string near = token.kind == TokenKind::Identifier
                                 ? closest(toLower(token.text), std::vector<std::string>(words.begin(), words.end()))
                                 : std::string();
    fail(token.range, "audience.text.expected",
         near.empty() ? "Expected {what}, but found {found}."
                      : "Expected {what}, but found {found}. Did you mean \"{near}\"?",
         {{"what", what}, {"found", found()}, {"near", near}});
}

void TextCursor::fail(Range range, std::string id, std::string sentence, Error::Arguments arguments)
{
    if (!m_mistake) {
        m_mistake =
            placed(Error(ErrorCode::InvalidInput, std::move(id), std::move(sentence), std::move(arguments)), range);
    }
    m_at = m_tokens.size() - 1;
}

Error TextCursor::placed(Error error, Range range) const
{
    Where where = error.where();
    where.begin = range.begin;
    where.end = range.end;
    const std::string_view before = std::string_view(m_text).substr(0, expr::byteOffset(m_text, range.begin));
    const std::size_t newline = before.rfind('\n');
    where.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    where.column =
        1 + static_cast<int>(codePoints(newline == std::string_view::npos ? before : before.substr(newline + 1)));
    return std::move(error).at(std::move(where));
}

} // namespace weir::audience
