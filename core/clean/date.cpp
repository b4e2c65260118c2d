#include "core/base/text.h"
#include "core/clean/clean.h"
#include "core/clean/rules.h"
#include "core/clean/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace weir::clean {
namespace {

struct MonthName
{
    std::string_view name; ///< Bare letters: lower case, no accents.
    int month;
};

/// English, German (also Austrian) and French names. Three letters and more of a name are enough where they are
/// unambiguous, see monthOf.
constexpr std::array<MonthName, 32> kMonths{
    {{"january", 1},   {"januar", 1},    {"janner", 1},    {"jaenner", 1},  {"janvier", 1},  {"february", 2},
     {"februar", 2},   {"feber", 2},     {"fevrier", 2},   {"march", 3},    {"marz", 3},     {"maerz", 3},
     {"mars", 3},      {"april", 4},     {"avril", 4},     {"may", 5},      {"mai", 5},      {"june", 6},
     {"juni", 6},      {"juin", 6},      {"july", 7},      {"juli", 7},     {"juillet", 7},  {"august", 8},
     {"aout", 8},      {"september", 9}, {"septembre", 9}, {"october", 10}, {"oktober", 10}, {"november", 11},
     {"december", 12}, {"dezember", 12}}};
constexpr std::array<MonthName, 5> kMoreMonths{
    {{"octobre", 10}, {"novembre", 11}, {"decembre", 12}, {"sept", 9}, {"mrz", 3}}};

constexpr std::array<std::string_view, 21> kWeekdays{
    "monday",  "tuesday",  "wednesday", "thursday",   "friday",  "saturday", "sunday",
    "montag",  "dienstag", "mittwoch",  "donnerstag", "freitag", "samstag",  "sonnabend",
    "sonntag", "lundi",    "mardi",     "mercredi",   "jeudi",   "vendredi", "samedi"};

/// One run of digits or letters, and the character before it.
struct Part
{
    bool digits = false;
    std::string text;
    char before = '\0';
};

std::optional<int> monthOf(std::string_view word)
{
    std::optional<int> found;
    const auto look = [&](const MonthName& entry) {
        const bool fits = entry.name == word || (word.size() >= 3 && entry.name.starts_with(word));
        if (!fits) {
            return true;
        }
        if (found && *found != entry.month) {
            return false; // "jui" is June or July
        }
        found = entry.month;
        return true;
    };
    for (const MonthName& entry : kMonths) {
        if (!look(entry)) {
            return std::nullopt;
        }
    }
    for (const MonthName& entry : kMoreMonths) {
        if (!look(entry)) {
            return std::nullopt;
        }
    }
    return found;
}

constexpr std::array<std::string_view, 2> kWholeWeekdays{"dimanche", "dim"};
constexpr std::array<std::string_view, 10> kOrdinals{"st", "nd", "rd", "th", "er", "of", "the", "le", "den", "de"};

bool isWeekday(std::string_view word)
{
    return std::any_of(kWeekdays.begin(), kWeekdays.end(),
                       [word](std::string_view day) { return word.size() >= 2 && day.starts_with(word); }) ||
           std::find(kWholeWeekdays.begin(), kWholeWeekdays.end(), word) != kWholeWeekdays.end();
}

bool isOrdinal(std::string_view word)
{
    return std::find(kOrdinals.begin(), kOrdinals.end(), word) != kOrdinals.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The text without a time of day (and zone) at its end: from the first "hh:mm" on.
std::string_view withoutTime(std::string_view text)
{
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != ':' || !isDigit(text[i - 1]) || !isDigit(text[i + 1])) {
            continue;
        }
        std::size_t begin = i - 1;
        while (begin > 0 && isDigit(text[begin - 1])) {
            --begin;
        }
        if (begin == 0 || i - begin > 2) {
            return {}; // no date before the time
        }
        std::string_view date = text.substr(0, begin);
        if (date.back() == 't' && date.size() > 1 && isDigit(date[date.size() - 2])) {
            date.remove_suffix(1);
        }
        while (!date.empty() && (date.back() == ' ' || date.back() == ',')) {
            date.remove_suffix(1);
        }
        return date;
    }
    return text;
}

std::optional<std::vector<Part>> partsOf(std::string_view text)
{
    std::vector<Part> parts;
    char before = '\0';
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c >= 'a' && c <= 'z') {
            Part part{false, {}, before};
            while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') {
                part.text += text[at++];
            }
            parts.push_back(std::move(part));
            before = 'a';
        } else if (isDigit(c)) {
            Part part{true, {}, before};
            while (at < text.size() && isDigit(text[at])) {
                part.text += text[at++];
            }
            parts.push_back(std::move(part));
            before = '0';
        } else if (c == ' ' || c == '.' || c == '/' || c == '-' || c == ',' || c == '\'') {
            before = before == '\0' || c != ' ' || isDigit(before) || before == 'a' ? c : before;
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return parts;
}

