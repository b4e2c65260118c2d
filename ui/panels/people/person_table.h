#pragma once

#include "ui/panels/people/person_rows.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

/// The column of traits that shows their past.
inline constexpr int kPastColumn = 2;

/// What lost is fainter; what opens below a row is a child of its item.
[[nodiscard]] QTreeWidgetItem* personItem(const PersonRow& row, bool withIcon);
/// Fills the table and makes columns as wide as they need, within reason.
void fillPersonTable(QTreeWidget& tree, const std::vector<PersonRow>& rows, bool withIcon);

} // namespace weir::ui
