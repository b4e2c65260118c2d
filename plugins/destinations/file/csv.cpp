#include "plugins/destinations/file/csv.h"

namespace weir::plugins::destinations_file {

void appendText(std::string& line, std::string_view text, char delimiter, Formulas formulas)
{
    constexpr std::string_view kFormulaStarts = "=+-@\t\r\n";
    const bool harmful = formulas == Formulas::MadeHarmless && !text.empty() &&
                         kFormulaStarts.find(text.front()) != std::string_view::npos;
    const bool quoted = text.empty() || harmful || text.find_first_of("\"\r\n") != std::string_view::npos ||
                        text.find(delimiter) != std::string_view::npos || text.front() == ' ' || text.back() == ' ';
    if (!quoted) {
        line += text;
        return;
    }
    line += '"';
    if (harmful) {
        line += '\'';
    }
    for (const char c : text) {
        line += c;
        if (c == '"') {
            line += '"';
        }
    }
    line += '"';
}

void appendCell(std::string& line, const Value& value, char delimiter, Formulas formulas)
{
    if (isNull(value)) {
        return;
    }
    // Numbers and dates are what they look like, also with a minus in front.
    const bool isText = std::holds_alternative<std::string>(value) || std::holds_alternative<JsonText>(value);
    appendText(line, toText(value), delimiter, isText ? formulas : Formulas::AsTheyAre);
}

} // namespace weir::plugins::destinations_file
