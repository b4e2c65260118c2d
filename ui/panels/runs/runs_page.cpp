#include "ui/panels/runs/runs_page.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

struct Look
{
    Icon glyph;
    Token tint;
    QString word;
};

Look lookOf(run::NodeState state)
{
    switch (state) {
    case run::NodeState::Waiting:
        return {Icon::Clock, Token::Hint, RunReportView::tr("Waiting")};
    case run::NodeState::Running:
        return {Icon::Play, Token::Accent, RunReportView::tr("Running")};
    case run::NodeState::Succeeded:
        return {Icon::Check, Token::Success, RunReportView::tr("Done")};
    case run::NodeState::Cached:
        return {Icon::Check, Token::Success, RunReportView::tr("Unchanged")};
    case run::NodeState::Fused:
        return {Icon::Check, Token::Hint, RunReportView::tr("Inside a later node")};
    case run::NodeState::Failed:
        return {Icon::Error, Token::Error, RunReportView::tr("Failed")};
    case run::NodeState::Skipped:
        return {Icon::Disable, Token::Hint, RunReportView::tr("Skipped")};
    case run::NodeState::Cancelled:
        return {Icon::Stop, Token::Warning, RunReportView::tr("Stopped")};
    }
    return {Icon::Info, Token::Hint, {}};
}

QString rowsText(std::int64_t rows)
{
    return rows < 0 ? QString() : QLocale().toString(static_cast<qlonglong>(rows));
}

QTreeWidget* table(const QStringList& heads, const QString& name, QWidget* parent)
{
    auto* tree = new QTreeWidget(parent);
    tree->setHeaderLabels(heads);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setAccessibleName(name);
    tree->setFrameShape(QFrame::NoFrame);
    tree->header()->setStretchLastSection(true);
    return tree;
}

} // namespace

RunReportView::RunReportView(QWidget* parent)
    : QWidget(parent), m_tree(table({tr("Node"), tr("State"), tr("Rows in"), tr("Rows out"), tr("Quarantine"),
                                     tr("Time"), tr("What happened")},
                                    tr("Nodes of the run"), this)),
      m_empty(new EmptyState(Icon::Play, tr("Run the pipeline to see here what each node did."), {}, this)),
      m_starting(new EmptyState(Icon::Clock, tr("Looking at the sources..."), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tree);
    column->addWidget(m_empty);
    column->addWidget(m_starting);
    m_starting->hide();
    m_tree->hide();
    for (int numeric : {2, 3, 4, 5}) {
        m_tree->headerItem()->setTextAlignment(numeric, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_tree->setColumnWidth(0, 220);
    m_tree->setColumnWidth(1, 140);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        emit nodeChosen(NodeId(item->data(0, Qt::UserRole).toString().toStdString()));
    });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        emit nodeChosen(NodeId(item->data(0, Qt::UserRole).toString().toStdString()));
    });
}

void RunReportView::clear()
{
    m_tree->clear();
    m_tree->hide();
    m_starting->hide();
    m_empty->show();
}

void RunReportView::start()
{
    clear();
    m_empty->hide();
    m_starting->show();
}

void RunReportView::setNode(const run::NodeReport& node)
{
    const QString id = QString::fromStdString(node.node.str());
    QTreeWidgetItem* item = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->data(0, Qt::UserRole).toString() == id) {
            item = m_tree->topLevelItem(i);
        }
    }
    if (!item) {
        item = new QTreeWidgetItem(m_tree);
        item->setData(0, Qt::UserRole, id);
        m_tree->show();
        m_empty->hide();
        m_starting->hide();
    }
    const Look look = lookOf(node.state);
    item->setText(0, QString::fromStdString(node.title));
    item->setText(1, look.word);
    item->setIcon(1, icon(look.glyph, look.tint));
    item->setText(2, rowsText(node.rowsIn));
    item->setText(3, rowsText(node.rowsOut));
    item->setText(4, node.rejected > 0 ? rowsText(node.rejected) : QString());
    item->setText(5, node.state == run::NodeState::Succeeded
                         ? tr("%1 s").arg(QLocale().toString(static_cast<double>(node.took.micros) / 1e6, 'f', 1))
                         : QString());
    QStringList notes;
    if (node.error) {
        notes << sentence(*node.error);
    }
    for (const std::string& warning : node.warnings) {
        notes << QString::fromStdString(warning);
    }
    for (const auto& [key, value] : node.details.items()) {
        if (value.is_number_integer() && value.get<std::int64_t>() != 0) {
            notes << words(key) + QLatin1Char(' ') + rowsText(value.get<std::int64_t>());
        }
    }
    item->setText(6, notes.join(QStringLiteral("; ")));
    item->setToolTip(6, notes.join(QLatin1Char('\n')));
    for (int numeric : {2, 3, 4, 5}) {
        item->setTextAlignment(numeric, Qt::AlignRight | Qt::AlignVCenter);
        item->setFont(numeric, Theme::instance().tabularFont(TypeRole::Body));
    }
}

void RunReportView::setReport(const run::RunReport& report)
{
    clear();
    for (const run::NodeReport& node : report.nodes) {
        setNode(node);
    }
}

RunsPage::RunsPage(QWidget* parent)
    : QWidget(parent),
      m_runs(table({tr("Started"), tr("Pipeline"), tr("State"), tr("Took"), tr("By"), tr("Run")}, tr("Runs"), this)),
      m_empty(new EmptyState(Icon::Runs, tr("Nothing has run yet."),
                             tr("Press Run in the pipeline; each run is kept here."), this)),
      m_lastHeading(new SectionHeading(tr("Last run"), {}, this)), m_last(new RunReportView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new TextLabel(tr("Runs"), TypeRole::Page, Token::Text, this));
    column->addWidget(m_runs, 2);
    column->addWidget(m_empty, 2);
    column->addWidget(m_lastHeading);
    column->addWidget(m_last, 3);
    m_runs->setColumnWidth(0, 170);
    m_runs->setColumnWidth(1, 240);
    m_runs->setColumnWidth(2, 130);
    setRuns({});
}

void RunsPage::setRuns(const QList<QStringList>& runs)
{
    m_runs->clear();
    for (const QStringList& run : runs) {
        auto* item = new QTreeWidgetItem(m_runs, run);
        const QString state = run.value(2);
        item->setText(2, state == QLatin1String("succeeded")   ? tr("Done")
                         : state == QLatin1String("running")   ? tr("Running")
                         : state == QLatin1String("failed")    ? tr("Failed")
                         : state == QLatin1String("cancelled") ? tr("Stopped")
                                                               : state);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(4, run.value(4) == QLatin1String("user")      ? tr("Window")
                         : run.value(4) == QLatin1String("command") ? tr("Command line")
                                                                    : tr("Schedule"));
        item->setForeground(5, color(Token::Hint));
        const bool good = run.value(2) == QLatin1String("succeeded");
        item->setIcon(2, icon(good                                       ? Icon::Check
                              : run.value(2) == QLatin1String("running") ? Icon::Play
                                                                         : Icon::Warning,
                              good ? Token::Success : Token::Warning));
    }
    m_runs->setVisible(!runs.isEmpty());
    m_empty->setVisible(runs.isEmpty());
}

void RunsPage::setReport(const run::RunReport& report)
{
    m_last->setReport(report);
}

} // namespace weir::ui
