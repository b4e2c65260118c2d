#pragma once

#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// A strftime-style format for dates and times, compiled once and read many times.
///
/// Parts: %Y %y %m %d %e %j %b %B %a %A %H %I %M %S %f %p %z %Z %F %T %R %% and a '-' before the letter, which changes
/// nothing. Month, day and hour may have one digit, as people write them; two-digit years lie in 1969 to 2068 (POSIX).
/// %f takes one to nine digits, further than microseconds is cut; %z is Z, +02, +0200 or +02:00; %Z is UTC, GMT or Z.
/// Every other character, and the end, must fit exactly. Names are English, upper or lower case.
class TimeFormat
{
public:
    /// An unknown part is an error that names it.
    [[nodiscard]] static Result<TimeFormat> compile(const std::string& format);
    /// Nothing when the text does not fit, or there is no such day.
    [[nodiscard]] std::optional<Instant> parse(std::string_view text) const;

private:
    struct Step
    {
        char part = '\0'; ///< The letter behind '%', or '\0' for a character that must be there.
        char literal = '\0';
    };
    std::vector<Step> m_steps;
};

} // namespace weir::plugins::engines_duckdb
