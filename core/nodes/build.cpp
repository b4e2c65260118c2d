#include "core/nodes/build.h"
#include "core/base/speech.h"

#include "core/base/text.h"
#include "core/expr/token.h"

#include <algorithm>

namespace weir::nodes {

PortSpec tableIn(std::string title)
{
    return {.name = "in", .title = std::move(title)};
}

PortSpec tableOut(std::string name, std::string title)
{
    return {.name = std::move(name), .title = std::move(title)};
}

const Schema& schemaOf(const InputContents& inputs, const std::string& port)
{
    static const Schema none;
    const auto found = inputs.find(port);
    return found == inputs.end() || found->second.empty() ? none : found->second.front().schema;
}

PortContent table(Schema schema)
{
    PortContent content;
    content.schema = std::move(schema);
    return content;
}

ParameterSpec orderParameter(std::string key, std::string title, std::string help, std::string port)
{
    return {.key = std::move(key),
            .title = std::move(title),
            .help = std::move(help),
            .kind = ParameterKind::List,
            .items = {{.key = "expression",
                       .title = "By",
                       .help = "The column or expression to order by.",
                       .kind = ParameterKind::Expression,
                       .required = true,
                       .port = std::move(port)},
                      {.key = "direction",
                       .title = "Direction",
                       .help = "Smallest or largest first.",
                       .kind = ParameterKind::Choice,
                       .defaultValue = "ascending",
                       .choices = {{"ascending", "Smallest first"}, {"descending", "Largest first"}}},
                      {.key = "nulls",
                       .title = "Empty values",
                       .help = "Where rows without a value stand.",
                       .kind = ParameterKind::Choice,
                       .defaultValue = "last",
                       .choices = {{"last", "Last"}, {"first", "First"}}}}};
}

std::vector<plan::Ordering> readOrder(Settings& settings, const std::string& key, const Schema& schema)
{
    std::vector<plan::Ordering> result;
    for (Settings& item : settings.items(key)) {
        const auto expr = item.expression("expression", schema);
        const bool descending = item.choice("direction") == "descending";
        const bool first = item.choice("nulls") == "first";
        if (expr) {
            requireComparable(item, "expression", "order", expr->type);
            result.push_back({*expr, descending ? plan::Direction::Descending : plan::Direction::Ascending,
                              first ? plan::NullsOrder::First : plan::NullsOrder::Last});
        }
        settings.absorb(item);
    }
    return result;
}

std::vector<plan::Ordering> reversed(std::vector<plan::Ordering> order)
{
    for (plan::Ordering& ordering : order) {
        ordering.direction =
            ordering.direction == plan::Direction::Ascending ? plan::Direction::Descending : plan::Direction::Ascending;
        ordering.nulls = ordering.nulls == plan::NullsOrder::Last ? plan::NullsOrder::First : plan::NullsOrder::Last;
    }
    return order;
}

plan::Ordering ascending(expr::CheckedExpr expr)
{
    return {std::move(expr), plan::Direction::Ascending, plan::NullsOrder::Last};
}

bool isComparable(const DataType& type)
{
    return type.kind() != TypeKind::JsonValue && type.kind() != TypeKind::List;
}

void requireComparable(Settings& settings, const std::string& key, std::string_view what, const DataType& type)
{
    if (!isComparable(type)) {
        settings.note(Severity::Error, key, "nodes.notComparable",
                      "Values of type {type} cannot be compared, so nothing can {what} by them. Take a part of it, or "
                      "turn it into text with to_text().",
                      {{"type", toText(type)}, {"what", std::string(what)}});
    }
}

expr::CheckedExpr checkedTree(const expr::Expr& tree, const Schema& schema)
{
    auto result = expr::check(tree, schema);
    if (!result) {
        return {expr::nullLiteral(), DataType(), Privacy::Plain, true};
    }
    return *std::move(result);
}

expr::CheckedExpr checkedText(std::string_view text, const Schema& schema)
{
    auto result = expr::compile(text, schema);
    if (!result) {
        return {expr::nullLiteral(), DataType(), Privacy::Plain, true};
    }
    return *std::move(result);
}

std::vector<expr::CheckedExpr> columnsOf(const std::vector<Field>& fields)
{
    std::vector<expr::CheckedExpr> result;
    result.reserve(fields.size());
    std::transform(fields.begin(), fields.end(), std::back_inserter(result), plan::columnOf);
    return result;
}

plan::RelationPtr withColumns(const plan::RelationPtr& input, std::vector<plan::NamedExpr> columns,
                              const NodeId& origin)
{
    std::vector<plan::NamedExpr> all;
    all.reserve(input->schema().size() + columns.size());
    for (const Field& field : input->schema().fields()) {
        const auto replaced = std::find_if(columns.begin(), columns.end(),
                                           [&](const plan::NamedExpr& column) { return column.name == field.name; });
        if (replaced == columns.end()) {
            all.push_back({field.name, plan::columnOf(field)});
        } else {
            all.push_back(std::move(*replaced));
            columns.erase(replaced);
        }
    }
    std::move(columns.begin(), columns.end(), std::back_inserter(all));
    return plan::project(input, std::move(all), origin);
}

std::vector<Field> fieldsByName(const std::vector<Schema>& tables,
                                const std::function<DataType(const Field& known, const Field& other)>& settle)
{
    std::vector<Field> fields;
    for (const Schema& table : tables) {
        for (const Field& field : table.fields()) {
            const auto known =
                std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == field.name; });
            if (known == fields.end()) {
                fields.push_back(field);
                continue;
            }
            known->nullable = known->nullable || field.nullable;
            known->privacy = std::max(known->privacy, field.privacy);
            if (known->type != field.type) {
                known->type = settle(*known, field);
            }
        }
    }
    for (Field& field : fields) {
        field.nullable = field.nullable || !std::all_of(tables.begin(), tables.end(), [&](const Schema& table) {
                             return table.find(field.name) != nullptr;
                         });
    }
    return fields;
}

