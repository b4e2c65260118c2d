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
    m_message->setMessage(
        Tone::Info, uses.isEmpty() ? tr("This is a draft. Runs take the published definition until you publish it.")
                                   : tr("This is a draft. %1 go on with the published definition until you publish it.",
                                        nullptr, static_cast<int>(uses.size()))
                                         .arg(uses.join(QStringLiteral(", "))));
}

} // namespace weir::ui
