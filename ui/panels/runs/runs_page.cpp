#include "ui/panels/runs/runs_page.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/runs/run_table.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

// Columns of the list of runs.
constexpr int kCached = 4;
constexpr int kBy = 5;
constexpr int kVersion = 6;
constexpr int kRun = 7;
constexpr int kHashRole = Qt::UserRole;
constexpr int kSameRole = Qt::UserRole + 1;
constexpr int kShortHash = 8;

} // namespace

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

void RunsPage::select(const RunId& run)
{
    for (int i = 0; i < m_runs->topLevelItemCount(); ++i) {
        if (m_runs->topLevelItem(i)->text(kRun).toStdString() == run.str()) {
            m_runs->setCurrentItem(m_runs->topLevelItem(i));
        }
    }
}

void RunsPage::setRuns(const std::vector<RunLine>& runs)
{
    m_lines = runs;
    const RunId before = m_runs->topLevelItemCount() > 0 && m_runs->currentItem() != m_runs->topLevelItem(0)
                             ? current()
                             : RunId(); // who looks at the newest sees the next newest
    QTreeWidgetItem* again = nullptr;
    m_runs->blockSignals(true);
    m_runs->clear();
    for (const RunLine& run : runs) {
        const bool running = run.state == QLatin1String("running");
        const bool good = run.state == QLatin1String("succeeded");
        const bool failed = run.state == QLatin1String("failed");
        const QString state = running                                     ? tr("Running")
                              : good                                      ? tr("Done")
                              : failed                                    ? tr("Failed")
                              : run.state == QLatin1String("cancelled")   ? tr("Stopped")
                              : run.state == QLatin1String("interrupted") ? tr("Interrupted")
                                                                          : run.state;
        const QString by = run.trigger == QLatin1String("user")      ? tr("Window")
                           : run.trigger == QLatin1String("command") ? tr("Command line")
                                                                     : tr("Schedule");
        const QString hash = run.definition.left(kShortHash);
        const QString version = hash.isEmpty() ? tr("not kept") : run.asNow ? tr("%1, as now").arg(hash) : hash;
        auto* item = new QTreeWidgetItem(m_runs, {run.started, run.pipeline, state, run.took, run.cached, by, version,
                                                  QString::fromStdString(run.id.str())});
        for (const int numeric : {3, kCached}) {
            item->setTextAlignment(numeric, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(numeric, Theme::instance().tabularFont(TypeRole::Body));
        }
        item->setData(kVersion, kHashRole, run.definition);
        item->setData(kVersion, kSameRole, run.asNow);
        item->setToolTip(kVersion, run.definition);
        item->setForeground(kVersion, color(hash.isEmpty() ? Token::Hint : Token::Text));
        item->setForeground(kRun, color(Token::Hint));
        item->setIcon(2, icon(good      ? Icon::Check
                              : failed  ? Icon::Error
                              : running ? Icon::Play
                                        : Icon::Warning,
                              good     ? Token::Success
                              : failed ? Token::Error
                                       : Token::Warning));
        again = run.id == before ? item : again;
    }
    m_runs->setVisible(!runs.empty());
    m_empty->setVisible(runs.empty());
    m_lastHeading->setVisible(!runs.empty());
    m_last->setVisible(!runs.empty());
    m_runs->blockSignals(false);
    if (!runs.empty()) {
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
