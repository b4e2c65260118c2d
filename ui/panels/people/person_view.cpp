#include "ui/panels/people/person_view.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_identity_pane.h"
#include "ui/panels/people/person_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

namespace weir::ui {
namespace {

constexpr int kKindRole = Qt::UserRole; ///< Of a moment: its icon, by which the timeline is filtered.

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
      m_consents(new QWidget(this)), m_consentRow(new FlowLayout(m_consents, space::kS)), m_tabs(new QTabWidget(this)),
      m_kind(new QComboBox(this)), m_find(new SearchField(tr("Find in the timeline"), this)),
      m_more(new TextLabel({}, TypeRole::Caption, Token::Hint)),
      m_timeline(textTable({tr("Time"), tr("What"), tr("Source")}, tr("Timeline"), this)),
      m_traits(textTable({tr("Trait"), tr("Value"), tr("Type"), tr("Source"), tr("Set"), tr("Why it stands")},
                         tr("Traits"), this)),
      m_identity(new PersonIdentityPane(this)),
      m_notMerged(
          textTable({tr("Other person"), tr("Named together by"), tr("Left out"), tr("Source"), tr("When"), tr("Why")},
                    tr("Not merged with"), this)),
      m_audiences(textTable({tr("Audience"), tr("Since")}, tr("Audiences"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kL, space::kL, space::kM);
    column->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(m_name, 1);
    auto* exported = new QPushButton(icon(Icon::Download), tr("Export everything"), this);
    exported->setToolTip(tr("Writes all that is stored about this person into one JSON file. It is written down that "
                            "you did."));
    head->addWidget(m_reveal);
    head->addWidget(exported);
    column->addLayout(head);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_consents->setAccessibleName(tr("Consent"));
    m_timeline->setRootIsDecorated(true); // days and payloads, and values that lost, open below a row
    m_traits->setRootIsDecorated(true);
    column->addWidget(m_consents);
    column->addWidget(m_tabs, 1);

    auto* timeline = new QWidget(this);
    auto* timelineColumn = new QVBoxLayout(timeline);
    timelineColumn->setContentsMargins(0, space::kM, 0, 0);
    timelineColumn->setSpacing(space::kS);
    auto* filter = new QHBoxLayout;
    m_kind->setAccessibleName(tr("Kind of moment"));
    m_kind->addItem(tr("Everything"), -1);
    m_kind->addItem(tr("Events"), static_cast<int>(Icon::Stream));
    m_kind->addItem(tr("Consent"), static_cast<int>(Icon::Shield));
    m_kind->addItem(tr("Audiences"), static_cast<int>(Icon::Audience));
    m_kind->addItem(tr("Deliveries"), static_cast<int>(Icon::Publish));
    m_kind->addItem(tr("Merges"), static_cast<int>(Icon::Identity));
    filter->addWidget(m_kind);
    filter->addWidget(m_find, 1);
    timelineColumn->addLayout(filter);
    timelineColumn->addWidget(m_timeline, 1);
    timelineColumn->addWidget(m_more);
    m_tabs->addTab(timeline, tr("Timeline"));
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
    m_tabs->addTab(titled(tr("Audiences"), tr("Where this person is a member now; the timeline tells what was before."),
                          m_audiences),
                   tr("Audiences"));

    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (isRevealed()) {
            setRevealed(false);
        } else {
            emit revealRequested();
        }
    });
    connect(exported, &QPushButton::clicked, this, &PersonView::exportRequested);
    connect(m_kind, &QComboBox::activated, this, &PersonView::filterTimeline);
    connect(m_find, &SearchField::edited, this, &PersonView::filterTimeline);
    connect(&Theme::instance(), &Theme::changed, this, &PersonView::fill);
    fill();
}

void PersonView::showPerson(const run::Person& person)
{
    if (person.profile.publicId != m_person.profile.publicId) {
        m_mask = Mask::On;
        m_find->clear();
    }
    m_person = person;
    fill();
}

void PersonView::setRevealed(bool revealed)
{
    m_mask = revealed ? Mask::Off : Mask::On;
    fill();
}

void PersonView::fill()
{
    m_name->setText(personName(m_person, m_mask));
    m_summary->setText(personSummary(m_person));
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
    fillTimeline();
    fillPersonTable(*m_traits, traitRows(m_person, m_mask), false);
    m_identity->showPerson(m_person, m_mask);
    fillPersonTable(*m_notMerged, notMergedRows(m_person, m_mask), false);
    for (int row = 0; row < m_notMerged->topLevelItemCount(); ++row) {
        const auto& other = m_person.notMerged[static_cast<std::size_t>(row)].other;
        m_notMerged->topLevelItem(row)->setData(0, Qt::UserRole,
                                                other ? QString::fromStdString(other->str()) : QString());
    }
    fillPersonTable(*m_audiences, audienceRows(m_person), true);
}

void PersonView::fillTimeline()
{
    m_timeline->clear();
    const QLocale locale;
    for (const PersonDay& day : timelineDays(m_person, m_mask)) {
        auto* top = new QTreeWidgetItem(m_timeline, {locale.toString(day.day, QLocale::LongFormat)});
        QFont font = Theme::instance().font(TypeRole::Strong);
        top->setFont(0, font);
        top->setFirstColumnSpanned(true);
        for (const PersonRow& moment : day.moments) {
            QTreeWidgetItem* item = personItem(moment, true);
            item->setData(0, kKindRole, static_cast<int>(moment.icon));
            top->addChild(item);
        }
        top->setExpanded(true);
    }
    m_timeline->setColumnWidth(0, Theme::instance().px(150));
    m_timeline->setColumnWidth(1, Theme::instance().px(420));
    m_more->setText(m_person.moreMoments ? tr("Older events are left out here; the export has all of them.")
                                         : QString());
    m_more->setVisible(m_person.moreMoments);
    filterTimeline();
}

void PersonView::filterTimeline()
{
    const int kind = m_kind->currentData().toInt();
    const QString text = m_find->text();
    for (int i = 0; i < m_timeline->topLevelItemCount(); ++i) {
        QTreeWidgetItem* day = m_timeline->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < day->childCount(); ++j) {
            QTreeWidgetItem* moment = day->child(j);
            const bool fits = (kind < 0 || moment->data(0, kKindRole).toInt() == kind) &&
                              (text.isEmpty() || moment->text(1).contains(text, Qt::CaseInsensitive) ||
                               moment->text(2).contains(text, Qt::CaseInsensitive));
            moment->setHidden(!fits);
            any = any || fits;
        }
        day->setHidden(!any);
    }
}

} // namespace weir::ui
