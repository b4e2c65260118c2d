#pragma once

#include "core/base/result.h"
#include "core/types/row_batch.h"
#include "plugins/engines/duckdb/api.h"

#include <cstddef>

namespace weir::plugins::engines_duckdb {

/// DuckDB's type for a type of ours, as core/sql's dialect names it.
[[nodiscard]] LogicalType logicalType(const DataType& type);
/// Our type for a column of a foreign table, or Null when there is none (it is then read as text).
[[nodiscard]] DataType dataType(duckdb_logical_type type);

/// Appends `rows` cells of a vector to a column. Any integer type fits Integer and Decimal, any timestamp Instant,
/// intervals Duration (a month counts 30 days); lists become JSON text. An error names a cell type that does not fit.
[[nodiscard]] Status appendVector(duckdb_vector vector, std::size_t rows, Column& column);
/// Writes the cells [begin, end) of a column into a fresh vector of logicalType(column.type), from position 0.
void writeVector(const Column& column, std::size_t begin, std::size_t end, duckdb_vector vector);

} // namespace weir::plugins::engines_duckdb
