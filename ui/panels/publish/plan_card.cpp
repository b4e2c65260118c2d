#include "ui/panels/publish/plan_card.h"

#include "ui/kit/data_grid.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/panels/publish/plan_words.h"
#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

/// "+ 812" above "added": sign, number and word, so that colour is never alone. Checked while its people are open.
class Figure : public QAbstractButton
{
public:
    Figure(const QString& sign, std::int64_t number, const QString& word, Token tint, QWidget* parent)
        : QAbstractButton(parent), m_value(sign + QLatin1Char(' ') + count(number)), m_word(word),
          m_tint(number == 0 ? Token::Hint : tint)
    {
        setCheckable(true);
        setEnabled(number > 0);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(PlanCard::tr("%1 %2").arg(count(number), word));
        if (number > 0) {
            setCursor(Qt::PointingHandCursor);
            setToolTip(PlanCard::tr("Show these people"));
        }
    }
    QSize sizeHint() const override
    {
        const QFontMetrics value(valueFont());
        const QFontMetrics word(Theme::instance().font(TypeRole::Caption));
        return {std::max(value.horizontalAdvance(m_value), word.horizontalAdvance(m_word)) + 2 * space::kS,
                value.height() + word.height() + 2 * space::kXs + 2};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || (underMouse() && isEnabled())) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(isChecked() ? Token::AccentTint : Token::Raised));
            painter.drawRoundedRect(rect(), metric::kRadiusControl, metric::kRadiusControl);
        }
        const QRect area = rect().adjusted(space::kS, space::kXs, -space::kS, -space::kXs);
        painter.setFont(valueFont());
        painter.setPen(color(m_tint));
        painter.drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignTop), m_value);
        painter.setFont(Theme::instance().font(TypeRole::Caption));
        painter.setPen(color(Token::Text2));
        painter.drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignBottom), m_word);
    }

private:
    static QFont valueFont() { return Theme::instance().tabularFont(TypeRole::Page); }
    QString m_value;
    QString m_word;
    Token m_tint;
};

} // namespace

PlanCard::PlanCard(const deliver::PublishPlan& plan, const QString& title, Instant now, QWidget* parent)
    : Card(parent), m_plan(plan), m_open(plan.isOpen(now) && !plan.empty()), m_progress(new ProgressLine(this)),
      m_rows(new DataGrid(this)), m_note(new InlineMessage(Tone::Info, {}, {}, this))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    setAccessibleName(title);
    auto* name = new TextLabel(title, TypeRole::Section, Token::Text, this);
    name->setToolTip(tr("Plan %1").arg(QString::fromStdString(plan.id.str())));
    head->addWidget(name);
    head->addStretch();
    const QTime until = QDateTime::fromMSecsSinceEpoch(plan.expiresAt.micros / 1000).time();
    head->addWidget(new Chip(plan.empty() && plan.isOpen(now) ? tr("Nothing to send")
                             : m_open && plan.state == "open"
                                 ? tr("Open until %1").arg(QLocale().toString(until, QLocale::ShortFormat))
                             : m_open ? tr("Was interrupted; apply it to finish")
                                      : closedText(plan),
                             m_open                    ? Tone::Accent
                             : plan.state == "applied" ? Tone::Success
                                                       : Tone::Neutral,
                             this));
    column()->addLayout(head);
    addFigures();
    m_rows->setAccessibleName(tr("People of the plan"));
    m_rows->setFixedHeight(Theme::instance().px(240));
    m_progress->setFraction(-1);
    column()->addWidget(m_progress);
    column()->addWidget(m_rows);
    column()->addWidget(m_note);
    close();
    connect(m_rows, &DataGrid::revealRequested, this, [this](int shown) { m_rows->grid()->reveal(shown); });
    addGuards();
    if (m_open) {
        addApply();
    }
}

