#include "core/expr/printer.h"

#include "core/base/text.h"
#include "core/expr/token.h"

#include <array>
#include <charconv>
#include <cmath>

namespace weir::expr {
namespace {

/// How tightly a piece of text holds together; the same levels as the parser's.
enum class Level
{
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Unary,
    Postfix,
    Primary
};

Level levelOf(const Node& node)
{
    if (node.kind() == NodeKind::Cast && node.castMode() == CastMode::Implicit) {
        return levelOf(*node.argument(0));
    }
    if (node.kind() != NodeKind::Call) {
        return Level::Primary;
    }
    switch (node.function()) {
    case FunctionId::Or:
        return Level::Or;
    case FunctionId::And:
        return Level::And;
    case FunctionId::Not:
        switch (const Node& inner = *node.argument(0);
                inner.kind() == NodeKind::Call ? inner.function() : FunctionId::Add) {
        case FunctionId::In:
        case FunctionId::Between:
        case FunctionId::Like:
        case FunctionId::ILike:
            return Level::Comparison; // printed as "x not in (...)"
        default:
            return Level::Not;
        }
    case FunctionId::Equal:
    case FunctionId::NotEqual:
    case FunctionId::Less:
    case FunctionId::LessOrEqual:
    case FunctionId::Greater:
    case FunctionId::GreaterOrEqual:
    case FunctionId::DistinctFrom:
    case FunctionId::NotDistinctFrom:
    case FunctionId::IsNull:
    case FunctionId::IsNotNull:
    case FunctionId::Like:
    case FunctionId::ILike:
    case FunctionId::In:
    case FunctionId::Between:
        return Level::Comparison;
    case FunctionId::Add:
    case FunctionId::Subtract:
    case FunctionId::Concatenate:
        return Level::Sum;
    case FunctionId::Multiply:
    case FunctionId::Divide:
    case FunctionId::Modulo:
        return Level::Product;
    case FunctionId::Negate:
        return Level::Unary;
    case FunctionId::JsonMember:
    case FunctionId::JsonMemberText:
        return Level::Postfix;
    default:
        return Level::Primary;
    }
}

std::string numberText(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    return {buffer.data(), end.ptr}; // the exponent makes it a number and not a decimal
}

class Printer
{
public:
    std::string take() && { return std::move(m_text); }

    /// Writes `expr`, in brackets when it holds together less tightly than `least`.
    void write(const Expr& expr, Level least)
    {
        if (levelOf(*expr) < least) {
            m_text += '(';
            node(*expr);
            m_text += ')';
        } else {
            node(*expr);
        }
    }

private:
    void node(const Node& node)
    {
        switch (node.kind()) {
        case NodeKind::Literal:
            literal(node);
            return;
        case NodeKind::Column:
            m_text += quotedName(node.name());
            return;
        case NodeKind::Cast:
            cast(node);
            return;
        case NodeKind::Call:
            call(node);
            return;
        }
    }

    void literal(const Node& node)
    {
        struct Visitor
        {
            std::string operator()(std::monostate) const { return "null"; }
            std::string operator()(bool value) const { return value ? "true" : "false"; }
            std::string operator()(std::int64_t value) const { return std::to_string(value); }
            std::string operator()(const DecimalValue& value) const
            {
                return toText(value) + (value.scale == 0 ? "." : ""); // the point makes it a decimal
            }
            std::string operator()(double value) const
            {
                if (std::isnan(value)) {
                    return "cast('NaN' as number)";
                }
                return std::isinf(value) ? (value < 0 ? "-1e999" : "1e999") : numberText(value);
            }
            std::string operator()(const std::string& value) const { return quotedText(value); }
            std::string operator()(Date value) const { return "date " + quotedText(toText(value)); }
            std::string operator()(Instant value) const { return "instant " + quotedText(toText(value)); }
            std::string operator()(Duration value) const { return "duration " + quotedText(durationText(value)); }
            std::string operator()(const weir::JsonText& value) const
            {
                return "parse_json(" + quotedText(value.text) + ')';
            }
        };
        m_text += std::visit(Visitor{}, node.value());
    }

