#include "core/base/time.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>

namespace weir {
namespace {

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size()) {
        return std::nullopt;
    }
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return std::nullopt;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

Error notAnInstant()
{
    return Error(ErrorCode::InvalidInput, "time.notAnInstant",
                 "This is no date and time. Write it like 2026-11-20T12:06:10Z or 2026-11-20 12:06:10+01:00.");
}

/// Refuses what an offset or a leap second has moved out of the years 0000 to 9999: it could not be written and read
/// again.
Result<Instant> inFourDigitYears(std::int64_t micros)
{
    constexpr std::int64_t kFirst = -719'528 * kMicrosPerDay;      // 0000-01-01
    constexpr std::int64_t kEnd = (2'932'896 + 1) * kMicrosPerDay; // the day after 9999-12-31
    if (micros < kFirst || micros >= kEnd) {
        return notAnInstant();
    }
    return Instant{micros};
}

} // namespace

// Both conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), as std::chrono has
// them.
Date dateFromCivil(CivilDate civil)
{
    const std::chrono::year_month_day ymd{std::chrono::year{civil.year},
                                          std::chrono::month{static_cast<unsigned>(civil.month)},
                                          std::chrono::day{static_cast<unsigned>(civil.day)}};
    return Date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

CivilDate civilFromDate(Date date)
{
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

bool isValid(CivilDate civil)
{
    if (civil.month < 1 || civil.month > 12 || civil.day < 1 || civil.year < -9999 || civil.year > 9999) {
        return false;
    }
    return std::chrono::year_month_day{std::chrono::year{civil.year},
                                       std::chrono::month{static_cast<unsigned>(civil.month)},
                                       std::chrono::day{static_cast<unsigned>(civil.day)}}
        .ok();
}

std::string toText(Date date)
{
    const CivilDate civil = civilFromDate(date);
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", civil.year, civil.month, civil.day);
    return buffer.data();
}

std::string toText(Instant instant)
{
    std::int64_t days = instant.micros / kMicrosPerDay;
    std::int64_t rest = instant.micros % kMicrosPerDay;
    if (rest < 0) {
        rest += kMicrosPerDay;
        --days;
    }
    const std::int64_t second = rest / 1'000'000;
    const std::int64_t fraction = rest % 1'000'000;
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d", static_cast<int>(second / 3600),
                  static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
    std::string result = toText(Date{static_cast<std::int32_t>(days)}) + buffer.data();
    if (fraction != 0) {
        if (fraction % 1000 == 0) {
            std::snprintf(buffer.data(), buffer.size(), ".%03d", static_cast<int>(fraction / 1000));
        } else {
            std::snprintf(buffer.data(), buffer.size(), ".%06d", static_cast<int>(fraction));
        }
        result += buffer.data();
    }
    return result + 'Z';
}

Result<Date> parseDate(std::string_view text)
{
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (text.size() != 10 || !year || !month || !day || text[4] != '-' || text[7] != '-' ||
        !isValid({*year, *month, *day})) {
        return Error(ErrorCode::InvalidInput, "time.notADate", "This is no date. Write it like 2026-11-20.");
    }
    return dateFromCivil({*year, *month, *day});
}

Result<Instant> parseInstant(std::string_view text)
{
    if (text.size() < 10) {
        return notAnInstant();
    }
    const auto date = parseDate(text.substr(0, 10));
    if (!date) {
        return notAnInstant();
    }
    std::int64_t micros = date->days * kMicrosPerDay;
    std::size_t at = 10;
    if (at == text.size()) {
        return Instant{micros};
    }
    const auto hour = digits(text, at + 1, 2);
    const auto minute = digits(text, at + 4, 2);
    if ((text[at] != 'T' && text[at] != ' ' && text[at] != 't') || !hour || !minute || *hour > 23 || *minute > 59 ||
        text[at + 3] != ':') {
        return notAnInstant();
    }
    micros += (*hour * 3600LL + *minute * 60LL) * 1'000'000;
    at += 6;
    if (at < text.size() && text[at] == ':') {
        const auto second = digits(text, at + 1, 2);
        if (!second || *second > 60) {
            return notAnInstant();
        }
        micros += *second * 1'000'000LL;
        at += 3;
        if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
            std::int64_t unit = 100'000;
            const std::size_t first = ++at;
            while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
                micros += (text[at] - '0') * unit;
                unit /= 10;
                ++at;
            }
            if (at == first) {
                return notAnInstant();
            }
        }
    }
    if (at == text.size()) {
        return inFourDigitYears(micros);
    }
    if ((text[at] == 'Z' || text[at] == 'z') && at + 1 == text.size()) {
        return inFourDigitYears(micros);
    }
    if (text[at] != '+' && text[at] != '-') {
        return notAnInstant();
    }
    const std::int64_t sign = text[at] == '-' ? -1 : 1;
    const auto zoneHour = digits(text, at + 1, 2);
    std::size_t rest = at + 3;
    std::optional<int> zoneMinute = 0;
    if (rest < text.size()) {
        rest += text[rest] == ':' ? 1U : 0U;
        zoneMinute = digits(text, rest, 2);
        rest += 2;
    }
    if (!zoneHour || !zoneMinute || rest != text.size() || *zoneHour > 18 || *zoneMinute > 59) {
        return notAnInstant();
    }
    return inFourDigitYears(micros - sign * (*zoneHour * 3600LL + *zoneMinute * 60LL) * 1'000'000);
}

Instant SystemClock::now() const
{
    return {std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

} // namespace weir
