#include "ui/panels/problems/problems_panel.h"

#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

/// The sentence of an error with those of its causes.
QString whole(const Error& error)
{
    QString text = sentence(error);
    for (const Error* cause = error.cause(); cause; cause = cause->cause()) {
        text += QLatin1Char(' ') + sentence(*cause);
    }
    return text;
}

} // namespace

void ProblemsModel::setProblems(std::vector<Problem> problems)
{
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.diagnostic.severity < b.diagnostic.severity; });
    beginResetModel();
    m_problems = std::move(problems);
    choose();
    endResetModel();
}

void ProblemsModel::setShown(nodes::Severity severity, bool shown)
{
    beginResetModel();
    m_hidden[severity] = !shown;
    choose();
    endResetModel();
}

void ProblemsModel::choose()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_problems.size(); ++i) {
        if (!m_hidden[m_problems[i].diagnostic.severity]) {
            m_rows.push_back(i);
        }
    }
}

int ProblemsModel::count(nodes::Severity severity) const
{
    return static_cast<int>(std::count_if(m_problems.begin(), m_problems.end(),
                                          [severity](const Problem& p) { return p.diagnostic.severity == severity; }));
}

QString ProblemsModel::textOf(int row) const
{
    const Problem& item = problem(row);
    const QString kind = item.diagnostic.severity == nodes::Severity::Error     ? tr("Error in %1: %2")
                         : item.diagnostic.severity == nodes::Severity::Warning ? tr("Warning in %1: %2")
                                                                                : tr("Hint for %1: %2");
    return kind.arg(item.nodeTitle, whole(item.diagnostic.error));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
        return index.column() == Message ? whole(item.diagnostic.error) : item.nodeTitle;
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
        return kind + QStringLiteral(": ") + whole(item.diagnostic.error);
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
      m_why(new InlineMessage(Tone::Error, {}, {}, this)), m_record(new ErrorRecord(m_why)),
      m_empty(new EmptyState(Icon::Check, tr("No problems in this pipeline."), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    bar->setSpacing(space::kXs);
    const auto filter = [&](nodes::Severity severity, Icon glyph, Token tint) {
        auto* button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(glyph, tint));
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, this, [this, severity](bool shown) {
            m_model->setShown(severity, shown);
            showChosen();
        });
        bar->addWidget(button);
        m_filters[severity] = button;
    };
    filter(nodes::Severity::Error, Icon::Error, Token::Error);
    filter(nodes::Severity::Warning, Icon::Warning, Token::Warning);
    filter(nodes::Severity::Hint, Icon::Info, Token::Info);
    bar->addStretch();
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_why);
    column->addWidget(m_empty, 1);
    auto* why = static_cast<QBoxLayout*>(m_why->layout());
    why->insertWidget(why->count() - 1, m_record); // above the buttons
    m_why->hide();
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ProblemsModel::Message, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ProblemsModel::Node, QHeaderView::ResizeToContents);
    const auto go = [this](const QModelIndex& index) {
        emit activated(m_model->problem(index.row()).diagnostic.error.where());
    };
    connect(m_view, &QTreeView::activated, this, go);
    connect(m_view, &QTreeView::clicked, this, go);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsPanel::showChosen);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    auto* copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, &ProblemsPanel::copyChosen);
    setProblems({});
}

void ProblemsPanel::setProblems(std::vector<Problem> problems)
{
    const QModelIndex chosen = m_view->currentIndex();
    const Where at = chosen.isValid() ? m_model->problem(chosen.row()).diagnostic.error.where() : Where{};
    m_model->setProblems(std::move(problems));
    const auto label = [this](nodes::Severity severity, const QString& text) {
        m_filters.at(severity)->setText(text);
        m_filters.at(severity)->setVisible(m_model->count() > 0);
    };
    label(nodes::Severity::Error, tr("%n error(s)", nullptr, m_model->count(nodes::Severity::Error)));
    label(nodes::Severity::Warning, tr("%n warning(s)", nullptr, m_model->count(nodes::Severity::Warning)));
    label(nodes::Severity::Hint, tr("%n hint(s)", nullptr, m_model->count(nodes::Severity::Hint)));
    m_view->setVisible(m_model->count() > 0);
    m_empty->setVisible(m_model->count() == 0);
    for (int row = 0; row < m_model->rowCount() && chosen.isValid(); ++row) {
        const Where& where = m_model->problem(row).diagnostic.error.where();
        if (where.node == at.node && where.parameter == at.parameter) {
            m_view->setCurrentIndex(m_model->index(row, 0));
            break;
        }
    }
    showChosen();
}

void ProblemsPanel::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows > 0) {
        const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : by > 0 ? -1 : 0;
        const QModelIndex next = m_model->index((from + by + rows) % rows, 0);
        m_view->setCurrentIndex(next);
        emit activated(m_model->problem(next.row()).diagnostic.error.where());
    }
}

void ProblemsPanel::showChosen()
{
    const QModelIndex index = m_view->currentIndex();
    const Problem* problem = index.isValid() ? &m_model->problem(index.row()) : nullptr;
    std::vector<Fix> fixes = problem && problem->fixes ? problem->fixes() : std::vector<Fix>{};
    const bool more = problem && (!fixes.empty() || problem->culprit || problem->diagnostic.error.cause());
    m_why->setVisible(more);
    if (!more) {
        m_record->clear();
        return;
    }
    const Error& error = problem->diagnostic.error;
    QStringList causes; // below each other, the last is where it began
    for (const Error* cause = error.cause(); cause; cause = cause->cause()) {
        causes << sentence(*cause);
    }
    const QString first = causes.isEmpty() || problem->culprit ? sentence(error) : causes.takeFirst();
    m_why->setMessage(problem->diagnostic.severity == nodes::Severity::Error ? Tone::Error : Tone::Warning, first,
                      causes.join(QLatin1Char('\n')));
    problem->culprit ? m_record->setCulprit(*problem->culprit) : m_record->clear();
    m_why->setFixes(std::move(fixes));
}

void ProblemsPanel::copyChosen()
{
    if (m_view->currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(m_model->textOf(m_view->currentIndex().row()));
    }
}

void ProblemsPanel::showMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    m_view->setCurrentIndex(index);
    QMenu menu;
    menu.addAction(tr("Show in the pipeline"), this,
                   [this, index] { emit activated(m_model->problem(index.row()).diagnostic.error.where()); });
    menu.addAction(icon(Icon::Copy), tr("Copy"), this, &ProblemsPanel::copyChosen);
    menu.addAction(tr("Copy all"), this, [this] {
        QStringList lines;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            lines << m_model->textOf(row);
        }
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    const Problem& problem = m_model->problem(index.row());
    const std::vector<Fix> fixes = problem.fixes ? problem.fixes() : std::vector<Fix>{};
    if (!fixes.empty()) {
        menu.addSeparator();
    }
    for (const Fix& fix : fixes) {
        menu.addAction(fix.text, this, fix.act);
    }
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace weir::ui
