#pragma once

#include "core/graph/difference.h"
#include "ui/canvas/canvas_view.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QGraphicsItem>
#include <QMouseEvent>

namespace weir::ui {

[[nodiscard]] Token diffToken(graph::ChangeKind kind);

/// The mark of a change, drawn: a plus, a tilde or a minus in `rect`.
void paintDiffMark(QPainter* painter, graph::ChangeKind kind, const QRectF& rect, const QColor& ink);

/// Border and mark over a node that differs.
class DiffMark : public QGraphicsItem
{
public:
    DiffMark(graph::ChangeKind kind, const QRectF& card) : m_kind(kind), m_card(card) { setZValue(50); }
    [[nodiscard]] QRectF boundingRect() const override { return m_card.adjusted(-14, -14, 14, 14); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    graph::ChangeKind m_kind;
    QRectF m_card;
};

/// A wire that is only in one of both pipelines.
class DiffWire : public QGraphicsItem
{
public:
    DiffWire(graph::ChangeKind kind, QPainterPath path) : m_kind(kind), m_path(std::move(path)) { setZValue(-1); }
    [[nodiscard]] QRectF boundingRect() const override { return m_path.boundingRect().adjusted(-10, -10, 10, 10); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    graph::ChangeKind m_kind;
    QPainterPath m_path;
};

/// A canvas to look at: it pans, zooms and selects nodes, and changes nothing.
class DiffCanvas : public CanvasView
{
    Q_OBJECT

public:
    using CanvasView::CanvasView;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { event->accept(); }
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override { event->accept(); }
    void dragEnterEvent(QDragEnterEvent* event) override { event->ignore(); }
    void dropEvent(QDropEvent* event) override { event->ignore(); }

private:
    QPoint m_at;
    bool m_panning = false;
};

} // namespace weir::ui
