#include "ui/canvas/gestures.h"

#include "core/graph/topology.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"

#include <QGraphicsItem>

#include <algorithm>
#include <cmath>

namespace weir::ui {

MarqueeGesture::MarqueeGesture(CanvasView& view, const QPointF& start, SelectMode mode)
    : Gesture(view), m_start(start), m_mode(mode), m_before(view.canvas()->selection())
{}

void MarqueeGesture::move(const QPointF& scene, Qt::KeyboardModifiers)
{
    const QRectF area = QRectF(m_start, scene).normalized();
    m_view.setMarquee(area);
    std::set<NodeId> hit;
    for (const auto& [id, item] : m_view.canvas()->nodeItems()) {
        if (item->sceneCard().intersects(area)) {
            hit.insert(id);
        }
    }
    Selection next = m_mode == SelectMode::Replace ? Selection{} : m_before;
    for (const NodeId& id : hit) {
        if (m_mode == SelectMode::Toggle && m_before.nodes.contains(id)) {
            next.nodes.erase(id);
        } else {
            next.nodes.insert(id);
        }
    }
    for (const auto& [id, item] : m_view.canvas()->noteItems()) {
        if (area.intersects(item->sceneBoundingRect())) {
            next.notes.insert(id);
        }
    }
    for (const auto& [id, item] : m_view.canvas()->frameItems()) {
        // A frame is taken only as a whole, or its content could not be selected alone.
        if (area.contains(QRectF(item->pos(), item->shownSize()))) {
            next.frames.insert(id);
        }
    }
    m_view.canvas()->select(next);
}

void MarqueeGesture::finish(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    move(scene, keys);
    m_view.setMarquee({});
}

void MarqueeGesture::cancel()
{
    m_view.setMarquee({});
    m_view.canvas()->select(m_before);
}

MoveGesture::MoveGesture(CanvasView& view, const QPointF& start, NodeItem* grabbed, Kind kind)
    : Gesture(view), m_scene(*view.canvas()), m_start(start), m_kind(kind), m_selection(m_scene.selection())
{
    std::set<NodeId> moved = m_selection.nodes;
    for (const graph::FrameId& id : m_selection.frames) {
        const FrameItem* item = m_scene.frameItems().at(id);
        m_frames[id] = item->pos();
        moved.merge(m_scene.inside(*item));
        m_anchor = item->pos();
        m_anchorSize = item->shownSize();
    }
    for (const graph::NoteId& id : m_selection.notes) {
        const NoteItem* item = m_scene.noteItems().at(id);
        m_notes[id] = item->pos();
        m_anchor = item->pos();
        m_anchorSize = item->shownSize();
    }
    for (const NodeId& id : moved) {
        m_nodes[id] = m_scene.node(id)->pos();
    }
    if (grabbed) {
        m_anchor = grabbed->pos();
        m_anchorSize = grabbed->cardRect().size();
    }
    if (m_nodes.size() == 1 && m_frames.empty() && m_notes.empty() && kind == Kind::Move) {
        const NodeId& only = m_nodes.begin()->first;
        if (m_scene.document().into(only).empty() && m_scene.document().outOf(only).empty()) {
            m_loose = only;
        }
    }
}

QPointF MoveGesture::snapped(const QPointF& delta, Qt::KeyboardModifiers keys)
{
    std::vector<QLineF> guides;
    QPointF place = m_anchor + delta;
    // Alt at the start means "duplicate"; only a plain move may ignore the grid.
    const bool ignores = keys.testFlag(Qt::AltModifier) && m_kind == Kind::Move;
    if (ignores == m_view.isSnapping()) {
        m_view.setGuides({});
        return delta;
    }
    place = canvas::onGrid(place);
    const QRectF visible = m_view.visibleScene();
    const double reach = canvas::kSnapReach / m_view.zoom();
    double bestX = reach;
    double bestY = reach;
    const QRectF own(m_anchor + delta, m_anchorSize);
    std::optional<QLineF> guideX;
    std::optional<QLineF> guideY;
    for (const auto& [id, item] : m_scene.nodeItems()) {
        if (m_nodes.contains(id) || !visible.intersects(item->sceneCard())) {
            continue;
        }
        const QRectF other = item->sceneCard();
        const std::initializer_list<std::pair<double, double>> xs{
            {other.left(), own.left()}, {other.center().x(), own.center().x()}, {other.right(), own.right()}};
        for (const auto& [theirs, mine] : xs) {
            if (std::abs(theirs - mine) < bestX) {
                bestX = std::abs(theirs - mine);
                place.setX(m_anchor.x() + delta.x() + theirs - mine);
                guideX = QLineF(theirs, std::min(own.top(), other.top()) - 20, theirs,
                                std::max(own.bottom(), other.bottom()) + 20);
            }
        }
        const std::initializer_list<std::pair<double, double>> ys{
            {other.top(), own.top()}, {other.center().y(), own.center().y()}, {other.bottom(), own.bottom()}};
        for (const auto& [theirs, mine] : ys) {
            if (std::abs(theirs - mine) < bestY) {
                bestY = std::abs(theirs - mine);
                place.setY(m_anchor.y() + delta.y() + theirs - mine);
                guideY = QLineF(std::min(own.left(), other.left()) - 20, theirs,
                                std::max(own.right(), other.right()) + 20, theirs);
            }
        }
    }
    for (const auto& guide : {guideX, guideY}) {
        if (guide) {
            guides.push_back(*guide);
        }
    }
    m_view.setGuides(std::move(guides));
    return place - m_anchor;
}

void MoveGesture::move(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    m_delta = snapped(scene - m_start, keys);
    if (m_kind == Kind::Duplicate) {
        std::vector<QRectF> ghosts;
        for (const auto& [id, place] : m_nodes) {
            ghosts.push_back(m_scene.node(id)->cardRect().translated(place + m_delta));
        }
        m_view.setGhosts(std::move(ghosts));
        return;
    }
    for (const auto& [id, place] : m_nodes) {
        m_scene.node(id)->setPos(place + m_delta);
    }
    for (const auto& [id, place] : m_nodes) {
        m_scene.followNode(id);
    }
    for (const auto& [id, place] : m_frames) {
        m_scene.frameItems().at(id)->setPos(place + m_delta);
    }
    for (const auto& [id, place] : m_notes) {
        m_scene.noteItems().at(id)->setPos(place + m_delta);
    }
    if (m_loose) {
        showDropWire();
    }
}

void MoveGesture::showDropWire()
{
    const NodeItem* item = m_scene.node(*m_loose);
    WireItem* found = m_scene.wireAt(item->sceneCard().center(), canvas::kWireReach + item->cardRect().height() / 2);
    std::optional<graph::Wire> next;
    if (found) {
        const QPointF at = item->pos();
        if (spliceNode(m_scene.document(), m_scene.controller().registry(), *m_loose, found->wire(),
                       {at.x(), at.y()})) {
            next = found->wire();
        }
    }
    if (m_target && m_target != next) {
        if (WireItem* old = m_scene.wire(*m_target)) {
            old->setDropTarget(false);
        }
    }
    if (next) {
        found->setDropTarget(true);
    }
    m_target = next;
}

void MoveGesture::finish(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    move(scene, keys);
    clean();
    if (m_delta.isNull()) {
        m_scene.restorePlaces();
        return;
    }
    DocumentController& controller = m_scene.controller();
    const auto point = [&](const QPointF& place) {
        return graph::Point{place.x() + m_delta.x(), place.y() + m_delta.y()};
    };
    if (m_kind == Kind::Duplicate) {
        Insertion copies = duplicate(m_scene.document(), m_selection, {m_delta.x(), m_delta.y()});
        if (controller.edit(copies.edit,
                            CanvasView::tr("duplicate %n node(s)", nullptr, static_cast<int>(copies.nodes.size())))) {
            m_scene.selectNodes({copies.nodes.begin(), copies.nodes.end()});
        }
        return;
    }
    if (m_loose && m_target) {
        const QPointF at = m_nodes.at(*m_loose) + m_delta;
        if (auto edit = spliceNode(m_scene.document(), controller.registry(), *m_loose, *m_target, {at.x(), at.y()})) {
            (void)controller.edit(*edit, CanvasView::tr("insert node on wire"));
            return;
        }
    }
    graph::EditGroup group;
    graph::MoveNodes nodes;
    for (const auto& [id, place] : m_nodes) {
        nodes.positions[id] = point(place);
    }
    group.edits.push_back({std::move(nodes)});
    for (const auto& [id, place] : m_frames) {
        graph::Frame frame = m_scene.document().frames.at(id);
        frame.position = point(place);
        group.edits.push_back({graph::PutFrame{id, frame}});
    }
    for (const auto& [id, place] : m_notes) {
        graph::Note note = m_scene.document().notes.at(id);
        note.position = point(place);
        group.edits.push_back({graph::PutNote{id, note}});
    }
    const auto count = static_cast<int>(m_nodes.size() + m_frames.size() + m_notes.size());
    (void)controller.edit({std::move(group)}, CanvasView::tr("move %n object(s)", nullptr, count));
}

void MoveGesture::cancel()
{
    clean();
    m_scene.restorePlaces();
}

void MoveGesture::clean()
{
    m_view.setGuides({});
    m_view.setGhosts({});
    if (m_target) {
        if (WireItem* item = m_scene.wire(*m_target)) {
            item->setDropTarget(false);
        }
    }
}

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
            if (WireItem* item = m_scene.wire(*m_detached)) {
                item->setVisible(false);
            }
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
            *reason = QString::fromStdString(why->text());
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
            *reason = QString::fromStdString(why->text());
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
    } else if (!over && !m_scene.nodeAt(scene)) {
        emit m_view.wireDropped(m_port.ref, m_port.side, scene);
    }
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

