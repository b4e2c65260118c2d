#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

enum class NodeState
{
    Waiting,
    Running,
    Succeeded,
    Cached, ///< The result of an earlier run still holds.
    Fused,  ///< Computed inside the statement of a later node; has no result of its own.
    Failed,
    Skipped, ///< Not run because something before it failed, is disabled or is not configured.
    Cancelled
};

/// What one node did. Row counts are -1 where they are not known (fused nodes).
struct NodeReport
{
    NodeId node;
    std::string title;
    NodeState state = NodeState::Waiting;
    std::int64_t rowsIn = -1;
    std::int64_t rowsOut = -1;
    std::int64_t rejected = 0; ///< Rows in quarantine...
    RunId rejectedIn;          ///< ...under this run: the one that read them, earlier than a run that finds its result.
    Duration took;
    std::optional<Error> error;
    std::vector<Error> warnings;   ///< What went on all the same: join fan-out, emptied values, unexpected rows.
    Json details = Json::object(); ///< Numbers of people nodes: profiles, merged, blocked by reason, plan id, ...
    ContentKey key;
};

enum class RunState
{
    Running,
    Succeeded,
    Failed,
    Cancelled,
    Interrupted
};

struct RunReport
{
    RunId id;
    PipelineId pipeline;
    RunState state = RunState::Running;
    Instant startedAt;
    Instant finishedAt;
    Instant asOf;                  ///< The run's instant: what every expression and window took as now.
    std::vector<NodeReport> nodes; ///< In the order of execution.
    std::optional<Error> error;    ///< Why the run could not begin or end.

    [[nodiscard]] const NodeReport* find(const NodeId& node) const;
};

[[nodiscard]] std::string_view name(NodeState state);
[[nodiscard]] std::string_view name(RunState state);
[[nodiscard]] Json toJson(const RunReport& report);
/// Reads what toJson wrote, for the history of runs. Members that are missing keep their defaults; a report that is no
/// object is an error.
[[nodiscard]] Result<RunReport> reportFromJson(const Json& json);
[[nodiscard]] Json toJson(const Error& error);

} // namespace weir::run
