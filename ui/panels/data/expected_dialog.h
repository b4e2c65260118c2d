#pragma once

#include "core/run/expected_rows.h"

#include <QDialog>

#include <optional>

class QPushButton;
class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class RowDifferenceList;
class SectionHeading;
class TextLabel;

/// What is to be said of the rows that a port is expected to give.
struct ExpectedView
{
    QString port;      ///< "Paid orders"
    bool kept = false; ///< Are any expected?
    bool full = false; ///< Is the full result of the port there, so that it can be kept?
    bool undoable = false;
    std::optional<run::ExpectedDifference> difference; ///< Of the rows there are, when both are there.
    QString fault;                                     ///< Why they could not be compared or kept.
    std::vector<std::string> columns;                  ///< That are kept, in their order...
    std::vector<std::string> key;                      ///< ...and those that name a row.
};

/// The expected rows of a port: keeps the rows there are as the expected ones, and shows row by row what differs.
class ExpectedDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExpectedDialog(QWidget* parent = nullptr);
    void showView(const ExpectedView& view);
    void showWorking();
    /// "Rows as expected: 35." or how they differ.
    [[nodiscard]] QString said() const;
    [[nodiscard]] QTreeWidget* list() const;
    /// The button whose menu chooses what names a row.
    [[nodiscard]] QPushButton* keyButton() const { return m_key; }

signals:
    void keepRequested();
    void forgetRequested();
    void undoRequested();
    /// Rows are to be named by these columns; none compares whole rows.
    void keyRequested(const QStringList& columns);

private:
    void offerKeys(const ExpectedView& view);

    SectionHeading* m_heading;
    TextLabel* m_said;
    TextLabel* m_notes;
    InlineMessage* m_fault;
    RowDifferenceList* m_list;
    QPushButton* m_key;
    QPushButton* m_keep;
    QPushButton* m_forget;
    QPushButton* m_undo;
};

} // namespace weir::ui
