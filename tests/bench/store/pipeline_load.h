#pragma once

#include "core/identity/resolve.h"

/// Reads the events with the DuckDB engine and resolves them into `store`, as an Identity node behind a file source
/// does in a run. Ends the program on an error.
[[nodiscard]] weir::identity::Report loadThroughPipeline(weir::store::ProfileStore& store, const std::string& csv,
                                                         int threads);

/// The peer: DuckDB with a script written by hand and two threads. Only the rows, into a table in memory; or with
/// `resolved` what the store has at the end as well, into the new database `file`: a number per identifier with its
/// first and last time, duplicates by message id dropped, events in the order of people and time. Ends the program on
/// an error.
void loadWithScript(const std::string& csv, const std::string& file, bool resolved);
