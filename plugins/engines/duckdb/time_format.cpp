#include "plugins/engines/duckdb/time_format.h"

#include <algorithm>
#include <array>

namespace weir::plugins::engines_duckdb {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

struct Fields
{
    int year = 1970;
    int month = 1;
    int day = 1;
    int dayOfYear = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::int64_t micros = 0;
    std::int64_t offsetMinutes = 0;
    bool afternoon = false;
    bool halfDays = false;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool sameLetters(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

/// Takes text from the front of what is left.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_rest(text) {}
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    bool character(char c)
    {
        const bool good = !m_rest.empty() && m_rest.front() == c;
        m_rest.remove_prefix(good ? 1 : 0);
        return good;
    }
    bool number(std::size_t least, std::size_t most, int low, int high, int& value)
    {
        std::size_t length = 0;
        value = 0;
        while (length < most && length < m_rest.size() && isDigit(m_rest[length])) {
            value = value * 10 + (m_rest[length++] - '0');
        }
        m_rest.remove_prefix(length);
        return length >= least && value >= low && value <= high;
    }
    /// One to nine digits behind the point, as microseconds.
    bool fraction(std::int64_t& micros)
    {
        std::int64_t unit = 100'000;
        std::size_t length = 0;
        for (; length < 9 && length < m_rest.size() && isDigit(m_rest[length]); ++length, unit /= 10) {
            micros += (m_rest[length] - '0') * unit;
        }
        m_rest.remove_prefix(length);
        return length > 0;
    }
    template <std::size_t N>
    bool name(const std::array<std::string_view, N>& names, bool full, int& value)
    {
        for (std::size_t i = 0; i < N; ++i) {
            const std::string_view wanted = full ? names[i] : names[i].substr(0, 3);
            if (sameLetters(m_rest.substr(0, wanted.size()), wanted)) {
                m_rest.remove_prefix(wanted.size());
                value = static_cast<int>(i) + 1;
                return true;
            }
        }
        return false;
    }
    bool word(std::string_view lower)
    {
        const bool good = sameLetters(m_rest.substr(0, lower.size()), lower);
        m_rest.remove_prefix(good ? lower.size() : 0);
        return good;
    }
    bool offset(std::int64_t& minutes)
    {
        if (word("z")) {
            return true;
        }
        const bool negative = !m_rest.empty() && m_rest.front() == '-';
        if (!negative && (m_rest.empty() || m_rest.front() != '+')) {
            return false;
        }
        m_rest.remove_prefix(1);
        int hour = 0;
        int minute = 0;
        if (!number(2, 2, 0, 18, hour)) {
            return false;
        }
        if (character(':') || (!m_rest.empty() && isDigit(m_rest.front()))) {
            if (!number(2, 2, 0, 59, minute)) {
                return false;
            }
        }
        minutes = (hour * 60 + minute) * (negative ? -1 : 1);
        return true;
    }

private:
    std::string_view m_rest;
};

bool take(Cursor& cursor, char part, Fields& fields)
{
    int ignored = 0;
    switch (part) {
    case 'Y':
        return cursor.number(4, 4, 1, 9999, fields.year);
    case 'y': {
        const bool good = cursor.number(2, 2, 0, 99, fields.year);
        fields.year += fields.year >= 69 ? 1900 : 2000;
        return good;
    }
    case 'm':
        return cursor.number(1, 2, 1, 12, fields.month);
    case 'd':
    case 'e':
        return cursor.number(1, 2, 1, 31, fields.day);
    case 'j':
        return cursor.number(1, 3, 1, 366, fields.dayOfYear);
    case 'b':
        return cursor.name(kMonths, false, fields.month);
    case 'B':
        return cursor.name(kMonths, true, fields.month);
    case 'a':
        return cursor.name(kDays, false, ignored);
    case 'A':
        return cursor.name(kDays, true, ignored);
    case 'H':
        return cursor.number(1, 2, 0, 23, fields.hour);
    case 'I':
        fields.halfDays = true;
        return cursor.number(1, 2, 1, 12, fields.hour);
    case 'M':
        return cursor.number(1, 2, 0, 59, fields.minute);
    case 'S':
        return cursor.number(1, 2, 0, 60, fields.second);
    case 'f':
        return cursor.fraction(fields.micros);
    case 'p':
        fields.afternoon = cursor.word("pm");
        return fields.afternoon || cursor.word("am");
    case 'z':
        return cursor.offset(fields.offsetMinutes);
    default:
        return cursor.word("utc") || cursor.word("gmt") || cursor.word("z");
    }
}

} // namespace

Result<TimeFormat> TimeFormat::compile(const std::string& format)
{
    constexpr std::string_view known = "YymdejbBaAHIMSfpzZ";
    TimeFormat compiled;
    const auto add = [&](char part, char literal) { compiled.m_steps.push_back({part, literal}); };
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%') {
            add('\0', format[i]);
            continue;
        }
        i += i + 1 < format.size() && format[i + 1] == '-' ? 2U : 1U;
        const char part = i < format.size() ? format[i] : '\0';
        if (part == '%') {
            add('\0', '%');
        } else if (part == 'F' || part == 'T' || part == 'R') {
            const std::string_view parts = part == 'F' ? "Y-m-d" : part == 'T' ? "H:M:S" : "H:M";
            for (const char c : parts) {
                c == '-' || c == ':' ? add('\0', c) : add(c, '\0');
            }
        } else if (part != '\0' && known.find(part) != std::string_view::npos) {
            add(part, '\0');
        } else {
            return Error(ErrorCode::InvalidInput, "duckdb.timeFormat",
                         "The part {part} of the format {format} is not known. Use %Y, %m, %d, %H, %M, %S, %f, %p, %z "
                         "and names such as %b.",
                         {{"part", part == '\0' ? std::string("%") : std::string("%") + part}, {"format", format}});
        }
    }
    return compiled;
}

std::optional<Instant> TimeFormat::parse(std::string_view text) const
{
    Cursor cursor(text);
    Fields fields;
    for (const Step& step : m_steps) {
        if (step.part == '\0' ? !cursor.character(step.literal) : !take(cursor, step.part, fields)) {
            return std::nullopt;
        }
    }
    if (!cursor.atEnd()) {
        return std::nullopt;
    }
    const CivilDate civil{fields.year, fields.dayOfYear > 0 ? 1 : fields.month, fields.dayOfYear > 0 ? 1 : fields.day};
    if (!isValid(civil) || (fields.dayOfYear == 366 && !isValid({fields.year, 2, 29}))) {
        return std::nullopt;
    }
    if (fields.halfDays) {
        fields.hour = fields.hour % 12 + (fields.afternoon ? 12 : 0);
    }
    const std::int64_t days = dateFromCivil(civil).days + std::max(0, fields.dayOfYear - 1);
    const std::int64_t minutes = (days * 24 + fields.hour) * 60 + fields.minute - fields.offsetMinutes;
    return Instant{(minutes * 60 + fields.second) * 1'000'000 + fields.micros};
}

} // namespace weir::plugins::engines_duckdb
