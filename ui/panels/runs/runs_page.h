#pragma once

#include "ui/panels/runs/run_report_view.h"

class QPushButton;

namespace weir::ui {

class SectionHeading;

/// One run of the history, in words where it says no more than words.
struct RunLine
{
    RunId id;
    QString started;
    QString pipeline;
    QString state;      ///< As the store calls it: "running", "succeeded", ...
    QString took;       ///< Empty while it runs.
    QString trigger;    ///< As the store calls it: "user", "command", ...
    QString cached;     ///< "3 of 9" nodes; empty when there is no report.
    QString definition; ///< Hash of what ran; empty when it is not kept.
    bool asNow = false; ///< The pipeline is still exactly that.
};

/// The history of runs, and node by node the one that is selected.
class RunsPage : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPage(QWidget* parent = nullptr);
    /// Newest first. The newest is selected, or the older one that was.
    void setRuns(const std::vector<RunLine>& runs);
    [[nodiscard]] const std::vector<RunLine>& runs() const { return m_lines; }
    void select(const RunId& run);
    void setOrder(const std::vector<NodeId>& order);
    /// The report of the selected run, asked for by `runChosen`.
    void setReport(const run::RunReport& report);
    /// Why the report of the selected run is not there.
    void setNoReport(const QString& sentence);
    [[nodiscard]] RunReportView* report() const { return m_last; }

signals:
    void runChosen(const weir::RunId& run);
    /// The user wants to look at the pipeline as it was in the run.
    void openRequested(const weir::RunId& run);
    /// What the pipeline of the run holds beside what it is now.
    void compareRequested(const weir::RunId& run);

private:
    [[nodiscard]] RunId current() const;
    void offerVersion();

    std::vector<RunLine> m_lines;
    QTreeWidget* m_runs;
    EmptyState* m_empty;
    SectionHeading* m_lastHeading;
    QPushButton* m_open;
    QPushButton* m_compare;
    RunReportView* m_last;
};

} // namespace weir::ui
