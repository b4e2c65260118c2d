#include "ui/canvas/canvas_scene.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPixmapCache>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace weir::ui {

CanvasScene::CanvasScene(DocumentController& controller, NodeStatusBoard& board, QObject* parent)
    : QGraphicsScene(parent), m_controller(controller), m_board(board)
{
    addItem(new WireCounts(m_wires));
    DocumentChange everything;
    for (const auto& [id, node] : document().nodes) {
        everything.added.insert(id);
    }
    everything.addedWires = document().wires;
    for (const auto& [id, frame] : document().frames) {
        everything.frames.insert(id);
    }
    for (const auto& [id, note] : document().notes) {
        everything.notes.insert(id);
    }
    take(everything);
    connect(&controller, &DocumentController::changed, this, &CanvasScene::take);
    connect(&board, &NodeStatusBoard::changed, this, &CanvasScene::refreshStatus);
    connect(&Theme::instance(), &Theme::changed, this, &CanvasScene::restyle);
}

CanvasScene::~CanvasScene()
{
    // The base class deletes the items; nobody must be told of a selection that falls apart meanwhile.
    blockSignals(true);
}

NodeItem* CanvasScene::node(const NodeId& id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second;
}

WireItem* CanvasScene::wire(const graph::Wire& wire) const
{
    const auto of = m_wiresOf.find(wire.from.node);
    if (of == m_wiresOf.end()) {
        return nullptr;
    }
    const auto found =
        std::find_if(of->second.begin(), of->second.end(), [&](const WireItem* item) { return item->wire() == wire; });
    return found == of->second.end() ? nullptr : *found;
}

Selection CanvasScene::selection() const
{
    Selection result;
    for (QGraphicsItem* item : selectedItems()) {
        if (const auto* nodeItem = qgraphicsitem_cast<NodeItem*>(item)) {
            result.nodes.insert(nodeItem->id());
        } else if (const auto* wireItem = qgraphicsitem_cast<WireItem*>(item)) {
            result.wires.push_back(wireItem->wire());
        } else if (const auto* frameItem = qgraphicsitem_cast<FrameItem*>(item)) {
            result.frames.insert(frameItem->id());
        } else if (const auto* noteItem = qgraphicsitem_cast<NoteItem*>(item)) {
            result.notes.insert(noteItem->id());
        }
    }
    return result;
}

std::set<NodeId> CanvasScene::selectedNodes() const
{
    return selection().nodes;
}

void CanvasScene::select(const Selection& wanted)
{
    {
        const QSignalBlocker quiet(this);
        clearSelection();
        for (const NodeId& id : wanted.nodes) {
            if (NodeItem* item = node(id)) {
                item->setSelected(true);
            }
        }
        for (const graph::Wire& each : wanted.wires) {
            if (WireItem* item = wire(each)) {
                item->setSelected(true);
            }
        }
        for (const graph::FrameId& id : wanted.frames) {
            if (const auto found = m_frames.find(id); found != m_frames.end()) {
                found->second->setSelected(true);
            }
        }
        for (const graph::NoteId& id : wanted.notes) {
            if (const auto found = m_notes.find(id); found != m_notes.end()) {
                found->second->setSelected(true);
            }
        }
    }
    emit selectionChanged();
}

void CanvasScene::selectNodes(const std::set<NodeId>& wanted, SelectMode mode)
{
    Selection next;
    if (mode != SelectMode::Replace) {
        next = selection();
    }
    for (const NodeId& id : wanted) {
        if (mode == SelectMode::Toggle && next.nodes.contains(id)) {
            next.nodes.erase(id);
        } else {
            next.nodes.insert(id);
        }
    }
    select(next);
}

void CanvasScene::selectItem(QGraphicsItem* item, SelectMode mode)
{
    switch (mode) {
    case SelectMode::Replace:
        if (item->isSelected() && selectedItems().size() == 1) {
            return;
        }
        {
            const QSignalBlocker quiet(this);
            clearSelection();
            item->setSelected(true);
        }
        emit selectionChanged();
        break;
    case SelectMode::Add:
        item->setSelected(true);
        break;
    case SelectMode::Toggle:
        item->setSelected(!item->isSelected());
        break;
    }
}

