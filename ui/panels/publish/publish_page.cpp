#include "ui/panels/publish/publish_page.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <set>

namespace weir::ui {
namespace {

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

/// "+ 812" above "added": sign, number and word, so that colour is never alone.
QWidget* figure(const QString& sign, std::int64_t number, const QString& word, Token tint, QWidget* parent)
{
    auto* widget = new QWidget(parent);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* value = new TextLabel(sign + QLatin1Char(' ') + count(number), TypeRole::Page,
                                number == 0 ? Token::Hint : tint, widget);
    value->setTabular(true);
    column->addWidget(value);
    column->addWidget(new TextLabel(word, TypeRole::Caption, Token::Text2, widget));
    return widget;
}

} // namespace

PublishPage::PublishPage(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    outer->addWidget(scroll);
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
    setPlans({}, {}, {});
}

void PublishPage::setResult(const QString& sentence, bool good)
{
    delete m_result;
    m_result = new InlineMessage(good ? Tone::Success : Tone::Error, sentence, {}, this);
    m_column->insertWidget(2, m_result);
}

void PublishPage::setPlans(const std::vector<deliver::PublishPlan>& plans, const std::map<std::string, QString>& titles,
                           Instant now)
{
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
        const bool newest = shown.insert(plan.destination).second;
        if (newest) {
            const auto title = titles.find(plan.node);
            column->addWidget(planCard(plan, title == titles.end() ? QString::fromStdString(plan.node) : title->second,
                                       now <= plan.expiresAt));
        }
    }
    m_column->insertWidget(m_column->count() - 1, m_body);
}

QWidget* PublishPage::planCard(const deliver::PublishPlan& plan, const QString& title, bool open)
{
    auto* card = new Card(m_body);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    auto* name = new TextLabel(title, TypeRole::Section, Token::Text, card);
    name->setToolTip(tr("Plan %1").arg(QString::fromStdString(plan.id.str())));
    head->addWidget(name);
    head->addStretch();
    head->addWidget(new Chip(
        plan.empty() ? tr("Nothing to send")
        : open       ? tr("Open until %1")
                     .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(plan.expiresAt.micros / 1000).time(),
                                             QLocale::ShortFormat))
               : tr("Spent or expired"),
        open && !plan.empty() ? Tone::Accent : Tone::Neutral, card));
    card->column()->addLayout(head);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(space::kXxl);
    const deliver::PlanCounts& counts = plan.counts;
    figures->addWidget(figure(QStringLiteral("+"), counts.added, tr("added"), Token::DiffAdd, card));
    figures->addWidget(figure(QStringLiteral("~"), counts.changed, tr("changed"), Token::DiffChange, card));
    figures->addWidget(figure(QStringLiteral("-"), counts.removed, tr("removed"), Token::DiffRemove, card));
    figures->addWidget(figure(QStringLiteral("="), counts.unchanged, tr("unchanged"), Token::Text, card));
    figures->addWidget(figure(QStringLiteral("x"), counts.blocked, tr("blocked by consent"), Token::DiffBlocked, card));
    figures->addWidget(figure(QStringLiteral("!"), counts.invalid, tr("invalid"), Token::Warning, card));
    figures->addStretch();
    card->column()->addLayout(figures);
    QStringList reasons;
    for (const auto& [reason, number] : counts.blockedByReason) {
        reasons << tr("%1 %2").arg(count(number), words(reason));
    }
    for (const auto& [reason, number] : counts.invalidByReason) {
        reasons << tr("%1 invalid: %2").arg(count(number), words(reason));
    }
    if (!reasons.isEmpty()) {
        auto* why = new TextLabel(tr("Held back: %1").arg(reasons.join(QStringLiteral(", "))), TypeRole::Body,
                                  Token::Text2, card);
        why->setWordWrap(true);
        card->column()->addWidget(why);
    }
    QLineEdit* removals = nullptr;
    QLineEdit* reason = nullptr;
    for (const deliver::Guard& guard : plan.guards) {
        card->column()->addWidget(new InlineMessage(guard.needsConfirmation ? Tone::Warning : Tone::Info,
                                                    QString::fromStdString(guard.sentence), {}, card));
    }
    if (!open || plan.empty()) {
        return card;
    }
    if (plan.needsConfirmation()) {
        auto* row = new QHBoxLayout;
        removals = new QLineEdit(card);
        removals->setPlaceholderText(tr("Type the number of removed people"));
        removals->setAccessibleName(tr("Number of removed people"));
        reason = new QLineEdit(card);
        reason->setPlaceholderText(tr("Reason for publishing"));
        reason->setAccessibleName(tr("Reason for publishing"));
        row->addWidget(removals);
        row->addWidget(reason, 1);
        card->column()->addLayout(row);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    const std::int64_t changes = counts.added + counts.changed + counts.removed;
    auto* apply =
        new QPushButton(icon(Icon::Publish, Token::OnAccent),
                        changes == 1 ? tr("Apply 1 change") : tr("Apply %1 changes").arg(count(changes)), card);
    setButtonVariant(apply, ButtonVariant::Primary);
    apply->setAutoDefault(false);
    buttons->addWidget(apply);
    card->column()->addLayout(buttons);
    if (removals) {
        const auto check = [=, wanted = counts.removed] {
            apply->setEnabled(removals->text().trimmed() == QString::number(wanted) &&
                              !reason->text().trimmed().isEmpty());
        };
        connect(removals, &QLineEdit::textChanged, apply, check);
        connect(reason, &QLineEdit::textChanged, apply, check);
        check();
    }
    connect(apply, &QPushButton::clicked, this, [this, apply, id = plan.id, removals, reason] {
        apply->setEnabled(false);
        emit applyRequested(id, removals ? removals->text().trimmed().toLongLong() : -1,
                            reason ? reason->text() : QString());
    });
    return card;
}

} // namespace weir::ui
