#include "ui/charts/plot_picture.h"

#include "ui/charts/side_labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

/// The words of plots.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Plot)
};

constexpr double kMostNames = 0.36; ///< Of the width, for names beside the field.
constexpr int kMostTicks = 12;
constexpr double kLeastColumn = 2; ///< Pixels: what is there is seen.
constexpr double kDot = 9;
constexpr double kWhisker = 4; ///< Half the width of the end of a range, in pixels.
constexpr double kWash = 0.14;

QFontMetrics digits()
{
    return QFontMetrics(Theme::instance().tabularFont(TypeRole::Caption));
}

QFontMetrics words()
{
    return QFontMetrics(Theme::instance().font(TypeRole::Caption));
}

double scaled(const PlotAxis& axis, double value)
{
    return axis.logarithmic ? std::log10(1 + std::max(value, 0.0)) : value;
}

bool hasColumnsIn(const PlotPicture& picture)
{
    return std::any_of(picture.series.begin(), picture.series.end(),
                       [](const PlotSeries& each) { return each.look == PlotSeries::Look::Columns; });
}

/// Bars of Qt Charts stand around 0, 1, 2, ...: with columns, these are the units of the x axis.
double unitOf(const PlotPicture& picture, double x)
{
    return hasColumnsIn(picture) ? (x - picture.x.from) / picture.columnWidth - 0.5 : scaled(picture.x, x);
}

/// Lines are told apart by their dashes as well as by their colour.
QPen penOf(std::size_t number, const QColor& ink)
{
    QPen pen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (number % 3 != 0) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(number % 3 == 1 ? QList<qreal>{4, 2} : QList<qreal>{1, 2});
    }
    return pen;
}

/// A single series is named by its axis.
bool isNamed(const PlotPicture& picture)
{
    return picture.series.size() > 1 || !picture.diagonal.isEmpty();
}

std::vector<SideLabel> namesOf(const PlotPicture& picture)
{
    std::vector<SideLabel> names;
    if (isNamed(picture)) {
        for (const PlotSeries& series : picture.series) {
            names.push_back({series.name, {}, series.ink});
        }
        if (!picture.diagonal.isEmpty()) {
            names.push_back({picture.diagonal, {}, Token::Hint});
        }
    }
    return names;
}

QRectF fieldIn(const PlotPicture& picture, const QRectF& area)
{
    double widest = 0;
    for (const double tick : plotTicks(picture.y, 6)) {
        widest = std::max(widest, static_cast<double>(digits().horizontalAdvance(plotTickText(picture.y, tick))));
    }
    const double left = widest + space::kL;
    const double above = words().height() + space::kS + digits().height() / 2.0;
    const double below = digits().height() + words().height() + space::kL;
    const double right = std::max({static_cast<double>(space::kM),
                                   digits().horizontalAdvance(plotTickText(picture.x, picture.x.to)) / 2.0 + 2,
                                   std::min(sideLabelWidth(namesOf(picture)), area.width() * kMostNames)});
    return {area.left() + left, area.top() + above, std::max(20.0, area.width() - left - right),
            std::max(20.0, area.height() - above - below)};
}

FieldAxis xAxisOf(const PlotPicture& picture, const QRectF& field)
{
    FieldAxis axis{unitOf(picture, picture.x.from), unitOf(picture, picture.x.to), {}, picture.x.title};
    const int room = std::max(2, static_cast<int>(field.width() / (4 * digits().averageCharWidth() + space::kXl)));
    for (const double tick : plotTicks(picture.x, std::min(room, kMostTicks))) {
        axis.ticks.push_back({unitOf(picture, tick), plotTickText(picture.x, tick)});
    }
    return axis;
}

FieldAxis yAxisOf(const PlotPicture& picture, const QRectF& field)
{
    FieldAxis axis{scaled(picture.y, picture.y.from), scaled(picture.y, picture.y.to), {}, {}};
    const int room = std::max(2, static_cast<int>(field.height() / (2.2 * digits().height())));
    for (const double tick : plotTicks(picture.y, room)) {
        axis.ticks.push_back({scaled(picture.y, tick), plotTickText(picture.y, tick)});
    }
    return axis;
}

bool isRanged(const PlotSeries::Point& point)
{
    return std::isfinite(point.y) && point.high > point.low;
}

} // namespace