Schema withFields(const Schema& schema, const std::vector<Field>& fields)
{
    std::vector<Field> result = schema.fields();
    for (const Field& field : fields) {
        const auto present =
            std::find_if(result.begin(), result.end(), [&](const Field& f) { return f.name == field.name; });
        if (present == result.end()) {
            result.push_back(field);
        } else {
            *present = field;
        }
    }
    return Schema(std::move(result));
}

expr::CheckedExpr castTo(const expr::CheckedExpr& value, const DataType& type, const Schema& schema,
                         expr::CastMode mode)
{
    return value.type == type ? value : checkedTree(expr::cast(value.expr, type, mode), schema);
}

std::vector<plan::Ordering> total(std::vector<plan::Ordering> order, const Schema& schema)
{
    order.reserve(order.size() + schema.size());
    for (const Field& field : schema.fields()) {
        if (isComparable(field.type)) {
            order.push_back(ascending(plan::columnOf(field)));
        }
    }
    return order;
}

plan::RelationPtr numbered(const plan::RelationPtr& input, const std::string& name,
                           std::vector<expr::CheckedExpr> partition, std::vector<plan::Ordering> order,
                           const NodeId& origin)
{
    plan::Call rowNumber;
    rowNumber.function = "row_number";
    plan::Window window{
        input,
        {{name, std::move(rowNumber), std::move(partition), total(std::move(order), input->schema()), std::nullopt}}};
    Schema schema = input->schema();
    schema.add({name, TypeKind::Integer, false, Privacy::Plain});
    return plan::make(std::move(window), std::move(schema), origin);
}

plan::RelationPtr keep(const plan::RelationPtr& input, std::string_view condition, const Schema& schema,
                       const NodeId& origin)
{
    return plan::selectColumns(plan::filter(input, checkedText(condition, input->schema()), origin), schema.names(),
                               origin);
}

