#pragma once

#include "core/types/value.h"

#include <string>
#include <string_view>

namespace weir::plugins::destinations_file {

enum class Formulas
{
    AsTheyAre,
    MadeHarmless ///< An apostrophe before texts that spreadsheets would run.
};

/// Appends one cell as RFC 4180 has it. NULL is nothing at all, the empty text is "".
void appendCell(std::string& line, const Value& value, char delimiter, Formulas formulas);
void appendText(std::string& line, std::string_view text, char delimiter, Formulas formulas);

} // namespace weir::plugins::destinations_file
