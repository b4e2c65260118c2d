#include "ui/panels/audiences/draft_bar.h"

#include "ui/kit/messages.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace weir::ui {

DraftBar::DraftBar(QWidget* parent) : QWidget(parent), m_message(new InlineMessage(Tone::Info, {}, {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, 0, space::kL, space::kS);
    column->addWidget(m_message);
    m_message->setFixes({{tr("Publish..."), [this] { emit publishRequested(); }},
                         {tr("Discard the draft"), [this] { emit discardRequested(); }}});
    hide();
}

void DraftBar::setDraft(bool draft, const QStringList& uses)
{
    setVisible(draft);
    const QString text = tr("This is a draft. Runs take the published definition until you publish it.");
    m_message->setMessage(Tone::Info, text,
                          uses.isEmpty() ? QString() : tr("Used by %1").arg(uses.join(QStringLiteral(", "))));
}

} // namespace weir::ui
