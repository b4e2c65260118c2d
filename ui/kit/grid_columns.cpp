// Which columns a grid shows, where and how wide, and what of them is copied.

#include "ui/kit/data_grid.h"
#include "ui/kit/icon.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMetaMethod>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kPadding = 2 * 10 + 2; ///< Of a cell, at both sides.
constexpr int kSampledRows = 60;
/// Cells measured for all columns together: a wide table is there at once too.
constexpr int kSampledCells = 3'000;
constexpr int kNarrowest = 72;
constexpr int kWidest = 320;

} // namespace

void DataGrid::setPages(std::unique_ptr<RowPages> pages, std::int64_t first)
{
    const QStringList before = columnNames();
    m_arranging = true; // the owner knows that other rows are here
    m_model->setPages(std::move(pages), first);
    if (columnNames() != before) { // hidden and moved columns belong to the rows before
        for (int column = 0; column < m_model->columnCount(); ++column) {
            setColumnHidden(column, false);
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        }
    }
    fitColumns();
    m_arranging = false;
}

void DataGrid::fit(int column, int sampled)
{
    const QFontMetrics metrics(Theme::instance().tabularFont(TypeRole::Body));
    int width = horizontalHeader()->sectionSizeHint(column);
    qsizetype longest = 0;
    for (int row = 0; row < sampled; ++row) {
        const QString text = m_model->index(row, column).data().toString();
        if (text.size() >= longest) { // what has fewer letters is hardly ever wider
            longest = text.size();
            width = std::max(width, metrics.horizontalAdvance(text) + kPadding);
        }
    }
    setColumnWidth(column, std::clamp(width, kNarrowest, kWidest));
}

void DataGrid::fitColumns()
{
    const int columns = std::max(1, m_model->columnCount());
    const int sampled = std::min({kSampledRows, m_model->rowCount(), std::max(5, kSampledCells / columns)});
    for (int column = 0; column < m_model->columnCount(); ++column) {
        fit(column, sampled);
    }
}

void DataGrid::arranging(const std::function<void()>& change)
{
    const bool within = std::exchange(m_arranging, true);
    const std::vector<GridColumn> before = columns();
    change();
    m_arranging = within;
    if (!within && columns() != before) {
        emit columnsChanged();
    }
}

std::vector<GridColumn> DataGrid::columns() const
{
    std::vector<GridColumn> columns;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        columns.push_back({m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), columnWidth(column),
                           !isColumnHidden(column)});
    }
    return columns;
}

std::vector<std::size_t> DataGrid::columnsOnShow() const
{
    std::vector<std::size_t> columns;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column)) {
            columns.push_back(static_cast<std::size_t>(column));
        }
    }
    return columns;
}

bool DataGrid::setColumns(const std::vector<GridColumn>& columns)
{
    const QStringList names = columnNames();
    if (std::none_of(columns.begin(), columns.end(),
                     [&](const GridColumn& each) { return each.shown && names.contains(each.name); })) {
        return false;
    }
    arranging([&] {
        std::vector<bool> named(static_cast<std::size_t>(names.size()), false);
        int place = 0;
        for (const GridColumn& each : columns) {
            const auto column = static_cast<int>(names.indexOf(each.name));
            if (column < 0 || named[static_cast<std::size_t>(column)]) {
                continue;
            }
            named[static_cast<std::size_t>(column)] = true;
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place++);
            setColumnHidden(column, !each.shown);
            if (each.shown && each.width > 0) {
                setColumnWidth(column, each.width);
            } else if (each.shown) {
                fit(column, std::min(kSampledRows, m_model->rowCount()));
            }
        }
        for (int column = 0; column < names.size(); ++column) { // the others behind, in the order of the rows
            if (!named[static_cast<std::size_t>(column)]) {
                horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place++);
                setColumnHidden(column, true);
            }
        }
    });
    return true;
}

void DataGrid::showAllColumns()
{
    arranging([this] {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            setColumnHidden(column, false);
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        }
        fitColumns();
    });
}

