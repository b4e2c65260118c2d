#pragma once

#include "core/types/row_batch.h"

#include <QByteArray>

#include <vector>

namespace weir::ui {

/// The names of the columns as a line of CSV (RFC 4180, UTF-8).
[[nodiscard]] QByteArray csvHead(const Schema& schema);
/// Rows as lines of CSV: NULL is an empty cell, empty text is "", numbers have a point; columns that are masked show
/// what the grid shows.
[[nodiscard]] QByteArray csvRows(const RowBatch& rows, const std::vector<bool>& masked);

} // namespace weir::ui
