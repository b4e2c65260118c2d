#pragma once

#include "core/run/execute.h"
#include "core/run/people_rows.h"
#include "core/run/publish.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/shell/project_session.h"

#include <QObject>

#include <set>

namespace weir::ui {

/// Runs the active pipeline and applies plans, shows how it goes on the status board, and keeps the last report.
class RunController : public QObject
{
    Q_OBJECT

public:
    RunController(ProjectSession& session, JobRunner& jobs, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isPaused() const { return m_wait != nullptr; }
    [[nodiscard]] const std::optional<run::RunReport>& report() const { return m_report; }

public slots:
    void runAll();
    void runTo(const weir::NodeId& node);
    void force(const weir::NodeId& node);
    /// Computes the node and everything after it again.
    void runFrom(const weir::NodeId& node);
    void runSelected(const std::set<weir::NodeId>& nodes);
    /// Forgets the results of these nodes of the shown pipeline; what comes after them keeps its own.
    void reset(const std::set<weir::NodeId>& nodes);
    void cancel();
    void applyPlan(const weir::PlanId& plan, std::int64_t confirmedRemovals, const QString& reason);
    void loadPlans();
    /// The people of one part of a plan, up to 1,000.
    void loadPlanRows(const weir::PlanId& plan, weir::run::PlanPart part, const weir::run::PlanFilter& filter);
    /// Writes all people of one part to a CSV file, personal values masked.
    void exportPlanRows(const weir::PlanId& plan, weir::run::PlanPart part, const weir::run::PlanFilter& filter,
                        const QString& file);
    void discardPlan(const weir::PlanId& plan);
    void loadRuns();
    /// Tells the session what the last runs of its pipeline said: of nodes of people, and why nodes failed.
    void recall();
    void loadRun(const weir::RunId& run);
    /// Lets a run go on that waits at a breakpoint.
    void goOn();

signals:
    /// The run waits: its rows can be looked at until `goOn` or `cancel`.
    void paused(const weir::run::Pause& pause);
    /// It does not wait any more.
    void resumed();
    void runningChanged(bool running);
    void nodeChanged(const weir::run::NodeReport& node);
    void finished(const weir::run::RunReport& report);
    /// The run could not be made at all; `failed` follows.
    void runFailed(const weir::Error& error);
    void applied(const weir::deliver::DeliveryReport& report);
    void applyFailed(const weir::Error& error);
    void planRowsLoaded(const weir::PlanId& plan, weir::run::PlanPart part,
                        const std::shared_ptr<weir::Result<weir::run::Preview>>& rows);
    void planExported(const QString& file, qint64 rows);
    void plansLoaded(const std::vector<weir::deliver::PublishPlan>& plans);
    void runsLoaded(const std::vector<weir::ui::RunLine>& runs);
    void runLoaded(const weir::run::RunReport& report);
    /// A run that left no report: it goes on, or was killed.
    void runMissing(const QString& why);
    void failed(const weir::Error& error);

private:
    class Observer;
    void start(run::RunOptions options);
    [[nodiscard]] run::PlanTexts planTexts() const;
    void take(const run::NodeReport& node);

    ProjectSession& m_session;
    JobRunner& m_jobs;
    bool m_running = false;
    struct Wait;
    std::shared_ptr<Wait> m_wait; ///< While the run waits.
    std::set<NodeId> m_open;      ///< Nodes of the run that have not ended.
    std::size_t m_parts = 0;      ///< All nodes of the run.
    std::optional<run::RunReport> m_report;
};

} // namespace weir::ui
