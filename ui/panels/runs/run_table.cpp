#include "ui/panels/runs/run_table.h"

#include <algorithm>

namespace weir::ui {

void fitHeadings(QTreeWidget& tree)
{
    for (int column = 0; column < tree.columnCount(); ++column) {
        tree.setColumnWidth(column, std::max(tree.columnWidth(column), tree.header()->sectionSizeHint(column)));
    }
}

} // namespace weir::ui
