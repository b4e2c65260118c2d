#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weir::plugins::sources_spreadsheet {

/// A time of day or a length of time, in microseconds.
struct ClockTime
{
    std::int64_t micros = 0;
    friend bool operator==(const ClockTime&, const ClockTime&) = default;
};

/// What a cell says. Text is a place in the texts of its workbook.
struct TextId
{
    std::uint32_t id = 0;
    friend bool operator==(const TextId&, const TextId&) = default;
};
using Cell = std::variant<std::monostate, bool, double, TextId, Date, Instant, ClockTime>;

/// One sheet: rows of cells, each row as long as its last filled cell.
struct Sheet
{
    std::string name;
    std::vector<std::vector<Cell>> rows;

    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const;
    /// One more than the last filled column of any row.
    [[nodiscard]] std::size_t width() const;
};

struct Workbook
{
    std::vector<Sheet> sheets;
    std::vector<std::string> texts;

    [[nodiscard]] const Sheet* find(std::string_view name) const;
    /// As one reads it in a cell: dates in ISO form, numbers with the fewest
    /// digits that tell them; empty is empty.
    [[nodiscard]] std::string textOf(const Cell& cell) const;
};

} // namespace weir::plugins::sources_spreadsheet
