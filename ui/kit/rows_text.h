#pragma once

#include "core/types/row_batch.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace weir::ui {

/// A value as grids show it, in one line: data as it is, so integers (often ids) without groups of three; long texts
/// are cut. NULL gives an empty text.
[[nodiscard]] QString shownText(const Value& value);
/// The names of the columns as a line of CSV (RFC 4180, UTF-8): `columns` of them in this order, or all.
[[nodiscard]] QByteArray csvHead(const Schema& schema,
                                 const std::optional<std::vector<std::size_t>>& columns = std::nullopt);
/// Rows as lines of CSV: NULL is an empty cell, empty text is "", numbers have a point; columns that are masked show
/// what the grid shows.
[[nodiscard]] QByteArray csvRows(const RowBatch& rows, const std::vector<bool>& masked,
                                 const std::optional<std::vector<std::size_t>>& columns = std::nullopt);

} // namespace weir::ui
