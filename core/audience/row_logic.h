#pragma once

#include "core/audience/definition.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

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
[[nodiscard]] bool absenceCounts(bool everyone, const Bounds& bounds, std::int64_t firstSeen, Instant asOf);

/// An amount in millionths, rounded half up: floor(amount * 1e6 + 0.5) in doubles, as SQL says it too. Amounts beyond
/// 9.2e12 are held at that, NaN is 0.
[[nodiscard]] std::int64_t millionths(double amount);

/// Where somebody stands between 0 and 1 by a salt: the first 52 bits of SHA-256(public id, salt), the two texts one
/// after the other (D16).
inline constexpr int kPlaceBits = 52;
[[nodiscard]] std::uint64_t placeOf(std::string_view publicId, std::string_view salt);
/// The first place that is not below `percent`: floor(percent / 100 * 2^52).
[[nodiscard]] std::uint64_t placeAt(double percent);

/// How many of `people` a share is: percent * people / 100, rounded up.
[[nodiscard]] std::int64_t shareOf(double percent, std::int64_t people);

/// Does somebody with events at these times (ascending, none after `asOf`) stand in the stage?
[[nodiscard]] bool stands(const LifecycleCondition& condition, std::span<const std::int64_t> times, Instant asOf);

} // namespace weir::audience
