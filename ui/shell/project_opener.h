#pragma once

#include "ui/shell/project_session.h"

#include <utility>

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace weir::ui {

/// How a project becomes open: from a folder, a sample or new files, after unsaved changes were decided about; and the
/// list of recent ones. Reads and writes in jobs; asks in dialogs over `window`.
class ProjectOpener : public QObject
{
    Q_OBJECT

public:
    ProjectOpener(Services services, JobRunner& jobs, QWidget* window);

    /// The project that is open, or null.
    void setSession(ProjectSession* session) { m_session = session; }

    void open(const QString& folder);
    /// Opens a folder that the user chooses.
    void choose();
    /// Writes a copy of a sample below the user's documents and opens it.
    void openSample(const QString& id);
    /// True once after a fresh copy of a sample was opened.
    [[nodiscard]] bool takeFreshSample() { return std::exchange(m_freshSample, false); }
    /// Makes a project in a folder that the user chooses; `files` become its first sources.
    void make(const QStringList& files);
    /// Reads the open project again, as it is on the disk; unsaved changes are given up.
    void reload();
    /// Calls `then` at once when nothing is unsaved, or after the user saved or gave the changes up.
    void leaveThen(std::function<void()> then);

    [[nodiscard]] static QStringList recent();
    /// Takes a project off the list of recent ones.
    void forget(const QString& folder);
    /// Looks whether the project is still there; a drive far away may take its time over it.
    void look(const QString& folder);

signals:
    void looked(const QString& folder, bool missing);
    void opened(std::shared_ptr<weir::ui::ProjectSession> session, const QStringList& files);
    void recentChanged(const QStringList& folders);
    void warned(const QString& sentence);
    void failed(const weir::Error& error);

private:
    void makeIn(const QString& folder, const QStringList& files);
    void finish(const QString& folder, project::Loaded loaded, const QStringList& files);
    void remember(const QString& folder);

    Services m_services;
    JobRunner& m_jobs;
    QWidget* m_window;
    ProjectSession* m_session = nullptr;
    bool m_freshSample = false;
};

} // namespace weir::ui
