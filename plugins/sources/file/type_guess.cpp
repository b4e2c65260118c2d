#include "plugins/sources/file/type_guess.h"

#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/base/time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

namespace weir::plugins::sources_file {
namespace {

constexpr std::array<const char*, 13> kDates{"%d.%m.%Y", "%m/%d/%Y", "%d/%m/%Y", "%Y/%m/%d", "%d-%m-%Y",
                                             "%m-%d-%Y", "%Y.%m.%d", "%d %b %Y", "%d-%b-%Y", "%b %d, %Y",
                                             "%d.%m.%y", "%m/%d/%y", "%d/%m/%y"};
constexpr std::array<const char*, 6> kTimes{" %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", "T%H:%M:%S", ", %H:%M"};
constexpr int kMaximumScale = 12; ///< More digits behind the point mostly come from floating point numbers.

const std::vector<std::string>& timestampFormatList()
{
    static const std::vector<std::string> formats = [] {
        std::vector<std::string> all;
        for (const char* date : kDates) {
            for (const char* time : kTimes) {
                all.push_back(std::string(date) + time);
            }
        }
        return all;
    }();
    return formats;
}

bool isNullWord(std::string_view cell)
{
    constexpr std::array<std::string_view, 12> words{"NULL", "null", "Null", "NA",  "N/A", "n/a",
                                                     "\\N",  "None", "nan",  "NaN", "-",   "#N/A"};
    return std::find(words.begin(), words.end(), cell) != words.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads up to `most` digits; the number must lie in [low, high].
bool takeNumber(std::string_view text, std::size_t& at, std::size_t least, std::size_t most, int low, int high)
{
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && end - at < most && isDigit(text[end])) {
        value = value * 10 + (text[end++] - '0');
    }
    const bool good = end - at >= least && value >= low && value <= high;
    at = end;
    return good;
}

bool takeMonthName(std::string_view text, std::size_t& at)
{
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    std::string name(text.substr(at, 3));
    for (char& c : name) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    at += 3;
    return std::find(months.begin(), months.end(), name) != months.end();
}

bool takePart(std::string_view text, std::size_t& at, char part)
{
    switch (part) {
    case 'Y':
        return takeNumber(text, at, 4, 4, 1000, 9999);
    case 'y':
        return takeNumber(text, at, 2, 2, 0, 99);
    case 'm':
        return takeNumber(text, at, 1, 2, 1, 12);
    case 'd':
        return takeNumber(text, at, 1, 2, 1, 31);
    case 'H':
        return takeNumber(text, at, 1, 2, 0, 23);
    case 'I':
        return takeNumber(text, at, 1, 2, 1, 12);
    case 'M':
    case 'S':
        return takeNumber(text, at, 2, 2, 0, 59);
    case 'b':
        return takeMonthName(text, at);
    case 'p': {
        const std::string_view half = text.substr(std::min(at, text.size()), 2);
        at += 2;
        return half == "AM" || half == "PM" || half == "am" || half == "pm";
    }
    default:
        return false;
    }
}

/// A number of an office or a place, by the name of its column.
bool namesACode(std::string_view name)
{
    std::string plain;
    for (const char c : toLower(name)) {
        if ((c >= 'a' && c <= 'z') || isDigit(c)) {
            plain += c;
        }
    }
    constexpr std::array<std::string_view, 14> codes{"phone", "mobile",   "telefon", "telephone", "fax",
                                                     "zip",   "postcode", "postal",  "plz",       "iban",
                                                     "ssn",   "barcode",  "ean",     "msisdn"};
    return plain == "tel" || std::any_of(codes.begin(), codes.end(),
                                         [&](std::string_view code) { return plain.find(code) != std::string::npos; });
}

bool isIsoInstant(std::string_view cell)
{
    return cell.size() > 11 && (cell[10] == ' ' || cell[10] == 'T') && parseInstant(cell).has_value();
}

} // namespace

bool fitsFormat(std::string_view text, std::string_view format)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] == '%' && i + 1 < format.size()) {
            if (!takePart(text, at, format[++i])) {
                return false;
            }
        } else if (at >= text.size() || text[at++] != format[i]) {
            return false;
        }
    }
    return at == text.size();
}

TypeGuess::TypeGuess() : m_dateFormats(kDates.size()), m_timestampFormats(timestampFormatList().size())
{
    std::iota(m_dateFormats.begin(), m_dateFormats.end(), std::uint8_t{0});
    std::iota(m_timestampFormats.begin(), m_timestampFormats.end(), std::uint8_t{0});
}

