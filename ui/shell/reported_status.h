#pragma once

#include "core/graph/document.h"
#include "core/nodes/registry.h"
#include "core/run/report.h"
#include "ui/document/node_status.h"

namespace weir::ui {

/// Makes `status` say what a run reported of a node of the flat pipeline: state, reason and rows; rows of other ports
/// stay.
void takeReport(NodeStatus& status, const run::NodeReport& node, const graph::Document& flat,
                const nodes::Registry& registry);

} // namespace weir::ui
