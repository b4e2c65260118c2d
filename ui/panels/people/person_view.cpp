#include "ui/panels/people/person_view.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_audiences_pane.h"
#include "ui/panels/people/person_consent_pane.h"
#include "ui/panels/people/person_heading.h"
#include "ui/panels/people/person_identity_pane.h"
#include "ui/panels/people/person_objects_pane.h"
#include "ui/panels/people/person_predictions_pane.h"
#include "ui/panels/people/person_requests_pane.h"
#include "ui/panels/people/person_table.h"
#include "ui/panels/people/person_timeline.h"
#include "ui/panels/people/sparkline.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kPastWidth = 110;

QWidget* titled(const QString& title, const QString& explanation, QWidget* body)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(new SectionHeading(title, explanation, box));
    column->addWidget(body, 1);
    return box;
}

} // namespace

PersonView::PersonView(QWidget* parent)
    : QWidget(parent), m_name(new TextLabel({}, TypeRole::Page)),
      m_summary(new TextLabel({}, TypeRole::Body, Token::Text2)), m_reveal(new QPushButton(icon(Icon::Eye), {}, this)),
      m_freshness(new TextLabel({}, TypeRole::Caption, Token::Hint)),
      m_kept(new InlineMessage(Tone::Warning, {}, {}, this)), m_hold(new InlineMessage(Tone::Warning, {}, {}, this)),
      m_consents(new QWidget(this)), m_consentRow(new FlowLayout(m_consents, space::kS)), m_tabs(new QTabWidget(this)),
      m_timeline(new PersonTimeline(this)),
      m_traits(
          textTable({tr("Trait"), tr("Value"), tr("Past"), tr("Type"), tr("Source"), tr("Set"), tr("Why it stands")},
                    tr("Traits"), this)),
      m_identity(new PersonIdentityPane(this)),
      m_notMerged(
          textTable({tr("Other person"), tr("Named together by"), tr("Left out"), tr("Source"), tr("When"), tr("Why")},
                    tr("Not merged with"), this)),
      m_audiences(new PersonAudiencesPane(this)), m_objects(new PersonObjectsPane(this)),
      m_predictions(new PersonPredictionsPane(this)), m_consent(new PersonConsentPane(this)),
      m_requests(new PersonRequestsPane(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kL, space::kL, space::kM);
    column->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(m_name, 1);
    auto* exported = new QPushButton(icon(Icon::Download), tr("Export everything about this person"), this);
    exported->setToolTip(
        tr("Writes all that is stored about this person into a new folder: JSON, tables and a PDF. It is "
           "written down that you did."));
    auto* forget = new QPushButton(tr("Forget..."), this);
    forget->setToolTip(
        tr("Shows what forgetting this person would delete. Nothing is deleted before you apply that plan."));
    setButtonVariant(forget, ButtonVariant::Danger);
    head->addWidget(m_reveal);
    head->addWidget(exported);
    head->addWidget(forget);
    column->addLayout(head);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(m_freshness);
    column->addWidget(m_kept);
    column->addWidget(m_hold);
    m_consents->setAccessibleName(tr("Consent"));
    m_freshness->setWordWrap(true);
    m_freshness->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_traits->setRootIsDecorated(true); // values that lost open below a row
    m_traits->setItemDelegateForColumn(kPastColumn, new Sparkline(m_traits));
    column->addWidget(m_consents);
    column->addWidget(m_tabs, 1);

    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(titled(tr("Traits"),
                          tr("The value that audiences and destinations use; below it what other "
                             "sources said."),
                          m_traits),
                   tr("Traits"));
    m_tabs->addTab(m_identity, tr("Identity"));
    m_tabs->addTab(titled(tr("Not merged with"),
                          tr("What the rules refused in rows that name this person: why two stay two. Open the other "
                             "one with Enter or a double click."),
                          m_notMerged),
                   tr("Not merged"));
    connect(m_notMerged, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (const QString id = item->data(0, Qt::UserRole).toString(); !id.isEmpty()) {
            emit otherRequested(PublicProfileId(id.toStdString()));
        }
    });
    m_tabs->addTab(m_objects, tr("Related"));
    connect(m_objects, &PersonObjectsPane::otherRequested, this, &PersonView::otherRequested);
    m_tabs->addTab(m_audiences, tr("Audiences"));
    m_tabs->addTab(m_predictions, tr("Predictions"));
    m_tabs->addTab(m_consent, tr("Consent"));
    m_tabs->addTab(m_requests, tr("Requests"));

    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (isRevealed()) {
            setRevealed(false);
        } else {
            emit revealRequested();
        }
    });
    connect(exported, &QPushButton::clicked, this, &PersonView::exportRequested);
    connect(forget, &QPushButton::clicked, this, &PersonView::forgetRequested);
    connect(&Theme::instance(), &Theme::changed, this, &PersonView::fill);
    fill();
}

