#include "ui/panels/publish/publish_page.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/publish/plan_card.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <set>

namespace weir::ui {

PublishPage::PublishPage(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    outer->addWidget(scroll);
    m_scroll = scroll;
    auto* page = new QWidget;
    page->setLayout(m_column);
    scroll->setWidget(page);
    m_column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    m_column->setSpacing(space::kL);
    m_column->addWidget(new TextLabel(tr("Publish"), TypeRole::Page, Token::Text, page));
    auto* promise = new TextLabel(tr("A run makes a plan for each destination. Nothing is sent before you apply a "
                                     "plan, and an apply sends exactly what the plan says."),
                                  TypeRole::Body, Token::Text2, page);
    promise->setWordWrap(true);
    m_column->addWidget(promise);
    m_column->addStretch();
    setFocusPolicy(Qt::ClickFocus);
    setPlans({}, {}, {});
}

void PublishPage::setResult(const QString& sentence, bool good)
{
    delete m_result;
    m_result = new InlineMessage(good ? Tone::Success : Tone::Error, sentence, {}, this);
    m_column->insertWidget(2, m_result);
}

void PublishPage::clearResult()
{
    delete m_result;
    m_result = nullptr;
}

void PublishPage::setPlans(const std::vector<deliver::PublishPlan>& plans, const std::map<std::string, QString>& titles,
                           Instant now)
{
    std::map<PlanId, run::PlanPart> opened;
    for (const PlanCard* card : m_cards) {
        if (card->part()) {
            opened.emplace(card->plan(), *card->part());
        }
    }
    m_cards.clear();
    delete m_body;
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kM);
    if (plans.empty()) {
        auto* empty = new EmptyState(Icon::Publish, tr("There is no plan yet."),
                                     tr("Run a pipeline with a consent gate and a destination."), m_body);
        empty->setPrimary(tr("Run the pipeline"), Icon::Play);
        connect(empty, &EmptyState::primaryTriggered, this, &PublishPage::runRequested);
        column->addWidget(empty);
    }
    std::set<std::string> shown;
    for (const deliver::PublishPlan& plan : plans) {
        if (!shown.insert(plan.destination).second) {
            continue;
        }
        const auto title = titles.find(plan.node);
        auto* card =
            new PlanCard(plan, title == titles.end() ? QString::fromStdString(plan.node) : title->second, now, m_body);
        connect(card, &PlanCard::rowsRequested, this, &PublishPage::rowsRequested);
        connect(card, &PlanCard::exportRequested, this, &PublishPage::exportRequested);
        connect(card, &PlanCard::discardRequested, this, &PublishPage::discardRequested);
        connect(card, &PlanCard::applyRequested, this,
                [this](const PlanId& id, std::int64_t removals, const QString& why) {
                    setFocus(); // the button goes; the focus must not jump to the rail
                    emit applyRequested(id, removals, why);
                });
        column->addWidget(card);
        m_cards.push_back(card);
    }
    m_column->insertWidget(m_column->count() - 1, m_body);
    for (PlanCard* card : m_cards) {
        if (const auto part = opened.find(card->plan()); part != opened.end()) {
            card->open(part->second);
        }
    }
    if (!m_awaited.empty()) {
        showPlanOf(NodeId(m_awaited));
    }
}

void PublishPage::showPlanOf(const NodeId& node)
{
    m_awaited = node.str();
    for (PlanCard* card : m_cards) {
        if (card->node() == m_awaited && card->isOpen()) {
            m_awaited.clear();
            focus(card);
            return;
        }
    }
}

void PublishPage::showPart(const PlanId& plan, run::PlanPart part)
{
    for (PlanCard* card : m_cards) {
        if (card->plan() == plan) {
            card->open(part);
            m_scroll->ensureWidgetVisible(card, 0, space::kL);
        }
    }
}

void PublishPage::focus(PlanCard* card)
{
    m_column->activate();
    m_scroll->ensureWidgetVisible(card, 0, space::kL);
    card->focusNext();
}

void PublishPage::setRows(const PlanId& plan, run::PlanPart part, Result<run::Preview> rows)
{
    for (PlanCard* card : m_cards) {
        if (card->plan() == plan) {
            card->setRows(part, std::move(rows));
            return;
        }
    }
}

} // namespace weir::ui
