#include "ui/charts/overlap_venn.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace weir::ui {
namespace {

/// The words of circles.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Overlap)
};

constexpr double kTold = 0.005;     ///< Of all people: a difference of areas that is told.
constexpr double kMostBeside = 0.5; ///< Of the width, for figures beside the circles.
constexpr int kGrid = 40;           ///< Places tried in each direction for a figure, before the best is improved.
constexpr double kWash = 0.16;
constexpr int kWidth = 420;
constexpr int kHeight = 320;
constexpr int kLeastWidth = 260;
constexpr int kLeastHeight = 220;
constexpr double kSample = 9; ///< The dot before the name of a set.
constexpr std::array<Token, 3> kInks{Token::Series1, Token::Series2, Token::Series3};

QFont strong()
{
    return Theme::instance().tabularFont(TypeRole::Strong);
}

QFont caption()
{
    return Theme::instance().tabularFont(TypeRole::Caption);
}

double nameHeight()
{
    return QFontMetricsF(Theme::instance().font(TypeRole::Body)).height();
}

} // namespace

QString vennResidualText(const VennLayout& layout)
{
    return layout.error < kTold
               ? QString()
               : Words::tr("Circles cannot show these figures exactly: areas are off by up to %1 % of all people.")
                     .arg(QLocale().toString(layout.error * 100, 'f', 1));
}

VennDrawing::VennDrawing(OverlapSets sets, VennLayout layout, const QRectF& area, Mode mode)
    : m_sets(std::move(sets)), m_area(area), m_mode(mode), m_layout(std::move(layout))
{
    const QLocale locale;
    const qint64 all = m_sets.all();
    for (const OverlapSets::Part& part : m_sets.parts) {
        if (part.people > 0) {
            m_figures.push_back(
                {part.sets, locale.toString(part.people), overlapShareText(part.people, all), {}, true, true});
        }
    }
    const double above = nameHeight() + space::kS;
    const double below = (m_sets.names.size() > 2 ? above : 0) +
                         (m_layout.error < kTold ? 0 : QFontMetricsF(caption()).height() + space::kXs);
    const QRectF room = m_area.adjusted(2, above, -2, -below - 2);
    place(room);
    std::vector<SideLabel> beside;
    for (const Figure& figure : m_figures) {
        if (!figure.fits) {
            beside.push_back({partText(m_sets, figure.part), {}, Token::Text2, figure.people, true});
        }
    }
    if (!beside.empty()) {
        place(room.adjusted(0, 0, -std::min(sideLabelWidth(beside) + space::kS, m_area.width() * kMostBeside), 0));
    }
}

void VennDrawing::place(const QRectF& room)
{
    m_room = room;
    QRectF bounds;
    for (const VennCircle& circle : m_layout.circles) {
        const QPointF corner(circle.radius, circle.radius);
        bounds |= QRectF(circle.center - corner, circle.center + corner);
    }
    const double scale =
        bounds.isEmpty() ? 0 : std::max(0.0, std::min(room.width() / bounds.width(), room.height() / bounds.height()));
    m_circles.clear();
    for (const VennCircle& circle : m_layout.circles) {
        m_circles.push_back({room.center() + (circle.center - bounds.center()) * scale, circle.radius * scale});
    }
    for (Figure& figure : m_figures) {
        placeFigure(figure);
    }
}

double VennDrawing::clearance(std::uint32_t part, const QPointF& point) const
{
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_circles.size(); ++i) {
        const QPointF way = point - m_circles[i].center;
        const double inside = m_circles[i].radius - std::hypot(way.x(), way.y());
        least = std::min(least, (part >> i) & 1U ? inside : -inside);
    }
    return least;
}

