#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir::ui {

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(rect, color(Token::Canvas));
    const double scale = zoom();
    const double step = scale >= 0.7 ? canvas::kGrid : scale >= 0.35 ? 2 * canvas::kGrid : 5 * canvas::kGrid;
    if (scale < 0.2) {
        return;
    }
    QList<QPointF> dots;
    const double left = std::floor(rect.left() / step) * step;
    const double top = std::floor(rect.top() / step) * step;
    dots.reserve(static_cast<qsizetype>((rect.width() / step + 2) * (rect.height() / step + 2)));
    for (double y = top; y < rect.bottom(); y += step) {
        for (double x = left; x < rect.right(); x += step) {
            dots.append({x, y});
        }
    }
    QPen pen(color(Token::GridDot), scale >= 0.7 ? 2 : 1.5);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&)
{
    const double pixel = 1 / zoom();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const QRectF& ghost : m_ghosts) {
        painter->setPen(QPen(color(Token::Accent), 1.5 * pixel, Qt::DashLine));
        painter->setBrush(withAlpha(color(Token::AccentTint), 0.6));
        painter->drawRoundedRect(ghost, 8, 8);
    }
    if (m_draggedLook != DraggedWire::None) {
        const Token ink = m_draggedLook == DraggedWire::Refused ? Token::Error : Token::Accent;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(ink), std::max(2.5, 2 * pixel), Qt::SolidLine, Qt::RoundCap));
        painter->drawPath(m_dragged);
    }
    if (!m_guides.empty()) {
        painter->setPen(QPen(color(Token::Accent), pixel));
        painter->drawLines(m_guides.data(), static_cast<int>(m_guides.size()));
    }
    if (!m_marquee.isEmpty()) {
        painter->setPen(QPen(color(Token::Accent), pixel));
        painter->setBrush(withAlpha(color(Token::Accent), 0.1));
        painter->drawRect(m_marquee);
    }
    if (!m_reason.isEmpty()) {
        painter->save();
        painter->resetTransform();
        painter->setFont(Theme::instance().font(TypeRole::Body));
        const QFontMetrics metrics(painter->font());
        const int widest = std::min(360, viewport()->width() - 40);
        QRect text = metrics.boundingRect(QRect(0, 0, widest, 400), Qt::TextWordWrap, m_reason);
        QPoint corner = m_lastMouse + QPoint(18, 18);
        corner.setX(std::min(corner.x(), viewport()->width() - text.width() - 28));
        corner.setY(std::min(corner.y(), viewport()->height() - text.height() - 22));
        text.moveTopLeft(corner + QPoint(10, 7));
        painter->setPen(QPen(color(Token::Error), 1));
        painter->setBrush(color(Token::ErrorTint));
        painter->drawRoundedRect(QRectF(text).adjusted(-9.5, -6.5, 9.5, 6.5), 6, 6);
        painter->setPen(color(Token::Text));
        painter->drawText(text, Qt::TextWordWrap, m_reason);
        painter->restore();
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter->save();
        painter->resetTransform();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(Token::Focus), metric::kFocusWidth));
        painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
        painter->restore();
    }
}

} // namespace weir::ui
