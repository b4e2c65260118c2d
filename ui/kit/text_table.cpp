#include "ui/kit/text_table.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTreeWidget>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kWidest = 320;      ///< Of a column that is not the last.
constexpr int kFewestLetters = 6; ///< That a list of choices shows in any case.

} // namespace

QTreeWidget* textTable(const QStringList& heads, const QString& name, QWidget* parent)
{
    auto* table = new QTreeWidget(parent);
    table->setHeaderLabels(heads);
    table->setAccessibleName(name);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setFrameShape(QFrame::NoFrame);
    return table;
}

void stretchColumn(QTreeWidget& table, int column)
{
    table.header()->setStretchLastSection(false);
    for (int i = 0; i < table.columnCount(); ++i) {
        table.header()->setSectionResizeMode(i, i == column ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

void alignNumbers(QTreeWidget& table, int first)
{
    for (int i = first; i < table.columnCount(); ++i) {
        table.headerItem()->setTextAlignment(i, Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

QTreeWidgetItem* addTextRow(QTreeWidget& table, const QStringList& cells)
{
    auto* item = new QTreeWidgetItem(&table, cells);
    for (int i = 0; i < cells.size(); ++i) {
        item->setData(i, Qt::TextAlignmentRole, table.headerItem()->data(i, Qt::TextAlignmentRole));
        item->setToolTip(i, cells[i]);
    }
    return item;
}

void fitColumns(QTreeWidget& table)
{
    for (int i = 0; i + 1 < table.columnCount(); ++i) {
        table.resizeColumnToContents(i);
        table.setColumnWidth(i, std::min(table.columnWidth(i) + space::kL, Theme::instance().px(kWidest)));
    }
}

void letShrink(QComboBox& box)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(kFewestLetters);
}

} // namespace weir::ui
