#include "ui/charts/side_labels.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace weir::ui {
namespace {

constexpr double kLeader = 14; ///< Length of the line to what is named, at least.

QFont words()
{
    return Theme::instance().font(TypeRole::Caption);
}

QFont digits()
{
    return Theme::instance().tabularFont(TypeRole::Caption);
}

double figureWidth(const SideLabel& label)
{
    return label.figure.isEmpty() ? 0 : QFontMetrics(digits()).horizontalAdvance(label.figure) + space::kXs;
}

} // namespace

std::vector<double> spreadApart(const std::vector<double>& wished, double height, double top, double bottom)
{
    std::vector<std::size_t> order(wished.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wished[a] < wished[b]; });
    const double room = wished.empty() ? height : (bottom - top) / static_cast<double>(wished.size());
    const double step = std::min(height, std::max(room, 0.0));
    std::vector<double> middles(wished.size());
    double least = top + step / 2;
    for (const std::size_t each : order) {
        middles[each] = std::max(wished[each], least);
        least = middles[each] + step;
    }
    double most = bottom - step / 2;
    for (auto each = order.rbegin(); each != order.rend(); ++each) {
        middles[*each] = std::min(middles[*each], most);
        most = middles[*each] - step;
    }
    return middles;
}

double sideLabelWidth(const std::vector<SideLabel>& labels)
{
    const QFontMetrics metrics(words());
    double widest = 0;
    for (const SideLabel& label : labels) {
        widest = std::max(widest, metrics.horizontalAdvance(label.text) + figureWidth(label));
    }
    return labels.empty() ? 0 : kLeader + space::kXs + widest + 1;
}

void paintSideLabels(QPainter& painter, const QRectF& column, const std::vector<SideLabel>& labels, Mode mode)
{
    const QFontMetrics metrics(words());
    std::vector<double> wished;
    for (const SideLabel& label : labels) {
        wished.push_back(label.anchor.y());
    }
    const std::vector<double> middles = spreadApart(wished, metrics.height() + 2, column.top(), column.bottom());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const SideLabel& label = labels[i];
        const QColor ink = tokenColor(label.ink, mode);
        const double left = column.left() + kLeader;
        if (label.tied) {
            painter.setPen(QPen(withAlpha(ink, 0.55), 1));
            painter.drawLine(label.anchor, QPointF(left - 2, middles[i]));
        }
        const double figure = figureWidth(label);
        const QRectF line(left + space::kXs - 2, middles[i] - metrics.height() / 2.0, column.right() - left,
                          metrics.height());
        painter.setPen(ink);
        painter.setFont(digits());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, label.figure);
        const QRectF rest = line.adjusted(figure, 0, 0, 0);
        painter.setFont(words());
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(label.text, Qt::ElideRight, static_cast<int>(rest.width())));
    }
}

} // namespace weir::ui
