#include "ui/panels/runs/run_report_view.h"

#include "ui/charts/chart_menu.h"
#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/runs/run_chart.h"
#include "ui/panels/runs/run_table.h"
#include "ui/panels/runs/run_words.h"
#include "ui/panels/runs/time_bars.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <deque>

namespace weir::ui {
namespace {

constexpr int kTime = 5; ///< Column of the report.

struct Look
{
    Icon glyph;
    Token tint;
};

Look lookOf(const run::NodeReport& node)
{
    const bool warned = !node.warnings.empty() || node.rejected > 0;
    switch (node.state) {
    case run::NodeState::Waiting:
        return {Icon::Clock, Token::Hint};
    case run::NodeState::Running:
        return {Icon::Play, Token::Accent};
    case run::NodeState::Succeeded:
        return warned ? Look{Icon::Warning, Token::Warning} : Look{Icon::Check, Token::Success};
    case run::NodeState::Cached:
        return {Icon::Check, Token::Success};
    case run::NodeState::Fused:
        return {Icon::Check, Token::Hint};
    case run::NodeState::Failed:
        return {Icon::Error, Token::Error};
    case run::NodeState::Skipped:
        return {Icon::Disable, Token::Hint};
    case run::NodeState::Cancelled:
        return {Icon::Stop, Token::Warning};
    }
    return {Icon::Info, Token::Hint};
}

QString rowsText(std::int64_t rows)
{
    return rows < 0 ? QString() : QLocale().toString(static_cast<qlonglong>(rows));
}

/// Writes what a node did into its line.
void fill(QTreeWidgetItem& item, const run::NodeReport& node)
{
    const Look look = lookOf(node);
    item.setText(0, QString::fromStdString(node.title));
    item.setText(1, stateText(node));
    item.setIcon(1, icon(look.glyph, look.tint));
    item.setText(2, rowsText(node.rowsIn));
    item.setText(3, rowsText(node.rowsOut));
    item.setText(4, node.rejected > 0 ? rowsText(node.rejected) : QString());
    const bool timed = isTimed(node);
    item.setText(kTime, timed                                  ? tookText(node.took.micros)
                        : node.state == run::NodeState::Cached ? RunReportView::tr("from the cache")
                                                               : QString());
    QStringList notes;
    if (node.error) {
        notes << sentence(*node.error);
    }
    for (const Error& warning : node.warnings) {
        notes << sentence(warning);
    }
    if (const QString details = detailsText(node.details); !details.isEmpty()) {
        notes << details;
    }
    item.setText(6, notes.join(QStringLiteral("; ")));
    item.setToolTip(6, notes.join(QLatin1Char('\n')));
    item.setToolTip(4, node.rejected > 0 ? RunReportView::tr("Rows that could not be used; click to see them")
                                         : QString());
}

/// Nodes that are put into the table in one turn of the event loop. A run of a thousand nodes tells of all at once.
constexpr std::size_t kAtOnce = 100;
constexpr int kTurn = 20; ///< Milliseconds until the next ones.

/// The table of a run, which finds its lines by node and takes many at a time without holding up the window.
class ReportTree final : public QTreeWidget
{
public:
    using QTreeWidget::QTreeWidget;

    QHash<QString, QTreeWidgetItem*> items;
    QHash<QString, run::NodeReport> reports; ///< What the lines were written from.
    std::deque<run::NodeReport> waiting;
    std::size_t inTurn = 0;
    QTimer turn;

    void put(QTreeWidgetItem& item, const run::NodeReport& node)
    {
        fill(item, node);
        reports.insert(QString::fromStdString(node.node.str()), node);
    }

    [[nodiscard]] std::vector<const run::NodeReport*> listed() const
    {
        std::vector<const run::NodeReport*> nodes;
        for (int i = 0; i < topLevelItemCount(); ++i) {
            const auto found = reports.constFind(topLevelItem(i)->data(0, Qt::UserRole).toString());
            if (found != reports.constEnd()) {
                nodes.push_back(&*found);
            }
        }
        return nodes;
    }

