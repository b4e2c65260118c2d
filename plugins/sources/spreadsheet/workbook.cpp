#include "plugins/sources/spreadsheet/workbook.h"

#include "core/types/value.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace weir::plugins::sources_spreadsheet {
namespace {

constexpr double kExactWhole = 9007199254740992.0; ///< 2^53: whole numbers below it are exact.

std::string timeText(std::int64_t micros)
{
    const bool negative = micros < 0;
    const std::int64_t seconds = (negative ? -micros : micros) / 1'000'000;
    char text[48];
    std::snprintf(text, sizeof text, "%s%02lld:%02lld:%02lld", negative ? "-" : "",
                  static_cast<long long>(seconds / 3600), static_cast<long long>(seconds / 60 % 60),
                  static_cast<long long>(seconds % 60));
    return text;
}

} // namespace

const Cell& Sheet::at(std::size_t row, std::size_t column) const
{
    static const Cell empty;
    return row < rows.size() && column < rows[row].size() ? rows[row][column] : empty;
}

std::size_t Sheet::width() const
{
    std::size_t width = 0;
    for (const auto& row : rows) {
        width = std::max(width, row.size());
    }
    return width;
}

const Sheet* Workbook::find(std::string_view name) const
{
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.name == name; });
    return found == sheets.end() ? nullptr : &*found;
}

std::string Workbook::textOf(const Cell& cell) const
{
    if (const auto* text = std::get_if<TextId>(&cell)) {
        return texts[text->id];
    }
    if (const auto* truth = std::get_if<bool>(&cell)) {
        return *truth ? "true" : "false";
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return std::trunc(*number) == *number && std::abs(*number) < kExactWhole
                   ? std::to_string(static_cast<std::int64_t>(*number))
                   : toText(Value(*number));
    }
    if (const auto* date = std::get_if<Date>(&cell)) {
        return toText(*date);
    }
    if (const auto* instant = std::get_if<Instant>(&cell)) {
        return toText(*instant);
    }
    if (const auto* time = std::get_if<ClockTime>(&cell)) {
        return timeText(time->micros);
    }
    return {};
}

} // namespace weir::plugins::sources_spreadsheet
