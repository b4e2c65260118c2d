#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>

#include <set>
#include <string>

class QAction;
class QMenu;
class QWidget;

namespace weir::ui {

class DocumentTabs;

/// What leaves the project by a pipeline, so that whoever deletes it is told.
struct PipelineUses
{
    QStringList destinations; ///< Titles of the nodes that publish, those in sub-pipelines too.
    QStringList audiences;    ///< Titles of the saved audiences that reach them.
    [[nodiscard]] bool empty() const { return destinations.isEmpty() && audiences.isEmpty(); }
};
[[nodiscard]] PipelineUses usesOf(const graph::Document& pipeline, const nodes::Registry& registry,
                                  const SavedAudiences& audiences);

/// A copy of `pipeline` under another id and name. Its audiences get keys of their own: under the same key each would
/// take the other's members away.
[[nodiscard]] graph::Document copyOf(const graph::Document& pipeline, const PipelineId& id, const std::string& name);

/// Adds, renames, duplicates and deletes pipelines, and names the project, each as a step that undo takes back.
class PipelinesController : public QObject
{
    Q_OBJECT

public:
    PipelinesController(JobRunner& jobs, QWidget* window);

    /// Follows the menu and the names of tabs; new names are asked for beside them.
    void setTabs(DocumentTabs& tabs);
    void setSession(ProjectSession* session);
    /// While something runs no pipeline goes: its results would have no place.
    void setRunning(bool running);
    [[nodiscard]] QList<QAction*> actions() const { return {m_add, m_rename, m_duplicate, m_remove}; }
    [[nodiscard]] QAction* add() const { return m_add; }
    [[nodiscard]] QAction* details() const { return m_details; }
    /// Fills a menu with the pipelines to go to and what can be done with the one that is shown.
    void fill(QMenu& menu);
    /// What is wrong with a name for `pipeline` (an empty id is a new one); nothing when it can be taken.
    [[nodiscard]] QString faultOf(const QString& name, const PipelineId& pipeline) const;
    /// Shows a pipeline and asks for its name.
    void rename(const PipelineId& pipeline);

signals:
    /// A pipeline went; `undo` brings it back.
    void removed(const QString& sentence);
    void told(const QString& sentence);

private:
    void refresh();
    void addNew();
    void duplicate();
    void remove();
    void describeProject();
    void showMenu(const QPoint& global);
    [[nodiscard]] QRect placeOf(const PipelineId& pipeline) const;
    [[nodiscard]] QString freeName(const QString& wanted) const;

    JobRunner& m_jobs;
    QWidget* m_window;
    QPointer<DocumentTabs> m_tabs;
    QPointer<ProjectSession> m_session;
    /// Ids that the store remembers: a new pipeline must not inherit members and deliveries of one that was deleted.
    std::set<std::string> m_remembered;
    QAction* m_add;
    QAction* m_rename;
    QAction* m_duplicate;
    QAction* m_remove;
    QAction* m_details;
    bool m_running = false;
};

} // namespace weir::ui
