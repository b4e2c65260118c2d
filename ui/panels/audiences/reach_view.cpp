#include "ui/panels/audiences/reach_view.h"

#include "ui/charts/bars.h"
#include "ui/kit/labels.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/sentences.h"
#include "ui/kit/wrap_button.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QLocale>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

using run::ReachStep;

QString joined(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts) {
        list << QString::fromStdString(text);
    }
    return list.join(QStringLiteral(", "));
}

QString stepText(ReachStep::Kind kind, const run::Reach& way)
{
    switch (kind) {
    case ReachStep::Kind::Member:
        return ReachView::tr("In the audience");
    case ReachStep::Kind::Arrives:
        return ReachView::tr("Come to the consent gate");
    case ReachStep::Kind::NotSuppressed:
        return ReachView::tr("Not suppressed");
    case ReachStep::Kind::Consented:
        return way.purposes.empty() ? ReachView::tr("Pass the consent gate")
                                    : ReachView::tr("Agreed to: %1").arg(joined(way.purposes));
    case ReachStep::Kind::Addressed:
        return way.named.empty() ? ReachView::tr("Have all fields")
                                 : ReachView::tr("Have: %1").arg(placeText(way.named));
    case ReachStep::Kind::Distinct:
        return ReachView::tr("Each only once");
    case ReachStep::Kind::Sent:
        break;
    }
    return ReachView::tr("Will be sent");
}

/// Whom a step stops, as the title of a list.
QString stoppedText(ReachStep::Kind kind)
{
    switch (kind) {
    case ReachStep::Kind::NotSuppressed:
        return ReachView::tr("On the suppression list");
    case ReachStep::Kind::Consented:
        return ReachView::tr("Did not agree");
    case ReachStep::Kind::Addressed:
        return ReachView::tr("Cannot be addressed there");
    case ReachStep::Kind::Distinct:
        return ReachView::tr("There twice: an older profile is sent");
    case ReachStep::Kind::Sent:
        return ReachView::tr("Held out");
    default:
        break;
    }
    return ReachView::tr("Stopped before the consent gate");
}

QString deniedText(consent::DenialReason reason, qint64 people)
{
    const QString count = QLocale().toString(people);
    switch (reason) {
    case consent::DenialReason::Suppressed:
        return ReachView::tr("suppressed: %1").arg(count);
    case consent::DenialReason::Withdrawn:
        return ReachView::tr("withdrawn: %1").arg(count);
    case consent::DenialReason::Denied:
        return ReachView::tr("denied: %1").arg(count);
    case consent::DenialReason::Expired:
        return ReachView::tr("expired: %1").arg(count);
    case consent::DenialReason::Unknown:
        return ReachView::tr("unknown: %1").arg(count);
    case consent::DenialReason::NeverAsked:
        break;
    }
    return ReachView::tr("never asked: %1").arg(count);
}

} // namespace

ReachView::ReachView(QWidget* parent)
    : QWidget(parent), m_ways(new QVBoxLayout),
      m_note(new TextLabel(tr("Counting who can be reached..."), TypeRole::Body, Token::Hint, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(new TextLabel(tr("Who will be sent"), TypeRole::Strong, Token::Text, this));
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_ways->setSpacing(space::kM);
    column->addLayout(m_ways);
}

void ReachView::clear()
{
    while (QLayoutItem* item = m_ways->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // the bar that was clicked may be on the stack
        }
        delete item;
    }
}

void ReachView::setReach(const std::vector<run::Reach>& ways)
{
    clear();
    const bool supposed = !ways.empty() && ways.front().node.empty();
    m_note->setText(ways.empty() ? tr("Not sent anywhere yet.")
                    : supposed   ? tr("Not sent anywhere yet. If it were, with consent for:")
                                 : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    for (const run::Reach& way : ways) {
        add(way);
    }
    if (ways.empty() || supposed) {
        auto* activate = new WrapButton(tr("Activate..."), this);
        connect(activate, &QPushButton::clicked, this, &ReachView::activateRequested);
        m_ways->addWidget(activate, 0, Qt::AlignLeft);
    }
}

void ReachView::add(const run::Reach& way)
{
    auto* block = new QWidget(this);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    const QString title = way.node.empty() ? joined(way.purposes) : QString::fromStdString(way.destination);
    auto* head = new TextLabel(title, TypeRole::Body, Token::Text, block);
    head->setWordWrap(true);
    column->addWidget(head);
    if (way.error) {
        auto* fault = new TextLabel(sentence(*way.error), TypeRole::Body, Token::Text2, block);
        fault->setWordWrap(true);
        column->addWidget(fault);
        m_ways->addWidget(block);
        return;
    }
    const QLocale locale;
    std::vector<Bar> bars;
    for (const ReachStep& step : way.steps) {
        const auto people = static_cast<qint64>(step.people.count());
        const auto lost = static_cast<qint64>(step.lost.count());
        Bar bar;
        bar.label = stepText(step.kind, way);
        bar.amount = static_cast<double>(people);
        bar.figure = lost == 0 ? locale.toString(people)
                               : QStringLiteral("%1 (\u2212%2)").arg(locale.toString(people), locale.toString(lost));
        bar.spoken = lost == 0
                         ? tr("%1: %2").arg(bar.label, locale.toString(people))
                         : tr("%1: %2. %3: %4")
                               .arg(bar.label, locale.toString(people), stoppedText(step.kind), locale.toString(lost));
        bars.push_back(std::move(bar));
    }
    auto* chart = new Bars(Bars::Shape::Rows, tr("Who will be sent to %1").arg(title), block);
    chart->setBars(std::move(bars));
    column->addWidget(chart);
    connect(chart, &Bars::barPicked, this, [this, steps = way.steps, way](int bar) {
        const ReachStep& step = steps.at(static_cast<std::size_t>(bar));
        if (step.lost.empty()) {
            emit peopleRequested(step.people, stepText(step.kind, way));
        } else {
            emit peopleRequested(step.lost, stoppedText(step.kind));
        }
    });
    QStringList reasons;
    for (const auto& [reason, people] : way.denied) {
        reasons << deniedText(reason, people);
    }
    if (!reasons.isEmpty()) {
        auto* held = new TextLabel(tr("Held back by the consent gate: %1").arg(reasons.join(QStringLiteral(", "))),
                                   TypeRole::Caption, Token::Text2, block);
        held->setWordWrap(true);
        column->addWidget(held);
    }
    m_ways->addWidget(block);
}

void ReachView::setFault(const QString& sentence)
{
    clear();
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void ReachView::setCounting(bool counting)
{
    if (counting && m_ways->count() == 0) {
        m_note->setText(tr("Counting who can be reached..."));
        m_note->show();
    }
    for (int i = 0; i < m_ways->count(); ++i) {
        if (QWidget* way = m_ways->itemAt(i)->widget()) {
            way->setEnabled(!counting);
        }
    }
}

} // namespace weir::ui
