#include "core/clean/clean.h"
#include "core/match/comparisons.h"
#include "core/match/strings.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

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

/// How days are read: from one column, or year, month and day from three.
class DayReading
{
public:
    DayReading(const Table& table, std::vector<std::size_t> columns);
    [[nodiscard]] std::size_t parts() const { return m_columns.size(); }
    /// A day without digits for nothing. `cell(i)` gives the text of column i.
    template <class Cell>
    [[nodiscard]] Day read(const Cell& cell) const
    {
        if (m_columns.size() == 1) {
            return fromText(cell(m_columns.front()));
        }
        int parts[3] = {0, 0, 0};
        for (std::size_t i = 0; i < 3 && i < m_columns.size(); ++i) {
            parts[i] = std::atoi(std::string(cell(m_columns[i])).c_str());
        }
        return fromParts(parts[0], parts[1], parts[2]);
    }

private:
    [[nodiscard]] Day fromText(std::string_view text) const;
    [[nodiscard]] static Day fromParts(int year, int month, int day);
    std::vector<std::size_t> m_columns;
    clean::DateOrder m_order = clean::DateOrder::DayMonthYear;
};

class DateComparator final : public Comparator
{
public:
    DateComparator(std::vector<Day> days, DayReading reading)
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
          m_days(std::move(days)), m_reading(std::move(reading))
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
    void keysOf(std::uint32_t value, std::uint32_t* numbers) const override
    {
        const Day& day = m_days[value];
        numbers[0] = value;
        if (day.year != 0) {
            numbers[1] = static_cast<std::uint32_t>(day.year * 100 + day.month);
            numbers[2] = static_cast<std::uint32_t>(day.year);
            const bool isNewYear = day.month == 1 && day.day == 1;
            numbers[3] = isNewYear ? 0 : static_cast<std::uint32_t>(day.month * 100 + day.day);
        }
    }
    [[nodiscard]] bool canRead() const override { return true; }
    [[nodiscard]] std::uint32_t read(std::span<const std::string> cells) override
    {
        if (m_known == 0) {
            m_known = m_days.size();
            for (std::size_t i = 1; i < m_known; ++i) {
                m_numbers.emplace(m_days[i].digits, static_cast<std::uint32_t>(i));
            }
        }
        m_days.resize(m_known);
        Day day = m_reading.read([&](std::size_t column) -> std::string_view { return cells[column]; });
        if (day.digits.empty()) {
            return 0;
        }
        if (const auto known = m_numbers.find(day.digits); known != m_numbers.end()) {
            return known->second;
        }
        m_days.push_back(std::move(day));
        return static_cast<std::uint32_t>(m_known);
    }

private:
    std::vector<Day> m_days;
    DayReading m_reading;
    std::size_t m_known = 0; ///< Days of the table, when they are indexed.
    std::unordered_map<std::string, std::uint32_t> m_numbers;
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

DayReading::DayReading(const Table& table, std::vector<std::size_t> columns) : m_columns(std::move(columns))
{
    if (m_columns.size() == 1) {
        m_order = orderOf(table.columns[m_columns.front()].values);
    }
}

Day DayReading::fromText(std::string_view text) const
{
    Day day = text.empty() ? Day() : readDay(text, m_order);
    return isPlaceholder(day) ? Day() : day;
}

Day DayReading::fromParts(int year, int month, int day)
{
    Day read;
    if (year > 0) {
        read.digits = std::to_string(year);
        read.digits.insert(0, read.digits.size() < 4 ? 4 - read.digits.size() : 0, '0');
        read.digits += two(month) + two(day);
        read.year = year;
        read.month = month;
        read.day = day;
    }
    return isPlaceholder(read) ? Day() : read;
}

} // namespace

Comparison dateComparison(const Table& table, const std::vector<std::size_t>& columns)
{
    Comparison made;
    made.name = columns.size() == 1 ? table.columns[columns.front()].name : "date of birth";
    for (const std::size_t column : columns) {
        made.columns.push_back(table.columns[column].name);
    }
    const DayReading reading(table, columns);
    Numbering numbers;
    std::vector<Day> days(1);
    const auto number = [&](Day day) -> std::uint32_t {
        const std::uint32_t id = numbers.of(day.digits);
        if (id == days.size()) {
            days.push_back(std::move(day));
        }
        return id;
    };
    if (reading.parts() == 1) {
        const CodedColumn& column = table.columns[columns.front()];
        std::vector<std::uint32_t> idOf;
        for (const std::string& value : column.values) {
            idOf.push_back(number(reading.read([&](std::size_t) -> std::string_view { return value; })));
        }
        for (const std::uint32_t id : column.ids) {
            made.ids.push_back(idOf[id]);
        }
    } else {
        for (std::size_t record = 0; record < table.records; ++record) {
            made.ids.push_back(number(reading.read([&](std::size_t column) -> std::string_view {
                return table.columns[column].values[table.columns[column].ids[record]];
            })));
        }
    }
    const std::vector<float> shares = frequencies(made.ids, days.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        days[i].frequency = shares[i];
    }
    made.comparator = std::make_unique<DateComparator>(std::move(days), reading);
    addKeys(made, {made.name, made.name + ": year and month", made.name + ": year", made.name + ": day and month"});
    return made;
}

} // namespace weir::match
