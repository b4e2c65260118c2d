#pragma once

#include "core/base/ids.h"
#include "core/graph/flatten.h"
#include "ui/kit/status_glyph.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <map>
#include <memory>

namespace weir::ui {

/// What a view shows about one node besides its document.
struct NodeStatus
{
    NodeState state = NodeState::Ready;
    QString reason; ///< Why it is not ready, stale or failed; for tooltips and screen readers.
    double progress = -1;
    bool pinned = false;                      ///< Its rows are pinned: what is before it is not asked.
    std::map<std::string, std::int64_t> rows; ///< Rows that came out, by output port.

    friend bool operator==(const NodeStatus&, const NodeStatus&) = default;
};

/// The status of every node of one open pipeline, as analysis and runs report it. UI thread only.
class NodeStatusBoard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Of a node of the shown pipeline. A sub-pipeline has the worst state of what is inside, and rows at its ports.
    [[nodiscard]] const NodeStatus& of(const NodeId& shown) const;
    /// Rows that travelled over a wire of the shown pipeline, or -1.
    [[nodiscard]] std::int64_t rows(const graph::PortRef& from) const;
    /// Of a node of the flat pipeline: analysis and runs speak of those.
    [[nodiscard]] const NodeStatus& ofFlat(const NodeId& node) const;
    void set(const NodeId& node, NodeStatus status);
    void forget(const NodeId& node);
    /// What is shown from now on: the pipeline inside the places of `scope`.
    void show(std::shared_ptr<const graph::Flat> flat, graph::Address scope);
    [[nodiscard]] int count(NodeState state) const;

signals:
    void changed(const weir::NodeId& shown);

private:
    [[nodiscard]] NodeId flatId(const NodeId& shown) const;
    /// The flat port that an entry or exit of the shown sub-pipeline stands for; null for other nodes.
    [[nodiscard]] const graph::PortRef* beyondEdge(const NodeId& shown) const;
    /// Entries and exits have the state of the node beyond.
    void tellEdges(const NodeId& node);
    void tell(const NodeId& node);
    void summarise(const NodeId& place);

    std::map<NodeId, NodeStatus> m_all;    ///< By flat id.
    std::map<NodeId, NodeStatus> m_places; ///< Of sub-pipelines, made from what is inside.
    std::shared_ptr<const graph::Flat> m_flat;
    graph::Address m_scope;
};

/// "48.2k", "1.2M": at most four characters for rows on a wire, in the user's locale.
[[nodiscard]] QString compactCount(std::int64_t rows);

} // namespace weir::ui
