#include "core/expr/date_pattern.h"

#include "core/base/text.h"

#include <array>

namespace weir::expr {
namespace {

constexpr std::array<std::pair<char, DateField>, 16> kFields{{{'Y', DateField::Year},
                                                              {'y', DateField::ShortYear},
                                                              {'m', DateField::Month},
                                                              {'B', DateField::MonthName},
                                                              {'b', DateField::ShortMonth},
                                                              {'d', DateField::Day},
                                                              {'H', DateField::Hour},
                                                              {'M', DateField::Minute},
                                                              {'S', DateField::Second},
                                                              {'f', DateField::Microsecond},
                                                              {'j', DateField::DayOfYear},
                                                              {'A', DateField::WeekdayName},
                                                              {'a', DateField::ShortWeekday},
                                                              {'u', DateField::IsoWeekday},
                                                              {'V', DateField::IsoWeek},
                                                              {'G', DateField::IsoYear}}};

} // namespace

Result<std::vector<DatePart>> parseDatePattern(std::string_view pattern)
{
    std::vector<DatePart> parts;
    const auto addText = [&parts](char c) {
        if (parts.empty() || parts.back().field != DateField::Text) {
            parts.emplace_back();
        }
        parts.back().text += c;
    };
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%') {
            addText(pattern[i]);
            continue;
        }
        const char letter = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
        if (letter == '%') {
            addText('%');
            ++i;
            continue;
        }
        const DateField* field = nullptr;
        for (const auto& [known, meaning] : kFields) {
            field = known == letter ? &meaning : field;
        }
        if (!field) {
            Where where;
            where.begin = static_cast<int>(codePoints(pattern.substr(0, i)));
            where.end = where.begin + (letter == '\0' ? 1 : 2);
            return Error(ErrorCode::InvalidInput, "expr.datePattern",
                         "{part} is no part of a date pattern. Use %Y %m %d %H %M %S and so on, and %% for a percent "
                         "sign.",
                         {{"part", std::string(pattern.substr(i, 1)) + (letter == '\0' ? "" : std::string(1, letter))}})
                .at(where);
        }
        parts.push_back({*field, {}});
        ++i;
    }
    return parts;
}

} // namespace weir::expr
