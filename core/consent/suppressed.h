#pragma once

#include "core/audience/profile_set.h"
#include "core/consent/policy.h"
#include "core/store/reader.h"

#include <string_view>

namespace weir::consent {

/// People whom the suppression list of the snapshot keeps from every gate with this policy: those who must not pass
/// any, and those who object to one of its purposes. An error when the list cannot be read.
[[nodiscard]] Result<audience::ProfileSet> suppressedFor(const Policy& policy, const store::Reader& reader,
                                                         Instant now);
/// People whom it keeps from one destination alone, given as in the ledger: "pipeline/node", with or without what
/// stands behind an "@".
[[nodiscard]] Result<audience::ProfileSet> suppressedAt(std::string_view destination, const store::Reader& reader,
                                                        Instant now);

} // namespace weir::consent
