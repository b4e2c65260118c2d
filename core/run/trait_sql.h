#pragma once

#include "core/run/workspace.h"
#include "core/traits/compute.h"

namespace weir::run {

/// Runs the queries of computed traits in DuckDB in memory, whatever engine the pipeline has. The query sees two tables
/// and nothing else: `people` with one row per living person, and `events`; only the columns that the plan names are
/// filled. Decimals come as numbers. The workspace must outlive it.
[[nodiscard]] traits::SqlRunner sqlRunner(const Workspace& workspace);

} // namespace weir::run
