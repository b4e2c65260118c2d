#pragma once

#include <QStringList>

class QComboBox;
class QTreeWidget;
class QTreeWidgetItem;
class QWidget;

namespace weir::ui {

/// A table of texts in the look of pages and dialogs: no frame, rows of one height, the focus takes the whole row.
[[nodiscard]] QTreeWidget* textTable(const QStringList& heads, const QString& name, QWidget* parent);
/// The column takes the room that the others leave, which are as wide as what they hold.
void stretchColumn(QTreeWidget& table, int column);
/// The columns from `first` on hold numbers, which stand below each other at their end.
void alignNumbers(QTreeWidget& table, int first);
/// Adds a row, aligned as its heads are; what does not fit can be read in the tooltip.
QTreeWidgetItem* addTextRow(QTreeWidget& table, const QStringList& cells);
/// Makes columns as wide as what they hold, within reason; the last one takes the rest.
void fitColumns(QTreeWidget& table);

/// Lets a list of choices be as narrow as its place wants it: the longest entry must not make a form scroll sideways.
void letShrink(QComboBox& box);

} // namespace weir::ui
