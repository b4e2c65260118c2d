#pragma once

#include "core/base/ids.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>

class QLabel;
class QStatusBar;
class QToolButton;

namespace weir::ui {

class CanvasView;
class Popover;
class ProgressLine;
class ProjectSession;
class TextLabel;

/// A quiet button with an icon and a word, for the status bar.
[[nodiscard]] QToolButton* statusButton(const QString& name, QWidget* parent);

/// The status bar: jobs with a list to watch and stop them, errors and stale nodes with a way to each, the version of
/// the consent policy, the size of the cache, whether everything is saved, and the zoom.
class StatusStrip : public QObject
{
    Q_OBJECT

public:
    StatusStrip(QStatusBar& bar, JobRunner& jobs, CanvasView& canvas);

    /// Follows another project, or none.
    void setSession(ProjectSession* session);
    void setErrors(int errors);
    void setSaved(const QString& text);
    /// Puts a button at the end.
    void addButton(QWidget* button);
    /// Opens the list of jobs.
    void showJobs();

signals:
    void errorsRequested();
    /// A stale node was chosen, by its flat id.
    void nodeRequested(const weir::NodeId& node);

private:
    struct JobLine
    {
        QWidget* whole;
        TextLabel* title;
        TextLabel* amount;
        ProgressLine* progress;
        QToolButton* stop;
    };
    void showJobButton();
    void fillJobs();
    void showStates();
    void showStale();
    void measureCache();
    void showPolicy();

    QStatusBar& m_bar;
    JobRunner& m_jobs;
    QPointer<ProjectSession> m_session;
    QToolButton* m_jobsButton;
    QToolButton* m_errors;
    QToolButton* m_stale;
    QLabel* m_policy;
    QLabel* m_cache;
    QLabel* m_saved;
    QToolButton* m_zoom;
    Popover* m_popover;
    std::map<std::uint64_t, JobLine> m_lines;
    QTimer m_soon;
};

} // namespace weir::ui
