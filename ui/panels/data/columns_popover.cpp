#include "ui/panels/data/columns_popover.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kListHeight = 192;
constexpr int kListHeightBelowName = 108; ///< While a name is asked for, so that nothing has to scroll.

QHBoxLayout* lineOf(QWidget* widget)
{
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    return row;
}

} // namespace

ColumnsPopover::ColumnsPopover(QWidget* window)
    : Popover(tr("Columns and views"), window), m_view(textButton(Icon::Columns, {})), m_menu(new QMenu(m_view)),
      m_nameLine(new QWidget), m_name(new QLineEdit), m_save(new QPushButton),
      m_nameHint(new TextLabel({}, TypeRole::Caption, Token::Text2)), m_search(new SearchField(tr("Find a column"))),
      m_list(new QListWidget), m_count(new TextLabel({}, TypeRole::Caption, Token::Text2))
{
    m_view->setMenu(m_menu);
    m_view->setPopupMode(QToolButton::InstantPopup);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_view->setObjectName(QStringLiteral("columnView"));
    addLine(m_view);
    auto* nameColumn = new QVBoxLayout(m_nameLine);
    nameColumn->setContentsMargins(0, 0, 0, 0);
    nameColumn->setSpacing(space::kXs);
    auto* nameButtons = new QWidget;
    auto* name = lineOf(nameButtons);
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(80);
    auto* cancel = new QPushButton(tr("Cancel"));
    name->addStretch();
    name->addWidget(m_save);
    name->addWidget(cancel);
    nameColumn->addWidget(m_name);
    nameColumn->addWidget(nameButtons); // below it: beside each other they are too wide in some languages
    m_nameHint->setWordWrap(true);
    nameColumn->addWidget(m_nameHint);
    addLine(m_nameLine);
    m_nameLine->hide();
    addLine(m_search);
    m_list->setAccessibleName(tr("Columns on show"));
    m_list->setToolTip(tr("Space shows or hides a column, Alt+Up and Alt+Down move it."));
    m_list->setFixedHeight(Theme::instance().px(kListHeight));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    addLine(m_list);
    auto* below = new QWidget;
    auto* row = lineOf(below);
    auto* all = new QPushButton(tr("Check all"));
    auto* none = new QPushButton(tr("Uncheck all"));
    all->setToolTip(tr("All columns that are listed here"));
    none->setToolTip(tr("All columns that are listed here"));
    row->addStretch();
    row->addWidget(all);
    row->addWidget(none);
    addLine(m_count);
    addLine(below);

    connect(all, &QPushButton::clicked, this, [this] { checkListed(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkListed(false); });
    connect(m_search, &SearchField::edited, this, &ColumnsPopover::narrow);
    connect(m_search, &SearchField::leaveDown, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsPopover::take);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsPopover::take);
    connect(m_save, &QPushButton::clicked, this, &ColumnsPopover::acceptName);
    connect(m_name, &QLineEdit::returnPressed, this, &ColumnsPopover::acceptName);
    connect(cancel, &QPushButton::clicked, this, &ColumnsPopover::closeName);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QString wanted = text.trimmed();
        m_save->setEnabled(!wanted.isEmpty());
        const bool taken = std::any_of(m_views.begin(), m_views.end(), [&](const ViewEntry& each) {
            return each.place.isEmpty() && each.name == wanted;
        });
        const bool own = m_renames && m_current >= 0 && m_views[static_cast<std::size_t>(m_current)].name == wanted;
        m_nameHint->setText(taken && !own ? tr("This port has a view of that name. It is replaced.") : QString());
        m_nameHint->setVisible(!m_nameHint->text().isEmpty());
        fit();
    });
    m_menu->setToolTipsVisible(true);
}

void ColumnsPopover::setColumns(std::vector<GridColumn> columns)
{
    m_columns = std::move(columns);
    fillList();
}

void ColumnsPopover::setViews(std::vector<ViewEntry> views, int current, bool changed)
{
    m_views = std::move(views);
    m_current = current;
    m_changed = changed;
    fillMenu();
}

