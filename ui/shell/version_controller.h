#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/panels/versions/versions_page.h"

#include <QObject>

namespace weir::ui {

class ProjectSession;

/// Saves, lists, compares and restores versions of the open project.
class VersionController : public QObject
{
    Q_OBJECT

public:
    VersionController(VersionsPage& page, JobRunner& jobs, std::shared_ptr<const Clock> clock, QObject* parent);

    void setSession(ProjectSession* session);
    /// Reads the list again.
    void refresh();
    /// What is open now becomes a version, saved to the project's files or not.
    void save(const QString& note);

signals:
    void compareRequested(const weir::graph::Document& before, const weir::graph::Document& after,
                          const QString& beforeTitle, const QString& afterTitle);
    void told(const QString& sentence);
    /// A version of this note is written; the project itself may still be on its way to the disk.
    void versionSaved(const QString& note);
    void failed(const weir::Error& error);

private:
    void load(const QString& version, std::function<void(const project::Project&)> then);
    void restore(const QString& version);

    VersionsPage& m_page;
    JobRunner& m_jobs;
    std::shared_ptr<const Clock> m_clock;
    ProjectSession* m_session = nullptr;
    std::vector<VersionRow> m_rows;
};

} // namespace weir::ui