    void cast(const Node& node)
    {
        if (node.castMode() == CastMode::Implicit) {
            this->node(*node.argument(0));
            return;
        }
        m_text += node.castMode() == CastMode::Try ? "try_cast(" : "cast(";
        write(node.argument(0), Level::Or);
        m_text += " as " + toText(node.type()) + ')';
    }

    void binary(const Node& node, std::string_view sign, Level left, Level right)
    {
        write(node.argument(0), left);
        m_text += ' ';
        m_text += sign;
        m_text += ' ';
        const std::size_t begin = m_text.size();
        write(node.argument(1), right);
        if (right == Level::Primary && m_text[begin] == '-') { // behind -> stands no sign
            m_text.insert(begin, 1, '(');
            m_text += ')';
        }
    }

    void list(const Node& node, std::size_t first)
    {
        for (std::size_t i = first; i < node.arguments().size(); ++i) {
            m_text += i == first ? "" : ", ";
            write(node.argument(i), Level::Or);
        }
    }

    /// in, between, like, ilike, with "not" when `word` begins so.
    void predicate(const Node& node, std::string_view no)
    {
        write(node.argument(0), Level::Sum);
        m_text += ' ';
        m_text += no;
        m_text += node.name();
        m_text += ' ';
        if (node.isCall(FunctionId::In)) {
            m_text += '(';
            list(node, 1);
            m_text += ')';
            return;
        }
        write(node.argument(1), Level::Sum);
        if (node.isCall(FunctionId::Between)) {
            m_text += " and ";
            write(node.argument(2), Level::Sum);
        }
    }

    void caseWhen(const Node& node)
    {
        m_text += "case";
        const std::size_t count = node.arguments().size();
        for (std::size_t i = 0; i + 1 < count; i += 2) {
            m_text += " when ";
            write(node.argument(i), Level::Or);
            m_text += " then ";
            write(node.argument(i + 1), Level::Or);
        }
        if (count % 2 == 1) {
            m_text += " else ";
            write(node.arguments().back(), Level::Or);
        }
        m_text += " end";
    }

    void negate(const Node& node)
    {
        // "-5" is a literal and "--" begins a comment: both need brackets.
        std::string before = std::move(m_text);
        m_text.clear();
        write(node.argument(0), Level::Unary);
        const bool brackets =
            !m_text.empty() && (m_text[0] == '-' || m_text[0] == '.' || (m_text[0] >= '0' && m_text[0] <= '9'));
        m_text = before + (brackets ? "-(" + m_text + ')' : '-' + m_text);
    }

    void call(const Node& node)
    {
        const Level level = levelOf(node);
        switch (node.function()) {
        case FunctionId::Not:
            if (level == Level::Comparison) {
                predicate(*node.argument(0), "not ");
            } else {
                m_text += "not ";
                write(node.argument(0), Level::Not);
            }
            return;
        case FunctionId::In:
        case FunctionId::Between:
        case FunctionId::Like:
        case FunctionId::ILike:
            predicate(node, "");
            return;
        case FunctionId::IsNull:
        case FunctionId::IsNotNull:
            write(node.argument(0), Level::Sum);
            m_text += ' ' + node.name();
            return;
        case FunctionId::Negate:
            negate(node);
            return;
        case FunctionId::ListOf:
            m_text += '[';
            list(node, 0);
            m_text += ']';
            return;
        case FunctionId::Case:
            caseWhen(node);
            return;
        default:
            break;
        }
        switch (level) {
        case Level::Or:
        case Level::And:
        case Level::Sum:
        case Level::Product:
        case Level::Postfix:
            binary(node, node.name(), level, static_cast<Level>(static_cast<int>(level) + 1));
            return;
        case Level::Comparison:
            binary(node, node.name(), Level::Sum, Level::Sum);
            return;
        default:
            m_text += node.name() + '(';
            list(node, 0);
            m_text += ')';
        }
    }

