#include "core/expr/parser.h"

#include "core/base/text.h"
#include "core/expr/printer.h"
#include "core/expr/token.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weir::expr {
namespace {

constexpr int kDeepest = 200;
constexpr int kHighest = 1000;
constexpr std::size_t kLongest = 1'000'000;
constexpr std::size_t kMostErrors = 20;

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

class Parser
{
public:
    explicit Parser(std::string_view text)
    {
        m_tokens = tokenize(text);
        std::erase_if(m_tokens, [](const Token& token) { return token.kind == TokenKind::Comment; });
        Token end;
        end.begin = text.size();
        end.end = text.size();
        end.range.begin = static_cast<int>(codePoints(text));
        end.range.end = end.range.begin;
        m_tokens.push_back(end);
    }

    Parsed run()
    {
        Expr expr = parseOr();
        if (current().kind != TokenKind::End) {
            // Behind an earlier fault a closing sign or comma is most likely a part of that fault.
            if (m_errors.empty() || (!isSign(")") && !isSign("]") && !isSign(","))) {
                unexpected();
            }
            expr = nullptr;
        }
        std::stable_sort(m_errors.begin(), m_errors.end(),
                         [](const Error& a, const Error& b) { return a.where().begin < b.where().begin; });
        return {m_errors.empty() ? expr : nullptr, std::move(m_errors)};
    }

private:
    [[nodiscard]] const Token& current() const { return m_tokens[m_at]; }
    [[nodiscard]] const Token& following() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    [[nodiscard]] const Token& previous() const { return m_tokens[m_at == 0 ? 0 : m_at - 1]; }
    const Token& advance() { return m_at + 1 < m_tokens.size() ? m_tokens[m_at++] : m_tokens[m_at]; }

    [[nodiscard]] bool isSign(std::string_view sign) const
    {
        return (current().kind == TokenKind::Operator || current().kind == TokenKind::Punctuation) &&
               current().text == sign;
    }
    [[nodiscard]] bool isKeyword(std::string_view word) const
    {
        return current().kind == TokenKind::Keyword && current().text == word;
    }
    [[nodiscard]] static bool isWord(const Token& token, std::string_view word)
    {
        return token.kind == TokenKind::Identifier && token.text.size() == word.size() &&
               std::equal(word.begin(), word.end(), token.text.begin(), [](char expected, char actual) {
                   return expected == (actual >= 'A' && actual <= 'Z' ? static_cast<char>(actual - 'A' + 'a') : actual);
               });
    }
    bool takeSign(std::string_view sign)
    {
        const bool taken = isSign(sign);
        if (taken) {
            advance();
        }
        return taken;
    }
    bool takeKeyword(std::string_view word)
    {
        const bool taken = isKeyword(word);
        if (taken) {
            advance();
        }
        return taken;
    }

    std::nullptr_t fail(Range range, std::string id, std::string sentence, Error::Arguments arguments = {})
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

    std::nullptr_t unexpected()
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

    std::nullptr_t missingValue()
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

    /// Skips to the next place where an expression can go on after a fault.
    void synchronize()
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

    [[nodiscard]] bool expect(std::string_view sign, const Token& opening)
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

    Expr make(FunctionId id, std::vector<Expr> arguments, Range range)
    {
        if (std::any_of(arguments.begin(), arguments.end(), [](const Expr& expr) { return !expr; })) {
            return nullptr;
        }
        Expr result = call(id, std::move(arguments), range);
        if (result->height() > kHighest) {
            return fail(range, "tooLong",
                        "This chain has more than 1000 parts. Use in (...) or cut it into several columns.");
        }
        return result;
    }

    [[nodiscard]] Range from(int begin) const { return {begin, std::max(previous().range.end, begin)}; }

    Expr parseOr()
    {
        const int begin = current().range.begin;
        Expr left = parseAnd();
        while (takeKeyword("or")) {
            Expr right = parseAnd();
            left = make(FunctionId::Or, {left, right}, from(begin));
        }
        return left;
    }

    Expr parseAnd()
    {
        const int begin = current().range.begin;
        Expr left = parseNot();
        while (takeKeyword("and")) {
            Expr right = parseNot();
            left = make(FunctionId::And, {left, right}, from(begin));
        }
        return left;
    }