plan::RelationPtr noRows(const plan::RelationPtr& input, const NodeId& origin)
{
    return plan::filter(input, checkedTree(expr::literal(Value(false)), input->schema()), origin);
}

plan::RelationPtr countOf(const plan::RelationPtr& input, const NodeId& origin)
{
    plan::Call count;
    count.function = "count";
    return plan::make(plan::Aggregate{input, {}, {{"count", std::move(count), {}}}},
                      Schema({{"count", TypeKind::Integer, false, Privacy::Plain}}), origin);
}

std::optional<TypedCall> typedCall(Settings& settings, const std::string& key, const std::string& function,
                                   std::vector<expr::Expr> arguments, const Schema& schema)
{
    const expr::Function* known = expr::findFunction(function);
    if (!known || known->kind == expr::FunctionKind::Scalar) {
        settings.note(Severity::Error, key, "nodes.noAggregate", "{function} is no function over several rows.",
                      {{"function", function}});
        return std::nullopt;
    }
    expr::CheckOptions options;
    options.aggregates = expr::Aggregates::Windows;
    expr::Checked checked = expr::checkAll(expr::call(known->id, std::move(arguments), {}), schema, options);
    for (Error& error : checked.errors) {
        settings.note(Severity::Error, key, std::move(error));
    }
    if (!checked.expr) {
        return std::nullopt;
    }
    TypedCall result;
    result.call.function = std::string(known->name);
    for (const expr::Expr& argument : checked.expr->expr->arguments()) {
        result.call.arguments.push_back({argument, argument->type(), argument->privacy(), argument->nullable()});
    }
    result.result = {{}, checked.expr->type, checked.expr->nullable, checked.expr->privacy};
    return result;
}

std::string readable(std::string_view expression, std::size_t limit)
{
    std::string result;
    bool inList = false; // between the brackets of "in (...)", which are left out
    expr::TokenKind before = expr::TokenKind::End;
    std::string last;
    for (const expr::Token& token : expr::tokenize(expression)) {
        if (token.kind == expr::TokenKind::Comment) {
            continue;
        }
        if (token.text == "(" && token.kind == expr::TokenKind::Punctuation && last == "in") {
            inList = true;
            last = "(";
            continue;
        }
        if (inList && token.text == ")" && token.kind == expr::TokenKind::Punctuation) {
            inList = false;
            continue;
        }
        const bool tight = token.kind == expr::TokenKind::Punctuation && token.text != "[" &&
                           !(token.text == "(" && before != expr::TokenKind::Identifier);
        const bool afterOpening = result.ends_with('(') || result.ends_with('[');
        if (!result.empty() && !tight && !afterOpening) {
            result += ' ';
        }
        result += token.text;
        last = token.text;
        before = token.kind;
    }
    if (codePoints(result) > limit) {
        result.resize(expr::byteOffset(result, static_cast<int>(limit) - 1));
        result += "…";
    }
    return result;
}

std::string enumerate(const std::vector<std::string>& names, std::size_t shown)
{
    if (names.size() <= shown + 1) {
        return joinText(names, ", ");
    }
    return say("{names} and {count} {count:more|more}",
               {{"names", joinText({names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown)}, ", ")},
                {"count", std::to_string(names.size() - shown)}});
}

std::vector<std::string> textsOf(const Json& settings, const std::string& list, const std::string& key)
{
    std::vector<std::string> result;
    if (!settings.is_object() || !settings.contains(list) || !settings[list].is_array()) {
        return result;
    }
    for (const Json& item : settings[list]) {
        if (key.empty() && item.is_string()) {
            result.push_back(item.get<std::string>());
        } else if (const std::string text = textOf(item, key); !text.empty()) {
            result.push_back(text);
        }
    }
    return result;
}

std::string textOf(const Json& settings, const std::string& key, std::string fallback)
{
    if (!settings.is_object() || !settings.contains(key) || !settings[key].is_string()) {
        return fallback;
    }
    return settings[key].get<std::string>();
}

} // namespace weir::nodes
