#pragma once

#include "core/base/result.h"
#include "core/types/row_batch.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace weir::plugins::engines_postgres {

/// Appends one row of COPY's text format (tabs between cells, \N for NULL) to a batch. Lists come as JSON.
[[nodiscard]] Status appendCopyRow(std::string_view line, RowBatch& batch);
/// Appends row `row` in COPY's text format, with its line break. An error when PostgreSQL cannot hold a cell.
[[nodiscard]] Status writeCopyRow(const RowBatch& batch, std::size_t row, std::string& out);

} // namespace weir::plugins::engines_postgres
