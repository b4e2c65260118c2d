#include "ui/charts/trend_picture.h"

#include "ui/charts/plot_picture.h"
#include "ui/charts/side_labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir::ui {
namespace {

/// The words of trends.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Trend)
};

constexpr double kFlow = 0.3;     ///< The part of the height that the bars have.
constexpr double kGlyph = 5;      ///< Half the size of the shape on a mark.
constexpr double kMostText = 150; ///< Width of the words of a mark.
constexpr int kMarkRows = 2;
constexpr double kBarWidth = 0.7; ///< Of a day; days that are narrow are filled.
constexpr double kNarrowDay = 3;  ///< In pixels.
constexpr int kManyDays = 200;    ///< Labels have the year from here on.

QFont caption()
{
    return Theme::instance().font(TypeRole::Caption);
}

QFont digits()
{
    return Theme::instance().tabularFont(TypeRole::Caption);
}

QString count(qint64 number)
{
    return QLocale().toString(number);
}

/// "3 Nov", "3. Nov" or "Nov 3": the day and the month as the long date of this country has them. "Nov 2026" by months.
QString dayText(const QDate& day, bool monthly)
{
    const QLocale locale;
    if (monthly) {
        return locale.standaloneMonthName(day.month(), QLocale::ShortFormat) + QLatin1Char(' ') +
               QString::number(day.year());
    }
    static const QRegularExpression dayAndMonth(QStringLiteral("d{1,2}\\.? ?MMMM|MMMM ?d{1,2}"));
    const QRegularExpressionMatch found =
        dayAndMonth.match(locale.dateFormat(QLocale::LongFormat).remove(QStringLiteral("dddd")));
    QString format = found.hasMatch() ? found.captured() : QStringLiteral("d MMM");
    return locale.toString(day, format.replace(QStringLiteral("MMMM"), QStringLiteral("MMM")));
}

/// The same axis with ends at figures that get a line.
PlotAxis rounded(PlotAxis axis, int most)
{
    const std::vector<double> ticks = plotTicks(axis, most);
    const double step = std::max(1.0, ticks.size() > 1 ? ticks[1] - ticks[0] : axis.to - axis.from);
    axis.from = std::floor(axis.from / step) * step;
    axis.to = std::ceil(axis.to / step) * step;
    return axis;
}

/// Slanted lines, each by itself: a brush with a pattern is grey on paper. They go on from one area into the next.
void hatch(QPainter& painter, const QRectF& area, const QColor& ink)
{
    constexpr double kApart = 7;
    painter.save();
    painter.setPen(QPen(ink, 1));
    const double first = std::floor((area.left() + area.top()) / kApart) * kApart;
    for (double sum = first; sum < area.right() + area.bottom(); sum += kApart) { // x + y is the same along a line
        const double left = std::max(area.left(), sum - area.bottom());
        const double right = std::min(area.right(), sum - area.top());
        if (left < right) {
            painter.drawLine(QPointF(left, sum - left), QPointF(right, sum - right));
        }
    }
    painter.restore();
}

PlotAxis sizeAxis(const TrendPicture& picture)
{
    PlotAxis axis{Words::tr("people"), 0, 1};
    double least = std::numeric_limits<double>::max();
    double most = 0;
    for (const TrendDay& day : picture.days) {
        if (day.size) {
            least = std::min(least, static_cast<double>(*day.size));
            most = std::max(most, static_cast<double>(*day.size));
        }
    }
    axis.from = picture.fromZero || least > most ? 0 : least;
    axis.to = std::max(most, axis.from + 1);
    return rounded(axis, 5);
}

PlotAxis flowAxis(const TrendPicture& picture)
{
    PlotAxis axis{{}, 0, 1};
    for (const TrendDay& day : picture.days) {
        axis.to = std::max(axis.to, static_cast<double>(day.entered));
        axis.from = std::min(axis.from, -static_cast<double>(day.left));
    }
    return rounded(axis, 4);
}

FieldAxis yAxis(const PlotAxis& axis, double height)
{
    const int most = std::max(2, static_cast<int>(height / (2 * QFontMetricsF(digits()).height())));
    FieldAxis made{axis.from, axis.to, {}, {}, axis.from <= 0};
    for (const double tick : plotTicks(axis, most)) {
        if (tick == std::floor(tick)) { // people are whole
            made.ticks.push_back({tick, count(std::llabs(std::llround(tick)))});
        }
    }
    return made;
}

