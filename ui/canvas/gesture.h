#pragma once

#include <QPointF>
#include <Qt>

namespace weir::ui {

class CanvasView;

/// One drag from press to release. The view feeds it scene points; Esc cancels it and leaves nothing behind.
class Gesture
{
public:
    explicit Gesture(CanvasView& view) : m_view(view) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;

    /// The press has become a drag. What a gesture shows it shows from here on: a mere click makes one and drops it.
    virtual void begin() {}
    virtual void move(const QPointF& scene, Qt::KeyboardModifiers keys) = 0;
    virtual void finish(const QPointF& scene, Qt::KeyboardModifiers keys) = 0;
    virtual void cancel() = 0;
    /// Does the canvas scroll by itself when the cursor comes near an edge?
    [[nodiscard]] virtual bool scrollsAtEdges() const { return true; }

protected:
    CanvasView& m_view;
};

} // namespace weir::ui
