#include "core/base/text.h"
#include "core/match/condition_node.h"
#include "core/match/strings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <set>

namespace weir::match {
namespace {

using Node = Condition::Node;
using Cell = Condition::Cell;

struct Token
{
    enum class Kind
    {
        End,
        Word,
        Quoted, ///< An identifier in double quotes.
        Text,
        Number,
        Sign
    } kind = Kind::End;
    std::string text = {};
};

class Parser
{
public:
    Parser(std::string_view text, std::vector<std::string>& columns) : m_text(text), m_columns(columns) { step(); }

    Result<ConditionNode> all()
    {
        const ConditionNode node = either();
        if (m_failure.empty() && m_token.kind != Token::Kind::End) {
            m_failure = m_token.text;
        }
        if (!m_failure.empty() || !node) {
            return Error(ErrorCode::InvalidInput, "match.conditionUnknown",
                         "The model has a condition that cannot be read: {condition}. Not understood: {part}.",
                         {{"condition", std::string(m_text)}, {"part", m_failure}});
        }
        return node;
    }

private:
    void step()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0) {
            ++m_at;
        }
        if (m_at >= m_text.size()) {
            m_token = {};
            return;
        }
        const char c = m_text[m_at];
        const std::size_t begin = m_at;
        if (c == '"' || c == '\'') {
            std::string inner;
            for (++m_at; m_at < m_text.size(); ++m_at) {
                if (m_text[m_at] == c) {
                    if (m_at + 1 < m_text.size() && m_text[m_at + 1] == c) {
                        ++m_at;
                    } else {
                        break;
                    }
                }
                inner += m_text[m_at];
            }
            ++m_at;
            m_token = {c == '"' ? Token::Kind::Quoted : Token::Kind::Text, inner};
            return;
        }
        const auto isWord = [](char x) { return std::isalnum(static_cast<unsigned char>(x)) != 0 || x == '_'; };
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            while (m_at < m_text.size() && (isWord(m_text[m_at]) || m_text[m_at] == '.')) {
                ++m_at;
            }
            m_token = {Token::Kind::Number, std::string(m_text.substr(begin, m_at - begin))};
            return;
        }
        if (isWord(c)) {
            while (m_at < m_text.size() && isWord(m_text[m_at])) {
                ++m_at;
            }
            m_token = {Token::Kind::Word, std::string(m_text.substr(begin, m_at - begin))};
            return;
        }
        static constexpr std::array<std::string_view, 6> kLong{"<=", ">=", "<>", "!=", "||", "=="};
        const std::string_view two = m_text.substr(m_at, 2);
        const bool isLong = std::find(kLong.begin(), kLong.end(), two) != kLong.end();
        m_at += isLong ? 2 : 1;
        m_token = {Token::Kind::Sign, two == "!="   ? "<>"
                                      : two == "==" ? "="
                                                    : std::string(isLong ? two : two.substr(0, 1))};
    }
    bool isWord(std::string_view word) const
    {
        return m_token.kind == Token::Kind::Word && foldCase(m_token.text) == word;
    }
    bool take(std::string_view what)
    {
        if (isWord(what) || (m_token.kind == Token::Kind::Sign && m_token.text == what)) {
            step();
            return true;
        }
        return false;
    }
    ConditionNode fail()
    {
        if (m_failure.empty()) {
            m_failure = m_token.kind == Token::Kind::End ? "its end" : m_token.text;
        }
        return nullptr;
    }
    static ConditionNode operation(std::string name, std::vector<ConditionNode> parts)
    {
        if (std::any_of(parts.begin(), parts.end(), [](const ConditionNode& part) { return !part; })) {
            return nullptr;
        }
        Node node;
        node.kind = Node::Kind::Operator;
        node.name = std::move(name);
        node.parts = std::move(parts);
        return std::make_shared<const Node>(std::move(node));
    }
    ConditionNode either()
    {
        ConditionNode left = both();
        while (left && take("or")) {
            left = operation("or", {left, both()});
        }
        return left;
    }
    ConditionNode both()
    {
        ConditionNode left = negated();
        while (left && take("and")) {
            left = operation("and", {left, negated()});
        }
        return left;
    }
    ConditionNode negated() { return take("not") ? operation("not", {negated()}) : comparison(); }
    ConditionNode comparison()
    {
        ConditionNode left = sum();
        if (left && take("is")) {
            const bool isNot = take("not");
            return take("null") ? operation(isNot ? "isnotnull" : "isnull", {left}) : fail();
        }
        for (const std::string_view sign : {"=", "<>", "<=", ">=", "<", ">"}) {
            if (left && take(sign)) {
                return operation(std::string(sign), {left, sum()});
            }
        }
        return left;
    }
    ConditionNode sum()
    {
        ConditionNode left = product();
        for (;;) {
            const std::string sign = m_token.text;
            if (!left || m_token.kind != Token::Kind::Sign || (sign != "+" && sign != "-" && sign != "||")) {
                return left;
            }
            step();
            left = operation(sign, {left, product()});
        }
    }
    ConditionNode product()
    {
        ConditionNode left = single();
        for (;;) {
            const std::string sign = m_token.text;
            if (!left || m_token.kind != Token::Kind::Sign || (sign != "*" && sign != "/")) {
                return left;
            }
            step();
            left = operation(sign, {left, single()});
        }
    }
    static ConditionNode constant(Cell cell)
    {
        Node node;
        node.constant = std::move(cell);
        return std::make_shared<const Node>(std::move(node));
    }
    ConditionNode column(std::string name, std::string_view side)
    {
        Node node;
        node.kind = Node::Kind::Column;
        if (side.empty()) {
            if (!name.ends_with("_l") && !name.ends_with("_r")) {
                m_failure = name;
                return nullptr;
            }
            node.right = name.ends_with("_r");
            name.resize(name.size() - 2);
        } else {
            node.right = side == "r";
        }
        const auto found = std::find(m_columns.begin(), m_columns.end(), name);
        node.column = static_cast<std::size_t>(found - m_columns.begin());
        if (found == m_columns.end()) {
            m_columns.push_back(name);
        }
        return std::make_shared<const Node>(std::move(node));
    }
    ConditionNode single()
    {
        const Token token = m_token;
        if (take("(")) {
            const ConditionNode inner = either();
            return inner && take(")") ? inner : fail();
        }
        if (take("-")) {
            return operation("-", {constant(0.0), single()});
        }
        switch (token.kind) {
        case Token::Kind::Number:
            step();
            return constant(numberIn(token.text).value_or(0));
        case Token::Kind::Text:
            step();
            return constant(token.text);
        case Token::Kind::Quoted:
            step();
            return column(token.text, {});
        case Token::Kind::Word:
            break;
        default:
            return fail();
        }
        step();
        if (take("(")) {
            return function(foldCase(token.text));
        }
        if ((token.text == "l" || token.text == "r") && take(".")) {
            const std::string name = m_token.text;
            step();
            return column(name, token.text);
        }
        if (const std::string word = foldCase(token.text); word == "true" || word == "false") {
            return constant(word == "true");
        }
        return column(token.text, {});
    }
    ConditionNode function(std::string name)
    {
        static const std::set<std::string> known{"jaro_winkler_similarity",
                                                 "jaro_similarity",
                                                 "levenshtein",
                                                 "damerau_levenshtein",
                                                 "jaccard",
                                                 "lower",
                                                 "upper",
                                                 "trim",
                                                 "length",
                                                 "substr",
                                                 "left",
                                                 "abs",
                                                 "nullif",
                                                 "coalesce",
                                                 "epoch",
                                                 "number",
                                                 "regexp_extract",
                                                 "try_strptime",
                                                 "strptime",
                                                 "text"};
        Node node;
        node.kind = Node::Kind::Call;
        node.name = name == "substring" ? "substr" : name;
        if (name == "cast" || name == "try_cast") {
            const ConditionNode inner = either();
            if (!inner || !take("as")) {
                return fail();
            }
            const std::string type = foldCase(m_token.text);
            step();
            node.name =
                type == "varchar" || type == "text" || type == "date" || type == "timestamp" ? "text" : "number";
            node.parts.push_back(inner);
            return take(")") ? std::make_shared<const Node>(std::move(node)) : fail();
        }
        if (!known.contains(node.name)) {
            m_failure = name;
            return nullptr;
        }
        do {
            const ConditionNode part = either();
            if (!part) {
                return fail();
            }
            node.parts.push_back(part);
        } while (take(","));
        const bool two = node.name.find("similarity") != std::string::npos || node.name.ends_with("levenshtein") ||
                         node.name == "jaccard" || node.name == "nullif" || node.name == "regexp_extract";
        if (!take(")") || (two && node.parts.size() < 2)) {
            return fail();
        }
        if (node.name == "regexp_extract") {
            const auto* pattern = std::get_if<std::string>(&node.parts[1]->constant);
            try {
                node.pattern = std::make_shared<const std::regex>(pattern ? *pattern : std::string("("));
            } catch (const std::regex_error&) {
                m_failure = "the pattern of regexp_extract";
                return nullptr;
            }
        }
        return std::make_shared<const Node>(std::move(node));
    }

    std::string_view m_text;
    std::vector<std::string>& m_columns;
    std::size_t m_at = 0;
    Token m_token;
    std::string m_failure;
};

} // namespace

Result<ConditionNode> parseCondition(std::string_view text, std::vector<std::string>& columns)
{
    return Parser(text, columns).all();
}

} // namespace weir::match
