#pragma once

#include "core/nodes/diagnostic.h"
#include "ui/panels/problems/error_record.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QToolButton;
class QTreeView;

namespace weir::ui {

class EmptyState;

struct Problem
{
    nodes::Diagnostic diagnostic;
    QString nodeTitle;
    /// The ways to mend it; asked when the problem is looked at. May be empty.
    std::function<std::vector<Fix>()> fixes = {};
    std::optional<Culprit> culprit = std::nullopt; ///< Of a run that a value stopped.
};

/// Problems as rows: severity, sentence, node.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Message,
        Node,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<Problem> problems);
    /// Shows or hides the problems of a severity; the counts are of all.
    void setShown(nodes::Severity severity, bool shown);
    [[nodiscard]] const Problem& problem(int row) const { return m_problems[m_rows[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] int errors() const { return count(nodes::Severity::Error); }
    [[nodiscard]] int count(nodes::Severity severity) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_problems.size()); }
    /// "Error in Filter rows: There is no column ... 'email' became 'e_mail' in Clean contacts.", for the clipboard.
    [[nodiscard]] QString textOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();

    std::vector<Problem> m_problems;
    std::vector<std::size_t> m_rows; ///< Those that are shown.
    std::map<nodes::Severity, bool> m_hidden;
};

/// The list of problems with a filter by severity, and below it why the chosen one is there, the value that a run
/// stopped at, and buttons that mend it.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);
    void setProblems(std::vector<Problem> problems);
    [[nodiscard]] const ProblemsModel& model() const { return *m_model; }
    /// Goes to the problem after (before) the chosen one, round and round, as a click on it would.
    void step(int by);

signals:
    /// The user wants to see the place of a finding.
    void activated(const weir::Where& where);

private:
    void showChosen();
    void showMenu(const QPoint& at);
    void copyChosen();

    ProblemsModel* m_model;
    QTreeView* m_view;
    std::map<nodes::Severity, QToolButton*> m_filters;
    InlineMessage* m_why;
    ErrorRecord* m_record;
    EmptyState* m_empty;
};

} // namespace weir::ui
