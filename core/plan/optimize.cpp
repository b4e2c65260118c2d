#include "core/plan/optimize.h"

#include "core/plan/builders.h"
#include "core/plan/prune.h"
#include "core/plan/substitute.h"

#include <algorithm>
#include <array>
#include <map>

namespace weir::plan {
namespace {

constexpr int kMaxRounds = 20;

struct NamedRule
{
    Rule rule;
    std::string_view name;
};
constexpr std::array<NamedRule, 9> kRules{{{Rule::MergeFilters, "merge-filters"},
                                           {Rule::PushFilterThroughProject, "push-filter-through-project"},
                                           {Rule::PushFilterThroughUnion, "push-filter-through-union"},
                                           {Rule::PushFilterThroughJoin, "push-filter-through-join"},
                                           {Rule::PushFilterThroughSort, "push-filter-through-sort"},
                                           {Rule::MergeProjects, "merge-projects"},
                                           {Rule::DropNoOpProject, "drop-no-op-project"},
                                           {Rule::DropSortBelow, "drop-sort-below"},
                                           {Rule::PruneColumns, "prune-columns"}}};

using Readers = std::map<const Relation*, std::size_t>;

Readers countReaders(const RelationPtr& root)
{
    Readers readers;
    for (const RelationPtr& relation : inOrder(root)) {
        for (const RelationPtr& input : inputsOf(*relation)) {
            ++readers[input.get()];
        }
    }
    return readers;
}

bool readsOnly(const expr::CheckedExpr& expr, const std::map<std::string, expr::CheckedExpr>& columns)
{
    const std::vector<std::string> used = expr::columnsUsed(expr.expr);
    return std::all_of(used.begin(), used.end(),
                       [&](const std::string& name) { return columns.find(name) != columns.end(); });
}

/// One bottom-up walk that applies the local rules once at each relation.
class Rewriter
{
public:
    Rewriter(const Rules& rules, Readers readers) : m_rules(rules), m_readers(std::move(readers)) {}

    RelationPtr rewrite(const RelationPtr& relation)
    {
        const auto done = m_done.find(relation.get());
        if (done != m_done.end()) {
            return done->second;
        }
        std::vector<RelationPtr> inputs;
        bool same = true;
        for (const RelationPtr& input : inputsOf(*relation)) {
            inputs.push_back(rewrite(input));
            same = same && inputs.back() == input;
            // A rewritten input is read as often as the one it stands for.
            m_readers[inputs.back().get()] = std::max(m_readers[inputs.back().get()], m_readers[input.get()]);
        }
        RelationPtr result = same ? relation : withInputs(*relation, inputs);
        result = std::visit([&](const auto& op) { return apply(op, result); }, result->op());
        m_keep.push_back(relation);
        return m_done[relation.get()] = result;
    }

private:
    [[nodiscard]] bool isShared(const RelationPtr& relation) const
    {
        const auto found = m_readers.find(relation.get());
        return found != m_readers.end() && found->second > 1;
    }
    /// The operator of an input that only this relation reads.
    template <class T>
    const T* own(const RelationPtr& input) const
    {
        return isShared(input) ? nullptr : std::get_if<T>(&input->op());
    }

    template <class T>
    RelationPtr apply(const T& op, const RelationPtr& self)
    {
        if constexpr (std::is_same_v<T, Aggregate> || std::is_same_v<T, Window> || std::is_same_v<T, Sort> ||
                      std::is_same_v<T, Deduplicate> || std::is_same_v<T, Pivot> || std::is_same_v<T, Sample> ||
                      std::is_same_v<T, ConnectedComponents>) {
            if (const auto* sort = m_rules.on(Rule::DropSortBelow) ? std::get_if<Sort>(&op.input->op()) : nullptr) {
                return withInputs(*self, {sort->input});
            }
        }
        return self;
    }

    RelationPtr apply(const Join& op, const RelationPtr& self)
    {
        const auto* left = m_rules.on(Rule::DropSortBelow) ? std::get_if<Sort>(&op.left->op()) : nullptr;
        const auto* right = m_rules.on(Rule::DropSortBelow) ? std::get_if<Sort>(&op.right->op()) : nullptr;
        if (!left && !right) {
            return self;
        }
        return withInputs(*self, {left ? left->input : op.left, right ? right->input : op.right});
    }

    RelationPtr apply(const Project& op, const RelationPtr& self)
    {
        if (m_rules.on(Rule::DropNoOpProject) && op.input->schema() == self->schema() &&
            std::all_of(op.columns.begin(), op.columns.end(), [](const NamedExpr& column) {
                return column.expr.expr->kind() == expr::NodeKind::Column && column.expr.expr->name() == column.name;
            })) {
            return op.input;
        }
        const auto* below = m_rules.on(Rule::MergeProjects) ? own<Project>(op.input) : nullptr;
        if (!below) {
            return self;
        }
        std::map<std::string, expr::CheckedExpr> columns;
        std::map<std::string, int> uses;
        for (const NamedExpr& column : op.columns) {
            countUses(column.expr.expr, uses);
        }
        for (const NamedExpr& column : below->columns) {
            if (uses[column.name] > 1 && !isCheap(column.expr.expr)) {
                return self; // it would be computed twice
            }
            columns.emplace(column.name, column.expr);
        }
        Project merged{below->input, op.columns};
        for (NamedExpr& column : merged.columns) {
            column.expr = substitute(column.expr, columns);
        }
        return make(std::move(merged), self->schema(), self->origin());
    }

