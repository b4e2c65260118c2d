#include "ui/panels/people/person_graph_view.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/profile_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <deque>
#include <numbers>

namespace weir::ui {
namespace {

constexpr std::size_t kMostNamed = 24; ///< With more, only names of chosen ones are drawn.

/// Lengths at the size of the user's letters.
double px(double at100)
{
    return Theme::instance().px(at100);
}

double radiusFor(std::size_t nodes)
{
    return px(nodes > kMostNamed ? 7 : 15);
}

/// A shape of its own for every kind, so that colour says nothing alone.
QPainterPath shapeOf(const std::string& type, QPointF at, double radius)
{
    QPainterPath path;
    const auto polygon = [&](int corners, double turn) {
        for (int i = 0; i < corners; ++i) {
            const double angle = turn + 2 * std::numbers::pi * i / corners;
            const QPointF point(at.x() + radius * std::cos(angle), at.y() + radius * std::sin(angle));
            i == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        path.closeSubpath();
    };
    if (type == "email") {
        path.addEllipse(at, radius, radius);
    } else if (type == "phone") {
        path.addRoundedRect(QRectF(at.x() - 0.62 * radius, at.y() - radius, 1.24 * radius, 2 * radius), 0.27 * radius,
                            0.27 * radius);
    } else if (type == "user_id" || type.ends_with("customer_id") || type.ends_with("account_id")) {
        polygon(6, 0);
    } else if (type.find("device") != std::string::npos || type.find("cookie") != std::string::npos ||
               type.find("anonymous") != std::string::npos) {
        polygon(4, 0);
    } else if (type == "record") {
        path.addRect(QRectF(at.x() - 0.7 * radius, at.y() - 0.7 * radius, 1.4 * radius, 1.4 * radius));
    } else {
        polygon(5, -std::numbers::pi / 2);
    }
    return path;
}

/// A tree over what is linked, from the node with most links of each part.
struct Tree
{
    explicit Tree(const run::PersonGraph& graph)
        : children(graph.nodes.size()), depth(graph.nodes.size(), 0), leaves(graph.nodes.size(), 1)
    {
        std::vector<std::vector<std::size_t>> next(graph.nodes.size());
        for (const run::PersonGraph::Edge& edge : graph.edges) {
            next[edge.a].push_back(edge.b);
            next[edge.b].push_back(edge.a);
        }
        std::vector<std::uint8_t> seen(graph.nodes.size(), 0);
        std::vector<std::size_t> order(graph.nodes.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return graph.nodes[a].links > graph.nodes[b].links; });
        std::vector<std::size_t> walked;
        for (const std::size_t root : order) {
            if (seen[root] != 0) {
                continue;
            }
            roots.push_back(root);
            seen[root] = 1;
            std::deque<std::size_t> open{root};
            while (!open.empty()) {
                const std::size_t node = open.front();
                open.pop_front();
                walked.push_back(node);
                deepest = std::max(deepest, depth[node]);
                for (const std::size_t child : next[node]) {
                    if (seen[child] == 0) {
                        seen[child] = 1;
                        depth[child] = depth[node] + 1;
                        children[node].push_back(child);
                        open.push_back(child);
                    }
                }
            }
        }
        for (auto node = walked.rbegin(); node != walked.rend(); ++node) {
            std::size_t count = 0;
            for (const std::size_t child : children[*node]) {
                count += leaves[child];
            }
            leaves[*node] = std::max(count, std::size_t{1});
        }
    }

    std::vector<std::size_t> roots;
    std::vector<std::vector<std::size_t>> children;
    std::vector<std::size_t> depth;
    std::vector<std::size_t> leaves;
    std::size_t deepest = 0;
};

} // namespace

PersonGraphView::PersonGraphView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Drawing of identifiers and links"));
    connect(&Theme::instance(), &Theme::changed, this, &PersonGraphView::layOut);
}

QSize PersonGraphView::sizeHint() const
{
    return QSizeF(px(480), px(320)).toSize();
}

QSize PersonGraphView::minimumSizeHint() const
{
    return QSizeF(px(240), px(200)).toSize();
}

