#pragma once

#include "ui/charts/chart_field.h"

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

/// Figures at which an axis has lines: round ones, about `most` and three at least.
[[nodiscard]] std::vector<double> plotTicks(const PlotAxis& axis, int most);
/// A figure beside its axis, as people of this country write it.
[[nodiscard]] QString plotTickText(const PlotAxis& axis, double figure);

/// A plot laid out in an area, ready to be drawn there as often as is wanted: the field by Qt Charts, names at the ends
/// of what they name.
class PlotDrawing
{
public:
    PlotDrawing(const PlotPicture& picture, const QRectF& area, Mode mode);

    /// `at`: the place on the x axis that is looked at, marked by a line and by dots on what stands there.
    void paint(QPainter& painter, std::optional<double> at = {});
    /// Where the figures are.
    [[nodiscard]] const QRectF& field() const { return m_field.field(); }
    /// Where a place of the x axis is; of a column, its middle.
    [[nodiscard]] double place(double x) const;

private:
    void paintNames(QPainter& painter) const;
    void paintMark(QPainter& painter) const;
    void paintLooked(QPainter& painter, double at) const;
    void addSeries(const PlotSeries& series, std::size_t number);
    [[nodiscard]] double unitX(double x) const;
    [[nodiscard]] double unitY(double y) const;

    PlotPicture m_picture;
    QRectF m_area;
    Mode m_mode;
    ChartField m_field;
};

/// The same, once.
void paintPlot(QPainter& painter, const QRectF& area, const PlotPicture& picture, Mode mode);

} // namespace weir::ui
