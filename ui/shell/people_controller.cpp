#include "ui/shell/people_controller.h"

#include "ui/kit/sentences.h"
#include "ui/panels/people/person_audiences_pane.h"
#include "ui/panels/people/person_view.h"
#include "ui/shell/project_session.h"
#include "ui/shell/reveal_controller.h"
#include "ui/shell/rights_controller.h"

namespace weir::ui {
namespace {

constexpr std::size_t kFound = 100;
constexpr std::size_t kEvents = 1'000;

} // namespace

PeopleController::PeopleController(PeoplePage& page, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_page(page), m_jobs(jobs), m_reveals(new RevealController(jobs, this)),
      m_rights(new RightsController(*page.view(), jobs, this))
{
    connect(m_reveals, &RevealController::failed, this, &PeopleController::failed);
    connect(&page, qOverload<const QString&>(&PeoplePage::searched), this, &PeopleController::search);
    connect(&page, &PeoplePage::chosen, this, &PeopleController::open);
    connect(page.view(), &PersonView::otherRequested, this, &PeopleController::open);
    connect(page.view()->audiences(), &PersonAudiencesPane::wanted, this, &PeopleController::judge);
    connect(m_rights, &RightsController::failed, this, &PeopleController::failed);
    connect(m_rights, &RightsController::said, this, &PeopleController::said);
    connect(m_rights, &RightsController::changed, this, [this] {
        m_open.reset(); // who was on show is forgotten
        m_page.showPerson({});
        m_page.showNothing(tr("This person was forgotten."), tr("Choose a person, or search for one."), false);
        refresh();
    });
    connect(page.view(), &PersonView::revealRequested, this, [this] {
        const PublicProfileId id = m_page.view()->person().profile.publicId;
        m_reveals->recordPerson(id, QStringLiteral("*"), [this, id] {
            if (m_page.view()->person().profile.publicId == id) { // another may have been chosen meanwhile
                m_page.view()->setRevealed(true);
            }
        });
    });
}

void PeopleController::setSession(ProjectSession* session)
{
    m_session = session;
    m_reveals->setSession(session);
    m_rights->setSession(session);
    m_open.reset();
    m_page.showFound({}, {});
    m_page.showPerson({});
    m_page.showNothing(tr("Choose a person, or search for one."),
                       tr("Personal values are masked; to read them is written down."), false);
}

void PeopleController::refresh()
{
    if (!m_page.isVisible()) {
        return; // it is read when somebody comes to look
    }
    search(m_page.searched());
    if (m_open) {
        open(*m_open);
    }
}

void PeopleController::search(const QString& text)
{
    if (!m_session) {
        return;
    }
    m_jobs.run(
        this, {QStringLiteral("find people"), tr("Looking for people"), JobRunner::Visibility::Quiet, {}},
        [text = text.toStdString(), workspace = m_session->workspace()](const RunContext& context) {
            return run::findPeople(*workspace, text, kFound, context);
        },
        [this, text](Result<std::vector<run::FoundPerson>> found) {
            if (found) {
                m_page.showFound(*found, text);
            } else if (found.error().code() == ErrorCode::NotFound) {
                m_page.showNothing(tr("Nobody is stored yet."),
                                   tr("A run of a pipeline with an identity node makes profiles out of records."),
                                   true);
            } else if (found.error().code() != ErrorCode::Cancelled) {
                m_page.showError(sentence(found.error()));
            }
        });
}

void PeopleController::open(const PublicProfileId& id)
{
    if (!m_session) {
        return;
    }
    m_open = id;
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {QStringLiteral("open person"), tr("Reading a profile"), JobRunner::Visibility::Quiet, {}},
        [id, now, workspace = m_session->workspace()](const RunContext& context) {
            return run::readPerson(*workspace, *now, id, kEvents, context);
        },
        [this](Result<run::Person> person) {
            if (person) {
                m_page.showPerson(*person);
                m_rights->refresh(person->profile.publicId);
            } else if (person.error().code() != ErrorCode::Cancelled) {
                m_page.showError(sentence(person.error()));
            }
        });
}

void PeopleController::judge(const PublicProfileId& id)
{
    if (!m_session) {
        return;
    }
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {QStringLiteral("audiences of a person"), tr("Looking at audiences"), JobRunner::Visibility::Quiet, {}},
        [id, now, workspace = m_session->workspace()](const RunContext& context) {
            return run::audiencesOf(*workspace, *now, id, context);
        },
        [this, id](Result<std::vector<run::PersonAudience>> audiences) {
            PersonAudiencesPane* pane = m_page.view()->audiences();
            if (audiences) {
                pane->showAudiences(id, *audiences);
            } else if (audiences.error().code() != ErrorCode::Cancelled) {
                pane->showFault(sentence(audiences.error()));
            }
        });
}

} // namespace weir::ui
