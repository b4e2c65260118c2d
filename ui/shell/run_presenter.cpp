#include "ui/shell/run_presenter.h"

#include "ui/document/arrange.h"
#include "ui/document/node_face.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/runs/run_words.h"
#include "ui/panels/runs/runs_page.h"

#include <QLocale>

#include <algorithm>

namespace weir::ui {

RunPresenter::RunPresenter(ProjectSession& session, RunController& runs, Pages pages, const Clock& clock)
    : QObject(&runs), m_session(session), m_runs(runs), m_pages(pages), m_clock(clock)
{
    connect(&runs, &RunController::runningChanged, this, [this](bool running) {
        if (running) {
            m_pages.live->setOrder(order());
            m_pages.live->setPipeline(pipelineTitle(m_session.active()));
            m_pages.live->start();
            m_pages.publish->clearResult();
        }
    });
    connect(&runs, &RunController::nodeChanged, pages.live, &RunReportView::setNode);
    connect(&runs, &RunController::finished, this, &RunPresenter::showEnd);
    connect(&runs, &RunController::runFailed, this,
            [this](const Error& error) { m_pages.live->setFault(sentence(error)); });
    connect(&runs, &RunController::plansLoaded, this, &RunPresenter::showPlans);
    connect(&runs, &RunController::planRowsLoaded, pages.publish,
            [this](const PlanId& plan, run::PlanPart part, const std::shared_ptr<Result<run::Preview>>& rows) {
                m_pages.publish->setRows(plan, part, std::move(*rows));
            });
    connect(&runs, &RunController::applied, this, &RunPresenter::showApplied);
    connect(&runs, &RunController::applyFailed, this,
            [this](const Error& error) { m_pages.publish->setResult(sentence(error), false); });
    connect(&runs, &RunController::runsLoaded, pages.runs, &RunsPage::setRuns);
    connect(&runs, &RunController::runLoaded, this, [this](const run::RunReport& report) {
        m_pages.runs->setOrder(order());
        m_pages.runs->report()->setPipeline(pipelineTitle(report.pipeline));
        m_pages.runs->setReport(report);
    });
    connect(&runs, &RunController::runMissing, pages.runs, &RunsPage::setNoReport);
    connect(pages.runs, &RunsPage::runChosen, this, [this](const RunId& run) { m_runs.loadRun(run); });
    connect(pages.publish, &PublishPage::rowsRequested, this,
            [this](const PlanId& plan, run::PlanPart part, const run::PlanFilter& filter) {
                m_runs.loadPlanRows(plan, part, filter);
            });
    connect(pages.publish, &PublishPage::exportRequested, &runs, &RunController::exportPlanRows);
    connect(pages.publish, &PublishPage::discardRequested, &runs, &RunController::discardPlan);
    connect(&runs, &RunController::planExported, this, [this](const QString& file, qint64 rows) {
        m_pages.toasts->show(
            Tone::Success,
            tr("%n rows written to %1, personal values masked.", nullptr, static_cast<int>(rows)).arg(file));
    });
    connect(pages.publish, &PublishPage::applyRequested, this,
            [this](const PlanId& plan, std::int64_t removals, const QString& reason) {
                m_runs.applyPlan(plan, removals, reason);
            });
}

std::vector<NodeId> RunPresenter::order() const
{
    return flowOrder(m_session.controller().flat()->document);
}

QString RunPresenter::pipelineTitle(const PipelineId& pipeline) const
{
    const std::vector<PipelineId> all = m_session.pipelines();
    const bool there = std::find(all.begin(), all.end(), pipeline) != all.end(); // it may be gone since the run
    const std::string name = there ? m_session.controller(pipeline).root().name : std::string();
    return QString::fromStdString(name.empty() ? pipeline.str() : name);
}

void RunPresenter::showPlans(const std::vector<deliver::PublishPlan>& plans)
{
    std::map<std::string, QString> titles;
    for (const auto& [pipeline, drawn] : m_session.project().pipelines) {
        const graph::Document document = graph::flatten(drawn).document;
        for (const auto& [id, node] : document.nodes) {
            titles[id.str()] = faceOf(document, *node, m_session.controller().registry()).title;
        }
    }
    m_plans = plans;
    m_pages.publish->setPlans(plans, titles, m_clock.now());
}

void RunPresenter::showEnd(const run::RunReport& report)
{
    m_pages.live->setReport(report);
    m_runs.loadRuns();
    const QString time = tookText((report.finishedAt - report.startedAt).micros);
    const bool planned = std::any_of(report.nodes.begin(), report.nodes.end(),
                                     [](const run::NodeReport& node) { return node.details.contains("plan"); });
    switch (report.state) {
    case run::RunState::Succeeded: {
        std::vector<Fix> actions;
        if (planned) {
            actions.push_back({tr("Review and publish"), [this] { emit publishRequested(); }});
        }
        m_pages.toasts->show(Tone::Success, tr("Run finished in %1.").arg(time), std::move(actions));
        break;
    }
    case run::RunState::Cancelled:
        m_pages.toasts->show(Tone::Warning, tr("Run stopped. Finished nodes keep their results."));
        break;
    default:
        if (report.error) {
            break; // said already, by its own sentence
        }
        m_pages.toasts->show(Tone::Error, tr("Run ended with errors. They stand in the list below."),
                             {{tr("Show"), [this] { emit liveRequested(); }}});
        break;
    }
}

void RunPresenter::showApplied(const deliver::DeliveryReport& report)
{
    const QLocale locale;
    const bool good = report.state == "succeeded";
    QStringList parts{(report.confirmed == 1 ? tr("%1 row published") : tr("%1 rows published"))
                          .arg(locale.toString(static_cast<qlonglong>(report.confirmed)))};
    if (report.rejected > 0) {
        parts << tr("%1 rejected by the destination").arg(locale.toString(static_cast<qlonglong>(report.rejected)));
    }
    if (report.withdrawn > 0) {
        parts << tr("%1 held back because consent was withdrawn since the plan was made")
                     .arg(locale.toString(static_cast<qlonglong>(report.withdrawn)));
    }
    m_pages.publish->setResult(parts.join(QStringLiteral(", ")) + QLatin1Char('.'), good);
    if (!good) {
        m_pages.toasts->show(Tone::Warning, tr("Published in part. The reasons stand on the Publish page."),
                             {{tr("Show"), [this] { emit publishRequested(); }}});
        return;
    }
    for (const deliver::PublishPlan& plan : m_plans) {
        if ("d-" + plan.id.str() == report.delivery && plan.counts.blocked > 0) {
            const QString held = tr("See why %n people were held back", nullptr, static_cast<int>(plan.counts.blocked));
            m_pages.toasts->show(Tone::Success, tr("Audience published."),
                                 {{held, [this, id = plan.id] { emit heldBackRequested(id); }}});
            return;
        }
    }
    m_pages.toasts->show(Tone::Success, tr("Audience published."));
}

} // namespace weir::ui
