#include "core/sql/operator_writer.h"

#include <algorithm>
#include <cmath>

namespace weir::sql {
namespace {

using plan::RelationPtr;

constexpr Words kLine = ",\n         ";

/// "SELECT a,\n         b" inside a CTE.
Text select(const std::vector<Text>& columns)
{
    return "  SELECT " + join(columns, kLine);
}

Text from(const Text& source)
{
    return "\n  FROM " + source;
}

Text as(const Text& value, const Text& name)
{
    return value + " AS " + name;
}

const plan::Sort* sortBelow(const plan::Limit& limit)
{
    return std::get_if<plan::Sort>(&limit.input->op());
}

std::vector<RelationPtr> inputsThatAreRead(const plan::Limit& limit)
{
    const plan::Sort* sort = sortBelow(limit);
    return {sort ? sort->input : limit.input};
}

} // namespace

std::vector<RelationPtr> readsOf(const plan::Relation& relation)
{
    const auto* limit = std::get_if<plan::Limit>(&relation.op());
    return limit ? inputsThatAreRead(*limit) : plan::inputsOf(relation);
}

Result<Text> OperatorWriter::write(const plan::Relation& relation)
{
    return std::visit([&](const auto& op) { return write(op, relation.schema()); }, relation.op());
}

Text OperatorWriter::nameOf(const RelationPtr& relation) const
{
    return Text::quoted(m_names.at(relation.get()));
}

std::vector<Text> OperatorWriter::columnsOf(const Schema& schema, Words side) const
{
    std::vector<Text> columns;
    for (const Identifier& name : m_dialect.columnNames(schema)) {
        columns.push_back(Text(side) + Text::quoted(name));
    }
    return columns;
}

std::map<std::string, Text> OperatorWriter::scopeOf(const Schema& schema, Words side) const
{
    const std::vector<Text> columns = columnsOf(schema, side);
    std::map<std::string, Text> scope;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        scope.emplace(schema[i].name, columns[i]);
    }
    return scope;
}

Result<Text> OperatorWriter::expressionAs(const expr::CheckedExpr& expr, const DataType& type)
{
    WEIR_ASSIGN_OR_RETURN(Text text, expression(expr));
    return expr.type == type || type.kind() == TypeKind::Null ? std::move(text) : m_dialect.cast(text, type);
}

Result<std::vector<Text>> OperatorWriter::expressions(const std::vector<expr::CheckedExpr>& exprs)
{
    std::vector<Text> texts;
    for (const expr::CheckedExpr& expr : exprs) {
        WEIR_ASSIGN_OR_RETURN(Text text, expression(expr));
        texts.push_back(std::move(text));
    }
    return texts;
}

Result<Text> OperatorWriter::ordering(const std::vector<plan::Ordering>& order)
{
    std::vector<Text> parts;
    for (const plan::Ordering& item : order) {
        WEIR_ASSIGN_OR_RETURN(const Text value, expression(item.expr));
        Text part = m_dialect.sortable(value, item.expr.type);
        // A number or text constant would be read as the position of a column.
        if (item.expr.expr->kind() == expr::NodeKind::Literal) {
            part = "(" + part + ")";
        }
        part += item.direction == plan::Direction::Descending ? Text(" DESC") : Text(" ASC");
        part += item.nulls == plan::NullsOrder::First ? Text(" NULLS FIRST") : Text(" NULLS LAST");
        parts.push_back(std::move(part));
    }
    return join(parts, ", ");
}

std::vector<Text> OperatorWriter::tieBreakers(const Schema& schema) const
{
    const std::vector<Text> columns = columnsOf(schema);
    std::vector<Text> parts;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        parts.push_back(m_dialect.sortable(columns[i], schema[i].type) + " ASC NULLS LAST");
    }
    return parts;
}

Text OperatorWriter::freeName(const Schema& schema, std::string_view wanted) const
{
    Schema taken;
    for (const Identifier& name : m_dialect.columnNames(schema)) {
        taken.add({name.name(), TypeKind::Null});
    }
    return Text::quoted(Identifier(taken.freeName(wanted)));
}

Result<Text> OperatorWriter::write(const plan::Scan& op, const Schema& schema)
{
    const auto found = m_scans.find(op.binding);
    if (found != m_scans.end()) {
        return found->second;
    }
    return select(columnsOf(schema)) + from(Text::quoted(Identifier(op.binding)));
}

