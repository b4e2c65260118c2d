#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

/// Cells of the plain reading of audiences and how rows of a definition compare them.
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

enum class Truth
{
    No,
    Unknown,
    Yes
};
[[nodiscard]] Truth truth(bool value);

/// Micros of a span in JSON.
[[nodiscard]] std::int64_t spanOf(const Json& span);
/// A row's comparison with a cell of a known type.
[[nodiscard]] Truth compare(const Cell& cell, CellType type, const Json& is, std::int64_t now);
/// Properties have no declared type: what the comparison asks for decides how the cell is read.
[[nodiscard]] std::pair<Cell, CellType> readProperty(const Cell& cell, const Json& is);

/// Micros of a text like "2024-03-31", "2024-03-31T02:30:00" (in the zone, "" is UTC) or "2024-03-31T00:30:00Z".
[[nodiscard]] std::int64_t timeOf(const std::string& text, const std::string& zone = {});
/// The first moment of the calendar day that lies `days` before the day of `at` in the zone, found by walking.
[[nodiscard]] std::int64_t dayStart(std::int64_t at, std::int64_t days, const std::string& zone);

} // namespace weir::test
