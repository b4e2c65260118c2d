#include "ui/panels/diff/diff_canvas.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace weir::ui {
namespace {

constexpr double kMark = 22;
constexpr int kKeyPan = 60;

} // namespace

Token diffToken(graph::ChangeKind kind)
{
    return kind == graph::ChangeKind::Added     ? Token::DiffAdd
           : kind == graph::ChangeKind::Removed ? Token::DiffRemove
                                                : Token::DiffChange;
}

void paintDiffMark(QPainter* painter, graph::ChangeKind kind, const QRectF& rect, const QColor& ink)
{
    painter->setPen(QPen(ink, rect.width() / 7, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    const QPointF centre = rect.center();
    const double reach = rect.width() * 0.27;
    if (kind == graph::ChangeKind::Changed) {
        QPainterPath tilde(centre + QPointF(-reach, reach * 0.35));
        tilde.cubicTo(centre + QPointF(-reach * 0.4, -reach * 1.1), centre + QPointF(reach * 0.4, reach * 1.1),
                      centre + QPointF(reach, -reach * 0.35));
        painter->drawPath(tilde);
        return;
    }
    painter->drawLine(centre - QPointF(reach, 0), centre + QPointF(reach, 0));
    if (kind == graph::ChangeKind::Added) {
        painter->drawLine(centre - QPointF(0, reach), centre + QPointF(0, reach));
    }
}

void DiffMark::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QColor ink = color(diffToken(m_kind));
    painter->setRenderHint(QPainter::Antialiasing);
    QPen border(ink, 3);
    border.setCosmetic(true); // as strong when the whole pipeline is in view
    if (m_kind == graph::ChangeKind::Removed) {
        border.setDashPattern({4, 3});
    }
    painter->setPen(border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(m_card.adjusted(-3, -3, 3, 3), metric::kRadiusCard + 2, metric::kRadiusCard + 2);
    const QRectF mark(m_card.left() - kMark / 2, m_card.top() - kMark / 2, kMark, kMark);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawEllipse(mark);
    paintDiffMark(painter, m_kind, mark, color(Token::Surface));
}

void DiffWire::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QColor ink = color(diffToken(m_kind));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ink, 4, m_kind == graph::ChangeKind::Removed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
    painter->drawPath(m_path);
    const QPointF middle = m_path.pointAtPercent(0.5);
    const QRectF mark(middle.x() - 8, middle.y() - 8, 16, 16);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawEllipse(mark);
    paintDiffMark(painter, m_kind, mark, color(Token::Surface));
}

void DiffCanvas::mousePressEvent(QMouseEvent* event)
{
    m_at = event->position().toPoint();
    setFocus(Qt::MouseFocusReason);
    NodeItem* node = canvas() ? canvas()->nodeAt(mapToScene(m_at)) : nullptr;
    m_panning = !node;
    if (node && event->button() == Qt::LeftButton) {
        canvas()->selectItem(node, SelectMode::Replace);
    }
}

void DiffCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panning && event->buttons() != Qt::NoButton) {
        const QPoint at = event->position().toPoint();
        panBy(at - m_at);
        m_at = at;
    }
}

void DiffCanvas::mouseReleaseEvent(QMouseEvent*)
{
    m_panning = false;
}

void DiffCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        panBy({kKeyPan, 0});
        return;
    case Qt::Key_Right:
        panBy({-kKeyPan, 0});
        return;
    case Qt::Key_Up:
        panBy({0, kKeyPan});
        return;
    case Qt::Key_Down:
        panBy({0, -kKeyPan});
        return;
    case Qt::Key_Plus:
        zoomTo(zoom() * 1.25);
        return;
    case Qt::Key_Minus:
        zoomTo(zoom() / 1.25);
        return;
    default:
        event->ignore();
    }
}

} // namespace weir::ui
