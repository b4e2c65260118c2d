#include "ui/charts/plot_picture.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

/// The words of plots.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Plot)
};

constexpr double kSwatch = 18; ///< Width of the sample of a series beside its name.

QFontMetrics digits()
{
    return QFontMetrics(Theme::instance().tabularFont(TypeRole::Caption));
}

QString tickText(const PlotAxis& axis, double value)
{
    const QLocale locale;
    if (axis.figures == PlotAxis::Figures::Percent) {
        return locale.toString(std::lround(value * 100)) + QStringLiteral(" %");
    }
    return value == std::floor(value) ? locale.toString(static_cast<qlonglong>(value)) : locale.toString(value, 'g', 3);
}

/// A figure's part of the axis, 0 to 1.
double part(const PlotAxis& axis, double value)
{
    const auto scaled = [&](double each) { return axis.logarithmic ? std::log10(1 + std::max(each, 0.0)) : each; };
    const double width = scaled(axis.to) - scaled(axis.from);
    return width > 0 ? std::clamp((scaled(value) - scaled(axis.from)) / width, 0.0, 1.0) : 0.0;
}

double plotY(const PlotPicture& picture, const QRectF& field, double y)
{
    return field.bottom() - part(picture.y, y) * field.height();
}

/// Lines are told apart by their dashes as well as by their colour.
QPen penOf(const PlotSeries& series, std::size_t number, const QColor& ink)
{
    QPen pen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (series.look == PlotSeries::Look::Line && number % 3 != 0) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(number % 3 == 1 ? QList<qreal>{4, 2} : QList<qreal>{1, 2});
    }
    return pen;
}

bool isNamed(const PlotPicture& picture)
{
    return picture.series.size() > 1 || !picture.diagonal.isEmpty();
}

/// Names of the series with a sample of each, from the left; what does not fit is left out of the last lines.
void paintNames(QPainter& painter, const QRectF& area, const PlotPicture& picture, Mode mode)
{
    const QFont font = Theme::instance().font(TypeRole::Caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    double left = area.left();
    const double middle = area.top() + metrics.height() / 2.0;
    const auto add = [&](const QString& name, const QPen& pen, PlotSeries::Look look) {
        const double width = metrics.horizontalAdvance(name);
        const QRectF sample(left, middle - 4, kSwatch, 8);
        painter.setPen(pen);
        if (look == PlotSeries::Look::Line) {
            painter.drawLine(QPointF(sample.left(), middle), QPointF(sample.right(), middle));
        } else if (look == PlotSeries::Look::Columns) {
            painter.fillRect(sample, pen.color());
        } else {
            painter.setBrush(pen.color());
            painter.drawEllipse(sample.center(), 3, 3);
        }
        painter.setPen(tokenColor(Token::Text2, mode));
        const QString fits =
            metrics.elidedText(name, Qt::ElideRight, static_cast<int>(area.right() - left - kSwatch - space::kXs));
        painter.drawText(QPointF(left + kSwatch + space::kXs, middle + metrics.ascent() / 2.0 - 1), fits);
        left += kSwatch + space::kXs + width + space::kL;
    };
    for (std::size_t i = 0; i < picture.series.size(); ++i) {
        const PlotSeries& each = picture.series[i];
        add(each.name, penOf(each, i, tokenColor(each.ink, mode)), each.look);
    }
    if (!picture.diagonal.isEmpty()) {
        add(picture.diagonal, QPen(tokenColor(Token::Control, mode), 1, Qt::DashLine), PlotSeries::Look::Line);
    }
}

/// What a single series counts, above its axis.
void paintTitle(QPainter& painter, const QRectF& area, const PlotAxis& axis, Mode mode)
{
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(tokenColor(Token::Text2, mode));
    const QFontMetrics metrics(painter.font());
    const QString title = axis.logarithmic ? Words::tr("%1, by powers of ten").arg(axis.title) : axis.title;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(title, Qt::ElideRight, static_cast<int>(area.width())));
}

