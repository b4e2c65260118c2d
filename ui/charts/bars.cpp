#include "ui/charts/bars.h"

#include "ui/charts/bars_picture.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kColumnsHeight = 64; ///< Without the line of the ends, at least.
constexpr int kLeastColumn = 6;
constexpr int kLeastRow = 140;

} // namespace

Bars::Bars(Shape shape, const QString& name, QWidget* parent) : QWidget(parent), m_shape(shape)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, shape == Shape::Rows ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Bars::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_picked = -1;
    m_hovered = -1;
    m_current = 0;
    updateGeometry();
    update();
}

void Bars::setEnds(const QString& low, const QString& high)
{
    m_low = low;
    m_high = high;
    update();
}

void Bars::setPickable(bool pickable)
{
    m_pickable = pickable;
    if (!pickable) {
        m_picked = -1;
    }
    update();
}

void Bars::setPicked(int bar)
{
    m_picked = bar;
    update();
}

QSize Bars::sizeHint() const
{
    const int count = static_cast<int>(m_bars.size());
    if (m_shape == Shape::Rows) {
        return {Theme::instance().px(220), barRowHeight() * count};
    }
    const int line = QFontMetrics(Theme::instance().tabularFont(TypeRole::Caption)).height();
    return {Theme::instance().px(220), Theme::instance().px(kColumnsHeight) + line + space::kXs};
}

QSize Bars::minimumSizeHint() const
{
    const int least = m_shape == Shape::Rows ? kLeastRow : kLeastColumn * static_cast<int>(m_bars.size());
    return {Theme::instance().px(least), sizeHint().height()};
}

BarsPicture Bars::picture() const
{
    return {m_shape,          m_bars, m_low, m_high, m_picked, m_pickable ? m_hovered : -1, Theme::instance().mode(),
            layoutDirection()};
}

QRect Bars::place(int bar) const
{
    return barPlace(picture(), rect(), bar);
}

int Bars::barAt(const QPoint& position) const
{
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar) {
        if (place(bar).contains(position)) {
            return bar;
        }
    }
    return -1;
}

QString Bars::spoken(int bar) const
{
    const Bar& each = m_bars[static_cast<std::size_t>(bar)];
    return each.spoken.isEmpty() ? each.label + QStringLiteral(": ") + each.figure : each.spoken;
}

void Bars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBars(painter, rect(), picture());
    if (hasFocus() && m_current < static_cast<int>(m_bars.size())) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Focus), metric::kFocusWidth));
        painter.drawRoundedRect(QRectF(place(m_current)).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void Bars::mouseMoveEvent(QMouseEvent* event)
{
    const int over = barAt(event->position().toPoint());
    if (over != m_hovered) {
        m_hovered = over;
        setCursor(over >= 0 && m_pickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void Bars::mouseReleaseEvent(QMouseEvent* event)
{
    const int bar = barAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && bar >= 0 && m_pickable) {
        moveTo(bar);
        emit barPicked(bar);
    }
}

void Bars::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void Bars::moveTo(int bar)
{
    m_current = std::clamp(bar, 0, std::max(0, static_cast<int>(m_bars.size()) - 1));
    if (!m_bars.empty()) {
        setAccessibleDescription(spoken(m_current));
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
    }
    update();
}

void Bars::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    moveTo(m_current);
}

void Bars::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft && m_shape == Shape::Columns;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveTo(m_current + ((event->key() == Qt::Key_Left) == mirrored ? 1 : -1));
        break;
    case Qt::Key_Up:
        moveTo(m_current - 1);
        break;
    case Qt::Key_Down:
        moveTo(m_current + 1);
        break;
    case Qt::Key_Home:
        moveTo(0);
        break;
    case Qt::Key_End:
        moveTo(static_cast<int>(m_bars.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_pickable && m_current < static_cast<int>(m_bars.size())) {
            emit barPicked(m_current);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_current < static_cast<int>(m_bars.size())) {
        QToolTip::showText(mapToGlobal(place(m_current).bottomLeft()), spoken(m_current), this);
    }
}

bool Bars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos());
        bar >= 0 ? QToolTip::showText(help->globalPos(), spoken(bar), this) : QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace weir::ui
