#pragma once

#include "core/base/ids.h"
#include "core/graph/document.h"
#include "ui/kit/status_glyph.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <map>

namespace weir::ui {

/// What a view shows about one node besides its document.
struct NodeStatus
{
    NodeState state = NodeState::Ready;
    QString reason; ///< Why it is not ready, stale or failed; for tooltips and screen readers.
    double progress = -1;
    std::map<std::string, std::int64_t> rows; ///< Rows that came out, by output port.

    friend bool operator==(const NodeStatus&, const NodeStatus&) = default;
};

/// The status of every node of one open pipeline, as analysis and runs report it. UI thread only.
class NodeStatusBoard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const NodeStatus& of(const NodeId& node) const;
    /// Rows that travelled over a wire, or -1.
    [[nodiscard]] std::int64_t rows(const graph::PortRef& from) const;
    void set(const NodeId& node, NodeStatus status);
    void forget(const NodeId& node);
    [[nodiscard]] int count(NodeState state) const;

signals:
    void changed(const weir::NodeId& node);

private:
    std::map<NodeId, NodeStatus> m_all;
};

/// "48.2k", "1.2M": at most four characters for rows on a wire, in the user's locale.
[[nodiscard]] QString compactCount(std::int64_t rows);

} // namespace weir::ui