Result<Text> OperatorWriter::write(const plan::Values& op, const Schema& schema)
{
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> rows;
    for (const std::vector<Value>& row : op.rows) {
        std::vector<Text> cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells.push_back(m_dialect.literal(row[i], schema[i].type));
            if (rows.empty()) {
                cells.back() = m_dialect.cast(cells.back(), schema[i].type);
            }
        }
        rows.push_back(fill("({*})", cells));
    }
    if (rows.empty()) {
        std::vector<Text> cells;
        for (std::size_t i = 0; i < schema.size(); ++i) {
            cells.push_back(as(m_dialect.literal({}, schema[i].type), names[i]));
        }
        return select(cells) + "\n  WHERE FALSE";
    }
    return select(names) + "\n  FROM (VALUES\n    " + join(rows, ",\n    ") + "\n  ) AS \"rows\"(" + join(names, ", ") +
           ")";
}

Result<Text> OperatorWriter::write(const plan::Filter& op, const Schema& schema)
{
    enter(op.input->schema());
    WEIR_ASSIGN_OR_RETURN(const Text predicate, expression(op.predicate));
    return select(columnsOf(schema)) + from(nameOf(op.input)) + "\n  WHERE " + predicate;
}

Result<Text> OperatorWriter::write(const plan::Project& op, const Schema& schema)
{
    enter(op.input->schema());
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < op.columns.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(Text value, expression(op.columns[i].expr));
        columns.push_back(value == names[i] ? std::move(value) : as(value, names[i]));
    }
    return select(columns) + from(nameOf(op.input));
}

Text OperatorWriter::withKeys(const RelationPtr& input, Words side, std::vector<Text>& keys) const
{
    Text columns = fill("{0}.*", {Text(side)});
    Schema taken = input->schema();
    for (Text& key : keys) {
        const std::string wanted = taken.freeName("weir_key");
        const Text name = freeName(taken, wanted);
        taken.add({wanted, TypeKind::Null});
        columns += fill(", {0} AS {1}", {key, name});
        key = fill("{0}.{1}", {Text(side), name});
    }
    // OFFSET 0 keeps the server from putting the expressions back into the condition.
    return fill("(SELECT {0} FROM {1} AS {2} OFFSET 0) AS {2}", {columns, nameOf(input), Text(side)});
}

Result<Text> OperatorWriter::write(const plan::Join& op, const Schema& schema)
{
    const auto left = scopeOf(op.left->schema(), "l.");
    const auto right = scopeOf(op.right->schema(), "r.");
    std::vector<Text> leftKeys;
    std::vector<Text> rightKeys;
    for (const plan::Join::Key& key : op.keys) {
        WEIR_ASSIGN_OR_RETURN(const DataType type, commonType(key.left.type, key.right.type));
        m_scope.setColumns(left);
        WEIR_ASSIGN_OR_RETURN(leftKeys.emplace_back(), expressionAs(key.left, type));
        m_scope.setColumns(right);
        WEIR_ASSIGN_OR_RETURN(rightKeys.emplace_back(), expressionAs(key.right, type));
    }
    Text leftSource = nameOf(op.left) + " AS l";
    Text rightSource = nameOf(op.right) + " AS r";
    if (op.kind == plan::JoinKind::Full && m_dialect.joinsFullOnColumnsOnly()) {
        leftSource = withKeys(op.left, "l", leftKeys);
        rightSource = withKeys(op.right, "r", rightKeys);
    }
    std::vector<Text> conditions;
    for (std::size_t i = 0; i < leftKeys.size(); ++i) {
        conditions.push_back(fill("{0} = {1}", {leftKeys[i], rightKeys[i]}));
    }
    const Text on = conditions.empty() ? Text("TRUE") : join(conditions, " AND ");
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < op.outputs.size(); ++i) {
        const plan::Join::Output& output = op.outputs[i];
        if (output.side == plan::Join::Output::Side::Coalesced) {
            const DataType& type = schema[i].type;
            columns.push_back(as(fill("COALESCE({0}, {1})", {m_dialect.cast(left.at(output.column), type),
                                                             m_dialect.cast(right.at(output.otherColumn), type)}),
                                 names[i]));
        } else {
            columns.push_back(
                as((output.side == plan::Join::Output::Side::Left ? left : right).at(output.column), names[i]));
        }
    }
    const Text sources[] = {leftSource, rightSource, on};
    const Text head = select(columns);
    switch (op.kind) {
    case plan::JoinKind::Inner:
        return head + fill("\n  FROM {0}\n  JOIN {1} ON {2}", sources);
    case plan::JoinKind::Left:
        return head + fill("\n  FROM {0}\n  LEFT JOIN {1} ON {2}", sources);
    case plan::JoinKind::Right:
        return head + fill("\n  FROM {0}\n  RIGHT JOIN {1} ON {2}", sources);
    case plan::JoinKind::Full:
        return head + fill("\n  FROM {0}\n  FULL JOIN {1} ON {2}", sources);
    case plan::JoinKind::Semi:
        return head + fill("\n  FROM {0}\n  WHERE EXISTS (SELECT 1 FROM {1} WHERE {2})", sources);
    case plan::JoinKind::Anti:
        return head + fill("\n  FROM {0}\n  WHERE NOT EXISTS (SELECT 1 FROM {1} WHERE {2})", sources);
    }
    return head;
}

