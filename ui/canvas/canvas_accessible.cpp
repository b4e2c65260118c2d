#include "ui/canvas/canvas_accessible.h"

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/change_marks.h"

#include "ui/document/breakpoints.h"
#include <QAccessible>
#include <QAccessibleWidget>
#include <QLocale>
#include <QPointer>

#include <map>

namespace weir::ui {
namespace {

class CanvasAccessible;

QString titleOf(const CanvasScene& scene, const NodeId& id)
{
    const NodeItem* item = scene.node(id);
    return item ? item->face().title : QString::fromStdString(id.str());
}

/// "Filter rows "DE only", done, 12 480 rows, connected to Consent gate"
QString describeNode(const CanvasScene& scene, const NodeItem& item)
{
    const NodeFace& face = item.face();
    QStringList parts;
    parts << (face.title == face.typeTitle ? face.title : CanvasView::tr("%1 \"%2\"").arg(face.typeTitle, face.title));
    parts << stateText(item.isDisabled() ? NodeState::Disabled : item.status().state).toLower();
    if (item.status().pinned) {
        parts << CanvasView::tr("rows pinned");
    }
    if (const auto* marks = scene.findChild<ChangeMarks*>()) {
        if (const auto change = marks->changes().find(item.id()); change != marks->changes().end()) {
            parts << (change->second == graph::ChangeKind::Added ? CanvasView::tr("new since the last commit")
                                                                 : CanvasView::tr("changed since the last commit"));
        }
    }
    for (const auto& [port, condition] : breakpointsOf(scene.document())) {
        if (port.node == item.id()) {
            parts << (condition.empty() ? CanvasView::tr("breakpoint")
                                        : CanvasView::tr("breakpoint where %1").arg(QString::fromStdString(condition)));
        }
    }
    for (const auto& [port, rows] : item.status().rows) {
        parts << CanvasView::tr("%1 rows").arg(QLocale().toString(static_cast<qlonglong>(rows)));
    }
    QStringList targets;
    for (const graph::Wire& wire : scene.document().outOf(item.id())) {
        targets << titleOf(scene, wire.to.node);
    }
    if (!targets.isEmpty()) {
        parts << CanvasView::tr("connected to %1").arg(targets.join(QStringLiteral(", ")));
    }
    if (!item.status().reason.isEmpty()) {
        parts << item.status().reason;
    }
    return parts.join(QStringLiteral(", "));
}

/// A node or a wire of a canvas. Looks its item up each time, so a removed one is merely invalid.
class ChildAccessible : public QAccessibleInterface
{
public:
    ChildAccessible(CanvasView* view, NodeId node) : m_view(view), m_node(std::move(node)) {}
    ChildAccessible(CanvasView* view, graph::Wire wire) : m_view(view), m_wire(std::move(wire)), m_isWire(true) {}