std::optional<int> yearOf(const std::string& digits)
{
    const int value = std::stoi(digits);
    if (digits.size() == 4) {
        return value >= 1 ? std::optional(value) : std::nullopt;
    }
    if (digits.size() == 2) {
        return value < 70 ? 2000 + value : 1900 + value;
    }
    return std::nullopt;
}

std::optional<Date> dateOf(std::optional<int> year, int month, int day)
{
    const CivilDate civil{year.value_or(0), month, day};
    return year && isValid(civil) ? std::optional(dateFromCivil(civil)) : std::nullopt;
}

std::optional<Date> withMonthName(const std::vector<Part>& numbers, int month)
{
    if (numbers.size() != 2 || numbers[0].text.size() > 4 || numbers[1].text.size() > 4) {
        return std::nullopt;
    }
    // "2024 Dec 31" has the year first, everything else the day.
    const bool yearFirst = numbers[0].text.size() == 4;
    const std::string& year = numbers[yearFirst ? 0 : 1].text;
    const std::string& day = numbers[yearFirst ? 1 : 0].text;
    return day.size() > 2 ? std::nullopt : dateOf(yearOf(year), month, std::stoi(day));
}

std::optional<Date> fromNumbers(const std::vector<Part>& numbers, DateOrder order)
{
    if (numbers.size() == 1 && numbers[0].text.size() == 8) {
        const std::string& text = numbers[0].text;
        return dateOf(yearOf(text.substr(0, 4)), std::stoi(text.substr(4, 2)), std::stoi(text.substr(6, 2)));
    }
    if (numbers.size() != 3 || numbers[1].before != numbers[2].before) {
        return std::nullopt; // separators differ
    }
    const bool yearFirst =
        numbers[0].text.size() == 4 || (order == DateOrder::YearMonthDay && numbers[2].text.size() <= 2);
    const std::string& year = numbers[yearFirst ? 0 : 2].text;
    const std::string& first = numbers[yearFirst ? 1 : 0].text;
    const std::string& second = numbers[yearFirst ? 2 : 1].text;
    if (first.size() > 2 || second.size() > 2) {
        return std::nullopt;
    }
    const int a = std::stoi(first);
    const int b = std::stoi(second);
    if (yearFirst) {
        return dateOf(yearOf(year), a, b);
    }
    const bool monthFirst = order == DateOrder::MonthDayYear;
    if (auto date = dateOf(yearOf(year), monthFirst ? a : b, monthFirst ? b : a)) {
        return date;
    }
    return dateOf(yearOf(year), monthFirst ? b : a, monthFirst ? a : b);
}

} // namespace

std::optional<Date> parseDate(std::string_view text, DateOrder order)
{
    constexpr std::size_t kLongest = 100;
    if (text.size() > kLongest) {
        return std::nullopt;
    }
    const std::string letters = bareLetters(singleSpaced(text));
    const auto parts = partsOf(withoutTime(letters));
    if (!parts) {
        return std::nullopt;
    }
    std::vector<Part> numbers;
    std::optional<int> month;
    for (const Part& part : *parts) {
        if (part.digits) {
            if (part.text.size() > 8) {
                return std::nullopt;
            }
            numbers.push_back(part);
        } else if (const auto named = monthOf(part.text); named && !month) {
            month = named;
        } else if (!isWeekday(part.text) && !isOrdinal(part.text)) {
            return std::nullopt;
        }
    }
    return month ? withMonthName(numbers, *month) : fromNumbers(numbers, order);
}

std::vector<std::pair<std::string, int>> monthWords()
{
    std::map<std::string, int> words;
    const auto add = [&words](std::string_view name) {
        for (std::size_t size = std::min<std::size_t>(3, name.size()); size <= name.size(); ++size) {
            if (const auto month = monthOf(name.substr(0, size))) {
                words.emplace(name.substr(0, size), *month);
            }
        }
    };
    for (const MonthName& entry : kMonths) {
        add(entry.name);
    }
    for (const MonthName& entry : kMoreMonths) {
        add(entry.name);
    }
    return {words.begin(), words.end()};
}

std::vector<std::string> dateFillers()
{
    std::set<std::string> words(kOrdinals.begin(), kOrdinals.end());
    words.insert(kWholeWeekdays.begin(), kWholeWeekdays.end());
    for (const std::string_view day : kWeekdays) {
        for (std::size_t size = 2; size <= day.size(); ++size) {
            words.emplace(day.substr(0, size));
        }
    }
    return {words.begin(), words.end()};
}

} // namespace weir::clean
