#pragma once

#include "core/run/report.h"
#include "core/run/workspace.h"

#include <functional>
#include <map>
#include <set>
#include <stop_token>

namespace weir::run {

/// Which results a run keeps. More results mean exact counts and instant previews; fewer mean less writing.
enum class Materialize
{
    Auto,      ///< EveryNode for inputs up to 256 MB, Borders above.
    EveryNode, ///< One result per node: what the window shows.
    Borders ///< Only what leaves the engine, is asked for, or feeds several nodes; everything between is one statement.
};

/// Ports where a run waits when a row comes out there for which the condition is true; an empty one is true for all.
using Breakpoints = std::map<graph::PortRef, std::string>;

/// A run that waits: its rows at `port` are in the cache and can be looked at.
struct Pause
{
    graph::PortRef port;
    std::string condition;
    std::int64_t rows = 0;
    std::int64_t matching = 0; ///< Of them; all without a condition.
};

struct RunOptions
{
    std::vector<NodeId> targets; ///< Run these and what they need; empty runs the whole pipeline.
    std::set<NodeId> force;      ///< Computed again even when their result is cached.
    Materialize materialize = Materialize::Auto;
    std::optional<Instant> asOf; ///< Replaces the run's instant.
    std::string trigger = "user";
    Breakpoints breakpoints; ///< Of ports of tables; others and those of nodes that do not run are passed over.
};

/// Hears what happens during a run; called from the thread of the run, must not block unless it is said.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    virtual void started(const RunReport& report) = 0; ///< All nodes listed as Waiting.
    virtual void changed(const NodeReport& node) = 0;  ///< A node changed its state.
    virtual void finished(const RunReport& report) = 0;
    /// The run is at a breakpoint and goes on when this returns: it may block until somebody has looked, or `stop`
    /// asks.
    virtual void reached(const Pause& pause, const std::stop_token& stop)
    {
        static_cast<void>(pause);
        static_cast<void>(stop);
    }
};

/// Runs a pipeline: computes and caches tables, writes people into the store, evaluates audiences, asks the gates and
/// makes publish plans for the destinations. It sends nothing: that is `apply`.
///
/// A failing node skips what depends on it and lets the rest go on; finished nodes keep their results. The report, also
/// of a failed run, is in the store's history. Running again after a kill takes up where the cache and the store stand.
[[nodiscard]] RunReport execute(const Workspace& workspace, const project::Project& project,
                                const graph::Document& document, const RunOptions& options, const RunContext& context,
                                RunObserver* observer = nullptr);

} // namespace weir::run
