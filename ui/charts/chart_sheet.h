#pragma once

#include "core/base/result.h"
#include "ui/charts/bars.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>

class QPainter;
class QPrinter;

namespace weir::ui {

/// A chart that is not made of bars: how high it is on a sheet, and how it is painted there.
struct ChartDrawing
{
    int height = 0; ///< In pixels of 100 %; 0 is no drawing.
    std::function<void(QPainter& painter, const QRect& area, Mode mode)> paint;
};

/// A chart as it leaves the window: picture, words and the data behind it. What is masked in the window is masked in
/// here already.
struct ChartSheet
{
    QString title;
    QString filters; ///< Which rows are counted; empty when all are.
    QString source;  ///< What the figures come from: "Orders, output of 'Paid orders'".
    QDateTime asOf;
    QString summary; ///< The chart in one or two sentences, for those who do not see it.
    Bars::Shape shape = Bars::Shape::Rows;
    std::vector<Bar> bars;
    QString low; ///< At the ends of the axis of columns.
    QString high;
    ChartDrawing drawing;    ///< In the place of bars.
    QStringList columns;     ///< The data behind the chart.
    QList<QStringList> rows; ///< Numbers without groups of three and with a point.
    int amountsFrom = -1;    ///< The columns from here on hold amounts; -1: the last one does.
};

/// The data as CSV (RFC 4180, UTF-8). Cells that a spreadsheet would run as a formula begin with an apostrophe.
[[nodiscard]] QByteArray csvOf(const ChartSheet& sheet);

/// Writes a chart in the light look, by the ending of `path`: .pdf (vectors, one page of the chart's size), .svg, .csv
/// (the data), else .png at twice the size of 100 %. The error says why the file could not be written.
[[nodiscard]] Status exportChart(const ChartSheet& sheet, const QString& path);

/// Prints a chart in the light look, as large as the page is wide, on as many pages as its bars need.
void printChart(const ChartSheet& sheet, QPrinter& printer);

/// "12 bars. The longest is Berlin: 340 rows. The shortest is Bonn: 2 rows."
[[nodiscard]] QString chartSummary(const std::vector<Bar>& bars);

} // namespace weir::ui