void DataGrid::hideColumn(int column)
{
    arranging([this, column] { setColumnHidden(column, true); });
}

void DataGrid::moveColumn(int column, int steps)
{
    QHeaderView* header = horizontalHeader();
    int place = header->visualIndex(column);
    do { // hidden columns are no step
        place += steps;
    } while (place >= 0 && place < header->count() && isColumnHidden(header->logicalIndex(place)));
    if (place >= 0 && place < header->count()) {
        arranging([&] { header->moveSection(header->visualIndex(column), place); });
    }
}

void DataGrid::addPlaceActions(QMenu* menu, int column)
{
    const std::vector<std::size_t> shown = columnsOnShow();
    const bool first = shown.empty() || static_cast<int>(shown.front()) == column;
    const bool last = shown.empty() || static_cast<int>(shown.back()) == column;
    const int forward = isRightToLeft() ? -1 : 1;
    menu->addAction(icon(Icon::ChevronLeft), tr("Move column to the left"),
                    [this, column, forward] { moveColumn(column, -forward); })
        ->setEnabled(!(forward > 0 ? first : last));
    menu->addAction(icon(Icon::ChevronRight), tr("Move column to the right"),
                    [this, column, forward] { moveColumn(column, forward); })
        ->setEnabled(!(forward > 0 ? last : first));
    menu->addAction(icon(Icon::Table), tr("Fit column to content"), [this, column] {
        setColumnWidth(column, std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)));
    });
    menu->addAction(icon(Icon::EyeOff), tr("Hide column"), [this, column] { hideColumn(column); })
        ->setEnabled(shown.size() > 1);
    if (horizontalHeader()->hiddenSectionCount() > 0) {
        menu->addAction(icon(Icon::Eye), tr("Show all columns"), this, &DataGrid::showAllColumns);
    }
    if (isSignalConnected(QMetaMethod::fromSignal(&DataGrid::columnsRequested))) { // views need a port
        menu->addAction(icon(Icon::Columns), tr("Columns and views..."), this, &DataGrid::columnsRequested);
    }
}

QModelIndexList DataGrid::selectedCells() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.erase(std::remove_if(cells.begin(), cells.end(),
                               [this](const QModelIndex& cell) { return isColumnHidden(cell.column()); }),
                cells.end());
    std::sort(cells.begin(), cells.end(), [this](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.row(), horizontalHeader()->visualIndex(a.column())) <
               std::pair(b.row(), horizontalHeader()->visualIndex(b.column()));
    });
    return cells;
}

QString DataGrid::selectedText() const
{
    QString result;
    int row = -1;
    for (const QModelIndex& cell : selectedCells()) {
        if (row >= 0) {
            result += cell.row() == row ? QLatin1Char('\t') : QLatin1Char('\n');
        }
        row = cell.row();
        QString text = cell.data().toString();
        // A tab inside a value would become a column of its own.
        result += text.replace(QLatin1Char('\t'), QLatin1Char(' '));
    }
    return result;
}

QString DataGrid::selectedJson() const
{
    const QModelIndexList cells = selectedCells();
    QJsonArray rows;
    QJsonObject row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QModelIndex& cell = cells[i];
        row.insert(m_model->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                   cell.data(GridModel::NullRole).toBool() ? QJsonValue() : QJsonValue(cell.data().toString()));
        if (i + 1 == cells.size() || cells[i + 1].row() != cell.row()) {
            rows.append(row);
            row = {};
        }
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson());
}

void DataGrid::copy(bool json)
{
    const QModelIndexList cells = selectedCells();
    if (cells.isEmpty()) {
        return;
    }
    QGuiApplication::clipboard()->setText(json ? selectedJson() : selectedText());
    const auto rows = static_cast<int>(cells.back().row() - cells.front().row() + 1); // the selection has no gaps
    emit copied(rows, static_cast<int>(cells.size()) / rows);
}

} // namespace weir::ui
