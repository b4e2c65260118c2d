#include "core/expr/editing.h"

#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/expr/constants.h"
#include "core/expr/token.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace weir::expr {
namespace {

constexpr std::array<std::string_view, 10> kTypeNames{"boolean", "integer", "decimal(18,2)", "number", "text",
                                                      "date",    "instant", "duration",      "json",   "list<text>"};
constexpr std::array<std::string_view, 9> kValueWords{"case",    "cast", "date", "duration", "false",
                                                      "instant", "not",  "null", "true"};
constexpr std::array<std::string_view, 8> kOperatorWords{"and", "between", "ilike", "in", "is", "like", "not", "or"};
constexpr std::array<std::string_view, 4> kCaseWords{"when", "then", "else", "end"};

bool isSign(const Token& token, std::string_view sign)
{
    return (token.kind == TokenKind::Punctuation || token.kind == TokenKind::Operator) && token.text == sign;
}

bool isWord(const Token& token, std::string_view word)
{
    return (token.kind == TokenKind::Identifier || token.kind == TokenKind::Keyword) && toLower(token.text) == word;
}

bool isName(const Token& token)
{
    return token.kind == TokenKind::Identifier || token.kind == TokenKind::QuotedIdentifier;
}

/// For each token: is it a column's name? Decided by its neighbours, so that broken text works too.
std::vector<bool> columnTokens(const std::vector<Token>& tokens)
{
    std::vector<bool> result(tokens.size(), false);
    int typeNesting = -1; // brackets since "as" of a cast; -1 outside
    static const Token kNothing;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const Token& before = i > 0 ? tokens[i - 1] : kNothing;
        const Token& after = i + 1 < tokens.size() ? tokens[i + 1] : kNothing;
        if (typeNesting >= 0) {
            typeNesting += isSign(token, "(") ? 1 : 0;
            typeNesting -= isSign(token, ")") ? 1 : 0;
            continue;
        }
        if (isWord(token, "as") && token.kind == TokenKind::Keyword) {
            typeNesting = 0;
            continue;
        }
        if (token.kind == TokenKind::QuotedIdentifier) {
            result[i] = true;
            continue;
        }
        if (token.kind != TokenKind::Identifier || isSign(after, "(") || before.kind == TokenKind::Number) {
            continue;
        }
        const bool typedLiteral = after.kind == TokenKind::Text &&
                                  (isWord(token, "date") || isWord(token, "instant") || isWord(token, "duration"));
        const bool distinct =
            isWord(token, "distinct") && (isWord(before, "is") || isWord(before, "not") ||
                                          (isSign(before, "(") && (isName(after) || after.kind == TokenKind::Keyword)));
        const bool from = isWord(token, "from") && isWord(before, "distinct") && i > 1 && !isSign(tokens[i - 2], "(");
        result[i] = !typedLiteral && !distinct && !from;
    }
    return result;
}

bool endsValue(const Token& token)
{
    return isName(token) || token.kind == TokenKind::Number || token.kind == TokenKind::Text || isSign(token, ")") ||
           isSign(token, "]") || isWord(token, "end") || isWord(token, "null") || isWord(token, "true") ||
           isWord(token, "false");
}

/// Where the cursor stands: the tokens before it, the word at it, and the calls around it.
struct Place
{
    std::vector<Token> before;
    std::string word;
    Range replace;
    bool inText = false;
    bool inType = false;
    bool inCase = false;
    const Function* function = nullptr;
    std::size_t argument = 0;
};

void findCall(Place& place)
{
    struct Open
    {
        const Function* function = nullptr;
        std::size_t commas = 0;
        bool cast = false;
        bool type = false;
    };
    std::vector<Open> open;
    int cases = 0;
    for (std::size_t i = 0; i < place.before.size(); ++i) {
        const Token& token = place.before[i];
        if (isSign(token, "(") || isSign(token, "[")) {
            Open next;
            if (i > 0 && isSign(token, "(")) {
                const Token& name = place.before[i - 1];
                next.function = name.kind == TokenKind::Identifier ? findFunction(name.text) : nullptr;
                next.cast = isWord(name, "cast") || isWord(name, "try_cast");
            }
            open.push_back(next);
        } else if ((isSign(token, ")") || isSign(token, "]")) && !open.empty()) {
            open.pop_back();
        } else if (isSign(token, ",") && !open.empty()) {
            ++open.back().commas;
        } else if (isWord(token, "as") && !open.empty() && open.back().cast) {
            open.back().type = true;
        } else if (isWord(token, "case")) {
            ++cases;
        } else if (isWord(token, "end")) {
            --cases;
        }
    }
    place.inCase = cases > 0;
    if (!open.empty()) {
        place.function = open.back().function;
        place.argument = open.back().commas;
        place.inType = open.back().type;
    }
}