    void forget()
    {
        waiting.clear();
        items.clear();
        reports.clear();
        clear();
    }
};

/// A line that is in no table yet.
QTreeWidgetItem* lineOf(const QString& id, int place)
{
    auto* item = new QTreeWidgetItem;
    item->setData(0, Qt::UserRole, id);
    item->setData(0, Qt::UserRole + 1, place);
    item->setForeground(4, color(Token::Accent));
    for (int numeric : {2, 3, 4, 5}) {
        item->setTextAlignment(numeric, Qt::AlignRight | Qt::AlignVCenter);
        item->setFont(numeric, Theme::instance().tabularFont(TypeRole::Body));
    }
    return item;
}

int placeOf(const QTreeWidgetItem& item)
{
    return item.data(0, Qt::UserRole + 1).toInt();
}

ReportTree& reportTree(QTreeWidget* tree)
{
    return *static_cast<ReportTree*>(tree);
}

} // namespace

RunReportView::RunReportView(QWidget* parent)
    : QWidget(parent), m_tree(table<ReportTree>({tr("Node"), tr("State"), tr("Rows in"), tr("Rows out"),
                                                 tr("Quarantine"), tr("Time"), tr("What happened")},
                                                tr("Nodes of the run"), this)),
      m_head(new QWidget(this)), m_summary(new TextLabel({}, TypeRole::Body, Token::Text2, m_head)),
      m_fault(new InlineMessage(Tone::Error, {}, {}, this)),
      m_empty(new EmptyState(Icon::Play, tr("Run the pipeline to see here what each node did."), {}, this)),
      m_starting(new EmptyState(Icon::Clock, tr("Looking at the sources..."), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setTabular(true);
    auto* menu = new ChartMenu(
        tr("Time of each node"), [this] { return sheet(); }, m_head);
    setCompact(menu);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    head->addWidget(m_summary, 1);
    head->addWidget(menu);
    column->addWidget(m_head);
    column->addWidget(m_fault);
    column->addWidget(m_tree, 1);
    m_head->hide();
    column->addWidget(m_empty, 1);
    column->addWidget(m_starting, 1);
    column->addStretch();
    m_fault->hide();
    m_starting->hide();
    m_tree->hide();
    for (int numeric : {2, 3, 4, 5}) {
        m_tree->headerItem()->setTextAlignment(numeric, Qt::AlignRight | Qt::AlignVCenter);
    }
    reportTree(m_tree).turn.setSingleShot(true);
    connect(&reportTree(m_tree).turn, &QTimer::timeout, this, [this] {
        ReportTree& tree = reportTree(m_tree);
        for (tree.inTurn = 0; tree.inTurn < kAtOnce && !tree.waiting.empty(); ++tree.inTurn) {
            const run::NodeReport node = std::move(tree.waiting.front());
            tree.waiting.pop_front();
            tree.put(*itemOf(node.node), node);
        }
        if (!tree.waiting.empty()) {
            tree.turn.start(kTurn);
            return;
        }
        tree.inTurn = 0;
        drawTimes();
    });
    m_tree->setColumnWidth(0, 220);
    m_tree->setColumnWidth(1, 190);
    m_tree->setColumnWidth(kTime, 140);
    m_tree->setItemDelegateForColumn(kTime, new TimeBars(m_tree));
    fitHeadings(*m_tree);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        emit nodeChosen(NodeId(item->data(0, Qt::UserRole).toString().toStdString()));
    });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item, int clicked) {
        const NodeId node(item->data(0, Qt::UserRole).toString().toStdString());
        emit nodeChosen(node);
        if (clicked == 4 && !item->text(4).isEmpty()) {
            emit quarantineRequested(node);
        }
    });
}

void RunReportView::clear()
{
    reportTree(m_tree).forget();
    m_tree->hide();
    m_head->hide();
    m_fault->hide();
    m_starting->hide();
    m_empty->show();
}

void RunReportView::start()
{
    clear();
    m_run = RunId();
    m_startedAt = QDateTime::currentDateTime();
    m_empty->hide();
    m_starting->show();
}

