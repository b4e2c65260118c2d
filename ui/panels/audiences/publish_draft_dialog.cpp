#include "ui/panels/audiences/publish_draft_dialog.h"

#include "ui/kit/data_grid.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir::ui {

PublishDraftDialog::PublishDraftDialog(const QString& title, const QStringList& added, const QStringList& removed,
                                       const QStringList& destinations, QWidget* parent)
    : QDialog(parent), m_counts(new TextLabel(tr("Comparing the draft with what is published..."), TypeRole::Section,
                                              Token::Text, this)),
      m_fault(new InlineMessage(Tone::Warning, {}, {}, this)),
      m_which(new SegmentedControl({tr("Enter"), tr("Leave")}, this)), m_grid(new DataGrid(this))
{
    setWindowTitle(tr("Publish %1").arg(title));
    resize(Theme::instance().px(640), Theme::instance().px(520));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kS);
    m_counts->setWordWrap(true);
    column->addWidget(m_counts);
    m_fault->hide();
    column->addWidget(m_fault);
    const auto say = [&](const QString& text, Token tint) {
        auto* label = new TextLabel(text, TypeRole::Body, tint, this);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    for (const QString& rule : removed) {
        say(tr("Goes: %1").arg(rule), Token::DiffRemove);
    }
    for (const QString& rule : added) {
        say(tr("Comes: %1").arg(rule), Token::DiffAdd);
    }
    say(destinations.isEmpty() ? tr("No destination is sent this audience.")
                               : tr("Is sent to %1. Nothing is sent by publishing: the next plan has the difference.")
                                     .arg(destinations.join(QStringLiteral(", "))),
        Token::Text2);
    column->addWidget(m_which, 0, Qt::AlignLeft);
    m_grid->setAccessibleName(tr("People who enter or leave"));
    column->addWidget(m_grid, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_publish = buttons->addButton(tr("Publish"), QDialogButtonBox::AcceptRole);
    setButtonVariant(m_publish, ButtonVariant::Primary);
    m_publish->setDefault(true);
    m_publish->setEnabled(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_which, &SegmentedControl::currentChanged, this, [this](int which) { emit peopleRequested(which == 0); });
    m_which->setEnabled(false);
}

void PublishDraftDialog::showDifference(const run::MemberDifference& difference)
{
    const QLocale locale;
    m_counts->setText(tr("%1 enter, %2 leave: from %3 to %4 people")
                          .arg(locale.toString(static_cast<qulonglong>(difference.entered.count())),
                               locale.toString(static_cast<qulonglong>(difference.left.count())),
                               locale.toString(static_cast<qlonglong>(difference.before)),
                               locale.toString(static_cast<qlonglong>(difference.after))));
    m_publish->setEnabled(true);
    m_which->setEnabled(true);
    const bool entering = !difference.entered.empty() || difference.left.empty();
    m_which->setCurrent(entering ? 0 : 1);
    emit peopleRequested(entering);
}

void PublishDraftDialog::showPeople(bool entering, const run::Preview& people)
{
    if ((m_which->current() == 0) == entering) {
        m_grid->setPages(people.schema ? std::make_unique<MemoryPages>(people.schema, people.batches) : nullptr);
    }
}

void PublishDraftDialog::showFault(const QString& sentence)
{
    m_counts->setText(tr("The difference cannot be counted"));
    m_fault->setMessage(Tone::Warning, sentence);
    m_fault->show();
    m_which->hide();
    m_grid->hide();
    m_publish->setEnabled(true);
}

} // namespace weir::ui
