#pragma once

#include "ui/kit/grid_model.h"

#include <QTableView>

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
    /// Moves to a column and flashes nothing: selects its header and scrolls to it.
    void showColumn(const QString& name);

signals:
    /// The user asked to see a personal column; nothing is revealed before the owner calls grid()->reveal(column).
    void revealRequested(int column, const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitColumns();
    void headerMenu(const QPoint& position);
    GridModel* m_model;
};

} // namespace weir::ui