void VennDrawing::placeFigure(Figure& figure) const
{
    QRectF bounds;
    for (std::size_t i = 0; i < m_circles.size(); ++i) {
        if ((figure.part >> i) & 1U) {
            const QPointF corner(m_circles[i].radius, m_circles[i].radius);
            const QRectF square(m_circles[i].center - corner, m_circles[i].center + corner);
            bounds = bounds.isNull() ? square : bounds & square;
        }
    }
    double best = -std::numeric_limits<double>::max();
    const auto look = [&](const QPointF& point) {
        const double room = clearance(figure.part, point);
        if (room > best + 1e-6) {
            best = room;
            figure.place = point;
        }
    };
    for (int x = 0; x <= kGrid; ++x) {
        for (int y = 0; y <= kGrid; ++y) {
            look({bounds.left() + bounds.width() * x / kGrid, bounds.top() + bounds.height() * y / kGrid});
        }
    }
    for (double step = std::max(bounds.width(), bounds.height()) / kGrid; step > 0.2; step /= 2) {
        const QPointF from = figure.place;
        for (const QPointF& way : {QPointF(-step, 0), QPointF(step, 0), QPointF(0, -step), QPointF(0, step)}) {
            look(from + way);
        }
    }
    const QFontMetricsF large(strong());
    const QFontMetricsF small(caption());
    const auto holds = [&](double width, double height) {
        const QSizeF half(width / 2 + 2, height / 2);
        for (const double x : {-half.width(), 0.0, half.width()}) {
            for (const double y : {-half.height(), 0.0, half.height()}) {
                if (clearance(figure.part, figure.place + QPointF(x, y)) < 1) {
                    return false;
                }
            }
        }
        return true;
    };
    figure.fits = holds(large.horizontalAdvance(figure.people), large.ascent());
    figure.sharesFit =
        figure.fits && holds(std::max(large.horizontalAdvance(figure.people), small.horizontalAdvance(figure.share)),
                             large.height() + small.height());
}

std::uint32_t VennDrawing::partAt(const QPointF& position) const
{
    return weir::ui::partAt(m_circles, position);
}

QPointF VennDrawing::placeOf(std::uint32_t part) const
{
    const auto found =
        std::find_if(m_figures.begin(), m_figures.end(), [part](const Figure& each) { return each.part == part; });
    return found == m_figures.end() || clearance(part, found->place) <= 0 ? m_room.center() : found->place;
}

QPainterPath VennDrawing::pathOf(std::uint32_t part) const
{
    QPainterPath path;
    path.addRect(m_area);
    for (std::size_t i = 0; i < m_circles.size(); ++i) {
        QPainterPath circle;
        circle.addEllipse(m_circles[i].center, m_circles[i].radius, m_circles[i].radius);
        path = (part >> i) & 1U ? path.intersected(circle) : path.subtracted(circle);
    }
    return path;
}

void VennDrawing::paintNames(QPainter& painter) const
{
    const QFont body = Theme::instance().font(TypeRole::Body);
    const QFontMetricsF metrics(body);
    const double half = (m_area.width() - space::kL) / 2;
    const double line = nameHeight();
    const double last = m_room.bottom() + space::kS;
    const std::array<QRectF, 3> places{QRectF(m_area.left(), m_area.top(), half, line),
                                       QRectF(m_area.right() - half, m_area.top(), half, line),
                                       QRectF(m_area.left(), last, m_area.width(), line)};
    for (std::size_t i = 0; i < m_circles.size(); ++i) {
        const QString figure = QLocale().toString(m_sets.size(static_cast<int>(i)));
        const QFontMetricsF digits(caption());
        const double taken = kSample + space::kXs + space::kS + digits.horizontalAdvance(figure);
        const QString name = metrics.elidedText(m_sets.names[static_cast<qsizetype>(i)], Qt::ElideRight,
                                                std::max(0.0, places[i].width() - taken));
        const double width = metrics.horizontalAdvance(name) + taken;
        const double left = i == 0   ? places[i].left()
                            : i == 1 ? places[i].right() - width
                                     : m_room.center().x() - width / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokenColor(kInks[i], m_mode));
        painter.drawEllipse(QPointF(left + kSample / 2, places[i].center().y()), kSample / 2, kSample / 2);
        const QRectF text(left + kSample + space::kXs, places[i].top(), width, line);
        painter.setFont(body);
        painter.setPen(tokenColor(Token::Text, m_mode));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(caption());
        painter.setPen(tokenColor(Token::Text2, m_mode));
        painter.drawText(text.adjusted(metrics.horizontalAdvance(name) + space::kS, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, figure);
    }
}

