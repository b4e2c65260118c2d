#pragma once

#include "core/plan/relation.h"

namespace weir::plan {

/// The same rows and columns of `root`, with nothing computed below that nobody reads. What a scan gives too much is
/// left out by a projection right above it, which engines push into the reader.
[[nodiscard]] RelationPtr pruneColumns(const RelationPtr& root);

} // namespace weir::plan
