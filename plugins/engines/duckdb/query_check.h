#pragma once

#include "core/plan/relation.h"
#include "plugins/engines/duckdb/api.h"

namespace weir::plugins::engines_duckdb {

/// Does the user's query read its inputs and nothing else? DuckDB would read any file that a query names, so that the
/// query's own syntax tree is looked at: tables must be inputs or WITH parts, table functions must make rows by
/// themselves. An error has the place in the query.
[[nodiscard]] Status readsInputsOnly(const plan::RawSql& query, const Connection& connection);

} // namespace weir::plugins::engines_duckdb