Place placeAt(std::string_view text, int cursor)
{
    Place place;
    place.replace = {cursor, cursor};
    const std::size_t cursorByte = byteOffset(text, cursor);
    for (const Token& token : tokenize(text)) {
        if (token.range.begin >= cursor) {
            break;
        }
        const bool touches = token.range.end >= cursor;
        const bool unclosed = token.kind == TokenKind::Error && (token.text == "'" || token.text == "\"");
        if (touches && token.kind == TokenKind::Comment) {
            place.before.clear();
            place.inText = true;
            return place;
        }
        if ((token.kind == TokenKind::Text && token.range.end > cursor) || (unclosed && token.text == "'")) {
            place.inText = true;
            const int last = token.kind == TokenKind::Text ? token.range.end - 1 : token.range.end;
            place.replace = {token.range.begin + 1, std::max(last, cursor)};
            place.word = std::string(text.substr(token.begin + 1, cursorByte - token.begin - 1));
        } else if (touches && (token.kind == TokenKind::Identifier || token.kind == TokenKind::Keyword)) {
            place.replace = token.range;
            place.word = std::string(text.substr(token.begin, cursorByte - token.begin));
        } else if ((touches && token.kind == TokenKind::QuotedIdentifier && token.range.end > cursor) ||
                   (unclosed && token.text == "\"")) {
            place.replace = token.range;
            place.word = std::string(text.substr(token.begin + 1, cursorByte - token.begin - 1));
        } else if (token.kind != TokenKind::Comment) {
            place.before.push_back(token);
        }
    }
    findCall(place);
    return place;
}

/// 2 when `name` begins with the word, 1 when it contains it, 0 otherwise.
int match(std::string_view name, const std::string& foldedWord)
{
    if (foldedWord.empty()) {
        return 2;
    }
    const std::string folded = foldCase(name);
    return folded.starts_with(foldedWord) ? 2 : (folded.find(foldedWord) != std::string::npos ? 1 : 0);
}

bool allowed(const Function& function, Aggregates aggregates)
{
    switch (function.kind) {
    case FunctionKind::Scalar:
        return true;
    case FunctionKind::Aggregate:
        return aggregates != Aggregates::Refused;
    case FunctionKind::Window:
        return aggregates == Aggregates::Windows;
    }
    return false;
}

class Suggester
{
public:
    Suggester(const Place& place, Completion& completion) : m_folded(foldCase(place.word)), m_completion(completion) {}

    void add(SuggestionKind kind, std::string_view label, std::string insert, std::string detail = {},
             std::string help = {})
    {
        if (const int rank = match(label, m_folded); rank > 0) {
            auto& list = rank == 2 ? m_completion.suggestions : m_later;
            list.push_back({kind, std::string(label), std::move(insert), std::move(detail), std::move(help)});
        }
    }
    template <std::size_t N>
    void addAll(SuggestionKind kind, const std::array<std::string_view, N>& words)
    {
        for (const std::string_view word : words) {
            add(kind, word, std::string(word));
        }
    }
    /// Puts what only contains the word behind what begins with it.
    void finish()
    {
        std::move(m_later.begin(), m_later.end(), std::back_inserter(m_completion.suggestions));
        m_later.clear();
    }

private:
    std::string m_folded;
    Completion& m_completion;
    std::vector<Suggestion> m_later;
};

Constant constantAt(const Place& place)
{
    if (place.function) {
        for (const Signature& signature : place.function->signatures) {
            if (place.argument < signature.parameters.size() &&
                signature.parameters[place.argument].type == ArgumentType::TextConstant) {
                return signature.parameters[place.argument].constant;
            }
        }
    }
    return Constant::None;
}