FieldAxis xAxis(const TrendPicture& picture, double width, bool labelled)
{
    const int days = picture.dayCount();
    FieldAxis axis{-0.5, std::max(1, days) - 0.5, {}, {}, false};
    if (labelled && days > 0) {
        const QFontMetricsF metrics(digits());
        const QDate first = picture.days.front().day;
        const double each = metrics.horizontalAdvance(dayText(first, days > kManyDays)) + space::kL;
        const std::vector<QDate> ticks =
            trendTicks(first, picture.days.back().day, std::max(1, static_cast<int>(width / each)));
        const bool months = std::all_of(ticks.begin(), ticks.end(), [](const QDate& day) { return day.day() == 1; });
        for (const QDate& day : ticks) {
            axis.ticks.push_back({static_cast<double>(first.daysTo(day)), dayText(day, months && days > kManyDays)});
        }
    }
    return axis;
}

} // namespace

std::vector<QDate> trendTicks(const QDate& first, const QDate& last, int most)
{
    const auto fits = [most](const std::vector<QDate>& days) {
        return !days.empty() && static_cast<int>(days.size()) <= most;
    };
    std::vector<QDate> days;
    for (const int step : {1, 2, 7, 14}) {
        days.clear();
        QDate day = first;
        if (step >= 7) { // weeks begin where they begin in this country
            const int begins = QLocale().firstDayOfWeek();
            day = first.addDays((begins - first.dayOfWeek() + 7) % 7);
        }
        for (; day <= last; day = day.addDays(step)) {
            days.push_back(day);
        }
        if (fits(days)) {
            return days;
        }
    }
    for (const int months : {1, 3, 6, 12, 24, 60, 120}) {
        days.clear();
        QDate month(first.year(), months >= 12 ? 1 : first.month() - (first.month() - 1) % months, 1);
        for (; month <= last; month = month.addMonths(months)) {
            if (month >= first) {
                days.push_back(month);
            }
        }
        if (fits(days)) {
            return days;
        }
    }
    return {first};
}

struct TrendDrawing::Rooms
{
    Rooms(const TrendPicture& picture, const QRectF& whole)
        : area(whole), markRows(picture.marks.empty() ? 0 : kMarkRows), sizes(sizeAxis(picture)),
          flows(flowAxis(picture))
    {
        const QFontMetricsF figures(digits());
        double widest = 0;
        for (const PlotAxis& axis : {sizes, flows}) {
            for (const double tick : plotTicks(axis, 5)) {
                widest = std::max(widest, figures.horizontalAdvance(count(std::llround(std::abs(tick)))));
            }
        }
        const QFontMetrics words(caption());
        const double right = std::max({sideLabelWidth({{{}, {}, Token::Text2, count(std::llround(sizes.to))}}),
                                       words.horizontalAdvance(Words::tr("entered")) + 2.0 * space::kS,
                                       words.horizontalAdvance(Words::tr("left")) + 2.0 * space::kS});
        const double above = words.height() * (1 + markRows) + space::kS + (markRows > 0 ? space::kXs + 2 * kGlyph : 0);
        const double below = figures.height() + space::kM;
        const double left = widest + space::kL;
        const double width = std::max(20.0, area.width() - left - right);
        const double height = std::max(40.0, area.height() - above - below - space::kXl);
        upper = QRectF(area.left() + left, area.top() + above, width, height * (1 - kFlow));
        lower = QRectF(upper.left(), upper.bottom() + space::kXl, width, height * kFlow);
    }
    QRectF area;
    int markRows;
    PlotAxis sizes;
    PlotAxis flows;
    QRectF upper;
    QRectF lower;
};

TrendDrawing::TrendDrawing(const TrendPicture& picture, const QRectF& area, Mode mode)
    : TrendDrawing(picture, Rooms(picture, area), mode)
{}

TrendDrawing::TrendDrawing(const TrendPicture& picture, const Rooms& rooms, Mode mode)
    : m_picture(picture), m_area(rooms.area), m_mode(mode), m_markRows(rooms.markRows),
      m_size(rooms.upper, xAxis(picture, rooms.upper.width(), false), yAxis(rooms.sizes, rooms.upper.height()), mode),
      m_flow(rooms.lower, xAxis(picture, rooms.lower.width(), true), yAxis(rooms.flows, rooms.lower.height()), mode)
{
    addSizes();
    addBars();
}

