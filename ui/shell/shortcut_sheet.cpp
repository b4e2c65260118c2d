#include "ui/shell/shortcut_sheet.h"

#include "ui/kit/inputs.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {

namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

} // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar& menus, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    auto* search = new SearchField(tr("Find an action or a key"), this);
    m_tree = new QTreeWidget(this);
    m_tree->setAccessibleName(tr("Keyboard shortcuts"));
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    column->addWidget(search);
    column->addWidget(m_tree, 1);
    auto* change = new QPushButton(tr("Change keys..."), this);
    change->setAutoDefault(false);
    column->addWidget(change, 0, Qt::AlignTrailing);
    connect(change, &QPushButton::clicked, this, [this] {
        emit changeRequested();
        close();
    });
    for (QAction* top : menus.actions()) {
        auto* group = new QTreeWidgetItem({plain(top->text())});
        const QList<QAction*> entries = top->menu() ? top->menu()->actions() : QList<QAction*>();
        for (QAction* each : entries) {
            const QString keys = QKeySequence::listToString(each->shortcuts(), QKeySequence::NativeText);
            if (!keys.isEmpty()) {
                group->addChild(new QTreeWidgetItem({plain(each->text()), keys}));
            }
        }
        if (group->childCount() == 0) {
            delete group;
            continue;
        }
        QFont strong = m_tree->font();
        strong.setWeight(QFont::DemiBold);
        group->setFont(0, strong);
        group->setFlags(Qt::ItemIsEnabled);
        m_tree->addTopLevelItem(group);
    }
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    connect(search, &SearchField::edited, this, &ShortcutSheet::filter);
    connect(search, &SearchField::leaveDown, m_tree, [this] { m_tree->setFocus(Qt::TabFocusReason); });
    resize(520, 560);
    search->setFocus();
}

void ShortcutSheet::filter(const QString& text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* line = group->child(j);
            const bool match =
                line->text(0).contains(text, Qt::CaseInsensitive) || line->text(1).contains(text, Qt::CaseInsensitive);
            line->setHidden(!match);
            any = any || match;
        }
        group->setHidden(!any);
    }
}

} // namespace weir::ui
