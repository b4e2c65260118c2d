#pragma once

#include "tests/core/audience/plain_cells.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// A second, slow and plain reading of audience definitions: loops over rows, nothing shared with core/audience. It
/// reads the JSON by itself, counts every event one by one, tries every chain of a sequence, and takes the days of a
/// zone from Qt's zone database.
namespace weir::test {

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
    std::vector<PlainEvent> events; ///< In the order of arrival.
    std::vector<PlainConsent> consents;
    std::optional<std::int64_t> told; ///< When the row with the traits says that they were true.
    std::int64_t since = 0;           ///< Since when the store has them.
    std::string publicId;             ///< In the store.
    std::uint32_t age = 0;            ///< The lower, the older.

    /// The earliest time in any of the person's rows.
    [[nodiscard]] std::optional<std::int64_t> firstSeen() const;
};

/// The rules of evaluation beside the definition.
struct PlainRules
{
    std::int64_t asOf = 0;
    std::map<std::string, CellType> traitTypes;
    std::set<std::string> dates;                            ///< Traits that hold dates, not instants.
    std::map<std::string, std::int64_t> validity;           ///< Purpose -> micros.
    std::map<std::string, std::set<std::size_t>> audiences; ///< Members by the person's place in the list.
    const std::vector<PlainPerson>* everybody = nullptr;    ///< For rows that compare people with each other.
};

/// Does the person at `place` belong to what `definition` describes, before its limit?
[[nodiscard]] bool isMember(const Json& definition, const PlainPerson& person, std::size_t place,
                            const PlainRules& rules);
/// Places of all members, after the limit.
[[nodiscard]] std::set<std::size_t> membersOf(const Json& definition, const PlainRules& rules);
/// The name of the part of the split that the person falls into; none: held out, or no split.
[[nodiscard]] std::string partOf(const Json& definition, const PlainPerson& person);

/// Rows about events: "event", "aggregate", "occurrence", "sequence" and "lifecycle".
[[nodiscard]] Truth eventKind(const Json& row, const PlainPerson& person, const PlainRules& rules);

} // namespace weir::test
