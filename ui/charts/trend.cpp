#include "ui/charts/trend.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace weir::ui {
namespace {

constexpr int kWidth = 560;
constexpr int kHeight = 320;
constexpr int kLeastWidth = 320;
constexpr int kLeastHeight = 220;

} // namespace

Trend::Trend(const QString& name, QWidget* parent) : ChartWidget(name, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_drawing.reset(); });
}

void Trend::setTrend(TrendPicture picture)
{
    m_picture = std::move(picture);
    m_drawing.reset();
    resetStops(stopCount() - 1);
}

void Trend::setFromZero(bool fromZero)
{
    m_picture.fromZero = fromZero;
    m_drawing.reset();
    update();
}

QSize Trend::sizeHint() const
{
    return {Theme::instance().px(kWidth), Theme::instance().px(kHeight)};
}

QSize Trend::minimumSizeHint() const
{
    return {Theme::instance().px(kLeastWidth), Theme::instance().px(kLeastHeight)};
}

TrendDrawing& Trend::drawing() const
{
    if (!m_drawing) {
        m_drawing = std::make_unique<TrendDrawing>(m_picture, rect(), Theme::instance().mode());
    }
    return *m_drawing;
}

void Trend::paintEvent(QPaintEvent*)
{
    if (m_picture.days.empty()) {
        return;
    }
    QPainter painter(this);
    drawing().paint(painter, looked() >= 0 ? std::optional(looked()) : std::nullopt);
}

void Trend::resizeEvent(QResizeEvent* event)
{
    m_drawing.reset();
    ChartWidget::resizeEvent(event);
}

int Trend::stopAt(const QPointF& position) const
{
    return m_picture.days.empty() ? -1 : drawing().dayAt(position);
}

QPointF Trend::tipPlace(int day) const
{
    return {drawing().place(day), drawing().field().center().y()};
}

std::optional<int> Trend::neighbour(int day, Qt::Key arrow) const
{
    if (arrow == Qt::Key_Left || arrow == Qt::Key_Right) { // days go from left to right in every language
        return day + (arrow == Qt::Key_Left ? -1 : 1);
    }
    if (m_picture.days.empty()) {
        return std::nullopt;
    }
    int nearest = day;
    for (const TrendMark& mark : m_picture.marks) {
        const auto number = static_cast<int>(m_picture.days.front().day.daysTo(mark.day));
        const bool before = arrow == Qt::Key_Up;
        if (number >= 0 && number < stopCount() && (before ? number < day : number > day) &&
            (nearest == day || (before ? number > nearest : number < nearest))) {
            nearest = number;
        }
    }
    return nearest;
}

} // namespace weir::ui
