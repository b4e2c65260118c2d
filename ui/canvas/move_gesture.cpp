#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/gestures.h"

#include <algorithm>
#include <cmath>

namespace weir::ui {

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
    for (WireItem* item : m_scene.wireItems()) {
        const graph::Wire& wire = item->wire();
        if (kind == Kind::Move && !item->route().bends.empty() && m_nodes.contains(wire.from.node) &&
            m_nodes.contains(wire.to.node)) {
            m_bends[item] = item->route();
        }
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
    for (const auto& [item, route] : m_bends) {
        WireRoute shown = route;
        for (graph::Point& bend : shown.bends) {
            bend = {bend.x + m_delta.x(), bend.y + m_delta.y()};
        }
        item->setRoute(shown);
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
    const QString name = CanvasView::tr("move %n object(s)", nullptr, count);
    const auto moved =
        m_bends.empty() ? Result<graph::Document>(m_scene.document()) : graph::apply(m_scene.document(), {group});
    if (m_bends.empty() || !moved) {
        (void)controller.edit({std::move(group)}, name);
    } else { // bends between moved nodes come along in the same step
        std::set<NodeId> ids;
        for (const auto& [id, place] : m_nodes) {
            ids.insert(id);
        }
        static_cast<void>(controller.replace(withBendsMoved(*moved, ids, {m_delta.x(), m_delta.y()}), name));
    }
}

void MoveGesture::cancel()
{
    clean();
    for (const auto& [item, route] : m_bends) {
        item->setRoute(route);
    }
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

} // namespace weir::ui
