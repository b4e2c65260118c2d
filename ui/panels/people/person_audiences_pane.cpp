#include "ui/panels/people/person_audiences_pane.h"

#include "ui/kit/labels.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_audience_rows.h"
#include "ui/panels/people/person_table.h"
#include "ui/theme/metrics.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {

PersonAudiencesPane::PersonAudiencesPane(QWidget* parent)
    : QWidget(parent), m_title(new SectionHeading(
                           tr("Audiences"),
                           tr("Who is in an audience since the last run, and why: what each of its rules found. A "
                              "row that decides would turn the outcome by itself."),
                           this)),
      m_note(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_list(textTable({tr("Audience"), tr("Holds"), tr("Found"), tr("Since")}, tr("Audiences"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    m_note->setWordWrap(true);
    m_note->hide();
    m_list->setRootIsDecorated(true);
    stretchColumn(*m_list, 0); // rules are sentences
}

void PersonAudiencesPane::showPerson(const run::Person& person, Mask mask)
{
    const bool read = person.profile.publicId != m_person.profile.publicId || person.storedAt != m_person.storedAt ||
                      person.audiences.size() != m_person.audiences.size() ||
                      person.moments.size() != m_person.moments.size();
    m_person = person;
    m_mask = mask;
    if (read) {
        m_known = false;
        m_audiences.clear();
    }
    fill();
    if (isVisible()) {
        ask();
    }
}

void PersonAudiencesPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
}

void PersonAudiencesPane::ask()
{
    if (!m_known && !m_person.profile.publicId.empty()) {
        m_note->setText(tr("Looking at every audience..."));
        m_note->show();
        emit wanted(m_person.profile.publicId);
    }
}

void PersonAudiencesPane::showAudiences(const PublicProfileId& id, const std::vector<run::PersonAudience>& audiences)
{
    if (id != m_person.profile.publicId) {
        return; // somebody else is on show by now
    }
    m_known = true;
    m_audiences = audiences;
    m_note->setText(audiences.empty() ? tr("No run has evaluated an audience yet.") : QString());
    m_note->setVisible(audiences.empty());
    fill();
}

void PersonAudiencesPane::showFault(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->show();
}

void PersonAudiencesPane::fill()
{
    fillPersonTable(*m_list, audienceRows(m_audiences, m_person, m_mask), true);
    m_list->expandToDepth(1);
}

} // namespace weir::ui
