#include "ui/charts/plot.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kWidth = 420;
constexpr int kHeight = 240;
constexpr int kLeastWidth = 220;
constexpr int kLeastHeight = 160;

} // namespace

Plot::Plot(const QString& name, QWidget* parent) : ChartWidget(name, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_drawing.reset(); });
}

Plot::~Plot() = default;

void Plot::setPlot(PlotPicture picture)
{
    m_picture = std::move(picture);
    m_drawing.reset();
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
    int first = 0;
    if (m_picture.mark) { // what is asked about first stands at the mark
        const auto behind = std::upper_bound(m_stops.begin(), m_stops.end(), m_picture.mark->x);
        first = static_cast<int>(behind - m_stops.begin()) - 1;
    }
    resetStops(first);
}

QString Plot::spoken(int stop) const
{
    const double x = m_stops[static_cast<std::size_t>(stop)];
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

PlotDrawing& Plot::drawing() const
{
    if (!m_drawing) {
        m_drawing = std::make_unique<PlotDrawing>(m_picture, rect(), Theme::instance().mode());
    }
    return *m_drawing;
}

void Plot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int stop = looked();
    drawing().paint(painter, stop >= 0 ? std::optional(m_stops[static_cast<std::size_t>(stop)]) : std::nullopt);
}

void Plot::resizeEvent(QResizeEvent* event)
{
    m_drawing.reset();
    ChartWidget::resizeEvent(event);
}

void Plot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::FontChange) {
        m_drawing.reset();
    }
    ChartWidget::changeEvent(event);
}

int Plot::stopAt(const QPointF& position) const
{
    if (m_stops.empty() || !drawing().field().contains(position)) {
        return -1;
    }
    const auto distance = [&](double stop) { return std::abs(drawing().place(stop) - position.x()); };
    const auto nearest =
        std::min_element(m_stops.begin(), m_stops.end(), [&](double a, double b) { return distance(a) < distance(b); });
    return static_cast<int>(nearest - m_stops.begin());
}

QPointF Plot::tipPlace(int stop) const
{
    return {drawing().place(m_stops[static_cast<std::size_t>(stop)]), drawing().field().center().y()};
}

std::optional<int> Plot::neighbour(int stop, Qt::Key arrow) const
{
    switch (arrow) { // numbers go from left to right in every language
    case Qt::Key_Left:
        return stop - 1;
    case Qt::Key_Right:
        return stop + 1;
    default:
        return std::nullopt;
    }
}

} // namespace weir::ui
