#include "ui/charts/overlap_upset.h"

#include "ui/charts/plot_picture.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <bit>

namespace weir::ui {
namespace {

/// The words of the matrix.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Overlap)
};

constexpr double kRow = 24;
constexpr double kBars = 132; ///< Height of the bars with their figures.
constexpr double kLeastColumn = 26;
constexpr double kMostColumn = 56;
constexpr double kNames = 0.26;   ///< Of the width, at most.
constexpr double kSetBars = 0.12; ///< Of the width.
constexpr double kDot = 5;
constexpr int kWidth = 640;
constexpr int kLeastWidth = 360;

QFont digits()
{
    return Theme::instance().tabularFont(TypeRole::Caption);
}

QFont words()
{
    return Theme::instance().font(TypeRole::Body);
}

QString count(qint64 number)
{
    return QLocale().toString(number);
}

double noteHeight()
{
    return QFontMetricsF(digits()).height() + space::kS;
}

} // namespace

UpSetDrawing::UpSetDrawing(OverlapSets sets, const QRectF& area, Mode mode, Qt::LayoutDirection direction)
    : m_sets(std::move(sets)), m_area(area), m_mode(mode), m_direction(direction), m_row(Theme::instance().px(kRow))
{
    const QFontMetricsF figures(digits());
    double name = 0;
    double figure = 0;
    for (int set = 0; set < m_sets.names.size(); ++set) {
        m_sizes.push_back(m_sets.size(set));
        name = std::max(name, QFontMetricsF(words()).horizontalAdvance(m_sets.names[set]));
        figure = std::max(figure, figures.horizontalAdvance(count(m_sizes.back())));
    }
    const double beside =
        std::min(name + space::kS, area.width() * kNames) + area.width() * kSetBars + figure + space::kL;
    m_names = QRectF(area.left(), area.top() + Theme::instance().px(kBars), beside,
                     m_row * static_cast<double>(m_sets.names.size()));
    m_bars =
        QRectF(area.left() + beside, area.top(), std::max(0.0, area.width() - beside), Theme::instance().px(kBars));

    m_shown = m_sets.parts;
    std::erase_if(m_shown, [](const OverlapSets::Part& part) { return part.people <= 0; });
    std::sort(m_shown.begin(), m_shown.end(), [](const OverlapSets::Part& a, const OverlapSets::Part& b) {
        const auto key = [](const OverlapSets::Part& part) {
            return std::tuple(-part.people, std::popcount(part.sets), part.sets);
        };
        return key(a) < key(b);
    });
    const double widest = m_shown.empty() ? 0 : figures.horizontalAdvance(count(m_shown.front().people)) + space::kS;
    const double least = std::max<double>(Theme::instance().px(kLeastColumn), widest);
    m_shown.resize(std::min(m_shown.size(), static_cast<std::size_t>(m_bars.width() / least)));
    m_column = m_shown.empty() ? least
                               : std::min(std::max<double>(least, Theme::instance().px(kMostColumn)),
                                          m_bars.width() / static_cast<double>(m_shown.size()));
}

double UpSetDrawing::heightOf(const OverlapSets& sets)
{
    return Theme::instance().px(kBars) + Theme::instance().px(kRow) * static_cast<double>(sets.names.size()) +
           noteHeight();
}

QString UpSetDrawing::leftOutText() const
{
    const auto all = static_cast<std::size_t>(
        std::count_if(m_sets.parts.begin(), m_sets.parts.end(), [](const auto& part) { return part.people > 0; }));
    return m_shown.size() == all
               ? QString()
               : Words::tr("The %1 largest of %2 combinations are drawn; the table has all.")
                     .arg(count(static_cast<qint64>(m_shown.size())), count(static_cast<qint64>(all)));
}

QRectF UpSetDrawing::placed(const QRectF& logical) const
{
    if (m_direction == Qt::LeftToRight) {
        return logical;
    }
    return {m_area.left() + m_area.right() - logical.right(), logical.top(), logical.width(), logical.height()};
}

