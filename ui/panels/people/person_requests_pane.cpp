#include "ui/panels/people/person_requests_pane.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/moments.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace weir::ui {
namespace {

using rights::Kind;
using rights::State;

constexpr int kRequestRole = Qt::UserRole;

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

/// A line of a request's record in words; what the window does not know is shown as it is.
QString stepText(const std::string& step)
{
    if (step == "opened") {
        return PersonRequestsPane::tr("Noted");
    }
    if (step == "extended") {
        return PersonRequestsPane::tr("Time limit extended");
    }
    if (step == "planned") {
        return PersonRequestsPane::tr("Deletion planned");
    }
    if (step == "applied") {
        return PersonRequestsPane::tr("Deleted");
    }
    if (step == "exported") {
        return PersonRequestsPane::tr("Package written");
    }
    if (step == "told by hand") {
        return PersonRequestsPane::tr("Destination told by hand");
    }
    const auto state = rights::readState(step);
    return state ? stateText(*state) : toQt(step);
}

} // namespace

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Access:
        return PersonRequestsPane::tr("See everything");
    case Kind::Portability:
        return PersonRequestsPane::tr("Take everything along");
    case Kind::Delete:
        return PersonRequestsPane::tr("Be forgotten");
    case Kind::Correct:
        return PersonRequestsPane::tr("Correct something");
    case Kind::Object:
        return PersonRequestsPane::tr("Object to a purpose");
    case Kind::Restrict:
        break;
    }
    return PersonRequestsPane::tr("Stop all use");
}

QString stateText(State state)
{
    switch (state) {
    case State::Received:
        return PersonRequestsPane::tr("Received");
    case State::Verifying:
        return PersonRequestsPane::tr("Verifying identity");
    case State::InWork:
        return PersonRequestsPane::tr("In work");
    case State::Done:
        return PersonRequestsPane::tr("Done");
    case State::Refused:
        break;
    }
    return PersonRequestsPane::tr("Refused");
}

QString dueText(const store::RightsRequest& request, Instant now)
{
    if (rights::isOver(request)) {
        return {};
    }
    const QDate due = QDate(1970, 1, 1).addDays(request.due.days);
    const int days = rights::daysLeft(request, now);
    const QString left = days < 0 ? PersonRequestsPane::tr("%n days late", nullptr, -days)
                                  : PersonRequestsPane::tr("%n days left", nullptr, days);
    return PersonRequestsPane::tr("%1, %2", "1: date, 2: days left")
        .arg(QLocale().toString(due, QLocale::ShortFormat), left);
}