void PersonGraphView::setGraph(const run::PersonGraph& graph, Mask mask)
{
    const auto same = [](const run::PersonGraph& a, const run::PersonGraph& b) {
        return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                          [](const auto& x, const auto& y) { return x.type == y.type && x.value == y.value; });
    };
    const bool keeps = same(m_graph, graph);
    m_graph = graph;
    m_mask = mask;
    if (!keeps) {
        m_current = 0;
        m_chosen.clear();
    }
    findWay(); // the same identifiers may be linked in another way by now
    layOut();
    walk(m_current);
}

void PersonGraphView::choose(std::vector<std::size_t> nodes)
{
    if (nodes == m_chosen) {
        return;
    }
    m_chosen = std::move(nodes);
    findWay();
    walk(m_current); // what is told about it says whether it is chosen
    emit chosenChanged();
}

void PersonGraphView::findWay()
{
    m_way = m_chosen.size() == 2 ? run::wayBetween(m_graph, m_chosen[0], m_chosen[1]) : std::vector<std::size_t>();
}

bool PersonGraphView::isChosen(std::size_t node) const
{
    return std::find(m_chosen.begin(), m_chosen.end(), node) != m_chosen.end();
}

void PersonGraphView::toggle(std::size_t node)
{
    std::vector<std::size_t> next = m_chosen;
    const auto known = std::find(next.begin(), next.end(), node);
    if (known != next.end()) {
        next.erase(known);
    } else {
        next.push_back(node);
        if (next.size() > 2) {
            next.erase(next.begin());
        }
    }
    choose(std::move(next));
}

void PersonGraphView::layOut()
{
    m_places.assign(m_graph.nodes.size(), QPointF(width() / 2.0, height() / 2.0));
    const Tree tree(m_graph);
    const bool together = tree.roots.size() == 1;
    const double rings = static_cast<double>(tree.deepest + (together ? 0 : 1));
    const double wide = std::max(px(40), width() / 2.0 - px(80)) / std::max(1.0, rings); // beside it stands text
    const double high = std::max(px(40), height() / 2.0 - px(44)) / std::max(1.0, rings);
    struct Wedge
    {
        std::size_t node;
        double from;
        double to;
    };
    std::vector<Wedge> open;
    const auto divide = [&](const std::vector<std::size_t>& nodes, double from, double to) {
        double all = 0;
        for (const std::size_t node : nodes) {
            all += static_cast<double>(tree.leaves[node]);
        }
        for (const std::size_t node : nodes) {
            const double end = from + (to - from) * static_cast<double>(tree.leaves[node]) / all;
            open.push_back({node, from, end});
            all -= static_cast<double>(tree.leaves[node]);
            from = end;
        }
    };
    // The first ray goes to the left, so that two nodes lie side by side and not over each other.
    divide(tree.roots, std::numbers::pi, 3 * std::numbers::pi);
    while (!open.empty()) {
        const Wedge wedge = open.back();
        open.pop_back();
        const double ring = static_cast<double>(tree.depth[wedge.node] + (together ? 0 : 1));
        const double angle = tree.depth[wedge.node] == 0 && together ? 0 : (wedge.from + wedge.to) / 2;
        m_places[wedge.node] += QPointF(ring * wide * std::cos(angle), ring * high * std::sin(angle));
        divide(tree.children[wedge.node], wedge.from, wedge.to);
    }
    update();
}

QString PersonGraphView::textOf(std::size_t node) const
{
    const run::PersonGraph::Node& each = m_graph.nodes[node];
    const QString value = QString::fromStdString(each.value);
    const QString text =
        tr("%1 %2, linked with %n others", "1: kind of identifier, 2: its value", static_cast<int>(each.links))
            .arg(placeText(each.type), m_mask == Mask::On ? maskedText(value) : value);
    return isChosen(node) ? tr("%1, chosen").arg(text) : text;
}

