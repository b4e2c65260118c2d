#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/kit/picker_popup.h"

#include <map>
#include <optional>

namespace weir::ui {

/// How often one node type was wired to another on this machine; orders the quick-add list. Local counts, no telemetry.
class LinkCounts
{
public:
    void add(const NodeTypeId& from, const NodeTypeId& to) { ++m_counts[{from, to}]; }
    [[nodiscard]] int of(const NodeTypeId& from, const NodeTypeId& to) const;
    /// Counts the wires of an opened pipeline.
    void learn(const graph::Document& document);
    /// From and to the user's settings of this program.
    void load();
    void save() const;

private:
    std::map<std::pair<NodeTypeId, NodeTypeId>, int> m_counts;
};

/// The quick-add popup of a canvas: opens at the cursor, filters to what fits, inserts and wires in one undo step.
/// Connects itself to the view's signals.
class QuickAdd : public QObject
{
    Q_OBJECT

public:
    explicit QuickAdd(CanvasView& view);

    /// Any node, wired to the selected node when that fits.
    void openAt(const QPointF& scene);
    /// Nodes that can be wired to this port.
    void openForPort(const graph::PortRef& port, PortSide side, const QPointF& scene);
    /// Nodes that fit into this wire; for one that is not there because its ends differ, nodes that convert.
    void openForWire(const graph::Wire& wire);
    /// Inserts without asking (palette, drop): right of the selected node and wired, or at `scene`.
    void insert(const NodeTypeId& type, const std::optional<QPointF>& scene);
    void insertOnWire(const NodeTypeId& type, const graph::Wire& wire);
    /// Types that could take this node's place.
    void openForReplacement(const NodeId& node);
    void replace(const NodeId& node, const NodeTypeId& type);

    [[nodiscard]] PickerPopup& popup() { return *m_popup; }
    [[nodiscard]] LinkCounts& counts() { return m_counts; }

signals:
    void inserted(const weir::NodeId& node);

private:
    enum class Purpose
    {
        Free,
        Port,
        Wire,
        Convert,
        Replace
    };
    void open(Purpose purpose, const QPointF& scene, const QString& footer);
    [[nodiscard]] bool fits(const nodes::NodeType& type) const;
    [[nodiscard]] int weightOf(const NodeTypeId& type) const;
    void choose(const NodeTypeId& type);
    void commit(const Insertion& insertion, const nodes::NodeType& type);

    CanvasView& m_view;
    PickerPopup* m_popup;
    LinkCounts m_counts;
    Purpose m_purpose = Purpose::Free;
    QPointF m_scene;
    graph::PortRef m_port;
    PortSide m_side = PortSide::Output;
    graph::Wire m_wire;
    NodeId m_node;
};

/// The picker line of a node type: tile, title, summary, synonyms.
[[nodiscard]] PickerItem pickerItem(const nodes::NodeSpec& spec);

} // namespace weir::ui
