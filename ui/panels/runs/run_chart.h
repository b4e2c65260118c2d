#pragma once

#include "core/run/report.h"
#include "ui/charts/chart_sheet.h"

namespace weir::ui {

/// A run to make a chart of.
struct RunTimes
{
    QString pipeline; ///< Its name for people.
    RunId run;        ///< Empty while it goes on.
    QDateTime startedAt;
    QDateTime asOf;                            ///< When it ended, or now.
    std::vector<const run::NodeReport*> nodes; ///< As they are listed.
};

/// How long each node took, as a chart that can leave the window; the data behind it has the nodes without a time too.
[[nodiscard]] ChartSheet timesChart(const RunTimes& run);
/// "4 nodes computed in 0.3 s; 9 nodes unchanged, taken from the cache".
[[nodiscard]] QString timesSummary(const std::vector<const run::NodeReport*>& nodes);
/// The state of a node as lists name it.
[[nodiscard]] QString stateText(const run::NodeReport& node);
/// Did the node itself take time in the run?
[[nodiscard]] bool isTimed(const run::NodeReport& node);

} // namespace weir::ui
