#include "core/audience_sql/phrases.h"

namespace weir::audience::phrase {

using plan::RelationPtr;

Expr column(const std::string& name)
{
    return expr::column(name);
}

Expr value(Value constant)
{
    return expr::literal(std::move(constant));
}

Expr both(Expr a, Expr b)
{
    return call(F::And, {std::move(a), std::move(b)});
}

Expr either(std::vector<Expr> parts)
{
    if (parts.empty()) {
        return value(false);
    }
    Expr result = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        result = call(F::Or, {std::move(result), std::move(parts[i])});
    }
    return result;
}

Expr no(Expr a)
{
    return call(F::Not, {std::move(a)});
}

Expr isNull(Expr a)
{
    return call(F::IsNull, {std::move(a)});
}

Expr isNotNull(Expr a)
{
    return call(F::IsNotNull, {std::move(a)});
}

Expr orElse(Expr a, Value constant)
{
    return call(F::Coalesce, {std::move(a), value(std::move(constant))});
}

Expr unknown()
{
    return expr::literal(Value{}, TypeKind::Boolean);
}

Result<RelationPtr> where(RelationPtr input, const Expr& predicate, const NodeId& origin)
{
    WEIR_ASSIGN_OR_RETURN(expr::CheckedExpr checked, expr::check(predicate, input->schema()));
    return plan::filter(std::move(input), std::move(checked), origin);
}

Result<RelationPtr> select(RelationPtr input, const Columns& columns, const NodeId& origin)
{
    std::vector<plan::NamedExpr> named;
    for (const auto& [name, what] : columns) {
        WEIR_ASSIGN_OR_RETURN(expr::CheckedExpr checked, expr::check(what, input->schema()));
        named.push_back({name, std::move(checked)});
    }
    return plan::project(std::move(input), std::move(named), origin);
}

Result<RelationPtr> group(RelationPtr input, const std::vector<std::string>& keys, const std::vector<Figure>& figures,
                          const NodeId& origin)
{
    plan::Aggregate aggregate;
    Schema schema;
    for (const std::string& key : keys) {
        const Field* field = input->schema().find(key);
        if (!field) {
            return columnMissing(key, input->schema());
        }
        aggregate.groups.push_back({key, plan::columnOf(*field)});
        schema.add(*field);
    }
    for (const Figure& figure : figures) {
        // The type of the call is that of the checked expression.
        const expr::Function* function = expr::findFunction(figure.function);
        expr::CheckOptions options;
        options.aggregates = expr::Aggregates::Allowed;
        WEIR_ASSIGN_OR_RETURN(const expr::CheckedExpr typed,
                              expr::check(call(function->id, figure.arguments), input->schema(), options));
        plan::Call call{figure.function, {}, figure.distinct, {}};
        for (const Expr& argument : typed.expr->arguments()) {
            call.arguments.push_back({argument, argument->type(), argument->privacy(), argument->nullable()});
        }
        schema.add({figure.name, typed.type, typed.nullable, Privacy::Personal});
        aggregate.outputs.push_back({figure.name, std::move(call), {}});
    }
    aggregate.input = std::move(input);
    return plan::make(std::move(aggregate), std::move(schema), origin);
}

namespace {

Result<std::vector<plan::Ordering>> orderings(const std::vector<By>& order, const Schema& schema)
{
    std::vector<plan::Ordering> result;
    for (const By& by : order) {
        WEIR_ASSIGN_OR_RETURN(expr::CheckedExpr checked, expr::check(by.what, schema));
        result.push_back({std::move(checked), by.direction, plan::NullsOrder::Last});
    }
    return result;
}

} // namespace

Result<RelationPtr> numbered(RelationPtr input, const std::string& name, const std::vector<By>& order,
                             const NodeId& origin)
{
    plan::Window window;
    window.outputs.push_back({name, {"row_number", {}, false, {}}, {}, {}, {}});
    WEIR_ASSIGN_OR_RETURN(window.outputs.front().order, orderings(order, input->schema()));
    Schema schema = input->schema();
    schema.add({name, TypeKind::Integer, false, Privacy::Plain});
    window.input = std::move(input);
    return plan::make(std::move(window), std::move(schema), origin);
}

Result<RelationPtr> firstPer(RelationPtr input, const std::string& key, const std::vector<By>& order,
                             const NodeId& origin)
{
    WEIR_ASSIGN_OR_RETURN(expr::CheckedExpr checked, expr::check(column(key), input->schema()));
    WEIR_ASSIGN_OR_RETURN(std::vector<plan::Ordering> ordered, orderings(order, input->schema()));
    return plan::deduplicate(std::move(input), {std::move(checked)}, std::move(ordered), origin);
}

RelationPtr with(RelationPtr left, RelationPtr right, plan::JoinKind kind, const std::vector<std::string>& keys,
                 const std::vector<std::pair<std::string, std::string>>& columns, const NodeId& origin)
{
    plan::Join join{std::move(left), std::move(right), kind, {}, {}};
    for (const std::string& key : keys) {
        join.keys.push_back(
            {plan::columnOf(*join.left->schema().find(key)), plan::columnOf(*join.right->schema().find(key))});
    }
    for (const Field& field : join.left->schema().fields()) {
        join.outputs.push_back({plan::Join::Output::Side::Left, field.name, {}, field.name});
    }
    for (const auto& [name, as] : columns) {
        join.outputs.push_back({plan::Join::Output::Side::Right, name, {}, as});
    }
    Schema schema = plan::joinSchema(join);
    return plan::make(std::move(join), std::move(schema), origin);
}

} // namespace weir::audience::phrase
