#pragma once

#include "core/base/result.h"
#include "plugins/sources/spreadsheet/workbook.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::plugins::sources_spreadsheet {

/// Where a table stands in a sheet; rows and columns count from 0, ends are
/// exclusive.
struct Area
{
    std::size_t firstRow = 0;
    std::size_t firstColumn = 0;
    std::size_t endRow = 0;
    std::size_t endColumn = 0;
    friend bool operator==(const Area&, const Area&) = default;
};

/// Reads "B2:F100", "B:F" (all rows), "2:100" (all columns) or "B2" (from there
/// on); letters of any case, `$` may stand before them. What it leaves open
/// ends with the sheet.
[[nodiscard]] Result<Area> parseArea(std::string_view text, const Sheet& sheet);
/// One corner of a range; what it does not say is open.
struct Corner
{
    static constexpr std::size_t kOpen = static_cast<std::size_t>(-1);
    std::size_t column = kOpen;
    std::size_t row = kOpen;
};
/// Reads "B2", "B" or "2"; false when it is none of them.
[[nodiscard]] bool readCorner(std::string_view text, Corner& corner);
/// "B2:F100", as people write it.
[[nodiscard]] std::string rangeText(const Area& area);

/// Finds the table: what is filled, without title lines above it. Titles are
/// rows with far fewer cells than the table.
[[nodiscard]] Area findTable(const Sheet& sheet);

/// Does the first row name the columns? It does when all its cells are distinct
/// texts.
[[nodiscard]] bool hasHeader(const Workbook& book, const Sheet& sheet, const Area& area);
/// Distinct names of the columns: those of the header, or the letters of the
/// columns.
[[nodiscard]] std::vector<std::string> columnNames(const Workbook& book, const Sheet& sheet, const Area& area,
                                                   bool header);

} // namespace weir::plugins::sources_spreadsheet
