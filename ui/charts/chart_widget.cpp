#include "ui/charts/chart_widget.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace weir::ui {

ChartWidget::ChartWidget(const QString& name, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChartWidget::resetStops(int current)
{
    m_current = std::clamp(current, 0, std::max(0, stopCount() - 1));
    m_hovered = -1;
    updateGeometry();
    update();
}

int ChartWidget::looked() const
{
    const int stop = m_hovered >= 0 ? m_hovered : hasFocus() ? m_current : -1;
    return stop < stopCount() ? stop : -1;
}

std::optional<int> ChartWidget::neighbour(int stop, Qt::Key arrow) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (arrow) {
    case Qt::Key_Up:
        return stop - 1;
    case Qt::Key_Down:
        return stop + 1;
    default:
        return stop + ((arrow == Qt::Key_Left) == mirrored ? 1 : -1);
    }
}

void ChartWidget::moveTo(int stop)
{
    if (stopCount() > 0) {
        m_current = std::clamp(stop, 0, stopCount() - 1);
        setAccessibleDescription(spoken(m_current));
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
    }
    update();
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    const int over = stopAt(event->position());
    if (over != m_hovered) {
        m_hovered = over;
        setCursor(over >= 0 && isPickable() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const int stop = stopAt(event->position());
    if (event->button() == Qt::LeftButton && stop >= 0 && isPickable()) {
        moveTo(stop);
        pick(stop);
    }
}

void ChartWidget::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void ChartWidget::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    moveTo(m_current);
}

void ChartWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    std::optional<int> to;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        to = neighbour(m_current, static_cast<Qt::Key>(event->key()));
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = stopCount() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (isPickable() && m_current < stopCount()) {
            pick(m_current);
            return;
        }
        break;
    default:
        break;
    }
    if (!to || stopCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    moveTo(*to);
    QToolTip::showText(mapToGlobal(tipPlace(m_current).toPoint()), spoken(m_current), this);
}

bool ChartWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int stop = stopAt(help->pos());
        stop >= 0 ? QToolTip::showText(help->globalPos(), spoken(stop), this) : QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace weir::ui
