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

#include <initializer_list>

namespace weir::ui {

namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

/// What the canvas does with keys and mouse that no menu lists.
QTreeWidgetItem* canvasKeys()
{
    const auto native = [](const char* keys) {
        return QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
    };
    const QString arrows = ShortcutSheet::tr("Arrows");
    const auto with = [](const QString& modifier, const QString& what) { return modifier + QLatin1Char('+') + what; };
    const QString shift = ShortcutSheet::tr("Shift");
    const QString ctrl = ShortcutSheet::tr("Ctrl");
    const QString alt = ShortcutSheet::tr("Alt");
    const QString drag = ShortcutSheet::tr("drag");
    auto* group = new QTreeWidgetItem({ShortcutSheet::tr("On the canvas")});
    for (const auto& [what, keys] : std::initializer_list<std::pair<QString, QString>>{
             {ShortcutSheet::tr("Move the selection; with nothing selected, go to a node"), arrows},
             {ShortcutSheet::tr("Move the selection by one pixel"), with(ctrl, arrows)},
             {ShortcutSheet::tr("Go to the next node in that direction"), with(shift, arrows)},
             {ShortcutSheet::tr("Edit the settings, or open the sub-pipeline"), native("Return")},
             {ShortcutSheet::tr("Rows of the first to ninth output"),
              native("Shift+1") + QStringLiteral(" – ") + native("Shift+9")},
             {ShortcutSheet::tr("Duplicate"), with(alt, drag)},
             {ShortcutSheet::tr("Move without the grid: hold it while you drag"), alt},
             {ShortcutSheet::tr("Move the view"), with(native("Space"), drag)},
             {ShortcutSheet::tr("Zoom"), with(ctrl, ShortcutSheet::tr("wheel"))},
             {ShortcutSheet::tr("Add to the selection"), with(shift, ShortcutSheet::tr("click"))},
             {ShortcutSheet::tr("Add to the selection, or take from it"), with(ctrl, ShortcutSheet::tr("click"))}}) {
        group->addChild(new QTreeWidgetItem({what, keys}));
    }
    return group;
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
    const auto add = [this](QTreeWidgetItem* group) {
        QFont strong = m_tree->font();
        strong.setWeight(QFont::DemiBold);
        group->setFont(0, strong);
        group->setFlags(Qt::ItemIsEnabled);
        m_tree->addTopLevelItem(group);
    };
    for (QAction* top : menus.actions()) {
        auto* group = new QTreeWidgetItem({plain(top->text())});
        const QList<QAction*> entries = top->menu() ? top->menu()->actions() : QList<QAction*>();
        for (QAction* each : entries) {
            const QString keys = QKeySequence::listToString(each->shortcuts(), QKeySequence::NativeText);
            if (!keys.isEmpty()) {
                // What stands after the colon is what would be undone now.
                const bool steps = each->objectName() == QLatin1String("edit.undo") ||
                                   each->objectName() == QLatin1String("edit.redo");
                const QString text = plain(each->text());
                group->addChild(
                    new QTreeWidgetItem({steps ? text.section(QLatin1Char(':'), 0, 0).trimmed() : text, keys}));
            }
        }
        if (group->childCount() == 0) {
            delete group;
            continue;
        }
        add(group);
    }
    add(canvasKeys());
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