    Expr parseNot()
    {
        const int begin = current().range.begin;
        if (!isKeyword("not")) {
            Expr result = parseComparison();
            if (!result) {
                synchronize();
            }
            return result;
        }
        const Depth depth(*this);
        if (depth.tooDeep()) {
            return tooDeep();
        }
        advance();
        Expr operand = parseNot();
        return make(FunctionId::Not, {operand}, from(begin));
    }

    Expr parseComparison()
    {
        const int begin = current().range.begin;
        Expr left = parseSum();
        if (!left) {
            return nullptr;
        }
        static constexpr std::array<std::pair<std::string_view, FunctionId>, 8> kSigns{
            {{"=", FunctionId::Equal},
             {"==", FunctionId::Equal},
             {"<>", FunctionId::NotEqual},
             {"!=", FunctionId::NotEqual},
             {"<", FunctionId::Less},
             {"<=", FunctionId::LessOrEqual},
             {">", FunctionId::Greater},
             {">=", FunctionId::GreaterOrEqual}}};
        Expr result = left;
        bool compared = true;
        const auto sign =
            std::find_if(kSigns.begin(), kSigns.end(), [this](const auto& entry) { return isSign(entry.first); });
        if (sign != kSigns.end()) {
            advance();
            result = make(sign->second, {left, parseSum()}, from(begin));
        } else if (takeKeyword("is")) {
            result = parseIs(left, begin);
        } else if (isKeyword("not") || isKeyword("in") || isKeyword("between") || isKeyword("like") ||
                   isKeyword("ilike")) {
            result = parsePredicate(left, begin);
        } else {
            compared = false;
        }
        if (result && compared &&
            (isKeyword("is") || isKeyword("in") || isKeyword("between") || isKeyword("like") || isKeyword("ilike") ||
             std::any_of(kSigns.begin(), kSigns.end(), [this](const auto& entry) { return isSign(entry.first); }))) {
            return fail(current().range, "chained",
                        "Comparisons do not chain. Join two comparisons with and, or put the first in brackets.");
        }
        return result;
    }

    Expr parseIs(const Expr& left, int begin)
    {
        const bool negated = takeKeyword("not");
        if (takeKeyword("null")) {
            return make(negated ? FunctionId::IsNotNull : FunctionId::IsNull, {left}, from(begin));
        }
        if (isWord(current(), "distinct") && isWord(following(), "from")) {
            advance();
            advance();
            Expr right = parseSum();
            return make(negated ? FunctionId::NotDistinctFrom : FunctionId::DistinctFrom, {left, right}, from(begin));
        }
        return fail(current().range, "isWhat", "After is comes null, not null, or distinct from.");
    }

    Expr parsePredicate(const Expr& left, int begin)
    {
        const bool negated = takeKeyword("not");
        Expr result;
        if (takeKeyword("in")) {
            const Token opening = current();
            if (!takeSign("(")) {
                return fail(current().range, "inWhat", "After in comes a list in brackets, like in (1, 2, 3).");
            }
            std::vector<Expr> arguments{left};
            if (isSign(")")) {
                return fail(current().range, "inNothing", "The list after in is empty. Write at least one value.");
            }
            bool good = parseList(")", arguments);
            good = expect(")", opening) && good;
            result = good ? make(FunctionId::In, std::move(arguments), from(begin)) : nullptr;
        } else if (takeKeyword("between")) {
            Expr low = parseSum();
            if (!low) {
                return nullptr;
            }
            if (!takeKeyword("and")) {
                return fail(current().range, "betweenWhat", "between needs two values: between 1 and 10.");
            }
            Expr high = parseSum();
            result = make(FunctionId::Between, {left, low, high}, from(begin));
        } else if (takeKeyword("like")) {
            Expr pattern = parseSum();
            result = make(FunctionId::Like, {left, pattern}, from(begin));
        } else if (takeKeyword("ilike")) {
            Expr pattern = parseSum();
            result = make(FunctionId::ILike, {left, pattern}, from(begin));
        } else {
            return fail(current().range, "notWhat",
                        "After a value, not must be followed by in, between, like or ilike.");
        }
        return negated ? make(FunctionId::Not, {result}, from(begin)) : result;
    }

    Expr parseSum()
    {
        const int begin = current().range.begin;
        Expr left = parseProduct();
        while (left) {
            if (takeSign("+")) {
                left = make(FunctionId::Add, {left, parseProduct()}, from(begin));
            } else if (takeSign("-")) {
                left = make(FunctionId::Subtract, {left, parseProduct()}, from(begin));
            } else if (takeSign("||")) {
                left = make(FunctionId::Concatenate, {left, parseProduct()}, from(begin));
            } else {
                break;
            }
            left = left ? left->withRange(from(begin)) : left;
        }
        return left;
    }