Result<Text> OperatorWriter::write(const plan::Union& op, const Schema& schema)
{
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> selects;
    for (const RelationPtr& input : op.inputs) {
        const auto scope = scopeOf(input->schema());
        std::vector<Text> columns;
        for (std::size_t i = 0; i < schema.size(); ++i) {
            const Field* field = input->schema().find(schema[i].name);
            Text value = field ? scope.at(field->name) : m_dialect.literal({}, schema[i].type);
            if (field && field->type != schema[i].type) {
                value = m_dialect.cast(value, schema[i].type);
            }
            columns.push_back(value == names[i] ? std::move(value) : as(value, names[i]));
        }
        selects.push_back(select(columns) + from(nameOf(input)));
    }
    return join(selects, "\n  UNION ALL\n");
}

Result<Text> OperatorWriter::callText(const plan::Call& call, const DataType& result, const Text& order,
                                      const Text& moreFilter, const Text* over)
{
    const expr::Function* function = expr::findFunction(call.function);
    if (!function) {
        return Error(ErrorCode::NotFound, "sql.aggregate", "There is no function {function} for groups.",
                     {{"function", call.function}});
    }
    AggregateCall text;
    text.function = function->id;
    WEIR_ASSIGN_OR_RETURN(text.arguments, expressions(call.arguments));
    for (const expr::CheckedExpr& argument : call.arguments) {
        text.types.push_back(argument.type);
    }
    text.result = result;
    text.distinct = call.distinct;
    text.order = order;
    text.filter = moreFilter;
    if (call.filter) {
        WEIR_ASSIGN_OR_RETURN(const Text filter, expression(*call.filter));
        text.filter = moreFilter.empty() ? filter : fill("{0} AND {1}", {moreFilter, filter});
    }
    if (over) {
        text.over = *over;
        text.windowed = true;
    }
    return m_dialect.aggregate(text);
}

Result<Text> OperatorWriter::write(const plan::Aggregate& op, const Schema& schema)
{
    enter(op.input->schema());
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> columns;
    std::vector<Text> positions;
    for (const plan::NamedExpr& group : op.groups) {
        WEIR_ASSIGN_OR_RETURN(const Text value, expression(group.expr));
        columns.push_back(as(value, names[columns.size()]));
        positions.push_back(Text::number(static_cast<std::int64_t>(positions.size()) + 1));
    }
    for (const plan::Aggregate::Output& output : op.outputs) {
        WEIR_ASSIGN_OR_RETURN(const Text order, ordering(output.order));
        const std::size_t index = columns.size();
        WEIR_ASSIGN_OR_RETURN(const Text value, callText(output.call, schema[index].type, order, {}, nullptr));
        columns.push_back(as(value, names[index]));
    }
    Text text = select(columns) + from(nameOf(op.input));
    if (!positions.empty()) {
        text += "\n  GROUP BY " + join(positions, ", ");
    }
    return text;
}

