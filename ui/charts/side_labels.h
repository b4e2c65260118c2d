#pragma once

#include "ui/theme/tokens.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace weir::ui {

/// A name beside a chart, tied by a thin line to what it names.
struct SideLabel
{
    QString text;
    QPointF anchor; ///< What it names, or where that ends.
    Token ink = Token::Text2;
    QString figure = {}; ///< Before the text, in digits of one width; may be empty.
    bool tied = true;    ///< Is there a line? Without, the anchor only says how high the label stands.
};

/// Where the middles of labels are, `height` high each, that would like to be at `wished`, inside from `top` to
/// `bottom`: in the same order, none over another, moved as little as one pass down and one back up need. What does
/// not fit at all is set closer.
[[nodiscard]] std::vector<double> spreadApart(const std::vector<double>& wished, double height, double top,
                                              double bottom);
/// The width of the widest label with its line.
[[nodiscard]] double sideLabelWidth(const std::vector<SideLabel>& labels);
/// Writes labels below each other into `column`, elided where it is too narrow.
void paintSideLabels(QPainter& painter, const QRectF& column, const std::vector<SideLabel>& labels, Mode mode);

} // namespace weir::ui
