#pragma once

#include "core/run/row_difference.h"

#include <QTreeWidget>

#include <set>

namespace weir::ui {

/// Rows that differ, one line for each cell that changed, for each row that came and for each that went.
class RowDifferenceList : public QTreeWidget
{
    Q_OBJECT

public:
    /// The names of both sides head their columns.
    RowDifferenceList(const QString& before, const QString& now, QWidget* parent);
    /// Values of the columns in `masked` show masked.
    void showRows(const run::RowDifferences& differences, const std::set<std::string>& masked = {});

private:
    void add(run::RowDifference::Kind kind, const QStringList& cells);
    void paintKinds();
};

} // namespace weir::ui
