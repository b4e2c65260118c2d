#include "ui/panels/audiences/explain_pane.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;

QTreeWidgetItem* itemOf(const ReasonRow& row)
{
    auto* item = new QTreeWidgetItem(row.cells);
    item->setIcon(0, icon(row.icon));
    for (int i = 0; i < row.cells.size(); ++i) {
        item->setToolTip(i, row.cells[i]);
    }
    for (const ReasonRow& below : row.below) {
        item->addChild(itemOf(below));
    }
    return item;
}

} // namespace

ExplainPane::ExplainPane(QWidget* parent)
    : QWidget(parent), m_search(new SearchField(tr("Id, e-mail or name of a person"), this)),
      m_found(new QListWidget(this)), m_verdict(new TextLabel({}, TypeRole::Section, Token::Text, this)),
      m_note(new TextLabel(tr("Look for a person to see why they are in the audience or not."), TypeRole::Body,
                           Token::Hint, this)),
      m_reveal(new QPushButton(tr("Reveal"), this)), m_open(new QPushButton(tr("Open profile"), this)),
      m_rules(textTable({tr("Rule"), tr("Holds"), tr("Found"), QString()}, tr("Why"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kS);
    m_search->setAccessibleName(tr("Person to explain"));
    column->addWidget(m_search);
    m_found->setAccessibleName(tr("People found"));
    m_found->setMaximumHeight(Theme::instance().px(132));
    m_found->hide();
    column->addWidget(m_found);
    m_verdict->setWordWrap(true);
    m_verdict->hide();
    column->addWidget(m_verdict);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto* acts = new QWidget(this);
    auto* row = new FlowLayout(acts, space::kS);
    row->addWidget(m_reveal);
    row->addWidget(m_open);
    column->addWidget(acts);
    m_rules->setRootIsDecorated(true);
    m_rules->setWordWrap(true);
    stretchColumn(*m_rules, 0);
    column->addWidget(m_rules, 1);
    connect(m_search, &SearchField::edited, this, &ExplainPane::searched);
    connect(m_search, &SearchField::leaveDown, this, [this] { m_found->setFocus(Qt::OtherFocusReason); });
    const auto choose = [this](QListWidgetItem* item) {
        emit chosen(PublicProfileId(item->data(kIdRole).toString().toStdString()));
    };
    connect(m_found, &QListWidget::itemClicked, this, choose);
    connect(m_found, &QListWidget::itemActivated, this, choose);
    connect(m_reveal, &QPushButton::clicked, this, [this] { emit revealRequested(m_person->id); });
    connect(m_open, &QPushButton::clicked, this, [this] { emit personRequested(m_person->id); });
    fill();
}

void ExplainPane::showFound(const QString& text, const std::vector<run::FoundPerson>& found)
{
    m_found->clear();
    for (const run::FoundPerson& each : found) {
        const QString value = QString::fromStdString(each.value);
        auto* item = new QListWidgetItem(
            each.where == "profile" ? value : QStringLiteral("%1: %2").arg(placeText(each.where), maskedText(value)),
            m_found);
        item->setData(kIdRole, QString::fromStdString(each.id.str()));
    }
    m_found->setVisible(found.size() > 1);
    if (found.empty()) {
        m_note->setText(text.isEmpty() ? tr("Look for a person to see why they are in the audience or not.")
                                       : tr("Nobody was found."));
        m_note->show();
    } else if (found.size() == 1) {
        emit chosen(found.front().id);
    }
}

void ExplainPane::showPerson(const run::PersonInAudience& person)
{
    m_person = person;
    fill();
}

void ExplainPane::showFault(const QString& sentence)
{
    m_person.reset();
    fill();
    m_note->setText(sentence);
    m_note->show();
}

std::optional<PublicProfileId> ExplainPane::person() const
{
    return m_person ? std::optional(m_person->id) : std::nullopt;
}

void ExplainPane::clear()
{
    m_person.reset();
    m_revealed.reset();
    m_found->clear();
    m_found->hide();
    m_search->clear();
    fill();
}

void ExplainPane::reveal(const PublicProfileId& id)
{
    m_revealed = id;
    fill();
}

void ExplainPane::fill()
{
    const bool known = m_person.has_value();
    const bool revealed = known && m_revealed == m_person->id;
    m_verdict->setVisible(known);
    m_reveal->setVisible(known && !revealed);
    m_open->setVisible(known);
    m_rules->setVisible(known);
    m_note->setVisible(!known);
    m_rules->clear();
    if (!known) {
        return;
    }
    const QString id = QString::fromStdString(m_person->id.str());
    m_verdict->setText(m_person->member ? tr("%1 is in the audience").arg(id)
                                        : tr("%1 is not in the audience").arg(id));
    for (const audience::Explanation& why : m_person->why) {
        for (const ReasonRow& row : reasonRows(why, m_person->privacy, revealed ? Mask::Off : Mask::On)) {
            m_rules->addTopLevelItem(itemOf(row));
        }
    }
    m_rules->expandAll();
    for (int i = 1; i < m_rules->columnCount(); ++i) {
        m_rules->resizeColumnToContents(i);
    }
}

} // namespace weir::ui
