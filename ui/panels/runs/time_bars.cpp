#include "ui/panels/runs/time_bars.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace weir::ui {

void TimeBars::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const double share = index.data(kShareRole).toDouble();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (share > 0 && !selected) { // the selection has a shade of its own
        const QRect cell = option.rect.adjusted(4, 5, -4, -5);
        const int length = std::max(2, static_cast<int>(std::lround(share * cell.width())));
        // From the side where the figure stands, as all bars of one list begin in one line.
        const QRect bar = QStyle::visualRect(option.direction, cell,
                                             QRect(cell.right() - length + 1, cell.top(), length, cell.height()));
        painter->fillRect(bar, color(Token::AccentTint));
    }
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace weir::ui
