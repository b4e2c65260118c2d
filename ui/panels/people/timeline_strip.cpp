#include "ui/panels/people/timeline_strip.h"

#include "ui/kit/moments.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace weir::ui {
namespace {

constexpr std::int64_t kHour = 3'600'000'000;
constexpr std::int64_t kDay = 24 * kHour;
/// Steps of bars, the shortest that does not give too many of them.
constexpr std::array kSteps{kHour, 6 * kHour, kDay, 7 * kDay, 28 * kDay, 91 * kDay, 364 * kDay};
constexpr std::int64_t kMostBars = 90;
constexpr double kZoomStep = 0.6; ///< Of a key or a notch of the wheel.
constexpr double kLeastDrag = 4;  ///< Pixels; less is a click.

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

} // namespace

TimelineStrip::TimelineStrip(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Moments over time"));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize TimelineStrip::sizeHint() const
{
    return {Theme::instance().px(480), Theme::instance().px(64)};
}

QSize TimelineStrip::minimumSizeHint() const
{
    return {Theme::instance().px(160), Theme::instance().px(64)};
}

void TimelineStrip::setTimes(std::vector<Instant> times)
{
    m_times = std::move(times);
    std::sort(m_times.begin(), m_times.end());
    m_first = Instant{};
    m_last = Instant{};
    if (!m_times.empty()) { // whole days, so that the first and the last bar have their width
        const auto beginOf = [](const QDate& day) { return Instant{day.startOfDay().toMSecsSinceEpoch() * 1'000}; };
        m_first = beginOf(localTime(m_times.front()).date());
        m_last = beginOf(localTime(m_times.back()).date().addDays(1));
    }
    showAll();
}

void TimelineStrip::showAll()
{
    showRange(m_first, m_last);
}

void TimelineStrip::showRange(Instant from, Instant to)
{
    // Not closer than an hour, and not beside what there is.
    const std::int64_t all = m_last.micros - m_first.micros;
    const std::int64_t length = std::clamp(to.micros - from.micros, std::min(kHour, all), all);
    const std::int64_t begin = std::clamp(from.micros, m_first.micros, m_last.micros - length);
    const bool changed = m_from.micros != begin || m_to.micros != begin + length;
    m_from = Instant{begin};
    m_to = Instant{begin + length};
    describe();
    update();
    if (changed) {
        emit rangeChanged();
    }
}

void TimelineStrip::zoom(double factor, double about)
{
    const auto length = static_cast<double>(m_to.micros - m_from.micros);
    const double next = std::max(length * factor, static_cast<double>(kHour));
    const auto from = m_from.micros + static_cast<std::int64_t>((length - next) * std::clamp(about, 0.0, 1.0));
    showRange(Instant{from}, Instant{from + static_cast<std::int64_t>(next)});
}

std::int64_t TimelineStrip::step() const
{
    const std::int64_t length = m_to.micros - m_from.micros;
    for (const std::int64_t step : kSteps) {
        if (length / step < kMostBars) {
            return step;
        }
    }
    return kSteps.back() * (length / kSteps.back() / kMostBars + 1);
}

std::vector<TimelineStrip::Bar> TimelineStrip::bars() const
{
    std::vector<Bar> all;
    if (m_times.empty()) {
        return all;
    }
    // Days begin where the user's do; a change of the clocks in between moves a border by an hour.
    const std::int64_t shift = static_cast<std::int64_t>(localTime(m_from).offsetFromUtc()) * 1'000'000;
    const std::int64_t length = step();
    const std::int64_t begin = floorTo(m_from.micros + shift, length) - shift;
    for (std::int64_t at = begin; at < m_to.micros; at += length) {
        all.push_back({Instant{at}, 0});
    }
    for (auto time = std::lower_bound(m_times.begin(), m_times.end(), m_from); time != m_times.end() && *time < m_to;
         ++time) {
        ++all[static_cast<std::size_t>((time->micros - begin) / length)].count;
    }
    return all;
}

QRect TimelineStrip::plot() const
{
    const int text = QFontMetrics(Theme::instance().font(TypeRole::Caption)).lineSpacing();
    return rect().adjusted(1, 2, -1, -text - 2);
}

Instant TimelineStrip::timeAt(double x) const
{
    const QRect area = plot();
    double part = std::clamp((x - area.left()) / std::max(1, area.width()), 0.0, 1.0);
    part = layoutDirection() == Qt::RightToLeft ? 1 - part : part;
    return Instant{m_from.micros + static_cast<std::int64_t>(part * static_cast<double>(m_to.micros - m_from.micros))};
}

double TimelineStrip::placeOf(Instant time) const
{
    const QRect area = plot();
    const auto length = static_cast<double>(std::max<std::int64_t>(1, m_to.micros - m_from.micros));
    double part = std::clamp(static_cast<double>(time.micros - m_from.micros) / length, 0.0, 1.0);
    part = layoutDirection() == Qt::RightToLeft ? 1 - part : part;
    return area.left() + part * area.width();
}

void TimelineStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = plot();
    painter.fillRect(area, color(Token::Raised));
    const std::vector<Bar> all = bars();
    int most = 1;
    for (const Bar& bar : all) {
        most = std::max(most, bar.count);
    }
    const std::int64_t length = step();
    for (const Bar& bar : all) {
        if (bar.count == 0) {
            continue;
        }
        const double one = placeOf(bar.from);
        const double other = placeOf(Instant{bar.from.micros + length});
        const double wide = std::max(2.0, std::abs(other - one) - 1);
        const double high = std::max(2.0, (area.height() - 2.0) * bar.count / most);
        painter.fillRect(QRectF(std::min(one, other), area.bottom() + 1 - high, wide, high), color(Token::Series1));
    }
    if (m_marked) {
        QRectF marked(std::min(*m_marked, m_pointer), area.top(), std::abs(m_pointer - *m_marked), area.height());
        QColor tint = color(Token::Accent);
        tint.setAlphaF(0.18F);
        painter.fillRect(marked, tint);
        painter.setPen(color(Token::Accent));
        painter.drawRect(marked);
    }
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(color(Token::Hint));
    const QRect below(area.left(), area.bottom() + 1, area.width(), height() - area.bottom() - 1);
    if (!m_times.empty()) {
        painter.drawText(below, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter), dayText(localTime(m_from)));
        painter.drawText(below, static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter),
                         dayText(localTime(Instant{m_to.micros - 1})));
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::Focus), metric::kFocusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(area).adjusted(0, -1, 0, 0));
    }
}

