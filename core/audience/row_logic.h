#pragma once

#include "core/audience/definition.h"

#include <cstdint>
#include <optional>

namespace weir::audience {

/// Does the row count? Disabled ones do not, nor groups without a row that does.
[[nodiscard]] bool isActive(const Row& row);
[[nodiscard]] bool isActive(const Group& group);
/// Does somebody with `count` such events match?
[[nodiscard]] bool compares(const EventCondition& condition, std::int64_t count);
/// Was somebody without such events known before the window began, so that their absence says something (D10)?
/// `firstSeen` in micros; INT64_MIN is never seen, and INT64_MIN of a window is an open end.
[[nodiscard]] bool absenceCounts(const EventCondition& condition, const Bounds& bounds, std::int64_t firstSeen,
                                 Instant asOf);

} // namespace weir::audience
