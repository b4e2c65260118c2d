#include "core/base/text.h"
#include "core/base/time.h"
#include "core/clean/clean.h"
#include "core/match/condition_node.h"
#include "core/match/strings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <set>

namespace weir::match {
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
        return numberIn(*text);
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

} // namespace

Condition::Cell evaluate(const Condition::Node& node, const Condition::Lookup& lookup)
{
    switch (node.kind) {
    case Node::Kind::Constant:
        return node.constant;
    case Node::Kind::Column: {
        const Condition::Text text = lookup(node.column, node.right);
        return text ? Cell(std::string(*text)) : Cell();
    }
    case Node::Kind::Call:
        return call(node, lookup);
    case Node::Kind::Operator:
        break;
    }
    return operate(node, lookup);
}

} // namespace weir::match
