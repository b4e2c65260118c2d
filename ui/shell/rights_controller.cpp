#include "ui/shell/rights_controller.h"

#include "core/base/user_name.h"
#include "core/rights/package.h"
#include "core/run/person.h"
#include "ui/kit/sentences.h"
#include "ui/panels/people/forget_dialog.h"
#include "ui/panels/people/person_pdf.h"
#include "ui/panels/people/person_requests_pane.h"
#include "ui/panels/people/person_view.h"
#include "ui/shell/free_store.h"
#include "ui/shell/project_session.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace weir::ui {
namespace {

constexpr const char* kPdf = "person.pdf";

rights::Actor actorOf(const RunContext& context)
{
    return {userName(), context.clock->now()};
}

/// What the page shows of somebody's requests.
struct Shown
{
    rights::Standing standing;
    std::vector<rights::Jurisdiction> laws;
    Instant now;
};

/// The plan of forgetting a person, for the request that they made; it is noted when there is none.
Result<rights::ForgetPlan> planFor(const run::Workspace& workspace, const project::Project& project,
                                   const PublicProfileId& person, const RunContext& context)
{
    const rights::Actor actor = actorOf(context);
    std::string request;
    {
        WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                              openWhenFree(workspace, store::OpenMode::ReadWrite, context));
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
        const auto profile = reader.find(person);
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::RightsRequest> known,
                              profile ? rights::requestsOf(store, *profile) : std::vector<store::RightsRequest>());
        for (const store::RightsRequest& each : known) {
            if (each.kind == name(rights::Kind::Delete) && !rights::isOver(each)) {
                request = each.id;
            }
        }
        if (request.empty()) {
            WEIR_ASSIGN_OR_RETURN(std::vector<rights::Jurisdiction> limits, rights::limitsOf(project));
            rights::NewRequest asked;
            asked.kind = rights::Kind::Delete;
            asked.person = person;
            asked.receivedAt = actor.now;
            WEIR_ASSIGN_OR_RETURN(const store::RightsRequest opened,
                                  rights::Requests(store, std::move(limits)).open(asked, actor));
            request = opened.id;
        }
    }
    return rights::planForget(workspace, project, request, actor, context);
}

} // namespace

RightsController::RightsController(PersonView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_view(view), m_jobs(jobs)
{
    PersonRequestsPane* pane = view.requests();
    connect(&view, &PersonView::forgetRequested, this, &RightsController::forget);
    connect(&view, &PersonView::exportRequested, this, [this] { chooseFolder({}); });
    connect(pane, &PersonRequestsPane::noted, this, [this](rights::NewRequest request) {
        request.person = m_view.person().profile.publicId;
        change(tr("Noting a request"),
               [request](const rights::Requests& requests, const rights::Actor& actor) -> Result<bool> {
                   rights::NewRequest asked = request;
                   asked.receivedAt = std::min(asked.receivedAt, actor.now);
                   WEIR_RETURN_IF_ERROR(requests.open(asked, actor));
                   return true;
               });
    });
    connect(pane, &PersonRequestsPane::moved, this,
            [this](const QString& id, rights::State state, const QString& note) {
                change(tr("Moving a request on"),
                       [id = id.toStdString(), state, note = note.toStdString()](
                           const rights::Requests& requests, const rights::Actor& actor) -> Result<bool> {
                           WEIR_RETURN_IF_ERROR(requests.move(id, state, note, actor));
                           return true;
                       });
            });
    connect(pane, &PersonRequestsPane::extended, this, [this](const QString& id, const QString& reason) {
        change(tr("Extending a time limit"),
               [id = id.toStdString(), reason = reason.toStdString()](const rights::Requests& requests,
                                                                      const rights::Actor& actor) -> Result<bool> {
                   WEIR_RETURN_IF_ERROR(requests.extend(id, reason, actor));
                   return true;
               });
    });
    connect(pane, &PersonRequestsPane::carriedOut, this, &RightsController::carryOut);
}

void RightsController::refresh(const PublicProfileId& person)
{
    if (!m_session) {
        return;
    }
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {QStringLiteral("requests of a person"), tr("Reading requests"), JobRunner::Visibility::Quiet, {}},
        [person, now, workspace = m_session->workspace()](const RunContext& context) -> Result<Shown> {
            Shown shown;
            WEIR_ASSIGN_OR_RETURN(shown.laws, rights::limitsOf(*now));
            WEIR_ASSIGN_OR_RETURN(shown.standing, rights::standingOf(*workspace, person, context));
            shown.now = context.clock->now();
            return shown;
        },
        [this, person](Result<Shown> shown) {
            if (shown && m_view.person().profile.publicId == person) {
                m_view.requests()->setChoices(shown->laws, m_view.person().purposes);
                m_view.showStanding(shown->standing, shown->now);
            } else if (!shown && shown.error().code() != ErrorCode::Cancelled) {
                emit failed(shown.error());
            }
        });
}

void RightsController::change(const QString& doing, Change change)
{
    if (!m_session) {
        return;
    }
    const PublicProfileId person = m_view.person().profile.publicId;
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {{}, doing, JobRunner::Visibility::Quiet, {}},
        [now, change = std::move(change),
         workspace = m_session->workspace()](const RunContext& context) -> Result<bool> {
            WEIR_ASSIGN_OR_RETURN(std::vector<rights::Jurisdiction> limits, rights::limitsOf(*now));
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  openWhenFree(*workspace, store::OpenMode::ReadWrite, context));
            return change(rights::Requests(store, std::move(limits)), actorOf(context));
        },
        [this, person](Result<bool> done) {
            if (done) {
                refresh(person);
            } else if (done.error().code() != ErrorCode::Cancelled) {
                emit failed(done.error());
            }
        });
}

