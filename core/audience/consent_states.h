#pragma once

#include "core/audience/definition.h"
#include "core/audience/profile_set.h"
#include "core/store/reader.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weir::audience {

/// What one person's records for one purpose mean at `asOf`: the answer with the newest time decides; of several at the
/// same time the most restrictive one (withdrawn, denied, unknown, granted). Records after `asOf` do not count. A grant
/// older than `validity` has expired. No record: never asked.
[[nodiscard]] ConsentStanding standingOf(std::span<const store::ConsentRecord> records, Instant asOf,
                                         std::optional<Duration> validity);

/// The standing of every profile for one purpose at `asOf`, index = profile id; merged profiles are NeverAsked.
[[nodiscard]] Result<std::vector<ConsentStanding>> standings(const store::Reader& reader, std::string_view purpose,
                                                             Instant asOf, std::optional<Duration> validity);

} // namespace weir::audience
