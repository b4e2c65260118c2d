#pragma once

#include "ui/panels/people/sparkline.h"

namespace weir::ui {

/// Draws how much something raises (to the right) or lowers (to the left) a score, as a bar from the middle of the
/// cell; cells with points are sparklines. The cell beside it says the direction in words.
class EffectBar : public Sparkline
{
    Q_OBJECT

public:
    /// The role that holds the effect: from -1 to 1, 1 being the strongest of the table.
    static constexpr int kEffectRole = Qt::UserRole + 8;

    using Sparkline::Sparkline;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace weir::ui
