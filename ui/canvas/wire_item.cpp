#include "ui/canvas/wire_item.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/kit/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir::ui {
namespace {

constexpr double kMinimalHandle = 40;
constexpr int kPieces = 14;
constexpr double kPlus = 20;
constexpr double kMostGrown = 2; ///< How much larger than at 100 % a number may be drawn, in scene units.

QFont chipFont()
{
    QFont font = Theme::instance().tabularFont(TypeRole::Caption);
    font.setPixelSize(10);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

QPainterPath wirePath(const QPointF& from, const QPointF& to)
{
    const double dx = to.x() - from.x();
    double handle = std::max(kMinimalHandle, std::abs(dx) / 2);
    if (dx < 0) {
        // A backward wire needs room to turn, but not without bound.
        handle = std::min(160.0, kMinimalHandle + std::abs(dx) / 3);
    }
    QPainterPath path(from);
    path.cubicTo(from + QPointF(handle, 0), to - QPointF(handle, 0), to);
    return path;
}

WireItem::WireItem(graph::Wire wire) : m_wire(std::move(wire))
{
    setFlag(ItemIsSelectable);
    setZValue(-1);
    m_label.setTextFormat(Qt::PlainText);
    m_label.setPerformanceHint(QStaticText::AggressiveCaching);
}

void WireItem::setEnds(const QPointF& from, const QPointF& to)
{
    prepareGeometryChange();
    m_path = wirePath(from, to);
    m_line.clear();
    for (int i = 0; i <= kPieces; ++i) {
        m_line << m_path.pointAtPercent(static_cast<double>(i) / kPieces);
    }
    m_middle = m_path.pointAtPercent(0.5);
    const QSizeF chipSize(60 * kMostGrown, 24 * kMostGrown);
    const QRectF chip(m_middle - QPointF(chipSize.width() / 2, chipSize.height() / 2), chipSize);
    m_bounds = m_path.controlPointRect().adjusted(-4, -4, 4, 4).united(chip);
}

void WireItem::setLook(WireLook look)
{
    m_look = look;
    update();
}

void WireItem::setLabel(const QString& label, const QString& exact)
{
    if (m_label.text() != label) {
        m_label.setText(label);
        m_label.prepare(QTransform(), chipFont());
        update();
    }
    setToolTip(exact);
}

void WireItem::setHovered(bool hovered)
{
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void WireItem::setDropTarget(bool target)
{
    if (target != m_target) {
        m_target = target;
        update();
    }
}

QRectF WireItem::plusRect() const
{
    return {m_middle.x() - kPlus / 2, m_middle.y() - kPlus / 2, kPlus, kPlus};
}

double WireItem::distanceTo(const QPointF& point) const
{
    double best = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i + 1 < m_line.size(); ++i) {
        const QPointF a = m_line[i];
        const QPointF along = m_line[i + 1] - a;
        const double length = QPointF::dotProduct(along, along);
        const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0.0;
        const QPointF gap = point - (a + along * t);
        best = std::min(best, std::hypot(gap.x(), gap.y()));
    }
    return best;
}

QPainterPath WireItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(canvas::kWireReach);
    return stroker.createStroke(m_path);
}

void WireItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double zoom = std::abs(painter->worldTransform().m11());
    const bool strong = m_hovered || m_target || isSelected();
    const QColor ink = color(strong ? Token::Accent : Token::Control);
    painter->setBrush(Qt::NoBrush);
    if (zoom < canvas::kBlockZoom && !strong) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(ink, 0));
        painter->drawPolyline(m_line);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(ink, strong ? 3 : 2, Qt::SolidLine, Qt::RoundCap);
    if (m_look == WireLook::Rejects) {
        pen.setDashPattern({4, 3});
        pen.setCapStyle(Qt::FlatCap);
    } else if (m_look == WireLook::Stale) {
        pen.setDashPattern({0.1, 2.4});
    }
    painter->setPen(pen);
    painter->drawPath(m_path);
    if (m_hovered) {
        const QRectF plus = plusRect();
        painter->setPen(QPen(color(Token::Accent), 1.5));
        painter->setBrush(color(Token::Surface));
        painter->drawEllipse(plus);
        paintIcon(painter, Icon::Add, plus.adjusted(4, 4, -4, -4), color(Token::Accent));
    } else if (!m_label.text().isEmpty()) {
        // Seen from afar the number keeps its size on the screen, as far as there is room between two cards.
        const double grown = zoom >= 1 ? 1 : std::min(1 / zoom, kMostGrown);
        const double air = grown > 1.5 ? 2 : 5;
        const QSizeF size = m_label.size();
        const QRectF chip(-size.width() / 2 - air, -8, size.width() + 2 * air, 16);
        painter->translate(m_middle);
        painter->scale(grown, grown);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::Canvas));
        painter->drawRoundedRect(chip, 8, 8);
        painter->setPen(color(Token::Text2));
        painter->setFont(chipFont());
        painter->drawStaticText(QPointF(-size.width() / 2, -size.height() / 2), m_label);
        painter->scale(1 / grown, 1 / grown);
        painter->translate(-m_middle);
    }
}

} // namespace weir::ui
