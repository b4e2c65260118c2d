#include "ui/panels/start/graph_picture.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr double kMargin = 14;
constexpr double kTile = 18;
constexpr double kGap = 3; ///< Between tiles of one column.

Token tint(const std::string& type)
{
    if (type.starts_with("source.")) {
        return Token::FamilySource;
    }
    if (type.starts_with("destination.")) {
        return Token::FamilyDestination;
    }
    if (type == "identity") {
        return Token::FamilyIdentity;
    }
    if (type == "consent-gate" || type == "hash") {
        return Token::FamilyConsent;
    }
    return type == "audience" ? Token::FamilyAudience : Token::FamilyTransform;
}

} // namespace

GraphPicture::GraphPicture(sample::SampleGraph graph, QWidget* parent) : QWidget(parent), m_graph(std::move(graph))
{
    setFixedHeight(sizeHint().height());
    setAttribute(Qt::WA_TransparentForMouseEvents); // the card below is what is clicked
}

void GraphPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Canvas));
    painter.drawRoundedRect(rect(), metric::kRadiusControl, metric::kRadiusControl);
    if (m_graph.nodes.empty()) {
        return;
    }
    const auto [left, right] = std::minmax_element(m_graph.nodes.begin(), m_graph.nodes.end(),
                                                   [](const auto& a, const auto& b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(m_graph.nodes.begin(), m_graph.nodes.end(),
                                                   [](const auto& a, const auto& b) { return a.y < b.y; });
    const double wide = std::max(1.0, right->x - left->x);
    const double high = std::max(1.0, bottom->y - top->y);
    const double scaleX = std::min(0.22, (width() - 2 * kMargin - kTile) / wide);
    const double scaleY = std::min(0.22, (height() - 2 * kMargin - kTile) / high);
    const QPointF origin((width() - wide * scaleX - kTile) / 2, (height() - high * scaleY - kTile) / 2);
    // Nodes that stand close get lower tiles, not tiles over each other.
    double tall = kTile;
    for (const sample::SampleGraph::Node& a : m_graph.nodes) {
        for (const sample::SampleGraph::Node& b : m_graph.nodes) {
            const double apart = (b.y - a.y) * scaleY;
            if (apart > 0 && std::abs(a.x - b.x) * scaleX < kTile) {
                tall = std::min(tall, apart - kGap);
            }
        }
    }
    const QSizeF tileSize(kTile, std::max(4.0, tall));
    const auto place = [&](const sample::SampleGraph::Node& node) {
        const QPointF corner = origin + QPointF((node.x - left->x) * scaleX, (node.y - top->y) * scaleY);
        return QRectF(corner + QPointF(0, (kTile - tileSize.height()) / 2), tileSize);
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Control), 1.25));
    for (const auto& [from, to] : m_graph.wires) {
        const QRectF a = place(m_graph.nodes[from]);
        const QRectF b = place(m_graph.nodes[to]);
        const QPointF start(a.right(), a.center().y());
        const QPointF end(b.left(), b.center().y());
        const double bend = std::max(8.0, (end.x() - start.x()) / 2);
        QPainterPath wire(start);
        wire.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
        painter.drawPath(wire);
    }
    painter.setPen(Qt::NoPen);
    for (const sample::SampleGraph::Node& node : m_graph.nodes) {
        painter.setBrush(color(tint(node.type)));
        const QRectF tile = place(node);
        node.type == "identity" ? painter.drawEllipse(tile) : painter.drawRoundedRect(tile, 4, 4);
    }
}

} // namespace weir::ui
