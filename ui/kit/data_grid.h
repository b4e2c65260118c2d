#pragma once

#include "ui/kit/grid_model.h"

#include <QTableView>

#include <functional>

class QMenu;

namespace weir::ui {

/// A column as it stands in a grid.
struct GridColumn
{
    QString name;
    int width = 0; ///< In pixels; of hidden columns and to fit what it holds: 0.
    bool shown = true;
    friend bool operator==(const GridColumn&, const GridColumn&) = default;
};

/// Rows of a port: virtualised table with a two-line header (name, then type with its icon), data aligned by type, NULL
/// shown as a quiet word, personal columns masked with a reveal entry in the header's menu.
class DataGrid : public QTableView
{
    Q_OBJECT

public:
    explicit DataGrid(QWidget* parent = nullptr);
    [[nodiscard]] GridModel* grid() const { return m_model; }
    void setPages(std::unique_ptr<RowPages> pages, std::int64_t first = 1);
    /// The selected cells as tab-separated text; masked cells stay masked.
    [[nodiscard]] QString selectedText() const;
    /// The selected cells as a JSON list of rows, as they are shown: texts, and null for NULL.
    [[nodiscard]] QString selectedJson() const;
    /// Sorts by a column, here only: upwards, then downwards, then as the rows came.
    void turnSorting(int column);
    /// Shows only rows that have `text` in a column that is not masked, here only.
    void find(const QString& text);
    /// Shows only rows for which `condition` is true, here only; nothing shows all again. It goes by itself when a
    /// column that it reads is masked again.
    void keepOnly(std::optional<expr::CheckedExpr> condition);
    [[nodiscard]] QStringList columnNames() const;
    /// Moves to a column and flashes nothing: selects its header and scrolls to it.
    void showColumn(const QString& name);
    /// All columns from left to right, hidden ones where they would come back.
    [[nodiscard]] std::vector<GridColumn> columns() const;
    /// Puts columns into this order; those that are not named are hidden, names that the rows do not have are skipped.
    /// False, and nothing changes, when no column would be left.
    bool setColumns(const std::vector<GridColumn>& columns);
    /// All columns in the order of the rows, as wide as what they hold.
    void showAllColumns();
    /// Places of the columns on show in the rows, from left to right.
    [[nodiscard]] std::vector<std::size_t> columnsOnShow() const;

signals:
    /// The user hid, moved or resized columns, or brought some back.
    void columnsChanged();
    /// The menu of a header asks for all that can be done with columns.
    void columnsRequested();
    /// Cells are in the clipboard now.
    void copied(int rows, int columns);
    /// The user asked to see a personal column; nothing is revealed before the owner calls grid()->reveal(column).
    void revealRequested(int column, const QString& name);
    void exportRequested();
    /// The user wants to know what is in a column.
    void profileRequested(int column);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitColumns();
    void headerMenu(const QPoint& position);
    void addColumnActions(QMenu* menu, int column);
    void addPlaceActions(QMenu* menu, int column);
    void sortBy(int column, bool descending);
    void copy(bool json);
    /// The selected cells that are on show, by row and from left to right.
    [[nodiscard]] QModelIndexList selectedCells() const;
    void fit(int column, int sampled);
    void hideColumn(int column);
    void moveColumn(int column, int steps);
    /// Runs `change` as one change of columns, and tells about it when there was one.
    void arranging(const std::function<void()>& change);

    GridModel* m_model;
    bool m_arranging = false;
};

} // namespace weir::ui
