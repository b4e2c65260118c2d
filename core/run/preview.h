#pragma once

#include "core/run/workspace.h"
#include "core/types/row_batch.h"

namespace weir::run {

struct PreviewOptions
{
    std::string port;           ///< Output port; empty is the first.
    std::int64_t limit = 1'000; ///< Rows of the result, and of each input when there is no full result.
    bool preferFull = true;     ///< Show the cached full result when there is one.
    /// The number of the first row to show, from 1, counted in all rows of the port: without a full result they are
    /// computed up to there. 0 shows the beginning.
    std::int64_t from = 0;
};

/// Rows of one port. `full` tells a complete result from one computed over the first rows of the sources.
struct Preview
{
    std::shared_ptr<const Schema> schema;
    std::vector<RowBatch> batches;
    std::int64_t rows = 0;  ///< Rows in `batches`.
    std::int64_t from = 1;  ///< The number of the first of them.
    bool full = false;      ///< From a full result...
    std::int64_t total = 0; ///< ...of this many rows, computed `at`.
    Instant at;
    bool pinned = false;                       ///< These rows were pinned; what is before them was not asked.
    std::filesystem::path file;                ///< Parquet with all rows of a full result of a table port; empty else.
    std::vector<engine::RejectedRow> rejected; ///< Rows of the read part that could not be read.
};

/// Computes or fetches rows of a table port without a run; nothing is stored. Over a cached upstream result it reads
/// that, otherwise the first rows of the sources. Ports of people (Profiles, Consented) give one row per person with
/// masked identifiers.
[[nodiscard]] Result<Preview> preview(const Workspace& workspace, const project::Project& project,
                                      const graph::Document& document, const NodeId& node,
                                      const PreviewOptions& options, const RunContext& context);

/// The SQL of one node with everything before it, in a dialect ("duckdb", "postgres"), as it would run.
[[nodiscard]] Result<std::string> sqlOf(const Workspace& workspace, const project::Project& project,
                                        const graph::Document& document, const NodeId& node,
                                        const std::string& dialect);

} // namespace weir::run