QString plotTickText(const PlotAxis& axis, double figure)
{
    const QLocale locale;
    if (axis.figures == PlotAxis::Figures::Percent) {
        return locale.toString(std::lround(figure * 100)) + QChar(QChar::Nbsp) + QLatin1Char('%');
    }
    return figure == std::floor(figure) ? locale.toString(static_cast<qlonglong>(figure))
                                        : locale.toString(figure, 'g', 3);
}

std::vector<double> plotTicks(const PlotAxis& axis, int most)
{
    std::vector<double> ticks;
    if (axis.logarithmic) {
        ticks.push_back(0);
        for (double tick = 1; tick <= axis.to; tick *= 10) {
            ticks.push_back(tick);
        }
        while (static_cast<int>(ticks.size()) > most && ticks.size() > 3) { // every second power
            std::vector<double> fewer{0};
            for (std::size_t i = 1; i < ticks.size(); i += 2) {
                fewer.push_back(ticks[i]);
            }
            ticks = std::move(fewer);
        }
        return ticks;
    }
    const double width = axis.to - axis.from;
    if (!(width > 0)) {
        return {axis.from};
    }
    most = std::max(most, 3); // with fewer there may be no round figure inside
    double step = std::pow(10, std::floor(std::log10(width / most)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (width / (step * factor) <= most) {
            step *= factor;
            break;
        }
    }
    for (double tick = std::ceil(axis.from / step - 1e-9) * step; tick <= axis.to + step * 1e-9; tick += step) {
        ticks.push_back(std::abs(tick) < step * 1e-9 ? 0 : tick);
    }
    return ticks;
}

PlotDrawing::PlotDrawing(const PlotPicture& picture, const QRectF& area, Mode mode)
    : m_picture(picture), m_area(area), m_mode(mode),
      m_field(fieldIn(picture, area), xAxisOf(picture, fieldIn(picture, area)),
              yAxisOf(picture, fieldIn(picture, area)), mode)
{
    if (!m_picture.diagonal.isEmpty()) {
        m_field.addLine(
            {{unitX(m_picture.x.from), unitY(m_picture.y.from)}, {unitX(m_picture.x.to), unitY(m_picture.y.to)}},
            QPen(tokenColor(Token::Control, mode), 1, Qt::DashLine));
    }
    for (std::size_t i = 0; i < m_picture.series.size(); ++i) {
        addSeries(m_picture.series[i], i);
    }
}

double PlotDrawing::unitX(double x) const
{
    return unitOf(m_picture, x);
}

double PlotDrawing::unitY(double y) const
{
    return scaled(m_picture.y, y);
}

double PlotDrawing::place(double x) const
{
    return m_field.place({unitX(x) + (hasColumnsIn(m_picture) ? 0.5 : 0), 0}).x();
}

void PlotDrawing::addSeries(const PlotSeries& series, std::size_t number)
{
    const QColor ink = tokenColor(series.ink, m_mode);
    const QPointF pixel = m_field.unitsPerPixel();
    if (series.look == PlotSeries::Look::Columns) {
        QList<double> heights;
        for (const PlotSeries::Point& point : series.points) {
            const qsizetype at = std::lround(unitX(point.x) + 0.5);
            heights.resize(std::max(heights.size(), at + 1), 0);
            heights[at] = point.y > 0 ? std::max(unitY(point.y), kLeastColumn * pixel.y()) : 0;
        }
        m_field.addBars({{heights, ink}}, std::max(0.5, 1 - pixel.x()));
        return;
    }
    if (series.look == PlotSeries::Look::Points) {
        QList<QPointF> dots;
        for (const PlotSeries::Point& point : series.points) {
            const double x = unitX(point.x);
            if (isRanged(point)) { // from cap to cap in one go
                const double left = x - kWhisker * pixel.x();
                const double right = x + kWhisker * pixel.x();
                const double low = unitY(point.low);
                const double high = unitY(point.high);
                m_field.addLine({{left, low}, {right, low}, {x, low}, {x, high}, {left, high}, {right, high}},
                                QPen(ink, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            }
            if (std::isfinite(point.y)) {
                dots << QPointF(x, unitY(point.y));
            }
        }
        m_field.addDots(dots, ink, kDot);
        return;
    }
    // A figure that is not known is a gap: every stretch between gaps is a line of its own. Ranges lie below.
    QList<QList<QPointF>> lines(1);
    QList<QPointF> low;
    QList<QPointF> high;
    const auto endBand = [&] {
        if (low.size() > 1) {
            m_field.addBand(low, high, withAlpha(ink, kWash));
        }
        low.clear();
        high.clear();
    };
    for (const PlotSeries::Point& point : series.points) {
        const double x = unitX(point.x);
        if (isRanged(point)) {
            low << QPointF(x, unitY(point.low));
            high << QPointF(x, unitY(point.high));
        } else {
            endBand();
        }
        if (std::isfinite(point.y)) {
            lines.last() << QPointF(x, unitY(point.y));
        } else if (!lines.last().isEmpty()) {
            lines << QList<QPointF>();
        }
    }
    endBand();
    for (const QList<QPointF>& line : lines) {
        if (line.size() == 1) {
            m_field.addDots(line, ink, 4);
        } else if (!line.isEmpty()) {
            m_field.addLine(line, penOf(number, ink));
        }
    }
}

void PlotDrawing::paintNames(QPainter& painter) const
{
    std::vector<SideLabel> names = namesOf(m_picture);
    for (std::size_t i = 0; i < m_picture.series.size() && i < names.size(); ++i) {
        const std::vector<PlotSeries::Point>& points = m_picture.series[i].points;
        const auto last = std::find_if(points.rbegin(), points.rend(),
                                       [](const PlotSeries::Point& point) { return std::isfinite(point.y); });
        names[i].anchor =
            last == points.rend() ? field().bottomRight() : m_field.place({unitX(last->x), unitY(last->y)});
    }
    if (!m_picture.diagonal.isEmpty()) {
        names.back().anchor = field().topRight();
    }
    const QRectF column(field().right(), m_area.top() + words().height(), m_area.right() - field().right(),
                        field().bottom() - m_area.top() - words().height());
    paintSideLabels(painter, column, names, m_mode);
}

void PlotDrawing::paintMark(QPainter& painter) const
{
    const QFontMetrics metrics = words();
    const double x = m_field.place({unitX(m_picture.mark->x), 0}).x();
    painter.setPen(QPen(tokenColor(Token::Accent, m_mode), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, field().top()), QPointF(x, field().bottom()));
    const double width = metrics.horizontalAdvance(m_picture.mark->text) + 2.0 * space::kXs;
    const bool fits = x + width <= field().right();
    const QRectF place(fits ? x + 1 : std::max(field().left(), x - 1 - width), field().top(), width, metrics.height());
    painter.fillRect(place, tokenColor(Token::Surface, m_mode));
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(tokenColor(Token::Accent, m_mode));
    painter.drawText(place, Qt::AlignCenter, m_picture.mark->text);
}

void PlotDrawing::paintLooked(QPainter& painter, double at) const
{
    const double x = place(at);
    painter.setPen(QPen(tokenColor(Token::Focus, m_mode), 1));
    painter.drawLine(QPointF(x, field().top()), QPointF(x, field().bottom()));
    painter.setPen(QPen(tokenColor(Token::Surface, m_mode), 1.5));
    for (const PlotSeries& series : m_picture.series) {
        if (series.look != PlotSeries::Look::Line) {
            continue;
        }
        for (const PlotSeries::Point& point : series.points) {
            if (point.x == at && std::isfinite(point.y)) {
                painter.setBrush(tokenColor(series.ink, m_mode));
                painter.drawEllipse(m_field.place({unitX(point.x), unitY(point.y)}), 4.5, 4.5);
            }
        }
    }
}

void PlotDrawing::paint(QPainter& painter, std::optional<double> at)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const PlotAxis& y = m_picture.y;
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(tokenColor(Token::Text2, m_mode));
    const QString title = y.logarithmic ? Words::tr("%1, by powers of ten").arg(y.title) : y.title;
    painter.drawText(m_area, Qt::AlignLeft | Qt::AlignTop,
                     words().elidedText(title, Qt::ElideRight, static_cast<int>(m_area.width())));
    m_field.paint(painter);
    if (isNamed(m_picture)) {
        paintNames(painter);
    }
    if (m_picture.mark && m_picture.mark->x >= m_picture.x.from && m_picture.mark->x <= m_picture.x.to) {
        paintMark(painter);
    }
    if (at) {
        paintLooked(painter, *at);
    }
}

void paintPlot(QPainter& painter, const QRectF& area, const PlotPicture& picture, Mode mode)
{
    PlotDrawing(picture, area, mode).paint(painter);
}

} // namespace weir::ui
