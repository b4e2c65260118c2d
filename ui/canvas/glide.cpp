#include "ui/canvas/glide.h"

#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme.h"

#include <QVariantAnimation>

namespace weir::ui {

void glideFrom(CanvasView& view, const std::map<NodeId, QPointF>& before)
{
    const int duration = Theme::instance().motion(180);
    if (duration == 0 || before.size() > 400 || !view.isVisible()) {
        return;
    }
    // The document is done; only the items glide to their places.
    auto* glide = new QVariantAnimation(view.canvas());
    glide->setDuration(duration);
    glide->setEasingCurve(QEasingCurve::OutCubic);
    glide->setStartValue(0.0);
    glide->setEndValue(1.0);
    CanvasScene* canvas = view.canvas();
    QObject::connect(glide, &QVariantAnimation::valueChanged, canvas, [canvas, before](const QVariant& value) {
        const double share = value.toDouble();
        for (const auto& [id, from] : before) {
            NodeItem* item = canvas->node(id);
            const auto place = canvas->document().positions.find(id);
            if (item && place != canvas->document().positions.end()) {
                const QPointF to(place->second.x, place->second.y);
                item->setPos(from + (to - from) * share);
                canvas->followNode(id);
            }
        }
    });
    glide->start(QAbstractAnimation::DeleteWhenStopped);
}

} // namespace weir::ui
