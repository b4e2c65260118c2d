#include "core/match/condition.h"

#include "core/match/condition_node.h"
#include "core/match/strings.h"

#include <algorithm>

namespace weir::match {
namespace {

using Node = Condition::Node;

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

void collectConjuncts(const ConditionNode& node, std::vector<ConditionNode>& all)
{
    if (node->kind == Node::Kind::Operator && node->name == "and") {
        collectConjuncts(node->parts[0], all);
        collectConjuncts(node->parts[1], all);
    } else {
        all.push_back(node);
    }
}

void collectColumns(const Node& node, std::vector<std::size_t>& all)
{
    if (node.kind == Node::Kind::Column && std::find(all.begin(), all.end(), node.column) == all.end()) {
        all.push_back(node.column);
    }
    for (const ConditionNode& part : node.parts) {
        collectColumns(*part, all);
    }
}

/// Does the node read columns of the left (or right) record?
bool readsSide(const Node& node, bool right)
{
    return (node.kind == Node::Kind::Column && node.right == right) ||
           std::any_of(node.parts.begin(), node.parts.end(),
                       [right](const ConditionNode& part) { return readsSide(*part, right); });
}

bool areSame(const Node& a, const Node& b)
{
    return a.kind == b.kind && a.name == b.name && a.constant == b.constant && a.column == b.column &&
           a.right == b.right &&
           std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                      [](const ConditionNode& x, const ConditionNode& y) { return areSame(*x, *y); });
}

ConditionNode onTheLeft(const ConditionNode& node)
{
    Node copy = *node;
    copy.right = false;
    for (ConditionNode& part : copy.parts) {
        part = onTheLeft(part);
    }
    return std::make_shared<const Node>(std::move(copy));
}

ConditionNode withMade(const ConditionNode& node, std::size_t columns, std::vector<Condition::Made>& made)
{
    const bool left = readsSide(*node, false);
    const bool right = readsSide(*node, true);
    Node copy;
    if (node->kind == Node::Kind::Call && left != right) {
        const ConditionNode one = onTheLeft(node);
        const auto found = std::find_if(made.begin(), made.end(),
                                        [&one](const Condition::Made& known) { return areSame(*known.node, *one); });
        copy.kind = Node::Kind::Column;
        copy.column = columns + static_cast<std::size_t>(found - made.begin());
        copy.right = right;
        if (found == made.end()) {
            made.push_back({one});
        }
    } else {
        copy = *node;
        for (ConditionNode& part : copy.parts) {
            part = withMade(part, columns, made);
        }
    }
    return std::make_shared<const Node>(std::move(copy));
}

} // namespace

Condition::Cell Condition::Made::of(const Lookup& lookup) const
{
    return evaluate(*node, lookup);
}

Condition Condition::withMadeColumns(std::size_t columns, std::vector<Made>& made) const
{
    return Condition(withMade(m_root, columns, made));
}

Result<Condition> Condition::parse(std::string_view text, std::vector<std::string>& columns)
{
    WEIR_ASSIGN_OR_RETURN(ConditionNode root, parseCondition(text, columns));
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

Bound Condition::bound(std::uint8_t level) const
{
    switch (m_form) {
    case Form::Exact:
        return {level, {{Test::Kind::Same, m_column}}};
    case Form::JaroWinkler:
        return {level, {{Test::Kind::Alike, m_column, m_limit}}};
    case Form::Levenshtein:
    case Form::Damerau:
        return {level, {{Test::Kind::Edits, m_column, m_limit}}};
    default:
        return {level};
    }
}

bool Condition::holds(Text a, Text b) const
{
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

bool Condition::holds(const Lookup& lookup) const
{
    if (m_form != Form::Any) {
        return holds(lookup(m_column, false), lookup(m_column, true));
    }
    const Cell cell = evaluate(*m_root, lookup);
    const auto* truth = std::get_if<bool>(&cell);
    return truth && *truth;
}

std::vector<std::size_t> Condition::usedColumns() const
{
    std::vector<std::size_t> all;
    collectColumns(*m_root, all);
    return all;
}

std::vector<Condition> Condition::conjuncts() const
{
    std::vector<ConditionNode> nodes;
    collectConjuncts(m_root, nodes);
    std::vector<Condition> all;
    for (ConditionNode& node : nodes) {
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
