#include "ui/canvas/bend_gesture.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"

#include <algorithm>

namespace weir::ui {

BendGesture::BendGesture(CanvasView& view, WireItem& wire, std::size_t bend)
    : Gesture(view), m_scene(*view.canvas()), m_wire(wire.wire()), m_before(wire.route()), m_bend(bend)
{}

WireRoute BendGesture::at(const QPointF& scene, Qt::KeyboardModifiers keys) const
{
    const QPointF place = keys.testFlag(Qt::AltModifier) ? scene : canvas::onGrid(scene);
    WireRoute route = m_before;
    route.bends[m_bend] = {place.x(), place.y()};
    return route;
}

void BendGesture::move(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    if (WireItem* item = m_scene.wire(m_wire)) {
        item->setRoute(at(scene, keys));
    }
}

void BendGesture::finish(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    static_cast<void>(m_scene.controller().replace(withRoute(m_scene.document(), m_wire, at(scene, keys)),
                                                   CanvasView::tr("move bend of wire")));
}

void BendGesture::cancel()
{
    if (WireItem* item = m_scene.wire(m_wire)) {
        item->setRoute(m_before);
    }
}

void toggleBend(CanvasScene& scene, const graph::Wire& wire, const QPointF& at, double reach)
{
    const WireItem* item = scene.wire(wire);
    if (!item) {
        return;
    }
    WireRoute route = item->route();
    if (const auto hit = item->bendAt(at, reach)) {
        route.bends.erase(route.bends.begin() + static_cast<std::ptrdiff_t>(*hit));
        static_cast<void>(scene.controller().replace(withRoute(scene.document(), wire, route),
                                                     CanvasView::tr("remove bend of wire")));
        return;
    }
    const QPointF place = canvas::onGrid(at);
    route.bends.insert(route.bends.begin() + static_cast<std::ptrdiff_t>(item->pieceAt(at)), {place.x(), place.y()});
    route.asLink = false;
    static_cast<void>(
        scene.controller().replace(withRoute(scene.document(), wire, route), CanvasView::tr("bend wire")));
}

void showAsLinks(CanvasScene& scene, const std::vector<graph::Wire>& wires, bool asLinks)
{
    graph::Document next = scene.document();
    for (const graph::Wire& wire : wires) {
        if (const WireItem* item = scene.wire(wire)) {
            WireRoute route = item->route();
            route.asLink = asLinks;
            next = withRoute(std::move(next), wire, route);
        }
    }
    static_cast<void>(scene.controller().replace(std::move(next), asLinks ? CanvasView::tr("show wire as link")
                                                                          : CanvasView::tr("draw wire through")));
}

} // namespace weir::ui
