#pragma once

#include "ui/kit/data_grid.h"
#include "ui/kit/popover.h"

#include <vector>

class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QToolButton;

namespace weir::ui {

class SearchField;
class TextLabel;

/// A saved view as the list of views names it.
struct ViewEntry
{
    QString name;
    QString place; ///< Where it was saved, when that is another port than this one.
};

/// Which columns of a port show and in which order, and the views of them that are saved.
class ColumnsPopover : public Popover
{
    Q_OBJECT

public:
    explicit ColumnsPopover(QWidget* window);

    /// The columns from left to right, hidden ones too.
    void setColumns(std::vector<GridColumn> columns);
    /// `current` is the place in `views` of the view on show, -1 for none; `changed` tells that the columns are not as
    /// it says any more.
    void setViews(std::vector<ViewEntry> views, int current, bool changed);
    /// Asks for the name under which the columns on show are saved.
    void askName();
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] QMenu* viewMenu() const { return m_menu; }

signals:
    /// All columns in their new order, and which of them show.
    void columnsChosen(const std::vector<weir::ui::GridColumn>& columns);
    void allRequested();
    void viewChosen(int view);
    /// The columns on show shall be a view of this name at this port.
    void saveRequested(const QString& name);
    /// The view on show shall be as the columns are now.
    void updateRequested();
    void renameRequested(const QString& name);
    void deleteRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu();
    void fillList();
    void showCount();
    void take();
    void narrow(const QString& text);
    void checkListed(bool shown);
    void move(int steps);
    void editName(bool rename);
    void acceptName();
    void closeName();

    std::vector<GridColumn> m_columns;
    std::vector<ViewEntry> m_views;
    int m_current = -1;
    bool m_changed = false;
    bool m_renames = false; ///< What the name is asked for.
    bool m_filling = false;
    QToolButton* m_view;
    QMenu* m_menu;
    QWidget* m_nameLine;
    QLineEdit* m_name;
    QPushButton* m_save;
    TextLabel* m_nameHint;
    SearchField* m_search;
    QListWidget* m_list;
    TextLabel* m_count;
};

} // namespace weir::ui
