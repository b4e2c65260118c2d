#include "ui/panels/people/person_table.h"

#include "ui/theme/style.h"

#include <QHeaderView>
#include <QTreeWidget>

#include <algorithm>

namespace weir::ui {

QTreeWidget* personTable(const QStringList& heads, const QString& name, QWidget* parent)
{
    auto* tree = new QTreeWidget(parent);
    tree->setHeaderLabels(heads);
    tree->setAccessibleName(name);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->header()->setStretchLastSection(true);
    return tree;
}

QTreeWidgetItem* personItem(const PersonRow& row, bool withIcon)
{
    auto* item = new QTreeWidgetItem(row.cells);
    if (withIcon) {
        item->setIcon(0, icon(row.icon, Token::Text2));
    }
    for (int i = 0; i < row.cells.size(); ++i) {
        if (!row.strong) {
            item->setForeground(i, color(Token::Hint));
        }
        item->setToolTip(i, row.cells[i]);
    }
    for (const PersonRow& below : row.below) {
        item->addChild(personItem(below, false));
    }
    return item;
}

void fillPersonTable(QTreeWidget& tree, const std::vector<PersonRow>& rows, bool withIcon)
{
    tree.clear();
    for (const PersonRow& row : rows) {
        tree.addTopLevelItem(personItem(row, withIcon));
    }
    for (int i = 0; i + 1 < tree.columnCount(); ++i) {
        tree.resizeColumnToContents(i);
        tree.setColumnWidth(i, std::min(tree.columnWidth(i) + space::kL, 320));
    }
}

} // namespace weir::ui
