#include "ui/panels/traits/trait_preview_dialog.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/panels/data/profile_panel.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace weir::ui {

TraitPreviewDialog::TraitPreviewDialog(const QString& trait, QWidget* parent)
    : QDialog(parent), m_words(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_message(new InlineMessage(Tone::Info, tr("Computing the trait for everybody who is stored..."), {}, this)),
      m_panel(new ProfilePanel(this)), m_footer(new TextLabel({}, TypeRole::Caption, Token::Hint, this))
{
    setWindowTitle(tr("Preview of a trait"));
    resize(Theme::instance().px(680), Theme::instance().px(620));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(trait, {}, this));
    m_words->setWordWrap(true);
    m_words->hide();
    column->addWidget(m_words);
    column->addWidget(m_message);
    m_panel->setOfPeople();
    m_panel->hide();
    column->addWidget(m_panel, 1);
    m_footer->setWordWrap(true);
    m_footer->hide();
    column->addWidget(m_footer);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_panel, &ProfilePanel::closeRequested, this, &QDialog::reject);
    connect(m_panel, &ProfilePanel::revealRequested, this, &TraitPreviewDialog::revealRequested);
}

void TraitPreviewDialog::showResult(const run::ColumnProfile& profile, const QString& words, const QString& asOf,
                                    const QString& until, std::int64_t unreadable)
{
    const QLocale locale;
    m_words->setText(words);
    m_words->show();
    const std::int64_t with = profile.rows - profile.nulls;
    m_message->setVisible(unreadable > 0);
    if (unreadable > 0) {
        m_message->setMessage(Tone::Warning,
                              tr("%n events count, but their values cannot be read in the type of the property.",
                                 nullptr, static_cast<int>(unreadable)),
                              tr("They are left out. Choose another type under \"Read as\" if they matter."));
    }
    m_panel->showProfile(
        profile,
        tr("%1 of %2 people have a value")
            .arg(locale.toString(static_cast<qlonglong>(with)), locale.toString(static_cast<qlonglong>(profile.rows))),
        {}, profile.field.privacy != Privacy::Plain);
    m_panel->show();
    m_footer->setText(until.isEmpty()
                          ? tr("As of %1 UTC, on the people of the last run. Nothing has been kept; only new events "
                               "change these values.")
                                .arg(asOf)
                          : tr("As of %1 UTC, on the people of the last run. Nothing has been kept; without new events "
                               "the values hold until %2 UTC.")
                                .arg(asOf, until));
    m_footer->show();
}

void TraitPreviewDialog::showFault(const QString& sentence)
{
    m_panel->hide();
    m_footer->hide();
    m_message->setMessage(Tone::Error, sentence);
    m_message->show();
}

void TraitPreviewDialog::setRevealed(bool revealed)
{
    m_panel->setMasked(!revealed);
}

} // namespace weir::ui
