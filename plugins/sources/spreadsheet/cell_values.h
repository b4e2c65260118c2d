#pragma once

#include "core/types/value.h"
#include "plugins/sources/spreadsheet/workbook.h"

#include <optional>

namespace weir::plugins::sources_spreadsheet {

/// The cell as a value of `type`; nothing when it does not fit exactly. Every
/// cell is a text.
[[nodiscard]] std::optional<Value> valueOf(const Workbook& book, const Cell& cell, const DataType& type);

/// Collects the cells of a column and says which type they all fit.
class CellTypes
{
public:
    void add(const Cell& cell);
    /// Whole numbers are integers, others numbers; dates and times are dates
    /// where no cell has a time. What is mixed, or nothing, is text.
    [[nodiscard]] DataType type() const;

private:
    bool m_booleans = false;
    bool m_whole = false;
    bool m_fractions = false;
    bool m_dates = false;
    bool m_instants = false;
    bool m_others = false;
};

} // namespace weir::plugins::sources_spreadsheet