int TrendDrawing::numberOf(const QDate& day) const
{
    return static_cast<int>(m_picture.days.front().day.daysTo(day));
}

void TrendDrawing::addSizes()
{
    const QColor ink = tokenColor(Token::Series1, m_mode);
    QList<QPointF> line;
    const auto end = [&] { // a day that is not known ends a line
        if (line.size() == 1) {
            m_size.addDots(line, ink, 5);
        } else if (!line.isEmpty()) {
            m_size.addLine(line, QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
        line.clear();
    };
    for (const TrendDay& day : m_picture.days) {
        const int number = numberOf(day.day);
        if (!day.size || (!line.isEmpty() && number != std::lround(line.back().x()) + 1)) {
            end();
        }
        if (day.size) {
            line << QPointF(number, static_cast<double>(*day.size));
        }
    }
    end();
}

void TrendDrawing::addBars()
{
    QList<double> entered(m_picture.dayCount(), 0);
    QList<double> left(m_picture.dayCount(), 0);
    const double least = 1.5 * m_flow.unitsPerPixel().y(); // what is there is seen
    for (const TrendDay& day : m_picture.days) {
        const int number = numberOf(day.day);
        entered[number] = day.entered > 0 ? std::max(least, static_cast<double>(day.entered)) : 0;
        left[number] = day.left > 0 ? -std::max(least, static_cast<double>(day.left)) : 0;
    }
    m_flow.addBars({{entered, tokenColor(Token::DiffAdd, m_mode)}, {left, tokenColor(Token::DiffRemove, m_mode)}},
                   m_flow.unitsPerPixel().x() * kNarrowDay > 1 ? 1 : kBarWidth);
}

QRectF TrendDrawing::field() const
{
    return {m_size.field().topLeft(), m_flow.field().bottomRight()};
}

double TrendDrawing::place(int day) const
{
    return m_size.place({static_cast<double>(day), 0}).x();
}

int TrendDrawing::dayAt(const QPointF& position) const
{
    if (!field().contains(position)) {
        return -1;
    }
    const int days = m_picture.dayCount();
    const auto day = static_cast<int>((position.x() - field().left()) / field().width() * days);
    return std::clamp(day, 0, days - 1);
}

/// Days without a size are hatched: nothing is known there, which is not the same as nobody.
void TrendDrawing::paintUnknown(QPainter& painter) const
{
    const int days = m_picture.dayCount();
    const QRectF& upper = m_size.field();
    for (int day = 0; day < days; ++day) {
        const TrendDay* found = m_picture.dayOf(m_picture.days.front().day.addDays(day));
        if (!found || !found->size) {
            const double left = upper.left() + upper.width() * day / days;
            const double right = upper.left() + upper.width() * (day + 1) / days;
            hatch(painter, QRectF(left, upper.top(), right - left, upper.height()), tokenColor(Token::Line, m_mode));
        }
    }
}

void TrendDrawing::paintMarks(QPainter& painter) const
{
    const QFontMetricsF metrics(caption());
    const QRectF whole = field();
    std::vector<const TrendMark*> order;
    for (const TrendMark& mark : m_picture.marks) {
        if (mark.day >= m_picture.days.front().day && mark.day <= m_picture.days.back().day) {
            order.push_back(&mark);
        }
    }
    // Edits first: what there is room for is written, and keys tell all.
    std::stable_sort(order.begin(), order.end(),
                     [](const TrendMark* a, const TrendMark* b) { return a->kind < b->kind; });
    std::vector<QRectF> taken;
    const double glyphs = whole.top() - space::kXs - kGlyph;
    for (const TrendMark* mark : order) {
        const bool edit = mark->kind == TrendMark::Kind::Edit;
        const QColor ink = tokenColor(edit ? Token::Accent : Token::Text2, m_mode);
        const double x = place(numberOf(mark->day));
        painter.setPen(QPen(ink, 1, edit ? Qt::DashLine : Qt::DotLine));
        painter.drawLine(QPointF(x, glyphs), whole.bottomLeft() + QPointF(x - whole.left(), 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const QPointF up(0, kGlyph);
        const QPointF across(kGlyph, 0);
        const QPointF at(x, glyphs);
        painter.drawPolygon(edit ? QPolygonF({at - up, at + across, at + up, at - across})    // a diamond
                                 : QPolygonF({at - up, at + across + up, at - across + up})); // an arrow
        const QString text = metrics.elidedText(markText(*mark), Qt::ElideRight, kMostText);
        const double width = metrics.horizontalAdvance(text) + 2;
        const double left = std::clamp(x - kGlyph, m_area.left(), std::max(m_area.left(), m_area.right() - width));
        for (int row = 0; row < m_markRows; ++row) { // the row next to the shapes first
            const QRectF place(left, glyphs - kGlyph - metrics.height() * (row + 1), width, metrics.height());
            const QRectF apart = place.adjusted(-space::kS, 1, space::kS, -1);
            if (std::none_of(taken.begin(), taken.end(),
                             [&](const QRectF& other) { return other.intersects(apart); })) {
                painter.setFont(caption());
                painter.setPen(ink);
                painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
                taken.push_back(place);
                break;
            }
        }
    }
}

void TrendDrawing::paintWords(QPainter& painter) const
{
    const PlotAxis sizes = sizeAxis(m_picture);
    painter.setFont(caption());
    painter.setPen(tokenColor(Token::Text2, m_mode));
    painter.drawText(m_area, Qt::AlignLeft | Qt::AlignTop,
                     sizes.from > 0 ? Words::tr("%1; the axis begins at %2", "1: people, 2: number")
                                          .arg(sizes.title, count(std::llround(sizes.from)))
                                    : sizes.title);
    const QRectF& lower = m_flow.field();
    const double zero = m_flow.place({0, 0}).y();
    const double beside = lower.right() + space::kS;
    const double line = QFontMetricsF(caption()).height();
    painter.setPen(tokenColor(Token::DiffAdd, m_mode));
    painter.drawText(QRectF(beside, zero - line - 1, m_area.right() - beside, line), Qt::AlignLeft | Qt::AlignVCenter,
                     Words::tr("entered"));
    painter.setPen(tokenColor(Token::DiffRemove, m_mode));
    painter.drawText(QRectF(beside, zero + 1, m_area.right() - beside, line), Qt::AlignLeft | Qt::AlignVCenter,
                     Words::tr("left"));
    const auto last = std::find_if(m_picture.days.rbegin(), m_picture.days.rend(),
                                   [](const TrendDay& day) { return day.size.has_value(); });
    if (last != m_picture.days.rend()) {
        const QPointF anchor =
            m_size.place({static_cast<double>(numberOf(last->day)), static_cast<double>(*last->size)});
        const QRectF& upper = m_size.field();
        paintSideLabels(
            painter,
            QRectF(upper.right(), upper.top() - line, m_area.right() - upper.right(), upper.height() + 2 * line),
            {{{}, anchor, Token::Series1, count(*last->size)}}, m_mode);
    }
}

void TrendDrawing::paint(QPainter& painter, std::optional<int> looked)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintUnknown(painter);
    if (looked) {
        const double half = field().width() / m_picture.dayCount() / 2;
        const double x = place(*looked);
        painter.fillRect(QRectF(x - half, field().top(), 2 * half, field().height()),
                         tokenColor(Token::AccentTint, m_mode));
    }
    m_size.paint(painter);
    m_flow.paint(painter);
    paintMarks(painter);
    paintWords(painter);
    if (looked) {
        const double x = place(*looked);
        painter.setPen(QPen(tokenColor(Token::Focus, m_mode), 1));
        painter.drawLine(QPointF(x, field().top()), QPointF(x, field().bottom()));
        const TrendDay* day = m_picture.dayOf(m_picture.days.front().day.addDays(*looked));
        if (day && day->size) {
            painter.setPen(QPen(tokenColor(Token::Surface, m_mode), 1.5));
            painter.setBrush(tokenColor(Token::Series1, m_mode));
            painter.drawEllipse(m_size.place({static_cast<double>(*looked), static_cast<double>(*day->size)}), 4.5,
                                4.5);
        }
    }
}

} // namespace weir::ui
