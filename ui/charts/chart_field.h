#pragma once

#include "ui/theme/tokens.h"

#include <QList>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QAbstractSeries;
class QCategoryAxis;
class QChart;
class QGraphicsScene;
class QPainter;

namespace weir::ui {

/// One axis of a field, in units that are spread evenly.
struct FieldAxis
{
    struct Tick
    {
        double at = 0;
        QString label;
    };
    double from = 0;
    double to = 1;
    std::vector<Tick> ticks;
    QString title;        ///< Below the x axis; the y axis has none.
    bool baseline = true; ///< Of the x axis: a line at 0, or where y ends that is next to it.
};

/// The field of a chart with its axes, drawn by Qt Charts in our look: lines, bands, dots and bars. What is added later
/// lies above. The same field is drawn on the screen and, as vectors, on paper. UI thread only.
class ChartField
{
public:
    /// `field` is where the figures are; labels of the axes are drawn to the left and below.
    ChartField(const QRectF& field, FieldAxis x, FieldAxis y, Mode mode);
    ChartField(ChartField&&) noexcept;
    ChartField& operator=(ChartField&&) noexcept;
    ~ChartField();

    void addLine(const QList<QPointF>& points, const QPen& pen);
    /// What lies between two lines with the same places on the x axis.
    void addBand(const QList<QPointF>& low, const QList<QPointF>& high, const QColor& ink);
    void addDots(const QList<QPointF>& points, const QColor& ink, double diameter);
    /// Bars around 0, 1, 2, ... of the x axis, `width` wide in its units; sets of bars stand upon each other, and
    /// negative ones hang below 0.
    struct BarSet
    {
        QList<double> heights;
        QColor ink;
    };
    void addBars(const std::vector<BarSet>& sets, double width);

    [[nodiscard]] const QRectF& field() const { return m_field; }
    /// Where a figure is; outside of the axes it is at their ends.
    [[nodiscard]] QPointF place(const QPointF& figure) const;
    /// Units of the axes in one pixel.
    [[nodiscard]] QPointF unitsPerPixel() const;
    void paint(QPainter& painter);

private:
    void add(QAbstractSeries* series);

    QRectF m_field;
    FieldAxis m_x;
    FieldAxis m_y;
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart* m_chart = nullptr; ///< The scene has it, and it has the axes.
    QCategoryAxis* m_xAxis = nullptr;
    QCategoryAxis* m_yAxis = nullptr;
    bool m_laidOut = false;
};

} // namespace weir::ui
