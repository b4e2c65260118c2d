#include "ui/panels/matching/match_report_page.h"

#include "ui/charts/plot.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/scrolled_page.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/matching/chart_card.h"
#include "ui/panels/matching/groups_pane.h"
#include "ui/panels/matching/model_bars.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace weir::ui {
namespace {

constexpr int kWidth = 1180;
constexpr int kPlotHeight = 300;

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

Plot* plotOf(const QString& name, QWidget* parent)
{
    auto* plot = new Plot(name, parent);
    plot->setMinimumHeight(Theme::instance().px(kPlotHeight));
    return plot;
}

/// Two cards side by side.
void addPair(QVBoxLayout& column, QWidget* first, QWidget* second)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kM);
    row->addWidget(first, 1);
    row->addWidget(second, 1);
    column.addLayout(row);
}

void display(Plot& plot, ChartCard& card, MatchPlot made)
{
    plot.setPlot(std::move(made.picture));
    card.setSheet(std::move(made.sheet));
}

} // namespace

MatchReportPage::MatchReportPage(QWidget* parent)
    : QWidget(parent), m_node(new TextLabel({}, TypeRole::Body, Token::Text2, this)), m_stack(new QStackedWidget(this)),
      m_tabs(new QTabWidget(this)),
      m_empty(new EmptyState(Icon::Match, tr("There is no report of a match with these settings."),
                             tr("Run the node, and everything that it finds out is shown here."), this)),
      m_fault(new TextLabel({}, TypeRole::Body, Token::Text2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kXl, space::kL, space::kL, space::kS);
    head->setSpacing(space::kS);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new TextLabel(tr("Matching report"), TypeRole::Page, Token::Text, this));
    m_node->setWordWrap(true);
    words->addWidget(m_node);
    head->addLayout(words, 1);
    auto* review = new QPushButton(tr("Review pairs..."), this);
    m_saveModel = new QPushButton(tr("Save model..."), this);
    m_saveModel->setToolTip(tr("Keeps what was learned in a file, for other records and for the command line"));
    QToolButton* close = iconButton(Icon::Close, tr("Back to the pipeline (Esc)"), this);
    head->addWidget(review, 0, Qt::AlignTop);
    head->addWidget(m_saveModel, 0, Qt::AlignTop);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);

    m_groups = new GroupsPane(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(weightsTab(), tr("Match weights"));
    m_tabs->addTab(unlinkableTab(), tr("Records that cannot be linked"));
    m_tabs->addTab(m_groups, tr("Groups"));
    m_tabs->addTab(modelTab(), tr("Model"));
    m_tabs->addTab(qualityTab(), tr("Quality"));
    auto* nothing = new QWidget(m_stack);
    auto* nothingColumn = new QVBoxLayout(nothing);
    nothingColumn->addStretch();
    nothingColumn->addWidget(m_empty);
    m_fault->setWordWrap(true);
    m_fault->setAlignment(Qt::AlignHCenter);
    nothingColumn->addWidget(m_fault);
    nothingColumn->addStretch();
    m_empty->setPrimary(tr("Run the node"), Icon::Play);
    auto* waiting = new QWidget(m_stack);
    auto* waitingColumn = new QVBoxLayout(waiting);
    auto* wait = new TextLabel(tr("Reading the report..."), TypeRole::Body, Token::Hint, waiting);
    wait->setAlignment(Qt::AlignHCenter);
    waitingColumn->addWidget(wait);
    for (QWidget* each : std::initializer_list<QWidget*>{m_tabs, nothing, waiting}) {
        m_stack->addWidget(each);
    }
    column->addWidget(m_stack, 1);
    connect(close, &QToolButton::clicked, this, &MatchReportPage::closed);
    connect(review, &QPushButton::clicked, this, &MatchReportPage::reviewRequested);
    connect(m_saveModel, &QPushButton::clicked, this, &MatchReportPage::saveModelRequested);
    connect(m_empty, &EmptyState::primaryTriggered, this, &MatchReportPage::runRequested);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MatchReportPage::closed);
}

QWidget* MatchReportPage::weightsTab()
{
    auto* tab = new QWidget(m_tabs);
    QVBoxLayout* column = scrolledColumn(tab, kWidth);
    m_weights = plotOf(tr("How many pairs have which weight"), tab);
    m_weightsCard = new ChartCard(tr("Match weights of pairs"), m_weights, tab);
    m_kept = plotOf(tr("How many pairs each threshold keeps"), tab);
    m_keptCard = new ChartCard(tr("Pairs that a threshold keeps"), m_kept, tab);
    addPair(*column, m_weightsCard, m_keptCard);
    column->addStretch();
    return tab;
}

