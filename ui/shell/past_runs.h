#pragma once

#include "core/project/project.h"
#include "core/run/report.h"
#include "core/run/workspace.h"
#include "core/store/run_log.h"
#include "ui/document/node_status.h"
#include "ui/panels/runs/runs_page.h"

#include <map>
#include <vector>

namespace weir::ui {

/// A run of the history, and what it ran.
struct PastRun
{
    store::RunRecord record;
    std::string definition; ///< Hash of what ran; empty when it is not kept.
    bool asNow = false;     ///< The pipeline in the project is still exactly that.
};

/// What a run ran, and what it reported.
struct PastVersion
{
    graph::Document document;
    run::RunReport report;
};

/// Newest first. Reads the store and hashes the pipelines of `now`: for jobs.
[[nodiscard]] Result<std::vector<PastRun>> pastRuns(const run::Workspace& workspace, const project::Project& now,
                                                    const Clock& clock);
[[nodiscard]] Result<PastVersion> pastVersion(const run::Workspace& workspace, const RunId& run, const Clock& clock);

/// The run as RunsPage lists it.
[[nodiscard]] RunLine lineOf(const PastRun& run, const QString& pipeline);
/// "Run of 28.11.26 14:02".
[[nodiscard]] QString titleOf(const run::RunReport& report);
/// What the run said of its nodes, for a canvas; by flat id.
[[nodiscard]] std::map<NodeId, NodeStatus> statesOf(const PastVersion& version, const nodes::Registry& registry);

} // namespace weir::ui