void PersonView::showPerson(const run::Person& person)
{
    if (person.profile.publicId != m_person.profile.publicId) {
        m_mask = Mask::On;
        m_standing = {};
        m_requests->showRequests({}, {});
    }
    m_person = person;
    fill();
}

void PersonView::showStanding(const rights::Standing& standing, Instant now)
{
    m_standing = standing;
    m_requests->showRequests(standing, now);
    const auto open = std::count_if(standing.requests.begin(), standing.requests.end(),
                                    [](const store::RightsRequest& each) { return !rights::isOver(each); });
    m_tabs->setTabText(m_tabs->indexOf(m_requests),
                       open == 0 ? tr("Requests") : tr("Requests (%1)").arg(static_cast<int>(open)));
    fillHold();
}

void PersonView::setRevealed(bool revealed)
{
    m_mask = revealed ? Mask::Off : Mask::On;
    fill();
}

void PersonView::fill()
{
    m_name->setText(personName(m_person, m_mask));
    m_summary->setText(personSummary(m_person, m_mask));
    m_freshness->setText(personFreshness(m_person));
    m_freshness->setVisible(!m_freshness->text().isEmpty());
    fillHold();
    m_reveal->setText(isRevealed() ? tr("Mask again") : tr("Reveal"));
    m_reveal->setIcon(icon(isRevealed() ? Icon::EyeOff : Icon::Eye));
    m_reveal->setToolTip(isRevealed() ? tr("Hides personal values again")
                                      : tr("Shows personal values. It is written down that you looked."));
    while (QLayoutItem* item = m_consentRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ConsentChip& consent : consentChips(m_person)) {
        auto* chip = new Chip(consent.text, consent.tone, m_consents);
        chip->setIcon(consent.icon);
        m_consentRow->addWidget(chip);
    }
    m_timeline->showPerson(m_person, m_mask);
    fillPersonTable(*m_traits, traitRows(m_person, m_mask), false);
    m_traits->setColumnWidth(kPastColumn, Theme::instance().px(kPastWidth));
    m_identity->showPerson(m_person, m_mask);
    fillPersonTable(*m_notMerged, notMergedRows(m_person, m_mask), false);
    for (int row = 0; row < m_notMerged->topLevelItemCount(); ++row) {
        const auto& other = m_person.notMerged[static_cast<std::size_t>(row)].other;
        m_notMerged->topLevelItem(row)->setData(0, Qt::UserRole,
                                                other ? QString::fromStdString(other->str()) : QString());
    }
    m_audiences->showPerson(m_person, m_mask);
    m_objects->showPerson(m_person, m_mask);
    m_predictions->showPerson(m_person, m_mask);
    m_consent->showPerson(m_person, m_mask);
}

void PersonView::fillHold()
{
    const std::optional<Hold> kept = standingHold(m_standing);
    if (kept) {
        m_kept->setMessage(Tone::Warning, kept->sentence, kept->detail);
    }
    m_kept->setVisible(kept.has_value());
    const std::optional<Hold> hold = personHold(m_person);
    if (hold) {
        m_hold->setMessage(Tone::Warning, hold->sentence, hold->detail);
    }
    m_hold->setVisible(hold.has_value());
}

} // namespace weir::ui
