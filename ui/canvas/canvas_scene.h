#pragma once

#include "ui/canvas/area_items.h"
#include "ui/canvas/node_item.h"
#include "ui/canvas/wire_item.h"
#include "ui/document/document_controller.h"
#include "ui/document/node_status.h"
#include "ui/document/operations.h"

#include <QGraphicsScene>

#include <map>
#include <optional>

namespace weir::ui {

/// A port under the cursor.
struct PortHit
{
    NodeItem* node = nullptr;
    PortSide side = PortSide::Input;
    std::size_t index = 0;
    graph::PortRef ref;
    QPointF point; ///< Scene.
};

/// How a click joins the selection.
enum class SelectMode
{
    Replace,
    Add,
    Toggle
};

/// The document as items: follows the controller's change signals and touches only what changed.
class CanvasScene : public QGraphicsScene
{
    Q_OBJECT

public:
    CanvasScene(DocumentController& controller, NodeStatusBoard& board, QObject* parent = nullptr);
    ~CanvasScene() override;

    [[nodiscard]] DocumentController& controller() const { return m_controller; }
    [[nodiscard]] NodeStatusBoard& board() const { return m_board; }
    [[nodiscard]] const graph::Document& document() const { return m_controller.document(); }

    [[nodiscard]] const std::map<NodeId, NodeItem*>& nodeItems() const { return m_nodes; }
    [[nodiscard]] const std::vector<WireItem*>& wireItems() const { return m_wires; }
    [[nodiscard]] const std::map<graph::FrameId, FrameItem*>& frameItems() const { return m_frames; }
    [[nodiscard]] const std::map<graph::NoteId, NoteItem*>& noteItems() const { return m_notes; }
    [[nodiscard]] NodeItem* node(const NodeId& id) const;
    [[nodiscard]] WireItem* wire(const graph::Wire& wire) const;

    [[nodiscard]] Selection selection() const;
    [[nodiscard]] std::set<NodeId> selectedNodes() const;
    void select(const Selection& selection);
    void selectNodes(const std::set<NodeId>& nodes, SelectMode mode = SelectMode::Replace);
    void selectItem(QGraphicsItem* item, SelectMode mode);

    /// The nearest port within `reach` scene units.
    [[nodiscard]] std::optional<PortHit> portAt(const QPointF& point, double reach) const;
    [[nodiscard]] NodeItem* nodeAt(const QPointF& point) const;
    [[nodiscard]] WireItem* wireAt(const QPointF& point, double reach) const;
    /// Frames by title or grip, notes by area.
    [[nodiscard]] FrameItem* frameAt(const QPointF& point) const;
    [[nodiscard]] NoteItem* noteAt(const QPointF& point) const;
    /// Nodes whose centre lies in the frame.
    [[nodiscard]] std::set<NodeId> inside(const FrameItem& frame) const;

    /// Bounds of all nodes, frames and notes, or of the selected ones; empty when there is nothing.
    [[nodiscard]] QRectF contentRect() const;
    [[nodiscard]] QRectF selectedRect() const;
    /// Redraws the wires of a node after its item moved.
    void followNode(const NodeId& id);
    /// Puts every item where the document says, after a cancelled drag.
    void restorePlaces();

signals:
    /// Items were added, removed or moved: minimap and outline look again.
    void layoutChanged();

private:
    void take(const DocumentChange& change);
    void addNode(const NodeId& id);
    void addWire(const graph::Wire& wire);
    void removeWire(const graph::Wire& wire);
    void refreshFace(const NodeId& id);
    void refreshWired(const NodeId& id);
    void refreshWire(WireItem& item);
    void refreshStatus(const NodeId& id);
    /// Bends and link names, where they changed; `wires` says that some came or went.
    void refreshRoutes(bool wires);
    void nameEnds(WireItem& item);
    void refreshArea(const graph::FrameId& id);
    void refreshArea(const graph::NoteId& id);
    void restyle();

    DocumentController& m_controller;
    NodeStatusBoard& m_board;
    std::map<NodeId, NodeItem*> m_nodes;
    std::vector<WireItem*> m_wires;
    std::map<NodeId, std::vector<WireItem*>> m_wiresOf;
    std::map<graph::FrameId, FrameItem*> m_frames;
    std::map<graph::NoteId, NoteItem*> m_notes;
    Json m_routes; ///< As the wires show them.
};

} // namespace weir::ui
