#include "tests/acceptance/duck.h"

#include <duckdb.h>
#include <stdexcept>

namespace weir::acceptance {

Duck::Duck()
{
    duckdb_database database = nullptr;
    duckdb_connection connection = nullptr;
    if (duckdb_open(nullptr, &database) != DuckDBSuccess || duckdb_connect(database, &connection) != DuckDBSuccess) {
        throw std::runtime_error("DuckDB does not open");
    }
    m_database = database;
    m_connection = connection;
}

Duck::~Duck()
{
    auto connection = static_cast<duckdb_connection>(m_connection);
    auto database = static_cast<duckdb_database>(m_database);
    duckdb_disconnect(&connection);
    duckdb_close(&database);
}

TextRows Duck::rows(const std::string& sql)
{
    duckdb_result result;
    if (duckdb_query(static_cast<duckdb_connection>(m_connection), sql.c_str(), &result) != DuckDBSuccess) {
        const std::string message = duckdb_result_error(&result);
        duckdb_destroy_result(&result);
        throw std::runtime_error(message);
    }
    TextRows rows(duckdb_row_count(&result), std::vector<std::string>(duckdb_column_count(&result)));
    for (idx_t row = 0; row < rows.size(); ++row) {
        for (idx_t column = 0; column < rows[row].size(); ++column) {
            if (char* text = duckdb_value_varchar(&result, column, row)) {
                rows[row][column] = text;
                duckdb_free(text);
            }
        }
    }
    duckdb_destroy_result(&result);
    return rows;
}

std::string Duck::cell(const std::string& sql)
{
    const TextRows found = rows(sql);
    return found.empty() || found.front().empty() ? std::string{} : found.front().front();
}

std::string quoted(const std::string& text)
{
    std::string result = "'";
    for (const char c : text) {
        result += c == '\'' ? std::string("''") : std::string(1, c);
    }
    return result + '\'';
}

} // namespace weir::acceptance
