#pragma once

#include <string>
#include <string_view>

namespace weir {

/// Appends one cell as RFC 4180 has it: in quotes where it holds a comma, a quote or an end of line.
inline void appendCsvCell(std::string& csv, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text) {
        csv.append(c == '"' ? 2 : 1, c);
    }
    csv += '"';
}

} // namespace weir
