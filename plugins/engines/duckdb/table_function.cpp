#include "plugins/engines/duckdb/table_function.h"

namespace weir::plugins::engines_duckdb {

Status addToDatabase(const Connection& connection, const TableFunction& ours)
{
    Owned<duckdb_table_function, duckdb_destroy_table_function> function(duckdb_create_table_function());
    duckdb_table_function_set_name(function.get(), ours.name);
    const LogicalType id(duckdb_create_logical_type(DUCKDB_TYPE_BIGINT));
    duckdb_table_function_add_parameter(function.get(), id.get());
    duckdb_table_function_set_extra_info(function.get(), ours.owner, nullptr);
    duckdb_table_function_set_bind(function.get(), ours.bind);
    duckdb_table_function_set_init(function.get(), ours.init);
    duckdb_table_function_set_local_init(function.get(), ours.initLocal);
    duckdb_table_function_set_function(function.get(), ours.produce);
    duckdb_table_function_supports_projection_pushdown(function.get(), true);
    if (duckdb_register_table_function(connection.get(), function.get()) != DuckDBSuccess) {
        return Error(
            ErrorCode::Internal, "duckdb.function",
            "The function {function} could not be added to DuckDB. This is a defect in Weir; please report it.",
            {{"function", ours.name}});
    }
    return {};
}

} // namespace weir::plugins::engines_duckdb
