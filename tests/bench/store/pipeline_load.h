#pragma once

#include "core/identity/resolve.h"

/// Reads the events with the DuckDB engine and resolves them into `store`, as an Identity node behind a file source
/// does in a run. Ends the program on an error.
[[nodiscard]] weir::identity::Report loadThroughPipeline(weir::store::ProfileStore& store, const std::string& csv,
                                                         int threads);
