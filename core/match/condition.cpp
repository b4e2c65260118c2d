#include "core/match/condition.h"

#include "core/base/text.h"
#include "core/base/time.h"
#include "core/clean/clean.h"
#include "core/match/strings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <regex>
#include <set>

namespace weir::match {

struct Condition::Node
{
    enum class Kind
    {
        Constant,
        Column,
        Call,    ///< A function, by `name`.
        Operator ///< and, or, not, =, <>, <, <=, >, >=, +, -, *, /, ||, isnull, isnotnull
    } kind = Kind::Constant;
    std::string name = {};
    Cell constant = {};
    std::size_t column = 0;
    bool right = false;
    std::vector<std::shared_ptr<const Node>> parts = {};
    std::shared_ptr<const std::regex> pattern = {};
};

namespace {

using Node = Condition::Node;
using Cell = Condition::Cell;
using NodePtr = std::shared_ptr<const Node>;

std::optional<double> numberOf(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell)) {
        return *number;
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        char* end = nullptr;
        const double number = std::strtod(text->c_str(), &end);
        if (!text->empty() && *end == '\0') {
            return number;
        }
    }
    return std::nullopt;
}

std::string textOf(const Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    if (text) {
        return *text;
    }
    const auto* number = std::get_if<double>(&cell);
    return number ? std::to_string(*number) : std::string();
}

bool isNull(const Cell& cell)
{
    return std::holds_alternative<std::monostate>(cell);
}

Cell evaluate(const Node& node, const Condition::Lookup& lookup);

Cell compare(const std::string& name, const Cell& a, const Cell& b)
{
    if (isNull(a) || isNull(b)) {
        return {};
    }
    int order = 0;
    if (std::holds_alternative<std::string>(a) && std::holds_alternative<std::string>(b)) {
        order = std::get<std::string>(a).compare(std::get<std::string>(b));
    } else {
        const auto x = numberOf(a);
        const auto y = numberOf(b);
        if (!x || !y) {
            return {};
        }
        order = *x < *y ? -1 : *x > *y ? 1 : 0;
    }
    return name == "="    ? order == 0
           : name == "<>" ? order != 0
           : name == "<"  ? order < 0
           : name == "<=" ? order <= 0
           : name == ">"  ? order > 0
                          : order >= 0;
}

Cell operate(const Node& node, const Condition::Lookup& lookup)
{
    const std::string& name = node.name;
    const Cell a = evaluate(*node.parts[0], lookup);
    if (name == "isnull" || name == "isnotnull") {
        return isNull(a) == (name == "isnull");
    }
    if (name == "not") {
        return isNull(a) ? Cell() : Cell(!std::get<bool>(a));
    }
    if (name == "and" || name == "or") {
        const bool decides = name == "or";
        if (const auto* truth = std::get_if<bool>(&a); truth && *truth == decides) {
            return decides;
        }
        const Cell b = evaluate(*node.parts[1], lookup);
        if (const auto* truth = std::get_if<bool>(&b); truth && *truth == decides) {
            return decides;
        }
        return isNull(a) || isNull(b) ? Cell() : Cell(!decides);
    }
    const Cell b = evaluate(*node.parts[1], lookup);
    if (name == "||") {
        return isNull(a) || isNull(b) ? Cell() : Cell(textOf(a) + textOf(b));
    }
    if (name == "+" || name == "-" || name == "*" || name == "/") {
        const auto x = numberOf(a);
        const auto y = numberOf(b);
        if (!x || !y || (name == "/" && *y == 0)) {
            return {};
        }
        return name == "+" ? *x + *y : name == "-" ? *x - *y : name == "*" ? *x * *y : *x / *y;
    }
    return compare(name, a, b);
}

