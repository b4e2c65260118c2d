#include "ui/canvas/arrow_keys.h"

#include "ui/canvas/canvas_metrics.h"

#include <QAction>

#include <cmath>
#include <functional>
#include <limits>

namespace weir::ui {
namespace {

QPointF vectorOf(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    default:
        return {0, 1};
    }
}

} // namespace

ArrowKeys::ArrowKeys(CanvasView& view) : QObject(&view), m_view(view)
{
    for (const Qt::Key arrow : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
        const auto add = [&](Qt::KeyboardModifiers keys, std::function<void()> act) {
            auto* action = new QAction(this);
            action->setShortcut(QKeySequence(QKeyCombination(keys, arrow)));
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
                if (m_view.canvas()) {
                    act();
                }
            });
            m_view.addAction(action);
        };
        add(Qt::NoModifier, [this, arrow] {
            if (m_view.canvas()->selectedItems().isEmpty()) {
                walk(arrow);
            } else {
                nudge(vectorOf(arrow) * canvas::kGrid);
            }
        });
        add(Qt::ControlModifier, [this, arrow] { nudge(vectorOf(arrow)); });
        add(Qt::ShiftModifier, [this, arrow] { walk(arrow); });
    }
}

void ArrowKeys::nudge(const QPointF& by)
{
    CanvasScene& scene = *m_view.canvas();
    const Selection selection = scene.selection();
    graph::EditGroup group;
    graph::MoveNodes nodes;
    std::string key = "nudge";
    std::set<NodeId> walking = selection.nodes;
    for (const graph::FrameId& id : selection.frames) {
        walking.merge(scene.inside(*scene.frameItems().at(id))); // a frame takes along what stands in it
    }
    for (const NodeId& id : walking) {
        const graph::Point& point = scene.document().positions.at(id);
        nodes.positions[id] = {point.x + by.x(), point.y + by.y()};
        key += " " + id.str();
    }
    group.edits.push_back({std::move(nodes)});
    for (const graph::FrameId& id : selection.frames) {
        graph::Frame moved = scene.document().frames.at(id);
        moved.position = {moved.position.x + by.x(), moved.position.y + by.y()};
        group.edits.push_back({graph::PutFrame{id, moved}});
        key += " " + id.str();
    }
    for (const graph::NoteId& id : selection.notes) {
        graph::Note moved = scene.document().notes.at(id);
        moved.position = {moved.position.x + by.x(), moved.position.y + by.y()};
        group.edits.push_back({graph::PutNote{id, moved}});
        key += " " + id.str();
    }
    (void)scene.controller().edit({std::move(group)}, tr("move by keys"), QString::fromStdString(key));
}

void ArrowKeys::walk(Qt::Key direction)
{
    const CanvasScene& scene = *m_view.canvas();
    const QPointF towards = vectorOf(direction);
    const auto selected = scene.selectedNodes();
    QPointF from = m_view.visibleScene().center();
    if (!selected.empty()) {
        from = scene.node(*selected.begin())->sceneCard().center();
    }
    const NodeItem* best = nullptr;
    double nearest = std::numeric_limits<double>::max();
    for (const auto& [id, item] : scene.nodeItems()) {
        if (selected.contains(id)) {
            continue;
        }
        const QPointF gap = item->sceneCard().center() - from;
        const double along = QPointF::dotProduct(gap, towards);
        const double aside = std::abs(gap.x() * towards.y() - gap.y() * towards.x());
        // With nothing selected the first step goes to the node nearest to the middle, wherever that is.
        if (!selected.empty() && along <= 0) {
            continue;
        }
        const double cost = std::abs(along) + 2 * aside;
        if (cost < nearest) {
            nearest = cost;
            best = item;
        }
    }
    if (best) {
        m_view.reveal(best->id());
    }
}

} // namespace weir::ui
