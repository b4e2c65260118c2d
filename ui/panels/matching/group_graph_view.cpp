#include "ui/panels/matching/group_graph_view.h"

#include "ui/panels/matching/group_layout.h"
#include "ui/panels/matching/match_charts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir::ui {
namespace {

constexpr std::size_t kMostNumbered = 60; ///< With more, circles are dots and only the chosen one has its number.
constexpr int kWidth = 420;
constexpr int kHeight = 340;

double radiusOf(const run::MatchGroup& group)
{
    return Theme::instance().px(group.records.rows() > kMostNumbered ? 5 : 13);
}

/// Where records stand, inside an edge that circles and names need.
QRectF roomIn(const QRectF& area, double radius)
{
    const double edge = radius + Theme::instance().px(10);
    return area.adjusted(edge, edge, -edge, -edge);
}

QPointF placeIn(const QRectF& room, const QPointF& place)
{
    return {room.left() + place.x() * room.width(), room.top() + place.y() * room.height()};
}

/// 0 at even odds or less, 1 at ten bits and more.
double strengthOf(const run::MatchGroup::Link& link)
{
    constexpr double kStrong = 10;
    return std::clamp(link.weight / kStrong, 0.0, 1.0);
}

} // namespace

void paintGroup(QPainter& painter, const QRectF& area, const run::MatchGroup& group, const std::vector<QPointF>& places,
                Mode mode, int chosen, int focused)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ink = [mode](Token token) { return tokenColor(token, mode); };
    const double radius = radiusOf(group);
    const QRectF room = roomIn(area, radius);
    const auto at = [&](std::size_t record) { return placeIn(room, places[record]); };
    // The surest last, over the others.
    for (auto link = group.links.rbegin(); link != group.links.rend(); ++link) {
        QPen pen(ink(Token::Control), 1, Qt::DotLine);
        if (link->holds) {
            const double strength = strengthOf(*link);
            pen = QPen(mixed(ink(Token::Control), ink(Token::Series1), strength), 1.2 + 3.3 * strength);
        }
        if (link->bridge) {
            pen = QPen(ink(Token::Warning), 2.5, Qt::DashLine);
        }
        painter.setPen(pen);
        painter.drawLine(at(link->a), at(link->b));
    }
    const QFont caption = Theme::instance().font(TypeRole::Caption);
    painter.setFont(caption);
    const QFontMetrics metrics(caption);
    for (const run::MatchGroup::Link& link : group.links) {
        if (!link.bridge) {
            continue;
        }
        const QString text = GroupGraphView::tr("bridge, %1").arg(percentText(link.probability));
        const QPointF middle = (at(link.a) + at(link.b)) / 2;
        const double width = metrics.horizontalAdvance(text) + 6;
        QRectF plate(middle.x() - width / 2, middle.y() - metrics.height() / 2.0, width, metrics.height());
        plate.moveLeft(std::clamp(plate.left(), area.left(), std::max(area.left(), area.right() - width)));
        painter.fillRect(plate, ink(Token::Surface));
        painter.setPen(ink(Token::Warning));
        painter.drawText(plate, Qt::AlignCenter, text);
    }
    const QFont digits = Theme::instance().tabularFont(TypeRole::Caption);
    painter.setFont(digits);
    for (std::size_t record = 0; record < places.size(); ++record) {
        const bool picked = static_cast<int>(record) == chosen;
        if (static_cast<int>(record) == focused) {
            painter.setPen(QPen(ink(Token::Focus), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at(record), radius + 4, radius + 4);
        }
        painter.setPen(QPen(ink(picked ? Token::Accent : Token::FamilyIdentity), picked ? 3 : 1.5));
        painter.setBrush(ink(picked ? Token::AccentTint : Token::Surface));
        painter.drawEllipse(at(record), radius, radius);
        if (places.size() <= kMostNumbered || picked) {
            painter.setPen(ink(Token::Text));
            painter.drawText(QRectF(at(record).x() - 20, at(record).y() - 10, 40, 20), Qt::AlignCenter,
                             QLocale().toString(static_cast<qulonglong>(record + 1)));
        }
    }
}