Result<Text> OperatorWriter::write(const plan::Deduplicate& op, const Schema& schema)
{
    enter(op.input->schema());
    WEIR_ASSIGN_OR_RETURN(const std::vector<Text> keys, expressions(op.keys));
    WEIR_ASSIGN_OR_RETURN(const Text chosen, ordering(op.order));
    std::vector<Text> order = tieBreakers(op.input->schema());
    if (!chosen.empty()) {
        order.insert(order.begin(), chosen);
    }
    const Text partition = keys.empty() ? Text() : "PARTITION BY " + join(keys, ", ") + " ";
    const Text row = freeName(schema, "weir_row");
    return select(columnsOf(schema)) + "\n  FROM (\n    SELECT *, ROW_NUMBER() OVER (" + partition + "ORDER BY " +
           join(order, ", ") + ") AS " + row + from("  " + nameOf(op.input)) + "\n  ) AS ranked\n  WHERE " + row +
           " = 1";
}

Result<Text> OperatorWriter::write(const plan::Sort& op, const Schema& schema)
{
    enter(op.input->schema());
    WEIR_ASSIGN_OR_RETURN(const Text order, ordering(op.order));
    Text text = select(columnsOf(schema)) + from(nameOf(op.input));
    return order.empty() ? std::move(text) : std::move(text) + "\n  ORDER BY " + order;
}

Result<Text> OperatorWriter::write(const plan::Limit& op, const Schema& schema)
{
    const plan::Sort* sort = sortBelow(op);
    const RelationPtr& input = sort ? sort->input : op.input;
    Text text = select(columnsOf(schema)) + from(nameOf(input));
    if (sort) {
        enter(input->schema());
        WEIR_ASSIGN_OR_RETURN(const Text order, ordering(sort->order));
        text += order.empty() ? Text() : "\n  ORDER BY " + order;
    }
    text += "\n  LIMIT " + Text::number(op.count);
    if (op.offset > 0) {
        text += " OFFSET " + Text::number(op.offset);
    }
    return text;
}

Result<Text> OperatorWriter::overClause(const plan::Window::Output& output)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<Text> partition, expressions(output.partition));
    WEIR_ASSIGN_OR_RETURN(const Text order, ordering(output.order));
    std::vector<Text> parts;
    if (!partition.empty()) {
        parts.push_back("PARTITION BY " + join(partition, ", "));
    }
    if (!order.empty()) {
        parts.push_back("ORDER BY " + order);
    }
    if (output.frame) {
        const auto bound = [](std::int64_t rows, const Text& towards) {
            return rows == 0 ? Text("CURRENT ROW") : Text::number(rows) + towards;
        };
        const auto& frame = *output.frame;
        parts.push_back(
            "ROWS BETWEEN " + (frame.preceding ? bound(*frame.preceding, " PRECEDING") : Text("UNBOUNDED PRECEDING")) +
            " AND " + (frame.following ? bound(*frame.following, " FOLLOWING") : Text("UNBOUNDED FOLLOWING")));
    }
    return join(parts, " ");
}

Result<Text> OperatorWriter::write(const plan::Window& op, const Schema& schema)
{
    enter(op.input->schema());
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> columns = columnsOf(op.input->schema());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i] = columns[i] == names[i] ? columns[i] : as(columns[i], names[i]);
    }
    for (const plan::Window::Output& output : op.outputs) {
        WEIR_ASSIGN_OR_RETURN(const Text over, overClause(output));
        const std::size_t index = columns.size();
        WEIR_ASSIGN_OR_RETURN(const Text value, callText(output.call, schema[index].type, {}, {}, &over));
        columns.push_back(as(value, names[index]));
    }
    return select(columns) + from(nameOf(op.input));
}

Result<Text> OperatorWriter::write(const plan::Pivot& op, const Schema& schema)
{
    enter(op.input->schema());
    const auto scope = scopeOf(op.input->schema());
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> columns;
    std::vector<Text> groups;
    for (const std::string& group : op.groups) {
        columns.push_back(as(scope.at(group), names[columns.size()]));
        groups.push_back(Text::number(static_cast<std::int64_t>(groups.size()) + 1));
    }
    const DataType& type = op.input->schema().find(op.nameColumn)->type;
    for (const plan::Pivot::Target& target : op.targets) {
        const Text& name = scope.at(op.nameColumn);
        const Text condition = isNull(target.value) ? fill("{0} IS NULL", {name})
                                                    : fill("{0} = {1}", {name, m_dialect.literal(target.value, type)});
        const std::size_t index = columns.size();
        WEIR_ASSIGN_OR_RETURN(const Text value, callText(op.call, schema[index].type, {}, condition, nullptr));
        columns.push_back(as(value, names[index]));
    }
    Text text = select(columns) + from(nameOf(op.input));
    if (!groups.empty()) {
        text += "\n  GROUP BY " + join(groups, ", ");
    }
    return text;
}

