#include "ui/panels/audiences/trend_pane.h"

#include "ui/charts/chart_menu.h"
#include "ui/charts/trend.h"
#include "ui/kit/labels.h"
#include "ui/kit/moments.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

QDateTime utc(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.micros / 1000, Qt::UTC);
}

QString moved(qint64 people, const char* sign)
{
    return people == 0 ? QStringLiteral("0") : QString::fromUtf8(sign) + QLocale().toString(people);
}

} // namespace

TrendPane::TrendPane(QWidget* parent)
    : QWidget(parent), m_note(new TextLabel(tr("Counting..."), TypeRole::Body, Token::Hint, this)),
      m_progress(new ProgressLine(this)), m_menu(new ChartMenu(
                                              tr("Trend"), [this] { return sheet(); }, this)),
      m_trend(new Trend(tr("Size of the audience over time"), this)), m_zero(new QCheckBox(tr("Axis from 0"), this)),
      m_table(textTable({tr("Day"), tr("People"), tr("Entered"), tr("Left")}, tr("Trend"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kS);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addWidget(m_progress);
    auto* head = new QHBoxLayout;
    head->addWidget(m_zero);
    head->addStretch();
    setCompact(m_menu);
    head->addWidget(m_menu);
    column->addLayout(head);
    m_trend->setMinimumHeight(Theme::instance().px(240));
    column->addWidget(m_trend, 3);
    alignNumbers(*m_table, 1);
    stretchColumn(*m_table, 0);
    m_table->setMinimumHeight(Theme::instance().px(120));
    column->addWidget(m_table, 2);
    m_zero->setChecked(true);
    connect(m_zero, &QCheckBox::toggled, m_trend, &Trend::setFromZero);
    connect(m_trend, &Trend::dayPicked, this, [this](const QDate& day) {
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            if (utc(m_days[i].at).date() == day) { // the table has the newest first
                m_table->setCurrentItem(m_table->topLevelItem(static_cast<int>(m_days.size() - 1 - i)));
            }
        }
    });
    clear();
}

void TrendPane::clear()
{
    m_days.clear();
    m_note->setText(tr("Counting..."));
    draw();
    setProgress(-1);
}

void TrendPane::setDays(const std::vector<run::DayOfAudience>& days)
{
    m_days = days;
    setProgress(-1);
    if (!days.empty()) {
        m_note->setText(tr("Today's definition on each of the last %n days, by what is known now. Last: %1 UTC.",
                           nullptr, static_cast<int>(days.size()))
                            .arg(QLocale().toString(utc(days.back().at), QLocale::ShortFormat)));
    }
    draw();
}

void TrendPane::setMarks(const std::vector<TrendMark>& marks)
{
    m_marks = marks;
    draw();
}

void TrendPane::setFault(const QString& sentence)
{
    m_days.clear();
    m_note->setText(sentence);
    setProgress(-1);
    draw();
}

void TrendPane::setProgress(double fraction)
{
    m_progress->setVisible(fraction >= 0);
    m_progress->setFraction(fraction);
    m_trend->setEnabled(fraction < 0);
}

void TrendPane::draw()
{
    const bool any = !m_days.empty();
    m_trend->setVisible(any);
    m_zero->setVisible(any);
    m_menu->setVisible(any);
    m_table->setVisible(any);
    m_table->clear();
    if (!any) {
        return;
    }
    TrendPicture picture;
    picture.fromZero = m_zero->isChecked();
    picture.marks = m_marks;
    const QLocale locale;
    for (const run::DayOfAudience& day : m_days) {
        picture.days.push_back({utc(day.at).date(), day.members, day.entered, day.left});
    }
    for (auto day = m_days.rbegin(); day != m_days.rend(); ++day) {
        addTextRow(*m_table, {locale.toString(utc(day->at).date(), QLocale::ShortFormat), locale.toString(day->members),
                              moved(day->entered, "+"), moved(day->left, "\u2212")});
    }
    m_trend->setTrend(std::move(picture));
}

ChartSheet TrendPane::sheet() const
{
    ChartSheet sheet = trendSheet(m_trend->trend(), tr("%1 over time").arg(m_audience));
    sheet.source = tr("today's definition on the people of the last run");
    if (!m_days.empty()) {
        sheet.asOf = utc(m_days.back().at);
    }
    return sheet;
}

} // namespace weir::ui
