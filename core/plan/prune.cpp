#include "core/plan/prune.h"

#include "core/plan/builders.h"
#include "core/plan/substitute.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace weir::plan {
namespace {

using Names = std::set<std::string>;

Names allOf(const Schema& schema)
{
    const std::vector<std::string> names = schema.names();
    return {names.begin(), names.end()};
}

void addCall(const Call& call, Names& names)
{
    for (const expr::CheckedExpr& argument : call.arguments) {
        addColumns(argument, names);
    }
    if (call.filter) {
        addColumns(*call.filter, names);
    }
}

void addOrder(const std::vector<Ordering>& order, Names& names)
{
    for (const Ordering& item : order) {
        addColumns(item.expr, names);
    }
}

void addExprs(const std::vector<expr::CheckedExpr>& exprs, Names& names)
{
    for (const expr::CheckedExpr& expr : exprs) {
        addColumns(expr, names);
    }
}

/// What a relation needs of each of its inputs when its readers want the columns `wanted`.
struct Needs
{
    const Relation& self;
    const Names& wanted;

    std::vector<Names> operator()(const Scan&) const { return {}; }
    std::vector<Names> operator()(const Values&) const { return {}; }
    std::vector<Names> operator()(const Filter& op) const
    {
        Names names = wanted;
        addColumns(op.predicate, names);
        return {names};
    }
    std::vector<Names> operator()(const Project& op) const
    {
        Names names;
        for (const NamedExpr& column : op.columns) {
            if (wanted.count(column.name) > 0) {
                addColumns(column.expr, names);
            }
        }
        return {names};
    }
    std::vector<Names> operator()(const Join& op) const
    {
        Names left;
        Names right;
        for (const Join::Key& key : op.keys) {
            addColumns(key.left, left);
            addColumns(key.right, right);
        }
        for (const Join::Output& output : op.outputs) {
            if (wanted.count(output.name) > 0) {
                (output.side == Join::Output::Side::Right ? right : left).insert(output.column);
                if (output.side == Join::Output::Side::Coalesced) {
                    right.insert(output.otherColumn);
                }
            }
        }
        return {left, right};
    }
    std::vector<Names> operator()(const Union& op) const
    {
        std::vector<Names> needs;
        for (const RelationPtr& input : op.inputs) {
            Names names;
            for (const std::string& name : wanted) {
                if (input->schema().find(name)) {
                    names.insert(name);
                }
            }
            needs.push_back(std::move(names));
        }
        return needs;
    }
    std::vector<Names> operator()(const Aggregate& op) const
    {
        Names names;
        for (const NamedExpr& group : op.groups) {
            addColumns(group.expr, names);
        }
        for (const Aggregate::Output& output : op.outputs) {
            if (wanted.count(output.name) > 0) {
                addCall(output.call, names);
                addOrder(output.order, names);
            }
        }
        return {names};
    }
    // Ties break by all columns, and a sample's hash covers all of them.
    std::vector<Names> operator()(const Deduplicate& op) const { return {allOf(op.input->schema())}; }
    std::vector<Names> operator()(const Sample& op) const { return {allOf(op.input->schema())}; }
    std::vector<Names> operator()(const Sort& op) const
    {
        Names names = wanted;
        addOrder(op.order, names);
        return {names};
    }
    std::vector<Names> operator()(const Limit&) const { return {wanted}; }
    std::vector<Names> operator()(const Window& op) const
    {
        Names names = wanted;
        for (const Window::Output& output : op.outputs) {
            names.erase(output.name);
        }
        for (const Window::Output& output : op.outputs) {
            if (wanted.count(output.name) > 0) {
                addCall(output.call, names);
                addExprs(output.partition, names);
                addOrder(output.order, names);
            }
        }
        return {names};
    }
    std::vector<Names> operator()(const Pivot& op) const
    {
        Names names(op.groups.begin(), op.groups.end());
        names.insert(op.nameColumn);
        addCall(op.call, names);
        return {names};
    }
    std::vector<Names> operator()(const Unpivot& op) const
    {
        Names names(op.columns.begin(), op.columns.end());
        names.insert(op.keep.begin(), op.keep.end());
        return {names};
    }
    std::vector<Names> operator()(const ConnectedComponents& op) const
    {
        Names names(op.shared.begin(), op.shared.end());
        names.insert(op.member);
        return {names};
    }
    std::vector<Names> operator()(const RawSql& op) const
    {
        std::vector<Names> needs;
        for (const RawSql::Input& input : op.inputs) {
            needs.push_back(allOf(input.relation->schema()));
        }
        return needs;
    }
};

/// The columns of a schema that are wanted, in its order; the first when none is, since SQL has no empty row.
Schema kept(const Schema& schema, const Names& wanted)
{
    Schema result;
    for (const Field& field : schema.fields()) {
        if (wanted.count(field.name) > 0) {
            result.add(field);
        }
    }
    if (result.empty() && !schema.empty()) {
        result.add(schema[0]);
    }
    return result;
}

/// Rebuilds one relation over pruned inputs.
struct Rebuild
{
    const RelationPtr& self;
    const Names& wanted;
    const std::vector<RelationPtr>& inputs;

