#pragma once

#include "plugins/engines/duckdb/api.h"

namespace weir::plugins::engines_duckdb {

/// A table function of ours: called with the number of a scan or stream, it reads the wanted columns only.
struct TableFunction
{
    const char* name = nullptr;
    void* owner = nullptr; ///< What `bind` gets as extra information; lives as long as the database.
    duckdb_table_function_bind_t bind = nullptr;
    duckdb_table_function_init_t init = nullptr;
    duckdb_table_function_init_t initLocal = nullptr; ///< Once per thread that reads.
    duckdb_table_function_t produce = nullptr;
};

/// Makes the function known to the database of the connection.
[[nodiscard]] Status addToDatabase(const Connection& connection, const TableFunction& ours);

} // namespace weir::plugins::engines_duckdb