void suggestConstants(Constant constant, Suggester& suggester, bool quoted)
{
    const auto add = [&](std::string_view value) {
        suggester.add(SuggestionKind::Value, value, quoted ? quotedText(value) : std::string(value));
    };
    switch (constant) {
    case Constant::Unit:
        for (int unit = 0; unit <= static_cast<int>(Unit::Second); ++unit) {
            add(name(static_cast<Unit>(unit)));
        }
        break;
    case Constant::Zone:
        for (const std::string& zone : zoneNames()) {
            add(zone);
        }
        break;
    case Constant::DateOrder:
        for (const std::string_view order : {"dmy", "mdy", "ymd"}) {
            add(order);
        }
        break;
    case Constant::EpochUnit:
        for (const std::string_view unit : {"second", "millisecond", "microsecond"}) {
            add(unit);
        }
        break;
    default:
        break;
    }
}

void suggestValues(const Place& place, const Schema& schema, Aggregates aggregates, Completion& completion)
{
    Suggester columns(place, completion);
    for (const Field& field : schema.fields()) {
        columns.add(SuggestionKind::Column, field.name, quotedName(field.name), toText(field.type));
    }
    columns.finish();
    Suggester functions(place, completion);
    for (const std::string& name : functionNames()) {
        const Function& function = *findFunction(name);
        if (!allowed(function, aggregates)) {
            continue;
        }
        const bool bare = function.signatures.size() == 1 && function.signatures[0].parameters.empty();
        functions.add(SuggestionKind::Function, name, name + (bare ? "()" : "("),
                      signatureText(function, function.signatures.front()),
                      std::string(function.summary) + ' ' + std::string(function.example));
    }
    functions.finish();
    Suggester words(place, completion);
    words.addAll(SuggestionKind::Keyword, kValueWords);
}

} // namespace

Completion complete(std::string_view text, int cursor, const Schema& schema, const CheckOptions& options)
{
    const Place place = placeAt(text, std::max(0, cursor));
    Completion completion;
    completion.replace = place.replace;
    if (place.function) {
        CallHint hint;
        for (const Signature& signature : place.function->signatures) {
            hint.signatures.push_back(signatureText(*place.function, signature));
        }
        hint.argument = place.argument;
        hint.help = std::string(place.function->summary) + ' ' + std::string(place.function->example);
        completion.call = std::move(hint);
    }
    Suggester suggester(place, completion);
    if (place.inText) {
        suggestConstants(constantAt(place), suggester, false);
    } else if (place.inType) {
        suggester.addAll(SuggestionKind::Value, kTypeNames);
    } else if (!place.before.empty() && endsValue(place.before.back())) {
        suggester.addAll(SuggestionKind::Keyword, kOperatorWords);
        if (place.inCase) {
            suggester.addAll(SuggestionKind::Keyword, kCaseWords);
        }
    } else {
        suggestConstants(constantAt(place), suggester, true);
        suggester.finish();
        suggestValues(place, schema, options.aggregates, completion);
    }
    suggester.finish();
    return completion;
}

std::string renameColumn(std::string_view text, std::string_view from, std::string_view to)
{
    std::vector<Token> tokens = tokenize(text);
    std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::Comment; });
    const std::vector<bool> columns = columnTokens(tokens);
    const std::string wanted = toNfc(from);
    std::string result;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (columns[i] && toNfc(tokens[i].text) == wanted) {
            result += text.substr(copied, tokens[i].begin - copied);
            result += quotedName(to);
            copied = tokens[i].end;
        }
    }
    result += text.substr(copied);
    return result;
}

Expr substitute(const Expr& expr, const std::vector<std::pair<std::string, Expr>>& replacements)
{
    if (expr->kind() == NodeKind::Column) {
        for (const auto& [name, replacement] : replacements) {
            if (name == expr->name()) {
                return replacement;
            }
        }
        return expr;
    }
    std::vector<Expr> arguments;
    arguments.reserve(expr->arguments().size());
    bool changed = false;
    for (const Expr& argument : expr->arguments()) {
        arguments.push_back(substitute(argument, replacements));
        changed = changed || arguments.back() != argument;
    }
    return changed ? expr->withArguments(std::move(arguments)) : expr;
}

} // namespace weir::expr
