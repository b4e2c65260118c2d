#include "core/expr/token_cursor.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace weir::expr {
namespace {

constexpr std::size_t kMostErrors = 20;

struct TypeAlias
{
    std::string_view alias;
    std::string_view name;
};

/// What SQL users call our types.
constexpr std::array<TypeAlias, 14> kTypeAliases{{{"int", "integer"},
                                                  {"bigint", "integer"},
                                                  {"double", "number"},
                                                  {"float", "number"},
                                                  {"real", "number"},
                                                  {"varchar", "text"},
                                                  {"string", "text"},
                                                  {"bool", "boolean"},
                                                  {"timestamp", "instant"},
                                                  {"timestamptz", "instant"},
                                                  {"datetime", "instant"},
                                                  {"interval", "duration"},
                                                  {"numeric", "decimal"},
                                                  {"jsonb", "json"}}};

std::string describe(const Token& token)
{
    switch (token.kind) {
    case TokenKind::End:
        return "the end";
    case TokenKind::Text:
        return "a text";
    case TokenKind::Keyword:
    case TokenKind::Identifier:
    case TokenKind::QuotedIdentifier:
    case TokenKind::Number:
    case TokenKind::Operator:
    case TokenKind::Punctuation:
    case TokenKind::Comment:
    case TokenKind::Error:
        break;
    }
    return token.text;
}
} // namespace

TokenCursor::TokenCursor(std::string_view text) : m_tokens(tokenize(text))
{
    std::erase_if(m_tokens, [](const Token& token) { return token.kind == TokenKind::Comment; });
    Token end;
    end.begin = text.size();
    end.end = text.size();
    end.range.begin = static_cast<int>(codePoints(text));
    end.range.end = end.range.begin;
    m_tokens.push_back(end);
}

bool TokenCursor::takeSign(std::string_view sign)
{
    const bool taken = isSign(sign);
    if (taken) {
        advance();
    }
    return taken;
}

bool TokenCursor::takeKeyword(std::string_view word)
{
    const bool taken = isKeyword(word);
    if (taken) {
        advance();
    }
    return taken;
}

std::nullptr_t TokenCursor::fail(Range range, std::string id, std::string sentence, Error::Arguments arguments)
{
    // One fault per place: what follows from an earlier one at the same token is noise.
    if (m_errors.size() < kMostErrors && (m_errors.empty() || m_errors.back().where().begin != range.begin)) {
        Where where;
        where.begin = range.begin;
        where.end = range.end;
        m_errors.push_back(
            Error(ErrorCode::InvalidInput, "expr." + std::move(id), std::move(sentence), std::move(arguments))
                .at(std::move(where)));
    }
    return nullptr;
}

std::nullptr_t TokenCursor::unexpected()
{
    const Token& token = current();
    if (token.kind == TokenKind::Error) {
        if (token.text == "'" && token.range.end - token.range.begin >= 1) {
            return fail(token.range, "unclosedText",
                        "The text that begins at character {place} has no end. Add a ' after it; write '' for a ' "
                        "inside.",
                        {{"place", std::to_string(token.range.begin + 1)}});
        }
        if (token.text == "\"") {
            return fail(token.range, "unclosedName",
                        "The column name that begins at character {place} has no end. Add a \" after it.",
                        {{"place", std::to_string(token.range.begin + 1)}});
        }
        return fail(token.range, "strangeCharacter",
                    "The character {character} at {place} means nothing here. Remove it, or put texts in single "
                    "and column names in double quotes.",
                    {{"character", token.text}, {"place", std::to_string(token.range.begin + 1)}});
    }
    if (token.kind == TokenKind::End) {
        return fail(token.range, "ended",
                    m_at == 0 ? "The expression is empty. Write a column, a value or a function."
                              : "The expression ends too early: a value is missing after {before}.",
                    {{"before", describe(previous())}});
    }
    if (token.text == "." && m_at > 0) {
        return fail(token.range, "dotted",
                    "A point does not belong here. Write a column name that has a point in double quotes, like "
                    "\"a.b\".");
    }
    if (token.text == ")" || token.text == "]") {
        return fail(token.range, "closing", "There is a {sign} at character {place} that closes nothing.",
                    {{"sign", token.text}, {"place", std::to_string(token.range.begin + 1)}});
    }
    if (token.kind == TokenKind::Identifier || token.kind == TokenKind::Number || token.kind == TokenKind::Text ||
        token.kind == TokenKind::QuotedIdentifier || token.text == "(" || token.text == "[") {
        return fail(token.range, "missingOperator",
                    "An operator such as = or and is missing before {found} at character {place}.",
                    {{"found", describe(token)}, {"place", std::to_string(token.range.begin + 1)}});
    }
    return fail(token.range, "unexpected", "{found} at character {place} does not fit here.",
                {{"found", describe(token)}, {"place", std::to_string(token.range.begin + 1)}});
}

