#include "ui/panels/mapping/refusals_dialog.h"

#include "core/stitch/refusal_words.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/moments.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/text_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <numeric>

namespace weir::ui {
namespace {

constexpr int kReasonsSeen = 5; ///< Before their list scrolls.

QString whyText(const std::string& refusal, const std::string& limitType)
{
    return QString::fromStdString(stitch::refusalText(refusal, limitType));
}

} // namespace

RefusalsDialog::RefusalsDialog(QWidget* parent)
    : QDialog(parent), m_message(new InlineMessage(Tone::Info, tr("Reading what was refused..."), {}, this)),
      m_counts(textTable({tr("Refused because"), tr("Count")}, tr("How often for which reason"), this)),
      m_identifiers(textTable({tr("Identifier"), tr("Value"), tr("Refused because"), tr("When")},
                              tr("Identifiers left out"), this)),
      m_more(new TextLabel({}, TypeRole::Caption, Token::Hint, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What identity rules refused"));
    stretchColumn(*m_counts, 0);
    alignNumbers(*m_counts, 1);
    stretchColumn(*m_identifiers, 2);
    resize(Theme::instance().px(820), Theme::instance().px(640));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(
        windowTitle(), tr("In the last run with rules: identifiers that were left out of rows, and why."), this));
    column->addWidget(m_message);
    column->addWidget(m_counts);
    column->addWidget(m_identifiers, 1);
    m_more->setWordWrap(true);
    column->addWidget(m_more);
    auto* buttons = new QHBoxLayout;
    auto* open = new QPushButton(tr("Open the person"), this);
    auto* close = new QPushButton(tr("Close"), this);
    buttons->addStretch();
    for (QPushButton* each : {close, open}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    open->setEnabled(false);
    column->addLayout(buttons);
    for (QWidget* each : std::initializer_list<QWidget*>{m_counts, m_identifiers, m_more}) {
        each->hide();
    }
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_identifiers, &QTreeWidget::currentItemChanged, open,
            [open](const QTreeWidgetItem* item) { open->setEnabled(item != nullptr); });
    connect(open, &QPushButton::clicked, this, [this] {
        if (QTreeWidgetItem* item = m_identifiers->currentItem()) {
            emit m_identifiers->itemActivated(item, 0);
        }
    });
    connect(m_identifiers, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const store::StoredViolation& one =
            m_refusals[static_cast<std::size_t>(m_identifiers->indexOfTopLevelItem(item))];
        emit personRequested(QString::fromStdString(one.type), QString::fromStdString(one.value));
    });
}

void RefusalsDialog::showFault(const QString& sentence)
{
    m_message->setMessage(Tone::Error, sentence);
    m_message->show();
}

void RefusalsDialog::tell(const QString& sentence)
{
    m_message->setMessage(Tone::Info, sentence);
    m_message->show();
}

void RefusalsDialog::showRefusals(const std::vector<store::ViolationCount>& counts,
                                  const std::vector<store::StoredViolation>& refusals)
{
    m_refusals = refusals;
    if (counts.empty()) {
        m_message->setMessage(Tone::Success, tr("The rules refused nothing."));
        return;
    }
    m_message->hide();
    for (QWidget* each : std::initializer_list<QWidget*>{m_counts, m_identifiers, m_more}) {
        each->show();
    }
    const QLocale locale;
    const auto count = [&locale](std::int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    for (const store::ViolationCount& each : counts) {
        addTextRow(*m_counts, {whyText(each.refusal, each.limitType), count(each.count)});
    }
    const int reasons = std::min(m_counts->topLevelItemCount(), kReasonsSeen);
    m_counts->setFixedHeight(m_counts->header()->sizeHint().height() + reasons * m_counts->sizeHintForRow(0) + 2);
    for (const store::StoredViolation& each : refusals) {
        addTextRow(*m_identifiers, {placeText(each.type), maskedText(QString::fromStdString(each.value)),
                                    whyText(each.refusal, each.limitType), momentText(localTime(each.time))});
    }
    const std::int64_t all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0},
                                             [](std::int64_t sum, const auto& each) { return sum + each.count; });
    const auto shown = static_cast<std::int64_t>(refusals.size());
    const QString masked =
        tr("Values are masked; on the page of the person they can be revealed, which is written down.");
    m_more->setText(all > shown ? tr("The newest %1 of %2 are shown.", "1, 2: numbers").arg(count(shown), count(all)) +
                                      QLatin1Char('\n') + masked
                                : masked);
    m_identifiers->setCurrentItem(m_identifiers->topLevelItem(0));
    m_identifiers->setFocus();
}

} // namespace weir::ui
