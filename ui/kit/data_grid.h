#pragma once

#include "ui/kit/grid_model.h"

#include <QTableView>

class QMenu;

namespace weir::ui {

/// Rows of a port: virtualised table with a two-line header (name, then type with its icon), data aligned by type, NULL
/// shown as a quiet word, personal columns masked with a reveal entry in the header's menu.
class DataGrid : public QTableView
{
    Q_OBJECT

public:
    explicit DataGrid(QWidget* parent = nullptr);
    [[nodiscard]] GridModel* grid() const { return m_model; }
    void setPages(std::unique_ptr<RowPages> pages);
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

signals:
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
    void sortBy(int column, bool descending);
    GridModel* m_model;
};

} // namespace weir::ui
