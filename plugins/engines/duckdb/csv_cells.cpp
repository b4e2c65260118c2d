#include "plugins/engines/duckdb/csv_cells.h"

#include "core/base/text.h"
#include "core/types/value.h"
#include "plugins/engines/duckdb/csv_targets.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <simdjson.h>

namespace weir::plugins::engines_duckdb {
namespace {

using Int128 = DecimalValue::Int128;
using OnFault = CsvColumn::OnFault;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view withoutSpaces(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

/// Cells as text, and which of them mean no value.
class Texts
{
public:
    Texts(const CsvFormat& format, bool typed) : m_quote(format.quote), m_escape(format.escape), m_nulls(format.nulls)
    {
        if (typed) {
            m_nulls.insert(m_nulls.end(), format.typedNulls.begin(), format.typedNulls.end());
        }
        m_emptyIsNull = std::find(m_nulls.begin(), m_nulls.end(), "") != m_nulls.end();
        m_nulls.erase(std::remove(m_nulls.begin(), m_nulls.end(), ""), m_nulls.end());
    }
    /// Valid until the next call.
    std::string_view of(const CsvCell& cell)
    {
        if (!cell.escaped) {
            return cell.text();
        }
        m_plain.clear();
        for (std::size_t i = 0; i < cell.size; ++i) {
            const char c = cell.begin[i];
            const bool pair = c == m_escape && i + 1 < cell.size &&
                              (cell.begin[i + 1] == m_quote || (c != m_quote && cell.begin[i + 1] == m_escape));
            m_plain += pair ? cell.begin[++i] : c;
        }
        m_plain.reserve(m_plain.size() + 16); // readers look at 16 bytes
        return m_plain;
    }
    /// The empty text may mean no value, no other one does.
    [[nodiscard]] bool onlyEmptyIsNull() const { return m_nulls.empty(); }
    [[nodiscard]] bool isNull(std::string_view text) const
    {
        return text.empty() ? m_emptyIsNull
                            : !m_nulls.empty() && std::find(m_nulls.begin(), m_nulls.end(), text) != m_nulls.end();
    }

private:
    char m_quote;
    char m_escape;
    std::vector<std::string> m_nulls;
    bool m_emptyIsNull = false;
    std::string m_plain;
};

class TextColumnReader final : public CsvColumn
{
public:
    TextColumnReader(const CsvFormat& format, bool json) : m_texts(format, json), m_json(json) {}
    void read(const CsvCell* cells, std::size_t rows, bool validText, duckdb_vector vector,
              const OnFault& fault) override
    {
        readInto(cells, rows, validText, VectorTarget(vector), fault);
    }
    void read(const CsvCell* cells, std::size_t rows, bool validText, Column& column, const OnFault& fault) override
    {
        std::size_t bytes = 0;
        bool plain = validText && !m_json && m_texts.onlyEmptyIsNull();
        for (std::size_t row = 0; row < rows; ++row) {
            const CsvCell& cell = cells[row];
            bytes += cell.size;
            plain = plain && !cell.escaped && cell.size > 0;
        }
        if (plain) { // as most batches are
            static_assert(TextColumn::kWord == CsvCell::kReadable);
            column.texts.appendWords(rows, bytes, [&](std::size_t row) { return cells[row].text(); });
            return;
        }
        column.texts.reserve(rows, bytes);
        readInto(cells, rows, validText, ColumnTarget(column, rows), fault);
    }

private:
    template <class Target>
    void readInto(const CsvCell* cells, std::size_t rows, bool validText, Target target, const OnFault& fault)
    {
        const bool usual = validText && !m_json && m_texts.onlyEmptyIsNull();
        for (std::size_t row = 0; row < rows; ++row) {
            if (const CsvCell& cell = cells[row]; usual && !cell.escaped && cell.size > 0) {
                target.setText(row, cell.text());
                continue;
            }
            const std::string_view text = m_texts.of(cells[row]);
            if (m_texts.isNull(text) || (m_json && text.empty())) {
                target.setNull(row);
            } else if (!validText && !isValidUtf8(text)) {
                target.leave(row);
                fault(row, CsvFault::Encoding);
            } else if (m_json && m_parser.parse(text.data(), text.size()).error()) {
                target.leave(row);
                fault(row, CsvFault::Value);
            } else {
                target.setText(row, text);
            }
        }
    }

    Texts m_texts;
    bool m_json;
    simdjson::dom::parser m_parser;
};

/// Columns whose values have a fixed size. `Parse` is called as parse(text, value) and gives a fault or nothing.
template <class T, class Parse>
class FixedColumnReader final : public CsvColumn
{
public:
    FixedColumnReader(const CsvFormat& format, Parse parse) : m_texts(format, true), m_parse(std::move(parse)) {}
    void read(const CsvCell* cells, std::size_t rows, bool, duckdb_vector vector, const OnFault& fault) override
    {
        readInto(cells, rows, VectorTarget(vector), fault);
    }
    void read(const CsvCell* cells, std::size_t rows, bool, Column& column, const OnFault& fault) override
    {
        readInto(cells, rows, ColumnTarget(column, rows), fault);
    }

private:
    template <class Target>
    void readInto(const CsvCell* cells, std::size_t rows, Target target, const OnFault& fault)
    {
        for (std::size_t row = 0; row < rows; ++row) {
            const std::string_view text = m_texts.of(cells[row]);
            if (text.empty() || m_texts.isNull(text)) {
                target.setNull(row);
                continue;
            }
            T value{};
            std::optional<CsvFault> bad = m_parse(text, value);
            if (bad && (text.front() == ' ' || text.back() == ' ')) {
                bad = m_parse(withoutSpaces(text), value);
            }
            if (bad) {
                fault(row, *bad);
            } else {
                target.set(row, value);
            }
        }
    }

    Texts m_texts;
    Parse m_parse;
};

std::optional<CsvFault> parseInteger(std::string_view text, std::int64_t& value)
{
    const bool negative = !text.empty() && text.front() == '-';
    const std::string_view digits = text.substr(negative ? 1 : 0);
    std::int64_t sum = 0;
    for (const char c : digits) {
        if (!isDigit(c)) {
            return CsvFault::Value;
        }
    }
    if (digits.empty()) {
        return CsvFault::Value;
    }
    if (digits.size() > 1 && digits.front() == '0') {
        return CsvFault::LeadingZeros;
    }
    if (digits.size() <= 18) {
        for (const char c : digits) {
            sum = sum * 10 + (c - '0');
        }
        value = negative ? -sum : sum;
        return std::nullopt;
    }
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    return end.ec == std::errc{} ? std::nullopt : std::optional(CsvFault::Range);
}

constexpr std::uint64_t everyByte(std::uint64_t byte)
{
    return byte * 0x0101'0101'0101'0101ULL;
}

/// At most eight digits with at most one point among them, taken as one word instead of one by one; `whole` becomes the
/// number without its point, `decimals` the digits behind it. 16 bytes may be read from `digits`. False for other
/// texts.
bool readEightDigits(std::string_view digits, std::uint64_t& whole, std::size_t& decimals)
{
    std::size_t size = digits.size();
    std::uint64_t word = 0;
    std::memcpy(&word, digits.data(), sizeof word); // the first digit is the lowest byte
    if constexpr (std::endian::native != std::endian::little) {
        return false;
    }
    const std::uint64_t points = word ^ everyByte('.');
    const std::uint64_t zeros = (points - everyByte(1)) & ~points & everyByte(0x80); // the lowest one is exact
    const std::size_t point = static_cast<std::size_t>(std::countr_zero(zeros)) / 8;
    decimals = 0;
    if (point < size) {
        if (point + 1 == size) {
            return false;
        }
        decimals = size - point - 1;
        const std::uint64_t before = (std::uint64_t{1} << (point * 8)) - 1;
        word = (word & before) | ((word >> 8) & ~before);
        --size;
    }
    // The last digit into the highest byte, zeros before the first one.
    const std::size_t shift = (8 - size) * 8;
    word = shift == 0 ? word : word << shift | everyByte('0') >> (64 - shift);
    const std::uint64_t values = word ^ everyByte('0');
    if (((values | (values + everyByte(6))) & everyByte(0xf0)) != 0) {
        return false;
    }
    // Neighbours become numbers of two, of four, of eight digits.
    std::uint64_t sum = values;
    sum = (sum * (10 * 0x100 + 1)) >> 8 & 0x00ff'00ff'00ff'00ffULL;
    sum = (sum * (100 * 0x1'0000 + 1)) >> 16 & 0x0000'ffff'0000'ffffULL;
    whole = (sum * (10'000 * 0x1'0000'0000ULL + 1)) >> 32;
    return true;
}

/// Digits with at most one point among them, and no more than a double holds exactly: their whole number divided by a
/// power of ten that is exact as well is rounded once, hence right (Clinger 1990). False for all other texts. 16 bytes
/// may be read from `digits`.
bool readShortNumber(std::string_view digits, double& value)
{
    static constexpr std::array<double, 16> powers = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                      1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    constexpr std::size_t most = 15;
    if (digits.size() > most) {
        return false;
    }
    std::uint64_t whole = 0;
    std::size_t decimals = 0;
    if (digits.size() <= 8 && readEightDigits(digits, whole, decimals)) {
        value = static_cast<double>(whole) / powers[decimals];
        return true;
    }
    std::size_t point = digits.size();
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (isDigit(digits[i])) {
            whole = whole * 10 + static_cast<std::uint64_t>(digits[i] - '0');
        } else if (digits[i] == '.' && point == digits.size() && i + 1 < digits.size()) {
            point = i;
        } else {
            return false;
        }
    }
    decimals = point == digits.size() ? 0 : digits.size() - point - 1;
    value = static_cast<double>(whole) / powers[decimals];
    return true;
}

/// A number that readShortNumber does not take.
std::optional<CsvFault> parseLongNumber(std::string_view text, std::string_view digits, double& value);

std::optional<CsvFault> parseNumber(std::string_view text, double& value)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || !(isDigit(digits.front()) || digits.front() == '.')) {
        return CsvFault::Value; // also keeps "nan" and "inf" out
    }
    if (digits.size() > 1 && digits[0] == '0' && isDigit(digits[1])) {
        return CsvFault::LeadingZeros;
    }
    if (readShortNumber(digits, value)) {
        value = text.front() == '-' ? -value : value;
        return std::nullopt;
    }
    return parseLongNumber(text, digits, value);
}

/// The same with another decimal separator than the point.
std::optional<CsvFault> parseNumber(std::string_view text, double& value, char separator)
{
    std::array<char, 128> plain{};
    if (text.size() > plain.size() || text.find('.') != std::string_view::npos) {
        return CsvFault::Value;
    }
    std::replace_copy(text.begin(), text.end(), plain.begin(), separator, '.');
    return parseNumber({plain.data(), text.size()}, value);
}

std::optional<CsvFault> parseLongNumber(std::string_view text, std::string_view digits, double& value)
{
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end.ptr != text.data() + text.size() || end.ec == std::errc::invalid_argument) {
        return CsvFault::Value;
    }
    if (end.ec != std::errc{} || !std::isfinite(value)) {
        return CsvFault::Range;
    }
    if (digits.size() > 15 && digits.find_first_not_of("0123456789") == std::string_view::npos) {
        // A whole number must not lose digits.
        std::array<char, 400> printed{};
        const auto written =
            std::to_chars(printed.data(), printed.data() + printed.size(), value, std::chars_format::fixed, 0);
        const std::string_view same(printed.data(), static_cast<std::size_t>(written.ptr - printed.data()));
        return same == text ? std::nullopt : std::optional(CsvFault::Range);
    }
    return std::nullopt;
}

std::optional<CsvFault> parseBoolean(std::string_view text, bool& value)
{
    const auto is = [&](std::string_view lower) {
        return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
               });
    };
    value = is("true");
    return value || is("false") ? std::nullopt : std::optional(CsvFault::Value);
}

/// Two digits at `at`, or a large number.
unsigned twoDigits(const char* at)
{
    const auto first = static_cast<unsigned>(static_cast<unsigned char>(at[0])) - '0';
    const auto second = static_cast<unsigned>(static_cast<unsigned char>(at[1])) - '0';
    return first > 9 || second > 9 ? 1000 : first * 10 + second;
}

/// Turns YYYY-MM-DD into days since 1970 by a table of the months met; false when it is no such day.
class DayReader
{
public:
    bool read(const char* at, std::int64_t& days)
    {
        const unsigned century = twoDigits(at);
        const unsigned year = twoDigits(at + 2);
        const unsigned number = twoDigits(at + 5);
        const unsigned day = twoDigits(at + 8);
        if (century > 99 || year > 99 || number - 1 > 11 || day - 1 > 30 || at[4] != '-' || at[7] != '-') {
            return false;
        }
        const unsigned key = (century * 100 + year) * 12 + number;
        Month& month = m_months[key % m_months.size()];
        if (key != month.key && !enter(month, key, static_cast<int>(century * 100 + year), static_cast<int>(number))) {
            return false;
        }
        days = month.firstDay + static_cast<std::int64_t>(day) - 1;
        return static_cast<int>(day) <= month.days;
    }

private:
    struct Month
    {
        unsigned key = 0;
        int days = 0;
        std::int64_t firstDay = 0;
    };
    static bool enter(Month& month, unsigned key, int year, int number)
    {
        if (!isValid({year, number, 1})) {
            return false;
        }
        month = {key, 28, dateFromCivil({year, number, 1}).days};
        while (isValid({year, number, month.days + 1})) {
            ++month.days;
        }
        return true;
    }
    std::array<Month, 64> m_months;
};

struct ParseDate
{
    std::optional<TimeFormat> format;
    DayReader days;
    std::optional<CsvFault> operator()(std::string_view text, std::int32_t& value)
    {
        if (format) {
            const std::optional<Instant> instant = format->parse(text);
            if (!instant) {
                return CsvFault::Value;
            }
            const std::int64_t day = 86'400'000'000;
            value = static_cast<std::int32_t>(instant->micros / day - (instant->micros % day < 0 ? 1 : 0));
            return std::nullopt;
        }
        std::int64_t found = 0;
        if (text.size() != 10 || !days.read(text.data(), found)) {
            return CsvFault::Value;
        }
        value = static_cast<std::int32_t>(found);
        return std::nullopt;
    }
};

struct ParseInstant
{
    std::optional<TimeFormat> format;
    DayReader days;
    std::optional<CsvFault> operator()(std::string_view text, std::int64_t& value)
    {
        if (format) {
            const std::optional<Instant> instant = format->parse(text);
            value = instant ? instant->micros : 0;
            return instant ? std::nullopt : std::optional(CsvFault::Value);
        }
        std::int64_t day = 0;
        const bool usual = text.size() == 19 || (text.size() == 20 && text.back() == 'Z');
        if (usual && (text[10] == ' ' || text[10] == 'T') && text[13] == ':' && text[16] == ':') {
            const unsigned hour = twoDigits(text.data() + 11);
            const unsigned minute = twoDigits(text.data() + 14);
            const unsigned second = twoDigits(text.data() + 17);
            if (hour <= 23 && minute <= 59 && second <= 59 && days.read(text.data(), day)) {
                value = (day * 86'400 + hour * 3600 + minute * 60 + second) * 1'000'000;
                return std::nullopt;
            }
        }
        const Result<Instant> instant = parseInstant(text);
        value = instant ? instant->micros : 0;
        return instant ? std::nullopt : std::optional(CsvFault::Value);
    }
};

template <class T>
struct ParseDecimal
{
    int precision = 18;
    int scale = 0;
    char separator = '.';
    std::optional<CsvFault> operator()(std::string_view text, T& value) const
    {
        const DecimalText decimal = readDecimal(text, precision, scale, separator);
        if constexpr (std::is_same_v<T, duckdb_hugeint>) {
            value = {static_cast<std::uint64_t>(decimal.unscaled), static_cast<std::int64_t>(decimal.unscaled >> 64)};
        } else {
            value = static_cast<T>(decimal.unscaled);
        }
        return decimal.fault;
    }
};

template <class T, class Parse>
std::unique_ptr<CsvColumn> fixed(const CsvFormat& format, Parse parse)
{
    return std::make_unique<FixedColumnReader<T, Parse>>(format, std::move(parse));
}

std::string faultyValue(const std::string& column, const DataType& type)
{
    DataType plain = type;
    const std::string word = plain.kind() == TypeKind::Decimal ? "decimal" : toText(plain);
    return "The value of the column " + column + " cannot be read as " + word + '.';
}

} // namespace

DecimalText readDecimal(std::string_view text, int precision, int scale, char separator)
{
    DecimalText result;
    std::size_t at = !text.empty() && text.front() == '-' ? 1 : 0;
    const bool negative = at == 1;
    const std::size_t first = at;
    Int128 sum = 0;
    int digits = 0; // without leading zeros
    while (at < text.size() && isDigit(text[at])) {
        digits += digits > 0 || text[at] != '0' ? 1 : 0;
        sum = digits <= 38 ? sum * 10 + (text[at] - '0') : sum;
        ++at;
    }
    const std::size_t whole = at - first;
    int fraction = 0;
    bool cut = false;
    if (at < text.size() && text[at] == separator) {
        for (++at; at < text.size() && isDigit(text[at]); ++at) {
            if (fraction < scale) {
                digits += digits > 0 || text[at] != '0' ? 1 : 0;
                sum = digits <= 38 ? sum * 10 + (text[at] - '0') : sum;
                ++fraction;
            } else {
                cut = cut || text[at] != '0';
            }
        }
    }
    const bool anyDigit = whole > 0 || (at > first + 1 && at == text.size());
    if (at != text.size() || !anyDigit) {
        result.fault = CsvFault::Value;
    } else if (whole > 1 && text[first] == '0') {
        result.fault = CsvFault::LeadingZeros;
    } else if (cut) {
        result.fault = CsvFault::Decimals;
    }
    for (; fraction < scale; ++fraction) {
        digits += digits > 0 ? 1 : 0;
        sum = digits <= 38 ? sum * 10 : sum;
    }
    if (!result.fault && digits > precision) {
        result.fault = CsvFault::Range;
    }
    result.unscaled = negative ? -sum : sum;
    return result;
}

std::unique_ptr<CsvColumn> CsvColumn::create(const DataType& type, const CsvFormat& format)
{
    const char separator = format.decimalSeparator;
    switch (type.kind()) {
    case TypeKind::Integer:
    case TypeKind::Duration:
        return fixed<std::int64_t>(format, parseInteger);
    case TypeKind::Number:
        if (separator == '.') {
            return fixed<double>(format, [](std::string_view text, double& value) { return parseNumber(text, value); });
        }
        return fixed<double>(
            format, [separator](std::string_view text, double& value) { return parseNumber(text, value, separator); });
    case TypeKind::Boolean:
        return fixed<bool>(format, parseBoolean);
    case TypeKind::Date:
        return fixed<std::int32_t>(format, ParseDate{format.date, {}});
    case TypeKind::Instant:
        return fixed<std::int64_t>(format, ParseInstant{format.timestamp, {}});
    case TypeKind::Decimal:
        if (type.precision() <= 4) {
            return fixed<std::int16_t>(format, ParseDecimal<std::int16_t>{type.precision(), type.scale(), separator});
        }
        if (type.precision() <= 9) {
            return fixed<std::int32_t>(format, ParseDecimal<std::int32_t>{type.precision(), type.scale(), separator});
        }
        if (type.precision() <= 18) {
            return fixed<std::int64_t>(format, ParseDecimal<std::int64_t>{type.precision(), type.scale(), separator});
        }
        return fixed<duckdb_hugeint>(format, ParseDecimal<duckdb_hugeint>{type.precision(), type.scale(), separator});
    case TypeKind::JsonValue:
    case TypeKind::List:
        return std::make_unique<TextColumnReader>(format, true);
    case TypeKind::Null:
    case TypeKind::Text:
        break;
    }
    return std::make_unique<TextColumnReader>(format, false);
}

std::string reasonOf(CsvFault fault, const std::string& column, const DataType& type)
{
    switch (fault) {
    case CsvFault::OpenQuote:
        return "A quote opens a cell and is never closed.";
    case CsvFault::AfterQuote:
        return "Text follows a closing quote. Quotes inside a quoted cell must be doubled.";
    case CsvFault::TooLong:
        return "The line is longer than the largest line allowed.";
    case CsvFault::TooFew:
        return "The row has fewer columns than the file's header.";
    case CsvFault::TooMany:
        return "The row has more columns than the file's header.";
    case CsvFault::Encoding:
        return "The row is not valid UTF-8. Choose the encoding that the file was written in.";
    case CsvFault::Value:
        return faultyValue(column, type);
    case CsvFault::Decimals:
        return "The value of the column " + column + " has more decimals than " + toText(type) +
               " keeps. Give the column a larger scale.";
    case CsvFault::Range:
        return "The value of the column " + column + " is too large for " + toText(type) + ".";
    case CsvFault::LeadingZeros:
        return "The value of the column " + column +
               " has leading zeros, as codes have. Read the column as text to keep them.";
    }
    return "The row cannot be read.";
}

} // namespace weir::plugins::engines_duckdb
