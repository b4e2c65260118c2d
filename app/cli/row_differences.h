#pragma once

#include "app/cli/terminal.h"
#include "core/base/json.h"
#include "core/run/row_difference.h"

#include <set>

namespace weir::cli {

/// Adds rows that differ to a table (behind the cells `first`: what, row, column, before, now) and to a JSON list,
/// where the earlier values are called `before`. Of columns in `masked` only is told that they changed.
void addDifferences(const run::RowDifferences& found, const std::set<std::string>& masked,
                    const std::vector<std::string>& first, const char* before, Table& table, Json& json);

} // namespace weir::cli