QWidget* MatchReportPage::unlinkableTab()
{
    auto* tab = new QWidget(m_tabs);
    QVBoxLayout* column = scrolledColumn(tab, kWidth);
    m_unlinkable = plotOf(tr("Share of records that cannot be linked, by threshold"), tab);
    m_unlinkableCard = new ChartCard(tr("Records that cannot be linked"), m_unlinkable, tab);
    auto* lacks = new QWidget(tab);
    auto* lacksColumn = new QVBoxLayout(lacks);
    lacksColumn->setContentsMargins(0, 0, 0, 0);
    m_lacks = new Bars(Bars::Shape::Rows, tr("What these records lack"), lacks);
    m_lacks->setPickable(false);
    lacksColumn->addWidget(m_lacks);
    lacksColumn->addStretch();
    m_lacksCard = new ChartCard(tr("What these records lack"), lacks, tab);
    addPair(*column, m_unlinkableCard, m_lacksCard);
    column->addStretch();
    return tab;
}

QWidget* MatchReportPage::modelTab()
{
    auto* tab = new QWidget(m_tabs);
    QVBoxLayout* column = scrolledColumn(tab, kWidth);
    m_model = new ModelBars(tab);
    m_modelCard = new ChartCard(tr("What each step of agreement is worth"), m_model, tab);
    m_sessions = new Bars(Bars::Shape::Rows, tr("What the weights were learned from"), tab);
    m_sessions->setPickable(false);
    m_sessionsCard = new ChartCard(tr("What the weights were learned from"), m_sessions, tab);
    column->addWidget(m_modelCard);
    column->addWidget(m_sessionsCard);
    column->addStretch();
    return tab;
}

QWidget* MatchReportPage::qualityTab()
{
    m_quality = new QStackedWidget(m_tabs);
    auto* figures = new QWidget(m_quality);
    QVBoxLayout* column = scrolledColumn(figures, kWidth);
    m_about = new InlineMessage(Tone::Info, {}, {}, figures);
    m_counts = new TextLabel({}, TypeRole::Body, Token::Text, figures);
    m_counts->setWordWrap(true);
    m_curve = plotOf(tr("Precision, recall and F1 by threshold"), figures);
    m_curveCard = new ChartCard(tr("Quality on the answered pairs"), m_curve, figures);
    m_calibration = plotOf(tr("Promised and observed probabilities"), figures);
    m_calibrationCard = new ChartCard(tr("Calibration on the answered pairs"), m_calibration, figures);
    column->addWidget(m_about);
    column->addWidget(m_counts);
    addPair(*column, m_curveCard, m_calibrationCard);
    column->addStretch();
    auto* none = new EmptyState(
        Icon::Match, tr("Nobody has answered pairs of this node yet."),
        tr("Review pairs and say which are one person. After the next run, precision, recall and calibration on "
           "these pairs are shown here. Folders of labelled records are measured by: weir match evaluate FOLDER"),
        m_quality);
    none->setPrimary(tr("Review pairs..."));
    connect(none, &EmptyState::primaryTriggered, this, &MatchReportPage::reviewRequested);
    m_quality->addWidget(figures);
    m_quality->addWidget(none);
    return m_quality;
}

void MatchReportPage::showWaiting(const QString& node)
{
    m_node->setText(node);
    m_saveModel->setVisible(false);
    m_stack->setCurrentIndex(2);
}

void MatchReportPage::showFault(const QString& node, const QString& sentence)
{
    m_findings = {};
    m_node->setText(node);
    m_fault->setText(sentence);
    m_saveModel->setVisible(false);
    m_stack->setCurrentIndex(1);
}

void MatchReportPage::showFindings(const run::MatchFindings& findings, const QString& node)
{
    m_findings = findings;
    const MatchSource source{node, QDateTime::fromMSecsSinceEpoch(findings.at.micros / 1000)};
    m_node->setText(
        tr("%1, %2: %3 records in %4 groups, %5 pairs compared", "1: name of a node, 2: time, 3 to 5: numbers")
            .arg(node, QLocale().toString(source.at, QLocale::ShortFormat), count(findings.records),
                 count(findings.groups), count(findings.compared)));
    display(*m_weights, *m_weightsCard, weightsPlot(findings, source));
    display(*m_kept, *m_keptCard, keptPlot(findings, source));
    display(*m_unlinkable, *m_unlinkableCard, unlinkablePlot(findings, source));
    ChartSheet lacks = lacksSheet(findings, source);
    m_lacks->setBars(lacks.bars);
    m_lacksCard->setSheet(std::move(lacks));
    m_lacksCard->setVisible(findings.report.unlinkable > 0);
    m_groups->setFindings(findings, source);
    fillModel(source);
    fillQuality(source);
    m_saveModel->setVisible(findings.model.is_object());
    m_stack->setCurrentIndex(0);
}