    [[nodiscard]] QGraphicsItem* item() const
    {
        CanvasScene* scene = m_view ? m_view->canvas() : nullptr;
        if (!scene) {
            return nullptr;
        }
        return m_isWire ? static_cast<QGraphicsItem*>(scene->wire(m_wire))
                        : static_cast<QGraphicsItem*>(scene->node(m_node));
    }
    bool isValid() const override { return item() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QRect rect() const override
    {
        const QGraphicsItem* found = item();
        if (!found) {
            return {};
        }
        const QRect local = m_view->mapFromScene(found->sceneBoundingRect()).boundingRect();
        return {m_view->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::Role role() const override { return m_isWire ? QAccessible::Link : QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State result;
        result.selectable = true;
        result.focusable = true;
        if (const QGraphicsItem* found = item()) {
            result.selected = found->isSelected();
            result.focused = found->isSelected() && m_view->hasFocus();
            result.offscreen = !m_view->visibleScene().intersects(found->sceneBoundingRect());
        } else {
            result.invalid = true;
        }
        return result;
    }
    QString text(QAccessible::Text kind) const override
    {
        const QGraphicsItem* found = item();
        if (!found) {
            return {};
        }
        const CanvasScene& scene = *m_view->canvas();
        if (m_isWire) {
            return kind == QAccessible::Name
                       ? CanvasView::tr("Wire from %1 to %2")
                             .arg(titleOf(scene, m_wire.from.node), titleOf(scene, m_wire.to.node))
                       : QString();
        }
        const auto& node = static_cast<const NodeItem&>(*found);
        if (kind == QAccessible::Name) {
            return describeNode(scene, node);
        }
        return kind == QAccessible::Description ? node.face().subtitle : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

private:
    QPointer<CanvasView> m_view;
    NodeId m_node;
    graph::Wire m_wire;
    bool m_isWire = false;
};

/// The canvas: children are its nodes in order of id, then its wires.
class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(CanvasView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~CanvasAccessible() override
    {
        for (const auto& [key, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override
    {
        const CanvasScene* scene = canvas();
        return scene ? static_cast<int>(scene->nodeItems().size() + scene->wireItems().size()) : 0;
    }
    QAccessibleInterface* child(int index) const override
    {
        const CanvasScene* scene = canvas();
        if (!scene || index < 0 || index >= childCount()) {
            return nullptr;
        }
        const auto nodes = static_cast<int>(scene->nodeItems().size());
        if (index < nodes) {
            const NodeId& id = std::next(scene->nodeItems().begin(), index)->first;
            return interfaceFor("n " + id.str(), [&] { return new ChildAccessible(view(), id); });
        }
        const graph::Wire& wire = scene->wireItems()[static_cast<std::size_t>(index - nodes)]->wire();
        const std::string key =
            "w " + wire.from.node.str() + " " + wire.from.port + " " + wire.to.node.str() + " " + wire.to.port;
        return interfaceFor(key, [&] { return new ChildAccessible(view(), wire); });
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const CanvasScene* scene = canvas();
        const QPointF at = view()->mapToScene(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        const NodeItem* node = scene ? scene->nodeAt(at) : nullptr;
        if (!node) {
            return nullptr;
        }
        const auto& nodes = scene->nodeItems();
        return child(static_cast<int>(std::distance(nodes.begin(), nodes.find(node->id()))));
    }
    QAccessibleInterface* focusChild() const override
    {
        const CanvasScene* scene = canvas();
        const auto selected = scene ? scene->selectedNodes() : std::set<NodeId>();
        if (selected.empty()) {
            return nullptr;
        }
        const auto& nodes = scene->nodeItems();
        return child(static_cast<int>(std::distance(nodes.begin(), nodes.find(*selected.begin()))));
    }
    QString text(QAccessible::Text kind) const override
    {
        const CanvasScene* scene = canvas();
        if (kind == QAccessible::Description && scene) {
            return CanvasView::tr("%n node(s)", nullptr, static_cast<int>(scene->nodeItems().size()));
        }
        return QAccessibleWidget::text(kind);
    }

private:
    [[nodiscard]] CanvasView* view() const { return static_cast<CanvasView*>(widget()); }
    [[nodiscard]] CanvasScene* canvas() const { return view() ? view()->canvas() : nullptr; }
    template <class Make>
    QAccessibleInterface* interfaceFor(const std::string& key, Make make) const
    {
        if (const auto found = m_ids.find(key); found != m_ids.end()) {
            if (QAccessibleInterface* known = QAccessible::accessibleInterface(found->second)) {
                return known;
            }
        }
        QAccessibleInterface* made = make();
        m_ids[key] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    mutable std::map<std::string, QAccessible::Id> m_ids;
};

QAccessibleInterface* factory(const QString&, QObject* object)
{
    auto* view = qobject_cast<CanvasView*>(object);
    return view ? new CanvasAccessible(view) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(factory);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace weir::ui
