#include "ui/panels/runs/runs_page.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/runs/run_words.h"
#include "ui/panels/runs/time_bars.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <deque>

namespace weir::ui {
namespace {

const char* const kSummary = "summary";
constexpr int kTime = 5; ///< Column of the report.
constexpr int kMicrosRole = Qt::UserRole + 2;
constexpr int kStateRole = Qt::UserRole + 3;

// Columns of the list of runs.
constexpr int kCached = 4;
constexpr int kBy = 5;
constexpr int kVersion = 6;
constexpr int kRun = 7;
constexpr int kHashRole = Qt::UserRole;
constexpr int kSameRole = Qt::UserRole + 1;
constexpr int kShortHash = 8;

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

template <class Tree = QTreeWidget>
Tree* table(const QStringList& heads, const QString& name, QWidget* parent)
{
    auto* tree = new Tree(parent);
    tree->setHeaderLabels(heads);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setAccessibleName(name);
    tree->setFrameShape(QFrame::NoFrame);
    tree->header()->setStretchLastSection(true);
    return tree;
}

/// Columns are never narrower than their headings, which are longer in some languages.
void fitHeadings(QTreeWidget& tree)
{
    for (int column = 0; column < tree.columnCount(); ++column) {
        tree.setColumnWidth(column, std::max(tree.columnWidth(column), tree.header()->sectionSizeHint(column)));
    }
}

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
    item.setText(kTime,
                 timed ? RunReportView::tr("%1 s").arg(QLocale().toString(static_cast<double>(node.took.micros) / 1e6,
                                                                          'f', node.took.micros < 95'000 ? 2 : 1))
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

RunsPage::RunsPage(QWidget* parent)
    : QWidget(parent), m_runs(table({tr("Started"), tr("Pipeline"), tr("State"), tr("Took"), tr("From the cache"),
                                     tr("By"), tr("Version"), tr("Run")},
                                    tr("Runs"), this)),
      m_empty(new EmptyState(Icon::Runs, tr("Nothing has run yet."),
                             tr("Press Run in the pipeline; the last 100 runs are kept here."), this)),
      m_lastHeading(new SectionHeading(tr("Last run"), {}, this)),
      m_open(new QPushButton(tr("Open this version"), this)),
      m_compare(new QPushButton(tr("Compare with current"), this)), m_last(new RunReportView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new TextLabel(tr("Runs"), TypeRole::Page, Token::Text, this));
    column->addWidget(m_runs, 2);
    column->addWidget(m_empty, 2);
    column->addWidget(m_lastHeading);
    column->addWidget(m_last, 3);
    m_lastHeading->addAction(m_open);
    m_lastHeading->addAction(m_compare);
    m_runs->setColumnWidth(0, 170);
    m_runs->setColumnWidth(1, 220);
    m_runs->setColumnWidth(2, 130);
    m_runs->setColumnWidth(kBy, 130);
    m_runs->setColumnWidth(kVersion, 150);
    fitHeadings(*m_runs);
    for (const int numeric : {3, kCached}) {
        m_runs->headerItem()->setTextAlignment(numeric, Qt::AlignRight | Qt::AlignVCenter);
    }
    connect(m_runs, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item) {
            m_lastHeading->setTitle(tr("Run of %1").arg(item->text(0)));
            m_lastHeading->setExplanation({});
            offerVersion();
            emit runChosen(current());
        }
    });
    connect(m_runs, &QTreeWidget::itemActivated, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(current()); });
    connect(m_compare, &QPushButton::clicked, this, [this] { emit compareRequested(current()); });
    setRuns({});
}

RunId RunsPage::current() const
{
    const QTreeWidgetItem* item = m_runs->currentItem();
    return RunId(item ? item->text(kRun).toStdString() : std::string());
}

void RunsPage::offerVersion()
{
    const QTreeWidgetItem* item = m_runs->currentItem();
    const bool kept = item && !item->data(kVersion, kHashRole).toString().isEmpty();
    const bool same = item && item->data(kVersion, kSameRole).toBool();
    const QString missing = tr("What this run ran is not kept: it is too long ago, or an older Weir ran it.");
    m_open->setEnabled(kept);
    m_open->setToolTip(kept ? tr("Shows the pipeline as it was in this run, to look at") : missing);
    m_compare->setEnabled(kept && !same);
    m_compare->setToolTip(!kept  ? missing
                          : same ? tr("The pipeline is exactly as it was in this run.")
                                 : tr("Shows on the canvas what has changed since this run"));
}

void RunsPage::setRuns(const QList<QStringList>& runs)
{
    const RunId before = m_runs->topLevelItemCount() > 0 && m_runs->currentItem() != m_runs->topLevelItem(0)
                             ? current()
                             : RunId(); // who looks at the newest sees the next newest
    QTreeWidgetItem* again = nullptr;
    m_runs->blockSignals(true);
    m_runs->clear();
    for (const QStringList& run : runs) {
        const QString& stored = run.at(2);
        const QString definition = run.value(7);
        const bool running = stored == QLatin1String("running");
        const bool good = stored == QLatin1String("succeeded");
        const bool failed = stored == QLatin1String("failed");
        const QString state = running                                  ? tr("Running")
                              : good                                   ? tr("Done")
                              : failed                                 ? tr("Failed")
                              : stored == QLatin1String("cancelled")   ? tr("Stopped")
                              : stored == QLatin1String("interrupted") ? tr("Interrupted")
                                                                       : stored;
        const QString by = run.value(4) == QLatin1String("user")      ? tr("Window")
                           : run.value(4) == QLatin1String("command") ? tr("Command line")
                                                                      : tr("Schedule");
        const bool asNow = run.value(8) == QLatin1String("now");
        const QString version = definition.isEmpty() ? tr("not kept")
                                : asNow              ? tr("%1, as now").arg(definition.left(kShortHash))
                                                     : definition.left(kShortHash);
        auto* item = new QTreeWidgetItem(
            m_runs, {run.at(0), run.at(1), state, run.value(3), run.value(6), by, version, run.value(5)});
        for (const int numeric : {3, kCached}) {
            item->setTextAlignment(numeric, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(numeric, Theme::instance().tabularFont(TypeRole::Body));
        }
        item->setData(kVersion, kHashRole, definition);
        item->setData(kVersion, kSameRole, asNow);
        item->setToolTip(kVersion, definition);
        item->setForeground(kVersion, color(definition.isEmpty() ? Token::Hint : Token::Text));
        item->setForeground(kRun, color(Token::Hint));
        item->setIcon(2, icon(good      ? Icon::Check
                              : failed  ? Icon::Error
                              : running ? Icon::Play
                                        : Icon::Warning,
                              good     ? Token::Success
                              : failed ? Token::Error
                                       : Token::Warning));
        again = RunId(run.value(5).toStdString()) == before ? item : again;
    }
    m_runs->setVisible(!runs.isEmpty());
    m_empty->setVisible(runs.isEmpty());
    m_lastHeading->setVisible(!runs.isEmpty());
    m_last->setVisible(!runs.isEmpty());
    m_runs->blockSignals(false);
    if (!runs.isEmpty()) {
        m_runs->setCurrentItem(again ? again : m_runs->topLevelItem(0));
    }
}

void RunsPage::setOrder(const std::vector<NodeId>& order)
{
    m_last->setOrder(order);
}

void RunsPage::setReport(const run::RunReport& report)
{
    m_lastHeading->setExplanation({});
    m_last->setReport(report);
}

void RunsPage::setNoReport(const QString& why)
{
    m_lastHeading->setExplanation(why);
    m_last->clear();
}

} // namespace weir::ui
