#include "ui/panels/people/effect_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir::ui {

void EffectBar::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant held = index.data(kEffectRole);
    if (!held.isValid()) {
        Sparkline::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    constexpr double kThickness = 8;
    constexpr double kLeast = 2; ///< Still to be seen.
    const QRectF area = QRectF(option.rect).adjusted(space::kXs, 0, -space::kXs, 0);
    const double effect = std::clamp(held.toDouble(), -1.0, 1.0);
    const double length = std::max(kLeast, std::fabs(effect) * area.width() / 2);
    const bool right = (effect >= 0) != (option.direction == Qt::RightToLeft);
    const QPointF middle = area.center();
    const QRectF bar(right ? middle.x() : middle.x() - length, middle.y() - kThickness / 2, length, kThickness);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Token::Line), 1));
    painter->drawLine(QPointF(middle.x(), area.top() + 3), QPointF(middle.x(), area.bottom() - 3));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(effect >= 0 ? Token::Diverging6 : Token::Diverging2));
    painter->drawRoundedRect(bar, 2, 2);
    painter->restore();
}

} // namespace weir::ui
