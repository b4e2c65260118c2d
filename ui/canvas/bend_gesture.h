#pragma once

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/gesture.h"
#include "ui/document/routes.h"

namespace weir::ui {

/// Drags one bend of a wire, on the grid unless Alt is held. One undo
/// step.
class BendGesture : public Gesture
{
public:
    BendGesture(CanvasView& view, WireItem& wire, std::size_t bend);
    void move(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void finish(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void cancel() override;

private:
    [[nodiscard]] WireRoute at(const QPointF& scene, Qt::KeyboardModifiers keys) const;

    CanvasScene& m_scene;
    graph::Wire m_wire;
    WireRoute m_before;
    std::size_t m_bend;
};

/// Adds a bend where a wire was double-clicked, or takes the one away that was hit; one undo step.
void toggleBend(CanvasScene& scene, const graph::Wire& wire, const QPointF& at, double reach);
/// Shows wires as named pairs of ends, or drawn through; one undo step.
void showAsLinks(CanvasScene& scene, const std::vector<graph::Wire>& wires, bool asLinks);

} // namespace weir::ui
