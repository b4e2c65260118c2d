#pragma once

#include "core/traits/cells.h"
#include "core/traits/plan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weir::traits {

/// The events of one name, by person and time, and which of them a trait counts.
struct Occurrences
{
    std::span<const std::uint32_t> profiles; ///< Ascending.
    std::span<const std::int64_t> times;     ///< Ascending within a person.
    std::vector<std::uint8_t> counts;        ///< 1: conditions and window hold.
    std::optional<Cells> cells;              ///< Of the property.
    Instant asOf;
};

/// The value of each person as a column, index = profile; no value is NULL. `living` says who lives: nobody else gets
/// anything. Fails when a sum does not fit its type. Cost: one pass over the rows, plus a sort per person for values
/// whose frequency or order matters.
[[nodiscard]] Result<Column> aggregate(const Planned& planned, const Occurrences& events,
                                       std::span<const std::uint8_t> living);

/// When the value of a person with these events changes by time alone, at the latest (exclusive): at the next whole
/// unit, at the next day. INT64_MAX: never. Windows are the caller's.
[[nodiscard]] Instant nextTick(const Planned& planned, const Occurrences& events);

} // namespace weir::traits