void MatchReportPage::fillModel(const MatchSource& source)
{
    const std::vector<ModelRow> rows = modelRows(m_findings);
    m_model->setRows(rows);
    ChartSheet model = sheetOf(tr("What each step of agreement is worth"), source, {});
    model.shape = Bars::Shape::Columns;
    model.drawing = {modelHeight(rows), [rows](QPainter& painter, const QRect& area, Mode mode) {
                         paintModel(painter, area, rows, mode, QGuiApplication::layoutDirection(), -1);
                     }};
    model.columns = QStringList{tr("Comparison"), tr("Step"), tr("Among one person's (m)"),
                                tr("Among two people's (u)"), tr("Bits")};
    model.amountsFrom = 2;
    QString comparison;
    for (const ModelRow& row : rows) {
        comparison = row.comparison.isEmpty() ? comparison : row.comparison;
        model.rows << QStringList{comparison, row.step, QString::number(row.m, 'f', 8), QString::number(row.u, 'f', 8),
                                  QString::number(row.bits, 'f', 3)};
    }
    model.summary = tr("Two records taken at random are one person with a probability of 1 in %1. Each step of "
                       "agreement adds its bits to that; rare values add more.")
                        .arg(count(m_findings.prior > 0 ? std::llround(1 / m_findings.prior) : 0));
    m_modelCard->setSheet(std::move(model));

    ChartSheet sessions = sheetOf(tr("What the weights were learned from"), source, {});
    sessions.columns = QStringList{tr("Records that agree in"), tr("Pairs"), tr("Expected to be one person")};
    sessions.amountsFrom = 1;
    for (const match::Session& session : m_findings.sessions) {
        const QString rule = QString::fromStdString(session.rule);
        const auto matches = std::llround(session.matches);
        sessions.rows << QStringList{rule, QString::number(session.pairs), QString::number(session.matches, 'f', 1)};
        sessions.bars.push_back(
            {rule, session.matches, tr("%1 of %2 pairs").arg(count(matches), count(session.pairs)),
             tr("%1: of %2 pairs, %3 are expected to be one person").arg(rule, count(session.pairs), count(matches))});
    }
    sessions.summary = m_findings.sessions.empty()
                           ? tr("These weights come from a model that was learned before.")
                           : tr("Pairs that agree in something, and how many of them are expected to be one person. "
                                "Each of these rules teaches the comparisons that it does not use.");
    m_sessions->setBars(sessions.bars);
    m_sessions->setVisible(!sessions.bars.empty());
    m_sessionsCard->menu()->setVisible(!sessions.bars.empty());
    m_sessionsCard->setSheet(std::move(sessions));
}

void MatchReportPage::fillQuality(const MatchSource& source)
{
    const bool any = !m_findings.answers.empty();
    m_quality->setCurrentIndex(any ? 0 : 1);
    if (!any) {
        return;
    }
    display(*m_curve, *m_curveCard, qualityPlot(m_findings, source));
    display(*m_calibration, *m_calibrationCard, calibrationPlot(m_findings, source));
    m_about->setMessage(
        Tone::Info, tr("These figures are about the pairs that people have answered, not about all pairs."),
        tr("The review asks about the least certain pairs, so that most matching is easier than this.") +
            QLatin1Char(' ') +
            (m_findings.answersLearned
                 ? tr("The model may have learned from these answers, which flatters it.")
                 : tr("Each pair is judged by weights that have learned from the other answers only.")));
    const match::QualityPoint now = match::qualityAt(m_findings.answers, m_findings.thresholdBits());
    m_counts->setText(
        tr("At the threshold of %1: %2 rightly together, %3 wrongly together, %4 wrongly apart, %5 rightly "
           "apart.")
            .arg(percentText(m_findings.threshold), count(now.found), count(now.wrong), count(now.missed),
                 count(now.apart)));
}

} // namespace weir::ui
