#include "core/clean/clean.h"
#include "core/match/comparisons.h"
#include "core/match/strings.h"

#include <algorithm>
#include <cstdlib>

namespace weir::match {
namespace {

struct Day
{
    std::string digits; ///< yyyymmdd, or the text itself where it is no date.
    int year = 0;       ///< 0: no date.
    int month = 0;
    int day = 0;
    float frequency = 0;
};

enum : std::uint8_t
{
    Nothing,
    Else,
    Decade,
    NearYear,
    SameYear,
    DayAndMonth,
    YearAndPart,
    NewYear,
    TwoEdits,
    SwappedParts,
    OneEdit,
    Exact
};

class DateComparator final : public Comparator
{
public:
    explicit DateComparator(std::vector<Day> days)
        : Comparator({{"nothing", false, 0},
                      {"all else", false, 1},
                      {"within ten years", false, 2},
                      {"within a year", false, 3},
                      {"same year", false, 4},
                      {"same day and month", false, 0},
                      {"same year and day or month", false, 5},
                      {"same 1 January", true, 0},
                      {"two digits differ", false, 0},
                      {"day and month swapped", false, 0},
                      {"one digit differs", false, 6},
                      {"same", true, 7}}),
          m_days(std::move(days))
    {}

    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const Day& a = m_days[left];
        const Day& b = m_days[right];
        if (left == right) {
            return {a.month == 1 && a.day == 1 ? NewYear : Exact, a.frequency};
        }
        int replaced = 9;
        if (a.digits.size() == b.digits.size()) {
            replaced = 0;
            for (std::size_t i = 0; i < a.digits.size(); ++i) {
                replaced += a.digits[i] != b.digits[i];
            }
        }
        if (replaced <= 1 || oneEditApart(a.digits, b.digits)) {
            return {OneEdit, 0};
        }
        if (a.year != 0 && a.year == b.year && a.month == b.day && a.day == b.month) {
            return {SwappedParts, 0};
        }
        if (a.year == 0 || b.year == 0) {
            return {replaced <= 2 ? TwoEdits : Else, 0};
        }
        if (a.year == b.year) {
            return {a.month == b.month || a.day == b.day ? YearAndPart : SameYear, 0};
        }
        if (a.month == b.month && a.day == b.day && !(a.month == 1 && a.day == 1)) {
            return {DayAndMonth, 0};
        }
        if (replaced == 2) {
            return {TwoEdits, 0};
        }
        const int apart = std::abs(a.year - b.year);
        return {apart <= 1 ? NearYear : apart <= 10 ? Decade : Else, 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override
    {
        using Kind = Test::Kind;
        return {{Else},
                {Decade},
                {NearYear},
                {SameYear, {{Kind::Same, 1}}},
                {DayAndMonth, {{Kind::Same, 2}}},
                {YearAndPart, {{Kind::Same, 1}, {Kind::Places, 0, 2}}},
                {TwoEdits, {{Kind::Places, 0, 2}}},
                {SwappedParts, {{Kind::Same, 1}, {Kind::Places, 0, 4}}},
                {OneEdit, {{Kind::Places, 0, 2}}}}; // a swap of neighbours is two places
    }
    [[nodiscard]] std::size_t glances() const override { return 3; }
    /// The digits (0), the year (1), month and day (2).
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override
    {
        const Day& day = m_days[value];
        if (which != 0) {
            return {static_cast<std::uint32_t>(which == 1 ? day.year : day.month * 100 + day.day + 1)};
        }
        std::uint64_t digits = 0;
        for (const char digit : day.digits.substr(0, 8)) {
            digits = digits << 4 | static_cast<std::uint64_t>(digit - '0');
        }
        return {value, digits, static_cast<std::uint32_t>(day.digits.size())};
    }

private:
    std::vector<Day> m_days;
};

std::string two(int number)
{
    return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

/// Eight digits in a row, or three numbers with signs between them, read leniently: an impossible day is a typing
/// mistake, not a missing value.
Day readDay(std::string_view text, clean::DateOrder order)
{
    Day day;
    if (const auto date = clean::parseDate(text, order)) {
        const std::string iso = weir::toText(*date);
        day.year = std::atoi(iso.substr(0, 4).c_str());
        day.month = std::atoi(iso.substr(5, 2).c_str());
        day.day = std::atoi(iso.substr(8, 2).c_str());
        day.digits = iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2);
        return day;
    }
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            day.digits += c;
        }
    }
    if (day.digits.size() == 8) {
        day.year = std::atoi(day.digits.substr(0, 4).c_str());
        day.month = std::atoi(day.digits.substr(4, 2).c_str());
        day.day = std::atoi(day.digits.substr(6, 2).c_str());
    }
    return day;
}

/// 31/12/2000 tells that days come first, 12/31/2000 that months do.
clean::DateOrder orderOf(const std::vector<std::string>& values)
{
    std::size_t monthFirst = 0;
    std::size_t dayFirst = 0;
    for (const std::string& value : values) {
        const auto cut = value.find_first_of("/.-");
        if (cut == std::string::npos || cut > 2) {
            continue;
        }
        const int first = std::atoi(value.c_str());
        const int second = std::atoi(value.c_str() + cut + 1);
        dayFirst += first > 12 && second <= 12;
        monthFirst += second > 12 && first <= 12;
    }
    return monthFirst > dayFirst ? clean::DateOrder::MonthDayYear : clean::DateOrder::DayMonthYear;
}

/// Days that stand for "not known".
bool isPlaceholder(const Day& day)
{
    return day.digits.empty() || day.digits == "19000101" || day.digits == "99991231" || day.digits == "11111111" ||
           day.digits.find_first_not_of('0') == std::string::npos;
}

} // namespace