void ColumnsPopover::fillMenu()
{
    m_menu->clear();
    const bool all = std::all_of(m_columns.begin(), m_columns.end(), [](const GridColumn& each) { return each.shown; });
    const ViewEntry* view = m_current >= 0 ? &m_views[static_cast<std::size_t>(m_current)] : nullptr;
    const QString said = view  ? m_changed ? tr("View: %1 (changed)").arg(view->name) : tr("View: %1").arg(view->name)
                          : all ? tr("View: all columns")
                               : tr("View: not saved");
    m_view->setText(QString(said).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_view->setAccessibleName(said);
    const auto entry = [](const QString& text) {
        return QString(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
    };
    bool others = false;
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const ViewEntry& each = m_views[i];
        if (!each.place.isEmpty() && !others) {
            others = true;
            m_menu->addSection(tr("Saved at other ports"));
        }
        QAction* action =
            m_menu->addAction(entry(each.place.isEmpty() ? each.name : tr("%1, from %2").arg(each.name, each.place)),
                              this, [this, i] { emit viewChosen(static_cast<int>(i)); });
        action->setCheckable(true);
        action->setChecked(static_cast<int>(i) == m_current && !m_changed);
    }
    if (!m_views.empty()) {
        m_menu->addSeparator();
    }
    m_menu->addAction(icon(Icon::Columns), tr("All columns"), this, &ColumnsPopover::allRequested);
    m_menu->addAction(icon(Icon::Save), tr("Save view as..."), this, [this] { editName(false); });
    if (view) {
        m_menu->addSeparator();
        m_menu
            ->addAction(icon(Icon::Save), tr("Save the changes to \"%1\"").arg(entry(view->name)), this,
                        &ColumnsPopover::updateRequested)
            ->setEnabled(m_changed);
        m_menu->addAction(icon(Icon::Edit), tr("Rename \"%1\"...").arg(entry(view->name)), this,
                          [this] { editName(true); });
        m_menu->addAction(icon(Icon::Delete), tr("Delete \"%1\"").arg(entry(view->name)), this,
                          &ColumnsPopover::deleteRequested);
    }
}

void ColumnsPopover::fillList()
{
    m_filling = true;
    const QString current = m_list->currentItem() ? m_list->currentItem()->text() : QString();
    m_list->clear();
    for (const GridColumn& each : m_columns) {
        auto* item = new QListWidgetItem(each.name, m_list);
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(each.shown ? Qt::Checked : Qt::Unchecked);
        if (each.name == current) {
            m_list->setCurrentItem(item);
        }
    }
    if (!m_list->currentItem() && m_list->count() > 0) {
        m_list->setCurrentRow(0);
    }
    m_filling = false;
    narrow(m_search->text());
}

void ColumnsPopover::showCount()
{
    const auto shown =
        std::count_if(m_columns.begin(), m_columns.end(), [](const GridColumn& each) { return each.shown; });
    const QLocale locale;
    m_count->setText(tr("%1 of %2 columns")
                         .arg(locale.toString(static_cast<qlonglong>(shown)),
                              locale.toString(static_cast<qlonglong>(m_columns.size()))));
}

void ColumnsPopover::narrow(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!text.isEmpty() && !item->text().contains(text, Qt::CaseInsensitive));
    }
    // A column that moves among those that are listed would land anywhere among the others.
    m_list->setDragDropMode(text.isEmpty() ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
    showCount();
}

void ColumnsPopover::take()
{
    if (m_filling) {
        return;
    }
    std::vector<GridColumn> now;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        const auto known = std::find_if(m_columns.begin(), m_columns.end(),
                                        [&](const GridColumn& each) { return each.name == item->text(); });
        if (known != m_columns.end()) {
            now.push_back({known->name, known->width, item->checkState() == Qt::Checked});
        }
    }
    if (now.size() != m_columns.size()) {
        return; // in the middle of a move
    }
    if (std::none_of(now.begin(), now.end(), [](const GridColumn& each) { return each.shown; })) {
        fillList(); // one column stays
        return;
    }
    m_columns = std::move(now);
    showCount();
    emit columnsChosen(m_columns);
}

void ColumnsPopover::checkListed(bool shown)
{
    std::vector<GridColumn> now = m_columns;
    for (int row = 0; row < m_list->count() && row < static_cast<int>(now.size()); ++row) {
        if (!m_list->item(row)->isHidden()) {
            now[static_cast<std::size_t>(row)].shown = shown;
        }
    }
    if (std::none_of(now.begin(), now.end(), [](const GridColumn& each) { return each.shown; })) {
        now[static_cast<std::size_t>(std::max(0, m_list->currentRow()))].shown = true; // one column stays
    }
    setColumns(std::move(now));
    emit columnsChosen(m_columns);
}

void ColumnsPopover::move(int steps)
{
    const int row = m_list->currentRow();
    const int to = row + steps;
    if (row < 0 || to < 0 || to >= m_list->count() || !m_search->text().isEmpty()) {
        return;
    }
    std::vector<GridColumn> now = m_columns;
    std::swap(now[static_cast<std::size_t>(row)], now[static_cast<std::size_t>(to)]);
    setColumns(std::move(now)); // the same column stays the current one
    emit columnsChosen(m_columns);
}

bool ColumnsPopover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

void ColumnsPopover::askName()
{
    editName(false);
}

void ColumnsPopover::editName(bool rename)
{
    m_renames = rename;
    m_save->setText(rename ? tr("Rename") : tr("Save view"));
    m_nameLine->show();
    m_list->setFixedHeight(Theme::instance().px(kListHeightBelowName));
    m_name->setText(rename && m_current >= 0 ? m_views[static_cast<std::size_t>(m_current)].name : QString());
    emit m_name->textChanged(m_name->text());
    m_name->selectAll();
    fit();
    m_name->setFocus();
}

void ColumnsPopover::acceptName()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        return;
    }
    closeName();
    m_renames ? emit renameRequested(name) : emit saveRequested(name);
}

void ColumnsPopover::closeName()
{
    m_nameLine->hide();
    m_list->setFixedHeight(Theme::instance().px(kListHeight));
    fit();
    m_view->setFocus();
}

} // namespace weir::ui
