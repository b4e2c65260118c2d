#pragma once

#include "ui/charts/bars.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace weir::ui {

/// What a picture of bars shows, on the screen and on paper.
struct BarsPicture
{
    Bars::Shape shape = Bars::Shape::Rows;
    const std::vector<Bar>& bars;
    QString low; ///< At the ends of the axis of columns.
    QString high;
    int picked = -1;
    int hovered = -1;
    Mode mode = Mode::Light;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    double most = 0; ///< What a full bar is; 0: the greatest of the bars.
};

/// Height of a row, and of the axis of columns in `area`.
[[nodiscard]] int barRowHeight();
[[nodiscard]] int barAxis(const QRect& area);
/// Where one of `count` bars stands in `area`.
[[nodiscard]] QRect barPlace(const BarsPicture& picture, const QRect& area, int bar);
void paintBars(QPainter& painter, const QRect& area, const BarsPicture& picture);

} // namespace weir::ui