void VennDrawing::paintFigures(QPainter& painter) const
{
    const QFontMetricsF large(strong());
    const QFontMetricsF small(caption());
    std::vector<SideLabel> beside;
    for (const Figure& figure : m_figures) {
        if (!figure.fits) {
            const bool seen = clearance(figure.part, figure.place) > 0; // else it has no area that could be named
            beside.push_back({partText(m_sets, figure.part), seen ? figure.place : m_room.bottomRight(), Token::Text2,
                              figure.people, seen});
            continue;
        }
        const double height = large.height() + (figure.sharesFit ? small.height() : 0);
        const double top = figure.place.y() - height / 2;
        const auto write = [&](const QString& text, double from, const QFontMetricsF& metrics, const QFont& font,
                               Token token) {
            const double width = metrics.horizontalAdvance(text) + 2;
            painter.setFont(font);
            painter.setPen(tokenColor(token, m_mode));
            painter.drawText(QRectF(figure.place.x() - width / 2, from, width, metrics.height()), Qt::AlignCenter,
                             text);
        };
        write(figure.people, top, large, strong(), Token::Text);
        if (figure.sharesFit) {
            write(figure.share, top + large.height(), small, caption(), Token::Text2);
        }
    }
    const double left = m_room.right() + space::kS;
    paintSideLabels(painter, QRectF(left, m_room.top(), m_area.right() - left, m_room.height()), beside, m_mode);
}

void VennDrawing::paint(QPainter& painter, std::optional<std::uint32_t> marked) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_circles.size(); ++i) {
        const QColor ink = tokenColor(kInks[i], m_mode);
        painter.setPen(QPen(ink, 2));
        painter.setBrush(withAlpha(ink, kWash));
        painter.drawEllipse(m_circles[i].center, m_circles[i].radius, m_circles[i].radius);
    }
    if (marked) {
        painter.setPen(QPen(tokenColor(Token::Focus, m_mode), 3));
        painter.setBrush(withAlpha(tokenColor(Token::Accent, m_mode), kWash));
        painter.drawPath(pathOf(*marked));
    }
    paintNames(painter);
    paintFigures(painter);
    const QFontMetricsF small(caption());
    painter.setFont(caption());
    painter.setPen(tokenColor(Token::Text2, m_mode));
    painter.drawText(m_area, Qt::AlignLeft | Qt::AlignBottom,
                     small.elidedText(vennResidualText(m_layout), Qt::ElideRight, m_area.width()));
}

Venn::Venn(const QString& name, QWidget* parent) : ChartWidget(name, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_drawing.reset(); });
}

void Venn::setSets(OverlapSets sets)
{
    m_sets = std::move(sets);
    m_layout = layOutVenn(m_sets);
    m_drawing.reset();
    resetStops();
}

const VennDrawing& Venn::drawing() const
{
    if (!m_drawing) {
        m_drawing = std::make_unique<VennDrawing>(m_sets, m_layout, rect(), Theme::instance().mode());
    }
    return *m_drawing;
}

QSize Venn::sizeHint() const
{
    return {Theme::instance().px(kWidth), Theme::instance().px(kHeight)};
}

QSize Venn::minimumSizeHint() const
{
    return {Theme::instance().px(kLeastWidth), Theme::instance().px(kLeastHeight)};
}

void Venn::paintEvent(QPaintEvent*)
{
    if (m_sets.names.isEmpty()) {
        return;
    }
    QPainter painter(this);
    drawing().paint(painter, looked() >= 0 ? std::optional(partOf(looked())) : std::nullopt);
}

void Venn::resizeEvent(QResizeEvent* event)
{
    m_drawing.reset();
    ChartWidget::resizeEvent(event);
}

int Venn::stopAt(const QPointF& position) const
{
    if (m_sets.names.isEmpty()) {
        return -1;
    }
    const std::uint32_t part = drawing().partAt(position);
    const auto found = std::find_if(m_sets.parts.begin(), m_sets.parts.end(),
                                    [part](const OverlapSets::Part& each) { return part != 0 && each.sets == part; });
    return found == m_sets.parts.end() ? -1 : static_cast<int>(found - m_sets.parts.begin());
}

} // namespace weir::ui
