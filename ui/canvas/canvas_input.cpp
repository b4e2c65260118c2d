#include "ui/canvas/canvas_view.h"

#include "ui/canvas/bend_gesture.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/gestures.h"
#include "ui/canvas/minimap.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kEdge = 28; ///< Pixels from the border in which a drag scrolls the view.

/// The menu is about what lies under the cursor; nodes and wires were selected by the press.
void selectForMenu(CanvasScene& scene, const QPointF& at, double zoom)
{
    if (scene.nodeAt(at) || scene.wireAt(at, canvas::kWireReach / 2 / zoom)) {
        return;
    }
    QGraphicsItem* area = scene.noteAt(at);
    if (!area) {
        area = scene.frameAt(at);
    }
    if (!area) {
        scene.clearSelection();
    } else if (!area->isSelected()) {
        scene.selectItem(area, SelectMode::Replace);
    }
}

} // namespace

bool CanvasView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture) {
            zoomTo(zoom() * (1 + native->value()), native->position().toPoint());
            return true;
        }
    }
    if (event->type() == QEvent::Leave && !m_gesture) {
        hover(QPoint(-1000, -1000));
    }
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    if (!m_canvas || m_button != Qt::NoButton) {
        return;
    }
    m_pressed = event->position().toPoint();
    m_lastMouse = m_pressed;
    m_button = event->button();
    m_keys = event->modifiers();
    m_rightMoved = false;
    setFocus(Qt::MouseFocusReason);
    const bool pans = m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && m_spaceHeld);
    if (pans) {
        startGesture(std::make_unique<PanGesture>(*this));
    } else if (m_button == Qt::LeftButton) {
        press(m_pressed, m_keys);
    } else if (m_button == Qt::RightButton) {
        const QPointF scene = mapToScene(m_pressed);
        if (NodeItem* node = m_canvas->nodeAt(scene)) {
            if (!node->isSelected()) {
                m_canvas->selectItem(node, SelectMode::Replace);
            }
        } else if (WireItem* wire = m_canvas->wireAt(scene, canvas::kWireReach / 2 / zoom())) {
            if (!wire->isSelected()) {
                m_canvas->selectItem(wire, SelectMode::Replace);
            }
        } else {
            m_waiting = std::make_unique<PanGesture>(*this);
        }
    }
    event->accept();
}

void CanvasView::press(const QPoint& at, Qt::KeyboardModifiers keys)
{
    m_clickSelects = false;
    if (m_hoveredWire && m_hoveredWire->plusRect().contains(mapToScene(at))) {
        const graph::Wire wire = m_hoveredWire->wire();
        m_button = Qt::NoButton;
        emit insertRequested(wire);
        return;
    }
    m_waiting = gestureFor(at, keys);
}

std::unique_ptr<Gesture> CanvasView::gestureFor(const QPoint& at, Qt::KeyboardModifiers keys)
{
    const QPointF scene = mapToScene(at);
    const SelectMode mode = keys.testFlag(Qt::ControlModifier) ? SelectMode::Toggle
                            : keys.testFlag(Qt::ShiftModifier) ? SelectMode::Add
                                                               : SelectMode::Replace;
    if (zoom() >= canvas::kBlockZoom) {
        if (const auto port = m_canvas->portAt(scene, canvas::kPortHit / 2 / std::min(zoom(), 1.5))) {
            // Inside the card only the port itself takes the press, so that cards can be grabbed at their edges.
            const bool onCard = port->node->sceneCard().contains(scene);
            const QPointF gap = scene - port->point;
            const bool onPort = std::hypot(gap.x(), gap.y()) <= canvas::kPort;
            const WireItem* near = m_canvas->wireAt(scene, canvas::kWireReach / 2 / zoom());
            const bool onBend = near && near->bendAt(scene, canvas::kPort / zoom());
            if (onPort || (!onCard && !onBend)) {
                return std::make_unique<WireGesture>(*this, *port);
            }
        }
    }
    if (NodeItem* node = m_canvas->nodeAt(scene)) {
        if (!node->isSelected() || mode != SelectMode::Replace) {
            m_canvas->selectItem(node, mode);
        } else {
            m_clickSelects = true;
        }
        if (!node->isSelected()) {
            return nullptr;
        }
        return std::make_unique<MoveGesture>(*this, scene, node,
                                             keys.testFlag(Qt::AltModifier) ? MoveGesture::Kind::Duplicate
                                                                            : MoveGesture::Kind::Move);
    }
    if (WireItem* wire = m_canvas->wireAt(scene, canvas::kWireReach / 2 / zoom())) {
        m_canvas->selectItem(wire, mode);
        if (const auto bend = wire->bendAt(scene, canvas::kPort / zoom())) {
            return std::make_unique<BendGesture>(*this, *wire, *bend);
        }
        return nullptr;
    }
    if (NoteItem* note = m_canvas->noteAt(scene)) {
        if (note->isSelected() && note->gripRect().contains(note->mapFromScene(scene))) {
            return std::make_unique<ResizeGesture>(*this, scene, nullptr, note);
        }
        if (!note->isSelected() || mode != SelectMode::Replace) {
            m_canvas->selectItem(note, mode);
        }
        return std::make_unique<MoveGesture>(*this, scene, nullptr, MoveGesture::Kind::Move);
    }
    if (FrameItem* frame = m_canvas->frameAt(scene)) {
        if (frame->isSelected() && frame->gripRect().contains(frame->mapFromScene(scene))) {
            return std::make_unique<ResizeGesture>(*this, scene, frame, nullptr);
        }
        if (!frame->isSelected() || mode != SelectMode::Replace) {
            m_canvas->selectItem(frame, mode);
        }
        return std::make_unique<MoveGesture>(*this, scene, nullptr, MoveGesture::Kind::Move);
    }
    if (mode == SelectMode::Replace) {
        m_canvas->clearSelection();
    }
    return std::make_unique<MarqueeGesture>(*this, scene, mode);
}

