#include "ui/panels/mapping/what_if_dialog.h"

#include "core/stitch/refusal_words.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/text_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::size_t kShownIds = 3;

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// A table whose first column stretches and whose others hold numbers.
QTreeWidget* table(const QStringList& heads, const QString& name, QWidget* parent)
{
    QTreeWidget* made = textTable(heads, name, parent);
    stretchColumn(*made, 0);
    alignNumbers(*made, 1);
    return made;
}

QString peopleText(const std::vector<PublicProfileId>& people)
{
    QStringList ids;
    for (std::size_t i = 0; i < std::min(people.size(), kShownIds); ++i) {
        ids << QString::fromStdString(people[i].str());
    }
    const QString text = ids.join(QStringLiteral(", "));
    return people.size() <= kShownIds ? text
                                      : WhatIfDialog::tr("%1 and %2 more")
                                            .arg(text, number(static_cast<std::int64_t>(people.size() - kShownIds)));
}

QTreeWidget* groups(const std::vector<identity::WhatIfGroup>& list, const QString& name, QWidget* parent)
{
    QTreeWidget* tree = table({WhatIfDialog::tr("Profiles of today"), WhatIfDialog::tr("People"),
                               WhatIfDialog::tr("Identifiers"), WhatIfDialog::tr("Comes apart")},
                              name, parent);
    for (const identity::WhatIfGroup& group : list) {
        addTextRow(*tree, {peopleText(group.people), number(static_cast<std::int64_t>(group.people.size())),
                           number(static_cast<std::int64_t>(group.identifiers)),
                           group.splits ? WhatIfDialog::tr("yes") : WhatIfDialog::tr("no")});
    }
    return tree;
}

} // namespace

WhatIfDialog::WhatIfDialog(const QString& title, const QString& explanation, QWidget* parent)
    : QDialog(parent),
      m_message(new InlineMessage(Tone::Info, tr("Trying the rules on everything that is stored..."), {}, this)),
      m_counts(table({tr("With these rules"), tr("Count")}, tr("What changes"), this)), m_lists(new QTabWidget(this)),
      m_footer(new TextLabel({}, TypeRole::Caption, Token::Hint, this)), m_reason(new QLineEdit(this)),
      m_keep(new QPushButton(this)), m_run(new QPushButton(tr("Run now"), this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(Theme::instance().px(720), Theme::instance().px(680));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(title, explanation, this));
    column->addWidget(m_message);
    column->addWidget(m_counts);
    column->addWidget(m_lists, 1);
    m_footer->setWordWrap(true);
    column->addWidget(m_footer);
    m_reason->setPlaceholderText(tr("Why, for whoever reads it later"));
    m_reason->setAccessibleName(tr("Reason"));
    column->addWidget(m_reason);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    auto* close = new QPushButton(tr("Close"), this);
    setButtonVariant(m_keep, ButtonVariant::Primary);
    setButtonVariant(m_run, ButtonVariant::Primary);
    m_run->setToolTip(tr("Runs the pipeline, which applies the rules to everybody"));
    buttons->addStretch();
    for (QPushButton* each : {close, m_run, m_keep}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, [this] {
        emit runRequested();
        accept();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        emit kept(m_reason->text().trimmed());
        accept();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &WhatIfDialog::refresh);
    connect(m_reason, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    refresh();
}

void WhatIfDialog::askReason(const QString& keep)
{
    m_asks = true;
    m_keep->setText(keep);
    refresh();
}

void WhatIfDialog::showFault(const QString& sentence)
{
    m_ready = false;
    refresh();
    m_message->setMessage(Tone::Error, sentence);
    m_message->show();
}

void WhatIfDialog::showResult(const identity::WhatIf& result)
{
    m_ready = true;
    const auto observed =
        tr("Found out over %n observed sets of identifiers.", nullptr, static_cast<int>(result.observations));
    m_message->setMessage(result.changed > 0 ? Tone::Warning : Tone::Success,
                          result.changed > 0 ? tr("%n people would be somebody else than today.", nullptr,
                                                  static_cast<int>(result.changed))
                                             : tr("Everybody stays who they are."),
                          observed);
    m_counts->clear();
    addTextRow(*m_counts, {tr("People now"), number(result.peopleNow)});
    addTextRow(*m_counts, {tr("People then"), number(result.peopleThen)});
    addTextRow(*m_counts, {tr("People who become one with others"), number(result.merged)});
    addTextRow(*m_counts, {tr("People who come apart"), number(result.split)});
    addTextRow(*m_counts, {tr("People of whom no identifier is left"), number(result.ended)});
    addTextRow(*m_counts, {tr("People with consent answers among them"), number(result.consents)});
    addTextRow(*m_counts,
               {tr("Merges whose consent answers differ (the strictest holds)"), number(result.consentConflicts)});
    // All counts are seen at once.
    m_counts->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_counts->setFixedHeight(m_counts->header()->sizeHint().height() +
                             m_counts->topLevelItemCount() * m_counts->sizeHintForRow(0) + 2);
    while (m_lists->count() > 0) {
        QWidget* page = m_lists->widget(0);
        m_lists->removeTab(0);
        delete page;
    }
    m_lists->addTab(groups(result.merges, tr("Who becomes one"), m_lists), tr("Merges"));
    QTreeWidget* audiences = table({tr("Audience"), tr("Members"), tr("Affected")}, tr("Audiences affected"), m_lists);
    for (const identity::WhatIfAudience& each : result.audiences) {
        addTextRow(*audiences, {QString::fromStdString(each.name.empty() ? each.key : each.name), number(each.members),
                                number(each.affected)});
    }
    m_lists->addTab(audiences, tr("Audiences"));
    m_lists->addTab(groups(result.largestThen, tr("Largest people then"), m_lists), tr("Largest then"));
    m_lists->addTab(groups(result.largestNow, tr("Largest people now"), m_lists), tr("Largest now"));
    QTreeWidget* refused = table({tr("Refused because"), tr("Count")}, tr("What the rules refuse"), m_lists);
    for (const auto& [reason, count] : result.refused) {
        addTextRow(*refused, {QString::fromStdString(stitch::refusalText(reason)), number(count)});
    }
    m_lists->addTab(refused, tr("Refused"));
    for (int i = 0; i < m_lists->count(); ++i) { // the first list that says something
        if (static_cast<QTreeWidget*>(m_lists->widget(i))->topLevelItemCount() > 0) {
            m_lists->setCurrentIndex(i);
            break;
        }
    }
    refresh();
}

void WhatIfDialog::refresh()
{
    for (QWidget* each : std::initializer_list<QWidget*>{m_counts, m_lists}) {
        each->setVisible(m_ready);
    }
    m_reason->setVisible(m_asks && m_ready);
    m_keep->setVisible(m_asks);
    m_keep->setEnabled(m_ready && !m_reason->text().trimmed().isEmpty());
    m_run->setVisible(!m_asks);
    m_run->setEnabled(m_ready);
    m_footer->setVisible(m_ready);
    m_footer->setText(m_asks
                          ? tr("Nothing has been changed. The decision is kept in the files of the pipeline, with the "
                               "values in clear. Undo takes it back; the next run applies it, and plans of "
                               "destinations then show what changes there.")
                          : tr("Nothing has been changed. A run applies the rules; undo takes them back."));
}

} // namespace weir::ui
