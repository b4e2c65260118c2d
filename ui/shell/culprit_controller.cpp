#include "ui/shell/culprit_controller.h"

#include "core/run/failed_value.h"
#include "ui/jobs/job_runner.h"
#include "ui/kit/rows_text.h"
#include "ui/kit/sentences.h"
#include "ui/shell/project_session.h"
#include "ui/shell/reveal_controller.h"

#include <QLocale>

#include <algorithm>

namespace weir::ui {

std::string argumentOf(const Error& error, std::string_view name)
{
    const auto found = std::find_if(error.arguments().begin(), error.arguments().end(),
                                    [&](const auto& each) { return each.first == name; });
    return found == error.arguments().end() ? std::string() : found->second;
}

CulpritController::CulpritController(JobRunner& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_reveals(new RevealController(jobs, this))
{
    connect(m_reveals, &RevealController::failed, this, &CulpritController::failed);
}

void CulpritController::setSession(ProjectSession* session)
{
    m_session = session;
    m_reveals->setSession(session);
}

std::optional<Culprit> CulpritController::of(const Error& error)
{
    if (error.messageId() != "run.castFailedAt" || argumentOf(error, "input").empty()) {
        return std::nullopt;
    }
    Culprit culprit;
    culprit.node = QString::fromStdString(error.where().node);
    culprit.row = QLocale().toString(QString::fromStdString(argumentOf(error, "row")).toLongLong());
    culprit.column = QString::fromStdString(argumentOf(error, "column"));
    culprit.type = QString::fromStdString(argumentOf(error, "type"));
    culprit.read = [this, error](const std::function<void(const FoundValue&)>& use) { read(error, use); };
    culprit.reveal = [this, error](const std::function<void()>& use) { reveal(error, use); };
    culprit.showRow = [this, error] { emit rowRequested(error); };
    return culprit;
}

void CulpritController::read(const Error& error, const std::function<void(const FoundValue&)>& use)
{
    if (!m_session) {
        return;
    }
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this,
        {QStringLiteral("culprit"), tr("Reading the value that stopped the run"), JobRunner::Visibility::Quiet, {}},
        [now, error, workspace = m_session->workspace(), pipeline = m_session->active()](const RunContext& context) {
            return run::failedValue(*workspace, *now, now->pipelines.at(pipeline), error, context);
        },
        [use](Result<run::FailedValue> value) {
            FoundValue found;
            if (value) {
                found.text = shownText(value->value);
                found.isNull = isNull(value->value);
                found.personal = value->privacy != Privacy::Plain;
            } else if (value.error().code() == ErrorCode::Cancelled) {
                return; // another one is looked at
            } else {
                found.fault = sentence(value.error());
            }
            use(found);
        });
}

void CulpritController::reveal(const Error& error, const std::function<void()>& use)
{
    const std::string port = argumentOf(error, "input");
    m_reveals->record({NodeId(error.where().node), port}, QString::fromStdString(argumentOf(error, "column")), use);
}

} // namespace weir::ui