std::optional<PortHit> CanvasScene::portAt(const QPointF& point, double reach) const
{
    std::optional<PortHit> best;
    double nearest = reach;
    const QRectF area(point.x() - reach - canvas::kPort, point.y() - reach - canvas::kPort, 2 * (reach + canvas::kPort),
                      2 * (reach + canvas::kPort));
    for (QGraphicsItem* item : items(area, Qt::IntersectsItemBoundingRect)) {
        auto* each = qgraphicsitem_cast<NodeItem*>(item);
        if (!each) {
            continue;
        }
        for (const PortSide side : {PortSide::Input, PortSide::Output}) {
            for (std::size_t i = 0; i < each->ports(side).size(); ++i) {
                const QPointF at = each->pos() + each->portPoint(side, i);
                const double distance = std::max(std::abs(at.x() - point.x()), std::abs(at.y() - point.y()));
                if (distance < nearest) {
                    nearest = distance;
                    best = PortHit{each, side, i, {each->id(), each->ports(side)[i].name}, at};
                }
            }
        }
    }
    return best;
}

NodeItem* CanvasScene::nodeAt(const QPointF& point) const
{
    for (QGraphicsItem* item : items(point, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder)) {
        auto* each = qgraphicsitem_cast<NodeItem*>(item);
        if (each && each->sceneCard().contains(point)) {
            return each;
        }
    }
    return nullptr;
}

