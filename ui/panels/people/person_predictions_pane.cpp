#include "ui/panels/people/person_predictions_pane.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/moments.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/effect_bar.h"
#include "ui/panels/people/person_table.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

using State = run::PersonPrediction::State;

constexpr int kTrendWidth = 150;
constexpr std::size_t kShown = 8; ///< Contributions; the rest adds little.
constexpr double kMicros = 1e6;
enum Column
{
    kWhat,
    kScore,
    kTrend, ///< kPastColumn of person_table.h.
    kRank,
    kModel
};
static_assert(kTrend == kPastColumn);

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString stateText(State state)
{
    switch (state) {
    case State::NoConsent:
        return PersonPredictionsPane::tr("not scored: no consent");
    case State::NotEligible:
        return PersonPredictionsPane::tr("not scored: not active enough");
    case State::Behind:
        return PersonPredictionsPane::tr("not scored yet: run the pipeline");
    case State::Scored:
        break;
    }
    return {};
}

/// "12 scores from 2 May 2026 to 3 June 2026"
QString trendText(const std::vector<store::ScorePoint>& points)
{
    return PersonPredictionsPane::tr("%n scores from %1 to %2", nullptr, static_cast<int>(points.size()))
        .arg(dayText(localTime(points.front().asOf)), dayText(localTime(points.back().asOf)));
}

QTreeWidgetItem* effectItem(const predict::Contribution& each, double strongest)
{
    const QString words = toQt(each.words);
    auto* item = new QTreeWidgetItem(
        {words, each.weight >= 0 ? PersonPredictionsPane::tr("raises") : PersonPredictionsPane::tr("lowers")});
    const QString amount =
        PersonPredictionsPane::tr("%1 in the log-odds")
            .arg((each.weight > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(each.weight, 'f', 2));
    item->setToolTip(kWhat, words);
    item->setData(kTrend, EffectBar::kEffectRole, strongest > 0 ? each.weight / strongest : 0.0);
    item->setData(kTrend, Qt::AccessibleTextRole, amount);
    item->setToolTip(kTrend, amount);
    return item;
}

QTreeWidgetItem* noteItem(const QString& text)
{
    auto* item = new QTreeWidgetItem({text});
    item->setFirstColumnSpanned(true);
    item->setForeground(kWhat, color(Token::Hint));
    item->setToolTip(kWhat, text);
    return item;
}

/// A prediction with what lies below it.
QTreeWidgetItem* predictionItem(const run::PersonPrediction& told, Mask mask)
{
    const QString model = toQt(told.model.version);
    auto* item = new QTreeWidgetItem({toQt(told.model.prediction.name), stateText(told.state), {}, {}, model});
    const QString words = toQt(predict::describe(told.model.prediction));
    item->setToolTip(kWhat, words);
    item->setToolTip(kModel, PersonPredictionsPane::tr("Made on %1").arg(dayText(localTime(told.model.asOf))));
    item->addChild(noteItem(words));
    if (told.state != State::Scored) {
        item->setForeground(kScore, color(Token::Hint));
        return item;
    }
    if (mask == Mask::On) {
        item->setText(kScore, PersonPredictionsPane::tr("scored"));
        item->addChild(noteItem(PersonPredictionsPane::tr("Reveal to see the score and what raises and lowers it.")));
        return item;
    }
    const QLocale locale;
    constexpr double kPercent = 100;
    item->setText(kScore, PersonPredictionsPane::tr("%1 %").arg(locale.toString(told.score * kPercent, 'f', 1)));
    item->setText(kRank, locale.toString(told.percentile, 'f', 1));
    item->setToolTip(kRank, PersonPredictionsPane::tr("The share of scored people whose score is not higher."));
    if (!told.history.empty()) {
        QVector<QPointF> points;
        for (const store::ScorePoint& point : told.history) {
            points.append(QPointF(static_cast<double>(point.asOf.micros) / kMicros, point.value));
        }
        const QString trend = trendText(told.history);
        item->setData(kTrend, Sparkline::kPointsRole, QVariant::fromValue(points));
        item->setData(kTrend, Qt::AccessibleTextRole, trend);
        item->setToolTip(kTrend, trend);
    }
    if (told.changed) {
        item->addChild(noteItem(PersonPredictionsPane::tr(
            "What is known of this person has changed since. Run the pipeline for a new score.")));
    }
    double strongest = 0;
    for (const predict::Contribution& each : told.contributions) {
        strongest = std::max(strongest, std::fabs(each.weight));
    }
    for (std::size_t i = 0; i < told.contributions.size() && i < kShown; ++i) {
        item->addChild(effectItem(told.contributions[i], strongest));
    }
    return item;
}

} // namespace

PersonPredictionsPane::PersonPredictionsPane(QWidget* parent)
    : QWidget(parent), m_warning(new InlineMessage(Tone::Info, {}, {}, this)),
      m_note(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_list(textTable({tr("Prediction"), tr("Score"), tr("Trend"), tr("Percentile"), tr("Model")}, tr("Predictions"),
                       this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(new SectionHeading(
        tr("Predictions"), tr("How likely something is, and what raises and lowers it, the strongest first."), this));
    column->addWidget(m_warning);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    column->addStretch(); // where nothing was predicted yet
    m_note->setWordWrap(true);
    m_list->setRootIsDecorated(true);
    m_list->setItemDelegateForColumn(kTrend, new EffectBar(m_list));
    stretchColumn(*m_list, kWhat);
    m_list->header()->setSectionResizeMode(kTrend, QHeaderView::Fixed); // has no text to be as wide as
}

void PersonPredictionsPane::showPerson(const run::Person& person, Mask mask)
{
    QStringList restricted;
    m_list->clear();
    for (const run::PersonPrediction& told : person.predictions) {
        if (told.model.prediction.notAutomated) {
            restricted << toQt(told.model.prediction.name);
        }
        QTreeWidgetItem* item = predictionItem(told, mask);
        m_list->addTopLevelItem(item);
        for (int i = 0; i < item->childCount(); ++i) {
            item->child(i)->setFirstColumnSpanned(!item->child(i)->data(kTrend, EffectBar::kEffectRole).isValid());
        }
    }
    m_list->expandToDepth(0);
    fitColumns(*m_list);
    m_list->setColumnWidth(kTrend, Theme::instance().px(kTrendWidth));
    m_warning->setMessage(
        Tone::Info, tr("Not for automated decisions"),
        tr("%1: a score must not decide about a person by itself.").arg(restricted.join(QStringLiteral(", "))));
    m_warning->setVisible(!restricted.isEmpty());
    m_note->setText(person.predictions.empty()
                        ? tr("No prediction was run yet. Put \"Predict\" behind the people of a pipeline.")
                        : QString());
    m_note->setVisible(person.predictions.empty());
    m_list->setVisible(!person.predictions.empty());
}

} // namespace weir::ui
