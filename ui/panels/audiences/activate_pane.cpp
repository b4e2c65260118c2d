#include "ui/panels/audiences/activate_pane.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/theme/style.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

/// Fills a box and keeps the choice that it had, if that is still offered.
void fill(QComboBox* box, const QList<ActivateChoice>& choices)
{
    const QVariant before = box->currentData();
    box->clear();
    for (const ActivateChoice& choice : choices) {
        box->addItem(choice.title, choice.id);
    }
    if (const int index = box->findData(before); before.isValid() && index >= 0) {
        box->setCurrentIndex(index);
    }
    box->setEnabled(!choices.isEmpty());
}

} // namespace

ActivatePane::ActivatePane(QWidget* parent)
    : QWidget(parent), m_promise(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_destination(new QComboBox(this)), m_purpose(new QComboBox(this)), m_identifier(new QComboBox(this)),
      m_obstacle(new InlineMessage(Tone::Info, {}, {}, this)),
      m_go(new QPushButton(icon(Icon::Publish, Token::OnAccent), tr("Make the plan"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kM);
    m_destinationRow = new FormRow(tr("Send to"), m_destination, {}, this);
    column->addWidget(m_destinationRow);
    column->addWidget(
        new FormRow(tr("Only people who agreed to"), m_purpose, tr("A consent gate holds everybody else back."), this));
    column->addWidget(new FormRow(tr("People are named by"), m_identifier, {}, this));
    m_promise->setWordWrap(true);
    column->addWidget(m_promise);
    column->addWidget(m_obstacle);
    setButtonVariant(m_go, ButtonVariant::Primary);
    column->addWidget(m_go);
    column->addStretch();
    connect(m_go, &QPushButton::clicked, this, [this] {
        emit activateRequested(m_destination->currentData().toString(), m_purpose->currentData().toString(),
                               m_identifier->currentData().toString());
    });
    connect(m_destination, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_destinationRow->setHelp(m_destinations.value(index).detail); });
    setOffer({});
}

void ActivatePane::setOffer(const ActivateOffer& offer)
{
    m_destinations = offer.destinations;
    fill(m_destination, offer.destinations);
    fill(m_purpose, offer.purposes);
    fill(m_identifier, offer.identifiers);
    m_destinationRow->setHelp(m_destinations.value(m_destination->currentIndex()).detail);
    m_promise->setText(tr("Puts a consent gate and the destination into \u201c%1\u201d, runs what is out of date and "
                          "shows the plan. Nothing is sent before you apply it.")
                           .arg(offer.pipeline));
    m_promise->setVisible(offer.obstacle.isEmpty());
    m_obstacle->setMessage(Tone::Info, offer.obstacle);
    m_obstacle->setVisible(!offer.obstacle.isEmpty());
    m_go->setEnabled(offer.obstacle.isEmpty() && !offer.busy);
    m_go->setText(offer.busy ? tr("Making the plan...") : tr("Make the plan"));
}

void ActivatePane::focusFirst()
{
    QWidget* first = m_go->isEnabled() ? static_cast<QWidget*>(m_go) : m_destination;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace weir::ui
