#include "ui/panels/data/profile_panel.h"

#include "ui/charts/bars.h"
#include "ui/charts/chart_menu.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/rows_text.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/style.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kFigureColumns = 2;
constexpr int kFigureWidth = 120; ///< Up to this a figure gets what it needs: a number that is cut says another one.

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

/// Five digits, and one behind the whole part of larger numbers: 499,999.5.
QString figure(double number)
{
    const double digits = number == 0 ? 1 : std::floor(std::log10(std::abs(number))) + 2;
    return QLocale().toString(number, 'g', static_cast<int>(std::clamp(digits, 5.0, 15.0)));
}

QString percent(std::int64_t part, std::int64_t whole)
{
    if (whole == 0 || part == 0 || part == whole) {
        return ProfilePanel::tr("%1 %").arg(QLocale().toString(part == 0 || whole == 0 ? 0 : 100));
    }
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (share < 0.1) { // it must not look like nothing
        return ProfilePanel::tr("under %1 %").arg(QLocale().toString(0.1, 'f', 1));
    }
    return ProfilePanel::tr("%1 %").arg(QLocale().toString(std::min(share, 99.9), 'f', 1));
}

} // namespace

ProfilePanel::ProfilePanel(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel({}, this)), m_of(new ElidedLabel({}, this)),
      m_progress(new ProgressLine(this)), m_body(new QWidget(this)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight, m_body)), m_left(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_figures(new QGridLayout), m_histogram(new Bars(Bars::Shape::Columns, tr("Histogram"), m_body)),
      m_histogramMenu(new ChartMenu(
          tr("Histogram"), [this] { return histogramSheet(); }, this)),
      m_valuesMenu(new ChartMenu(
          tr("Most frequent values"), [this] { return valuesSheet(); }, m_body)),
      m_frequent(new TextLabel(tr("Most frequent"), TypeRole::Caption, Token::Hint, m_body)),
      m_values(new Bars(Bars::Shape::Rows, tr("Most frequent values"), m_body)), m_maskedNote(new QWidget(m_body)),
      m_error(new InlineMessage(Tone::Error, {}, {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kM, 0, 0, space::kXs);
    column->setSpacing(space::kXs);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, space::kS, 0);
    m_title->setRole(TypeRole::Strong);
    m_of->setTint(Token::Hint);
    m_of->setRole(TypeRole::Caption);
    head->setSpacing(space::kS);
    head->addWidget(m_title);
    head->addWidget(m_of, 1);
    setCompact(m_histogramMenu);
    setCompact(m_valuesMenu);
    head->addWidget(m_histogramMenu);
    QToolButton* close = iconButton(Icon::Close, tr("Close the column profile"), this);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_error);

    m_columns->setContentsMargins(0, space::kXs, space::kS, 0);
    m_columns->setSpacing(space::kL);
    m_left->setSpacing(space::kM);
    m_figures->setHorizontalSpacing(space::kM);
    m_figures->setVerticalSpacing(space::kXs);
    m_left->addLayout(m_figures, 1);
    m_left->setAlignment(m_figures, Qt::AlignTop);
    m_left->addWidget(m_histogram, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kXs);
    auto* frequent = new QHBoxLayout;
    frequent->addWidget(m_frequent, 1);
    frequent->addWidget(m_valuesMenu);
    right->addLayout(frequent);
    right->addWidget(m_values);
    auto* note = new QVBoxLayout(m_maskedNote);
    note->setContentsMargins(0, 0, 0, 0);
    auto* why = new TextLabel(tr("Personal data is masked."), TypeRole::Body, Token::Text2, m_maskedNote);
    why->setWordWrap(true);
    auto* reveal = new QPushButton(icon(Icon::Eye), tr("Reveal"), m_maskedNote);
    reveal->setAccessibleName(tr("Reveal personal data"));
    note->addWidget(why);
    note->addWidget(reveal, 0, Qt::AlignLeft);
    right->addWidget(m_maskedNote);
    right->addStretch();
    m_columns->addLayout(m_left, 3);
    m_columns->addLayout(right, 2);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(40);
    column->addWidget(scroll, 1);
    m_progress->hide();
    m_error->hide();
    m_histogramMenu->hide();
    setMinimumWidth(kNarrow);

    connect(close, &QToolButton::clicked, this, &ProfilePanel::closeRequested);
    connect(reveal, &QPushButton::clicked, this, &ProfilePanel::revealRequested);
    connect(m_histogram, &Bars::barPicked, this, [this](int bar) { pick(m_histogram, bar); });
    connect(m_values, &Bars::barPicked, this, [this](int bar) { pick(m_values, bar); });
}

void ProfilePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // As little height as the width allows: the place below the canvas is flat.
    m_left->setDirection(width() >= 2 * kNarrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setDirection(width() >= kNarrow + kNarrow / 2 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ProfilePanel::pick(const QWidget* from, int bar)
{
    const bool ranges = from == m_histogram;
    const auto at = static_cast<std::size_t>(bar);
    m_histogram->setPicked(ranges ? bar : -1);
    m_values->setPicked(ranges ? -1 : bar);
    if (ranges) {
        emit picked(run::isWithin(m_profile.field, m_profile.bins[at]));
    } else {
        const bool null = at >= m_profile.top.size();
        emit picked(run::hasValue(m_profile.field, null ? Value() : m_profile.top[at].value));
    }
}

void ProfilePanel::clearPick()
{
    m_histogram->setPicked(-1);
    m_values->setPicked(-1);
}

void ProfilePanel::showLoading(const QString& column)
{
    m_error->hide();
    m_progress->setFraction(-1);
    m_progress->show();
    if (m_title->text() != column) {
        m_title->setText(column);
        m_of->setText(tr("Counting..."));
        m_histogramMenu->hide();
        m_body->hide();
    }
}

void ProfilePanel::showError(const QString& sentence)
{
    m_progress->hide();
    m_body->hide();
    m_histogramMenu->hide();
    m_of->setText({});
    m_error->setMessage(Tone::Error, sentence);
    m_error->show();
}

void ProfilePanel::showProfile(run::ColumnProfile profile, const QString& of, const QString& node, bool masked)
{
    m_profile = std::move(profile);
    m_node = node;
    m_at = QDateTime::currentDateTime();
    m_masked = masked;
    m_progress->hide();
    m_error->hide();
    m_title->setText(QString::fromStdString(m_profile.field.name));
    m_of->setText(of);
    fill();
    m_body->show();
}

void ProfilePanel::setMasked(bool masked)
{
    if (m_masked != masked) {
        m_masked = masked;
        fill();
    }
}

void ProfilePanel::addFigure(int place, const QString& title, const QString& text)
{
    const int row = 2 * (place / kFigureColumns);
    auto* above = new TextLabel(title, TypeRole::Caption, Token::Hint, m_body);
    auto* below = new ElidedLabel(text, m_body);
    above->setBuddy(below);
    below->setMinimumWidth(std::min(below->fontMetrics().horizontalAdvance(text) + 2, kFigureWidth));
    m_figures->addWidget(above, row, place % kFigureColumns);
    m_figures->addWidget(below, row + 1, place % kFigureColumns);
}

QString ProfilePanel::counted(std::int64_t rows) const
{
    const int count = static_cast<int>(rows);
    return m_people ? tr("%n people", nullptr, count) : tr("%n rows", nullptr, count);
}

void ProfilePanel::fill()
{
    while (QLayoutItem* item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto shown = [this](const Value& value) {
        const QString text = shownText(value);
        return m_masked ? maskedText(text) : text;
    };
    int place = 0;
    addFigure(place++, m_people ? tr("People") : tr("Rows"), count(m_profile.rows));
    addFigure(place++, tr("Empty"),
              m_profile.nulls == 0
                  ? percent(0, 1)
                  : tr("%1 (%2)").arg(percent(m_profile.nulls, m_profile.rows), count(m_profile.nulls)));
    addFigure(place++, tr("Different"), count(m_profile.distinct));
    if (!isNull(m_profile.least)) {
        addFigure(place++, tr("Least"), shown(m_profile.least));
        addFigure(place++, tr("Greatest"), shown(m_profile.greatest));
    }
    if (m_profile.mean && !m_masked) {
        addFigure(place++, tr("Mean"), figure(*m_profile.mean));
    }
    for (int i = 0; i < kFigureColumns; ++i) {
        m_figures->setColumnStretch(i, 1);
    }

    std::vector<Bar> bins;
    for (const run::ValueRange& range : m_profile.bins) {
        const QString rows = counted(range.rows);
        const bool one = range.closed && range.low == range.high;
        bins.push_back({{},
                        static_cast<double>(range.rows),
                        count(range.rows),
                        one            ? tr("%1: %2").arg(shown(range.low), rows)
                        : range.closed ? tr("%1 to %2: %3").arg(shown(range.low), shown(range.high), rows)
                                       : tr("%1 to below %2: %3").arg(shown(range.low), shown(range.high), rows)});
    }
    const bool histogram = bins.size() > 1 && !m_masked; // its ends and shape would tell values
    m_histogram->setBars(std::move(bins));
    m_histogram->setEnds(shown(m_profile.least), shown(m_profile.greatest));
    m_histogram->setVisible(histogram);
    m_histogram->setAccessibleDescription(chartSummary(m_histogram->bars()));
    m_histogramMenu->setVisible(histogram && m_profile.field.privacy == Privacy::Plain);

    std::vector<Bar> values;
    for (const run::ValueCount& each : m_profile.top) {
        const QString text = shown(each.value);
        const QString label = text.isEmpty() ? tr("(empty text)") : text;
        values.push_back(
            {label, static_cast<double>(each.rows), count(each.rows), tr("%1: %2").arg(label, counted(each.rows))});
    }
    if (m_profile.nulls > 0) {
        values.push_back({tr("NULL"), static_cast<double>(m_profile.nulls), count(m_profile.nulls),
                          tr("Without a value: %1").arg(counted(m_profile.nulls))});
    }
    m_frequent->setText(m_profile.distinct > static_cast<std::int64_t>(m_profile.top.size())
                            ? tr("Most frequent values")
                            : tr("All values"));
    m_values->setBars(std::move(values));
    m_values->setPickable(!m_masked && !m_people);
    m_histogram->setPickable(!m_people);
    m_frequent->setVisible(m_profile.rows > 0);
    m_values->setVisible(m_profile.rows > 0);
    m_values->setAccessibleDescription(chartSummary(m_values->bars()));
    m_valuesMenu->setVisible(m_profile.rows > 0);
    m_maskedNote->setVisible(m_masked);
}

ChartSheet ProfilePanel::sheet(const QString& title) const
{
    ChartSheet sheet;
    sheet.title = title;
    sheet.source = m_node.isEmpty() ? m_of->text() : tr("%1, %2").arg(m_node, m_of->text());
    sheet.asOf = m_at;
    return sheet;
}

ChartSheet ProfilePanel::histogramSheet() const
{
    ChartSheet made = sheet(tr("Histogram of %1").arg(m_title->text()));
    made.shape = Bars::Shape::Columns;
    made.columns = QStringList{tr("From"), tr("To"), m_people ? tr("People") : tr("Rows")};
    if (m_profile.field.privacy != Privacy::Plain) {
        return made; // its ends and shape would tell values
    }
    made.bars = m_histogram->bars();
    made.low = shownText(m_profile.least);
    made.high = shownText(m_profile.greatest);
    made.summary = chartSummary(made.bars);
    for (const run::ValueRange& range : m_profile.bins) {
        made.rows << QStringList{shownText(range.low), shownText(range.high), QString::number(range.rows)};
    }
    return made;
}

ChartSheet ProfilePanel::valuesSheet() const
{
    ChartSheet made = sheet(tr("Most frequent values of %1").arg(m_title->text()));
    made.columns = QStringList{tr("Value"), m_people ? tr("People") : tr("Rows")};
    made.bars = m_values->bars();
    const bool personal = m_profile.field.privacy != Privacy::Plain;
    for (std::size_t i = 0; i < made.bars.size(); ++i) {
        Bar& bar = made.bars[i];
        std::int64_t rows = m_profile.nulls;
        if (i < m_profile.top.size()) {
            rows = m_profile.top[i].rows;
            if (personal) {
                bar.label = maskedText(shownText(m_profile.top[i].value));
                bar.spoken = tr("%1: %2").arg(bar.label, counted(rows));
            }
        }
        made.rows << QStringList{bar.label, QString::number(rows)};
    }
    made.summary = chartSummary(made.bars);
    return made;
}

} // namespace weir::ui
