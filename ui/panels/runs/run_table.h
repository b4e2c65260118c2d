#pragma once

#include <QHeaderView>
#include <QTreeWidget>

namespace weir::ui {

/// A flat table in the look of this folder.
template <class Tree = QTreeWidget>
[[nodiscard]] Tree* table(const QStringList& heads, const QString& name, QWidget* parent)
{
    auto* tree = new Tree(parent);
    tree->setHeaderLabels(heads);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setAccessibleName(name);
    tree->setFrameShape(QFrame::NoFrame);
    tree->header()->setStretchLastSection(true);
    return tree;
}

/// Columns are never narrower than their headings, which are longer in some languages.
void fitHeadings(QTreeWidget& tree);

} // namespace weir::ui