GroupGraphView::GroupGraphView(QWidget* parent)
    : ChartWidget(tr("Drawing of the records of the group and their pairs"), parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void GroupGraphView::setGroup(const run::MatchGroup& group)
{
    m_group = group;
    m_places = layOutGroup(group.records.rows(), group.links);
    m_chosen = -1;
    resetStops();
}

void GroupGraphView::choose(int record)
{
    m_chosen = record;
    resetStops(std::max(record, 0));
}

QString GroupGraphView::spoken(int record) const
{
    QStringList pairs;
    constexpr qsizetype kMost = 12;
    for (const run::MatchGroup::Link& link : m_group.links) {
        const auto self = static_cast<std::size_t>(record);
        if ((link.a == self || link.b == self) && pairs.size() < kMost) {
            const QString other =
                tr("%1: %2, %3", "1: number of a record, 2: probability, 3: bits")
                    .arg(QLocale().toString(static_cast<qulonglong>((link.a == self ? link.b : link.a) + 1)),
                         percentText(link.probability), bitsText(link.weight));
            pairs << (link.bridge ? tr("%1 (bridge)").arg(other) : other);
        }
    }
    const QString name = tr("Record %1").arg(QLocale().toString(record + 1));
    return pairs.isEmpty() ? tr("%1, without a pair that was kept").arg(name)
                           : tr("%1, with %2").arg(name, pairs.join(QStringLiteral("; ")));
}

QSize GroupGraphView::sizeHint() const
{
    return {Theme::instance().px(kWidth), Theme::instance().px(kHeight)};
}

QSize GroupGraphView::minimumSizeHint() const
{
    return sizeHint() / 2;
}

void GroupGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGroup(painter, rect(), m_group, m_places, Theme::instance().mode(), m_chosen, hasFocus() ? current() : -1);
}

int GroupGraphView::stopAt(const QPointF& position) const
{
    const double radius = radiusOf(m_group);
    const QRectF room = roomIn(rect(), radius);
    int nearest = -1;
    double best = std::max(radius, 12.0);
    for (std::size_t record = 0; record < m_places.size(); ++record) {
        const QPointF way = placeIn(room, m_places[record]) - position;
        const double far = std::hypot(way.x(), way.y());
        if (far <= best) {
            best = far;
            nearest = static_cast<int>(record);
        }
    }
    return nearest;
}

QPointF GroupGraphView::tipPlace(int record) const
{
    const double radius = radiusOf(m_group);
    return placeIn(roomIn(rect(), radius), m_places[static_cast<std::size_t>(record)]) + QPointF(radius, radius);
}

void GroupGraphView::pick(int record)
{
    choose(record);
    emit recordChosen(record);
}

std::optional<int> GroupGraphView::neighbour(int from, Qt::Key key) const
{
    int nearest = from;
    double best = std::numeric_limits<double>::infinity();
    const QRectF room = roomIn(rect(), radiusOf(m_group));
    for (std::size_t record = 0; record < m_places.size(); ++record) {
        const QPointF way = placeIn(room, m_places[record]) - placeIn(room, m_places[static_cast<std::size_t>(from)]);
        const double along = key == Qt::Key_Left    ? -way.x()
                             : key == Qt::Key_Right ? way.x()
                             : key == Qt::Key_Up    ? -way.y()
                                                    : way.y();
        const double across = key == Qt::Key_Left || key == Qt::Key_Right ? std::abs(way.y()) : std::abs(way.x());
        const double cost = along + 2 * across;
        if (static_cast<int>(record) != from && along > 1 && cost < best) {
            best = cost;
            nearest = static_cast<int>(record);
        }
    }
    return nearest;
}

} // namespace weir::ui
