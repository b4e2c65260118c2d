#include "core/graph/topology.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/gestures.h"
#include "ui/document/exchange.h"
#include "ui/kit/sentences.h"

#include <algorithm>

namespace weir::ui {
namespace {

/// In the user's language, with what the core names by its English titles.
QString refusal(const Error& why)
{
    Error::Arguments arguments = why.arguments();
    for (auto& [key, value] : arguments) {
        if (key != "node") { // people named that themselves
            value = translated(value).toStdString();
        }
    }
    return sentence(Error(why.code(), why.messageId(), why.sentence(), std::move(arguments)));
}

} // namespace

WireTargets::WireTargets(const graph::Document& document, const nodes::Registry& registry, graph::PortRef port,
                         PortSide side)
    : m_document(document), m_port(std::move(port)), m_side(side)
{
    const graph::Node* node = document.find(m_port.node);
    const nodes::NodeType* type = node ? registry.find(node->type) : nullptr;
    if (type) {
        const auto ports = side == PortSide::Output ? type->outputs(node->settings) : type->spec().inputs;
        for (const nodes::PortSpec& each : ports) {
            if (each.name == m_port.port) {
                m_kind = each.kind;
            }
        }
    }
    m_cyclic =
        side == PortSide::Output ? graph::upstream(document, m_port.node) : graph::downstream(document, m_port.node);
    m_cyclic.insert(m_port.node);
    for (const graph::Wire& wire : document.wires) {
        if (side == PortSide::Output) {
            const graph::Node* target = document.find(wire.to.node);
            const nodes::NodeType* targetType = target ? registry.find(target->type) : nullptr;
            if (!targetType) {
                continue;
            }
            for (const nodes::PortSpec& each : targetType->spec().inputs) {
                const bool full = each.arity != nodes::PortSpec::Arity::Many || wire.from == m_port;
                if (each.name == wire.to.port && full) {
                    m_taken.insert(wire.to);
                }
            }
        } else if (wire.to == m_port) {
            m_taken.insert(wire.from);
        }
    }
}

bool WireTargets::fits(const NodeId& node, const nodes::PortSpec& port) const
{
    return m_kind && port.kind == *m_kind && !m_cyclic.contains(node) && !m_taken.contains({node, port.name});
}

WireGesture::WireGesture(CanvasView& view, const PortHit& start)
    : Gesture(view), m_scene(*view.canvas()), m_port(start), m_without(m_scene.document())
{
    if (start.side == PortSide::Input) {
        const auto present = m_scene.document().into(start.ref.node, start.ref.port);
        if (!present.empty()) {
            // Taking hold of a wired input takes the wire off: the fixed end is then its output.
            m_detached = present.back();
            if (auto next = graph::apply(m_without, {graph::Disconnect{*m_detached}})) {
                m_without = *std::move(next);
            }
            NodeItem* source = m_scene.node(m_detached->from.node);
            m_port = PortHit{source, PortSide::Output, 0, m_detached->from,
                             source->sceneAnchor(PortSide::Output, m_detached->from.port)};
        }
    }
}

void WireGesture::begin()
{
    if (m_detached) {
        if (WireItem* item = m_scene.wire(*m_detached)) {
            item->setVisible(false);
        }
    }
    emphasise();
    m_view.setCursor(Qt::CrossCursor);
}

void WireGesture::emphasise()
{
    const WireTargets targets(m_without, m_scene.controller().registry(), m_port.ref, m_port.side);
    const PortSide other = m_port.side == PortSide::Output ? PortSide::Input : PortSide::Output;
    for (const auto& [id, item] : m_scene.nodeItems()) {
        std::set<std::size_t> open;
        for (std::size_t i = 0; i < item->ports(other).size(); ++i) {
            if (targets.fits(id, item->ports(other)[i])) {
                open.insert(i);
            }
        }
        item->setEmphasis(open.empty() && id != m_port.ref.node ? Emphasis::Dimmed : Emphasis::Normal);
        item->setOpenPorts(other, std::move(open));
    }
}

std::optional<graph::Wire> WireGesture::wireAt(const QPointF& scene, QString* reason, NodeItem** node) const
{
    const nodes::Registry& registry = m_scene.controller().registry();
    const PortSide other = m_port.side == PortSide::Output ? PortSide::Input : PortSide::Output;
    const double reach = std::max(canvas::kPortHit / 2 / m_view.zoom(), 10.0);
    if (const auto hit = m_scene.portAt(scene, reach); hit && hit->side == other && hit->ref.node != m_port.ref.node) {
        *node = hit->node;
        const graph::Wire wire =
            m_port.side == PortSide::Output ? graph::Wire{m_port.ref, hit->ref} : graph::Wire{hit->ref, m_port.ref};
        if (const auto why = nodes::whyNotConnect(m_without, registry, wire)) {
            *reason = refusal(*why);
            return std::nullopt;
        }
        return wire;
    }
    NodeItem* body = m_scene.nodeAt(scene);
    if (!body || body->id() == m_port.ref.node) {
        return std::nullopt;
    }
    *node = body;
    if (auto wire = firstCompatible(m_without, registry, m_port.ref, m_port.side, body->id())) {
        return wire;
    }
    if (body->ports(other).empty()) {
        *reason = other == PortSide::Input ? CanvasView::tr("This node has no inputs.")
                                           : CanvasView::tr("This node has no outputs.");
    } else {
        const graph::PortRef end{body->id(), body->ports(other).front().name};
        const graph::Wire wire =
            m_port.side == PortSide::Output ? graph::Wire{m_port.ref, end} : graph::Wire{end, m_port.ref};
        if (const auto why = nodes::whyNotConnect(m_without, registry, wire)) {
            *reason = refusal(*why);
        }
    }
    return std::nullopt;
}

void WireGesture::move(const QPointF& scene, Qt::KeyboardModifiers)
{
    QString reason;
    NodeItem* over = nullptr;
    const auto wire = wireAt(scene, &reason, &over);
    QPointF end = scene;
    if (wire) {
        const PortSide other = m_port.side == PortSide::Output ? PortSide::Input : PortSide::Output;
        end = over->sceneAnchor(other, other == PortSide::Input ? wire->to.port : wire->from.port);
    }
    for (const auto& [id, item] : m_scene.nodeItems()) {
        if (item->emphasis() == Emphasis::Target && item != over) {
            item->setEmphasis(Emphasis::Normal);
        }
    }
    if (wire) {
        over->setEmphasis(Emphasis::Target);
    }
    m_view.setDraggedWire(m_port.side == PortSide::Output ? wirePath(m_port.point, end) : wirePath(end, m_port.point),
                          reason.isEmpty() ? CanvasView::DraggedWire::Open : CanvasView::DraggedWire::Refused);
    if (over && !wire && !m_detached && !reason.isEmpty()) {
        const auto refused = refusedWire(over);
        const auto offers = refused ? converters(m_scene.document(), m_scene.controller().registry(), *refused)
                                    : std::vector<const nodes::NodeType*>{};
        if (offers.size() == 1) {
            reason +=
                QLatin1Char('\n') + CanvasView::tr("Drop to insert %1.").arg(translated(offers.front()->spec().title));
        } else if (!offers.empty()) {
            reason += QLatin1Char('\n') + CanvasView::tr("Drop to choose a node that converts.");
        }
    }
    m_view.setReason(reason);
}

void WireGesture::finish(const QPointF& scene, Qt::KeyboardModifiers)
{
    QString reason;
    NodeItem* over = nullptr;
    const auto wire = wireAt(scene, &reason, &over);
    clean();
    DocumentController& controller = m_scene.controller();
    if (wire) {
        if (m_detached && *wire == *m_detached) {
            return;
        }
        graph::EditGroup group;
        if (m_detached) {
            group.edits.push_back({graph::Disconnect{*m_detached}});
        }
        group.edits.push_back({graph::Connect{*wire}});
        (void)controller.edit({std::move(group)}, m_detached ? CanvasView::tr("move wire") : CanvasView::tr("connect"));
    } else if (m_detached && !over) {
        (void)controller.edit({graph::Disconnect{*m_detached}}, CanvasView::tr("remove wire"));
    } else if (over && !m_detached) {
        // What lacks between the two is offered; the view's owner asks which.
        if (const auto refused = refusedWire(over);
            refused && !converters(m_scene.document(), controller.registry(), *refused).empty()) {
            emit m_view.insertRequested(*refused);
        }
    } else if (!over && !m_scene.nodeAt(scene)) {
        emit m_view.wireDropped(m_port.ref, m_port.side, scene);
    }
}

std::optional<graph::Wire> WireGesture::refusedWire(const NodeItem* over) const
{
    const PortSide other = m_port.side == PortSide::Output ? PortSide::Input : PortSide::Output;
    if (over->ports(other).empty()) {
        return std::nullopt;
    }
    const graph::PortRef end{over->id(), over->ports(other).front().name};
    return m_port.side == PortSide::Output ? graph::Wire{m_port.ref, end} : graph::Wire{end, m_port.ref};
}

void WireGesture::cancel()
{
    clean();
}

void WireGesture::clean()
{
    for (const auto& [id, item] : m_scene.nodeItems()) {
        item->setEmphasis(Emphasis::Normal);
        item->setOpenPorts(PortSide::Input, {});
    }
    if (m_detached) {
        if (WireItem* item = m_scene.wire(*m_detached)) {
            item->setVisible(true);
        }
    }
    m_view.setDraggedWire({}, CanvasView::DraggedWire::None);
    m_view.setReason({});
    m_view.unsetCursor();
}

} // namespace weir::ui
