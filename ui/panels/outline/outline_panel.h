#pragma once

#include "ui/canvas/canvas_view.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>

class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

/// The tree of what the view shows. Rebuilt at most every 60 ms, and only while it can be seen.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(CanvasView& view, QWidget* parent = nullptr);
    /// Gives the tree the keys of the canvas. Those with Tab stay with the canvas: here Tab moves the focus.
    void setActions(const std::vector<QAction*>& actions);
    void focusTree();
    [[nodiscard]] QTreeWidget& tree() { return *m_tree; }

signals:
    void menuRequested(const QPoint& global);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void rebuild();
    void addNode(const NodeId& id, QTreeWidgetItem* parent);
    void showStatus(const NodeId& id);
    void takeSelection();
    void giveSelection();

    CanvasView& m_view;
    QTreeWidget* m_tree;
    QTimer m_soon;
    std::map<NodeId, QTreeWidgetItem*> m_items;
    bool m_selecting = false; ///< One side passes its selection on to the other.
};

} // namespace weir::ui
