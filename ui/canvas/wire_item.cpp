#include "ui/canvas/wire_item.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/kit/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir::ui {
namespace {

constexpr double kMinimalHandle = 40;
constexpr int kPieces = 14;
constexpr double kPlus = 20;
constexpr double kStub = 14;       ///< Of a wire that is shown as links.
constexpr double kLinkWidth = 120; ///< At most.
constexpr double kBend = 8;
constexpr double kCountGap = 5;  ///< Between a card and the number beside it.
constexpr double kMostGrown = 2; ///< How much larger than at 100 % a number may be drawn, in scene units.

QFont chipFont()
{
    QFont font = Theme::instance().tabularFont(TypeRole::Caption);
    font.setPixelSize(10);
    font.setWeight(QFont::Medium);
    return font;
}

/// Between two bends: softer handles, none when it runs backwards.
QPainterPath bentPath(const QPointF& from, const QPointF& to)
{
    const double handle = std::clamp((to.x() - from.x()) / 2, 8.0, 120.0);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(handle, 0), to - QPointF(handle, 0), to);
    return path;
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
    m_from = from;
    m_to = to;
    rebuild();
}

void WireItem::setRoute(const WireRoute& route)
{
    if (!(route == m_route)) {
        m_route = route;
        rebuild();
    }
}

void WireItem::setNames(const QString& from, const QString& to)
{
    if (from != m_fromName || to != m_toName) {
        m_fromName = from;
        m_toName = to;
        if (m_route.asLink) {
            rebuild();
        }
    }
}

void WireItem::rebuild()
{
    prepareGeometryChange();
    m_line.clear();
    if (m_route.asLink) {
        m_path = QPainterPath(m_from);
        m_path.lineTo(m_from + QPointF(kStub, 0));
        m_path.moveTo(m_to - QPointF(kStub, 0));
        m_path.lineTo(m_to);
        m_middle = linkChip(true).center();
        m_bounds =
            linkChip(true).united(linkChip(false)).united(QRectF(m_from, m_to).normalized()).adjusted(-4, -4, 4, 4);
        update();
        return;
    }
    QPointF start = m_from;
    m_path = QPainterPath(start);
    double longest = -1; // the middle of the longest piece is on no bend, so that bends can be grabbed
    for (std::size_t i = 0; i <= m_route.bends.size(); ++i) {
        const bool last = i == m_route.bends.size();
        const QPointF end = last ? m_to : QPointF(m_route.bends[i].x, m_route.bends[i].y);
        const QPainterPath piece = m_route.bends.empty() ? wirePath(start, end) : bentPath(start, end);
        for (int step = i == 0 ? 0 : 1; step <= kPieces; ++step) {
            m_line << piece.pointAtPercent(static_cast<double>(step) / kPieces);
        }
        m_path.connectPath(piece);
        start = end;
        if (const double length = piece.length(); length > longest) {
            longest = length;
            m_middle = piece.pointAtPercent(0.5);
        }
    }
    const QSizeF chipSize(60 * kMostGrown, 24 * kMostGrown);
    const QRectF chip(m_middle - QPointF(chipSize.width() / 2, chipSize.height() / 2), chipSize);
    const QRectF count(m_from - QPointF(0, chipSize.height()), QSizeF(chipSize.width(), 2 * chipSize.height()));
    m_bounds = m_path.controlPointRect().adjusted(-6, -6, 6, 6).united(chip).united(count);
    update();
}

QRectF WireItem::linkChip(bool atOutput) const
{
    const double wanted = QFontMetricsF(chipFont()).horizontalAdvance(atOutput ? m_toName : m_fromName) + 14;
    const double width = std::min(kLinkWidth, wanted);
    return atOutput ? QRectF(m_from.x() + kStub, m_from.y() - 9, width, 18)
                    : QRectF(m_to.x() - kStub - width, m_to.y() - 9, width, 18);
}

std::optional<std::size_t> WireItem::bendAt(const QPointF& point, double reach) const
{
    for (std::size_t i = 0; !m_route.asLink && i < m_route.bends.size(); ++i) {
        if (std::hypot(m_route.bends[i].x - point.x(), m_route.bends[i].y - point.y()) <= reach) {
            return i;
        }
    }
    return std::nullopt;
}

std::size_t WireItem::pieceAt(const QPointF& point) const
{
    double best = std::numeric_limits<double>::max();
    qsizetype nearest = 0;
    for (qsizetype i = 0; i + 1 < m_line.size(); ++i) {
        const QPointF gap = (m_line[i] + m_line[i + 1]) / 2 - point;
        if (const double distance = std::hypot(gap.x(), gap.y()); distance < best) {
            best = distance;
            nearest = i;
        }
    }
    return std::min(static_cast<std::size_t>(nearest / kPieces), m_route.bends.size());
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
    if (m_route.asLink) {
        return {}; // a link has no middle
    }
    return {m_middle.x() - kPlus / 2, m_middle.y() - kPlus / 2, kPlus, kPlus};
}

