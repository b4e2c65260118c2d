#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "plugins/sources/spreadsheet/workbook.h"

#include <filesystem>

namespace weir::plugins::sources_spreadsheet {

/// Reads all sheets of an .xlsx or .ods file; which of both it is says its
/// content. Errors name the file and what it is instead (an old .xls, a locked
/// file, no spreadsheet), never a cell.
[[nodiscard]] Result<Workbook> readWorkbook(const std::filesystem::path& file, const RunContext& run);

} // namespace weir::plugins::sources_spreadsheet
