#include "ui/shell/column_views_controller.h"

#include "ui/document/node_face.h"

#include <QListWidget>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr qsizetype kNamed = 4; ///< Columns that a sentence names; the others are counted.

QString counted(std::size_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString listed(const QStringList& names)
{
    return names.mid(0, kNamed).join(QStringLiteral(", ")) +
           (names.size() > kNamed ? QStringLiteral(", …") : QStringLiteral("."));
}

bool holds(const std::vector<std::string>& names, const QString& name)
{
    return std::find(names.begin(), names.end(), name.toStdString()) != names.end();
}

bool shows(const ColumnView& view, const QString& name)
{
    return std::any_of(view.columns.begin(), view.columns.end(),
                       [&](const ViewColumn& each) { return each.name == name.toStdString(); });
}

} // namespace

ColumnViewsController::ColumnViewsController(DataPanel& panel, PreviewController& preview, QObject* parent)
    : QObject(parent), m_panel(panel), m_preview(preview)
{
    connect(&preview, &PreviewController::shownChanged, this, &ColumnViewsController::rowsChanged);
    connect(panel.grid(), &DataGrid::columnsChanged, this, &ColumnViewsController::columnsChanged);
    connect(panel.grid(), &DataGrid::copied, this, &ColumnViewsController::tellCopied);
    connect(&panel, &DataPanel::columnsRequested, this, &ColumnViewsController::open);
    connect(&panel, &DataPanel::allColumnsRequested, this, &ColumnViewsController::showAll);
    connect(&panel, &DataPanel::newColumnsRequested, this, &ColumnViewsController::showNew);
}

std::optional<ColumnViewsController::Place> ColumnViewsController::place() const
{
    if (!m_preview.shown() || !m_preview.session() || m_panel.grid()->columns().empty()) {
        return std::nullopt;
    }
    return Place{m_preview.session()->active(), document().id, m_preview.shown()->port};
}

const graph::Document& ColumnViewsController::document() const
{
    return m_preview.session()->controller().document();
}

std::vector<ColumnView> ColumnViewsController::views() const
{
    std::vector<ColumnView> views = columnViewsOf(document());
    const graph::PortRef& port = m_preview.shown()->port;
    std::stable_partition(views.begin(), views.end(), [&](const ColumnView& each) { return each.port == port; });
    return views;
}

void ColumnViewsController::rowsChanged()
{
    DocumentController* now = m_preview.session() ? &m_preview.session()->controller() : nullptr;
    if (now != m_document) {
        if (m_document) {
            disconnect(m_document, &DocumentController::changed, this, nullptr);
        }
        m_document = now;
        if (now) {
            connect(now, &DocumentController::changed, this, &ColumnViewsController::documentChanged);
        } else {
            m_looks.clear(); // of a project that is closed
        }
    }
    const auto at = place();
    const auto look = at ? m_looks.find(*at) : m_looks.end();
    if (look != m_looks.end()) {
        // What came to the rows since is shown, unless a view says which columns show.
        std::vector<GridColumn> columns = look->second.columns;
        for (const GridColumn& each : m_panel.grid()->columns()) {
            const bool known = std::any_of(columns.begin(), columns.end(),
                                           [&](const GridColumn& old) { return old.name == each.name; });
            if (!known && !currentView()) {
                columns.push_back(each);
            }
        }
        if (!m_panel.grid()->setColumns(columns)) {
            m_looks.erase(look);
        }
    } else if (at) {
        m_panel.grid()->showAllColumns(); // not as at another port that has the same columns
    }
    describe();
}

bool ColumnViewsController::isAsIn(const ColumnView& view) const
{
    const std::vector<GridColumn> columns = m_panel.grid()->columns();
    auto wanted = view.columns.begin();
    const auto skipMissing = [&] {
        wanted = std::find_if(wanted, view.columns.end(), [&](const ViewColumn& each) {
            return std::any_of(columns.begin(), columns.end(),
                               [&](const GridColumn& column) { return column.name.toStdString() == each.name; });
        });
    };
    for (const GridColumn& column : columns) {
        if (!column.shown) {
            continue;
        }
        skipMissing();
        if (wanted == view.columns.end() || wanted->name != column.name.toStdString() ||
            (wanted->width > 0 && wanted->width != column.width)) {
            return false;
        }
        ++wanted;
    }
    skipMissing();
    return wanted == view.columns.end();
}

QStringList ColumnViewsController::unknownTo(const ColumnView& view) const
{
    QStringList names;
    for (const GridColumn& column : m_panel.grid()->columns()) {
        if (!column.shown && !shows(view, column.name) && !holds(view.hidden, column.name)) {
            names << column.name;
        }
    }
    return names;
}

void ColumnViewsController::columnsChanged()
{
    if (const auto at = place()) {
        m_looks[*at].columns = m_panel.grid()->columns();
        describe();
    }
}