void PersonGraphView::drawNode(QPainter& painter, std::size_t node, bool named) const
{
    const run::PersonGraph::Node& each = m_graph.nodes[node];
    const bool chosen = isChosen(node);
    const double radius = radiusFor(m_graph.nodes.size());
    if (hasFocus() && node == m_current) {
        painter.setPen(QPen(color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shapeOf(each.type, m_places[node], radius + px(5)));
    }
    painter.setPen(QPen(color(chosen ? Token::Accent : Token::FamilyIdentity), chosen ? 3 : 1.5));
    painter.setBrush(color(chosen ? Token::AccentTint : Token::Surface));
    painter.drawPath(shapeOf(each.type, m_places[node], radius));
    if (!named && !chosen && !(hasFocus() && node == m_current)) {
        return;
    }
    const QString value = QString::fromStdString(each.value);
    const QFont caption = Theme::instance().font(TypeRole::Caption);
    painter.setFont(caption);
    const QFontMetrics metrics(caption);
    const double lines = metrics.lineSpacing();
    const double room = px(132);
    QRectF area(m_places[node].x() - room / 2, m_places[node].y() + radius + px(3), room, lines);
    // A backing keeps lines from crossing the letters.
    const auto line = [&](const QString& text, Token tint) {
        const QString fits = metrics.elidedText(text, Qt::ElideMiddle, static_cast<int>(room));
        const double wide = metrics.horizontalAdvance(fits) + 4;
        painter.fillRect(QRectF(area.center().x() - wide / 2, area.top(), wide, lines), color(Token::Surface));
        painter.setPen(color(tint));
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, fits);
        area.translate(0, lines);
    };
    line(m_mask == Mask::On ? maskedText(value) : value, Token::Text);
    line(placeText(each.type), Token::Hint);
}

void PersonGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Token::Surface));
    for (std::size_t i = 0; i < m_graph.edges.size(); ++i) {
        const run::PersonGraph::Edge& edge = m_graph.edges[i];
        const bool onWay = std::find(m_way.begin(), m_way.end(), i) != m_way.end();
        painter.setPen(QPen(color(onWay ? Token::Accent : Token::Control), onWay ? 3 : 1.5,
                            edge.certain ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(m_places[edge.a], m_places[edge.b]);
    }
    const bool named = m_graph.nodes.size() <= kMostNamed;
    for (std::size_t node = 0; node < m_graph.nodes.size(); ++node) {
        drawNode(painter, node, named);
    }
}

void PersonGraphView::resizeEvent(QResizeEvent*)
{
    layOut();
}

std::optional<std::size_t> PersonGraphView::nodeAt(QPointF at) const
{
    std::optional<std::size_t> nearest;
    double best = px(22) * px(22);
    for (std::size_t node = 0; node < m_places.size(); ++node) {
        const QPointF way = m_places[node] - at;
        const double distance = QPointF::dotProduct(way, way);
        if (distance < best) {
            best = distance;
            nearest = node;
        }
    }
    return nearest;
}

void PersonGraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return QWidget::mousePressEvent(event);
    }
    if (const auto node = nodeAt(event->position())) {
        walk(*node);
        toggle(*node);
    } else {
        choose({});
    }
}

void PersonGraphView::walk(std::size_t node)
{
    m_current = node;
    setAccessibleDescription(node < m_graph.nodes.size() ? textOf(node) : QString());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

std::optional<std::size_t> PersonGraphView::neighbour(int key) const
{
    std::optional<std::size_t> nearest;
    double best = 0;
    for (std::size_t node = 0; node < m_places.size(); ++node) {
        const QPointF way = m_places[node] - m_places[m_current];
        const double along = key == Qt::Key_Left    ? -way.x()
                             : key == Qt::Key_Right ? way.x()
                             : key == Qt::Key_Up    ? -way.y()
                                                    : way.y();
        const double across = key == Qt::Key_Left || key == Qt::Key_Right ? std::abs(way.y()) : std::abs(way.x());
        const double cost = along + 2 * across;
        if (node != m_current && along > 1 && (!nearest || cost < best)) {
            best = cost;
            nearest = node;
        }
    }
    return nearest;
}

void PersonGraphView::keyPressEvent(QKeyEvent* event)
{
    if (m_current >= m_graph.nodes.size()) {
        return QWidget::keyPressEvent(event);
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (const auto next = neighbour(event->key())) {
            walk(*next);
        }
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_current);
        return;
    case Qt::Key_Escape:
        if (!m_chosen.empty()) {
            choose({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void PersonGraphView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

bool PersonGraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const auto node = nodeAt(help->pos());
        node ? QToolTip::showText(help->globalPos(), textOf(*node), this) : QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace weir::ui