void RunReportView::setFault(const QString& sentence)
{
    m_starting->hide();
    m_fault->setMessage(Tone::Error, sentence);
    m_fault->show();
    m_empty->setVisible(false);
}

void RunReportView::setNode(const run::NodeReport& node)
{
    ReportTree& tree = reportTree(m_tree);
    if (tree.waiting.empty() && tree.inTurn < kAtOnce) {
        ++tree.inTurn;
        tree.put(*itemOf(node.node), node);
    } else {
        tree.waiting.push_back(node);
    }
    if (!tree.turn.isActive()) {
        tree.turn.start(kTurn);
    }
}

QTreeWidgetItem* RunReportView::itemOf(const NodeId& node)
{
    ReportTree& tree = reportTree(m_tree);
    QTreeWidgetItem*& item = tree.items[QString::fromStdString(node.str())];
    if (item) {
        return item;
    }
    const auto known = m_order.find(node);
    const int place = known == m_order.end() ? static_cast<int>(m_order.size()) : known->second;
    int before = 0; // lines stand in order of their places
    for (int end = tree.topLevelItemCount(); before < end;) {
        const int middle = before + (end - before) / 2;
        if (placeOf(*tree.topLevelItem(middle)) > place) {
            end = middle;
        } else {
            before = middle + 1;
        }
    }
    item = lineOf(QString::fromStdString(node.str()), place);
    tree.insertTopLevelItem(before, item);
    tree.show();
    m_empty->hide();
    m_starting->hide();
    return item;
}

void RunReportView::drawTimes()
{
    ReportTree& tree = reportTree(m_tree);
    const std::vector<const run::NodeReport*> nodes = tree.listed();
    std::int64_t longest = 0; // all bars are against the node that took longest
    for (const run::NodeReport* node : nodes) {
        longest = std::max(longest, isTimed(*node) ? node->took.micros : 0);
    }
    for (const run::NodeReport* node : nodes) {
        const auto took = static_cast<double>(isTimed(*node) ? node->took.micros : 0);
        tree.items.value(QString::fromStdString(node->node.str()))
            ->setData(kTime, TimeBars::kShareRole, longest > 0 ? took / static_cast<double>(longest) : 0.0);
    }
    m_summary->setText(timesSummary(nodes));
    m_head->setVisible(!m_summary->text().isEmpty());
    m_tree->setAccessibleDescription(chartSummary(sheet().bars));
}

void RunReportView::setPipeline(const QString& title)
{
    m_pipeline = title;
}

ChartSheet RunReportView::sheet() const
{
    return timesChart({m_pipeline, m_run, m_startedAt, m_run.empty() ? QDateTime::currentDateTime() : m_endedAt,
                       reportTree(m_tree).listed()});
}

void RunReportView::setOrder(const std::vector<NodeId>& order)
{
    m_order.clear();
    for (const NodeId& node : order) {
        m_order.emplace(node, static_cast<int>(m_order.size()));
    }
}

void RunReportView::setReport(const run::RunReport& report)
{
    clear();
    ReportTree& tree = reportTree(m_tree);
    QList<QTreeWidgetItem*> lines;
    for (const run::NodeReport& node : report.nodes) {
        const auto known = m_order.find(node.node);
        const QString id = QString::fromStdString(node.node.str());
        lines << lineOf(id, known == m_order.end() ? static_cast<int>(m_order.size()) : known->second);
        tree.put(*lines.back(), node);
        tree.items[id] = lines.back();
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const QTreeWidgetItem* a, const QTreeWidgetItem* b) { return placeOf(*a) < placeOf(*b); });
    tree.addTopLevelItems(lines);
    if (!lines.isEmpty()) {
        tree.show();
        m_empty->hide();
        m_starting->hide();
    }
    m_run = report.id;
    m_startedAt = QDateTime::fromMSecsSinceEpoch(report.startedAt.micros / 1000);
    m_endedAt = QDateTime::fromMSecsSinceEpoch(std::max(report.startedAt, report.finishedAt).micros / 1000);
    drawTimes();
    if (report.error) {
        setFault(sentence(*report.error));
    }
}

} // namespace weir::ui
