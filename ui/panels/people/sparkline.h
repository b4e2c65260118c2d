#pragma once

#include <QPointF>
#include <QStyledItemDelegate>
#include <QVector>

namespace weir::ui {

/// Draws the past of a value in a cell: x is time, y the value, or which of several texts it was. A value holds until
/// the next one. The cell's accessible text says the same in words.
class Sparkline : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The role that holds the points as a QVector<QPointF>, oldest first; fewer than two draw nothing.
    static constexpr int kPointsRole = Qt::UserRole + 7;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace weir::ui
