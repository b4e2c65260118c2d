#include "ui/panels/people/person_table.h"

#include "ui/kit/text_table.h"
#include "ui/theme/theme.h"

#include <QTreeWidget>

namespace weir::ui {

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
    fitColumns(tree);
}

} // namespace weir::ui