PersonRequestsPane::PersonRequestsPane(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_law(new QComboBox(this)), m_purpose(new QComboBox(this)),
      m_received(new QDateEdit(QDate::currentDate(), this)),
      m_add(new QPushButton(icon(Icon::Add), tr("Note request"), this)),
      m_empty(new TextLabel(tr("This person has not asked for anything yet."), TypeRole::Body, Token::Text2, this)),
      m_list(textTable({tr("Asks to"), tr("State"), tr("Due"), tr("Law"), tr("Received")}, tr("Requests"), this)),
      m_steps(new QWidget(this)), m_note(new QLineEdit(this)), m_verify(new QPushButton(tr("Verifying"), this)),
      m_do(new QPushButton(this)), m_extend(new QPushButton(tr("Extend"), this)),
      m_done(new QPushButton(tr("Done"), this)), m_refuse(new QPushButton(tr("Refuse"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(new SectionHeading(
        tr("Requests"), tr("What this person asked for, until when it must be answered, and who did what."), this));

    auto* adding = new QWidget(this);
    auto* row = new FlowLayout(adding, space::kS);
    for (const Kind kind :
         {Kind::Access, Kind::Portability, Kind::Delete, Kind::Correct, Kind::Object, Kind::Restrict}) {
        m_kind->addItem(kindText(kind), static_cast<int>(kind));
    }
    m_kind->setAccessibleName(tr("What is asked for"));
    m_law->setAccessibleName(tr("Law"));
    m_purpose->setAccessibleName(tr("Purpose to stop"));
    m_received->setCalendarPopup(true);
    m_received->setMinimumWidth(Theme::instance().px(150));
    m_received->setMaximumDate(QDate::currentDate());
    m_received->setAccessibleName(tr("Received on"));
    m_received->setToolTip(tr("The day on which the request came"));
    for (QWidget* each : std::initializer_list<QWidget*>{m_kind, m_purpose, m_law, m_received, m_add}) {
        row->addWidget(each);
    }
    column->addWidget(adding);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    m_list->setRootIsDecorated(true);

    auto* steps = new FlowLayout(m_steps, space::kS);
    m_note->setPlaceholderText(tr("Note or reason, without personal data"));
    m_note->setAccessibleName(tr("Note or reason"));
    m_note->setMinimumWidth(Theme::instance().px(280));
    setButtonVariant(m_do, ButtonVariant::Primary);
    for (QWidget* each : std::initializer_list<QWidget*>{m_note, m_do, m_verify, m_extend, m_done, m_refuse}) {
        steps->addWidget(each);
    }
    m_extend->setToolTip(tr("Takes the longer time that the law allows, once. Give the reason."));
    m_refuse->setToolTip(tr("Ends the request without doing what it asks. Give the reason."));
    column->addWidget(m_steps);
    column->addStretch(); // where nothing was asked for yet

    const auto move = [this](State state) {
        if (const store::RightsRequest* request = chosen()) {
            emit moved(toQt(request->id), state, m_note->text().trimmed());
        }
    };
    connect(m_verify, &QPushButton::clicked, this, [move] { move(State::Verifying); });
    connect(m_done, &QPushButton::clicked, this, [move] { move(State::Done); });
    connect(m_refuse, &QPushButton::clicked, this, [move] { move(State::Refused); });
    connect(m_extend, &QPushButton::clicked, this, [this] {
        if (const store::RightsRequest* request = chosen()) {
            emit extended(toQt(request->id), m_note->text().trimmed());
        }
    });
    connect(m_do, &QPushButton::clicked, this, [this] {
        if (const store::RightsRequest* request = chosen()) {
            emit carriedOut(toQt(request->id), *rights::readKind(request->kind));
        }
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        rights::NewRequest request;
        request.kind = static_cast<Kind>(m_kind->currentData().toInt());
        request.jurisdiction = m_law->currentData().toString().toStdString();
        const QDateTime day(m_received->date(), QTime(0, 0), Qt::UTC);
        request.receivedAt = Instant{day.toMSecsSinceEpoch() * 1000};
        if (request.kind == Kind::Object && m_purpose->currentIndex() >= 0) {
            request.purposes = {m_purpose->currentData().toString().toStdString()};
        }
        emit noted(request);
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PersonRequestsPane::refresh);
    connect(m_note, &QLineEdit::textChanged, this, &PersonRequestsPane::refresh);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PersonRequestsPane::refresh);
    refresh();
}

void PersonRequestsPane::setChoices(const std::vector<rights::Jurisdiction>& laws, const consent::Purposes& purposes)
{
    if (laws != m_laws) {
        m_laws = laws;
        m_law->clear();
        for (const rights::Jurisdiction& law : laws) {
            m_law->addItem(toQt(law.title), toQt(law.id));
            m_law->setItemData(m_law->count() - 1,
                               tr("%1 to answer. %2", "1: '1 month', 2: the article of the law")
                                   .arg(toQt(rights::toText(law.answer)), toQt(law.source)),
                               Qt::ToolTipRole);
        }
    }
    const QVariant before = m_purpose->currentData();
    m_purpose->clear();
    for (const auto& [id, purpose] : purposes) {
        m_purpose->addItem(toQt(purpose.title.empty() ? id.str() : purpose.title), toQt(id.str()));
    }
    m_purpose->setCurrentIndex(std::max(0, m_purpose->findData(before)));
    refresh();
}

void PersonRequestsPane::showRequests(const rights::Standing& standing, Instant now)
{
    const QString before = chosen() ? toQt(chosen()->id) : QString();
    m_standing = standing;
    std::vector<PersonRow> rows;
    for (const store::RightsRequest& request : standing.requests) {
        const auto kind = rights::readKind(request.kind);
        const auto state = rights::readState(request.state);
        PersonRow row;
        QString asks = kind ? kindText(*kind) : toQt(request.kind);
        for (const Json& purpose : request.details.value("purposes", Json::array())) {
            asks += QStringLiteral(": ") + toQt(purpose.get<std::string>());
        }
        row.cells = {asks, state ? stateText(*state) : toQt(request.state), dueText(request, now),
                     toQt(request.jurisdiction), dayText(localTime(request.receivedAt))};
        row.strong = !rights::isOver(request);
        row.icon = rights::isOver(request)              ? Icon::Check
                   : rights::daysLeft(request, now) < 0 ? Icon::Warning
                                                        : Icon::Info;
        const auto steps = standing.steps.find(request.id);
        for (const store::RightsStep& step :
             steps == standing.steps.end() ? std::vector<store::RightsStep>() : steps->second) {
            PersonRow below;
            below.cells = {stepText(step.step), toQt(step.note), {}, toQt(step.who), momentText(localTime(step.time))};
            row.below.push_back(std::move(below));
        }
        rows.push_back(std::move(row));
    }
    fillPersonTable(*m_list, rows, true);
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const QString id = toQt(standing.requests[static_cast<std::size_t>(i)].id);
        item->setData(0, kRequestRole, id);
        first = id == before || !first ? item : first;
    }
    m_list->setCurrentItem(first);
    m_note->clear();
    m_empty->setVisible(rows.empty());
    m_list->setVisible(!rows.empty());
    refresh();
}

const store::RightsRequest* PersonRequestsPane::chosen() const
{
    QTreeWidgetItem* item = m_list->currentItem();
    while (item && item->parent()) {
        item = item->parent();
    }
    const std::string id = item ? item->data(0, kRequestRole).toString().toStdString() : std::string();
    const auto found = std::find_if(m_standing.requests.begin(), m_standing.requests.end(),
                                    [&](const store::RightsRequest& each) { return each.id == id; });
    return found == m_standing.requests.end() ? nullptr : &*found;
}

void PersonRequestsPane::refresh()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    m_purpose->setVisible(kind == Kind::Object);
    m_add->setEnabled(m_law->count() > 0 && (kind != Kind::Object || m_purpose->count() > 0));
    const store::RightsRequest* request = chosen();
    const bool open = request && !rights::isOver(*request);
    m_steps->setVisible(open);
    if (!open) {
        return;
    }
    const bool noted = !m_note->text().trimmed().isEmpty();
    const auto asked = rights::readKind(request->kind);
    m_do->setVisible(asked && *asked != Kind::Correct);
    m_do->setText(asked == Kind::Delete                                 ? tr("Forget...")
                  : asked == Kind::Access || asked == Kind::Portability ? tr("Export everything...")
                                                                        : tr("Stop it now"));
    m_verify->setEnabled(request->state == name(State::Received));
    m_extend->setEnabled(noted && !request->details.value("extended", false));
    m_refuse->setEnabled(noted);
    // A deletion is done by being carried out.
    m_done->setVisible(asked != Kind::Delete);
}

} // namespace weir::ui
