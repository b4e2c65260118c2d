#include "ui/panels/audiences/breakdown_pane.h"

#include "ui/charts/chart_menu.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/labels.h"
#include "ui/kit/rows_text.h"
#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

using audience::BreakdownPart;

QDate dateOf(const Value& value)
{
    const auto* date = std::get_if<Date>(&value);
    return date ? QDate(1970, 1, 1).addDays(date->days) : QDate();
}

QString valueText(const Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? BreakdownPane::tr("Yes") : BreakdownPane::tr("No");
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return QLocale().toString(*number, 'g', 6);
    }
    const QString text = shownText(value);
    return text.isEmpty() ? BreakdownPane::tr("(empty)") : text;
}

} // namespace

BreakdownPane::BreakdownPane(QWidget* parent)
    : QWidget(parent), m_trait(new QComboBox(this)), m_reveal(new QPushButton(tr("Reveal"), this)),
      m_menu(new ChartMenu(
          tr("Breakdown"), [this] { return sheet(); }, this)),
      m_note(new TextLabel(tr("Counting..."), TypeRole::Body, Token::Hint, this)),
      m_bars(new Bars(Bars::Shape::Rows, tr("Members by value"), this)),
      m_legend(new TextLabel(tr("Index 100: as frequent as among all people. Click a bar to keep only its people."),
                             TypeRole::Caption, Token::Hint, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    auto* by = new TextLabel(tr("By"), TypeRole::Body, Token::Text2, this);
    by->setBuddy(m_trait);
    head->addWidget(by);
    m_trait->setAccessibleName(tr("Trait"));
    letShrink(*m_trait);
    head->addWidget(m_trait, 1);
    head->addWidget(m_reveal);
    setCompact(m_menu);
    head->addWidget(m_menu);
    column->addLayout(head);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addWidget(m_bars);
    m_legend->setWordWrap(true);
    column->addWidget(m_legend);
    column->addStretch();
    connect(m_trait, &QComboBox::activated, this, [this] {
        m_breakdown.reset();
        fill();
        emit traitChosen(trait());
    });
    connect(m_reveal, &QPushButton::clicked, this, [this] { emit revealRequested(trait()); });
    connect(m_bars, &Bars::barPicked, this, [this](int bar) {
        const auto& part = m_breakdown->parts.at(static_cast<std::size_t>(bar));
        m_bars->setPicked(-1);
        if (part.is && !isMasked()) {
            emit conditionRequested({audience::TraitCondition{m_breakdown->trait, *part.is}, false});
        }
    });
    fill();
}

void BreakdownPane::setTraits(const std::vector<store::TraitDefinition>& traits)
{
    m_traits = traits;
    const QString before = trait();
    m_trait->clear();
    int plain = -1;
    for (const store::TraitDefinition& each : traits) {
        if (plain < 0 && each.privacy == Privacy::Plain && each.type.kind() != TypeKind::Instant) {
            plain = m_trait->count();
        }
        m_trait->addItem(QString::fromStdString(each.name));
    }
    const int kept = m_trait->findText(before);
    m_trait->setCurrentIndex(kept >= 0 ? kept : std::max(plain, 0));
    m_trait->setEnabled(m_trait->count() > 1);
    if (traits.empty()) {
        setFault(tr("The people have no traits to break them down by."));
    }
}

QString BreakdownPane::trait() const
{
    return m_trait->currentText();
}

void BreakdownPane::setBreakdown(const audience::Breakdown& breakdown, Instant asOf)
{
    if (QString::fromStdString(breakdown.trait) != trait()) {
        return; // another one is wanted by now
    }
    m_breakdown = breakdown;
    m_asOf = asOf;
    fill();
}

void BreakdownPane::setFault(const QString& sentence)
{
    m_breakdown.reset();
    fill();
    m_note->setText(sentence);
}

void BreakdownPane::setCounting(bool counting)
{
    m_bars->setEnabled(!counting);
}

void BreakdownPane::reveal(const QString& trait)
{
    m_revealed << trait;
    fill();
}

void BreakdownPane::hideAgain()
{
    m_revealed.clear();
    m_breakdown.reset();
    fill();
}

bool BreakdownPane::isMasked() const
{
    return m_breakdown && m_breakdown->privacy != Privacy::Plain &&
           !m_revealed.contains(QString::fromStdString(m_breakdown->trait));
}

QString BreakdownPane::labelOf(const BreakdownPart& part) const
{
    const QLocale locale;
    const auto shown = [this](const QString& text) { return isMasked() ? maskedText(text) : text; };
    switch (part.kind) {
    case BreakdownPart::Kind::Value:
        return shown(valueText(part.low));
    case BreakdownPart::Kind::Range:
        return part.low == part.high ? shown(valueText(part.low))
                                     : tr("%1 to %2", "from a number to a number")
                                           .arg(shown(valueText(part.low)), shown(valueText(part.high)));
    case BreakdownPart::Kind::Month:
        return shown(locale.toString(dateOf(part.low), QStringLiteral("MMM yyyy")));
    case BreakdownPart::Kind::Year:
        return shown(locale.toString(dateOf(part.low), QStringLiteral("yyyy")));
    case BreakdownPart::Kind::Earlier:
        return tr("Before %1").arg(shown(locale.toString(dateOf(part.low), QStringLiteral("MMM yyyy"))));
    case BreakdownPart::Kind::Other:
        return tr("Other values");
    case BreakdownPart::Kind::Unknown:
        break;
    }
    return tr("No value");
}

void BreakdownPane::fill()
{
    m_bars->setVisible(m_breakdown.has_value());
    m_menu->setVisible(m_breakdown.has_value());
    m_reveal->setVisible(isMasked());
    m_legend->setVisible(m_breakdown.has_value());
    m_note->setVisible(!m_breakdown || m_breakdown->overlapping || isMasked());
    if (!m_breakdown) {
        m_note->setText(tr("Counting..."));
        return;
    }
    m_note->setText(isMasked() ? tr("Values of this trait are personal and masked.")
                               : tr("People with several values count for each of them."));
    m_legend->setText(isMasked()
                          ? tr("Index 100: as frequent as among all people.")
                          : tr("Index 100: as frequent as among all people. Click a bar to keep only its people."));
    const QLocale locale;
    std::vector<Bar> bars;
    for (const BreakdownPart& part : m_breakdown->parts) {
        const double share = m_breakdown->members == 0 ? 0
                                                       : 100.0 * static_cast<double>(part.members) /
                                                             static_cast<double>(m_breakdown->members);
        Bar bar;
        bar.label = labelOf(part);
        bar.amount = static_cast<double>(part.members);
        const QString count = locale.toString(static_cast<qulonglong>(part.members));
        const QString percent = locale.toString(share, 'f', 1);
        const auto index = m_breakdown->index(part);
        bar.figure =
            index ? tr("%1 \u00b7 %2 % \u00b7 index %3").arg(count, percent, locale.toString(*index, 'f', 0)) : count;
        bar.spoken = tr("%1: %2 members, %3 %; among all people %4")
                         .arg(bar.label, count, percent, locale.toString(static_cast<qulonglong>(part.people)));
        bars.push_back(std::move(bar));
    }
    m_bars->setBars(std::move(bars));
    m_bars->setPickable(!isMasked());
}

ChartSheet BreakdownPane::sheet() const
{
    ChartSheet sheet;
    sheet.title = tr("%1 by %2", "an audience by a trait").arg(m_audience, trait());
    sheet.source = tr("the people of the last run");
    sheet.asOf = QDateTime::fromMSecsSinceEpoch(m_asOf.micros / 1000, Qt::UTC);
    sheet.columns = QStringList{trait(), tr("Members"), tr("All people"), tr("Index")};
    sheet.amountsFrom = 1;
    if (m_breakdown) {
        sheet.bars = m_bars->bars();
        for (const BreakdownPart& part : m_breakdown->parts) {
            const auto index = m_breakdown->index(part);
            sheet.rows << QStringList{labelOf(part), QString::number(part.members), QString::number(part.people),
                                      index ? QString::number(*index, 'f', 1) : QString()};
        }
    }
    sheet.summary = chartSummary(sheet.bars);
    return sheet;
}

} // namespace weir::ui
