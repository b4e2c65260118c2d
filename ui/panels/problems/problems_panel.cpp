#include "ui/panels/problems/problems_panel.h"

#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {

void ProblemsModel::setProblems(std::vector<Problem> problems)
{
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.diagnostic.severity < b.diagnostic.severity; });
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemsModel::errors() const
{
    return static_cast<int>(std::count_if(m_problems.begin(), m_problems.end(), [](const Problem& p) {
        return p.diagnostic.severity == nodes::Severity::Error;
    }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Problem& item = problem(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return index.column() == Message ? sentence(item.diagnostic.error) : item.nodeTitle;
    }
    if (role == Qt::DecorationRole && index.column() == Message) {
        switch (item.diagnostic.severity) {
        case nodes::Severity::Error:
            return icon(Icon::Error, Token::Error);
        case nodes::Severity::Warning:
            return icon(Icon::Warning, Token::Warning);
        case nodes::Severity::Hint:
            return icon(Icon::Info, Token::Info);
        }
    }
    if (role == Qt::AccessibleTextRole && index.column() == Message) {
        const QString kind = item.diagnostic.severity == nodes::Severity::Error     ? tr("Error")
                             : item.diagnostic.severity == nodes::Severity::Warning ? tr("Warning")
                                                                                    : tr("Hint");
        return kind + QStringLiteral(": ") + sentence(item.diagnostic.error);
    }
    return {};
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Message ? tr("Problem") : tr("Node");
}

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent), m_model(new ProblemsModel(this)), m_view(new QTreeView(this)),
      m_empty(new EmptyState(Icon::Check, tr("No problems in this pipeline."), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    column->addWidget(m_empty);
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAccessibleName(tr("Problems"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ProblemsModel::Message, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ProblemsModel::Node, QHeaderView::ResizeToContents);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        emit activated(m_model->problem(index.row()).diagnostic.error.where());
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        emit activated(m_model->problem(index.row()).diagnostic.error.where());
    });
    setProblems({});
}

void ProblemsPanel::setProblems(std::vector<Problem> problems)
{
    m_model->setProblems(std::move(problems));
    m_view->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

} // namespace weir::ui
