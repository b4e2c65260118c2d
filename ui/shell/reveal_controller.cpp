#include "ui/shell/reveal_controller.h"

#include "core/base/user_name.h"
#include "ui/kit/sentences.h"
#include "ui/panels/data/reveals_dialog.h"
#include "ui/shell/free_store.h"
#include "ui/shell/project_session.h"

namespace weir::ui {
namespace {

Status writeDown(const run::Workspace& workspace, const store::RevealRecord& record, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, openWhenFree(workspace, store::OpenMode::Create, context));
    return store::RevealLog(store).add(record);
}

} // namespace

RevealController::RevealController(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void RevealController::record(const graph::PortRef& port, const QString& column, std::function<void()> reveal)
{
    if (m_session) {
        write({{}, userName(), m_session->active().str(), port.node.str(), port.port, column.toStdString()}, column,
              std::move(reveal));
    }
}

void RevealController::recordPerson(const PublicProfileId& id, const QString& what, std::function<void()> reveal)
{
    if (m_session) {
        write({{}, userName(), {}, id.str(), "profile", what.toStdString()}, QString::fromStdString(id.str()),
              std::move(reveal));
    }
}

void RevealController::write(store::RevealRecord record, const QString& subject, std::function<void()> reveal)
{
    m_jobs.run(
        this, {{}, tr("Recording who looks"), JobRunner::Visibility::Quiet, {}},
        [record = std::move(record),
         workspace = m_session->workspace()](const RunContext& context) mutable -> Result<bool> {
            record.at = context.clock->now();
            WEIR_RETURN_IF_ERROR(writeDown(*workspace, record, context));
            return true;
        },
        [this, subject, reveal = std::move(reveal)](Result<bool> written) {
            if (written) {
                reveal();
            } else if (written.error().code() != ErrorCode::Cancelled) {
                emit failed(
                    Error(written.error().code(), "data.revealNotRecorded",
                          "{column} stays masked: who looks at personal data is recorded, and that could not "
                          "be written. Try again when nothing runs. {reason}",
                          {{"column", subject.toStdString()}, {"reason", sentence(written.error()).toStdString()}}));
            }
        });
}

void RevealController::showList(QWidget* window)
{
    if (!m_session) {
        return;
    }
    auto* dialog = new RevealsDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    m_jobs.run(
        dialog,
        {QStringLiteral("reveals"), tr("Reading who looked at personal data"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace()](const RunContext& context) -> Result<std::vector<store::RevealRecord>> {
            std::error_code ignored;
            if (!std::filesystem::exists(workspace->storeFile(), ignored)) {
                return std::vector<store::RevealRecord>{};
            }
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            return store::RevealLog(store).newest();
        },
        [dialog](Result<std::vector<store::RevealRecord>> records) {
            if (!records) {
                dialog->showError(sentence(records.error()));
                return;
            }
            QList<ShownReveal> rows;
            for (const store::RevealRecord& each : *records) {
                rows.push_back({QDateTime::fromMSecsSinceEpoch(each.at.micros / 1000), QString::fromStdString(each.who),
                                QString::fromStdString(each.pipeline), QString::fromStdString(each.node),
                                QString::fromStdString(each.port), QString::fromStdString(each.column)});
            }
            dialog->showReveals(rows);
        });
}

} // namespace weir::ui
