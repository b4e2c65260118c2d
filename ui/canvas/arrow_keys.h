#pragma once

#include "ui/canvas/canvas_view.h"

#include <QObject>

namespace weir::ui {

/// The arrow keys of a canvas: they move what is selected by a grid step (Ctrl: one pixel); with nothing selected or
/// with Shift they walk to the nearest node in that direction.
class ArrowKeys : public QObject
{
    Q_OBJECT

public:
    explicit ArrowKeys(CanvasView& view);

private:
    void nudge(const QPointF& by);
    void walk(Qt::Key direction);

    CanvasView& m_view;
};

} // namespace weir::ui
