#include "core/expr/parser.h"

#include "core/base/text.h"
#include "core/expr/printer.h"
#include "core/expr/token_cursor.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weir::expr {
namespace {

constexpr int kDeepest = 200;
constexpr int kHighest = 1000;
constexpr std::size_t kLongest = 1'000'000;

class Parser : private TokenCursor
{
public:
    explicit Parser(std::string_view text) : TokenCursor(text) {}

    Parsed run()
    {
        Expr expr = parseOr();
        if (current().kind != TokenKind::End) {
            // Behind an earlier fault a closing sign or comma is most likely a part of that fault.
            if (errors().empty() || (!isSign(")") && !isSign("]") && !isSign(","))) {
                unexpected();
            }
            expr = nullptr;
        }
        std::stable_sort(errors().begin(), errors().end(),
                         [](const Error& a, const Error& b) { return a.where().begin < b.where().begin; });
        return {errors().empty() ? expr : nullptr, std::move(errors())};
    }

private:
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
            // Brackets behind the sign count as one level, as print() writes them.
            const int operandBegin = current().range.begin;
            Expr operand = isSign("-") || isSign("+") ? parseUnary() : parsePostfix(parsePrimary(), operandBegin);
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
        const std::optional<DataType> type = takeType();
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
        skipToEnd(); // whatever follows would be noise
        return nullptr;
    }

    int m_depth = 0;
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