Result<Text> OperatorWriter::write(const plan::Unpivot& op, const Schema& schema)
{
    const auto scope = scopeOf(op.input->schema(), "u.");
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> columns;
    for (const std::string& keep : op.keep) {
        columns.push_back(as(scope.at(keep), names[columns.size()]));
    }
    const Field& valueField = schema.fields().back();
    std::vector<Text> labels;
    std::vector<Text> values;
    for (const std::string& column : op.columns) {
        labels.push_back(m_dialect.literal(column, TypeKind::Text));
        const bool same = op.input->schema().find(column)->type == valueField.type;
        values.push_back(same ? scope.at(column) : m_dialect.cast(scope.at(column), valueField.type));
    }
    const std::size_t kept = columns.size();
    columns.push_back(as("v.\"name\"", names[kept]));
    columns.push_back(as("v.\"value\"", names[kept + 1]));
    Text text = select(columns) + "\n  FROM " + m_dialect.unpivot(nameOf(op.input), labels, values, valueField.type);
    if (op.nulls == plan::Unpivot::Nulls::Drop) {
        text += "\n  WHERE v.\"value\" IS NOT NULL";
    }
    return text;
}

Result<Text> OperatorWriter::write(const plan::Sample& op, const Schema& schema)
{
    const std::vector<Text> columns = columnsOf(schema);
    Text cells = Text::quotedText(std::to_string(op.seed));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        cells += " || '|' || " + m_dialect.fingerprint(columns[i], schema[i].type, m_scope);
    }
    const Text hash = fill("MD5({0})", {cells});
    Text text = select(columns) + from(nameOf(op.input));
    if (op.percent) {
        const double share = std::clamp(*op.percent, 0.0, 100.0) / 100.0;
        const auto border = static_cast<std::uint64_t>(std::llround(share * 4294967296.0));
        if (border < 4294967296U) {
            std::string digits(8, '0');
            std::uint64_t rest = border;
            for (std::size_t i = 8; i-- > 0; rest /= 16) {
                digits[i] = "0123456789abcdef"[rest % 16];
            }
            text += "\n  WHERE " + m_dialect.sortable(hash, TypeKind::Text) + " < " + Text::quotedText(digits);
        }
    }
    if (op.rows) {
        std::vector<Text> order = tieBreakers(schema);
        order.insert(order.begin(), m_dialect.sortable(hash, TypeKind::Text));
        text += "\n  ORDER BY " + join(order, ", ") + "\n  LIMIT " + Text::number(*op.rows);
    }
    return text;
}

Result<Text> OperatorWriter::write(const plan::RawSql& op, const Schema& schema)
{
    if (!op.dialect.empty() && op.dialect != m_dialect.id()) {
        return Error(ErrorCode::Unsupported, "sql.rawDialect",
                     "This SQL is written for {wanted} and cannot run in {engine}. Choose the other engine for the "
                     "pipeline, or set the node's dialect to any.",
                     {{"wanted", op.dialect}, {"engine", std::string(m_dialect.title())}});
    }
    std::vector<Text> inputs;
    for (const plan::RawSql::Input& input : op.inputs) {
        inputs.push_back(
            fill("{0} AS (SELECT * FROM {1})", {Text::quoted(Identifier(input.name)), nameOf(input.relation)}));
    }
    const std::vector<Text> names = columnsOf(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns.push_back(
            as(m_dialect.cast("q." + Text::quoted(Identifier(schema[i].name)), schema[i].type), names[i]));
    }
    const Text own = Text::written(op.sql);
    const Text body =
        inputs.empty() ? own : "  WITH " + join(inputs, ", ") + "\n  SELECT * FROM (\n" + own + "\n  ) AS own";
    // Without a schema the question is which columns there are.
    return (columns.empty() ? Text("  SELECT *") : select(columns)) + "\n  FROM (\n" + body + "\n  ) AS q";
}

} // namespace weir::sql
