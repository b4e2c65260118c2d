#include "plugins/engines/duckdb/api.h"

namespace weir::plugins::engines_duckdb {

Connection::Connection(std::shared_ptr<Database> database) : m_database(std::move(database))
{
    duckdb_connect(m_database->get(), m_connection.address());
}

std::optional<Failure> Connection::run(const std::string& sql) const
{
    QueryResult result;
    return query(sql, result);
}

std::optional<Failure> Connection::query(const std::string& sql, QueryResult& result) const
{
    if (duckdb_query(m_connection.get(), sql.c_str(), result.get()) == DuckDBSuccess) {
        return std::nullopt;
    }
    return failureOf(*result.get());
}

Failure failureOf(duckdb_result& result)
{
    const char* message = duckdb_result_error(&result);
    return {duckdb_result_error_type(&result), message ? message : "no message"};
}

std::string cellText(duckdb_result& result, idx_t column, idx_t row)
{
    char* text = duckdb_value_varchar(&result, column, row);
    std::string cell = text ? text : "";
    duckdb_free(text);
    return cell;
}

} // namespace weir::plugins::engines_duckdb