Comparison dateComparison(const Table& table, const std::vector<std::size_t>& columns)
{
    Comparison made;
    made.name = columns.size() == 1 ? table.columns[columns.front()].name : "date of birth";
    for (const std::size_t column : columns) {
        made.columns.push_back(table.columns[column].name);
    }
    Numbering numbers;
    std::vector<Day> days(1);
    const auto number = [&](Day day) -> std::uint32_t {
        if (isPlaceholder(day)) {
            return 0;
        }
        const std::uint32_t id = numbers.of(day.digits);
        if (id == days.size()) {
            days.push_back(std::move(day));
        }
        return id;
    };
    if (columns.size() == 1) {
        const CodedColumn& column = table.columns[columns.front()];
        const clean::DateOrder order = orderOf(column.values);
        std::vector<std::uint32_t> idOf;
        for (const std::string& value : column.values) {
            idOf.push_back(value.empty() ? 0 : number(readDay(value, order)));
        }
        for (const std::uint32_t id : column.ids) {
            made.ids.push_back(idOf[id]);
        }
    } else {
        for (std::size_t record = 0; record < table.records; ++record) {
            int parts[3] = {0, 0, 0};
            for (std::size_t i = 0; i < 3 && i < columns.size(); ++i) {
                const CodedColumn& column = table.columns[columns[i]];
                parts[i] = std::atoi(column.values[column.ids[record]].c_str());
            }
            Day day;
            if (parts[0] > 0) {
                std::string year = std::to_string(parts[0]);
                year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0');
                day.digits = year + two(parts[1]) + two(parts[2]);
                day.year = parts[0];
                day.month = parts[1];
                day.day = parts[2];
            }
            made.ids.push_back(number(std::move(day)));
        }
    }
    const std::vector<float> shares = frequencies(made.ids, days.size());
    std::vector<std::uint32_t> years;
    std::vector<std::uint32_t> dayMonths;
    std::vector<std::uint32_t> yearMonths;
    for (std::size_t i = 0; i < days.size(); ++i) {
        days[i].frequency = shares[i];
    }
    for (const std::uint32_t id : made.ids) {
        const Day& day = days[id];
        years.push_back(static_cast<std::uint32_t>(day.year));
        const bool plain = day.month == 1 && day.day == 1;
        dayMonths.push_back(day.year == 0 || plain ? 0 : static_cast<std::uint32_t>(day.month * 100 + day.day));
        yearMonths.push_back(day.year == 0 ? 0 : static_cast<std::uint32_t>(day.year * 100 + day.month));
    }
    made.keys.push_back({made.name, made.ids});
    made.keys.push_back({made.name + ": year and month", std::move(yearMonths)});
    made.keys.push_back({made.name + ": year", std::move(years)});
    made.keys.push_back({made.name + ": day and month", std::move(dayMonths)});
    made.comparator = std::make_unique<DateComparator>(std::move(days));
    return made;
}

} // namespace weir::match
