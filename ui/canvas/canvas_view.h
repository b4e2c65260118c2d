#pragma once

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/gesture.h"

#include <QGraphicsView>
#include <QPainterPath>

#include <memory>
#include <vector>

class QTimer;

namespace weir::ui {

class Minimap;

/// Mime type of a node type id dragged from a palette.
inline constexpr const char* kNodeTypeMime = "application/x-weir-node-type";

/// Shows a CanvasScene: zoom 10 to 400 % at the cursor, panning, dot grid, guides, minimap; turns mouse and touch into
/// gestures. Asks by signals for what it does not own (quick-add, menus, renaming).
class CanvasView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit CanvasView(QWidget* parent = nullptr);
    ~CanvasView() override;

    /// Shows a scene, which must outlive the view or be replaced first.
    void setCanvas(CanvasScene* scene);
    [[nodiscard]] CanvasScene* canvas() const { return m_canvas; }

    [[nodiscard]] double zoom() const { return transform().m11(); }
    /// Sets the zoom (clamped) so that the scene point under `anchor` (view coordinates) stays there.
    void zoomTo(double factor, const QPoint& anchor);
    void zoomTo(double factor) { zoomTo(factor, viewport()->rect().center()); }
    void fitAll();
    void fitSelection();
    void fit(const QRectF& scene);
    void panBy(const QPoint& pixels);
    /// Scrolls no further than needed to have `scene` in view, with some room around it.
    void keepInView(const QRectF& scene);
    /// Brings a node into view and selects it.
    void reveal(const NodeId& node);
    /// The same for a node of the flat pipeline, as findings and reports name it: goes to where it stands.
    void revealFlat(const NodeId& node);
    [[nodiscard]] QRectF visibleScene() const;
    /// Where something new goes: the cursor when it is over the canvas, else the middle.
    [[nodiscard]] QPointF insertionPoint() const;
    [[nodiscard]] QPoint lastMouse() const { return m_lastMouse; }

    void setMinimapVisible(bool visible);
    [[nodiscard]] bool isMinimapVisible() const;
    void setSnapping(bool snap) { m_snapping = snap; }
    [[nodiscard]] bool isSnapping() const { return m_snapping; }
    enum class WheelAction
    {
        Scrolls,
        Zooms
    };
    void setWheelAction(WheelAction action) { m_wheel = action; }

    // What gestures show while they run.
    enum class DraggedWire
    {
        None,
        Open,
        Refused
    };
    void setMarquee(const QRectF& scene);
    void setGuides(std::vector<QLineF> guides);
    void setGhosts(std::vector<QRectF> ghosts);
    void setDraggedWire(const QPainterPath& path, DraggedWire look);
    /// Why the wire cannot end here, beside the cursor.
    void setReason(const QString& reason);
    [[nodiscard]] const QString& reason() const { return m_reason; }
    [[nodiscard]] bool isDragging() const { return m_gesture != nullptr; }

signals:
    /// The view shows another scene, or none.
    void canvasChanged();
    /// Double-click on empty canvas.
    void quickAddRequested(const QPointF& scene);
    /// The plus of a wire was clicked.
    void insertRequested(const weir::graph::Wire& wire);
    /// A wire was dropped in empty space.
    void wireDropped(const weir::graph::PortRef& port, weir::ui::PortSide side, const QPointF& scene);
    void nodeActivated(const weir::NodeId& node);
    void noteEditRequested(const weir::graph::NoteId& note);
    void frameEditRequested(const weir::graph::FrameId& frame);
    void linkActivated(const QString& address);
    void menuRequested(const QPoint& global);
    /// A node type was dropped from the palette; `wire` is set when it landed on one.
    void typeDropped(const QString& type, const QPointF& scene);
    void typeDroppedOnWire(const QString& type, const weir::graph::Wire& wire);
    /// Dropped on a node with Alt held.
    void replaceRequested(const weir::NodeId& node, const QString& type);
    void filesDropped(const QStringList& paths, const QPointF& scene);
    void zoomChanged(double zoom);

protected:
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void press(const QPoint& at, Qt::KeyboardModifiers keys);
    [[nodiscard]] std::unique_ptr<Gesture> gestureFor(const QPoint& at, Qt::KeyboardModifiers keys);
    void startGesture(std::unique_ptr<Gesture> gesture);
    void moveGesture();
    void endGesture(bool keep);
    void hover(const QPoint& at);
    void scrollAtEdge();
    void showDropTarget(WireItem* wire);
    void placeMinimap();

    CanvasScene* m_canvas = nullptr;
    Minimap* m_minimap;
    bool m_wantsMinimap = true; ///< It is shown while something lies outside the view.
    QTimer* m_edgeTimer;
    std::unique_ptr<Gesture> m_gesture;
    std::unique_ptr<Gesture> m_waiting; ///< Begins once the mouse has moved far enough from the press.
    QPoint m_pressed;
    QPoint m_lastMouse;
    Qt::MouseButton m_button = Qt::NoButton;
    Qt::KeyboardModifiers m_keys;
    bool m_spaceHeld = false;
    bool m_rightMoved = false;
    bool m_snapping = true;
    bool m_clickSelects = false;
    bool m_staysFitted = false; ///< The whole pipeline stays in view until the user zooms or pans.
    WheelAction m_wheel = WheelAction::Scrolls;
    NodeItem* m_hoveredNode = nullptr;
    WireItem* m_hoveredWire = nullptr;
    WireItem* m_dropWire = nullptr;
    QRectF m_marquee;
    std::vector<QLineF> m_guides;
    std::vector<QRectF> m_ghosts;
    QPainterPath m_dragged;
    DraggedWire m_draggedLook = DraggedWire::None;
    QString m_reason;
};

} // namespace weir::ui
