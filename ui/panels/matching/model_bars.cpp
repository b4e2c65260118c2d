#include "ui/panels/matching/model_bars.h"

#include "ui/kit/sentences.h"
#include "ui/panels/matching/match_charts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kLeastWidth = 520;
constexpr int kWidth = 900;

int rowHeight()
{
    return QFontMetrics(Theme::instance().font(TypeRole::Body)).height() + space::kXs;
}

/// Where rows stand: a line of heads, then every comparison with a line of its own.
std::vector<int> topsOf(const std::vector<ModelRow>& rows)
{
    std::vector<int> tops;
    int top = rowHeight();
    for (const ModelRow& row : rows) {
        top += row.comparison.isEmpty() ? 0 : rowHeight() + space::kS;
        tops.push_back(top);
        top += rowHeight();
    }
    return tops;
}

/// The four columns of a row, from its beginning: step, m, u, bits.
struct Columns
{
    explicit Columns(const QRect& row)
    {
        const int gap = space::kL;
        const int name = row.width() * 34 / 100;
        const int share = (row.width() - name - 3 * gap) * 26 / 100;
        int left = row.left();
        const auto take = [&](int width) {
            const QRect taken(left, row.top(), width, row.height());
            left += width + gap;
            return taken;
        };
        step = take(name);
        m = take(share);
        u = take(share);
        bits = QRect(left, row.top(), row.right() - left + 1, row.height());
    }
    QRect step;
    QRect m;
    QRect u;
    QRect bits;
};

QString shareText(double share)
{
    constexpr double kTiny = 1e-6;
    return share >= 0.001 || share <= 0 ? percentText(share)
           : share < kTiny ? QStringLiteral("<") + QLocale().toString(kTiny * 100, 'f', 4) + QStringLiteral(" %")
                           : QLocale().toString(share * 100, 'g', 2) + QStringLiteral(" %");
}

} // namespace

std::vector<ModelRow> modelRows(const run::MatchFindings& findings)
{
    std::vector<ModelRow> rows;
    for (const run::MatchFindings::Compared& compared : findings.comparisons) {
        const QString name = translated(compared.name);
        bool first = true;
        for (auto step = compared.steps.rbegin(); step != compared.steps.rend(); ++step) { // the best first
            const QString title = translated(step->name);
            rows.push_back({first ? name : QString(), title, step->m, step->u, step->bits(),
                            ModelBars::tr("%1, %2: seen in %3 of pairs of one person and %4 of pairs of two people, %5")
                                .arg(name, title, shareText(step->m), shareText(step->u), bitsText(step->bits()))});
            first = false;
        }
    }
    return rows;
}

int modelHeight(const std::vector<ModelRow>& rows)
{
    return rows.empty() ? rowHeight() : topsOf(rows).back() + rowHeight();
}