std::optional<ColumnView> ColumnViewsController::currentView() const
{
    const auto at = place();
    const auto look = at ? m_looks.find(*at) : m_looks.end();
    if (look == m_looks.end() || !look->second.view) {
        return std::nullopt;
    }
    const ColumnView& was = *look->second.view;
    if (auto now = columnView(document(), was.port, was.name)) {
        return now;
    }
    for (const ColumnView& each : columnViewsOf(document())) {
        if (each.port == was.port && each.columns == was.columns && each.hidden == was.hidden) {
            return each;
        }
    }
    return std::nullopt;
}

void ColumnViewsController::documentChanged()
{
    if (const auto now = currentView()) {
        Look& look = m_looks.at(*place());
        const ColumnView before = *std::exchange(look.view, now);
        if (now->columns != before.columns && isAsIn(before)) { // unless the columns were changed by hand since
            apply(*now);
        }
    }
    describe();
}

bool ColumnViewsController::apply(const ColumnView& view)
{
    const auto at = place();
    std::vector<GridColumn> columns;
    for (const ViewColumn& each : view.columns) {
        columns.push_back({QString::fromStdString(each.name), each.width, true});
    }
    if (!at || !m_panel.grid()->setColumns(columns)) {
        return false;
    }
    m_looks[*at] = {m_panel.grid()->columns(), view};
    return true;
}

void ColumnViewsController::describe()
{
    const auto at = place();
    if (!at) {
        m_panel.setColumnsSaid({});
        m_panel.setViewNotice({}, {});
        return;
    }
    const std::optional<ColumnView> view = currentView();
    const std::vector<std::size_t> shown = m_panel.grid()->columnsOnShow();
    const std::size_t all = m_panel.grid()->columns().size();
    const QString part = tr("%1 of %2 columns").arg(counted(shown.size()), counted(all));
    QString said;
    if (view) {
        said = (isAsIn(*view) ? tr("view \"%1\", %2") : tr("view \"%1\" with changes, %2"))
                   .arg(QString::fromStdString(view->name), part);
    } else if (shown.size() < all) {
        said = part;
    } else if (!std::is_sorted(shown.begin(), shown.end())) {
        said = tr("columns in an order of your own");
    }
    m_panel.setColumnsSaid(said);
    QStringList sentences;
    QString more;
    if (view) {
        QStringList missing;
        const QStringList here = m_panel.grid()->columnNames();
        for (const ViewColumn& each : view->columns) {
            if (!here.contains(QString::fromStdString(each.name))) {
                missing << QString::fromStdString(each.name);
            }
        }
        if (!missing.isEmpty()) {
            sentences << tr("%n columns of the view are not in these rows: %1", nullptr,
                            static_cast<int>(missing.size()))
                             .arg(listed(missing));
        }
        if (const QStringList unknown = unknownTo(*view); !unknown.isEmpty()) {
            const auto number = static_cast<int>(unknown.size());
            sentences << tr("%n columns are not in this view: %1", nullptr, number).arg(listed(unknown));
            more = tr("Show %n more columns", nullptr, number);
        }
    }
    m_panel.setViewNotice(sentences.join(QLatin1Char(' ')), more);
}

void ColumnViewsController::open()
{
    if (!place()) {
        return;
    }
    if (!m_popover) {
        m_popover = new ColumnsPopover(m_panel.window());
        connect(this, &QObject::destroyed, m_popover, &QObject::deleteLater);
        connect(m_popover, &ColumnsPopover::columnsChosen, this, [this](const std::vector<GridColumn>& columns) {
            m_panel.grid()->setColumns(columns);
            fillPopover();
        });
        connect(m_popover, &ColumnsPopover::allRequested, this, &ColumnViewsController::showAll);
        connect(m_popover, &ColumnsPopover::viewChosen, this, &ColumnViewsController::choose);
        connect(m_popover, &ColumnsPopover::saveRequested, this, &ColumnViewsController::save);
        connect(m_popover, &ColumnsPopover::updateRequested, this, &ColumnViewsController::update);
        connect(m_popover, &ColumnsPopover::renameRequested, this, &ColumnViewsController::rename);
        connect(m_popover, &ColumnsPopover::deleteRequested, this, &ColumnViewsController::remove);
    }
    m_popover->setColumns(m_panel.grid()->columns());
    fillPopover();
    m_popover->openAt(m_panel.columnsButton());
}

void ColumnViewsController::openToSave()
{
    open();
    if (m_popover && m_popover->isVisible()) {
        m_popover->askName();
    }
}

