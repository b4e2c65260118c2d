#include "tests/plugins/engines/csv_oracle.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <regex>

namespace weir::testing {
namespace {

struct Record
{
    std::vector<std::string> cells;
    std::int64_t line = 0;
    std::size_t end = 0;
    int malformed = -1; ///< Index of the first malformed cell.
    bool unclosed = false;
    bool blank = false;
};

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

Record recordAt(const std::string& text, std::size_t at, const OracleFormat& format)
{
    Record record;
    record.blank = isBreak(text[at]);
    std::string cell;
    bool quoted = false;
    bool closed = false;
    bool begun = false;
    const auto endCell = [&] {
        record.cells.push_back(cell);
        cell.clear();
        closed = false;
        begun = false;
    };
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (quoted) {
            if (format.escape != format.quote && c == format.escape &&
                (next == format.quote || next == format.escape)) {
                cell += next;
                ++at;
            } else if (c == format.quote && format.escape == format.quote && next == format.quote) {
                cell += c;
                ++at;
            } else if (c == format.quote) {
                quoted = false;
                closed = true;
            } else {
                cell += c;
            }
        } else if (c == format.delimiter) {
            endCell();
        } else if (isBreak(c)) {
            at += c == '\r' && next == '\n' ? 2 : 1;
            endCell();
            record.end = at;
            return record;
        } else if (c == format.quote && !begun) {
            quoted = true;
            begun = true;
        } else if (closed) {
            if (c != ' ' && record.malformed < 0) {
                record.malformed = static_cast<int>(record.cells.size());
            }
        } else {
            cell += c;
            begun = true;
        }
    }
    record.unclosed = quoted;
    endCell();
    record.end = at;
    return record;
}

std::int64_t breaksIn(const std::string& text, std::size_t begin, std::size_t end)
{
    std::int64_t lines = 0;
    for (std::size_t i = begin; i < end; ++i) {
        lines += text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n')) ? 1 : 0;
    }
    return lines;
}

bool isUtf8(const std::string& text)
{
    static const std::regex good("(?:[\\x00-\\x7F]|[\\xC2-\\xDF][\\x80-\\xBF]|\\xE0[\\xA0-\\xBF][\\x80-\\xBF]|"
                                 "[\\xE1-\\xEC\\xEE\\xEF][\\x80-\\xBF]{2}|\\xED[\\x80-\\x9F][\\x80-\\xBF]|"
                                 "\\xF0[\\x90-\\xBF][\\x80-\\xBF]{2}|[\\xF1-\\xF3][\\x80-\\xBF]{3}|"
                                 "\\xF4[\\x80-\\x8F][\\x80-\\xBF]{2})*");
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii || std::regex_match(text, good);
}

std::string trimmedSpaces(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<std::chrono::sys_days> dayOf(const std::string& text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::sscanf(text.c_str(), "%d-%u-%u", &year, &month, &day);
    const std::chrono::year_month_day civil{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return civil.ok() && year >= 1 ? std::optional(std::chrono::sys_days(civil)) : std::nullopt;
}

std::string dayText(std::chrono::sys_days days)
{
    const std::chrono::year_month_day civil(days);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(civil.year()),
                  static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day()));
    return text;
}

std::optional<std::string> instantText(const std::string& text)
{
    static const std::regex iso("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?"
                                "(?:Z|([+-])(\\d{2}):?(\\d{2}))?");
    std::smatch part;
    if (!std::regex_match(text, part, iso)) {
        return std::nullopt;
    }
    const auto day = dayOf(part[1]);
    const int hour = std::stoi(part[2]);
    const int minute = std::stoi(part[3]);
    const int second = std::stoi(part[4]);
    if (!day || hour > 23 || minute > 59 || second > 60) {
        return std::nullopt;
    }
    std::int64_t offset = 0;
    if (part[6].matched) {
        if (std::stoi(part[7]) > 18 || std::stoi(part[8]) > 59) {
            return std::nullopt;
        }
        offset = (std::stoi(part[7]) * 60 + std::stoi(part[8])) * (part[6] == "-" ? -60 : 60);
    }
    std::string fraction = part[5].matched ? (std::string(part[5]) + "000000").substr(0, 6) : "000000";
    const std::int64_t seconds =
        day->time_since_epoch().count() * 86'400LL + hour * 3600 + minute * 60 + second - offset;
    const std::int64_t days = seconds / 86'400 - (seconds % 86'400 < 0 ? 1 : 0);
    const std::int64_t rest = seconds - days * 86'400;
    char time[32];
    std::snprintf(time, sizeof time, "T%02d:%02d:%02d", static_cast<int>(rest / 3600), static_cast<int>(rest / 60 % 60),
                  static_cast<int>(rest % 60));
    if (fraction == "000000") {
        fraction.clear();
    } else if (fraction.ends_with("000")) {
        fraction.erase(3);
    }
    return dayText(std::chrono::sys_days(std::chrono::days(days))) + time + (fraction.empty() ? "" : "." + fraction) +
           "Z";
}