void TypeGuess::add(std::string_view cell)
{
    if (cell.empty()) {
        return;
    }
    if (isNullWord(cell)) {
        ++m_nullWords[std::string(cell)];
        return;
    }
    ++m_filled;
    if ((m_possible & Boolean) != 0) {
        const std::string lower = toLower(cell.substr(0, 6));
        m_possible &= lower == "true" || lower == "false" ? All : ~Boolean;
    }
    if ((m_possible & (Integer | Decimal | Comma | Number)) != 0) {
        addNumber(cell);
    }
    const bool dateLike = cell.size() >= 6 && cell.size() <= 40;
    if ((m_possible & IsoDate) != 0) {
        m_possible &= cell.size() == 10 && parseDate(cell) ? All : ~IsoDate;
    }
    if ((m_possible & IsoInstant) != 0) {
        m_possible &= dateLike && isIsoInstant(cell) ? All : ~IsoInstant;
    }
    std::erase_if(m_dateFormats, [&](std::uint8_t i) { return !dateLike || !fitsFormat(cell, kDates[i]); });
    std::erase_if(m_timestampFormats,
                  [&](std::uint8_t i) { return !dateLike || !fitsFormat(cell, timestampFormatList()[i]); });
}

void TypeGuess::addNumber(std::string_view cell)
{
    constexpr unsigned numbers = Integer | Decimal | Comma | Number;
    std::size_t at = cell.front() == '-' ? 1 : 0;
    const std::size_t wholeBegin = at;
    while (at < cell.size() && isDigit(cell[at])) {
        ++at;
    }
    const auto whole = static_cast<int>(at - wholeBegin);
    const bool leadingZero = whole > 1 && cell[wholeBegin] == '0';
    int scale = 0;
    char separator = '\0';
    if (at < cell.size() && (cell[at] == '.' || cell[at] == ',')) {
        separator = cell[at++];
        const std::size_t begin = at;
        while (at < cell.size() && isDigit(cell[at])) {
            ++at;
        }
        scale = static_cast<int>(at - begin);
    }
    bool exponent = false;
    if (at < cell.size() && (cell[at] == 'e' || cell[at] == 'E') && whole + scale > 0) {
        double value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        exponent = error == std::errc{} && end == cell.data() + cell.size() && separator != ',';
        at = exponent ? cell.size() : at;
    }
    if (at != cell.size() || whole + scale == 0 || leadingZero || (separator != '\0' && scale == 0 && whole == 0)) {
        m_possible &= ~numbers;
        return;
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool isInteger = separator == '\0' && !exponent;
    if (!isInteger || error != std::errc{} || end != cell.data() + cell.size()) {
        m_possible &= ~Integer;
    }
    if (isInteger && error != std::errc{}) {
        m_possible &= ~numbers; // more digits than any number has: an id
        return;
    }
    m_points += separator == '.' ? 1U : 0U;
    m_commas += separator == ',' ? 1U : 0U;
    const bool maybeThousands = separator == ',' && scale == 3 && whole <= 3 && cell[wholeBegin] != '0';
    m_thousands += maybeThousands ? 1U : 0U;
    if (separator == '.' && !exponent && whole + scale > 15) {
        double number = 0;
        std::from_chars(cell.data(), cell.data() + cell.size(), number);
        std::array<char, 400> printed{};
        const auto written =
            std::to_chars(printed.data(), printed.data() + printed.size(), number, std::chars_format::fixed, scale);
        m_fitsNumber = m_fitsNumber &&
                       std::string_view(printed.data(), static_cast<std::size_t>(written.ptr - printed.data())) == cell;
    }
    if (separator == ',') {
        m_possible &= ~(Decimal | Number);
    }
    if (separator == '.' || exponent) {
        m_possible &= ~Comma;
    }
    if (exponent) {
        m_possible &= ~Decimal;
    }
    m_wholeDigits = std::max(m_wholeDigits, whole);
    m_scale = std::max(m_scale, scale);
}

bool TypeGuess::fitsDecimalComma() const
{
    return m_commas > m_thousands && (m_possible & Comma) != 0;
}

bool TypeGuess::hasUnclearCommas() const
{
    return m_commas > 0 && m_commas == m_thousands && (m_possible & Comma) != 0;
}

bool TypeGuess::fitsDecimalPoint() const
{
    return m_filled > 0 && m_points > 0 && (m_possible & (Decimal | Number)) != 0;
}

std::vector<std::string> TypeGuess::dateFormats() const
{
    std::vector<std::string> formats;
    if (m_filled > 0) {
        for (const std::uint8_t i : m_dateFormats) {
            formats.emplace_back(kDates[i]);
        }
    }
    return formats;
}

std::vector<std::string> TypeGuess::timestampFormats() const
{
    std::vector<std::string> formats;
    if (m_filled > 0) {
        for (const std::uint8_t i : m_timestampFormats) {
            formats.push_back(timestampFormatList()[i]);
        }
    }
    return formats;
}

DataType TypeGuess::type(const Formats& formats, std::string_view columnName) const
{
    if (m_filled == 0) {
        return TypeKind::Text;
    }
    if ((m_possible & Boolean) != 0) {
        return TypeKind::Boolean;
    }
    const bool isCode = namesACode(columnName);
    if ((m_possible & Integer) != 0) {
        return isCode ? TypeKind::Text : TypeKind::Integer;
    }
    const bool decimal = formats.decimalSeparator == ',' ? (m_possible & Comma) != 0 : (m_possible & Decimal) != 0;
    const bool floating = m_scale > kMaximumScale && m_fitsNumber;
    if (decimal && !isCode && !floating && m_wholeDigits + m_scale <= 38) {
        return DataType::decimal(m_wholeDigits + m_scale <= 16 ? 18 : 38, m_scale);
    }
    if ((m_possible & Number) != 0 && m_fitsNumber && !isCode && formats.decimalSeparator == '.') {
        return TypeKind::Number;
    }
    if ((m_possible & IsoDate) != 0 && formats.date.empty()) {
        return TypeKind::Date;
    }
    if ((m_possible & IsoInstant) != 0 && formats.timestamp.empty()) {
        return TypeKind::Instant;
    }
    const auto dates = dateFormats();
    if (!formats.date.empty() && std::find(dates.begin(), dates.end(), formats.date) != dates.end()) {
        return TypeKind::Date;
    }
    const auto timestamps = timestampFormats();
    if (!formats.timestamp.empty() &&
        std::find(timestamps.begin(), timestamps.end(), formats.timestamp) != timestamps.end()) {
        return TypeKind::Instant;
    }
    return TypeKind::Text;
}

namespace {

bool isMonthFirst(std::string_view format)
{
    return format.find("%m") < format.find("%d");
}

/// The format that most columns fit; ISO (empty) when ISO columns are not fewer.
std::string mostCommon(const std::vector<TypeGuess>& columns, const std::vector<std::string>& names, bool monthFirst,
                       DataType iso, std::vector<std::string> (TypeGuess::*formatsOf)() const,
                       std::vector<std::string>& notes)
{
    std::map<std::string, std::size_t> votes;
    std::vector<std::string> order;
    std::size_t isoColumns = 0;
    for (const TypeGuess& column : columns) {
        isoColumns += column.type({}, {}) == iso ? 1U : 0U;
        for (const std::string& format : (column.*formatsOf)()) {
            if (votes[format]++ == 0) {
                order.push_back(format);
            }
        }
    }
    if (order.empty()) {
        return {};
    }
    std::stable_sort(order.begin(), order.end(), [&](const std::string& a, const std::string& b) {
        if (votes[a] != votes[b]) {
            return votes[a] > votes[b];
        }
        return isMonthFirst(a) == monthFirst && isMonthFirst(b) != monthFirst;
    });
    std::string best = order.front();
    if (isoColumns >= votes[best]) {
        notes.emplace_back(
            "Some columns hold dates in two styles; those that are not ISO stay text. The node Clean reads them.");
        return {};
    }
    const bool ambiguous = std::any_of(order.begin(), order.end(), [&](const std::string& format) {
        return votes[format] == votes[best] && isMonthFirst(format) != isMonthFirst(best);
    });
    if (ambiguous) {
        std::string which;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto formats = (columns[i].*formatsOf)();
            if (std::find(formats.begin(), formats.end(), best) != formats.end()) {
                which += (which.empty() ? "" : ", ") + names[i];
            }
        }
        notes.push_back(isMonthFirst(best)
                            ? say("Dates in {columns} can be read with the day or the month first; the month is taken "
                                  "as first. Check the preview.",
                                  {{"columns", which}})
                            : say("Dates in {columns} can be read with the day or the month first; the day is taken as "
                                  "first. Check the preview.",
                                  {{"columns", which}}));
    }
    return best;
}

} // namespace

