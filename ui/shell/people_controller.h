#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/panels/people/people_page.h"

#include <QObject>

namespace weir::ui {

class ProjectSession;
class RevealController;
class RightsController;

/// Looks people up in the store for the page of profiles; reveals only what was written down before. What people ask
/// for is the RightsController's.
class PeopleController : public QObject
{
    Q_OBJECT

public:
    PeopleController(PeoplePage& page, JobRunner& jobs, QObject* parent);
    void setSession(ProjectSession* session);
    /// Reads again what is on show: the page was opened, or a run has ended.
    void refresh();
    void open(const PublicProfileId& id);
    [[nodiscard]] RightsController* rights() const { return m_rights; }

signals:
    void failed(const weir::Error& error);
    void said(const QString& sentence);

private:
    void search(const QString& text);
    /// Why the person is in audiences or not.
    void judge(const PublicProfileId& id);

    PeoplePage& m_page;
    JobRunner& m_jobs;
    RevealController* m_reveals;
    RightsController* m_rights;
    ProjectSession* m_session = nullptr;
    std::optional<PublicProfileId> m_open;
};

} // namespace weir::ui
