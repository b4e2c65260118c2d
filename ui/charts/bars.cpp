#include "ui/charts/bars.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kRow = 22;
constexpr int kColumnsHeight = 64; ///< Without the line of the ends, at least...
constexpr int kTallest = 88;       ///< ...and at most.
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
        return {Theme::instance().px(220), Theme::instance().px(kRow) * count};
    }
    const int line = QFontMetrics(Theme::instance().tabularFont(TypeRole::Caption)).height();
    return {Theme::instance().px(220), Theme::instance().px(kColumnsHeight) + line + space::kXs};
}

QSize Bars::minimumSizeHint() const
{
    const int least = m_shape == Shape::Rows ? kLeastRow : kLeastColumn * static_cast<int>(m_bars.size());
    return {Theme::instance().px(least), sizeHint().height()};
}

int Bars::axis() const
{
    const int line = QFontMetrics(Theme::instance().tabularFont(TypeRole::Caption)).height();
    return std::max(1, std::min(height() - line - space::kXs, Theme::instance().px(kTallest)));
}

double Bars::greatest() const
{
    double most = 0;
    for (const Bar& bar : m_bars) {
        most = std::max(most, bar.amount);
    }
    return most;
}

QRect Bars::place(int bar) const
{
    const int count = std::max(1, static_cast<int>(m_bars.size()));
    QRect logical;
    if (m_shape == Shape::Rows) {
        const int row = Theme::instance().px(kRow);
        logical = QRect(0, bar * row, width(), row);
    } else {
        const int left = bar * width() / count;
        logical = QRect(left, 0, (bar + 1) * width() / count - left, axis());
    }
    return QStyle::visualRect(layoutDirection(), rect(), logical);
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
    painter.setRenderHint(QPainter::Antialiasing);
    m_shape == Shape::Rows ? paintRows(painter) : paintColumns(painter);
    if (hasFocus() && m_current < static_cast<int>(m_bars.size())) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Focus), metric::kFocusWidth));
        painter.drawRoundedRect(QRectF(place(m_current)).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void Bars::paintColumns(QPainter& painter)
{
    const double most = greatest();
    const int bottom = axis();
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar) {
        const QRectF whole = QRectF(place(bar)).adjusted(0.5, 0, -0.5, 0);
        if (m_pickable && bar == m_hovered) {
            painter.fillRect(whole, color(Token::Raised));
        }
        const double amount = m_bars[static_cast<std::size_t>(bar)].amount;
        if (amount <= 0 || most <= 0) {
            continue;
        }
        const double height = std::max(2.0, amount / most * (bottom - 2)); // what is there is seen
        const bool quiet = m_picked >= 0 && bar != m_picked;
        painter.fillRect(QRectF(whole.left(), bottom - height, whole.width(), height),
                         quiet ? mixed(color(Token::Surface), color(Token::Series1), 0.4) : color(Token::Series1));
    }
    painter.fillRect(QRect(0, bottom, width(), 1), color(Token::Control));
    painter.setFont(Theme::instance().tabularFont(TypeRole::Caption));
    painter.setPen(color(Token::Hint));
    const QFontMetrics metrics(painter.font());
    const QRect line(0, bottom + space::kXs, width(), metrics.height());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int half = width() / 2 - space::kXs;
    painter.drawText(line, (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     metrics.elidedText(m_low, Qt::ElideRight, half));
    painter.drawText(line, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                     metrics.elidedText(m_high, Qt::ElideRight, half));
}

void Bars::paintRows(QPainter& painter)
{
    const double most = greatest();
    const QFont text = Theme::instance().font(TypeRole::Body);
    const QFont digits = Theme::instance().tabularFont(TypeRole::Caption);
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar) {
        const Bar& each = m_bars[static_cast<std::size_t>(bar)];
        const QRect row = place(bar).adjusted(0, 1, 0, -1);
        const int length = most > 0 ? std::max(2, static_cast<int>(std::lround(each.amount / most * row.width()))) : 0;
        const QRect filled =
            QStyle::visualRect(layoutDirection(), row, QRect(row.left(), row.top(), length, row.height()));
        if (m_pickable && bar == m_hovered) {
            painter.fillRect(row, color(Token::Raised));
        }
        painter.fillRect(filled, color(Token::AccentTint));
        if (bar == m_picked) {
            painter.fillRect(QStyle::visualRect(layoutDirection(), row, QRect(row.left(), row.top(), 3, row.height())),
                             color(Token::Accent));
        }
        const QRect inner = row.adjusted(space::kS, 0, -space::kXs, 0);
        painter.setFont(digits);
        painter.setPen(color(Token::Text2));
        const int taken = QFontMetrics(digits).horizontalAdvance(each.figure) + space::kS;
        painter.drawText(inner, QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter,
                         each.figure);
        painter.setFont(text);
        painter.setPen(color(Token::Text));
        const QRect rest = QStyle::visualRect(layoutDirection(), inner,
                                              QRect(inner.left(), inner.top(), inner.width() - taken, inner.height()));
        painter.drawText(rest, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                         QFontMetrics(text).elidedText(each.label, Qt::ElideRight, rest.width()));
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
