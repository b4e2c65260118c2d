#include "core/plan/relation.h"

#include <algorithm>
#include <set>
#include <type_traits>

namespace weir::plan {
namespace {

template <class T>
concept HasInput = requires(T op)
{
    op.input;
};

/// Calls `visit` with each input of the operator, in order; `Op` may be const.
template <class Op, class Visit>
void forEachInput(Op& op, Visit visit)
{
    std::visit(
        [&](auto& o) {
            using T = std::remove_cvref_t<decltype(o)>;
            if constexpr (HasInput<T>) {
                visit(o.input);
            } else if constexpr (std::is_same_v<T, Join>) {
                visit(o.left);
                visit(o.right);
            } else if constexpr (std::is_same_v<T, Union>) {
                std::for_each(o.inputs.begin(), o.inputs.end(), visit);
            } else if constexpr (std::is_same_v<T, RawSql>) {
                for (auto& input : o.inputs) {
                    visit(input.relation);
                }
            }
        },
        op);
}

void collect(const RelationPtr& relation, std::set<const Relation*>& seen, std::vector<RelationPtr>& order)
{
    if (!seen.insert(relation.get()).second) {
        return;
    }
    for (const RelationPtr& input : inputsOf(*relation)) {
        collect(input, seen, order);
    }
    order.push_back(relation);
}

} // namespace

RelationPtr make(Operator op, Schema schema, NodeId origin)
{
    return std::make_shared<const Relation>(std::move(op), std::move(schema), std::move(origin));
}

std::vector<RelationPtr> inputsOf(const Relation& relation)
{
    std::vector<RelationPtr> inputs;
    forEachInput(relation.op(), [&](const RelationPtr& input) { inputs.push_back(input); });
    return inputs;
}

RelationPtr withInputs(const Relation& relation, const std::vector<RelationPtr>& inputs)
{
    Operator op = relation.op();
    std::size_t next = 0;
    forEachInput(op, [&](RelationPtr& input) { input = inputs[next++]; });
    return make(std::move(op), relation.schema(), relation.origin());
}

std::vector<RelationPtr> inOrder(const RelationPtr& root)
{
    std::set<const Relation*> seen;
    std::vector<RelationPtr> order;
    collect(root, seen, order);
    return order;
}

std::string_view operatorName(const Relation& relation)
{
    static constexpr std::string_view kNames[] = {"scan",      "values", "filter",     "project", "join",   "union",
                                                  "aggregate", "dedupe", "sort",       "limit",   "window", "pivot",
                                                  "unpivot",   "sample", "components", "sql"};
    static_assert(std::size(kNames) == std::variant_size_v<Operator>);
    return kNames[relation.op().index()];
}

std::vector<std::string> bindingsOf(const RelationPtr& root)
{
    std::vector<std::string> names;
    for (const RelationPtr& relation : inOrder(root)) {
        const auto* scan = std::get_if<Scan>(&relation->op());
        if (scan && std::find(names.begin(), names.end(), scan->binding) == names.end()) {
            names.push_back(scan->binding);
        }
    }
    return names;
}

} // namespace weir::plan