double WireItem::distanceTo(const QPointF& point) const
{
    double best = std::numeric_limits<double>::max();
    if (m_route.asLink) {
        for (const QRectF& chip : {linkChip(true), linkChip(false)}) {
            const double dx = std::max({chip.left() - point.x(), 0.0, point.x() - chip.right()});
            const double dy = std::max({chip.top() - point.y(), 0.0, point.y() - chip.bottom()});
            best = std::min(best, std::hypot(dx, dy));
        }
        return best;
    }
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
    if (m_route.asLink) {
        paintLinks(painter, ink);
        return;
    }
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
    if (strong) {
        painter->setPen(QPen(ink, 1.5));
        painter->setBrush(color(Token::Surface));
        for (const graph::Point& bend : m_route.bends) {
            painter->drawEllipse(QPointF(bend.x, bend.y), kBend / 2, kBend / 2);
        }
        painter->setBrush(Qt::NoBrush);
    }
    if (m_hovered) {
        const QRectF plus = plusRect();
        painter->setPen(QPen(color(Token::Accent), 1.5));
        painter->setBrush(color(Token::Surface));
        painter->drawEllipse(plus);
        paintIcon(painter, Icon::Add, plus.adjusted(4, 4, -4, -4), color(Token::Accent));
    }
}

double WireItem::countScale(double zoom) const
{
    // Seen from afar the number keeps its size on the screen, as far as there is room between two cards.
    return zoom >= 1 ? 1 : std::min(1 / zoom, kMostGrown);
}

QRectF WireItem::countRect(double zoom) const
{
    if (m_label.text().isEmpty() || m_route.asLink || m_hovered || !isVisible()) {
        return {};
    }
    const double grown = countScale(zoom);
    const double air = grown > 1.5 ? 2 : 5;
    const QSizeF size(grown * (m_label.size().width() + 2 * air), grown * 16);
    QPointF centre = m_middle;
    const double end = m_route.bends.empty() ? m_to.x() : m_route.bends.front().x;
    if (end - m_from.x() >= size.width() + 2 * kCountGap) {
        // At the height in which the wire leaves its card, although it may turn away below the number: where many wires
        // meet, each number stands beside the card it counts.
        const double leaving = m_from.x() + kCountGap * 2;
        qsizetype i = 1;
        while (i + 1 < m_line.size() && m_line[i].x() < leaving) {
            ++i;
        }
        const double run = m_line[i].x() - m_line[i - 1].x();
        const double part = run > 0 ? std::clamp((leaving - m_line[i - 1].x()) / run, 0.0, 1.0) : 0;
        centre = {m_from.x() + kCountGap + size.width() / 2,
                  m_line[i - 1].y() + part * (m_line[i].y() - m_line[i - 1].y())};
    }
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

void WireItem::paintCount(QPainter* painter, double zoom) const
{
    const QRectF chip = countRect(zoom);
    const double grown = countScale(zoom);
    const QSizeF size = m_label.size();
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Token::Canvas));
    painter->drawRoundedRect(chip, 8 * grown, 8 * grown);
    painter->save();
    painter->translate(chip.center());
    painter->scale(grown, grown);
    painter->setPen(color(Token::Text2));
    painter->setFont(chipFont());
    painter->drawStaticText(QPointF(-size.width() / 2, -size.height() / 2), m_label);
    painter->restore();
}

WireCounts::WireCounts(const std::vector<WireItem*>& wires) : m_wires(wires)
{
    setFlag(ItemUsesExtendedStyleOption); // what is exposed, not all that the item covers
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(-0.5);
}

QRectF WireCounts::boundingRect() const
{
    constexpr double kEverywhere = 1e6;
    return {-kEverywhere, -kEverywhere, 2 * kEverywhere, 2 * kEverywhere};
}

void WireCounts::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    const double zoom = std::abs(painter->worldTransform().m11());
    if (zoom < canvas::kBlockZoom) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    for (const WireItem* wire : m_wires) {
        if (wire->boundingRect().intersects(option->exposedRect) &&
            wire->countRect(zoom).intersects(option->exposedRect)) {
            wire->paintCount(painter, zoom);
        }
    }
}

void WireItem::paintLinks(QPainter* painter, const QColor& ink) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 2, m_look == WireLook::Normal ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap));
    painter->drawPath(m_path);
    const QFont font = chipFont();
    painter->setFont(font);
    for (const bool atOutput : {true, false}) {
        const QRectF chip = linkChip(atOutput);
        painter->setPen(QPen(ink, 1));
        painter->setBrush(color(Token::Surface));
        painter->drawRoundedRect(chip, 9, 9);
        painter->setPen(color(Token::Text2));
        painter->drawText(
            chip, static_cast<int>(Qt::AlignCenter),
            QFontMetricsF(font).elidedText(atOutput ? m_toName : m_fromName, Qt::ElideRight, chip.width() - 12));
    }
}

} // namespace weir::ui
