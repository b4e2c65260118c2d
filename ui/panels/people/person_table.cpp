#include "ui/panels/people/person_table.h"

#include "ui/kit/moments.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_view.h"
#include "ui/panels/people/sparkline.h"
#include "ui/theme/theme.h"

#include <QTreeWidget>

namespace weir::ui {
namespace {

/// "5 statements from 2 May 2026 to 3 June 2026"
QString pastText(const QVector<QPointF>& points)
{
    const auto day = [](const QPointF& point) {
        return dayText(localTime(Instant{static_cast<std::int64_t>(point.x() * 1e6)}));
    };
    return PersonView::tr("%n statements from %1 to %2", nullptr, static_cast<int>(points.size()))
        .arg(day(points.front()), day(points.back()));
}

} // namespace

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
    if (!row.past.isEmpty()) {
        const QString words = pastText(row.past);
        item->setData(kPastColumn, Sparkline::kPointsRole, QVariant::fromValue(row.past));
        item->setData(kPastColumn, Qt::AccessibleTextRole, words);
        item->setToolTip(kPastColumn, words);
    }
    for (const PersonRow& below : row.below) {
        item->addChild(personItem(below, withIcon && below.icon != Icon::Info));
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