    Expr parseProduct()
    {
        const int begin = current().range.begin;
        Expr left = parseUnary();
        while (left) {
            if (takeSign("*")) {
                left = make(FunctionId::Multiply, {left, parseUnary()}, from(begin));
            } else if (takeSign("/")) {
                left = make(FunctionId::Divide, {left, parseUnary()}, from(begin));
            } else if (takeSign("%")) {
                left = make(FunctionId::Modulo, {left, parseUnary()}, from(begin));
            } else {
                break;
            }
            left = left ? left->withRange(from(begin)) : left;
        }
        return left;
    }

    Expr parseUnary()
    {
        const Depth depth(*this);
        if (depth.tooDeep()) {
            return tooDeep();
        }
        const int begin = current().range.begin;
        if (takeSign("-")) {
            if (current().kind == TokenKind::Number && following().kind != TokenKind::Identifier) {
                Expr number = parseNumber(true);
                return number ? parsePostfix(number->withRange(from(begin)), begin) : nullptr;
            }
            Expr operand = parseUnary();
            return make(FunctionId::Negate, {operand}, from(begin));
        }
        if (takeSign("+")) {
            return parseUnary();
        }
        return parsePostfix(parsePrimary(), begin);
    }

    Expr parsePostfix(Expr left, int begin)
    {
        while (left) {
            if (takeSign("->")) {
                left = make(FunctionId::JsonMember, {left, parsePrimary()}, from(begin));
            } else if (takeSign("->>")) {
                left = make(FunctionId::JsonMemberText, {left, parsePrimary()}, from(begin));
            } else {
                break;
            }
            left = left ? left->withRange(from(begin)) : left;
        }
        return left;
    }

    Expr parsePrimary()
    {
        const Token token = current();
        switch (token.kind) {
        case TokenKind::Number:
            return parseNumber(false);
        case TokenKind::Text:
            advance();
            if (!isValidUtf8(token.text)) {
                return fail(token.range, "notUtf8", "This text is not valid UTF-8.");
            }
            return literal(Value(token.text), TypeKind::Text, token.range);
        case TokenKind::QuotedIdentifier:
            advance();
            if (token.text.empty() || !isValidUtf8(token.text)) {
                return fail(token.range, "emptyName", "This column name is empty or not valid UTF-8.");
            }
            if (isSign("(")) {
                return fail(token.range, "quotedFunction",
                            "Function names are written without double quotes; texts have single quotes.");
            }
            return column(toNfc(token.text), token.range);
        case TokenKind::Identifier:
            return parseWord();
        case TokenKind::Keyword:
            return parseKeyword();
        case TokenKind::Punctuation:
            if (token.text == "(") {
                return parseBrackets();
            }
            if (token.text == "[") {
                return parseListLiteral();
            }
            return missingValue();
        case TokenKind::Operator:
        case TokenKind::Comment:
        case TokenKind::Error:
        case TokenKind::End:
            break;
        }
        return missingValue();
    }

    Expr parseNumber(bool negative)
    {
        const Token token = advance();
        const std::string text = negative ? '-' + token.text : token.text;
        if (current().kind == TokenKind::Identifier && !negative) {
            const Token unit = advance();
            const auto duration = parseDuration(token.text + ' ' + unit.text);
            if (!duration) {
                return fail({token.range.begin, unit.range.end}, "notAUnit",
                            "{unit} is no unit of time. Write weeks, days, hours, minutes or seconds; for months and "
                            "years use date_add.",
                            {{"unit", unit.text}});
            }
            return literal(Value(*duration), TypeKind::Duration, {token.range.begin, unit.range.end});
        }
        if (token.text.find_first_of("eE") != std::string::npos) {
            double number = 0;
            const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
            if (end.ec != std::errc{}) {
                return fail(token.range, "numberRange", "This number is too large or too small for a number.");
            }
            return literal(Value(number), TypeKind::Number, token.range);
        }
        if (token.text.find('.') == std::string::npos) {
            std::int64_t integer = 0;
            const auto end = std::from_chars(text.data(), text.data() + text.size(), integer);
            if (end.ec == std::errc{}) {
                return literal(Value(integer), TypeKind::Integer, token.range);
            }
        }
        const auto decimal = parseDecimal(text);
        const auto digits = std::count_if(token.text.begin(), token.text.end(), [](char c) { return c != '.'; });
        if (!decimal || digits > 38) {
            return fail(token.range, "tooManyDigits",
                        "A decimal has at most 38 digits. Write it with an exponent, like 1e40, to get a number.");
        }
        return literal(Value(*decimal))->withRange(token.range);
    }

