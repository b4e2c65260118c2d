#include "ui/kit/status_glyph.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace weir::ui {
namespace {

QPolygonF polygon(int corners, const QRectF& rect, double turn)
{
    QPolygonF result;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / corners;
        result << rect.center() + QPointF(std::cos(angle) * rect.width() / 2, std::sin(angle) * rect.height() / 2);
    }
    return result;
}

/// Badge and marks in a unit of 18 px.
class Badge
{
public:
    Badge(QPainter* painter, const QRectF& rect, const QColor& ground)
        : m_painter(painter), m_rect(rect), m_unit(rect.width() / 18), m_ground(ground)
    {}

    void disc(const QColor& fill, const QColor& border)
    {
        m_painter->setBrush(fill);
        m_painter->setPen(QPen(border, 1.6 * m_unit));
        const double inset = 1.8 * m_unit;
        m_painter->drawEllipse(m_rect.adjusted(inset, inset, -inset, -inset));
    }
    void shape(const QPolygonF& outline, const QColor& fill)
    {
        m_painter->setBrush(fill);
        m_painter->setPen(QPen(fill, 1.6 * m_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->drawPolygon(outline);
    }
    void lines(std::initializer_list<std::initializer_list<QPointF>> strokes, const QColor& ink, double width = 1.8)
    {
        m_painter->setBrush(Qt::NoBrush);
        m_painter->setPen(QPen(ink, width * m_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const auto& stroke : strokes) {
            QPolygonF line;
            for (const QPointF& point : stroke) {
                line << m_rect.topLeft() + point * m_unit;
            }
            m_painter->drawPolyline(line);
        }
    }
    void arc(double from, double span, const QColor& ink, double inset = 4.5)
    {
        m_painter->setBrush(Qt::NoBrush);
        m_painter->setPen(QPen(ink, 2 * m_unit, Qt::SolidLine, Qt::RoundCap));
        const double in = inset * m_unit;
        m_painter->drawArc(m_rect.adjusted(in, in, -in, -in), static_cast<int>(from * 16), static_cast<int>(span * 16));
    }
    [[nodiscard]] QRectF inner(double inset) const
    {
        return m_rect.adjusted(inset * m_unit, inset * m_unit, -inset * m_unit, -inset * m_unit);
    }
    [[nodiscard]] const QColor& ground() const { return m_ground; }

private:
    QPainter* m_painter;
    QRectF m_rect;
    double m_unit;
    QColor m_ground;
};

} // namespace

void paintStatus(QPainter* painter, NodeState state, const QRectF& rect, const QColor& ground, double phase)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    Badge badge(painter, rect, ground);
    const QColor ink = color(stateToken(state));
    switch (state) {
    case NodeState::NotConfigured:
        badge.disc(ground, ink);
        badge.lines({{{5.8, 9}, {5.81, 9}}, {{9, 9}, {9.01, 9}}, {{12.2, 9}, {12.21, 9}}}, ink, 2);
        break;
    case NodeState::Ready:
        badge.disc(ground, ink);
        break;
    case NodeState::Queued:
        badge.disc(ground, ink);
        badge.lines({{{9, 5.8}, {9, 9.2}, {11.4, 10.6}}}, ink);
        break;
    case NodeState::Running:
        badge.disc(ground, mixed(ink, ground, 0.7));
        badge.arc(90 - phase * 360, -110, ink, 1.8);
        break;
    case NodeState::Done:
        badge.disc(ink, ink);
        badge.lines({{{5.6, 9.2}, {8.1, 11.7}, {12.5, 6.8}}}, ground, 2);
        break;
    case NodeState::DoneWithWarnings: {
        const QRectF box = badge.inner(1.6);
        badge.shape(QPolygonF() << QPointF(box.center().x(), box.top() + 0.5)
                                << QPointF(box.right(), box.bottom() - 0.8) << QPointF(box.left(), box.bottom() - 0.8),
                    ink);
        badge.lines({{{9, 7}, {9, 10.4}}, {{9, 13}, {9.01, 13}}}, ground);
        break;
    }
    case NodeState::Stale: {
        const QRectF box = badge.inner(2);
        painter->setBrush(ink);
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(box, rect.width() * 0.22, rect.width() * 0.22);
        badge.arc(60, 270, ground, 5.4);
        badge.lines({{{11.2, 4.6}, {11.4, 7.2}, {8.9, 7.2}}}, ground, 1.5);
        break;
    }
    case NodeState::Error:
        badge.shape(polygon(8, badge.inner(2), std::numbers::pi / 8), ink);
        badge.lines({{{6.6, 6.6}, {11.4, 11.4}}, {{11.4, 6.6}, {6.6, 11.4}}}, ground, 2);
        break;
    case NodeState::Blocked: {
        const QRectF box = badge.inner(2);
        painter->setBrush(ground);
        painter->setPen(QPen(ink, rect.width() / 11));
        painter->drawRoundedRect(
            QRectF(box.left(), box.center().y() - box.height() * 0.27, box.width(), box.height() * 0.54),
            rect.width() * 0.12, rect.width() * 0.12);
        badge.lines({{{6, 9}, {12, 9}}}, ink, 2);
        break;
    }
    case NodeState::Disabled:
        badge.disc(ground, ink);
        badge.lines({{{4.4, 13.6}, {13.6, 4.4}}}, ink);
        break;
    }
    painter->restore();
}

QString stateText(NodeState state)
{
    const auto text = [](const char* source) { return QCoreApplication::translate("NodeState", source); };
    switch (state) {
    case NodeState::NotConfigured:
        return text(QT_TRANSLATE_NOOP("NodeState", "Not configured"));
    case NodeState::Ready:
        return text(QT_TRANSLATE_NOOP("NodeState", "Ready"));
    case NodeState::Queued:
        return text(QT_TRANSLATE_NOOP("NodeState", "Queued"));
    case NodeState::Running:
        return text(QT_TRANSLATE_NOOP("NodeState", "Running"));
    case NodeState::Done:
        return text(QT_TRANSLATE_NOOP("NodeState", "Done"));
    case NodeState::DoneWithWarnings:
        return text(QT_TRANSLATE_NOOP("NodeState", "Done with warnings"));
    case NodeState::Stale:
        return text(QT_TRANSLATE_NOOP("NodeState", "Stale"));
    case NodeState::Error:
        return text(QT_TRANSLATE_NOOP("NodeState", "Error"));
    case NodeState::Blocked:
        return text(QT_TRANSLATE_NOOP("NodeState", "Blocked"));
    case NodeState::Disabled:
        return text(QT_TRANSLATE_NOOP("NodeState", "Disabled"));
    }
    return {};
}

Token stateToken(NodeState state)
{
    switch (state) {
    case NodeState::Queued:
    case NodeState::Running:
        return Token::Accent;
    case NodeState::Done:
        return Token::Success;
    case NodeState::DoneWithWarnings:
        return Token::Warning;
    case NodeState::Stale:
        return Token::Stale;
    case NodeState::Error:
        return Token::Error;
    case NodeState::NotConfigured:
    case NodeState::Ready:
    case NodeState::Blocked:
    case NodeState::Disabled:
        break;
    }
    return Token::Hint;
}

} // namespace weir::ui
