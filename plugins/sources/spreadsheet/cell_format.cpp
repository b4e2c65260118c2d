#include "plugins/sources/spreadsheet/cell_format.h"

#include "core/base/text.h"

#include <string>

namespace weir::plugins::sources_spreadsheet {
namespace {

/// The letters of the first section that stand for parts of a time, in lower
/// case: no quoted text, no colours.
std::string lettersOf(std::string_view code)
{
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = code.find('"', i + 1);
        } else if (c == '[') {
            const std::size_t end = code.find(']', i);
            const std::string inside = toLower(std::string(code.substr(i + 1, end == code.npos ? end : end - i - 1)));
            if (inside.find_first_not_of("hms") == std::string::npos) {
                letters += inside; // [h]:mm is time that passes 24 hours
            }
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i; // the next character stands for itself
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            letters += static_cast<char>(c | 0x20);
        }
        if (i == code.npos) {
            break;
        }
    }
    return letters;
}

} // namespace

NumberMeaning meaningOf(std::string_view code)
{
    const std::string letters = lettersOf(code);
    if (letters.find("general") != std::string::npos || letters.find("standard") != std::string::npos) {
        return NumberMeaning::Number;
    }
    const bool time = letters.find_first_of("hs") != std::string::npos;
    const bool date = letters.find_first_of("yd") != std::string::npos ||
                      (!time && letters.find('m') != std::string::npos); // months beside hours are minutes
    return date && time ? NumberMeaning::DateAndTime
           : date       ? NumberMeaning::Date
           : time       ? NumberMeaning::Time
                        : NumberMeaning::Number;
}

NumberMeaning meaningOfBuiltIn(std::size_t id)
{
    if (id == 22) {
        return NumberMeaning::DateAndTime;
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56) {
        return NumberMeaning::Time;
    }
    const bool date = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    return date ? NumberMeaning::Date : NumberMeaning::Number;
}

} // namespace weir::plugins::sources_spreadsheet
