#include "ui/panels/data/row_difference_list.h"

#include "ui/kit/grid_model.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace weir::ui {
namespace {

using Kind = run::RowDifference::Kind;

QString shown(const run::RowCell& cell, bool masked)
{
    const QString text = cell ? QString::fromStdString(*cell) : QStringLiteral("NULL");
    return masked && cell ? maskedText(text) : text;
}

} // namespace

RowDifferenceList::RowDifferenceList(const QString& before, const QString& now, QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("What"), tr("Row"), tr("Column"), before, now});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    connect(&Theme::instance(), &Theme::changed, this, &RowDifferenceList::paintKinds);
}

void RowDifferenceList::showRows(const run::RowDifferences& differences, const std::set<std::string>& masked)
{
    clear();
    for (const run::RowDifference& row : differences.rows) {
        QStringList name; // "order_id 17", or the whole row when nothing names it
        for (std::size_t i = 0; i < row.key.size() && i < differences.columns.size(); ++i) {
            const std::string& column = differences.columns[i];
            name << QStringLiteral("%1 %2").arg(QString::fromStdString(column),
                                                shown(row.key[i], masked.contains(column)));
        }
        const QString text = name.join(QStringLiteral(", "));
        if (row.kind != Kind::Changed) {
            add(row.kind, {row.kind == Kind::Added ? tr("+ Added") : tr("− Missing"), text});
        }
        for (const run::RowDifference::Cells& cells : row.changes) {
            const bool secret = masked.contains(cells.column);
            add(row.kind, {tr("~ Changed"), text, QString::fromStdString(cells.column), shown(cells.before, secret),
                           shown(cells.now, secret)});
        }
    }
    paintKinds();
    setVisible(topLevelItemCount() > 0);
    for (int i = 0; i + 1 < columnCount(); ++i) { // the last one takes what is left
        resizeColumnToContents(i);
        setColumnWidth(i, std::min(columnWidth(i) + space::kM, Theme::instance().px(320)));
    }
    if (topLevelItemCount() > 0) {
        setCurrentItem(topLevelItem(0));
    }
}

void RowDifferenceList::add(run::RowDifference::Kind kind, const QStringList& cells)
{
    auto* item = new QTreeWidgetItem(this, cells);
    item->setData(0, Qt::UserRole, static_cast<int>(kind));
    for (int i = 0; i < cells.size(); ++i) {
        item->setToolTip(i, cells[i]); // a narrow column may not show all of it
    }
}

void RowDifferenceList::paintKinds()
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = topLevelItem(i);
        const auto kind = static_cast<Kind>(item->data(0, Qt::UserRole).toInt());
        item->setForeground(0, color(kind == Kind::Added     ? Token::DiffAdd
                                     : kind == Kind::Missing ? Token::DiffRemove
                                                             : Token::DiffChange));
    }
}

} // namespace weir::ui