TypeGuess::Formats chooseFormats(const std::vector<TypeGuess>& columns, const std::vector<std::string>& names,
                                 char delimiter, std::vector<std::string>& notes)
{
    TypeGuess::Formats formats;
    const auto commas =
        std::count_if(columns.begin(), columns.end(), [](const TypeGuess& c) { return c.fitsDecimalComma(); });
    const auto points =
        std::count_if(columns.begin(), columns.end(), [](const TypeGuess& c) { return c.fitsDecimalPoint(); });
    if (commas > points) {
        formats.decimalSeparator = ',';
        notes.push_back(say("Numbers are written with a decimal comma."));
    } else {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].hasUnclearCommas()) {
                notes.push_back(say("The commas in {column} may stand for thousands or for decimals, so the column "
                                    "stays text. Set the decimal separator, or read it with the node Clean.",
                                    {{"column", names[i]}}));
            }
        }
    }
    // Only where nothing else decides: files with points and comma-separated cells are mostly American.
    const bool monthFirst = delimiter == ',' && formats.decimalSeparator == '.';
    formats.date = mostCommon(columns, names, monthFirst, TypeKind::Date, &TypeGuess::dateFormats, notes);
    formats.timestamp = mostCommon(columns, names, monthFirst, TypeKind::Instant, &TypeGuess::timestampFormats, notes);
    return formats;
}

} // namespace weir::plugins::sources_file
