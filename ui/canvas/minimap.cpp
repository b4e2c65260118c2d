#include "ui/canvas/minimap.h"

#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kPadding = 8;

} // namespace

Minimap::Minimap(CanvasView& view) : QWidget(&view), m_view(view)
{
    setFixedSize(184, 120);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview of the canvas"));
}

void Minimap::setScene(CanvasScene* scene)
{
    if (m_scene) {
        m_scene->disconnect(this);
    }
    m_scene = scene;
    if (scene) {
        connect(scene, &CanvasScene::layoutChanged, this, [this] { update(); });
        connect(&scene->board(), &NodeStatusBoard::changed, this, [this] { update(); });
    }
    update();
}

QTransform Minimap::sceneToMap() const
{
    QRectF world = m_scene->contentRect() | m_view.visibleScene();
    const QRectF room = QRectF(rect()).adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const double factor =
        std::min(room.width() / std::max(world.width(), 1.0), room.height() / std::max(world.height(), 1.0));
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(factor, factor);
    transform.translate(-world.center().x(), -world.center().y());
    return transform;
}

void Minimap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Line), 1));
    painter.setBrush(withAlpha(color(Token::Surface), 0.94));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::kRadiusCard, metric::kRadiusCard);
    if (!m_scene) {
        return;
    }
    const QTransform transform = sceneToMap();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto& [id, item] : m_scene->frameItems()) {
        painter.fillRect(transform.mapRect(QRectF(item->pos(), item->shownSize())), color(Token::Raised));
    }
    for (const auto& [id, item] : m_scene->nodeItems()) {
        const NodeState state = item->status().state;
        const bool quiet = state == NodeState::Ready || state == NodeState::NotConfigured;
        QRectF block = transform.mapRect(item->sceneCard());
        block.setWidth(std::max(2.0, block.width()));
        block.setHeight(std::max(2.0, block.height()));
        painter.fillRect(block,
                         item->isSelected() ? color(Token::Accent) : color(quiet ? Token::Control : stateToken(state)));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(withAlpha(color(Token::Accent), 0.08));
    painter.setPen(QPen(color(Token::Accent), 1.25));
    const QRectF frame = transform.mapRect(m_view.visibleScene()) & QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.drawRoundedRect(frame, 3, 3);
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    go(event->position().toPoint());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        go(event->position().toPoint());
    }
}

void Minimap::wheelEvent(QWheelEvent* event)
{
    m_view.zoomTo(m_view.zoom() * (event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2));
    event->accept();
}

void Minimap::go(const QPoint& at)
{
    if (m_scene) {
        m_view.centerOn(sceneToMap().inverted().map(QPointF(at)));
        update();
    }
}

} // namespace weir::ui
