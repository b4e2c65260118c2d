#pragma once

#include "core/project/project.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;

namespace weir::ui {

class CanvasView;
class ChangeMarks;
class GitController;
class ProjectSession;

/// Shows on the canvas which nodes were added or changed since the last commit, saved or not. Projects outside of Git
/// see nothing of it, and a switch of the View menu hides it.
class CommitMarks : public QObject
{
    Q_OBJECT

public:
    CommitMarks(CanvasView& canvas, JobRunner& jobs);

    /// Knows which commit is the last.
    void setGit(GitController& git);
    void setSession(ProjectSession* session);
    /// Shows or hides the badges.
    [[nodiscard]] QAction* action() const { return m_action; }

private:
    void follow();
    void read();
    void compare();

    CanvasView& m_canvas;
    QPointer<GitController> m_git;
    JobRunner& m_jobs;
    QPointer<ProjectSession> m_session;
    QPointer<ChangeMarks> m_marks;
    std::shared_ptr<const project::Project> m_committed; ///< Null when there is none to compare with.
    QAction* m_action;
    QTimer m_soon; ///< Several edits in a row are compared once.
};

} // namespace weir::ui
