#include "ui/charts/bars.h"

#include "ui/charts/bars_picture.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace weir::ui {
namespace {

constexpr int kColumnsHeight = 64; ///< Without the line of the ends, at least.
constexpr int kLeastColumn = 6;
constexpr int kLeastRow = 140;

} // namespace

Bars::Bars(Shape shape, const QString& name, QWidget* parent) : ChartWidget(name, parent), m_shape(shape)
{
    setSizePolicy(QSizePolicy::Expanding, shape == Shape::Rows ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Bars::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_picked = -1;
    resetStops();
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
    return {m_shape,          m_bars, m_low, m_high, m_picked, m_pickable ? hovered() : -1, Theme::instance().mode(),
            layoutDirection()};
}

QRect Bars::place(int bar) const
{
    return barPlace(picture(), rect(), bar);
}

int Bars::stopAt(const QPointF& position) const
{
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar) {
        if (place(bar).contains(position.toPoint())) {
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
    if (hasFocus() && current() < stopCount()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Focus), metric::kFocusWidth));
        painter.drawRoundedRect(QRectF(place(current())).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace weir::ui
