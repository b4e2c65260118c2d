#include "core/connect/table_source.h"

#include "core/base/json_text.h"
#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/connect/source_node.h"

namespace weir::connect {
namespace {

/// The query without white space and semicolons at its end.
std::string queryOf(const Json& settings)
{
    std::string query(trimmed(textAt(settings, "query")));
    while (!query.empty() && (query.back() == ';' || query.back() == ' ' || query.back() == '\n')) {
        query.pop_back();
    }
    return query;
}

} // namespace

std::vector<nodes::ParameterSpec> tableParameters()
{
    nodes::ParameterSpec table;
    table.key = "table";
    table.title = "Table";
    table.help = "A table or view, with its schema where needed: orders or sales.orders.";
    nodes::ParameterSpec query;
    query.key = "query";
    query.title = "Query";
    query.help = "A SELECT statement, in place of a table.";
    query.kind = nodes::ParameterKind::Sql;
    query.advanced = true;
    return {table, query, cursorParameter(), columnsParameter()};
}

void validateTable(nodes::Settings& settings)
{
    const bool hasTable = settings.has("table") && !settings.text("table").empty();
    const bool hasQuery = settings.has("query") && !queryOf(settings.values()).empty();
    if (hasTable && hasQuery) {
        settings.note(nodes::Severity::Error, "table", "connect.table.choice",
                      "Both a table and a query are set. Remove one of them.");
    } else if (!hasTable && !hasQuery) {
        settings.note(nodes::Severity::Error, "table", "connect.table.unset", "Choose a table, or write a query.");
    }
    if (hasQuery) {
        const std::string query = toLower(queryOf(settings.values()));
        if (!query.starts_with("select") && !query.starts_with("with") && !query.starts_with("values")) {
            settings.note(nodes::Severity::Error, "query", "connect.table.notReading",
                          "The query must read: begin it with SELECT, WITH or VALUES.");
        }
    }
    if (settings.has("cursor")) {
        (void)settings.text("cursor");
    }
}

std::string quotedName(const std::string& name)
{
    std::string result = "\"";
    for (const char c : name) {
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return result + '"';
}

std::pair<std::string, std::string> splitTable(const std::string& table)
{
    const std::size_t dot = table.find('.');
    if (dot == std::string::npos) {
        return {{}, table};
    }
    return {table.substr(0, dot), table.substr(dot + 1)};
}

std::string selectText(const Json& settings, const std::vector<std::string>& columns, const std::string& cursorColumn,
                       const std::string& cursorLiteral)
{
    std::string list;
    for (const std::string& column : columns) {
        list += (list.empty() ? "" : ", ") + quotedName(column);
    }
    std::string from;
    if (const std::string query = queryOf(settings); !query.empty()) {
        from = "(\n" + query + "\n) AS weir_query"; // on lines of its own: a comment may end the query
    } else {
        const auto [schema, table] = splitTable(textAt(settings, "table"));
        from = (schema.empty() ? std::string{} : quotedName(schema) + '.') + quotedName(table);
    }
    std::string text = "SELECT " + (list.empty() ? std::string("*") : list) + " FROM " + from;
    if (!cursorColumn.empty()) {
        text += " WHERE " + quotedName(cursorColumn) + " >= " + cursorLiteral;
    }
    return text;
}

std::string tableSubtitle(const Json& settings)
{
    const std::string table = textAt(settings, "table");
    return !table.empty() ? table : queryOf(settings).empty() ? std::string{} : say("a query");
}

std::optional<Value> exactValue(std::string_view text, const DataType& type)
{
    const bool whole = type.kind() == TypeKind::Integer && text.find('.') != std::string_view::npos;
    if (type.kind() != TypeKind::Decimal && !whole) {
        Result<Value> value = parseValue(text, type);
        return value ? std::optional<Value>(*std::move(value)) : std::nullopt;
    }
    const int scale = whole ? 0 : type.scale();
    if (const std::size_t point = text.find('.'); point != std::string_view::npos) {
        while (text.size() > point + 1 + static_cast<std::size_t>(scale) && text.back() == '0') {
            text.remove_suffix(1);
        }
        text = text.ends_with('.') ? text.substr(0, point) : text;
    }
    if (whole) {
        Result<Value> value = parseValue(text, type);
        return value ? std::optional<Value>(*std::move(value)) : std::nullopt;
    }
    const Result<DecimalValue> decimal = parseDecimal(text);
    if (!decimal || decimal->scale > scale) {
        return std::nullopt;
    }
    DecimalValue::Int128 wholePart = decimal->unscaled < 0 ? -decimal->unscaled : decimal->unscaled;
    for (int i = 0; i < decimal->scale; ++i) {
        wholePart /= 10;
    }
    DecimalValue::Int128 limit = 1;
    for (int i = scale; i < type.precision(); ++i) {
        limit *= 10;
    }
    return wholePart < limit ? std::optional<Value>(Value(*decimal)) : std::nullopt;
}

Result<RowBatch> PulledStream::next()
{
    RowBatch batch(m_schema);
    WEIR_RETURN_IF_ERROR(m_pull(batch));
    return batch;
}

} // namespace weir::connect
