#include "ui/panels/people/sparkline.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace weir::ui {

void Sparkline::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const auto points = index.data(kPointsRole).value<QVector<QPointF>>();
    if (points.size() < 2) {
        return;
    }
    const auto [low, high] = std::minmax_element(points.begin(), points.end(),
                                                 [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    const QRectF area = QRectF(option.rect).adjusted(space::kXs, 6, -space::kXs, -6);
    const double wide = std::max(points.back().x() - points.front().x(), 1e-9);
    const double tall = high->y() - low->y();
    const auto place = [&](const QPointF& point) {
        const double across = (point.x() - points.front().x()) / wide;
        const double up = tall > 0 ? (point.y() - low->y()) / tall : 0.5;
        const double left = option.direction == Qt::RightToLeft ? 1 - across : across;
        return QPointF(area.left() + left * area.width(), area.bottom() - up * area.height());
    };
    QPainterPath line(place(points.front()));
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF next = place(points[i]);
        line.lineTo(next.x(), line.currentPosition().y()); // until then the value before held
        line.lineTo(next);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Token::Series1), 1.5));
    painter->drawPath(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Token::Series1));
    painter->drawEllipse(place(points.back()), 2.5, 2.5);
    painter->restore();
}

} // namespace weir::ui
