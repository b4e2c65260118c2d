#pragma once

#include "core/base/time.h"
#include "core/graph/document.h"
#include "core/nodes/registry.h"
#include "ui/document/node_status.h"

#include <QCoreApplication>

#include <map>

namespace weir::ui {

/// Says at each stale node what changed, its own settings or which input, and when that was first seen.
class StaleReasons
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::StaleReasons)

public:
    /// `next` is what the nodes of `flat` are from now on; a node that is not in it stays as `board` has it.
    void give(std::map<NodeId, NodeStatus>& next, const NodeStatusBoard& board, const graph::Document& flat,
              const nodes::Registry& registry, Instant now);
    void clear() { m_since.clear(); }

private:
    std::map<NodeId, Instant> m_since;
};

} // namespace weir::ui