QRectF UpSetDrawing::column(int number) const
{
    return placed(QRectF(m_bars.left() + number * m_column, m_bars.top(), m_column, m_names.bottom() - m_bars.top()));
}

QRectF UpSetDrawing::row(int set) const
{
    return {m_area.left(), m_names.top() + set * m_row,
            m_bars.left() + m_column * static_cast<double>(m_shown.size()) - m_area.left(), m_row};
}

void UpSetDrawing::paintRows(QPainter& painter) const
{
    const QFontMetricsF metrics(words());
    const QFontMetricsF figures(digits());
    const qint64 most = m_sizes.empty() ? 0 : *std::max_element(m_sizes.begin(), m_sizes.end());
    const bool mirrored = m_direction == Qt::RightToLeft;
    const double room = m_area.width() * kSetBars;
    for (int set = 0; set < m_sets.names.size(); ++set) {
        const QRectF line = row(set);
        if (set % 2 == 0) {
            painter.fillRect(placed(line), tokenColor(Token::Raised, m_mode));
        }
        const qint64 size = m_sizes[static_cast<std::size_t>(set)];
        const QString figure = count(size);
        const double right = m_bars.left() - space::kS;
        const double length =
            size > 0 ? std::max(2.0, room * static_cast<double>(size) / static_cast<double>(most)) : 0;
        painter.fillRect(placed(QRectF(right - length, line.top() + 6, length, line.height() - 12)),
                         tokenColor(Token::Control, m_mode));
        const double width = figures.horizontalAdvance(figure);
        painter.setFont(digits());
        painter.setPen(tokenColor(Token::Text2, m_mode));
        painter.drawText(placed(QRectF(right - length - space::kXs - width, line.top(), width + 1, line.height())),
                         Qt::AlignCenter, figure);
        const QRectF name(line.left() + space::kXs, line.top(),
                          std::max(0.0, right - room - width - 2 * space::kXs - line.left() - space::kXs),
                          line.height());
        painter.setFont(words());
        painter.setPen(tokenColor(Token::Text, m_mode));
        painter.drawText(placed(name), (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         metrics.elidedText(m_sets.names[set], Qt::ElideRight, name.width()));
    }
}

void UpSetDrawing::paintAxis(QPainter& painter) const
{
    const QFontMetricsF figures(digits());
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(tokenColor(Token::Text2, m_mode));
    const bool mirrored = m_direction == Qt::RightToLeft;
    const QRectF title(m_area.left() + space::kXs, m_bars.top(), m_bars.left() - m_area.left() - space::kL,
                       m_bars.height());
    painter.drawText(placed(title), (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap,
                     Words::tr("People in exactly the sets with a dot"));
    painter.setPen(QPen(tokenColor(Token::Control, m_mode), 1));
    const QRectF base = placed(QRectF(m_bars.left(), m_bars.bottom() - space::kS, row(0).right() - m_bars.left(), 1));
    painter.drawLine(base.topLeft(), base.topRight());
}

void UpSetDrawing::paintColumns(QPainter& painter, int looked) const
{
    const QFontMetricsF figures(digits());
    const double bottom = m_bars.bottom() - space::kS;
    const double room = bottom - m_bars.top() - figures.height() - space::kS;
    const double most = m_shown.empty() ? 1 : static_cast<double>(m_shown.front().people);
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const OverlapSets::Part& part = m_shown[i];
        const QRectF whole = column(static_cast<int>(i));
        const bool marked = static_cast<int>(i) == looked;
        const QColor ink = tokenColor(marked ? Token::Accent : Token::Series1, m_mode);
        if (marked) {
            painter.fillRect(whole, tokenColor(Token::AccentTint, m_mode));
        }
        const double height = std::max(2.0, room * static_cast<double>(part.people) / most);
        const double inset = std::min(8.0, whole.width() * 0.2);
        painter.fillRect(QRectF(whole.left() + inset, bottom - height, whole.width() - 2 * inset, height), ink);
        painter.setFont(digits());
        painter.setPen(tokenColor(Token::Text2, m_mode));
        painter.drawText(QRectF(whole.left() - space::kS, bottom - height - figures.height() - 2,
                                whole.width() + 2 * space::kS, figures.height()),
                         Qt::AlignCenter, count(part.people));
        int first = -1;
        int last = -1;
        const double x = whole.center().x();
        for (int set = 0; set < m_sets.names.size(); ++set) {
            if ((part.sets >> set) & 1U) {
                first = first < 0 ? set : first;
                last = set;
            }
        }
        if (last > first) {
            painter.setPen(QPen(ink, 2));
            painter.drawLine(QPointF(x, row(first).center().y()), QPointF(x, row(last).center().y()));
        }
        painter.setPen(Qt::NoPen);
        for (int set = 0; set < m_sets.names.size(); ++set) {
            const bool inside = (part.sets >> set) & 1U;
            painter.setBrush(inside ? ink : tokenColor(Token::Line, m_mode));
            const double radius = inside ? kDot : kDot - 2;
            painter.drawEllipse(QPointF(x, row(set).center().y()), radius, radius);
        }
    }
}

void UpSetDrawing::paint(QPainter& painter, int looked, int focused) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintRows(painter);
    paintAxis(painter);
    paintColumns(painter, looked);
    const bool mirrored = m_direction == Qt::RightToLeft;
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(tokenColor(Token::Text2, m_mode));
    painter.drawText(QRectF(m_area.left() + space::kXs, m_names.bottom() + space::kXs, m_area.width() - 2 * space::kXs,
                            noteHeight()),
                     (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop, leftOutText());
    if (focused >= 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokenColor(Token::Focus, m_mode), metric::kFocusWidth));
        painter.drawRoundedRect(column(focused).adjusted(1, 1, -1, -1), 4, 4);
    }
}

