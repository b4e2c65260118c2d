#pragma once

#include "core/types/row_batch.h"

#include <QDateTime>
#include <QWidget>

class QComboBox;
class QToolButton;
class QStackedWidget;

namespace weir::ui {

class DataGrid;
class EmptyState;
class InlineMessage;
class ProgressLine;
class RowPages;
class SearchField;
class TextLabel;

/// Rows to show and how to speak of them.
struct ShownRows
{
    std::unique_ptr<RowPages> pages;
    std::int64_t shown = 0;
    std::int64_t total = -1; ///< Of a full result; -1 for previews.
    QDateTime at;            ///< Of a full result.
    std::int64_t rejected = 0;
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

signals:
    void portChosen(const QString& name);
    void revealRequested(int column, const QString& name);
    void refreshRequested();
    /// All rows as they are shown, into a file that the user chooses.
    void exportRequested();
    /// The button of showNothing.
    void actionRequested();

private:
    void describe();
    void arrangeTools();

    QString m_said; ///< What is shown, before sorting and filtering.
    SearchField* m_find;
    SearchField* m_column;
    QToolButton* m_export;
    QComboBox* m_port;
    TextLabel* m_node;
    TextLabel* m_what;
    ProgressLine* m_progress;
    QStackedWidget* m_stack;
    DataGrid* m_grid;
    EmptyState* m_empty;
    InlineMessage* m_error;
    QWidget* m_errorPage;
    QWidget* m_blank; ///< While the first rows of a node are read.
    QToolButton* m_refresh = nullptr;
};

} // namespace weir::ui
