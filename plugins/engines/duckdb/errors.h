#pragma once

#include "core/base/result.h"
#include "core/sql/emit.h"
#include "plugins/engines/duckdb/api.h"

#include <string>

namespace weir::plugins::engines_duckdb {

/// Turns what DuckDB said into an error for people: a sentence without values, with the node that the line of the
/// message belongs to. `script` may be null; `firstLine` is the line of the statement on which the script begins.
[[nodiscard]] Error explain(const Failure& failure, const sql::Script* script, int firstLine = 1);

/// The failure of a statement that could not be prepared: its message begins with the kind in words.
[[nodiscard]] Failure prepareFailure(std::string message);

} // namespace weir::plugins::engines_duckdb
