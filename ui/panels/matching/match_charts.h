#pragma once

#include "core/run/match_findings.h"
#include "ui/charts/chart_sheet.h"
#include "ui/charts/plot_picture.h"

#include <QString>

namespace weir::ui {

/// What the figures of a matching report come from, for what leaves the window.
struct MatchSource
{
    QString node; ///< Its title.
    QDateTime at; ///< When it matched.
};

/// A plot with the sheet that leaves the window and the data behind it.
struct MatchPlot
{
    PlotPicture picture;
    ChartSheet sheet;
};

/// How many pairs have which weight, with the threshold.
[[nodiscard]] MatchPlot weightsPlot(const run::MatchFindings& findings, const MatchSource& source);
/// How many pairs each threshold keeps.
[[nodiscard]] MatchPlot keptPlot(const run::MatchFindings& findings, const MatchSource& source);
/// The share of records that no threshold lets be linked, over thresholds.
[[nodiscard]] MatchPlot unlinkablePlot(const run::MatchFindings& findings, const MatchSource& source);
/// What the records lack that cannot be linked, as bars.
[[nodiscard]] ChartSheet lacksSheet(const run::MatchFindings& findings, const MatchSource& source);
/// How many groups have how many records, as bars.
[[nodiscard]] ChartSheet sizesSheet(const run::MatchFindings& findings, const MatchSource& source);
/// Precision, recall and F1 of the answered pairs over thresholds, with their ranges.
[[nodiscard]] MatchPlot qualityPlot(const run::MatchFindings& findings, const MatchSource& source);
/// What the weights promise of the answered pairs against what people said.
[[nodiscard]] MatchPlot calibrationPlot(const run::MatchFindings& findings, const MatchSource& source);

/// "82.4 %", and "under 0.1 %" of what is something.
[[nodiscard]] QString percentText(double share);
/// "+3.2 bits".
[[nodiscard]] QString bitsText(double bits);
/// The sheet of a plot: everything but the data.
[[nodiscard]] ChartSheet sheetOf(const QString& title, const MatchSource& source, const PlotPicture& picture);

} // namespace weir::ui
