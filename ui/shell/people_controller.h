#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/panels/people/people_page.h"

#include <QObject>

namespace weir::ui {

class ProjectSession;
class RevealController;

/// Looks people up in the store for the page of profiles; reveals and exports only what was written down before.
class PeopleController : public QObject
{
    Q_OBJECT

public:
    PeopleController(PeoplePage& page, JobRunner& jobs, QObject* parent);
    void setSession(ProjectSession* session);
    /// Reads again what is on show: the page was opened, or a run has ended.
    void refresh();
    void open(const PublicProfileId& id);
    /// Writes everything about the person on show; the window asks for `file`.
    void exportTo(const QString& file);

signals:
    void failed(const weir::Error& error);
    void said(const QString& sentence);

private:
    void search(const QString& text);
    /// Why the person is in audiences or not.
    void judge(const PublicProfileId& id);
    void chooseExport();

    PeoplePage& m_page;
    JobRunner& m_jobs;
    RevealController* m_reveals;
    ProjectSession* m_session = nullptr;
    std::optional<PublicProfileId> m_open;
};

} // namespace weir::ui
