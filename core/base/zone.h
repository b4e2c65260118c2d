#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The rules of one place's clock, from ICU's copy of the IANA time zone database. Immutable and thread-safe.
class Zone
{
public:
    /// The zone of an IANA name ("Europe/Berlin") or "UTC"; nullptr for everything else. Abbreviations such as CET and
    /// offsets such as GMT+2 are no names: engines read them differently. Lives as long as the program.
    [[nodiscard]] static const Zone* find(std::string_view name);
    /// The same, with an error that suggests the closest name.
    [[nodiscard]] static Result<const Zone*> named(std::string_view name);

    /// Local time minus UTC at `instant`.
    [[nodiscard]] Duration offsetAt(Instant instant) const;
    /// The clock reading at `instant`, as if it were UTC.
    [[nodiscard]] Instant toLocal(Instant instant) const;
    /// The instant of a clock reading. One that a change skips counts with the offset before the change (02:30 becomes
    /// 03:30); one that occurs twice is the second. PostgreSQL and DuckDB do the same.
    [[nodiscard]] Instant fromLocal(Instant local) const;
    /// The calendar day at `instant`.
    [[nodiscard]] Date dateAt(Instant instant) const;

    ~Zone();
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    struct Rules;
    explicit Zone(std::unique_ptr<const Rules> rules);
    std::unique_ptr<const Rules> m_rules;
};

/// All names that Zone::find knows, sorted.
[[nodiscard]] const std::vector<std::string>& zoneNames();

/// The calendar day of an instant in UTC, also before 1970.
[[nodiscard]] Date utcDate(Instant instant);

} // namespace weir
