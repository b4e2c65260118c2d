#include "ui/panels/audiences/audience_list.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {

/// One audience: title and size in a line, what is known about it below. The open one has the accent at its edge.
class AudienceCard : public Card
{
    Q_OBJECT

public:
    AudienceCard(const QString& title, const QString& detail, QWidget* parent) : Card(parent)
    {
        setClickable(true);
        column()->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
        column()->setSpacing(2);
        auto* head = new QHBoxLayout;
        head->setSpacing(space::kS);
        auto* name = new TextLabel(title, TypeRole::Strong, Token::Text, this);
        name->setWordWrap(true);
        head->addWidget(name, 1);
        m_number = new TextLabel({}, TypeRole::Strong, Token::Text, this);
        m_number->setTabular(true);
        head->addWidget(m_number, 0, Qt::AlignTop);
        column()->addLayout(head);
        m_detail = new TextLabel(detail, TypeRole::Caption, Token::Text2, this);
        m_detail->setWordWrap(true);
        m_detail->setVisible(!detail.isEmpty());
        column()->addWidget(m_detail);
        setAccessibleName(title);
        setAccessibleDescription(detail);
    }
    void setNumber(const QString& number, const QString& spoken)
    {
        m_number->setText(number);
        setAccessibleDescription(spoken + QLatin1Char(' ') + m_detail->text());
    }
    void setCurrent(bool current)
    {
        m_current = current;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Card::paintEvent(event);
        if (m_current) {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color(Token::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadiusCard, metric::kRadiusCard);
        }
    }

private:
    TextLabel* m_number;
    TextLabel* m_detail;
    bool m_current = false;
};

namespace {

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // the card that was clicked may be on the stack
        }
        delete item;
    }
}

} // namespace

AudienceList::AudienceList(QWidget* parent)
    : QWidget(parent), m_cards(new QVBoxLayout), m_templateCards(new QVBoxLayout),
      m_none(new TextLabel(tr("No audience yet. Start with a template or from scratch."), TypeRole::Body, Token::Hint))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* body = new QWidget;
    scroll->setWidget(body);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kS);
    auto* head = new SectionHeading(tr("Audiences"), {}, body);
    auto* add = new QPushButton(icon(Icon::Add), tr("New audience"), body);
    connect(add, &QPushButton::clicked, this, &AudienceList::newRequested);
    head->addAction(add);
    column->addWidget(head);
    m_none->setParent(body);
    m_none->setWordWrap(true);
    column->addWidget(m_none);
    m_cards->setSpacing(space::kS);
    column->addLayout(m_cards);
    column->addSpacing(space::kM);
    column->addWidget(new SectionHeading(tr("Start from a template"), tr("Filled in with what your data has."), body));
    m_templateCards->setSpacing(space::kS);
    column->addLayout(m_templateCards);
    column->addStretch();
    setEntries({});
    scroll->setMinimumWidth(body->minimumSizeHint().width() + metric::kScrollBar); // longer words need more room
}

void AudienceList::setEntries(const std::vector<AudienceEntry>& entries)
{
    if (entries == m_entries && !m_byKey.empty()) {
        return;
    }
    m_entries = entries;
    m_byKey.clear();
    clearLayout(m_cards);
    for (const AudienceEntry& entry : entries) {
        QStringList parts;
        parts << (!entry.saved             ? tr("Node of %1").arg(entry.usedIn.join(QStringLiteral(", ")))
                  : entry.usedIn.isEmpty() ? tr("Not used yet")
                                           : tr("Used in %1").arg(entry.usedIn.join(QStringLiteral(", "))));
        if (!entry.destinations.isEmpty()) {
            parts << tr("sent to %1").arg(entry.destinations.join(QStringLiteral(", ")));
        }
        auto* card = new AudienceCard(entry.title, parts.join(QStringLiteral(", ")), this);
        m_cards->addWidget(card);
        m_byKey[entry.key] = card;
        card->setCurrent(entry.key == m_current);
        connect(card, &Card::clicked, this, [this, key = entry.key] { emit chosen(key); });
    }
    m_none->setVisible(entries.empty());
    showFigures();
}

void AudienceList::setFigures(const std::map<QString, AudienceFigure>& figures)
{
    m_figures = figures;
    showFigures();
}

void AudienceList::showFigures()
{
    const QLocale locale;
    for (const auto& [key, card] : m_byKey) {
        const auto found = m_figures.find(key);
        if (found == m_figures.end() || !found->second.fault.isEmpty()) {
            card->setNumber({}, found == m_figures.end() ? QString() : found->second.fault);
            continue;
        }
        const QDate day = QDateTime::fromMSecsSinceEpoch(found->second.asOf.micros / 1000, Qt::UTC).date();
        card->setNumber(locale.toString(found->second.members),
                        tr("%n people.", nullptr, static_cast<int>(found->second.members)));
        card->setToolTip(tr("%1 people as of %2")
                             .arg(locale.toString(found->second.members), locale.toString(day, QLocale::ShortFormat)));
    }
}

void AudienceList::setTemplates(const std::vector<TemplateEntry>& templates, const QString& waiting)
{
    if (templates == m_templates && waiting == m_waiting && m_templateCards->count() > 0) {
        return;
    }
    m_templates = templates;
    m_waiting = waiting;
    clearLayout(m_templateCards);
    if (!waiting.isEmpty()) {
        auto* words = new TextLabel(waiting, TypeRole::Body, Token::Hint, this);
        words->setWordWrap(true);
        m_templateCards->addWidget(words);
        return;
    }
    for (const TemplateEntry& entry : templates) {
        const bool usable = entry.missing.isEmpty();
        auto* card = new AudienceCard(entry.title, usable ? entry.summary : entry.missing, this);
        card->setEnabled(usable);
        card->setObjectName(QStringLiteral("template/") + entry.id);
        card->setToolTip(usable ? entry.uses : entry.missing);
        m_templateCards->addWidget(card);
        connect(card, &Card::clicked, this, [this, id = entry.id] { emit templateChosen(id); });
    }
}

void AudienceList::setCurrent(const QString& key)
{
    m_current = key;
    for (const auto& [each, card] : m_byKey) {
        card->setCurrent(each == key);
    }
}

void AudienceList::focusCurrent()
{
    if (const auto current = m_byKey.find(m_current); current != m_byKey.end()) {
        current->second->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_templates.empty() && m_waiting.isEmpty()) {
        for (int i = 0; i < m_templateCards->count(); ++i) {
            QWidget* card = m_templateCards->itemAt(i)->widget();
            if (card && card->isEnabled()) {
                card->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
    setFocus(Qt::OtherFocusReason);
}

} // namespace weir::ui

#include "audience_list.moc"
