#include "ui/panels/matching/pair_review_dialog.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/panels/matching/waterfall.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

QString textOf(const Value& value)
{
    return isNull(value) ? QString() : QString::fromStdString(toText(value));
}

} // namespace

PairReviewDialog::PairReviewDialog(const QString& node, QWidget* parent)
    : QDialog(parent),
      m_heading(new SectionHeading(tr("Are these one person?"),
                                   tr("The least certain pairs of %1. Answers hold from the next run on, and the "
                                      "weights learn from them.")
                                       .arg(node),
                                   this)),
      m_message(new InlineMessage(Tone::Info, {}, {}, this)),
      m_place(new TextLabel({}, TypeRole::Strong, Token::Text2, this)), m_records(new QTreeWidget(this)),
      m_waterfall(new Waterfall(this)), m_pair(new QWidget(this)),
      m_reveal(new QPushButton(icon(Icon::Eye), tr("Reveal"), this)),
      m_same(new QPushButton(tr("Same person (S)"), this)), m_different(new QPushButton(tr("Different (D)"), this)),
      m_skip(new QPushButton(tr("Skip (N)"), this)), m_back(new QPushButton(tr("Back (B)"), this)),
      m_run(new QPushButton(icon(Icon::Play), tr("Run and learn"), this))
{
    setWindowTitle(tr("Review pairs"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(Theme::instance().px(780), Theme::instance().px(640));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(m_heading);
    column->addWidget(m_message);

    auto* pair = new QVBoxLayout(m_pair);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(space::kM);
    auto* top = new QHBoxLayout;
    top->addWidget(m_place, 1);
    top->addWidget(m_reveal);
    pair->addLayout(top);
    m_records->setHeaderLabels({tr("Column"), tr("One record"), tr("The other"), {}});
    m_records->setAccessibleName(tr("What both records say"));
    m_records->setRootIsDecorated(false);
    m_records->setUniformRowHeights(true);
    m_records->setAllColumnsShowFocus(true);
    m_records->setFrameShape(QFrame::NoFrame);
    m_records->header()->setStretchLastSection(false);
    m_records->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_records->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_records->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_records->header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    pair->addWidget(m_records, 1);
    pair->addWidget(m_waterfall);
    column->addWidget(m_pair, 1);
    column->addStretch();

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    auto* report = new QPushButton(tr("Matching report"), this);
    auto* close = new QPushButton(tr("Close"), this);
    // Not the buttons' own keys, which wait for a pressed look: answers come faster than that.
    const std::pair<Qt::Key, QPushButton*> keys[] = {
        {Qt::Key_S, m_same}, {Qt::Key_D, m_different}, {Qt::Key_N, m_skip}, {Qt::Key_B, m_back}};
    for (const auto& [key, button] : keys) {
        connect(new QShortcut(key, this), &QShortcut::activated, button, [button = button] {
            if (button->isVisible()) {
                button->click();
            }
        });
    }
    m_run->setToolTip(tr("Runs the node again with what you said"));
    setButtonVariant(m_same, ButtonVariant::Primary);
    for (QPushButton* each : {m_same, m_different, m_skip, m_back}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    buttons->addStretch();
    for (QPushButton* each : {m_run, report, close}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    m_reveal->setAutoDefault(false);
    column->addLayout(buttons);
    connect(m_same, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_different, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_skip, &QPushButton::clicked, this, [this] { go(m_at + 1); });
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_at - 1); });
    connect(m_reveal, &QPushButton::clicked, this, [this] { emit revealRequested(masked()); });
    connect(m_run, &QPushButton::clicked, this, [this] {
        emit runRequested();
        accept();
    });
    connect(report, &QPushButton::clicked, this, [this] {
        emit reportRequested();
        accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_message->setMessage(Tone::Info, tr("Looking for pairs..."));
    refresh();
}

void PairReviewDialog::showReview(run::PairReview review)
{
    m_review = std::move(review);
    m_answers.assign(m_review.pairs.size(), std::nullopt);
    m_at = 0;
    refresh();
}

void PairReviewDialog::showFault(const QString& sentence)
{
    m_review = {};
    refresh();
    m_message->setMessage(Tone::Error, sentence);
}

void PairReviewDialog::setRevealed(bool revealed)
{
    m_revealed = revealed;
    refresh();
}

QStringList PairReviewDialog::masked() const
{
    QStringList columns;
    for (const Field& field : m_review.schema.fields()) {
        if (!m_revealed && field.privacy != Privacy::Plain) {
            columns << QString::fromStdString(field.name);
        }
    }
    return columns;
}

void PairReviewDialog::answer(bool same)
{
    if (m_at >= m_review.pairs.size()) {
        return;
    }
    m_answers[m_at] = same;
    const run::ReviewPair& pair = m_review.pairs[m_at];
    emit decided(QString::fromStdString(pair.left), QString::fromStdString(pair.right), same);
    go(m_at + 1);
}

void PairReviewDialog::go(std::size_t pair)
{
    if (pair <= m_review.pairs.size()) { // one behind the last is the end
        m_at = pair;
        refresh();
    }
}

void PairReviewDialog::refresh()
{
    const QLocale locale;
    const bool shown = m_at < m_review.pairs.size();
    const auto answered = std::count_if(m_answers.begin(), m_answers.end(), [](const auto& each) { return each; });
    m_pair->setVisible(shown);
    m_message->setVisible(!shown);
    for (QPushButton* each : {m_same, m_different, m_skip}) {
        each->setVisible(shown);
    }
    m_back->setVisible(!m_review.pairs.empty());
    m_back->setEnabled(m_at > 0);
    m_run->setVisible(answered > 0);
    m_reveal->setVisible(shown && !masked().isEmpty());
    if (!shown) {
        m_message->setMessage(
            m_review.pairs.empty() ? Tone::Info : Tone::Success,
            m_review.pairs.empty() ? tr("There is no undecided pair.") : tr("Those were the pairs that teach most."),
            answered > 0 ? tr("Run the node again: your answers change the groups and the weights, and then other "
                              "pairs teach most.")
                         : QString());
        return;
    }
    const run::ReviewPair& pair = m_review.pairs[m_at];
    const QString answer = !m_answers[m_at]   ? QString()
                           : *m_answers[m_at] ? tr(" You said: the same person.")
                                              : tr(" You said: different people.");
    m_place->setText(tr("Pair %1 of %2. %3 % sure.", "1, 2: numbers, 3: probability in percent")
                         .arg(locale.toString(static_cast<qulonglong>(m_at + 1)),
                              locale.toString(static_cast<qulonglong>(m_review.pairs.size())),
                              locale.toString(pair.probability * 100, 'f', 0)) +
                     answer);
    m_records->clear();
    for (std::size_t c = 0; c < m_review.schema.size(); ++c) {
        const Field& field = m_review.schema[c];
        const bool hidden = !m_revealed && field.privacy != Privacy::Plain;
        const QString left = textOf(pair.leftCells[c]);
        const QString right = textOf(pair.rightCells[c]);
        auto* row = new QTreeWidgetItem(m_records);
        row->setText(0, QString::fromStdString(field.name));
        const auto show = [&](int column, const QString& text) {
            row->setText(column, text.isEmpty() ? QStringLiteral("NULL") : hidden ? maskedText(text) : text);
            row->setForeground(column, color(text.isEmpty() ? Token::Hint : Token::Text));
        };
        show(1, left);
        show(2, right);
        row->setText(3, left.isEmpty() || right.isEmpty() ? QString() : left == right ? tr("equal") : tr("differs"));
        row->setForeground(3, color(left == right ? Token::Text2 : Token::Warning));
    }
    std::vector<WaterfallStep> steps;
    double prior = pair.weight;
    for (const run::PairReason& reason : pair.reasons) {
        prior -= reason.bits;
        steps.push_back({translated(reason.comparison), translated(reason.step), reason.bits, false});
    }
    steps.insert(steps.begin(), {tr("before looking"), tr("two records taken at random"), prior, true});
    m_waterfall->setSteps(std::move(steps), tr("together: %1 %").arg(locale.toString(pair.probability * 100, 'f', 1)));
    if (!m_same->hasFocus() && !m_different->hasFocus() && !m_skip->hasFocus()) {
        m_skip->setFocus();
    }
}

} // namespace weir::ui