/// Seconds since 1970 of a day written in full.
Cell secondsOf(const Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    const auto day = text ? clean::parseDate(*text, clean::DateOrder::YearMonthDay) : std::nullopt;
    return day ? Cell(static_cast<double>(day->days) * 86'400.0) : Cell();
}

Cell call(const Node& node, const Condition::Lookup& lookup)
{
    const std::string& name = node.name;
    std::vector<Cell> cells;
    for (const NodePtr& part : node.parts) {
        cells.push_back(evaluate(*part, lookup));
    }
    if (name == "coalesce") {
        const auto found = std::find_if_not(cells.begin(), cells.end(), isNull);
        return found == cells.end() ? Cell() : *found;
    }
    if (std::any_of(cells.begin(), cells.end(), isNull)) {
        return {};
    }
    const std::string a = textOf(cells[0]);
    const auto number = [&](std::size_t i) { return cells.size() > i ? numberOf(cells[i]).value_or(0) : 0; };
    if (name == "jaro_winkler_similarity") {
        return jaroWinkler(a, textOf(cells[1]));
    }
    if (name == "jaro_similarity") {
        return jaro(a, textOf(cells[1]));
    }
    if (name == "levenshtein") {
        return static_cast<double>(levenshtein(a, textOf(cells[1])));
    }
    if (name == "damerau_levenshtein") {
        return static_cast<double>(damerauLevenshtein(a, textOf(cells[1])));
    }
    if (name == "jaccard") { // of the sets of characters
        const std::string b = textOf(cells[1]);
        const std::set<char> x(a.begin(), a.end());
        std::set<char> all(b.begin(), b.end());
        const auto shared =
            static_cast<double>(std::count_if(x.begin(), x.end(), [&](char c) { return all.contains(c); }));
        all.insert(x.begin(), x.end());
        return all.empty() ? Cell() : Cell(shared / static_cast<double>(all.size()));
    }
    if (name == "lower") {
        return toLower(a);
    }
    if (name == "upper") {
        return toUpper(a);
    }
    if (name == "trim") {
        return std::string(trimmed(a));
    }
    if (name == "length") {
        return static_cast<double>(codePoints(a));
    }
    if (name == "substr") {
        const auto from = static_cast<std::size_t>(std::max(1.0, number(1))) - 1;
        const auto count = cells.size() > 2 ? static_cast<std::size_t>(std::max(0.0, number(2))) : std::string::npos;
        return from >= a.size() ? std::string() : a.substr(from, count);
    }
    if (name == "left") {
        return a.substr(0, static_cast<std::size_t>(std::max(0.0, number(1))));
    }
    if (name == "abs") {
        const auto value = numberOf(cells[0]);
        return value ? Cell(std::abs(*value)) : Cell();
    }
    if (name == "nullif") {
        return a == textOf(cells[1]) ? Cell() : cells[0];
    }
    if (name == "epoch") {
        return secondsOf(cells[0]);
    }
    if (name == "number") { // cast
        const auto value = numberOf(cells[0]);
        return value ? Cell(*value) : Cell();
    }
    if (name == "regexp_extract") {
        std::smatch found;
        const auto group = static_cast<std::size_t>(number(2));
        return std::regex_search(a, found, *node.pattern) && group < found.size() ? found[group].str() : std::string();
    }
    return cells[0]; // try_strptime, strptime, text: the text is read where it is used
}

Cell evaluate(const Node& node, const Condition::Lookup& lookup)
{
    switch (node.kind) {
    case Node::Kind::Constant:
        return node.constant;
    case Node::Kind::Column: {
        const std::string* text = lookup(node.column, node.right);
        return text ? Cell(*text) : Cell();
    }
    case Node::Kind::Call:
        return call(node, lookup);
    case Node::Kind::Operator:
        break;
    }
    return operate(node, lookup);
}

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

    Result<NodePtr> all()
    {
        const NodePtr node = either();
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
    NodePtr fail()
    {
        if (m_failure.empty()) {
            m_failure = m_token.kind == Token::Kind::End ? "its end" : m_token.text;
        }
        return nullptr;
    }
    static NodePtr operation(std::string name, std::vector<NodePtr> parts)
    {
        if (std::any_of(parts.begin(), parts.end(), [](const NodePtr& part) { return !part; })) {
            return nullptr;
        }
        Node node;
        node.kind = Node::Kind::Operator;
        node.name = std::move(name);
        node.parts = std::move(parts);
        return std::make_shared<const Node>(std::move(node));
    }
    NodePtr either()
    {
        NodePtr left = both();
        while (left && take("or")) {
            left = operation("or", {left, both()});
        }
        return left;
    }
    NodePtr both()
    {
        NodePtr left = negated();
        while (left && take("and")) {
            left = operation("and", {left, negated()});
        }
        return left;
    }
    NodePtr negated() { return take("not") ? operation("not", {negated()}) : comparison(); }
    NodePtr comparison()
    {
        NodePtr left = sum();
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
    NodePtr sum()
    {
        NodePtr left = product();
        for (;;) {
            const std::string sign = m_token.text;
            if (!left || m_token.kind != Token::Kind::Sign || (sign != "+" && sign != "-" && sign != "||")) {
                return left;
            }
            step();
            left = operation(sign, {left, product()});
        }
    }
    NodePtr product()
    {
        NodePtr left = single();
        for (;;) {
            const std::string sign = m_token.text;
            if (!left || m_token.kind != Token::Kind::Sign || (sign != "*" && sign != "/")) {
                return left;
            }
            step();
            left = operation(sign, {left, single()});
        }
    }
    static NodePtr constant(Cell cell)
    {
        Node node;
        node.constant = std::move(cell);
        return std::make_shared<const Node>(std::move(node));
    }
    NodePtr column(std::string name, std::string_view side)
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
    NodePtr single()
    {
        const Token token = m_token;
        if (take("(")) {
            const NodePtr inner = either();
            return inner && take(")") ? inner : fail();
        }
        if (take("-")) {
            return operation("-", {constant(0.0), single()});
        }
        switch (token.kind) {
        case Token::Kind::Number:
            step();
            return constant(std::strtod(token.text.c_str(), nullptr));
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
    NodePtr function(std::string name)
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
            const NodePtr inner = either();
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
            const NodePtr part = either();
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

/// Are both the same expression, one of the left record and one of the right?
bool areMirrored(const Node& a, const Node& b)
{
    if (a.kind != b.kind || a.name != b.name || a.parts.size() != b.parts.size() || !(a.constant == b.constant) ||
        (a.kind == Node::Kind::Column && (a.column != b.column || a.right == b.right))) {
        return false;
    }
    for (std::size_t i = 0; i < a.parts.size(); ++i) {
        if (!areMirrored(*a.parts[i], *b.parts[i])) {
            return false;
        }
    }
    return true;
}

void collectConjuncts(const NodePtr& node, std::vector<NodePtr>& all)
{
    if (node->kind == Node::Kind::Operator && node->name == "and") {
        collectConjuncts(node->parts[0], all);
        collectConjuncts(node->parts[1], all);
    } else {
        all.push_back(node);
    }
}

} // namespace

Result<Condition> Condition::parse(std::string_view text, std::vector<std::string>& columns)
{
    WEIR_ASSIGN_OR_RETURN(NodePtr root, Parser(text, columns).all());
    return Condition(std::move(root));
}

Condition::Condition(std::shared_ptr<const Node> root) : m_root(std::move(root))
{
    const Node& node = *m_root;
    if (node.kind != Node::Kind::Operator || node.parts.size() != 2) {
        return;
    }
    const Node& left = *node.parts[0];
    const Node& right = *node.parts[1];
    const auto mirrored = [](const Node& a, const Node& b) {
        return a.kind == Node::Kind::Column && areMirrored(a, b);
    };
    if (node.name == "=" && mirrored(left, right)) {
        m_form = Form::Exact;
        m_column = left.column;
    } else if (node.name == "or" && left.name == "isnull" && right.name == "isnull" &&
               mirrored(*left.parts[0], *right.parts[0])) {
        m_form = Form::EitherNull;
        m_column = left.parts[0]->column;
    } else if (left.kind == Node::Kind::Call && left.parts.size() == 2 && mirrored(*left.parts[0], *left.parts[1]) &&
               std::holds_alternative<double>(right.constant)) {
        const bool least = node.name == ">=";
        const bool most = node.name == "<=";
        m_form = least && left.name == "jaro_winkler_similarity" ? Form::JaroWinkler
                 : least && left.name == "jaro_similarity"       ? Form::Jaro
                 : most && left.name == "levenshtein"            ? Form::Levenshtein
                 : most && left.name == "damerau_levenshtein"    ? Form::Damerau
                                                                 : Form::Any;
        m_column = left.parts[0]->column;
        m_limit = std::get<double>(right.constant);
    }
}

bool Condition::holds(const Lookup& lookup) const
{
    if (m_form != Form::Any) {
        const std::string* a = lookup(m_column, false);
        const std::string* b = lookup(m_column, true);
        if (m_form == Form::EitherNull || !a || !b) {
            return m_form == Form::EitherNull && (!a || !b);
        }
        const auto apart = static_cast<double>(a->size() > b->size() ? a->size() - b->size() : b->size() - a->size());
        switch (m_form) {
        case Form::Exact:
            return *a == *b;
        case Form::JaroWinkler:
            return jaroWinkler(*a, *b) >= m_limit;
        case Form::Jaro:
            return jaro(*a, *b) >= m_limit;
        case Form::Levenshtein:
            return apart <= m_limit && levenshtein(*a, *b) <= m_limit;
        default:
            return apart <= m_limit && (m_limit == 1 ? oneEditApart(*a, *b) : damerauLevenshtein(*a, *b) <= m_limit);
        }
    }
    const Cell cell = evaluate(*m_root, lookup);
    const auto* truth = std::get_if<bool>(&cell);
    return truth && *truth;
}

int Condition::exactColumn() const
{
    const bool isEquation = m_root->kind == Node::Kind::Operator && m_root->name == "=" &&
                            m_root->parts[0]->kind == Node::Kind::Column &&
                            areMirrored(*m_root->parts[0], *m_root->parts[1]);
    return isEquation ? static_cast<int>(m_root->parts[0]->column) : -1;
}

std::vector<Condition> Condition::conjuncts() const
{
    std::vector<NodePtr> nodes;
    collectConjuncts(m_root, nodes);
    std::vector<Condition> all;
    for (NodePtr& node : nodes) {
        all.push_back(Condition(std::move(node)));
    }
    return all;
}

std::function<Condition::Cell(const Condition::Lookup&)> Condition::sharedKey() const
{
    if (m_root->kind != Node::Kind::Operator || m_root->name != "=" ||
        !areMirrored(*m_root->parts[0], *m_root->parts[1])) {
        return {};
    }
    return [side = m_root->parts[0]](const Lookup& lookup) { return evaluate(*side, lookup); };
}

} // namespace weir::match
