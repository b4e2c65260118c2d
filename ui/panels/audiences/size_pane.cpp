#include "ui/panels/audiences/size_pane.h"

#include "ui/charts/chart_menu.h"
#include "ui/kit/labels.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/audiences/reach_view.h"
#include "ui/theme/style.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <optional>

namespace weir::ui {

SizePane::SizePane(QWidget* parent)
    : QWidget(parent), m_number(new TextLabel({}, TypeRole::Metric, Token::Text, this)),
      m_share(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_asOf(new TextLabel({}, TypeRole::Caption, Token::Hint, this)), m_bar(new ProgressLine(this)),
      m_rowsTitle(new TextLabel(tr("What each condition does"), TypeRole::Strong, Token::Text, this)),
      m_rows(new QVBoxLayout), m_menu(new ChartMenu(
                                   tr("Size of the audience"), [this] { return sheet(); }, this)),
      m_reach(new ReachView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kXs);
    m_number->setTabular(true);
    m_number->setAccessibleName(tr("Size of the audience"));
    m_share->setWordWrap(true);
    m_asOf->setWordWrap(true);
    auto* head = new QHBoxLayout;
    setCompact(m_menu);
    head->addWidget(m_number, 1);
    head->addWidget(m_menu, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_share);
    column->addWidget(m_bar);
    column->addWidget(m_asOf);
    column->addSpacing(space::kM);
    column->addWidget(m_reach);
    column->addSpacing(space::kM);
    column->addWidget(m_rowsTitle);
    m_rows->setSpacing(space::kS);
    column->addLayout(m_rows);
    column->addStretch();
    setFigure({});
}

void SizePane::setFigure(const AudienceFigure& figure)
{
    const QLocale locale;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_figure = figure;
    const bool known = figure.fault.isEmpty() && figure.judgedAt.micros != 0;
    m_bar->setVisible(known);
    m_reach->setVisible(known);
    m_menu->setVisible(known);
    m_rowsTitle->setVisible(known && !figure.rows.isEmpty());
    if (!known) {
        m_number->setText(QStringLiteral("\u2013"));
        m_share->setText(figure.fault.isEmpty() ? tr("Not counted yet.") : figure.fault);
        m_asOfText.clear();
        m_asOf->setText({});
        return;
    }
    const double share =
        figure.people == 0 ? 0.0 : static_cast<double>(figure.members) / static_cast<double>(figure.people);
    m_number->setText(locale.toString(figure.members));
    m_share->setText(tr("people, %1 % of %2 in the store")
                         .arg(locale.toString(share * 100, 'f', 1), locale.toString(figure.people)));
    m_bar->setFraction(share);
    const QDateTime asOf = QDateTime::fromMSecsSinceEpoch(figure.asOf.micros / 1000, Qt::UTC);
    const QDateTime judged = QDateTime::fromMSecsSinceEpoch(figure.judgedAt.micros / 1000);
    m_asOfText =
        tr("As of %1 UTC, counted at %2 on the people of the last run.")
            .arg(locale.toString(asOf, QLocale::ShortFormat), locale.toString(judged.time(), QLocale::ShortFormat));
    m_asOf->setText(m_asOfText);
    for (const AudienceRowFigure& row : figure.rows) {
        auto* line = new QWidget(this);
        auto* column = new QVBoxLayout(line);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto* phrase = new TextLabel(row.exclude ? tr("Except: %1").arg(row.phrase) : row.phrase, TypeRole::Body,
                                     Token::Text, line);
        phrase->setWordWrap(true);
        column->addWidget(phrase);
        auto* below = new TextLabel(
            row.exclude
                ? tr("%1 match").arg(locale.toString(row.matching))
                : tr("%1 match, %2 left after it").arg(locale.toString(row.matching), locale.toString(row.remaining)),
            TypeRole::Caption, Token::Text2, line);
        below->setTabular(true);
        column->addWidget(below);
        m_rows->addWidget(line);
    }
}

void SizePane::setCounting(bool counting)
{
    m_asOf->setText(counting ? tr("Counting...") : m_asOfText);
}

ChartSheet SizePane::sheet() const
{
    const QLocale locale;
    ChartSheet sheet;
    sheet.title = m_audience.isEmpty() ? tr("Size of the audience") : tr("%1: size of the audience").arg(m_audience);
    sheet.filters = tr("%1 of %2 people").arg(locale.toString(m_figure.members), locale.toString(m_figure.people));
    sheet.source = tr("the people of the last run, counted at %1")
                       .arg(locale.toString(QDateTime::fromMSecsSinceEpoch(m_figure.judgedAt.micros / 1000),
                                            QLocale::ShortFormat));
    sheet.asOf = QDateTime::fromMSecsSinceEpoch(m_figure.asOf.micros / 1000, Qt::UTC);
    sheet.columns = QStringList{tr("Condition"), tr("Match by themselves"), tr("Left after it")};
    sheet.amountsFrom = 1;
    const auto add = [&](const QString& label, qint64 matching, std::optional<qint64> left) {
        sheet.rows << QStringList{label, QString::number(matching), left ? QString::number(*left) : QString()};
        if (left) {
            sheet.bars.push_back({label, static_cast<double>(*left), locale.toString(*left), {}});
        }
    };
    add(tr("Everybody"), m_figure.people, m_figure.people);
    for (const AudienceRowFigure& row : m_figure.rows) {
        // How many an exception takes away depends on the others; what is left after all of them is the audience.
        add(row.exclude ? tr("Except: %1").arg(row.phrase) : row.phrase, row.matching,
            row.exclude ? std::nullopt : std::optional(row.remaining));
    }
    add(tr("The audience"), m_figure.members, m_figure.members);
    sheet.summary = tr("Of %1 people, %2 are in the audience.")
                        .arg(locale.toString(m_figure.people), locale.toString(m_figure.members));
    return sheet;
}

} // namespace weir::ui