void ColumnViewsController::fillPopover()
{
    if (!m_popover || !place()) {
        return;
    }
    const std::optional<ColumnView> view = currentView();
    std::vector<ViewEntry> entries;
    int current = -1;
    for (const ColumnView& each : views()) {
        ViewEntry entry{QString::fromStdString(each.name), {}};
        if (each.port != m_preview.shown()->port) {
            const graph::Node* node = document().find(each.port.node);
            entry.place = node ? faceOf(document(), *node, m_preview.session()->controller().registry()).title
                               : tr("a node that is gone");
        }
        if (view && view->port == each.port && view->name == each.name) {
            current = static_cast<int>(entries.size());
        }
        entries.push_back(std::move(entry));
    }
    m_popover->setViews(std::move(entries), current, view && !isAsIn(*view));
}

void ColumnViewsController::showAll()
{
    if (const auto at = place()) {
        m_panel.grid()->showAllColumns();
        m_looks.erase(*at);
        describe();
        if (m_popover) {
            m_popover->setColumns(m_panel.grid()->columns());
            fillPopover();
        }
    }
}

void ColumnViewsController::showNew()
{
    const std::optional<ColumnView> view = currentView();
    if (!view) {
        return;
    }
    const QStringList unknown = unknownTo(*view);
    std::vector<GridColumn> columns;
    for (const GridColumn& each : m_panel.grid()->columns()) {
        if (each.shown) {
            columns.push_back(each);
        }
    }
    for (const QString& name : unknown) {
        columns.push_back({name, 0, true});
    }
    m_panel.grid()->setColumns(columns);
}

void ColumnViewsController::choose(int view)
{
    const std::vector<ColumnView> all = views();
    if (view < 0 || static_cast<std::size_t>(view) >= all.size()) {
        return;
    }
    const ColumnView& chosen = all[static_cast<std::size_t>(view)];
    if (apply(chosen)) {
        describe();
    } else {
        m_panel.setViewNotice(
            tr("These rows have none of the columns of \"%1\".").arg(QString::fromStdString(chosen.name)), {});
    }
    m_popover->setColumns(m_panel.grid()->columns());
    fillPopover();
}

ColumnView ColumnViewsController::viewOfGrid(const QString& name) const
{
    ColumnView view{name.toStdString(), m_preview.shown()->port, {}, {}};
    for (const GridColumn& each : m_panel.grid()->columns()) {
        if (each.shown) {
            view.columns.push_back({each.name.toStdString(), each.width});
        } else {
            view.hidden.push_back(each.name.toStdString());
        }
    }
    return view;
}

void ColumnViewsController::keep(graph::Document document, const QString& step)
{
    static_cast<void>(m_preview.session()->controller().replace(std::move(document), step)); // a failure is told there
    describe();
    fillPopover();
}

void ColumnViewsController::save(const QString& name)
{
    const auto at = place();
    if (!at) {
        return;
    }
    const ColumnView view = viewOfGrid(name);
    m_looks[*at] = {m_panel.grid()->columns(), view};
    keep(withColumnView(document(), view), tr("save column view \"%1\"").arg(name));
}

void ColumnViewsController::update()
{
    const std::optional<ColumnView> current = currentView();
    if (!current) {
        return;
    }
    const ColumnView before = *current;
    ColumnView view = viewOfGrid(QString::fromStdString(before.name));
    view.port = before.port;
    const QStringList here = m_panel.grid()->columnNames();
    for (const ViewColumn& each : before.columns) { // of the port where it was saved, which may have more columns
        if (!here.contains(QString::fromStdString(each.name))) {
            view.columns.push_back(each);
        }
    }
    for (const std::string& each : before.hidden) {
        if (!here.contains(QString::fromStdString(each))) {
            view.hidden.push_back(each);
        }
    }
    m_looks.at(*place()).view = view;
    keep(withColumnView(document(), view), tr("change column view \"%1\"").arg(QString::fromStdString(before.name)));
}

void ColumnViewsController::rename(const QString& name)
{
    const std::optional<ColumnView> current = currentView();
    if (!current) {
        return;
    }
    const ColumnView before = *current;
    for (auto& [where, each] : m_looks) {
        if (each.view && each.view->port == before.port && each.view->name == before.name) {
            each.view->name = name.toStdString();
        }
    }
    keep(withColumnViewRenamed(document(), before, name.toStdString()),
         tr("rename column view \"%1\"").arg(QString::fromStdString(before.name)));
}

void ColumnViewsController::remove()
{
    if (const std::optional<ColumnView> view = currentView()) {
        keep(withoutColumnView(document(), *view),
             tr("delete column view \"%1\"").arg(QString::fromStdString(view->name)));
    }
}

void ColumnViewsController::tellCopied(int rows, int columns)
{
    if (!m_panel.columnsSaid().isEmpty()) { // a copy of everything needs no word
        emit said(tr("%n rows copied, with %1 of the columns as they are shown: %2.", nullptr, rows)
                      .arg(counted(static_cast<std::size_t>(columns)), m_panel.columnsSaid()));
    }
}

} // namespace weir::ui