    std::string m_text;
};

struct DurationUnit
{
    std::string_view name;
    std::int64_t micros;
};

constexpr std::array<DurationUnit, 7> kUnits{{{"week", 604'800'000'000},
                                              {"day", 86'400'000'000},
                                              {"hour", 3'600'000'000},
                                              {"minute", 60'000'000},
                                              {"second", 1'000'000},
                                              {"millisecond", 1'000},
                                              {"microsecond", 1}}};

Error unreadableDuration()
{
    return {
        ErrorCode::InvalidInput, "expr.notADuration",
        "This is no duration. Write it like '7 days' or '1 hour 30 minutes'; months and years have no fixed length, "
        "use date_add for them."};
}

} // namespace

std::string print(const Expr& expr)
{
    Printer printer;
    printer.write(expr, Level::Or);
    return std::move(printer).take();
}

std::string durationText(Duration duration)
{
    __extension__ using Wide = __int128; // the smallest int64 has no positive counterpart
    Wide rest = duration.micros;
    const bool negative = rest < 0;
    rest = negative ? -rest : rest;
    std::string text;
    const auto append = [&text, negative](std::string_view count, bool one, std::string_view unit) {
        text += text.empty() ? "" : " ";
        text += negative ? "-" : "";
        text += count;
        text += ' ';
        text += unit;
        text += one ? "" : "s";
    };
    for (const DurationUnit& unit : {kUnits[1], kUnits[2], kUnits[3]}) {
        if (const auto count = static_cast<std::int64_t>(rest / unit.micros); count > 0) {
            append(std::to_string(count), count == 1, unit.name);
            rest %= unit.micros;
        }
    }
    if (rest > 0 || text.empty()) {
        const auto micros = static_cast<std::int64_t>(rest);
        std::string seconds = std::to_string(micros / 1'000'000);
        if (micros % 1'000'000 != 0) {
            std::string fraction = std::to_string(1'000'000 + micros % 1'000'000).substr(1);
            fraction.erase(fraction.find_last_not_of('0') + 1);
            seconds += '.' + fraction;
        }
        append(seconds, seconds == "1", "second");
    }
    return text;
}

Result<Duration> parseDuration(std::string_view text)
{
    std::vector<Token> tokens = tokenize(text);
    __extension__ using Wide = __int128;
    Wide total = 0;
    bool any = false;
    for (std::size_t i = 0; i < tokens.size();) {
        bool negative = false;
        if (tokens[i].kind == TokenKind::Operator && (tokens[i].text == "-" || tokens[i].text == "+")) {
            negative = tokens[i].text == "-";
            ++i;
        }
        if (i + 1 >= tokens.size() || tokens[i].kind != TokenKind::Number ||
            tokens[i + 1].kind != TokenKind::Identifier) {
            return unreadableDuration();
        }
        const auto count = parseDecimal(tokens[i].text);
        std::string unitName = toLower(tokens[i + 1].text);
        if (unitName.size() > 1 && unitName.back() == 's') {
            unitName.pop_back();
        }
        const DurationUnit* unit = nullptr;
        for (const DurationUnit& candidate : kUnits) {
            unit = candidate.name == unitName ? &candidate : unit;
        }
        if (!count || !unit || count->scale > 9 || count->unscaled > Wide{1'000'000'000'000'000'000}) {
            return unreadableDuration();
        }
        Wide divisor = 1;
        for (int digit = 0; digit < count->scale; ++digit) {
            divisor *= 10;
        }
        const Wide micros = count->unscaled * unit->micros;
        if (micros % divisor != 0) {
            return unreadableDuration(); // finer than a microsecond
        }
        total += (negative ? -1 : 1) * (micros / divisor);
        any = true;
        i += 2;
        if (total > Wide{INT64_MAX} || total < Wide{INT64_MIN}) {
            return unreadableDuration();
        }
    }
    if (!any) {
        return unreadableDuration();
    }
    return Duration{static_cast<std::int64_t>(total)};
}

} // namespace weir::expr
