#pragma once

#include "core/run/report.h"
#include "core/run/workspace.h"

#include <functional>
#include <set>

namespace weir::run {

/// Which results a run keeps. More results mean exact counts and instant previews; fewer mean less writing.
enum class Materialize
{
    Auto,      ///< EveryNode for inputs up to 256 MB, Borders above.
    EveryNode, ///< One result per node: what the window shows.
    Borders ///< Only what leaves the engine, is asked for, or feeds several nodes; everything between is one statement.
};

struct RunOptions
{
    std::vector<NodeId> targets; ///< Run these and what they need; empty runs the whole pipeline.
    std::set<NodeId> force;      ///< Computed again even when their result is cached.
    Materialize materialize = Materialize::Auto;
    std::optional<Instant> asOf; ///< Replaces the run's instant.
    std::string trigger = "user";
};

/// Hears what happens during a run; called from the thread of the run, must not block.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    virtual void started(const RunReport& report) = 0; ///< All nodes listed as Waiting.
    virtual void changed(const NodeReport& node) = 0;  ///< A node changed its state.
    virtual void finished(const RunReport& report) = 0;
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
