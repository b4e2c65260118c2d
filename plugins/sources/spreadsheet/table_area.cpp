#include "plugins/sources/spreadsheet/table_area.h"

#include "core/base/text.h"
#include "core/types/schema.h"

#include <algorithm>
#include <set>

namespace weir::plugins::sources_spreadsheet {
namespace {

constexpr std::size_t kLooked = 200; ///< Rows that say how wide a table is.

bool isFilled(const Cell& cell)
{
    return !std::holds_alternative<std::monostate>(cell);
}

std::size_t filledIn(const Sheet& sheet, std::size_t row)
{
    const auto& cells = sheet.rows[row];
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), isFilled));
}

std::string lettersOf(std::size_t column)
{
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters;
}

} // namespace

bool readCorner(std::string_view text, Corner& corner)
{
    std::size_t column = 0;
    std::size_t row = 0;
    std::size_t i = 0;
    const auto skipDollar = [&] { i += i < text.size() && text[i] == '$' ? 1 : 0; };
    skipDollar();
    const std::size_t letters = i;
    for (; i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z') && column < 100'000; ++i) {
        column = column * 26 + static_cast<std::size_t>((text[i] | 0x20) - 'a' + 1);
    }
    if (i > letters) {
        corner.column = column - 1;
        skipDollar();
    }
    const std::size_t digits = i;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && row < 10'000'000; ++i) {
        row = row * 10 + static_cast<std::size_t>(text[i] - '0');
    }
    if (i > digits) {
        if (row == 0) {
            return false;
        }
        corner.row = row - 1;
    }
    return i == text.size() && (corner.column != Corner::kOpen || corner.row != Corner::kOpen);
}

Result<Area> parseArea(std::string_view text, const Sheet& sheet)
{
    const std::size_t colon = text.find(':');
    Corner from;
    Corner to;
    if (!readCorner(trimmed(text.substr(0, colon)), from) ||
        (colon != text.npos && !readCorner(trimmed(text.substr(colon + 1)), to))) {
        return Error(ErrorCode::InvalidInput, "source.spreadsheet.range",
                     "{range} is no range. Write the first and the last cell, such "
                     "as B2:F100, or the columns, such "
                     "as B:F.",
                     {{"range", std::string(text)}})
            .inParameter("range");
    }
    Area area;
    area.firstRow = from.row == Corner::kOpen ? 0 : from.row;
    area.firstColumn = from.column == Corner::kOpen ? 0 : from.column;
    area.endRow = to.row == Corner::kOpen ? sheet.rows.size() : to.row + 1;
    area.endColumn = to.column == Corner::kOpen ? sheet.width() : to.column + 1;
    area.endRow = std::min(area.endRow, sheet.rows.size()); // behind the last filled cells there is nothing
    area.endColumn = std::min(area.endColumn, sheet.width());
    if (area.firstRow >= area.endRow || area.firstColumn >= area.endColumn) {
        return Error(ErrorCode::InvalidInput, "source.spreadsheet.rangeEmpty",
                     "Nothing is in the range {range} of the sheet {sheet}. Leave "
                     "the range empty to take what is there.",
                     {{"range", std::string(text)}, {"sheet", sheet.name}})
            .inParameter("range");
    }
    return area;
}

std::string rangeText(const Area& area)
{
    return lettersOf(area.firstColumn) + std::to_string(area.firstRow + 1) + ':' + lettersOf(area.endColumn - 1) +
           std::to_string(area.endRow);
}

Area findTable(const Sheet& sheet)
{
    Area area;
    area.endRow = sheet.rows.size();
    std::size_t widest = 0;
    for (std::size_t row = 0; row < std::min(sheet.rows.size(), kLooked); ++row) {
        widest = std::max(widest, filledIn(sheet, row));
    }
    while (area.firstRow + 1 < area.endRow && filledIn(sheet, area.firstRow) * 2 <= widest &&
           area.firstRow + 1 < kLooked) {
        ++area.firstRow;
    }
    area.firstColumn = sheet.width();
    for (std::size_t row = area.firstRow; row < area.endRow; ++row) {
        const auto& cells = sheet.rows[row];
        const auto first = std::find_if(cells.begin(), cells.end(), isFilled);
        if (first != cells.end()) {
            area.firstColumn = std::min(area.firstColumn, static_cast<std::size_t>(first - cells.begin()));
        }
        area.endColumn = std::max(area.endColumn, cells.size());
    }
    area.firstColumn = std::min(area.firstColumn, area.endColumn);
    return area;
}

bool hasHeader(const Workbook& book, const Sheet& sheet, const Area& area)
{
    std::set<std::string> names;
    for (std::size_t column = area.firstColumn; column < area.endColumn; ++column) {
        const Cell& cell = sheet.at(area.firstRow, column);
        if (!isFilled(cell)) {
            continue; // an unnamed column beside named ones
        }
        if (!std::holds_alternative<TextId>(cell) || !names.insert(book.textOf(cell)).second) {
            return false;
        }
    }
    return names.size() * 2 > area.endColumn - area.firstColumn;
}

std::vector<std::string> columnNames(const Workbook& book, const Sheet& sheet, const Area& area, bool header)
{
    Schema names;
    for (std::size_t column = area.firstColumn; column < area.endColumn; ++column) {
        std::string name = header ? std::string(trimmed(book.textOf(sheet.at(area.firstRow, column)))) : std::string();
        name = name.empty() ? "column_" + toLower(lettersOf(column)) : name;
        names.add({names.freeName(name), TypeKind::Text});
    }
    return names.names();
}

} // namespace weir::plugins::sources_spreadsheet