void CanvasView::startGesture(std::unique_ptr<Gesture> gesture)
{
    hover(QPoint(-1000, -1000));
    m_gesture = std::move(gesture);
    m_gesture->begin();
    if (m_gesture->scrollsAtEdges()) {
        m_edgeTimer->start();
    }
}

void CanvasView::moveGesture()
{
    m_gesture->move(mapToScene(m_lastMouse), m_keys);
}

void CanvasView::endGesture(bool keep)
{
    m_edgeTimer->stop();
    // The gesture may open a popup or change the document; it must be gone for whatever follows.
    const std::unique_ptr<Gesture> ended = std::move(m_gesture);
    m_waiting.reset();
    if (ended && keep) {
        ended->finish(mapToScene(m_lastMouse), m_keys);
    } else if (ended) {
        ended->cancel();
    }
    m_minimap->update();
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    m_lastMouse = event->position().toPoint();
    m_keys = event->modifiers();
    if (!m_canvas) {
        return;
    }
    if (m_waiting && (m_lastMouse - m_pressed).manhattanLength() >= QApplication::startDragDistance() / 2) {
        m_rightMoved = m_button == Qt::RightButton;
        startGesture(std::move(m_waiting));
    }
    if (m_gesture) {
        moveGesture();
    } else if (m_button == Qt::NoButton) {
        hover(m_lastMouse);
    }
    event->accept();
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_button) {
        return;
    }
    m_lastMouse = event->position().toPoint();
    m_keys = event->modifiers();
    const Qt::MouseButton button = std::exchange(m_button, Qt::NoButton);
    const bool dragged = m_gesture != nullptr;
    endGesture(true);
    if (!m_canvas || dragged) {
        return;
    }
    const QPointF scene = mapToScene(m_lastMouse);
    if (button == Qt::LeftButton) {
        if (m_clickSelects) {
            // A plain click on one of several selected nodes leaves only that one.
            if (NodeItem* node = m_canvas->nodeAt(scene)) {
                m_canvas->selectItem(node, SelectMode::Replace);
            }
        }
        if (const NoteItem* note = m_canvas->noteAt(scene)) {
            if (const QString link = note->linkAt(note->mapFromScene(scene)); !link.isEmpty()) {
                emit linkActivated(link);
            }
        }
    } else if (button == Qt::RightButton && !m_rightMoved) {
        selectForMenu(*m_canvas, scene, zoom());
        emit menuRequested(viewport()->mapToGlobal(m_lastMouse));
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!m_canvas || event->button() != Qt::LeftButton) {
        return;
    }
    m_waiting.reset();
    const QPointF scene = mapToScene(event->position().toPoint());
    if (const NodeItem* node = m_canvas->nodeAt(scene)) {
        emit nodeActivated(node->id());
    } else if (const WireItem* wire = m_canvas->wireAt(scene, canvas::kWireReach / 2 / zoom())) {
        const graph::Wire hit = wire->wire();
        if (wire->route().asLink) {
            showAsLinks(*m_canvas, {hit}, false);
        } else {
            toggleBend(*m_canvas, hit, scene, canvas::kPort / zoom());
        }
    } else if (const NoteItem* note = m_canvas->noteAt(scene)) {
        emit noteEditRequested(note->id());
    } else if (FrameItem* frame = m_canvas->frameAt(scene)) {
        Selection content;
        content.nodes = m_canvas->inside(*frame);
        m_canvas->select(content);
    } else {
        emit quickAddRequested(scene);
    }
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool touchpad = event->phase() != Qt::NoScrollPhase || !event->pixelDelta().isNull();
    const bool zooms = control != (m_wheel == WheelAction::Zooms && !touchpad);
    if (zooms) {
        const double steps = event->angleDelta().y() / 120.0;
        zoomTo(zoom() * std::pow(1.2, steps), event->position().toPoint());
    } else {
        QPoint by = touchpad && !event->pixelDelta().isNull() ? event->pixelDelta() : event->angleDelta() / 2;
        if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0) {
            by = QPoint(by.y(), 0);
        }
        panBy(by);
    }
    if (m_gesture) {
        moveGesture();
    }
    event->accept();
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
    } else if (event->key() == Qt::Key_Escape && (m_gesture || m_waiting)) {
        m_button = Qt::NoButton;
        endGesture(false);
    } else if (event->key() == Qt::Key_Escape && m_canvas) {
        m_canvas->clearSelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_canvas &&
               m_canvas->selectedNodes().size() == 1) {
        emit nodeActivated(*m_canvas->selectedNodes().begin());
    } else {
        // Arrow keys would scroll in the base class; here they are actions.
        QWidget::keyPressEvent(event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->unsetCursor();
    } else {
        QWidget::keyReleaseEvent(event);
    }
}

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    m_spaceHeld = false;
    viewport()->unsetCursor();
    QGraphicsView::focusOutEvent(event);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    // The mouse opens the menu on release, unless it panned; only the menu key comes through here.
    if (event->reason() == QContextMenuEvent::Keyboard && m_canvas) {
        const QRectF selected = m_canvas->selectedRect();
        const QPoint at = selected.isEmpty() ? viewport()->rect().center() : mapFromScene(selected.center());
        emit menuRequested(viewport()->mapToGlobal(at));
    }
    event->accept();
}

