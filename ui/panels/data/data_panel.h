#pragma once

#include "core/types/row_batch.h"

#include <QDateTime>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace weir::ui {

class DataGrid;
class ElidedLabel;
class EmptyState;
class InlineMessage;
class ProfilePanel;
class ProgressLine;
class RowPages;
class SearchField;

/// Rows to show and how to speak of them.
struct ShownRows
{
    std::unique_ptr<RowPages> pages;
    std::int64_t shown = 0;
    std::int64_t first = 1;      ///< The number of the first one; above 1 they are cut out of all rows.
    std::int64_t total = -1;     ///< Of a full result; -1 for previews...
    std::int64_t previewed = -1; ///< ...of at most this many rows.
    QDateTime at;                ///< Of a full result.
    std::int64_t rejected = 0;
    bool pinned = false; ///< They stand for what the port gives.
    bool people = false; ///< One row per person, as they are now.
};

/// Shows one port at a time, or why there is nothing to show.
class DataPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DataPanel(QWidget* parent = nullptr);

    /// Ports of the node that may be looked at; an empty list asks to select a node.
    void setPorts(const QString& nodeTitle, const QStringList& names, const QStringList& titles,
                  const QString& current);
    void showLoading();
    void showRows(ShownRows rows);
    void showError(const QString& sentence);
    /// Nothing to preview here, and why; `action` names the button that helps, if any.
    void showNothing(const QString& sentence, const QString& action = {});
    [[nodiscard]] DataGrid* grid() const { return m_grid; }
    /// No text is looked for in the next rows.
    void forgetFilter();
    /// Puts the cursor of the grid on a cell: row `number` as it is counted there, and this column or else the first.
    void goTo(std::int64_t number, const QString& column);
    [[nodiscard]] ProfilePanel* profile() const { return m_profile; }
    /// What the bar says of the rows, without sorting and filtering.
    [[nodiscard]] const QString& said() const { return m_said; }
    /// Shows what is in a column beside the rows, until it is closed.
    void openProfile(int column);
    /// Puts a button for `action` into the bar; its shortcut works in the panel.
    void addTool(QAction* action);
    /// Is a node offered that keeps what is filtered here?
    void setFilterNodeOffered(bool offered);
    /// What the bar says of the columns ("5 of 12 columns"); nothing when all are as they came.
    void setColumnsSaid(const QString& said);
    [[nodiscard]] const QString& columnsSaid() const { return m_columnsSaid; }
    /// A sentence on what does not fit between the rows and the view of their columns; `more` names a button that
    /// brings the columns back that the view does not know. Empty takes it away.
    void setViewNotice(const QString& sentence, const QString& more);
    [[nodiscard]] QToolButton* columnsButton() const { return m_columnsButton; }

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void portChosen(const QString& name);
    void revealRequested(int column, const QString& name);
    void refreshRequested();
    /// All rows as they are shown, into a file that the user chooses.
    void exportRequested();
    /// What is in this column is wanted; it is masked or not as in the grid.
    void profileWanted(int column);
    /// The button for columns was pressed, or the menu of a header asks for it.
    void columnsRequested();
    /// The columns that the view does not know are wanted; all columns are.
    void newColumnsRequested();
    void allColumnsRequested();
    /// A node that keeps the rows that are filtered here is wanted.
    void filterNodeRequested();
    /// The button of showNothing.
    void actionRequested();

private:
    void buildFilterBar();
    void buildViewBar();
    void describe();
    void arrangeTools();
    void closeProfile();
    /// Gives the profile its part of the width.
    void fitProfile();

    QString m_said;           ///< What is shown, before sorting and filtering.
    std::int64_t m_first = 1; ///< The number of the first row.
    SearchField* m_find;
    SearchField* m_column;
    QToolButton* m_export;
    QComboBox* m_port;
    ElidedLabel* m_node;
    ElidedLabel* m_what;
    ProgressLine* m_progress;
    QStackedWidget* m_stack;
    QSplitter* m_rows; ///< The grid, and what is in one of its columns.
    DataGrid* m_grid;
    ProfilePanel* m_profile;
    QWidget* m_filterBar;
    ElidedLabel* m_filter;
    QPushButton* m_filterNode = nullptr;
    QWidget* m_viewBar;
    ElidedLabel* m_viewNotice;
    QPushButton* m_newColumns = nullptr;
    QString m_columnsSaid;
    bool m_filterNodeOffered = false;
    EmptyState* m_empty;
    InlineMessage* m_error;
    QWidget* m_errorPage;
    QWidget* m_blank; ///< While the first rows of a node are read.
    QToolButton* m_refresh = nullptr;
    QToolButton* m_profileButton = nullptr;
    QToolButton* m_columnsButton = nullptr;
    std::vector<QWidget*> m_tools; ///< Of others, for the rows on show.
    QHBoxLayout* m_bar;
};

} // namespace weir::ui