void paintAxes(QPainter& painter, const QRectF& area, const QRectF& field, const PlotPicture& picture, Mode mode)
{
    const QFontMetrics metrics = digits();
    const double line = metrics.height();
    painter.setFont(Theme::instance().tabularFont(TypeRole::Caption));
    for (const double tick : plotTicks(picture.y, std::max(2, static_cast<int>(field.height() / (2.2 * line))))) {
        const double y = plotY(picture, field, tick);
        painter.setPen(QPen(tokenColor(Token::Line, mode), 1));
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y));
        painter.setPen(tokenColor(Token::Hint, mode));
        painter.drawText(QRectF(area.left(), y - line / 2, field.left() - area.left() - space::kXs, line),
                         Qt::AlignRight | Qt::AlignVCenter, tickText(picture.y, tick));
    }
    painter.setPen(QPen(tokenColor(Token::Control, mode), 1));
    painter.drawLine(field.bottomLeft(), field.bottomRight());
    const int room = std::max(2, static_cast<int>(field.width() / (4 * metrics.averageCharWidth() + space::kXl)));
    painter.setPen(tokenColor(Token::Hint, mode));
    for (const double tick : plotTicks(picture.x, std::min(room, 12))) {
        const double x = plotX(picture, field, tick);
        painter.drawText(QRectF(x - 40, field.bottom() + line / 2, 80, line), Qt::AlignHCenter | Qt::AlignTop,
                         tickText(picture.x, tick));
    }
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    const QFontMetrics words(painter.font());
    painter.setPen(tokenColor(Token::Text2, mode));
    const QRectF below(area.left(), field.bottom() + 1.5 * line, area.width(), words.height());
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop,
                     words.elidedText(picture.x.title, Qt::ElideRight, static_cast<int>(below.width())));
}

void paintSeries(QPainter& painter, const QRectF& field, const PlotPicture& picture, std::size_t number, Mode mode)
{
    const PlotSeries& series = picture.series[number];
    const QColor ink = tokenColor(series.ink, mode);
    if (series.look == PlotSeries::Look::Columns) {
        for (const PlotSeries::Point& point : series.points) {
            const double left = plotX(picture, field, point.x);
            const double right = plotX(picture, field, point.x + picture.columnWidth);
            const double top = plotY(picture, field, point.y);
            if (point.y > 0) { // what is there is seen
                painter.fillRect(QRectF(QPointF(left + 0.5, std::min(top, field.bottom() - 2)),
                                        QPointF(right - 0.5, field.bottom())),
                                 ink);
            }
        }
        return;
    }
    const auto ranged = [](const PlotSeries::Point& point) { return std::isfinite(point.y) && point.high > point.low; };
    if (series.look == PlotSeries::Look::Line) {
        // The ranges first, so that no line lies below one.
        QColor wash = ink;
        wash.setAlphaF(0.14F);
        for (std::size_t i = 0; i + 1 < series.points.size(); ++i) {
            const PlotSeries::Point& a = series.points[i];
            const PlotSeries::Point& b = series.points[i + 1];
            if (ranged(a) && ranged(b)) {
                QPolygonF band;
                band << QPointF(plotX(picture, field, a.x), plotY(picture, field, a.low))
                     << QPointF(plotX(picture, field, b.x), plotY(picture, field, b.low))
                     << QPointF(plotX(picture, field, b.x), plotY(picture, field, b.high))
                     << QPointF(plotX(picture, field, a.x), plotY(picture, field, a.high));
                painter.setPen(Qt::NoPen);
                painter.setBrush(wash);
                painter.drawPolygon(band);
            }
        }
        QPainterPath path;
        bool begun = false;
        for (const PlotSeries::Point& point : series.points) {
            const QPointF at(plotX(picture, field, point.x), plotY(picture, field, point.y));
            if (!std::isfinite(point.y)) {
                begun = false;
            } else if (begun) {
                path.lineTo(at);
            } else {
                path.moveTo(at);
                begun = true;
            }
        }
        painter.setPen(penOf(series, number, ink));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        return;
    }
    for (const PlotSeries::Point& point : series.points) {
        if (!std::isfinite(point.y)) {
            continue;
        }
        const double x = plotX(picture, field, point.x);
        if (ranged(point)) {
            painter.setPen(QPen(ink, 1.5));
            const double low = plotY(picture, field, point.low);
            const double high = plotY(picture, field, point.high);
            painter.drawLine(QPointF(x, low), QPointF(x, high));
            painter.drawLine(QPointF(x - 4, low), QPointF(x + 4, low));
            painter.drawLine(QPointF(x - 4, high), QPointF(x + 4, high));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(x, plotY(picture, field, point.y)), 4, 4);
    }
}