    [[nodiscard]] bool keeps(const Schema& schema, const std::string& name) const
    {
        return schema.find(name) != nullptr;
    }
    [[nodiscard]] RelationPtr same(const Schema& schema) const
    {
        const RelationPtr moved = withInputs(*self, inputs);
        return make(moved->op(), schema, self->origin());
    }

    RelationPtr operator()(const Scan&) const { return trimmed(self); }
    RelationPtr operator()(const Values&) const { return trimmed(self); }
    RelationPtr operator()(const Filter&) const { return same(inputs[0]->schema()); }
    RelationPtr operator()(const Sort&) const { return same(inputs[0]->schema()); }
    RelationPtr operator()(const Limit&) const { return same(inputs[0]->schema()); }
    RelationPtr operator()(const Deduplicate&) const { return same(inputs[0]->schema()); }
    RelationPtr operator()(const Sample&) const { return same(inputs[0]->schema()); }
    RelationPtr operator()(const Pivot&) const { return same(self->schema()); }
    RelationPtr operator()(const Unpivot&) const { return same(self->schema()); }
    RelationPtr operator()(const ConnectedComponents&) const { return same(self->schema()); }
    RelationPtr operator()(const RawSql&) const { return same(self->schema()); }
    RelationPtr operator()(const Union&) const { return same(kept(self->schema(), wanted)); }
    RelationPtr operator()(const Project& op) const
    {
        const Schema schema = kept(self->schema(), wanted);
        Project result{inputs[0], {}};
        for (const NamedExpr& column : op.columns) {
            if (keeps(schema, column.name)) {
                result.columns.push_back(column);
            }
        }
        return make(std::move(result), schema, self->origin());
    }
    RelationPtr operator()(const Join& op) const
    {
        const Schema schema = kept(self->schema(), wanted);
        Join result{inputs[0], inputs[1], op.kind, op.keys, {}};
        for (const Join::Output& output : op.outputs) {
            if (keeps(schema, output.name)) {
                result.outputs.push_back(output);
            }
        }
        return make(std::move(result), schema, self->origin());
    }
    RelationPtr operator()(const Aggregate& op) const
    {
        Aggregate result{inputs[0], op.groups, {}};
        Schema schema;
        for (std::size_t i = 0; i < op.groups.size(); ++i) {
            schema.add(self->schema()[i]);
        }
        for (std::size_t i = 0; i < op.outputs.size(); ++i) {
            if (wanted.count(op.outputs[i].name) > 0) {
                result.outputs.push_back(op.outputs[i]);
                schema.add(self->schema()[op.groups.size() + i]);
            }
        }
        return make(std::move(result), std::move(schema), self->origin());
    }
    RelationPtr operator()(const Window& op) const
    {
        Window result{inputs[0], {}};
        Schema schema = inputs[0]->schema();
        for (const Window::Output& output : op.outputs) {
            if (wanted.count(output.name) > 0) {
                result.outputs.push_back(output);
                schema.add(*self->schema().find(output.name));
            }
        }
        return result.outputs.empty() ? inputs[0] : make(std::move(result), std::move(schema), self->origin());
    }

    [[nodiscard]] RelationPtr trimmed(const RelationPtr& relation) const
    {
        const Schema schema = kept(relation->schema(), wanted);
        return schema.size() == relation->schema().size() ? relation
                                                          : selectColumns(relation, schema.names(), relation->origin());
    }
};

} // namespace

RelationPtr pruneColumns(const RelationPtr& root)
{
    const std::vector<RelationPtr> order = inOrder(root);
    std::map<const Relation*, Names> wanted;
    wanted[root.get()] = allOf(root->schema());
    for (const RelationPtr& relation : std::ranges::reverse_view(order)) {
        // When nothing is wanted, one column is kept all the same: it is wanted then, and so is what it reads.
        Names& names = wanted[relation.get()];
        const Schema schema = kept(relation->schema(), names);
        for (const Field& field : schema.fields()) {
            names.insert(field.name);
        }
        const std::vector<Names> needs = std::visit(Needs{*relation, names}, relation->op());
        const std::vector<RelationPtr> inputs = inputsOf(*relation);
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            wanted[inputs[i].get()].insert(needs[i].begin(), needs[i].end());
        }
    }
    std::map<const Relation*, RelationPtr> pruned;
    for (const RelationPtr& relation : order) {
        std::vector<RelationPtr> inputs;
        for (const RelationPtr& input : inputsOf(*relation)) {
            inputs.push_back(pruned.at(input.get()));
        }
        pruned[relation.get()] = std::visit(Rebuild{relation, wanted[relation.get()], inputs}, relation->op());
    }
    RelationPtr result = pruned.at(root.get());
    return result->schema().names() == root->schema().names()
               ? result
               : selectColumns(result, root->schema().names(), root->origin());
}

} // namespace weir::plan