void CanvasView::hover(const QPoint& at)
{
    if (!m_canvas) {
        return;
    }
    const QPointF scene = mapToScene(at);
    NodeItem* node = m_canvas->nodeAt(scene);
    WireItem* wire = nullptr;
    bool onPort = false;
    if (zoom() >= canvas::kBlockZoom) {
        const auto port = m_canvas->portAt(scene, canvas::kPortHit / 2 / std::min(zoom(), 1.5));
        onPort = port && (!node || QLineF(scene, port->point).length() <= canvas::kPort);
    }
    if (m_hoveredWire && m_hoveredWire->plusRect().contains(scene)) {
        wire = m_hoveredWire;
    } else if (!node && !onPort) {
        wire = m_canvas->wireAt(scene, canvas::kWireReach / 2 / zoom());
    }
    if (node != m_hoveredNode) {
        if (m_hoveredNode) {
            m_hoveredNode->setHovered(false);
        }
        m_hoveredNode = node;
        if (node) {
            node->setHovered(true);
        }
    }
    if (wire != m_hoveredWire) {
        if (m_hoveredWire) {
            m_hoveredWire->setHovered(false);
        }
        m_hoveredWire = wire;
        if (wire) {
            wire->setHovered(true);
        }
    }
    if (!m_spaceHeld) {
        if (onPort) {
            viewport()->setCursor(Qt::CrossCursor);
        } else if (wire && wire->plusRect().contains(scene)) {
            viewport()->setCursor(Qt::PointingHandCursor);
        } else {
            viewport()->unsetCursor();
        }
    }
}

void CanvasView::scrollAtEdge()
{
    if (!m_gesture) {
        m_edgeTimer->stop();
        return;
    }
    const QRect area = viewport()->rect();
    const auto push = [](int position, int low, int high) {
        if (position < low + kEdge) {
            return std::min(kEdge, low + kEdge - position) / 2;
        }
        return position > high - kEdge ? -std::min(kEdge, position - high + kEdge) / 2 : 0;
    };
    const QPoint by(push(m_lastMouse.x(), area.left(), area.right()), push(m_lastMouse.y(), area.top(), area.bottom()));
    if (!by.isNull()) {
        panBy(by);
        moveGesture();
    }
}

} // namespace weir::ui
