#pragma once

#include "core/nodes/diagnostic.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <vector>

class QTreeView;

namespace weir::ui {

class EmptyState;

struct Problem
{
    nodes::Diagnostic diagnostic;
    QString nodeTitle;
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
    [[nodiscard]] const Problem& problem(int row) const { return m_problems[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int errors() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Problem> m_problems;
};

class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);
    void setProblems(std::vector<Problem> problems);
    [[nodiscard]] const ProblemsModel& model() const { return *m_model; }

signals:
    /// The user wants to see the place of a finding.
    void activated(const weir::Where& where);

private:
    ProblemsModel* m_model;
    QTreeView* m_view;
    EmptyState* m_empty;
};

} // namespace weir::ui