void PlanCard::addFigures()
{
    using run::PlanPart;
    struct Shown
    {
        PlanPart part;
        QString sign;
        std::int64_t number;
        QString word;
        Token tint;
    };
    const deliver::PlanCounts& counts = m_plan.counts;
    const bool spent = m_plan.state == "applied";
    const Shown all[] = {
        {PlanPart::Added, QStringLiteral("+"), counts.added, spent ? tr("were added") : tr("added"), Token::DiffAdd},
        {PlanPart::Changed, QStringLiteral("~"), counts.changed, spent ? tr("were changed") : tr("changed"),
         Token::DiffChange},
        {PlanPart::Removed, QStringLiteral("\u2212"), counts.removed, spent ? tr("were removed") : tr("removed"),
         Token::DiffRemove},
        {PlanPart::Unchanged, QStringLiteral("="), counts.unchanged, tr("unchanged"), Token::Text},
        {PlanPart::Blocked, QStringLiteral("\u00d7"), counts.blocked, tr("held back by consent"), Token::DiffBlocked},
        {PlanPart::Invalid, QStringLiteral("!"), counts.invalid, tr("cannot be sent"), Token::Warning}};
    auto* row = new QHBoxLayout;
    row->setContentsMargins(-space::kS, 0, 0, 0);
    row->setSpacing(space::kL);
    for (const Shown& each : all) {
        auto* figure = new Figure(each.sign, each.number, each.word, each.tint, this);
        m_figures[each.part] = figure;
        row->addWidget(figure);
        connect(figure, &QAbstractButton::clicked, this, [this, part = each.part](bool checked) {
            if (checked) {
                open(part);
            } else {
                close();
            }
        });
    }
    row->addStretch();
    column()->addLayout(row);
    const auto why = [this](const QString& text) {
        auto* label = new TextLabel(text, TypeRole::Body, Token::Text2, this);
        label->setWordWrap(true);
        column()->addWidget(label);
    };
    if (const QString reasons = heldBackText(counts); !reasons.isEmpty()) {
        why(tr("Held back: %1.").arg(reasons));
    }
    if (const QString reasons = invalidText(counts); !reasons.isEmpty()) {
        why(tr("Cannot be sent: %1.").arg(reasons));
    }
}

void PlanCard::addGuards()
{
    for (const deliver::Guard& guard : m_plan.guards) {
        if (m_open || (guard.needsConfirmation && m_plan.state != "applied")) {
            column()->addWidget(new InlineMessage(guard.needsConfirmation ? Tone::Warning : Tone::Info,
                                                  guardText(guard, m_plan.counts), {}, this));
        }
    }
}

