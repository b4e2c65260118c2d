#pragma once

#include "ui/kit/surfaces.h"

namespace weir::ui {

class CanvasView;

/// What stands on a canvas without nodes: where to begin. Files can be dropped on it as on the canvas.
class EmptyCanvas : public EmptyState
{
    Q_OBJECT

public:
    explicit EmptyCanvas(CanvasView& view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void place();

    CanvasView& m_view;
};

} // namespace weir::ui
