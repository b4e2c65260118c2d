#pragma once

#include "ui/kit/picker_popup.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace weir::ui {

/// The lines of a picker that match the query, best first.
class PickerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        ItemRole = Qt::UserRole + 1,
        MarksRole ///< Positions of matched characters in the title.
    };

    using QAbstractListModel::QAbstractListModel;
    void setItems(std::vector<PickerItem> items);
    void filter(const QString& query);
    [[nodiscard]] QString stripPrefix(const QString& query) const;
    /// Characters at the start of the query that are no part of the filter (">", "@", "#").
    void setPrefixes(const QString& prefixes) { m_prefixes = prefixes; }
    /// Without matching every item is shown, in the order given.
    void setMatching(bool matches) { m_matching = matches; }
    [[nodiscard]] const PickerItem& item(int row) const;
    [[nodiscard]] const std::vector<int>& marks(int row) const;
    [[nodiscard]] QStringList shownIds() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Shown
    {
        std::size_t item = 0;
        int score = 0;
        std::vector<int> marks;
    };
    std::vector<PickerItem> m_items;
    std::vector<Shown> m_shown;
    QString m_prefixes;
    bool m_matching = true;
};

/// Paints a picker line: tile or icon, title with matched characters marked, detail, keys at the right.
class PickerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace weir::ui
