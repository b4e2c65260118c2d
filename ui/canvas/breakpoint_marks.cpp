#include "ui/canvas/breakpoint_marks.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/document/breakpoints.h"
#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr double kHalf = 11;       ///< From the middle of the diamond to its corners.
constexpr double kFromCorner = 18; ///< Of the card, on its lower edge, clear of wires and their counts...
constexpr double kApart = 26;      ///< ...and of the mark of another port.

/// One mark, a child of its node's card; never takes the mouse.
class Mark : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 20
    };
    Mark(QGraphicsItem* card, bool conditional, bool waiting)
        : QGraphicsItem(card), m_conditional(conditional), m_waiting(waiting)
    {
        setAcceptedMouseButtons(Qt::NoButton);
        setZValue(1);
    }
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override
    {
        return {-kHalf - 2, -kHalf - 2, 2 * kHalf + 4, 2 * kHalf + 4};
    }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        const double zoom = std::abs(painter->worldTransform().m11());
        if (zoom < canvas::kBlockZoom) {
            return;
        }
        painter->setRenderHint(QPainter::Antialiasing);
        const QPolygonF diamond({{0, -kHalf}, {kHalf, 0}, {0, kHalf}, {-kHalf, 0}});
        painter->setPen(QPen(color(m_waiting ? Token::Accent : Token::Warning), m_waiting ? 2.5 : 1.75, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(color(m_waiting ? Token::Accent : Token::Surface));
        painter->drawPolygon(diamond);
        const QColor ink = color(m_waiting ? Token::OnAccent : Token::Warning);
        if (m_conditional) {
            paintIcon(painter, Icon::Filter, QRectF(-5, -5, 10, 10), ink);
            return;
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawRoundedRect(QRectF(-3.5, -4, 2.5, 8), 1, 1);
        painter->drawRoundedRect(QRectF(1, -4, 2.5, 8), 1, 1);
    }

private:
    bool m_conditional;
    bool m_waiting;
};

} // namespace

BreakpointMarks::BreakpointMarks(CanvasScene& scene) : QObject(&scene), m_scene(scene)
{
    connect(&scene.controller(), &DocumentController::changed, this, &BreakpointMarks::refresh);
    connect(&scene, &CanvasScene::layoutChanged, this, &BreakpointMarks::refresh);
    refresh();
}

void BreakpointMarks::setWaiting(const std::optional<graph::PortRef>& port)
{
    if (m_waiting != port) {
        m_waiting = port;
        refresh();
    }
}

void BreakpointMarks::refresh()
{
    Breakpoints wanted = breakpointsOf(m_scene.document());
    if (m_waiting && m_scene.document().find(m_waiting->node)) {
        wanted.emplace(*m_waiting, std::string()); // it was taken away while the run waits there
    }
    for (const auto& [id, card] : m_scene.nodeItems()) {
        for (QGraphicsItem* child : card->childItems()) {
            if (child->type() == Mark::Type) {
                delete child;
            }
        }
    }
    NodeItem* before = nullptr;
    int place = 0;
    for (const auto& [port, condition] : wanted) { // those of one node follow each other
        NodeItem* card = m_scene.node(port.node);
        if (!card) {
            continue;
        }
        place = card == before ? place + 1 : 0;
        before = card;
        const bool waiting = m_waiting && *m_waiting == port;
        auto* mark = new Mark(card, !condition.empty(), waiting);
        mark->setPos(card->cardRect().bottomRight() - QPointF(kFromCorner + place * kApart, 0));
        const QString text = waiting             ? tr("The run waits here")
                             : condition.empty() ? tr("Breakpoint")
                                                 : tr("Breakpoint where %1").arg(QString::fromStdString(condition));
        const std::vector<nodes::PortSpec>& ports = card->ports(PortSide::Output);
        const auto spec = std::find_if(ports.begin(), ports.end(),
                                       [&](const nodes::PortSpec& each) { return each.name == port.port; });
        mark->setToolTip(ports.size() > 1 && spec != ports.end()
                             ? tr("%1: %2").arg(translated(spec->title.empty() ? spec->name : spec->title), text)
                             : text);
    }
}

} // namespace weir::ui
