#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

class QPainter;

namespace weir::ui {

/// A row of figures of a plot.
struct PlotSeries
{
    enum class Look
    {
        Columns, ///< Each from its x, one `columnWidth` wide.
        Line,
        Points ///< With their range as a bar.
    };
    struct Point
    {
        double x = 0;
        double y = 0;   ///< NaN leaves a gap.
        double low = 0; ///< The range in which the figure may be; as high as low: none.
        double high = 0;
        QString spoken = {}; ///< The figure in words, with the name of the series.
    };
    Look look = Look::Line;
    QString name;
    Token ink = Token::Series1;
    std::vector<Point> points;
};

/// One axis of a plot.
struct PlotAxis
{
    QString title;
    double from = 0;
    double to = 1;
    enum class Figures
    {
        Numbers,
        Percent ///< Of shares.
    } figures = Figures::Numbers;
    bool logarithmic = false; ///< By the logarithm of 1 and more: 0 stays at the bottom.
};

/// Something that stands at a place of the x axis.
struct PlotMark
{
    double x = 0;
    QString text;
};

/// What a plot shows, on the screen and on paper. Numbers go from left to right in every language.
struct PlotPicture
{
    std::vector<PlotSeries> series = {};
    PlotAxis x = {};
    PlotAxis y = {};
    std::optional<PlotMark> mark = {};
    QString diagonal = {};  ///< What the line from corner to corner is; empty for none.
    double columnWidth = 1; ///< In figures of x.
};

/// Where the figures are drawn inside `area`, beside the axes and below the names of the series.
[[nodiscard]] QRectF plotField(const PlotPicture& picture, const QRectF& area);
/// Where a place of the x axis is.
[[nodiscard]] double plotX(const PlotPicture& picture, const QRectF& field, double x);
/// Figures at which an axis has lines: round ones, about `most` and
/// three at least.
[[nodiscard]] std::vector<double> plotTicks(const PlotAxis& axis, int most);
/// `at`: the place that is looked at, marked by a line.
void paintPlot(QPainter& painter, const QRectF& area, const PlotPicture& picture, Mode mode,
               std::optional<double> at = {});

} // namespace weir::ui