void paintMark(QPainter& painter, const QRectF& field, const PlotPicture& picture, Mode mode)
{
    const QFont font = Theme::instance().font(TypeRole::Caption);
    const QFontMetrics metrics(font);
    const double x = plotX(picture, field, picture.mark->x);
    painter.setPen(QPen(tokenColor(Token::Accent, mode), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()));
    const double width = metrics.horizontalAdvance(picture.mark->text) + 2.0 * space::kXs;
    const bool fits = x + width <= field.right();
    const QRectF place(fits ? x + 1 : std::max(field.left(), x - 1 - width), field.top(), width, metrics.height());
    painter.fillRect(place, tokenColor(Token::Surface, mode));
    painter.setFont(font);
    painter.setPen(tokenColor(Token::Accent, mode));
    painter.drawText(place, Qt::AlignCenter, picture.mark->text);
}

} // namespace

QRectF plotField(const PlotPicture& picture, const QRectF& area)
{
    const QFontMetrics metrics = digits();
    const QFontMetrics words(Theme::instance().font(TypeRole::Caption));
    double widest = 0;
    for (const double tick : plotTicks(picture.y, 6)) {
        widest = std::max(widest, static_cast<double>(metrics.horizontalAdvance(tickText(picture.y, tick))));
    }
    const double above = words.height() + space::kS + metrics.height() / 2.0;
    const double below = 1.5 * metrics.height() + words.height() + 1;
    const double right =
        std::max<double>(space::kM, metrics.horizontalAdvance(tickText(picture.x, picture.x.to)) / 2.0 + 2);
    return {area.left() + widest + space::kS, area.top() + above,
            std::max(20.0, area.width() - widest - space::kS - right), std::max(20.0, area.height() - above - below)};
}

double plotX(const PlotPicture& picture, const QRectF& field, double x)
{
    return field.left() + part(picture.x, x) * field.width();
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

void paintPlot(QPainter& painter, const QRectF& area, const PlotPicture& picture, Mode mode, std::optional<double> at)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF field = plotField(picture, area);
    if (isNamed(picture)) {
        paintNames(painter, area, picture, mode);
    } else {
        paintTitle(painter, area, picture.y, mode);
    }
    paintAxes(painter, area, field, picture, mode);
    if (!picture.diagonal.isEmpty()) {
        painter.setPen(QPen(tokenColor(Token::Control, mode), 1, Qt::DashLine));
        painter.drawLine(field.bottomLeft(), field.topRight());
    }
    if (at) {
        const double x = plotX(picture, field, *at);
        painter.setPen(QPen(tokenColor(Token::Focus, mode), 1));
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()));
    }
    for (std::size_t i = 0; i < picture.series.size(); ++i) {
        paintSeries(painter, field, picture, i, mode);
    }
    if (picture.mark && picture.mark->x >= picture.x.from && picture.mark->x <= picture.x.to) {
        paintMark(painter, field, picture, mode);
    }
}

} // namespace weir::ui
