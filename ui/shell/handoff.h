#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace weir::ui {

class ProjectSession;

/// What the window knows, taken out of it: the commands that do the same in a terminal, and the pipeline in words.
class Handoff : public QObject
{
    Q_OBJECT

public:
    /// `node` is the selected node, `dialect` the one that the SQL page shows.
    Handoff(QWidget* window, std::function<ProjectSession*()> session, std::function<std::optional<NodeId>()> node,
            std::function<QString()> dialect);

    QAction* copyRun;     ///< Of the whole pipeline.
    QAction* copyRunTo;   ///< To the selected node...
    QAction* copyPreview; ///< ...its first rows...
    QAction* copySql;     ///< ...and its SQL.
    QAction* describe;    ///< Opens the description of the pipeline.

    [[nodiscard]] std::vector<QAction*> all() const { return {copyRun, copyRunTo, copyPreview, copySql, describe}; }
    /// "Copy as command", with the commands of the selected node.
    [[nodiscard]] QMenu* commandMenu(QWidget* parent) const;

signals:
    /// Something is on the clipboard.
    void copied(const QString& what);

private:
    void copy(const QString& kind);
    void showDescription();

    QWidget* m_window;
    std::function<ProjectSession*()> m_session;
    std::function<std::optional<NodeId>()> m_node;
    std::function<QString()> m_dialect;
};

} // namespace weir::ui
