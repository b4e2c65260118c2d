#pragma once

#include <cstddef>
#include <string_view>

namespace weir::plugins::sources_spreadsheet {

/// What a number in a cell means, by how the cell shows it.
enum class NumberMeaning
{
    Number,
    Date,
    DateAndTime,
    Time
};

/// The meaning of a format code such as `dd/mm/yyyy hh:mm` or `#,##0.00 [Red]`
/// (ECMA-376 part 1, 18.8.31).
[[nodiscard]] NumberMeaning meaningOf(std::string_view code);
/// The meaning of a format that Excel knows by number alone (ECMA-376 part
/// 1, 18.8.30).
[[nodiscard]] NumberMeaning meaningOfBuiltIn(std::size_t id);

} // namespace weir::plugins::sources_spreadsheet
