#pragma once

#include "core/store/store.h"

#include <vector>

namespace weir::store {

/// Forgets all but the newest `keep` runs, with what their nodes did, in one transaction; returns the runs that are
/// left. Rows in quarantine stay as long as the report of a kept run names the run that put them there.
[[nodiscard]] Result<std::vector<RunId>> pruneRuns(const ProfileStore& store, std::size_t keep);

} // namespace weir::store
