#pragma once

#include "core/base/zone.h"

#include <cstdint>

namespace weir::audience {

/// The first instant of a calendar day (days since 1970-01-01) in a zone: where midnight comes twice the first one,
/// where it is skipped the end of the gap.
[[nodiscard]] Instant startOfDay(std::int64_t day, const Zone& zone);

} // namespace weir::audience
