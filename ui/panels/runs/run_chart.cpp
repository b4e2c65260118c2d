#include "ui/panels/runs/run_chart.h"

#include "ui/panels/runs/run_report_view.h"
#include "ui/panels/runs/run_words.h"

#include <QLocale>

namespace weir::ui {
namespace {

/// As a file has it: without groups of three, and empty where it is not known.
QString plain(std::int64_t rows)
{
    return rows < 0 ? QString() : QString::number(rows);
}

} // namespace

bool isTimed(const run::NodeReport& node)
{
    return node.state == run::NodeState::Succeeded || node.state == run::NodeState::Failed;
}

QString stateText(const run::NodeReport& node)
{
    switch (node.state) {
    case run::NodeState::Waiting:
        return RunReportView::tr("Waiting");
    case run::NodeState::Running:
        return RunReportView::tr("Running");
    case run::NodeState::Succeeded:
        return node.warnings.empty() && node.rejected == 0 ? RunReportView::tr("Done")
                                                           : RunReportView::tr("Done with warnings");
    case run::NodeState::Cached:
        return RunReportView::tr("Unchanged");
    case run::NodeState::Fused:
        return RunReportView::tr("Inside a later node");
    case run::NodeState::Failed:
        return RunReportView::tr("Failed");
    case run::NodeState::Skipped:
        return RunReportView::tr("Skipped");
    case run::NodeState::Cancelled:
        return RunReportView::tr("Stopped");
    }
    return {};
}

QString timesSummary(const std::vector<const run::NodeReport*>& nodes)
{
    int computed = 0;
    int cached = 0;
    std::int64_t micros = 0;
    for (const run::NodeReport* node : nodes) {
        computed += node->state == run::NodeState::Succeeded ? 1 : 0;
        cached += node->state == run::NodeState::Cached ? 1 : 0;
        micros += isTimed(*node) ? node->took.micros : 0;
    }
    QStringList parts;
    if (computed > 0) {
        parts << RunReportView::tr("%n nodes computed in %1", nullptr, computed).arg(tookText(micros));
    }
    if (cached > 0) {
        parts << RunReportView::tr("%n nodes unchanged, taken from the cache", nullptr, cached);
    }
    return parts.join(QStringLiteral("; "));
}

ChartSheet timesChart(const RunTimes& run)
{
    ChartSheet sheet;
    sheet.title = run.pipeline.isEmpty() ? RunReportView::tr("Time of each node")
                                         : RunReportView::tr("%1: time of each node").arg(run.pipeline);
    sheet.filters = timesSummary(run.nodes);
    const QString started = QLocale().toString(run.startedAt, QLocale::ShortFormat);
    sheet.source = run.run.empty()
                       ? RunReportView::tr("the run that was started %1").arg(started)
                       : RunReportView::tr("%1, started %2").arg(QString::fromStdString(run.run.str()), started);
    sheet.asOf = run.asOf;
    sheet.columns =
        QStringList{RunReportView::tr("Node"),     RunReportView::tr("State"),    RunReportView::tr("Rows in"),
                    RunReportView::tr("Rows out"), RunReportView::tr("Not used"), RunReportView::tr("Seconds")};
    sheet.amountsFrom = 2;
    for (const run::NodeReport* node : run.nodes) {
        const QString title = QString::fromStdString(node->title);
        const double seconds = static_cast<double>(node->took.micros) / 1e6;
        sheet.rows << QStringList{title,
                                  stateText(*node),
                                  plain(node->rowsIn),
                                  plain(node->rowsOut),
                                  QString::number(node->rejected),
                                  isTimed(*node) ? QString::number(seconds, 'f', 3) : QString()};
        if (isTimed(*node)) {
            sheet.bars.push_back({title, seconds, tookText(node->took.micros), {}});
        }
    }
    sheet.summary = chartSummary(sheet.bars);
    return sheet;
}

} // namespace weir::ui
