#include "ui/canvas/gestures.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"

#include <algorithm>

namespace weir::ui {

MarqueeGesture::MarqueeGesture(CanvasView& view, const QPointF& start, SelectMode mode)
    : Gesture(view), m_start(start), m_mode(mode), m_before(view.canvas()->selection())
{}

void MarqueeGesture::move(const QPointF& scene, Qt::KeyboardModifiers)
{
    const QRectF area = QRectF(m_start, scene).normalized();
    m_view.setMarquee(area);
    std::set<NodeId> hit;
    for (const auto& [id, item] : m_view.canvas()->nodeItems()) {
        if (item->sceneCard().intersects(area)) {
            hit.insert(id);
        }
    }
    Selection next = m_mode == SelectMode::Replace ? Selection{} : m_before;
    for (const NodeId& id : hit) {
        if (m_mode == SelectMode::Toggle && m_before.nodes.contains(id)) {
            next.nodes.erase(id);
        } else {
            next.nodes.insert(id);
        }
    }
    for (const auto& [id, item] : m_view.canvas()->noteItems()) {
        if (area.intersects(item->sceneBoundingRect())) {
            next.notes.insert(id);
        }
    }
    for (const auto& [id, item] : m_view.canvas()->frameItems()) {
        // A frame is taken only as a whole, or its content could not be selected alone.
        if (area.contains(QRectF(item->pos(), item->shownSize()))) {
            next.frames.insert(id);
        }
    }
    m_view.canvas()->select(next);
}

void MarqueeGesture::finish(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    move(scene, keys);
    m_view.setMarquee({});
}

void MarqueeGesture::cancel()
{
    m_view.setMarquee({});
    m_view.canvas()->select(m_before);
}

PanGesture::PanGesture(CanvasView& view) : Gesture(view), m_last(view.lastMouse()) {}

void PanGesture::begin()
{
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void PanGesture::move(const QPointF&, Qt::KeyboardModifiers)
{
    const QPoint now = m_view.lastMouse();
    m_view.panBy(now - m_last);
    m_last = now;
}

void PanGesture::finish(const QPointF&, Qt::KeyboardModifiers)
{
    cancel();
}

void PanGesture::cancel()
{
    m_view.viewport()->unsetCursor();
}

ResizeGesture::ResizeGesture(CanvasView& view, const QPointF& start, FrameItem* frame, NoteItem* note)
    : Gesture(view), m_start(start), m_frame(frame), m_note(note),
      m_size(frame ? frame->shownSize() : note->shownSize())
{}

QSizeF ResizeGesture::sizeAt(const QPointF& scene, Qt::KeyboardModifiers keys) const
{
    const QPointF by = scene - m_start;
    QSizeF size(std::max(100.0, m_size.width() + by.x()), std::max(60.0, m_size.height() + by.y()));
    if (!keys.testFlag(Qt::AltModifier)) {
        size = {canvas::onGrid(size.width()), canvas::onGrid(size.height())};
    }
    return size;
}

void ResizeGesture::move(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    const QSizeF size = sizeAt(scene, keys);
    m_frame ? m_frame->setShownSize(size) : m_note->setShownSize(size);
}

void ResizeGesture::finish(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    const QSizeF size = sizeAt(scene, keys);
    const graph::Size wanted{size.width(), size.height()};
    DocumentController& controller = m_view.canvas()->controller();
    if (m_frame) {
        graph::Frame frame = m_frame->frame();
        frame.size = wanted;
        (void)controller.edit({graph::PutFrame{m_frame->id(), frame}}, CanvasView::tr("resize frame"));
    } else {
        graph::Note note = m_note->note();
        note.size = wanted;
        (void)controller.edit({graph::PutNote{m_note->id(), note}}, CanvasView::tr("resize note"));
    }
}

void ResizeGesture::cancel()
{
    m_view.canvas()->restorePlaces();
}

} // namespace weir::ui