WireItem* CanvasScene::wireAt(const QPointF& point, double reach) const
{
    WireItem* best = nullptr;
    double nearest = reach;
    const QRectF area(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    for (QGraphicsItem* item : items(area, Qt::IntersectsItemBoundingRect)) {
        if (auto* each = qgraphicsitem_cast<WireItem*>(item)) {
            const double distance = each->distanceTo(point);
            if (distance < nearest) {
                nearest = distance;
                best = each;
            }
        }
    }
    return best;
}

FrameItem* CanvasScene::frameAt(const QPointF& point) const
{
    for (QGraphicsItem* item : items(point, Qt::IntersectsItemShape, Qt::DescendingOrder)) {
        if (auto* each = qgraphicsitem_cast<FrameItem*>(item)) {
            return each;
        }
    }
    return nullptr;
}

NoteItem* CanvasScene::noteAt(const QPointF& point) const
{
    for (QGraphicsItem* item : items(point, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder)) {
        if (auto* each = qgraphicsitem_cast<NoteItem*>(item)) {
            return each;
        }
    }
    return nullptr;
}

std::set<NodeId> CanvasScene::inside(const FrameItem& frame) const
{
    const QRectF area(frame.pos(), frame.shownSize());
    std::set<NodeId> result;
    for (const auto& [id, item] : m_nodes) {
        if (area.contains(item->sceneCard().center())) {
            result.insert(id);
        }
    }
    return result;
}

QRectF CanvasScene::contentRect() const
{
    QRectF result;
    for (const auto& [id, item] : m_nodes) {
        result |= item->sceneCard();
    }
    for (const auto& [id, item] : m_frames) {
        result |= QRectF(item->pos(), item->shownSize());
    }
    for (const auto& [id, item] : m_notes) {
        result |= item->sceneBoundingRect();
    }
    return result;
}

QRectF CanvasScene::selectedRect() const
{
    QRectF result;
    for (const QGraphicsItem* item : selectedItems()) {
        const auto* nodeItem = qgraphicsitem_cast<const NodeItem*>(item);
        result |= nodeItem ? nodeItem->sceneCard() : item->sceneBoundingRect();
    }
    return result;
}

void CanvasScene::followNode(const NodeId& id)
{
    const auto found = m_wiresOf.find(id);
    if (found == m_wiresOf.end()) {
        return;
    }
    for (WireItem* item : found->second) {
        const NodeItem* from = node(item->wire().from.node);
        const NodeItem* to = node(item->wire().to.node);
        if (from && to) {
            item->setEnds(from->sceneAnchor(PortSide::Output, item->wire().from.port),
                          to->sceneAnchor(PortSide::Input, item->wire().to.port));
        }
    }
}

void CanvasScene::restorePlaces()
{
    for (const auto& [id, item] : m_nodes) {
        const graph::Point& point = document().positions.at(id);
        if (item->pos() != QPointF(point.x, point.y)) {
            item->setPos(point.x, point.y);
            followNode(id);
        }
    }
    for (const auto& [id, item] : m_frames) {
        item->setFrame(document().frames.at(id));
    }
    for (const auto& [id, item] : m_notes) {
        const graph::Note& note = document().notes.at(id);
        item->setPos(note.position.x, note.position.y);
        item->setShownSize({note.size.width, note.size.height});
    }
}

void CanvasScene::take(const DocumentChange& change)
{
    const bool selectionShrinks = !change.removed.empty() || !change.removedWires.empty();
    std::set<NodeId> wired;
    {
        const QSignalBlocker quiet(this);
        for (const graph::Wire& each : change.removedWires) {
            removeWire(each);
            wired.insert({each.from.node, each.to.node});
        }
        for (const NodeId& id : change.removed) {
            if (NodeItem* item = node(id)) {
                m_nodes.erase(id);
                delete item;
            }
        }
        for (const NodeId& id : change.added) {
            addNode(id);
        }
        for (const NodeId& id : change.altered) {
            refreshFace(id);
        }
        for (const NodeId& id : change.moved) {
            if (NodeItem* item = node(id)) {
                const graph::Point& point = document().positions.at(id);
                item->setPos(point.x, point.y);
                followNode(id);
            }
        }
        for (const graph::Wire& each : change.addedWires) {
            addWire(each);
            wired.insert({each.from.node, each.to.node});
        }
        for (const NodeId& id : wired) {
            refreshWired(id);
        }
        refreshRoutes(!change.addedWires.empty());
        for (const graph::FrameId& id : change.frames) {
            refreshArea(id);
        }
        for (const graph::NoteId& id : change.notes) {
            refreshArea(id);
        }
    }
    if (selectionShrinks) {
        emit selectionChanged();
    }
    // The index covers what is there; the view scrolls beyond it by its own rectangle.
    setSceneRect(contentRect().adjusted(-400, -400, 400, 400));
    emit layoutChanged();
}

void CanvasScene::addNode(const NodeId& id)
{
    const graph::Node* logic = document().find(id);
    auto* item = new NodeItem(id, faceOf(*logic, m_controller.registry()));
    const graph::Point& point = document().positions.at(id);
    item->setPos(point.x, point.y);
    item->setDisabled(logic->disabled);
    addItem(item);
    m_nodes[id] = item;
    refreshStatus(id);
}

void CanvasScene::addWire(const graph::Wire& each)
{
    const NodeItem* from = node(each.from.node);
    const NodeItem* to = node(each.to.node);
    if (!from || !to || wire(each)) {
        return;
    }
    auto* item = new WireItem(each);
    item->setEnds(from->sceneAnchor(PortSide::Output, each.from.port), to->sceneAnchor(PortSide::Input, each.to.port));
    addItem(item);
    m_wires.push_back(item);
    m_wiresOf[each.from.node].push_back(item);
    m_wiresOf[each.to.node].push_back(item);
    refreshWire(*item);
}

void CanvasScene::removeWire(const graph::Wire& each)
{
    WireItem* item = wire(each);
    if (!item) {
        return;
    }
    std::erase(m_wires, item);
    std::erase(m_wiresOf[each.from.node], item);
    std::erase(m_wiresOf[each.to.node], item);
    delete item;
}

void CanvasScene::refreshFace(const NodeId& id)
{
    NodeItem* item = node(id);
    const graph::Node* logic = document().find(id);
    if (item && logic) {
        item->setDisabled(logic->disabled);
        refreshWired(id);
        followNode(id);
    }
}

void CanvasScene::refreshWired(const NodeId& id)
{
    NodeItem* item = node(id);
    if (!item) {
        return;
    }
    std::set<std::string> inputs;
    std::set<std::string> outputs;
    for (const WireItem* each : m_wiresOf[id]) {
        if (each->wire().to.node == id) {
            inputs.insert(each->wire().to.port);
        }
        if (each->wire().from.node == id) {
            outputs.insert(each->wire().from.port);
        }
    }
    // Ports that the type does not have appear with their wires and go with them.
    if (const graph::Node* logic = document().find(id)) {
        NodeFace face = withWiredPorts(faceOf(*logic, m_controller.registry()), inputs, outputs);
        if (!(face == item->face())) {
            item->setFace(std::move(face));
            followNode(id);
            for (WireItem* each : m_wiresOf[id]) {
                nameEnds(*each);
            }
        }
    }
    item->setWired(std::move(inputs), std::move(outputs));
}

void CanvasScene::refreshWire(WireItem& item)
{
    const graph::PortRef& from = item.wire().from;
    const std::int64_t rows = m_board.rows(from);
    item.setLabel(rows < 0 ? QString() : compactCount(rows),
                  rows < 0 ? QString()
                           : tr("%n row(s)", nullptr, static_cast<int>(std::min<std::int64_t>(rows, 1 << 30))));
    if (m_board.of(from.node).state == NodeState::Stale) {
        item.setLook(WireLook::Stale);
    } else {
        item.setLook(from.port == "rejected" ? WireLook::Rejects : WireLook::Normal);
    }
}

void CanvasScene::refreshStatus(const NodeId& id)
{
    NodeItem* item = node(id);
    if (!item) {
        return;
    }
    item->setStatus(m_board.of(id));
    for (WireItem* each : m_wiresOf[id]) {
        if (each->wire().from.node == id) {
            refreshWire(*each);
        }
    }
}

void CanvasScene::refreshRoutes(bool wires)
{
    const auto found = document().layoutExtra.find("routes");
    const Json now = found == document().layoutExtra.end() ? Json() : *found;
    if (now == m_routes && (now.is_null() || !wires)) {
        return;
    }
    m_routes = now;
    const Routes routes = routesOf(document());
    for (WireItem* item : m_wires) {
        const auto route = routes.find({item->wire().from, item->wire().to});
        nameEnds(*item);
        item->setRoute(route == routes.end() ? WireRoute{} : route->second);
    }
}

void CanvasScene::nameEnds(WireItem& item)
{
    const NodeItem* from = node(item.wire().from.node);
    const NodeItem* to = node(item.wire().to.node);
    if (from && to) {
        item.setNames(from->face().title, to->face().title);
    }
}

void CanvasScene::refreshArea(const graph::FrameId& id)
{
    const auto wanted = document().frames.find(id);
    FrameItem*& item = m_frames[id];
    if (wanted == document().frames.end()) {
        delete item;
        m_frames.erase(id);
    } else if (item) {
        item->setFrame(wanted->second);
    } else {
        item = new FrameItem(id, wanted->second);
        addItem(item);
    }
}

void CanvasScene::refreshArea(const graph::NoteId& id)
{
    const auto wanted = document().notes.find(id);
    NoteItem*& item = m_notes[id];
    if (wanted == document().notes.end()) {
        delete item;
        m_notes.erase(id);
    } else if (item) {
        item->setNote(wanted->second);
    } else {
        item = new NoteItem(id, wanted->second);
        addItem(item);
    }
}

void CanvasScene::restyle()
{
    QPixmapCache::clear();
    NodeItem::forgetFonts();
    for (const auto& [id, item] : m_nodes) {
        item->setFace(NodeFace(item->face()));
    }
    for (const auto& [id, item] : m_notes) {
        item->restyle();
    }
    update();
}

} // namespace weir::ui