/// The value as the test prints it, or nothing when it cannot be read.
std::optional<std::string> valueOf(const std::string& cell, OracleType type)
{
    static const std::regex integer("-?(?:0|[1-9]\\d*)");
    static const std::regex decimal("(-?)(0|[1-9]\\d*|)(?:\\.(\\d*))?");
    static const std::regex date("\\d{4}-\\d{2}-\\d{2}");
    if (cell.empty()) {
        return "NULL";
    }
    if (type == OracleType::Text) {
        return isUtf8(cell) ? std::optional(cell) : std::nullopt;
    }
    const std::string text = trimmedSpaces(cell);
    std::smatch part;
    switch (type) {
    case OracleType::Integer: {
        const bool fits = text.size() < 19 ||
                          (text.size() == 19 && (text[0] == '-' || text <= std::string("9223372036854775807"))) ||
                          (text.size() == 20 && text[0] == '-' && text <= std::string("-9223372036854775808"));
        return std::regex_match(text, integer) && fits ? std::optional(text == "-0" ? "0" : text) : std::nullopt;
    }
    case OracleType::Decimal92: {
        if (!std::regex_match(text, part, decimal) || (part[2].length() == 0 && part[3].length() == 0)) {
            return std::nullopt;
        }
        std::string fraction = part[3].str();
        while (fraction.size() > 2 && fraction.back() == '0') {
            fraction.pop_back();
        }
        fraction.resize(std::max<std::size_t>(fraction.size(), 2), '0');
        const std::string whole = part[2].length() == 0 ? "0" : part[2].str();
        if (fraction.size() > 2 || whole.size() > 7) {
            return std::nullopt;
        }
        const bool zero = whole == "0" && fraction == "00";
        return (zero ? "" : part[1].str()) + whole + "." + fraction;
    }
    case OracleType::Date: {
        const auto day = std::regex_match(text, date) ? dayOf(text) : std::nullopt;
        return day ? std::optional(dayText(*day)) : std::nullopt;
    }
    default:
        return instantText(text);
    }
}

} // namespace

OracleResult readCsv(const std::string& text, const OracleFormat& format,
                     const std::vector<std::pair<std::string, OracleType>>& columns)
{
    OracleResult result;
    std::int64_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        Record record = recordAt(text, at, format);
        if (record.unclosed) { // costs its first line
            const std::size_t end = text.find_first_of("\r\n", at);
            result.rejected[line] = "";
            if (end == std::string::npos) {
                break;
            }
            at = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
            ++line;
            continue;
        }
        std::string row;
        std::string column;
        bool bad = false;
        if (record.malformed >= 0) {
            bad = true;
            column = static_cast<std::size_t>(record.malformed) < columns.size()
                         ? columns[static_cast<std::size_t>(record.malformed)].first
                         : "";
        } else if (record.cells.size() != columns.size()) {
            bad = true;
            column = record.cells.size() < columns.size() ? columns[record.cells.size()].first : "";
        }
        for (std::size_t i = 0; !bad && i < columns.size(); ++i) {
            const auto value = valueOf(record.cells[i], columns[i].second);
            bad = !value;
            column = bad ? columns[i].first : "";
            row += (i == 0 ? "" : "|") + value.value_or("");
        }
        if (record.blank && columns.size() > 1) {
            // no record
        } else if (bad) {
            result.rejected[line] = column;
        } else {
            result.rows.push_back(row);
        }
        line += breaksIn(text, at, record.end);
        at = record.end;
    }
    return result;
}

} // namespace weir::testing
