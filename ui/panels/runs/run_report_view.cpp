#include "ui/panels/runs/run_report_view.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/runs/run_table.h"
#include "ui/panels/runs/run_words.h"
#include "ui/panels/runs/time_bars.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <deque>

namespace weir::ui {
namespace {

const char* const kSummary = "summary";
constexpr int kTime = 5; ///< Column of the report.
constexpr int kMicrosRole = Qt::UserRole + 2;
constexpr int kStateRole = Qt::UserRole + 3;

struct Look
{
    Icon glyph;
    Token tint;
    QString word;
};

Look lookOf(const run::NodeReport& node)
{
    const bool warned = !node.warnings.empty() || node.rejected > 0;
    switch (node.state) {
    case run::NodeState::Waiting:
        return {Icon::Clock, Token::Hint, RunReportView::tr("Waiting")};
    case run::NodeState::Running:
        return {Icon::Play, Token::Accent, RunReportView::tr("Running")};
    case run::NodeState::Succeeded:
        return warned ? Look{Icon::Warning, Token::Warning, RunReportView::tr("Done with warnings")}
                      : Look{Icon::Check, Token::Success, RunReportView::tr("Done")};
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

/// Nodes that are put into the table in one turn of the event loop. A run of a thousand nodes tells of all at once.
constexpr std::size_t kAtOnce = 100;
constexpr int kTurn = 20; ///< Milliseconds until the next ones.

/// The table of a run, which finds its lines by node and takes many at a time without holding up the window.
class ReportTree final : public QTreeWidget
{
public:
    using QTreeWidget::QTreeWidget;

    QHash<QString, QTreeWidgetItem*> items;
    std::deque<run::NodeReport> waiting;
    std::size_t inTurn = 0;
    QTimer turn;

    void forget()
    {
        waiting.clear();
        items.clear();
        clear();
    }
};

/// Bars of all nodes, against the one that took longest.
void drawTimes(QTreeWidget& tree)
{
    qlonglong longest = 0;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        longest = std::max(longest, tree.topLevelItem(i)->data(kTime, kMicrosRole).toLongLong());
    }
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = tree.topLevelItem(i);
        const qlonglong took = item->data(kTime, kMicrosRole).toLongLong();
        item->setData(kTime, TimeBars::kShareRole,
                      longest > 0 ? static_cast<double>(took) / static_cast<double>(longest) : 0.0);
    }
}

/// How much was computed and how much was taken from the cache.
void summarise(const QTreeWidget& tree, TextLabel& summary)
{
    int computed = 0;
    int cached = 0;
    qlonglong micros = 0;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = tree.topLevelItem(i);
        const auto state = static_cast<run::NodeState>(item->data(1, kStateRole).toInt());
        computed += state == run::NodeState::Succeeded ? 1 : 0;
        cached += state == run::NodeState::Cached ? 1 : 0;
        micros += item->data(kTime, kMicrosRole).toLongLong();
    }
    QStringList parts;
    if (computed > 0) {
        parts << RunReportView::tr("%n nodes computed in %1", nullptr, computed).arg(tookText(micros));
    }
    if (cached > 0) {
        parts << RunReportView::tr("%n nodes unchanged, taken from the cache", nullptr, cached);
    }
    summary.setText(parts.join(QStringLiteral("; ")));
    summary.setVisible(!parts.isEmpty());
}

/// Writes what a node did into its line.
void fill(QTreeWidgetItem& item, const run::NodeReport& node)
{
    const Look look = lookOf(node);
    item.setText(0, QString::fromStdString(node.title));
    item.setText(1, look.word);
    item.setData(1, kStateRole, static_cast<int>(node.state));
    item.setIcon(1, icon(look.glyph, look.tint));
    item.setText(2, rowsText(node.rowsIn));
    item.setText(3, rowsText(node.rowsOut));
    item.setText(4, node.rejected > 0 ? rowsText(node.rejected) : QString());
    const bool timed = node.state == run::NodeState::Succeeded || node.state == run::NodeState::Failed;
    item.setText(kTime, timed                                  ? tookText(node.took.micros)
                        : node.state == run::NodeState::Cached ? RunReportView::tr("from the cache")
                                                               : QString());
    item.setData(kTime, kMicrosRole, QVariant::fromValue<qlonglong>(timed ? node.took.micros : 0));
    QStringList notes;
    if (node.error) {
        notes << sentence(*node.error);
    }
    for (const std::string& warning : node.warnings) {
        notes << QString::fromStdString(warning);
    }
    if (const QString details = detailsText(node.details); !details.isEmpty()) {
        notes << details;
    }
    item.setText(6, notes.join(QStringLiteral("; ")));
    item.setToolTip(6, notes.join(QLatin1Char('\n')));
    item.setToolTip(4, node.rejected > 0 ? RunReportView::tr("Rows that could not be used; click to see them")
                                         : QString());
}

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
      m_fault(new InlineMessage(Tone::Error, {}, {}, this)),
      m_empty(new EmptyState(Icon::Play, tr("Run the pipeline to see here what each node did."), {}, this)),
      m_starting(new EmptyState(Icon::Clock, tr("Looking at the sources..."), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* summary = new TextLabel({}, TypeRole::Body, Token::Text2, this);
    summary->setObjectName(QLatin1String(kSummary));
    column->addWidget(summary);
    column->addWidget(m_fault);
    column->addWidget(m_tree, 1);
    summary->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    summary->setTabular(true);
    summary->hide();
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
            fill(*itemOf(node.node), node);
        }
        if (!tree.waiting.empty()) {
            tree.turn.start(kTurn);
            return;
        }
        tree.inTurn = 0;
        drawTimes(tree);
        summarise(tree, *findChild<TextLabel*>(QLatin1String(kSummary)));
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
    findChild<TextLabel*>(QLatin1String(kSummary))->hide();
    m_fault->hide();
    m_starting->hide();
    m_empty->show();
}

void RunReportView::start()
{
    clear();
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
        fill(*itemOf(node.node), node);
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
        fill(*lines.back(), node);
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
    drawTimes(*m_tree);
    summarise(*m_tree, *findChild<TextLabel*>(QLatin1String(kSummary)));
    if (report.error) {
        setFault(sentence(*report.error));
    }
}

} // namespace weir::ui