void paintModel(QPainter& painter, const QRect& area, const std::vector<ModelRow>& rows, Mode mode,
                Qt::LayoutDirection direction, int current)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ink = [mode](Token token) { return tokenColor(token, mode); };
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(direction, area, logical); };
    const auto aligned = [&](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(direction, alignment) | Qt::AlignVCenter);
    };
    const QFont body = Theme::instance().font(TypeRole::Body);
    const QFont strong = Theme::instance().font(TypeRole::Strong);
    const QFont digits = Theme::instance().tabularFont(TypeRole::Caption);
    const int height = rowHeight();
    const QFontMetrics figures(digits);
    const int figure = figures.horizontalAdvance(bitsText(-88.8)) + space::kS;
    double most = 1;
    for (const ModelRow& row : rows) {
        most = std::max(most, std::abs(row.bits));
    }
    const auto write = [&](const QRect& where, const QString& text, const QFont& font, Token token,
                           Qt::Alignment alignment) {
        painter.setFont(font);
        painter.setPen(ink(token));
        painter.drawText(placed(where), aligned(alignment),
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };
    const Columns heads(QRect(area.left(), area.top(), area.width(), height));
    const QFont caption = Theme::instance().font(TypeRole::Caption);
    write(heads.m, ModelBars::tr("one person (m)"), caption, Token::Text2, Qt::AlignLeft);
    write(heads.u, ModelBars::tr("two people (u)"), caption, Token::Text2, Qt::AlignLeft);
    write(heads.bits, ModelBars::tr("weight"), caption, Token::Text2, Qt::AlignHCenter);
    const std::vector<int> tops = topsOf(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ModelRow& row = rows[i];
        const QRect line(area.left(), area.top() + tops[i], area.width(), height);
        if (!row.comparison.isEmpty()) {
            write(line.translated(0, -height), row.comparison, strong, Token::Text, Qt::AlignLeft);
        }
        if (static_cast<int>(i) == current) {
            painter.fillRect(line, ink(Token::AccentTint));
        }
        const Columns columns(line);
        write(columns.step, row.step, body, Token::Text, Qt::AlignLeft);
        const auto share = [&](const QRect& place, double value, Token token) {
            const int text = figures.horizontalAdvance(QStringLiteral("0.00088 %")) + space::kS;
            const int room = std::max(4, place.width() - text);
            const int length = std::max(1, static_cast<int>(std::lround(value * room)));
            painter.fillRect(placed(QRect(place.left(), place.top() + 5, length, place.height() - 10)), ink(token));
            write(QRect(place.left() + length + space::kXs, place.top(), text, place.height()), shareText(value),
                  digits, Token::Text2, Qt::AlignLeft);
        };
        share(columns.m, row.m, Token::Series1);
        share(columns.u, row.u, Token::Series2);
        // Bits go from a line in the middle; the figure stands beyond the end of its bar.
        const QRect& bits = columns.bits;
        const int half = std::max(8, bits.width() / 2 - figure);
        const int middle = bits.center().x();
        const int length = static_cast<int>(std::lround(std::abs(row.bits) / most * half));
        const bool against = row.bits < 0;
        const QRect bar(against ? middle - length : middle, bits.top() + 5, std::max(length, 1), bits.height() - 10);
        painter.fillRect(placed(bar), ink(against ? Token::Warning : Token::Success));
        painter.fillRect(placed(QRect(middle, bits.top(), 1, bits.height())), ink(Token::Control));
        const QRect text(against ? bar.left() - figure : bar.right() + space::kXs, bits.top(), figure - space::kXs,
                         bits.height());
        write(text, bitsText(row.bits), digits, Token::Text2, against ? Qt::AlignRight : Qt::AlignLeft);
    }
}

ModelBars::ModelBars(QWidget* parent) : ChartWidget(tr("What each step of each comparison is worth"), parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ModelBars::setRows(std::vector<ModelRow> rows)
{
    m_rows = std::move(rows);
    resetStops();
}

QSize ModelBars::sizeHint() const
{
    return {Theme::instance().px(kWidth), modelHeight(m_rows)};
}

QSize ModelBars::minimumSizeHint() const
{
    return {Theme::instance().px(kLeastWidth), modelHeight(m_rows)};
}

void ModelBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintModel(painter, rect(), m_rows, Theme::instance().mode(), layoutDirection(), hasFocus() ? current() : -1);
}

int ModelBars::stopAt(const QPointF& position) const
{
    const std::vector<int> tops = topsOf(m_rows);
    for (std::size_t i = 0; i < tops.size(); ++i) {
        if (position.y() >= tops[i] && position.y() < tops[i] + rowHeight()) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QPointF ModelBars::tipPlace(int row) const
{
    return {static_cast<double>(layoutDirection() == Qt::RightToLeft ? width() : 0),
            static_cast<double>(topsOf(m_rows)[static_cast<std::size_t>(row)] + rowHeight())};
}

} // namespace weir::ui
