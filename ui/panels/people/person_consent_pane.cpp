#include "ui/panels/people/person_consent_pane.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/labels.h"
#include "ui/kit/moments.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_heading.h"
#include "ui/panels/people/person_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace weir::ui {
namespace {

QString answerText(store::ConsentState state)
{
    switch (state) {
    case store::ConsentState::Granted:
        return standingText(audience::ConsentStanding::Granted);
    case store::ConsentState::Denied:
        return standingText(audience::ConsentStanding::Denied);
    case store::ConsentState::Withdrawn:
        return standingText(audience::ConsentStanding::Withdrawn);
    case store::ConsentState::Unknown:
        break;
    }
    return standingText(audience::ConsentStanding::Unknown);
}

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

PersonConsentPane::PersonConsentPane(QWidget* parent)
    : QWidget(parent),
      m_title(new SectionHeading(tr("Consent"),
                                 tr("What holds for each purpose, and below it every answer with its source and "
                                    "evidence. An answer after the day counts as not given yet."),
                                 this)),
      m_date(new QDateEdit(QDate::currentDate(), this)), m_now(new QPushButton(tr("Now"), this)),
      m_list(textTable({tr("Purpose"), tr("What holds"), tr("Since"), tr("Source"), tr("Evidence")},
                       tr("Consent by purpose"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    m_date->setCalendarPopup(true);
    m_date->setMinimumWidth(Theme::instance().px(150));
    m_date->setAccessibleName(tr("As of the end of this day"));
    m_date->setToolTip(tr("Shows what held at the end of this day"));
    m_now->setToolTip(tr("Shows what holds now"));
    m_title->addAction(m_date);
    m_title->addAction(m_now);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    m_list->setRootIsDecorated(true);
    connect(m_date, &QDateEdit::dateChanged, this, &PersonConsentPane::setDay);
    connect(m_now, &QPushButton::clicked, this, [this] {
        const QSignalBlocker quiet(m_date);
        m_date->setDate(QDate::currentDate());
        setDay({});
    });
}

void PersonConsentPane::showPerson(const run::Person& person, Mask mask)
{
    m_person = person;
    m_mask = mask;
    fill();
}

void PersonConsentPane::setDay(const QDate& day)
{
    m_day = day;
    fill();
}

void PersonConsentPane::fill()
{
    const bool now = !m_day.isValid();
    const qint64 end = now ? 0 : QDateTime(m_day.addDays(1), QTime(0, 0)).toMSecsSinceEpoch() * 1000 - 1;
    std::vector<PersonRow> rows;
    for (const run::PersonConsent& consent : now ? m_person.consents : run::consentsAt(m_person, Instant{end})) {
        const bool granted = consent.standing == audience::ConsentStanding::Granted;
        PersonRow row;
        row.cells = {toQt(consent.title),
                     standingText(consent.standing),
                     consent.since ? momentText(localTime(*consent.since)) : QString(),
                     {},
                     {}};
        row.icon = granted                                                     ? Icon::Check
                   : consent.standing == audience::ConsentStanding::NeverAsked ? Icon::Help
                                                                               : Icon::Close;
        for (auto answer = m_person.answers.rbegin(); answer != m_person.answers.rend(); ++answer) {
            if (answer->purpose != consent.purpose.str()) {
                continue;
            }
            const QString evidence = toQt(answer->evidence.empty() ? answer->method : answer->evidence);
            PersonRow below;
            below.cells = {tr("Answer"), answerText(answer->state), momentText(localTime(answer->time)),
                           toQt(answer->source), m_mask == Mask::On ? maskedText(evidence) : evidence};
            below.strong = now || answer->time.micros <= end;
            row.below.push_back(std::move(below));
        }
        rows.push_back(std::move(row));
    }
    fillPersonTable(*m_list, rows, true);
    m_list->expandAll();
}

} // namespace weir::ui
