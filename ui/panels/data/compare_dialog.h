#pragma once

#include "core/run/compare_results.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class RowDifferenceList;
class SectionHeading;
class TextLabel;

/// Two results of one port side by side, row by row: which came, which went, which cells changed. Personal values show
/// masked.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CompareDialog(const QString& port, QWidget* parent = nullptr);

    /// The results that there are, newest first; those that were cleaned cannot be chosen. Asks for the newest two.
    void setResults(std::vector<run::PortResult> results);
    void showWorking();
    void showDifference(const run::ResultDifference& difference);
    void showFault(const QString& fault);

    /// "Differences: 2 added, ..." or that there are none.
    [[nodiscard]] QString said() const;
    /// What is said beside it: columns that are personal, came or went, results that were cleaned.
    [[nodiscard]] QString notes() const;
    [[nodiscard]] QTreeWidget* list() const;
    [[nodiscard]] QComboBox* before() const { return m_before; }
    [[nodiscard]] QComboBox* now() const { return m_now; }
    [[nodiscard]] QPushButton* keyButton() const { return m_key; }

signals:
    /// Two results are chosen. `key` are the columns that name rows; unset finds them.
    void comparisonRequested(const weir::run::PortResult& before, const weir::run::PortResult& now,
                             const std::optional<std::vector<std::string>>& key);

private:
    void ask();
    void offerKeys(const run::ResultDifference& difference);

    std::vector<run::PortResult> m_results;
    std::optional<std::vector<std::string>> m_chosen; ///< Columns that name rows, by a person.
    QString m_cleaned;
    TextLabel* m_said;
    TextLabel* m_notes;
    InlineMessage* m_fault;
    QComboBox* m_before;
    QComboBox* m_now;
    QPushButton* m_key;
    RowDifferenceList* m_list;
};

} // namespace weir::ui