std::nullptr_t TokenCursor::missingValue()
{
    const Token& token = current();
    const bool plain = token.kind == TokenKind::Keyword || token.kind == TokenKind::Operator ||
                       (token.kind == TokenKind::Punctuation && token.text != "(" && token.text != "[");
    if (plain && token.text != ".") {
        return fail(token.range, "missingValue",
                    "A value is missing before {found} at character {place}. Write a column, a value or a "
                    "function; a column with the name of a keyword needs double quotes.",
                    {{"found", describe(token)}, {"place", std::to_string(token.range.begin + 1)}});
    }
    return unexpected();
}

void TokenCursor::synchronize()
{
    int nesting = 0;
    while (current().kind != TokenKind::End) {
        if (isSign("(") || isSign("[")) {
            ++nesting;
        } else if (isSign(")") || isSign("]")) {
            if (nesting == 0) {
                return;
            }
            --nesting;
        } else if (nesting == 0 && (isSign(",") || isKeyword("and") || isKeyword("or") || isKeyword("when") ||
                                    isKeyword("then") || isKeyword("else") || isKeyword("end"))) {
            return;
        }
        advance();
    }
}

bool TokenCursor::expect(std::string_view sign, const Token& opening)
{
    if (takeSign(sign)) {
        return true;
    }
    if (current().kind == TokenKind::Error) {
        unexpected();
    } else {
        fail(current().range, "unclosed",
             "Expected {sign} to close the {opening} at character {place}, but found {found}.",
             {{"sign", std::string(sign)},
              {"opening", opening.text},
              {"place", std::to_string(opening.range.begin + 1)},
              {"found", describe(current())}});
    }
    synchronize();
    takeSign(sign);
    return false;
}

bool TokenCursor::isSign(std::string_view sign) const
{
    return (current().kind == TokenKind::Operator || current().kind == TokenKind::Punctuation) &&
           current().text == sign;
}

bool TokenCursor::isKeyword(std::string_view word) const
{
    return current().kind == TokenKind::Keyword && current().text == word;
}

bool TokenCursor::isWord(const Token& token, std::string_view word)
{
    return token.kind == TokenKind::Identifier && token.text.size() == word.size() &&
           std::equal(word.begin(), word.end(), token.text.begin(), [](char expected, char actual) {
               return expected == (actual >= 'A' && actual <= 'Z' ? static_cast<char>(actual - 'A' + 'a') : actual);
           });
}

void TokenCursor::unknownFunction(const Token& word)
{
    static const std::vector<std::string> kNames = functionNames();
    const std::string lower = toLower(word.text);
    std::string near = closest(lower, kNames);
    if (lower == "now" || lower == "current_timestamp" || lower == "today" || lower == "current_date" ||
        lower == "getdate") {
        near = "run_time() (the instant of the run; to_date(run_time(), zone) for the day)";
    }
    if (near.empty()) {
        fail(word.range, "unknownFunction",
             "There is no function {name}. The list of functions opens with Ctrl+Space in the editor.",
             {{"name", word.text}});
    } else {
        fail(word.range, "unknownFunctionNear", "There is no function {name}. Did you mean {near}?",
             {{"name", word.text}, {"near", near}});
    }
}

std::optional<DataType> TokenCursor::takeType()
{
    const int begin = current().range.begin;
    std::string text;
    int nesting = 0;
    while (current().kind != TokenKind::End && current().kind != TokenKind::Error && !(nesting == 0 && isSign(")"))) {
        nesting += isSign("(") ? 1 : 0;
        nesting -= isSign(")") ? 1 : 0;
        std::string part = toLower(advance().text);
        for (const TypeAlias& alias : kTypeAliases) {
            part = part == alias.alias ? std::string(alias.name) : part;
        }
        text += part;
        if (text.size() > 200) {
            break;
        }
    }
    const auto type =
        text.size() <= 200 ? parseDataType(text) : Result<DataType>(Error(ErrorCode::InvalidInput, "type.unknown", ""));
    if (!type || type->kind() == TypeKind::Null) {
        fail({begin, std::max(previous().range.end, begin)}, "unknownType",
             "There is no such type. The types are boolean, integer, decimal(p,s), number, text, date, instant, "
             "duration, json and list<...>.");
        return std::nullopt;
    }
    return *type;
}

} // namespace weir::expr