    Expr parseWord()
    {
        const Token word = advance();
        if (current().kind == TokenKind::Text) {
            if (isWord(word, "date") || isWord(word, "instant") || isWord(word, "duration")) {
                return parseTypedLiteral(word);
            }
            if (isWord(word, "timestamp") || isWord(word, "interval")) {
                return fail(word.range, "sqlLiteral", "Write {better} '...' instead of {word} '...'.",
                            {{"better", isWord(word, "timestamp") ? "instant" : "duration"}, {"word", word.text}});
            }
        }
        if (isSign("(")) {
            return parseCall(word);
        }
        return column(toNfc(word.text), word.range);
    }

    Expr parseTypedLiteral(const Token& word)
    {
        const Token text = advance();
        const Range range{word.range.begin, text.range.end};
        if (isWord(word, "date")) {
            const auto date = weir::parseDate(text.text);
            if (!date) {
                return fail(range, "notADate", "This is no date. Write it like date '2026-11-20'.");
            }
            return literal(Value(*date), TypeKind::Date, range);
        }
        if (isWord(word, "instant")) {
            const auto instant = parseInstant(text.text);
            if (!instant) {
                return fail(range, "notAnInstant",
                            "This is no date and time. Write it like instant '2026-11-20T12:00:00Z'.");
            }
            return literal(Value(*instant), TypeKind::Instant, range);
        }
        const auto duration = parseDuration(text.text);
        if (!duration) {
            return fail(range, "notADuration", duration.error().sentence());
        }
        return literal(Value(*duration), TypeKind::Duration, range);
    }

    Expr parseCall(const Token& word)
    {
        const Token opening = advance();
        const Function* function = findFunction(word.text);
        if (!function) {
            unknownFunction(word);
        }
        std::vector<Expr> arguments;
        FunctionId id = function ? function->id : FunctionId::Add;
        bool good = function != nullptr;
        if (function && id == FunctionId::Count && isSign("*") && following().text == ")") {
            advance();
        } else if (function && id == FunctionId::Count && isWord(current(), "distinct") && following().text != ")" &&
                   following().text != ",") {
            advance();
            id = FunctionId::CountDistinct;
            good = parseList(")", arguments) && good;
        } else if (!isSign(")")) {
            good = parseList(")", arguments) && good;
        }
        good = expect(")", opening) && good;
        return good ? make(id, std::move(arguments), from(word.range.begin)) : nullptr;
    }

    void unknownFunction(const Token& word)
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

    Expr parseKeyword()
    {
        const Token word = current();
        if (word.text == "true" || word.text == "false") {
            advance();
            return literal(Value(word.text == "true"), TypeKind::Boolean, word.range);
        }
        if (word.text == "null") {
            advance();
            return nullLiteral(word.range);
        }
        if (word.text == "case") {
            return parseCase();
        }
        if (word.text == "cast" || word.text == "try_cast") {
            return parseCast();
        }
        return missingValue();
    }

    Expr parseCase()
    {
        const Token word = advance();
        std::vector<Expr> arguments;
        Expr operand;
        bool good = true;
        if (!isKeyword("when")) {
            operand = parseOr();
            good = operand != nullptr;
        }
        const bool simple = operand != nullptr;
        if (!isKeyword("when")) {
            return fail(current().range, "caseWhen", "case needs at least one when ... then ....");
        }
        while (takeKeyword("when")) {
            const int begin = current().range.begin;
            Expr condition = parseOr();
            if (simple) {
                condition = make(FunctionId::Equal, {operand, condition}, from(begin));
            }
            if (!takeKeyword("then")) {
                return fail(current().range, "caseThen", "After the condition of when comes then.");
            }
            Expr value = parseOr();
            good = good && condition && value;
            arguments.push_back(condition);
            arguments.push_back(value);
        }
        if (takeKeyword("else")) {
            arguments.push_back(parseOr());
            good = good && arguments.back();
        }
        if (!takeKeyword("end")) {
            return fail(current().range, "caseEnd",
                        "The case at character {place} has no end. Write end after its last value.",
                        {{"place", std::to_string(word.range.begin + 1)}});
        }
        return good ? make(FunctionId::Case, std::move(arguments), from(word.range.begin)) : nullptr;
    }