PanGesture::PanGesture(CanvasView& view) : Gesture(view), m_last(view.lastMouse())
{
    view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void PanGesture::move(const QPointF&, Qt::KeyboardModifiers)
{
    const QPoint now = m_view.lastMouse();
    m_view.panBy(now - m_last);
    m_last = now;
}

void PanGesture::finish(const QPointF&, Qt::KeyboardModifiers)
{
    cancel();
}

void PanGesture::cancel()
{
    m_view.viewport()->unsetCursor();
}

ResizeGesture::ResizeGesture(CanvasView& view, const QPointF& start, FrameItem* frame, NoteItem* note)
    : Gesture(view), m_start(start), m_frame(frame), m_note(note),
      m_size(frame ? frame->shownSize() : note->shownSize())
{}

QSizeF ResizeGesture::sizeAt(const QPointF& scene, Qt::KeyboardModifiers keys) const
{
    const QPointF by = scene - m_start;
    QSizeF size(std::max(100.0, m_size.width() + by.x()), std::max(60.0, m_size.height() + by.y()));
    if (!keys.testFlag(Qt::AltModifier)) {
        size = {canvas::onGrid(size.width()), canvas::onGrid(size.height())};
    }
    return size;
}

void ResizeGesture::move(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    const QSizeF size = sizeAt(scene, keys);
    m_frame ? m_frame->setShownSize(size) : m_note->setShownSize(size);
}

void ResizeGesture::finish(const QPointF& scene, Qt::KeyboardModifiers keys)
{
    const QSizeF size = sizeAt(scene, keys);
    const graph::Size wanted{size.width(), size.height()};
    DocumentController& controller = m_view.canvas()->controller();
    if (m_frame) {
        graph::Frame frame = m_frame->frame();
        frame.size = wanted;
        (void)controller.edit({graph::PutFrame{m_frame->id(), frame}}, CanvasView::tr("resize frame"));
    } else {
        graph::Note note = m_note->note();
        note.size = wanted;
        (void)controller.edit({graph::PutNote{m_note->id(), note}}, CanvasView::tr("resize note"));
    }
}

void ResizeGesture::cancel()
{
    m_view.canvas()->restorePlaces();
}

} // namespace weir::ui
