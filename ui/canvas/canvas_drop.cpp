#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

namespace weir::ui {
namespace {

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

QString typeOf(const QMimeData* data)
{
    return QString::fromUtf8(data->data(QLatin1String(kNodeTypeMime)));
}

} // namespace

void CanvasView::showDropTarget(WireItem* wire)
{
    if (m_dropWire && m_dropWire != wire) {
        m_dropWire->setDropTarget(false);
    }
    m_dropWire = wire;
    if (wire) {
        wire->setDropTarget(true);
    }
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData* offered = event->mimeData();
    if (m_canvas && (offered->hasFormat(QLatin1String(kNodeTypeMime)) || !localFiles(offered).isEmpty())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event)
{
    WireItem* target = nullptr;
    if (const QString type = typeOf(event->mimeData()); !type.isEmpty()) {
        const nodes::NodeType* found = m_canvas->controller().registry().find(NodeTypeId(type.toStdString()));
        WireItem* under = m_canvas->wireAt(mapToScene(event->position().toPoint()),
                                           std::max(canvas::kWireReach, canvas::kWireReach / zoom()));
        if (found && under &&
            fitsOnWire(m_canvas->document(), m_canvas->controller().registry(), *found, under->wire())) {
            target = under;
        }
    }
    showDropTarget(target);
    event->accept();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*)
{
    showDropTarget(nullptr);
}

void CanvasView::dropEvent(QDropEvent* event)
{
    const QPointF scene = mapToScene(event->position().toPoint());
    const QString type = typeOf(event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (type.isEmpty()) {
        emit filesDropped(localFiles(event->mimeData()), scene);
        return;
    }
    const NodeItem* under = event->modifiers().testFlag(Qt::AltModifier) ? m_canvas->nodeAt(scene) : nullptr;
    if (under) {
        const NodeId node = under->id();
        showDropTarget(nullptr);
        emit replaceRequested(node, type);
    } else if (m_dropWire) {
        const graph::Wire wire = m_dropWire->wire();
        showDropTarget(nullptr);
        emit typeDroppedOnWire(type, wire);
    } else {
        emit typeDropped(type, scene);
    }
}

} // namespace weir::ui
