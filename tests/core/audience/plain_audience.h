#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// A second, slow and plain reading of audience definitions: loops over rows, nothing shared with core/audience. It
/// reads the JSON by itself, counts every event one by one, and takes the days of a zone from Qt's zone database.
namespace weir::test {

/// A cell; no value is NULL. Instants, dates (at UTC midnight) and durations are micros, decimals the nearest double.
using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

enum class CellType
{
    Boolean,
    Integer,
    Number, ///< Decimals too.
    Text,
    Time, ///< Dates and instants.
    Duration,
    List
};

struct PlainEvent
{
    std::string name;
    std::int64_t at = 0;
    std::map<std::string, Cell> properties;
};

struct PlainConsent
{
    std::string purpose;
    std::string state; ///< "granted", "denied", "withdrawn", "unknown"
    std::int64_t at = 0;
};

struct PlainPerson
{
    std::string id; ///< Empty for people who are only known by a cookie.
    std::map<std::string, Cell> traits;
    std::vector<PlainEvent> events;
    std::vector<PlainConsent> consents;

    /// The earliest time in any of the person's rows.
    [[nodiscard]] std::optional<std::int64_t> firstSeen() const;
};

/// The rules of evaluation beside the definition.
struct PlainRules
{
    std::int64_t asOf = 0;
    std::map<std::string, CellType> traitTypes;
    std::map<std::string, std::int64_t> validity;           ///< Purpose -> micros.
    std::map<std::string, std::set<std::size_t>> audiences; ///< Members by the person's place in the list.
};

/// Is the person at `place` a member of the audience that `definition` describes?
[[nodiscard]] bool isMember(const Json& definition, const PlainPerson& person, std::size_t place,
                            const PlainRules& rules);

/// Micros of a text like "2024-03-31", "2024-03-31T02:30:00" (in the zone, "" is UTC) or "2024-03-31T00:30:00Z".
[[nodiscard]] std::int64_t timeOf(const std::string& text, const std::string& zone = {});
/// The first moment of the calendar day that lies `days` before the day of `at` in the zone, found by walking.
[[nodiscard]] std::int64_t dayStart(std::int64_t at, std::int64_t days, const std::string& zone);

} // namespace weir::test
