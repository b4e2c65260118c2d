#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weir {

/// Length of time in microseconds.
struct Duration
{
    std::int64_t micros = 0;
    friend auto operator<=>(const Duration&, const Duration&) = default;
    static constexpr Duration seconds(std::int64_t n) { return {n * 1'000'000}; }
    static constexpr Duration minutes(std::int64_t n) { return seconds(n * 60); }
    static constexpr Duration hours(std::int64_t n) { return seconds(n * 3600); }
    static constexpr Duration days(std::int64_t n) { return seconds(n * 86'400); }
};

/// A point in time: microseconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Instant
{
    std::int64_t micros = 0;
    friend auto operator<=>(const Instant&, const Instant&) = default;
    friend constexpr Instant operator+(Instant a, Duration b) { return {a.micros + b.micros}; }
    friend constexpr Instant operator-(Instant a, Duration b) { return {a.micros - b.micros}; }
    friend constexpr Duration operator-(Instant a, Instant b) { return {a.micros - b.micros}; }
};

/// A calendar day: days since 1970-01-01 (proleptic Gregorian).
struct Date
{
    std::int32_t days = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

struct CivilDate
{
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31
};

[[nodiscard]] Date dateFromCivil(CivilDate civil);
[[nodiscard]] CivilDate civilFromDate(Date date);
[[nodiscard]] bool isValid(CivilDate civil);

/// "2026-11-20T12:06:10Z", with as many fraction digits as needed (0, 3 or 6).
[[nodiscard]] std::string toText(Instant instant);
/// "2026-11-20"
[[nodiscard]] std::string toText(Date date);
/// ISO 8601: date, or date and time separated by 'T' or a space, with optional fraction and 'Z' or ±hh[:mm]; no zone
/// means UTC.
[[nodiscard]] Result<Instant> parseInstant(std::string_view text);
/// "2026-11-20"
[[nodiscard]] Result<Date> parseDate(std::string_view text);

/// Where "now" comes from. Core logic never asks the system: a run has one instant, a test sets it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant instant) : m_instant(instant) {}
    [[nodiscard]] Instant now() const override { return m_instant; }
    void set(Instant instant) { m_instant = instant; }

private:
    Instant m_instant;
};

} // namespace weir