UpSet::UpSet(const QString& name, QWidget* parent) : ChartWidget(name, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_drawing.reset(); });
}

void UpSet::setSets(OverlapSets sets)
{
    m_sets = std::move(sets);
    m_drawing.reset();
    resetStops();
}

const UpSetDrawing& UpSet::drawing() const
{
    if (!m_drawing) {
        m_drawing = std::make_unique<UpSetDrawing>(m_sets, rect(), Theme::instance().mode(), layoutDirection());
    }
    return *m_drawing;
}

std::uint32_t UpSet::partOf(int stop) const
{
    return drawing().shown()[static_cast<std::size_t>(stop)].sets;
}

int UpSet::stopCount() const
{
    return static_cast<int>(drawing().shown().size());
}

QSize UpSet::sizeHint() const
{
    return {Theme::instance().px(kWidth), static_cast<int>(UpSetDrawing::heightOf(m_sets))};
}

QSize UpSet::minimumSizeHint() const
{
    return {Theme::instance().px(kLeastWidth), sizeHint().height()};
}

void UpSet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawing().paint(painter, looked(), hasFocus() ? current() : -1);
}

void UpSet::resizeEvent(QResizeEvent* event)
{
    m_drawing.reset();
    resetStops(current()); // fewer columns may be there
    ChartWidget::resizeEvent(event);
}

void UpSet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        m_drawing.reset();
    }
    ChartWidget::changeEvent(event);
}

int UpSet::stopAt(const QPointF& position) const
{
    for (int stop = 0; stop < stopCount(); ++stop) {
        if (drawing().column(stop).contains(position)) {
            return stop;
        }
    }
    return -1;
}

QPointF UpSet::tipPlace(int stop) const
{
    return drawing().column(stop).bottomLeft();
}

} // namespace weir::ui