void TimelineStrip::wheelEvent(QWheelEvent* event)
{
    const int turn = event->angleDelta().y();
    if (turn == 0 || m_times.empty()) {
        event->ignore();
        return;
    }
    const auto length = static_cast<double>(std::max<std::int64_t>(1, m_to.micros - m_from.micros));
    const double about = static_cast<double>(timeAt(event->position().x()).micros - m_from.micros) / length;
    zoom(std::pow(kZoomStep, turn / 120.0), about);
    event->accept();
}

void TimelineStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_marked = event->position().x();
        m_pointer = *m_marked;
    }
}

void TimelineStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (m_marked) {
        m_pointer = event->position().x();
        update();
    }
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_marked) {
        return;
    }
    const double begin = *std::exchange(m_marked, std::nullopt);
    const double end = event->position().x();
    if (std::abs(end - begin) >= kLeastDrag) {
        const Instant one = timeAt(begin);
        const Instant other = timeAt(end);
        showRange(std::min(one, other), std::max(one, other));
    }
    update();
}

void TimelineStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_marked.reset();
        showAll();
    }
}

void TimelineStrip::keyPressEvent(QKeyEvent* event)
{
    const std::int64_t part = (m_to.micros - m_from.micros) / 4;
    const std::int64_t forward = layoutDirection() == Qt::RightToLeft ? -part : part;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep);
        return;
    case Qt::Key_Minus:
        zoom(1 / kZoomStep);
        return;
    case Qt::Key_Right:
        showRange(Instant{m_from.micros + forward}, Instant{m_to.micros + forward});
        return;
    case Qt::Key_Left:
        showRange(Instant{m_from.micros - forward}, Instant{m_to.micros - forward});
        return;
    case Qt::Key_Home:
    case Qt::Key_0:
        showAll();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TimelineStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const Instant at = timeAt(help->pos().x());
        const std::vector<Bar> all = bars();
        const auto after =
            std::upper_bound(all.begin(), all.end(), at, [](Instant time, const Bar& bar) { return time < bar.from; });
        if (after != all.begin()) {
            const Bar& bar = *std::prev(after);
            QToolTip::showText(help->globalPos(),
                               tr("%n moments from %1", nullptr, bar.count).arg(momentText(localTime(bar.from))), this);
        }
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::event(event);
}

void TimelineStrip::describe()
{
    const auto count =
        std::count_if(m_times.begin(), m_times.end(), [this](Instant time) { return time >= m_from && time < m_to; });
    setAccessibleDescription(m_times.empty() ? QString()
                                             : tr("%n moments from %1 to %2", nullptr, static_cast<int>(count))
                                                   .arg(momentText(localTime(m_from)), momentText(localTime(m_to))));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace weir::ui
