#pragma once

#include "ui/shell/run_controller.h"

#include <QObject>

namespace weir::ui {

class PublishPage;
class RunReportView;
class RunsPage;
class ToastHost;

/// Shows on the pages what a RunController does: the run as it goes, its report, the history, the plans and what an
/// apply did.
class RunPresenter : public QObject
{
    Q_OBJECT

public:
    struct Pages
    {
        RunReportView* live = nullptr; ///< Below the canvas.
        RunsPage* runs = nullptr;
        PublishPage* publish = nullptr;
        ToastHost* toasts = nullptr;
    };

    RunPresenter(ProjectSession& session, RunController& runs, Pages pages, const Clock& clock);

signals:
    void publishRequested();
    void liveRequested();
    /// The user wants to know who was held back.
    void heldBackRequested(const weir::PlanId& plan);

private:
    void showPlans(const std::vector<deliver::PublishPlan>& plans);
    void showEnd(const run::RunReport& report);
    void showApplied(const deliver::DeliveryReport& report);
    [[nodiscard]] std::vector<NodeId> order() const;
    [[nodiscard]] QString pipelineTitle(const PipelineId& pipeline) const;

    ProjectSession& m_session;
    RunController& m_runs;
    Pages m_pages;
    const Clock& m_clock;
    std::vector<deliver::PublishPlan> m_plans; ///< As they were loaded last.
};

} // namespace weir::ui
