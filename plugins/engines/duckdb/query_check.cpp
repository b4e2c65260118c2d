#include "plugins/engines/duckdb/query_check.h"

#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/sql/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace weir::plugins::engines_duckdb {
namespace {

/// Table functions that read nothing.
constexpr std::array<std::string_view, 8> kMakingRows{
    "range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree", "generate_subscripts"};

/// Names of all WITH parts, in lower case.
void collectParts(const Json& tree, std::set<std::string>& names)
{
    if (tree.is_object()) {
        if (const auto parts = tree.find("cte_map"); parts != tree.end() && parts->contains("map")) {
            for (const Json& part : (*parts)["map"]) {
                names.insert(toLower(textAt(part, "key")));
            }
        }
    }
    if (tree.is_structured()) {
        for (const Json& child : tree) {
            collectParts(child, names);
        }
    }
}

Error outside(const std::string& name, const Json& reference, std::string_view sql)
{
    Where where;
    where.parameter = "sql";
    const auto location = reference.find("query_location");
    if (location != reference.end() && location->is_number_unsigned() && location->get<std::uint64_t>() < sql.size()) {
        where.begin = static_cast<int>(codePoints(sql.substr(0, location->get<std::size_t>())));
        where.end = where.begin + static_cast<int>(codePoints(name));
    }
    return Error(
               ErrorCode::Denied, "sql.outside",
               "{name} is no input of this node. A SQL node reads its inputs only: read files and tables with a source "
               "and wire it in.",
               {{"name", name}})
        .at(std::move(where));
}

/// The first reference to something that is neither an input nor a part of the query.
std::optional<Error> firstOutside(const Json& tree, const std::set<std::string>& known, std::string_view sql)
{
    if (tree.is_object()) {
        const std::string type = textAt(tree, "type");
        if (type == "BASE_TABLE") {
            const std::string name = textAt(tree, "table_name");
            const bool qualified = !textAt(tree, "schema_name").empty() || !textAt(tree, "catalog_name").empty();
            if (qualified || !known.contains(toLower(name))) {
                return outside(name, tree, sql);
            }
        } else if (type == "TABLE_FUNCTION" && tree.contains("function")) {
            const std::string name = toLower(textAt(tree["function"], "function_name"));
            if (std::find(kMakingRows.begin(), kMakingRows.end(), name) == kMakingRows.end()) {
                return outside(name, tree, sql);
            }
        } else if (type == "SHOW_REF") {
            return outside("show", tree, sql);
        }
    }
    if (tree.is_structured()) {
        for (const Json& child : tree) {
            if (auto found = firstOutside(child, known, sql)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

} // namespace

Status readsInputsOnly(const plan::RawSql& query, const Connection& connection)
{
    QueryResult result;
    const std::string ask = "SELECT json_serialize_sql(" + sql::Text::quotedText(query.sql).str() + ")";
    if (connection.query(ask, result)) {
        return Error(ErrorCode::Internal, "sql.unchecked",
                     "This SQL cannot be checked for what it reads. Write it in another way.")
            .inParameter("sql");
    }
    const auto tree = parseJson(cellText(*result.get(), 0, 0));
    if (!tree || tree->value("error", true)) {
        // What cannot be read as SQL fails with its place when it is prepared.
        return tree && textAt(*tree, "error_type") == "parser"
                   ? Status()
                   : Status(Error(ErrorCode::Denied, "sql.unchecked",
                                  "This SQL cannot be checked for what it reads. Write it as one SELECT.")
                                .inParameter("sql"));
    }
    std::set<std::string> known;
    for (const plan::RawSql::Input& input : query.inputs) {
        known.insert(toLower(input.name));
    }
    collectParts(*tree, known);
    if (auto error = firstOutside(*tree, known, query.sql)) {
        return *std::move(error);
    }
    return {};
}

} // namespace weir::plugins::engines_duckdb