    Expr parseCast()
    {
        const Token word = advance();
        const Token opening = current();
        if (!takeSign("(")) {
            return fail(current().range, "castWhat", "Write {word}(value as type).", {{"word", word.text}});
        }
        Expr operand = parseOr();
        if (!takeKeyword("as")) {
            if (operand) {
                fail(current().range, "castAs", "Write {word}(value as type): as and a type are missing.",
                     {{"word", word.text}});
            }
            synchronize();
            takeSign(")");
            return nullptr;
        }
        const std::optional<DataType> type = parseType();
        if (!type || !expect(")", opening) || !operand) {
            if (!type) {
                synchronize();
                takeSign(")");
            }
            return nullptr;
        }
        Expr result =
            cast(operand, *type, word.text == "cast" ? CastMode::Strict : CastMode::Try, from(word.range.begin));
        return result->height() > kHighest ? tooDeep() : result;
    }

    std::optional<DataType> parseType()
    {
        const int begin = current().range.begin;
        std::string text;
        int nesting = 0;
        while (current().kind != TokenKind::End && current().kind != TokenKind::Error &&
               !(nesting == 0 && isSign(")"))) {
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
        const auto type = text.size() <= 200 ? parseDataType(text)
                                             : Result<DataType>(Error(ErrorCode::InvalidInput, "type.unknown", ""));
        if (!type || type->kind() == TypeKind::Null) {
            fail(from(begin), "unknownType",
                 "There is no such type. The types are boolean, integer, decimal(p,s), number, text, date, instant, "
                 "duration, json and list<...>.");
            return std::nullopt;
        }
        return *type;
    }

    Expr parseBrackets()
    {
        const Token opening = advance();
        Expr inner = parseOr();
        if (!expect(")", opening) || !inner) {
            return nullptr;
        }
        return inner->withRange(from(opening.range.begin));
    }

    Expr parseListLiteral()
    {
        const Token opening = advance();
        std::vector<Expr> elements;
        bool good = isSign("]") || parseList("]", elements);
        good = expect("]", opening) && good;
        return good ? make(FunctionId::ListOf, std::move(elements), from(opening.range.begin)) : nullptr;
    }

    /// Expressions with commas between, up to (not with) `closing`. After a fault it goes on behind the next comma.
    bool parseList(std::string_view closing, std::vector<Expr>& elements)
    {
        bool good = true;
        do {
            Expr element = parseOr();
            if (!element) {
                synchronize();
                good = false;
            }
            elements.push_back(element);
        } while (takeSign(",") && !isSign(closing));
        if (previous().text == "," && previous().kind == TokenKind::Punctuation) {
            fail(previous().range, "trailingComma", "There is nothing after the last comma. Remove it.");
            return false;
        }
        return good;
    }

    /// Counts nesting for as long as it lives.
    class Depth
    {
    public:
        explicit Depth(Parser& parser) : m_parser(parser) { ++m_parser.m_depth; }
        ~Depth() { --m_parser.m_depth; }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;
        [[nodiscard]] bool tooDeep() const { return m_parser.m_depth > kDeepest; }

    private:
        Parser& m_parser;
    };

    std::nullptr_t tooDeep()
    {
        fail(current().range, "tooDeep", "This is nested more than 200 levels deep. Cut it into several columns.");
        m_at = m_tokens.size() - 1; // whatever follows would be noise
        return nullptr;
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::vector<Error> m_errors;
};

} // namespace

Parsed parseAll(std::string_view text)
{
    if (text.size() > kLongest) {
        Where where;
        where.begin = 0;
        where.end = 0;
        return {nullptr,
                {Error(ErrorCode::InvalidInput, "expr.tooLarge",
                       "The expression is longer than 1 MB. Cut it into several columns.")
                     .at(where)}};
    }
    return Parser(text).run();
}

Result<Expr> parse(std::string_view text)
{
    Parsed parsed = parseAll(text);
    if (!parsed.errors.empty()) {
        return std::move(parsed.errors.front());
    }
    return parsed.expr;
}

} // namespace weir::expr
