#pragma once

#include <QStyledItemDelegate>

namespace weir::ui {

/// Paints how long something took as text over a bar, so that the long ones stand out in a list.
class TimeBars : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Item data: the part of the longest time, 0 to 1.
    static constexpr int kShareRole = Qt::UserRole + 10;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace weir::ui
