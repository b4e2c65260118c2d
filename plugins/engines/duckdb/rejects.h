#pragma once

#include "core/engine/engine.h"
#include "plugins/engines/duckdb/api.h"

#include <cstddef>
#include <string>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// The names of the tables in which DuckDB keeps what one CSV scan rejects.
struct RejectTables
{
    std::string rows;
    std::string scans;
    [[nodiscard]] static RejectTables numbered(std::size_t number);
};

/// Moves the rejected rows of a finished scan into `rejected`, ordered by file and line, and drops the tables.
/// A row with several faults is reported once, by its first.
void collectRejected(const Connection& connection, const RejectTables& tables,
                     std::vector<engine::RejectedRow>& rejected);

} // namespace weir::plugins::engines_duckdb