void PlanCard::addApply()
{
    QLineEdit* removals = nullptr;
    QLineEdit* reason = nullptr;
    if (m_plan.needsConfirmation()) {
        auto* row = new QHBoxLayout;
        if (m_plan.counts.removed > 0) {
            removals = new QLineEdit(this);
            removals->setPlaceholderText(tr("Type %1, the number of removed people").arg(count(m_plan.counts.removed)));
            removals->setAccessibleName(tr("Number of removed people"));
            row->addWidget(removals, 1);
        }
        reason = new QLineEdit(this);
        reason->setPlaceholderText(tr("Reason for publishing"));
        reason->setAccessibleName(tr("Reason for publishing"));
        row->addWidget(reason, 1);
        column()->addLayout(row);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    if (m_plan.state == "open") {
        auto* discard = new QPushButton(tr("Discard"), this);
        discard->setAutoDefault(false);
        discard->setToolTip(tr("Give this plan up; nothing is sent. The next run makes a new one."));
        buttons->addWidget(discard);
        connect(discard, &QPushButton::clicked, this, [this, discard] {
            discard->setEnabled(false);
            emit discardRequested(m_plan.id);
        });
    }
    const std::int64_t changes = m_plan.counts.added + m_plan.counts.changed + m_plan.counts.removed;
    auto* apply =
        new QPushButton(icon(Icon::Publish, Token::OnAccent),
                        changes == 1 ? tr("Apply 1 change") : tr("Apply %1 changes").arg(count(changes)), this);
    m_apply = apply;
    setButtonVariant(apply, ButtonVariant::Primary);
    apply->setAutoDefault(false);
    buttons->addWidget(apply);
    column()->addLayout(buttons);
    if (reason) {
        const auto check = [=, wanted = m_plan.counts.removed] {
            QString typed = removals ? removals->text().trimmed() : QString::number(wanted);
            typed.remove(QLocale().groupSeparator());
            apply->setEnabled(typed == QString::number(wanted) && !reason->text().trimmed().isEmpty());
        };
        if (removals) {
            connect(removals, &QLineEdit::textChanged, apply, check);
        }
        connect(reason, &QLineEdit::textChanged, apply, check);
        check();
    }
    connect(apply, &QPushButton::clicked, this, [this, apply, reason] {
        apply->setEnabled(false);
        apply->setText(tr("Publishing..."));
        emit applyRequested(m_plan.id, reason ? m_plan.counts.removed : -1, reason ? reason->text() : QString());
    });
}

bool PlanCard::isLoading() const
{
    return !m_progress->isHidden();
}

void PlanCard::focusNext()
{
    if (m_apply && m_apply->isEnabled() && m_plan.counts.removed == 0) {
        m_apply->setFocus(Qt::TabFocusReason);
        return;
    }
    for (const run::PlanPart part : {run::PlanPart::Removed, run::PlanPart::Added, run::PlanPart::Blocked}) {
        if (m_figures[part]->isEnabled()) {
            m_figures[part]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void PlanCard::open(run::PlanPart part)
{
    const bool other = m_part != part;
    m_part = part;
    for (const auto& [each, figure] : m_figures) {
        figure->setChecked(each == part);
    }
    if (!m_filter) {
        addFilter();
    }
    if (other) {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        fillReasons(part);
    }
    m_filter->show();
    ask();
}

void PlanCard::addFilter()
{
    m_filter = new QWidget(this);
    auto* row = new QHBoxLayout(m_filter);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    m_search = new SearchField(tr("Find a key"), m_filter);
    m_search->setAccessibleName(tr("Find a key"));
    m_reason = new QComboBox(m_filter);
    m_reason->setAccessibleName(tr("Reason"));
    auto* save = new QPushButton(icon(Icon::Download), tr("Export plan"), m_filter);
    save->setAutoDefault(false);
    save->setToolTip(tr("Write these people to a CSV file, with personal values masked"));
    row->addWidget(m_search, 1);
    row->addWidget(m_reason);
    row->addStretch(1);
    row->addWidget(save);
    column()->insertWidget(column()->indexOf(m_progress), m_filter);
    connect(m_search, &SearchField::edited, this, &PlanCard::ask);
    connect(m_reason, &QComboBox::activated, this, &PlanCard::ask);
    connect(save, &QPushButton::clicked, this, &PlanCard::exportRows);
}

void PlanCard::fillReasons(run::PlanPart part)
{
    m_reason->clear();
    const bool blocked = part == run::PlanPart::Blocked;
    if (!blocked && part != run::PlanPart::Invalid) {
        m_reason->hide();
        return;
    }
    const auto& reasons = blocked ? m_plan.counts.blockedByReason : m_plan.counts.invalidByReason;
    m_reason->addItem(tr("All reasons"));
    std::vector<std::pair<std::string, std::int64_t>> sorted(reasons.begin(), reasons.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& each : sorted) {
        deliver::PlanCounts one;
        (blocked ? one.blockedByReason : one.invalidByReason).insert(each);
        if (each.second > 0) {
            m_reason->addItem(blocked ? heldBackText(one) : invalidText(one), QString::fromStdString(each.first));
        }
    }
    m_reason->setVisible(m_reason->count() > 2);
}

run::PlanFilter PlanCard::filter() const
{
    run::PlanFilter filter;
    if (m_filter) {
        filter.reason = m_reason->currentData().toString().toStdString();
        filter.search = m_search->text().trimmed().toStdString();
    }
    return filter;
}

void PlanCard::ask()
{
    if (m_part) {
        m_progress->show();
        m_note->hide();
        emit rowsRequested(m_plan.id, *m_part, filter());
    }
}

void PlanCard::exportRows()
{
    auto* dialog = new QFileDialog(this, tr("Export plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->selectFile(tr("plan-%1.csv").arg(QString::fromStdString(m_plan.id.str()).left(8)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (m_part) {
            emit exportRequested(m_plan.id, *m_part, filter(), file);
        }
    });
    dialog->open();
}

void PlanCard::close()
{
    m_part.reset();
    for (const auto& [part, figure] : m_figures) {
        figure->setChecked(false);
    }
    if (m_filter) {
        m_filter->hide();
    }
    m_progress->hide();
    m_rows->hide();
    m_note->hide();
}

void PlanCard::setRows(run::PlanPart part, Result<run::Preview> rows)
{
    if (m_part != part) {
        return;
    }
    m_progress->hide();
    if (!rows) {
        m_rows->hide();
        m_note->setMessage(Tone::Error, sentence(rows.error()));
        m_note->show();
        return;
    }
    if (rows->total == 0) {
        m_rows->hide();
        m_note->setMessage(Tone::Info, tr("Nobody matches."));
        m_note->show();
        return;
    }
    if (rows->rows < rows->total) {
        m_note->setMessage(Tone::Info, tr("The first %1 of %2 are shown.").arg(count(rows->rows), count(rows->total)));
        m_note->show();
    }
    m_rows->setPages(std::make_unique<MemoryPages>(rows->schema, std::move(rows->batches)));
    m_rows->show();
}

} // namespace weir::ui
