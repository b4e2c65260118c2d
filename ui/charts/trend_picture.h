#pragma once

#include "ui/charts/chart_field.h"
#include "ui/charts/trend_data.h"

namespace weir::ui {

/// The days of an axis that get a label: every day, Mondays (or whatever day a week begins with here), or firsts of
/// months, so that at most `most` do.
[[nodiscard]] std::vector<QDate> trendTicks(const QDate& first, const QDate& last, int most);

/// A trend laid out in an area: the size as a line, and below it who entered as bars up and who left as bars down.
/// Marks are lines through both.
class TrendDrawing
{
public:
    TrendDrawing(const TrendPicture& picture, const QRectF& area, Mode mode);

    /// `looked`: the number of a day from the first on.
    void paint(QPainter& painter, std::optional<int> looked = {});
    /// From the top of the size to the bottom of the bars.
    [[nodiscard]] QRectF field() const;
    /// The middle of a day, by its number from the first.
    [[nodiscard]] double place(int day) const;
    /// The day at a place; -1 beside the field.
    [[nodiscard]] int dayAt(const QPointF& position) const;

private:
    /// Where everything is: a pure matter of fonts and figures, known before Qt Charts draws.
    struct Rooms;
    TrendDrawing(const TrendPicture& picture, const Rooms& rooms, Mode mode);
    void addSizes();
    void addBars();
    void paintUnknown(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    [[nodiscard]] int numberOf(const QDate& day) const;

    TrendPicture m_picture;
    QRectF m_area;
    Mode m_mode;
    int m_markRows = 0;
    ChartField m_size;
    ChartField m_flow;
};

} // namespace weir::ui
