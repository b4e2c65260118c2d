#pragma once

#include "ui/canvas/canvas_commands.h"
#include "ui/document/last_run.h"

class QMenu;

namespace weir::ui {

/// The menus of a canvas: what the right button offers for what is selected, the list of steps to jump to, the frames
/// to go to; and the commands that only live in menus.
class CanvasMenus : public QObject
{
    Q_OBJECT

public:
    CanvasMenus(CanvasView& view, CanvasCommands& commands, QuickAdd& quickAdd);

    QAction* replaceNode;
    QAction* exportImage;
    QAction* revertToRun; ///< Selected nodes, or all, get the settings back with which they ran last.
    QMenu* history;       ///< Steps by name, newest first; a click goes there.
    QMenu* frames;        ///< Frames by title; a click shows one.
    QMenu* tints;         ///< Colour of the selected frames.

    [[nodiscard]] std::vector<QAction*> actions() const;
    /// Opens the menu for what is selected, with `first` on top (running, pinning: what the canvas does not own). For
    /// wires those of them that have the property "weirWires".
    void open(const QPoint& global, const QList<QAction*>& first);
    /// Call when a run of the shown pipeline starts.
    void rememberRun();

signals:
    void failed(const weir::Error& error);
    void exported(const QString& path);

private:
    void fillHistory();
    void fillFrames();
    void fillTints();
    void refresh();
    void exportTo(const QString& path);
    [[nodiscard]] std::set<NodeId> revertible() const;

    CanvasView& m_view;
    CanvasCommands& m_commands;
    LastRun m_lastRun;
};

} // namespace weir::ui
