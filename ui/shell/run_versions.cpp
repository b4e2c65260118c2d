#include "ui/shell/run_versions.h"

#include "ui/panels/runs/runs_page.h"

namespace weir::ui {

RunVersions::RunVersions(ProjectSession& session, JobRunner& jobs, RunsPage& page, QObject* parent)
    : QObject(parent), m_session(session), m_jobs(jobs)
{
    connect(&page, &RunsPage::openRequested, this, [this](const RunId& run) {
        load(run, [this](const PastVersion& then) {
            emit versionRequested(then.document, titleOf(then.report),
                                  statesOf(then, m_session.controller().registry()));
        });
    });
    connect(&page, &RunsPage::compareRequested, this, [this](const RunId& run) {
        load(run, [this](const PastVersion& then) {
            const project::Project project = m_session.project();
            const auto now = project.pipelines.find(then.report.pipeline);
            const graph::Document none; // the pipeline is gone: all that it had was removed
            emit differenceRequested(then.document, now == project.pipelines.end() ? none : now->second,
                                     titleOf(then.report), tr("Now"));
        });
    });
}

void RunVersions::load(const RunId& run, std::function<void(const PastVersion&)> then)
{
    m_jobs.run(
        this, {QStringLiteral("run-version"), tr("Reading what a run ran"), JobRunner::Visibility::Quiet, {}},
        [run, workspace = m_session.workspace()](const RunContext& context) {
            return pastVersion(*workspace, run, *context.clock);
        },
        [this, then = std::move(then)](const Result<PastVersion>& version) {
            if (!version) {
                emit failed(version.error());
                return;
            }
            then(*version);
        });
}

} // namespace weir::ui
