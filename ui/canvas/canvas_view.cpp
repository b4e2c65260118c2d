#include "ui/canvas/canvas_view.h"

#include "ui/canvas/breadcrumb.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/gestures.h"
#include "ui/canvas/minimap.h"
#include "ui/theme/theme.h"

#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr double kWorld = 60000; ///< Half the side of what can be scrolled to.
constexpr double kFitMargin = 28;

} // namespace

CanvasView::CanvasView(QWidget* parent)
    : QGraphicsView(parent), m_minimap(new Minimap(*this)), m_edgeTimer(new QTimer(this))
{
    setLayoutDirection(Qt::LeftToRight); // data flows from left to right in every language
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::NoAnchor);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setSceneRect(-kWorld, -kWorld, 2 * kWorld, 2 * kWorld);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAccessibleName(tr("Pipeline canvas"));
    viewport()->setMouseTracking(true);
    m_edgeTimer->setInterval(16);
    connect(m_edgeTimer, &QTimer::timeout, this, &CanvasView::scrollAtEdge);
    connect(&Theme::instance(), &Theme::changed, this, [this] { viewport()->update(); });
}

CanvasView::~CanvasView() = default;

void CanvasView::setCanvas(CanvasScene* canvas)
{
    if (m_canvas) {
        m_canvas->disconnect(this);
    }
    m_gesture.reset();
    m_waiting.reset();
    m_hoveredNode = nullptr;
    m_hoveredWire = nullptr;
    m_canvas = canvas;
    setScene(canvas);
    m_minimap->setScene(canvas);
    if (canvas) {
        connect(canvas, &CanvasScene::layoutChanged, this, [this] {
            // Items under the cursor may be gone.
            m_hoveredNode = nullptr;
            m_hoveredWire = nullptr;
            m_dropWire = nullptr;
            m_waiting.reset();
            placeMinimap();
        });
        connect(canvas, &QGraphicsScene::selectionChanged, this, &CanvasView::placeMinimap);
    }
    emit canvasChanged();
}

void CanvasView::zoomTo(double factor, const QPoint& anchor)
{
    const double wanted = std::clamp(factor, canvas::kMinimalZoom, canvas::kMaximalZoom);
    m_staysFitted = false;
    if (std::abs(wanted - zoom()) < 1e-6) {
        return;
    }
    const QPointF before = mapToScene(anchor);
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF after = mapFromScene(before);
    panBy(anchor - after.toPoint());
    placeMinimap();
    emit zoomChanged(zoom());
}

void CanvasView::fit(const QRectF& scene)
{
    if (scene.isEmpty()) {
        return;
    }
    const auto* trail = findChild<Breadcrumb*>(); // stands over the canvas in a sub-pipeline
    const double covered = trail && !trail->isHidden() ? trail->geometry().bottom() : 0;
    const QSizeF room(std::max(50.0, viewport()->width() - 2 * kFitMargin),
                      std::max(50.0, viewport()->height() - covered - 2 * kFitMargin));
    const double factor = std::min({room.width() / scene.width(), room.height() / scene.height(), 1.0});
    zoomTo(factor);
    centerOn(scene.center() - QPointF(0, covered / 2 / zoom()));
    m_minimap->update();
}

void CanvasView::fitAll()
{
    if (m_canvas) {
        fit(m_canvas->contentRect());
        m_staysFitted = true;
    }
}

void CanvasView::fitSelection()
{
    if (m_canvas) {
        const QRectF selected = m_canvas->selectedRect();
        fit(selected.isEmpty() ? m_canvas->contentRect() : selected);
    }
}

void CanvasView::panBy(const QPoint& pixels)
{
    m_staysFitted = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

void CanvasView::keepInView(const QRectF& scene)
{
    if (!visibleScene().contains(scene)) {
        m_staysFitted = false;
        ensureVisible(scene, space::kXl, space::kXl);
    }
}

void CanvasView::reveal(const NodeId& node)
{
    if (const NodeItem* item = m_canvas ? m_canvas->node(node) : nullptr) {
        m_canvas->selectNodes({node});
        if (zoom() < canvas::kBlockZoom) {
            zoomTo(1);
        }
        if (!visibleScene().contains(item->sceneCard())) {
            m_staysFitted = false;
            centerOn(item->sceneCard().center());
        }
    }
}

void CanvasView::revealFlat(const NodeId& node)
{
    if (m_canvas) {
        reveal(m_canvas->controller().enterAt(node));
    }
}

QRectF CanvasView::visibleScene() const
{
    return mapToScene(viewport()->rect()).boundingRect();
}

QPointF CanvasView::insertionPoint() const
{
    const QPoint cursor = viewport()->mapFromGlobal(QCursor::pos());
    return mapToScene(viewport()->rect().contains(cursor) ? cursor : viewport()->rect().center());
}

void CanvasView::setMinimapVisible(bool visible)
{
    m_wantsMinimap = visible;
    placeMinimap();
}

bool CanvasView::isMinimapVisible() const
{
    return m_wantsMinimap;
}

void CanvasView::setMarquee(const QRectF& area)
{
    m_marquee = area;
    viewport()->update();
}

void CanvasView::setGuides(std::vector<QLineF> guides)
{
    if (!guides.empty() || !m_guides.empty()) {
        m_guides = std::move(guides);
        viewport()->update();
    }
}

void CanvasView::setGhosts(std::vector<QRectF> ghosts)
{
    m_ghosts = std::move(ghosts);
    viewport()->update();
}

void CanvasView::setDraggedWire(const QPainterPath& path, DraggedWire look)
{
    m_dragged = path;
    m_draggedLook = look;
    viewport()->update();
}

void CanvasView::setReason(const QString& reason)
{
    m_reason = reason;
    viewport()->update();
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_staysFitted) {
        fitAll();
    }
    placeMinimap();
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeMinimap();
    if (m_gesture || !m_reason.isEmpty()) {
        viewport()->update();
    }
}

void CanvasView::placeMinimap()
{
    // A map of what is in full view would only cover it.
    const QRectF content = m_canvas ? m_canvas->contentRect() : QRectF();
    const bool useful = !content.isEmpty() && !visibleScene().contains(content);
    m_minimap->setVisible(m_wantsMinimap && useful);
    const int gap = space::kL;
    QPoint corner(width() - m_minimap->width() - gap, height() - m_minimap->height() - gap);
    if (m_canvas) {
        // Never over the ports of the selected node: then the other corner.
        const QRect selected = mapFromScene(m_canvas->selectedRect().adjusted(-12, -12, 12, 12)).boundingRect();
        if (m_canvas->selectedNodes().size() == 1 && selected.intersects(QRect(corner, m_minimap->size()))) {
            corner.setX(gap);
        }
    }
    m_minimap->move(corner);
    m_minimap->update();
}

} // namespace weir::ui
