#pragma once

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/gesture.h"

#include <QPoint>
#include <QSizeF>

#include <map>
#include <optional>
#include <vector>

namespace weir::ui {

/// Rectangle selection from empty canvas: Shift adds, Ctrl toggles.
class MarqueeGesture : public Gesture
{
public:
    MarqueeGesture(CanvasView& view, const QPointF& start, SelectMode mode);
    void move(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void finish(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void cancel() override;

private:
    QPointF m_start;
    SelectMode m_mode;
    Selection m_before;
};

/// Moves what is selected, frames with their content. Snaps to grid and neighbours unless Alt is held; Alt at the start
/// duplicates; one unwired node dropped on a wire goes into it. One undo step.
class MoveGesture : public Gesture
{
public:
    enum class Kind
    {
        Move,
        Duplicate
    };
    MoveGesture(CanvasView& view, const QPointF& start, NodeItem* grabbed, Kind kind);
    void move(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void finish(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void cancel() override;

private:
    [[nodiscard]] QPointF snapped(const QPointF& delta, Qt::KeyboardModifiers keys);
    void showDropWire();
    void clean();

    CanvasScene& m_scene;
    QPointF m_start;
    Kind m_kind;
    Selection m_selection;
    std::map<NodeId, QPointF> m_nodes;
    std::map<graph::FrameId, QPointF> m_frames;
    std::map<graph::NoteId, QPointF> m_notes;
    std::map<WireItem*, WireRoute> m_bends; ///< Of wires that move as a whole.
    QPointF m_anchor;                       ///< Where the grabbed item stood.
    QSizeF m_anchorSize;
    std::optional<NodeId> m_loose; ///< The only node that moves, when it has no wires.
    std::optional<graph::Wire> m_target;
    QPointF m_delta;
};

/// Which ports a dragged wire may end at. Computes what is upstream or downstream once, so that each node costs only a
/// look at its ports.
class WireTargets
{
public:
    WireTargets(const graph::Document& document, const nodes::Registry& registry, graph::PortRef port, PortSide side);
    [[nodiscard]] bool fits(const NodeId& node, const nodes::PortSpec& port) const;

private:
    const graph::Document& m_document;
    graph::PortRef m_port;
    PortSide m_side;
    std::optional<nodes::PortKind> m_kind;
    std::set<NodeId> m_cyclic;
    std::set<graph::PortRef> m_taken; ///< Inputs that take no more, and partners that are wired already.
};

/// Draws a wire from a port. Open ports grow, other nodes dim and say why; a drop on a body takes its first free
/// fitting port; a drop in empty space asks for a node. Dragging the end of an existing wire moves or removes it.
class WireGesture : public Gesture
{
public:
    WireGesture(CanvasView& view, const PortHit& start);
    void begin() override;
    void move(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void finish(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void cancel() override;

private:
    [[nodiscard]] std::optional<graph::Wire> wireAt(const QPointF& scene, QString* reason, NodeItem** node) const;
    /// The wire that a drop on this node would have made.
    [[nodiscard]] std::optional<graph::Wire> refusedWire(const NodeItem* over) const;
    void emphasise();
    void clean();

    CanvasScene& m_scene;
    PortHit m_port;                        ///< The fixed end.
    std::optional<graph::Wire> m_detached; ///< The wire whose end is being moved.
    graph::Document m_without;             ///< The document without it.
};

/// Drags the view.
class PanGesture : public Gesture
{
public:
    explicit PanGesture(CanvasView& view);
    void begin() override;
    void move(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void finish(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void cancel() override;
    [[nodiscard]] bool scrollsAtEdges() const override { return false; }

private:
    QPoint m_last;
};

/// Resizes a frame or note by its grip.
class ResizeGesture : public Gesture
{
public:
    ResizeGesture(CanvasView& view, const QPointF& start, FrameItem* frame, NoteItem* note);
    void move(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void finish(const QPointF& scene, Qt::KeyboardModifiers keys) override;
    void cancel() override;

private:
    [[nodiscard]] QSizeF sizeAt(const QPointF& scene, Qt::KeyboardModifiers keys) const;
    QPointF m_start;
    FrameItem* m_frame;
    NoteItem* m_note;
    QSizeF m_size;
};

} // namespace weir::ui