void RightsController::carryOut(const QString& request, rights::Kind kind)
{
    if (kind == rights::Kind::Delete) {
        forget();
        return;
    }
    if (kind == rights::Kind::Access || kind == rights::Kind::Portability) {
        chooseFolder(request);
        return;
    }
    if (!m_session) {
        return;
    }
    const PublicProfileId person = m_view.person().profile.publicId;
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {{}, tr("Stopping purposes"), JobRunner::Visibility::Quiet, {}},
        [now, id = request.toStdString(), workspace = m_session->workspace()](const RunContext& context) {
            return rights::carryOutObjection(*workspace, *now, id, actorOf(context), context);
        },
        [this, person](Result<std::int64_t> done) {
            if (done) {
                emit said(tr("On the suppression list now: no gate lets this person pass for it any more."));
                refresh(person);
            } else if (done.error().code() != ErrorCode::Cancelled) {
                emit failed(done.error());
            }
        });
}

void RightsController::chooseFolder(const QString& request)
{
    auto* dialog = new QFileDialog(m_view.window(), tr("New folder for everything about this person"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(QString::fromStdString(m_view.person().profile.publicId.str()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, request](const QString& folder) { exportTo(folder, request); });
    dialog->open();
}

void RightsController::exportTo(const QString& folder, const QString& request)
{
    if (!m_session) {
        return;
    }
    const PublicProfileId person = m_view.person().profile.publicId;
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this,
        {QStringLiteral("export person"),
         tr("Writing %1").arg(QFileInfo(folder).fileName()),
         JobRunner::Visibility::Listed,
         {}},
        [person, folder, request, now,
         workspace = m_session->workspace()](const RunContext& context) -> Result<rights::Package> {
            const std::filesystem::path place = folder.toStdString();
            const rights::Actor actor = actorOf(context);
            WEIR_RETURN_IF_ERROR(
                rights::writePackage(*workspace, *now, person, place, request.toStdString(), actor, context));
            WEIR_ASSIGN_OR_RETURN(
                const run::Person all,
                run::readPerson(*workspace, *now, person, std::numeric_limits<std::size_t>::max() - 1, context));
            if (!writePersonPdf(all, QString::fromStdString((place / kPdf).string()))) {
                return Error(ErrorCode::Io, "rights.pdf.notWritten",
                             "{file} cannot be written. Check the folder and its free space.",
                             {{"file", (place / kPdf).string()}});
            }
            return rights::sealPackage(place, person, actor.now);
        },
        [this, person, folder](Result<rights::Package> written) {
            if (written) {
                emit said(tr("%n files written to %1. They hold personal data.", nullptr,
                             static_cast<int>(written->files.size()))
                              .arg(QFileInfo(folder).fileName()));
                refresh(person);
            } else if (written.error().code() != ErrorCode::Cancelled) {
                emit failed(written.error());
            }
        });
}

void RightsController::forget()
{
    if (!m_session) {
        return;
    }
    const PublicProfileId person = m_view.person().profile.publicId;
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_dialog = new ForgetDialog(m_view.window());
    connect(m_dialog, &ForgetDialog::applied, this, &RightsController::apply);
    connect(m_dialog, &ForgetDialog::saveRequested, this, &RightsController::save);
    m_dialog->open();
    m_jobs.run(
        m_dialog, {{}, tr("Planning a deletion"), JobRunner::Visibility::Quiet, {}},
        [person, now, workspace = m_session->workspace()](const RunContext& context) {
            return planFor(*workspace, *now, person, context);
        },
        [this, person](Result<rights::ForgetPlan> plan) {
            if (!m_dialog) {
                return;
            }
            if (plan) {
                m_dialog->showPlan(*plan);
                refresh(person);
            } else if (plan.error().code() != ErrorCode::Cancelled) {
                m_dialog->showFault(sentence(plan.error()));
            }
        });
}

void RightsController::apply(const QString& plan)
{
    if (!m_session || !m_dialog) {
        return;
    }
    m_dialog->showWorking();
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {QStringLiteral("forget"), tr("Forgetting a person"), JobRunner::Visibility::Listed, {}},
        [plan = plan.toStdString(), now, workspace = m_session->workspace()](const RunContext& context) {
            return rights::applyForget(*workspace, *now, plan, actorOf(context), context);
        },
        [this](Result<Json> certificate) {
            if (certificate) {
                if (m_dialog) {
                    m_dialog->showCertificate(*certificate);
                }
                emit changed();
            } else if (m_dialog && certificate.error().code() != ErrorCode::Cancelled) {
                m_dialog->showFault(sentence(certificate.error()));
            } else if (certificate.error().code() != ErrorCode::Cancelled) {
                emit failed(certificate.error());
            }
        });
}

void RightsController::save(const Json& certificate)
{
    auto* dialog = new QFileDialog(m_dialog, tr("Save the certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("JSON files (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QString::fromStdString("certificate-" + certificate.value("request", std::string()) + ".json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, certificate](const QString& file) {
        const std::string text = printJson(certificate);
        QSaveFile out(file);
        if (out.open(QIODevice::WriteOnly) &&
            out.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) &&
            out.commit()) {
            emit said(tr("Written to %1.").arg(QFileInfo(file).fileName()));
        } else {
            emit failed(Error(ErrorCode::Io, "data.exportFailed", "{file} cannot be written: {reason}.",
                              {{"file", file.toStdString()}, {"reason", out.errorString().toStdString()}}));
        }
    });
    dialog->open();
}

} // namespace weir::ui