    static void countUses(const expr::Expr& expr, std::map<std::string, int>& uses)
    {
        if (expr->kind() == expr::NodeKind::Column) {
            ++uses[expr->name()];
        }
        for (const expr::Expr& argument : expr->arguments()) {
            countUses(argument, uses);
        }
    }

    RelationPtr apply(const Filter& op, const RelationPtr& self)
    {
        const RelationPtr& input = op.input;
        if (const auto* below = m_rules.on(Rule::MergeFilters) ? own<Filter>(input) : nullptr) {
            return make(Filter{below->input, conjunctionOf({below->predicate, op.predicate})}, self->schema(),
                        self->origin());
        }
        if (const auto* below = m_rules.on(Rule::PushFilterThroughProject) ? own<Project>(input) : nullptr) {
            return throughProject(op, *below, self);
        }
        if (const auto* below = m_rules.on(Rule::PushFilterThroughSort) ? own<Sort>(input) : nullptr) {
            return make(Sort{filter(below->input, op.predicate, self->origin()), below->order}, self->schema(),
                        input->origin());
        }
        if (const auto* below = m_rules.on(Rule::PushFilterThroughUnion) ? own<Union>(input) : nullptr) {
            return throughUnion(op, *below, self);
        }
        if (const auto* below = m_rules.on(Rule::PushFilterThroughJoin) ? own<Join>(input) : nullptr) {
            return throughJoin(op, *below, self);
        }
        return self;
    }

    static RelationPtr throughProject(const Filter& op, const Project& below, const RelationPtr& self)
    {
        std::map<std::string, expr::CheckedExpr> columns;
        std::set<std::string> used;
        addColumns(op.predicate, used);
        for (const NamedExpr& column : below.columns) {
            if (used.count(column.name) > 0 && !isCheap(column.expr.expr)) {
                return self; // computing it for the filter and again for the column costs more than it saves
            }
            columns.emplace(column.name, column.expr);
        }
        RelationPtr filtered = filter(below.input, substitute(op.predicate, columns), self->origin());
        return make(Project{std::move(filtered), below.columns}, op.input->schema(), op.input->origin());
    }

    static RelationPtr throughUnion(const Filter& op, const Union& below, const RelationPtr& self)
    {
        // Every input must have the columns in the union's own types.
        std::set<std::string> used;
        addColumns(op.predicate, used);
        Union result;
        for (const RelationPtr& input : below.inputs) {
            for (const std::string& name : used) {
                const Field* field = input->schema().find(name);
                if (!field || field->type != op.input->schema().find(name)->type) {
                    return self;
                }
            }
            result.inputs.push_back(filter(input, op.predicate, self->origin()));
        }
        return make(std::move(result), op.input->schema(), op.input->origin());
    }

    static RelationPtr throughJoin(const Filter& op, const Join& below, const RelationPtr& self)
    {
        using Side = Join::Output::Side;
        const bool intoLeft = below.kind == JoinKind::Inner || below.kind == JoinKind::Left ||
                              below.kind == JoinKind::Semi || below.kind == JoinKind::Anti;
        const bool intoRight = below.kind == JoinKind::Inner || below.kind == JoinKind::Right;
        std::map<std::string, expr::CheckedExpr> left;
        std::map<std::string, expr::CheckedExpr> right;
        for (const Join::Output& output : below.outputs) {
            const RelationPtr& side = output.side == Side::Right ? below.right : below.left;
            if (output.side != Side::Coalesced) {
                (output.side == Side::Right ? right : left)
                    .emplace(output.name, columnOf(*side->schema().find(output.column)));
            }
        }
        std::vector<expr::CheckedExpr> toLeft;
        std::vector<expr::CheckedExpr> toRight;
        std::vector<expr::CheckedExpr> rest;
        for (const expr::CheckedExpr& condition : conjunctsOf(op.predicate)) {
            if (intoLeft && readsOnly(condition, left)) {
                toLeft.push_back(substitute(condition, left));
            } else if (intoRight && readsOnly(condition, right)) {
                toRight.push_back(substitute(condition, right));
            } else {
                rest.push_back(condition);
            }
        }
        if (toLeft.empty() && toRight.empty()) {
            return self;
        }
        Join join = below;
        if (!toLeft.empty()) {
            join.left = filter(below.left, conjunctionOf(toLeft), self->origin());
        }
        if (!toRight.empty()) {
            join.right = filter(below.right, conjunctionOf(toRight), self->origin());
        }
        RelationPtr joined = make(std::move(join), op.input->schema(), op.input->origin());
        return rest.empty() ? joined : filter(std::move(joined), conjunctionOf(rest), self->origin());
    }

    const Rules& m_rules;
    Readers m_readers;
    std::map<const Relation*, RelationPtr> m_done;
    std::vector<RelationPtr> m_keep; ///< So that no address in m_done is used again.
};

} // namespace

std::string_view name(Rule rule)
{
    return kRules[static_cast<std::size_t>(rule)].name;
}

const std::vector<Rule>& allRules()
{
    static const std::vector<Rule> kAll = [] {
        std::vector<Rule> rules;
        std::transform(kRules.begin(), kRules.end(), std::back_inserter(rules),
                       [](const NamedRule& entry) { return entry.rule; });
        return rules;
    }();
    return kAll;
}

RelationPtr optimize(RelationPtr root, const Rules& rules)
{
    const auto settle = [&] {
        for (int round = 0; round < kMaxRounds; ++round) {
            RelationPtr next = Rewriter(rules, countReaders(root)).rewrite(root);
            if (next == root) {
                return;
            }
            root = std::move(next);
        }
    };
    settle();
    if (rules.on(Rule::PruneColumns)) {
        root = pruneColumns(root);
        settle();
    }
    return root;
}

} // namespace weir::plan
