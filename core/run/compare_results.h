#pragma once

#include "core/run/row_difference.h"
#include "core/run/workspace.h"

#include <set>

namespace weir::run {

/// What a past run gave at a port.
struct PortResult
{
    RunId run; ///< The last run that gave it; empty for pinned rows.
    Instant at;
    std::int64_t rows = 0;
    ContentKey key;
    std::filesystem::path file; ///< Empty when the cache was cleaned since: only the run is remembered.
    bool pinned = false;
};

/// What the runs in the history gave at a port of the flat pipeline, newest first, each content once, and its pinned
/// rows. Reads the store and the cache: for jobs.
[[nodiscard]] Result<std::vector<PortResult>> resultsOf(const Workspace& workspace, const PipelineId& pipeline,
                                                        const graph::PortRef& port, const Clock& clock);

/// How the rows of two results differ.
struct ResultDifference : RowDifferences
{
    std::vector<std::string> compared; ///< Columns that both have, in the order in which they stand now.
    std::set<std::string> personal;    ///< Of them and of those that went or came: never to be shown in clear.
    std::int64_t before = 0;           ///< Rows.
    std::int64_t now = 0;

    [[nodiscard]] bool any() const;
};

/// Compares two results that are in the cache, by the columns in `key`; unset chooses those that name the rows, an
/// empty one compares whole rows. `known` are the columns of the port as they are now: what is not among them counts as
/// personal.
///
/// Reads one of the files twice and keeps 24 bytes for each of its rows, and the cells of the first rows that differ.
[[nodiscard]] Result<ResultDifference> compareResults(const Workspace& workspace, const PortResult& before,
                                                      const PortResult& now, const Schema* known,
                                                      const std::optional<std::vector<std::string>>& key,
                                                      const RunContext& context);

} // namespace weir::run
