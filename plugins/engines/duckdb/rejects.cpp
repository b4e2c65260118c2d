#include "plugins/engines/duckdb/rejects.h"

#include "core/sql/text.h"

#include <charconv>

namespace weir::plugins::engines_duckdb {
namespace {

using sql::fill;
using sql::Identifier;
using sql::Text;

/// A sentence for DuckDB's kind of fault. Its own message quotes the value and stays inside.
std::string reasonFor(const std::string& kind, const std::string& column, const std::string& type)
{
    if (kind == "CAST") {
        return "The value of the column " + column + " cannot be read as " + (type.empty() ? "its type" : type) + ".";
    }
    if (kind == "MISSING COLUMNS") {
        return "The row has fewer columns than the file's header.";
    }
    if (kind == "TOO MANY COLUMNS") {
        return "The row has more columns than the file's header.";
    }
    if (kind == "UNQUOTED VALUE") {
        return "A quote is not closed, or text follows a closing quote.";
    }
    if (kind == "LINE SIZE OVER MAXIMUM") {
        return "The line is longer than the largest line allowed.";
    }
    if (kind == "INVALID ENCODING") {
        return "The row is not valid UTF-8. Choose the encoding that the file was written in.";
    }
    return "The row does not follow the rules of CSV.";
}

/// "DATE" in a message that ends with: to 'DATE'
std::string typeIn(const std::string& message)
{
    const std::size_t end = message.rfind('\'');
    const std::size_t begin = end == std::string::npos || end == 0 ? std::string::npos : message.rfind('\'', end - 1);
    if (begin == std::string::npos || message.compare(begin >= 3 ? begin - 3 : 0, 3, "to ") != 0) {
        return {};
    }
    const std::string word = message.substr(begin + 1, end - begin - 1);
    if (word == "BIGINT") {
        return "integer";
    }
    if (word == "DOUBLE") {
        return "number";
    }
    if (word.starts_with("TIMESTAMP")) {
        return "instant";
    }
    if (word.starts_with("DECIMAL")) {
        return "decimal";
    }
    return word == "DATE" ? "date" : (word == "BOOLEAN" ? "boolean" : std::string());
}

} // namespace

RejectTables RejectTables::numbered(std::size_t number)
{
    return {"weir_rejects_" + std::to_string(number), "weir_reject_scans_" + std::to_string(number)};
}

void collectRejected(const Connection& connection, const RejectTables& tables,
                     std::vector<engine::RejectedRow>& rejected)
{
    const Text rows = Text::quoted(Identifier(tables.rows));
    const Text scans = Text::quoted(Identifier(tables.scans));
    const Text query = fill("SELECT file_path, line, COALESCE(column_name, ''), CAST(error_type AS VARCHAR), csv_line, "
                            "COALESCE(error_message, '') FROM {0} AS r JOIN {1} AS s USING (scan_id, file_id) "
                            "QUALIFY ROW_NUMBER() OVER (PARTITION BY file_path, line ORDER BY column_idx) = 1 "
                            "ORDER BY file_path, line",
                            {rows, scans});
    {
        QueryResult result;
        // The tables are only there when the scan has begun.
        if (connection.query(query.str(), result)) {
            return;
        }
        const idx_t count = duckdb_row_count(result.get());
        for (idx_t row = 0; row < count; ++row) {
            engine::RejectedRow entry;
            entry.file = cellText(*result.get(), 0, row);
            entry.line = duckdb_value_int64(result.get(), 1, row);
            entry.column = cellText(*result.get(), 2, row);
            entry.reason =
                reasonFor(cellText(*result.get(), 3, row), entry.column, typeIn(cellText(*result.get(), 5, row)));
            entry.text = cellText(*result.get(), 4, row);
            rejected.push_back(std::move(entry));
        }
    }
    (void)connection.run(fill("DROP TABLE IF EXISTS {0}", {rows}).str());
    (void)connection.run(fill("DROP TABLE IF EXISTS {0}", {scans}).str());
}

} // namespace weir::plugins::engines_duckdb
