#pragma once

#include "core/git/working_tree.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QToolButton;

namespace weir::ui {

class ProjectSession;
class StatusStrip;
class VersionsPage;

/// Shows in the status bar what Git says of the project, and commits versions when the user wants that. Projects
/// outside of Git see nothing of it.
class GitController : public QObject
{
    Q_OBJECT

public:
    GitController(StatusStrip& strip, VersionsPage& page, JobRunner& jobs, std::shared_ptr<const Clock> clock,
                  QObject* parent = nullptr);

    void setSession(ProjectSession* session);
    /// Asks Git again; quiet when nothing changed.
    void look();
    [[nodiscard]] const std::optional<git::TreeState>& state() const { return m_state; }
    /// Commits what is on the disk once everything is saved.
    void commitWhenSaved(const QString& message);

signals:
    void versionsRequested();
    void said(const QString& sentence);
    void failed(const weir::Error& error);
    /// The last commit is another one than before, or the project has another.
    void headChanged();

private:
    void show();
    void commit(const QString& message);

    VersionsPage& m_page;
    JobRunner& m_jobs;
    std::shared_ptr<const Clock> m_clock;
    QPointer<ProjectSession> m_session;
    QToolButton* m_button;
    std::optional<git::TreeState> m_state;
};

} // namespace weir::ui
