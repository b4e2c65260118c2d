#include "ui/charts/plot.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kWidth = 420;
constexpr int kHeight = 240;
constexpr int kLeastWidth = 220;
constexpr int kLeastHeight = 160;

} // namespace

Plot::Plot(const QString& name, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Plot::setPlot(PlotPicture picture)
{
    m_picture = std::move(picture);
    m_stops.clear();
    for (const PlotSeries& series : m_picture.series) {
        for (const PlotSeries::Point& point : series.points) {
            if (!point.spoken.isEmpty()) {
                m_stops.push_back(point.x);
            }
        }
    }
    std::sort(m_stops.begin(), m_stops.end());
    m_stops.erase(std::unique(m_stops.begin(), m_stops.end()), m_stops.end());
    m_current = 0;
    m_hovered = -1;
    if (m_picture.mark) { // what is asked about first stands at the mark
        const auto behind = std::upper_bound(m_stops.begin(), m_stops.end(), m_picture.mark->x);
        m_current = std::max(0, static_cast<int>(behind - m_stops.begin()) - 1);
    }
    update();
}

QString Plot::spokenAt(double x) const
{
    QStringList parts;
    for (const PlotSeries& series : m_picture.series) {
        for (const PlotSeries::Point& point : series.points) {
            if (point.x == x && !point.spoken.isEmpty()) {
                parts << point.spoken;
            }
        }
    }
    return parts.join(QLatin1Char('\n'));
}

QSize Plot::sizeHint() const
{
    return {Theme::instance().px(kWidth), Theme::instance().px(kHeight)};
}

QSize Plot::minimumSizeHint() const
{
    return {Theme::instance().px(kLeastWidth), Theme::instance().px(kLeastHeight)};
}

void Plot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int looked = m_hovered >= 0 ? m_hovered : hasFocus() ? m_current : -1;
    const bool there = looked >= 0 && looked < static_cast<int>(m_stops.size());
    const bool columns = !m_picture.series.empty() && m_picture.series.front().look == PlotSeries::Look::Columns;
    paintPlot(painter, rect(), m_picture, Theme::instance().mode(),
              there
                  ? std::optional(m_stops[static_cast<std::size_t>(looked)] + (columns ? m_picture.columnWidth / 2 : 0))
                  : std::nullopt);
}

int Plot::stopAt(const QPointF& position) const
{
    const QRectF field = plotField(m_picture, rect());
    if (m_stops.empty() || !field.contains(position)) {
        return -1;
    }
    const bool columns = !m_picture.series.empty() && m_picture.series.front().look == PlotSeries::Look::Columns;
    const double shift = columns ? m_picture.columnWidth / 2 : 0;
    const auto distance = [&](double stop) { return std::abs(plotX(m_picture, field, stop + shift) - position.x()); };
    const auto nearest =
        std::min_element(m_stops.begin(), m_stops.end(), [&](double a, double b) { return distance(a) < distance(b); });
    return static_cast<int>(nearest - m_stops.begin());
}

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    const int over = stopAt(event->position());
    if (over != m_hovered) {
        m_hovered = over;
        update();
    }
}

void Plot::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void Plot::moveTo(int stop)
{
    if (m_stops.empty()) {
        return;
    }
    m_current = std::clamp(stop, 0, static_cast<int>(m_stops.size()) - 1);
    setAccessibleDescription(spokenAt(m_stops[static_cast<std::size_t>(m_current)]));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void Plot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    moveTo(m_current);
}

void Plot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void Plot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_current - 1);
        break;
    case Qt::Key_Right:
        moveTo(m_current + 1);
        break;
    case Qt::Key_Home:
        moveTo(0);
        break;
    case Qt::Key_End:
        moveTo(static_cast<int>(m_stops.size()) - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_stops.empty()) {
        const QRectF field = plotField(m_picture, rect());
        const double x = plotX(m_picture, field, m_stops[static_cast<std::size_t>(m_current)]);
        QToolTip::showText(mapToGlobal(QPointF(x, field.center().y()).toPoint()), accessibleDescription(), this);
    }
}

bool Plot::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int stop = stopAt(help->pos());
        stop >= 0 ? QToolTip::showText(help->globalPos(), spokenAt(m_stops[static_cast<std::size_t>(stop)]), this)
                  : QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace weir::ui
