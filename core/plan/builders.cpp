#include "core/plan/builders.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

namespace weir::plan {

RelationPtr scan(std::string binding, Schema schema, NodeId origin)
{
    return make(Scan{std::move(binding)}, std::move(schema), std::move(origin));
}

RelationPtr values(Schema schema, std::vector<std::vector<Value>> rows, NodeId origin)
{
    return make(Values{std::move(rows)}, std::move(schema), std::move(origin));
}

RelationPtr filter(RelationPtr input, expr::CheckedExpr predicate, NodeId origin)
{
    Schema schema = input->schema();
    return make(Filter{std::move(input), std::move(predicate)}, std::move(schema), std::move(origin));
}

RelationPtr project(RelationPtr input, std::vector<NamedExpr> columns, NodeId origin)
{
    std::vector<Field> fields;
    fields.reserve(columns.size());
    std::transform(columns.begin(), columns.end(), std::back_inserter(fields), fieldOf);
    return make(Project{std::move(input), std::move(columns)}, Schema(std::move(fields)), std::move(origin));
}

RelationPtr selectColumns(RelationPtr input, const std::vector<std::string>& names, NodeId origin)
{
    std::vector<NamedExpr> columns;
    columns.reserve(names.size());
    for (const std::string& name : names) {
        columns.push_back({name, columnOf(*input->schema().find(name))});
    }
    return project(std::move(input), std::move(columns), std::move(origin));
}

RelationPtr sort(RelationPtr input, std::vector<Ordering> order, NodeId origin)
{
    Schema schema = input->schema();
    return make(Sort{std::move(input), std::move(order)}, std::move(schema), std::move(origin));
}

RelationPtr limit(RelationPtr input, std::int64_t count, NodeId origin, std::int64_t offset)
{
    Schema schema = input->schema();
    return make(Limit{std::move(input), count, offset}, std::move(schema), std::move(origin));
}

RelationPtr deduplicate(RelationPtr input, std::vector<expr::CheckedExpr> keys, std::vector<Ordering> order,
                        NodeId origin)
{
    Schema schema = input->schema();
    return make(Deduplicate{std::move(input), std::move(keys), std::move(order)}, std::move(schema), std::move(origin));
}

RelationPtr sample(RelationPtr input, Sample how, NodeId origin)
{
    Schema schema = input->schema();
    how.input = std::move(input);
    return make(std::move(how), std::move(schema), std::move(origin));
}

RelationPtr join(RelationPtr left, RelationPtr right, JoinKind kind, std::vector<Join::Key> keys, NodeId origin)
{
    Join result{std::move(left), std::move(right), kind, std::move(keys), {}};
    Schema names;
    for (const Field& field : result.left->schema().fields()) {
        result.outputs.push_back({Join::Output::Side::Left, field.name, {}, field.name});
        names.add(field);
    }
    if (kind != JoinKind::Semi && kind != JoinKind::Anti) {
        for (const Field& field : result.right->schema().fields()) {
            const std::string name = names.freeName(field.name);
            result.outputs.push_back({Join::Output::Side::Right, field.name, {}, name});
            names.add({name, field.type, field.nullable, field.privacy});
        }
    }
    Schema schema = joinSchema(result);
    return make(std::move(result), std::move(schema), std::move(origin));
}

Schema joinSchema(const Join& join)
{
    const bool leftMayMiss = join.kind == JoinKind::Right || join.kind == JoinKind::Full;
    const bool rightMayMiss = join.kind == JoinKind::Left || join.kind == JoinKind::Full;
    Schema schema;
    for (const Join::Output& output : join.outputs) {
        const bool fromRight = output.side == Join::Output::Side::Right;
        const Field* source = (fromRight ? join.right : join.left)->schema().find(output.column);
        Field field = source ? *source : Field{};
        field.name = output.name;
        if (output.side == Join::Output::Side::Coalesced) {
            if (const Field* other = join.right->schema().find(output.otherColumn)) {
                field.type = commonType(field.type, other->type).value_or(field.type);
                field.nullable = field.nullable || other->nullable;
                field.privacy = std::max(field.privacy, other->privacy);
            }
        } else {
            field.nullable = field.nullable || (fromRight ? rightMayMiss : leftMayMiss);
        }
        schema.add(std::move(field));
    }
    return schema;
}

Result<RelationPtr> unionByName(std::vector<RelationPtr> inputs, NodeId origin)
{
    Schema schema;
    for (const RelationPtr& input : inputs) {
        for (const Field& field : input->schema().fields()) {
            if (!schema.find(field.name)) {
                schema.add(field);
            }
        }
    }
    std::vector<Field> fields = schema.fields();
    for (Field& field : fields) {
        for (const RelationPtr& input : inputs) {
            const Field* other = input->schema().find(field.name);
            if (!other) {
                field.nullable = true;
                continue;
            }
            const Result<DataType> type = commonType(field.type, other->type);
            if (!type) {
                return Error(ErrorCode::InvalidInput, "plan.union.types",
                             "The column {column} has types that do not go together. Cast it in one of the inputs.",
                             {{"column", field.name}})
                    .inNode(origin.str())
                    .because(type.error());
            }
            field.type = *type;
            field.nullable = field.nullable || other->nullable;
            field.privacy = std::max(field.privacy, other->privacy);
        }
    }
    return make(Union{std::move(inputs)}, Schema(std::move(fields)), std::move(origin));
}

Field fieldOf(const NamedExpr& column)
{
    return {column.name, column.expr.type, column.expr.nullable, column.expr.privacy};
}

expr::CheckedExpr columnOf(const Field& field)
{
    // Wide tables pass hundreds of columns through every node of a pipeline: the nodes share one immutable expression
    // for a column. A slot keeps the last one that fell into it, so memory is bounded.
    constexpr std::size_t kSlots = 2048;
    thread_local std::array<expr::Expr, kSlots> kept;
    expr::Expr& slot = kept[std::hash<std::string_view>()(field.name) % kSlots];
    if (!slot || slot->name() != field.name || slot->nullable() != field.nullable || slot->privacy() != field.privacy ||
        slot->type() != field.type) {
        slot = expr::column(field.name)->withTypes(field.type, field.privacy, field.nullable);
    }
    return {slot, field.type, field.privacy, field.nullable};
}

} // namespace weir::plan
