#include "ui/shell/reported_status.h"

#include "ui/document/node_face.h"
#include "ui/kit/sentences.h"
#include "ui/shell/run_controller.h"

#include <QLocale>

namespace weir::ui {

void takeReport(NodeStatus& status, const run::NodeReport& node, const graph::Document& flat,
                const nodes::Registry& registry)
{
    status.progress = -1;
    status.reason.clear();
    switch (node.state) {
    case run::NodeState::Waiting:
        status.state = NodeState::Queued;
        break;
    case run::NodeState::Running:
        status.state = NodeState::Running;
        break;
    case run::NodeState::Succeeded:
    case run::NodeState::Cached:
        status.state = node.warnings.empty() && node.rejected == 0 ? NodeState::Done : NodeState::DoneWithWarnings;
        break;
    case run::NodeState::Fused:
        status.state = NodeState::Done;
        break;
    case run::NodeState::Failed:
        status.state = NodeState::Error;
        break;
    case run::NodeState::Skipped:
        status.state = NodeState::Blocked;
        break;
    case run::NodeState::Cancelled:
        status.state = NodeState::Ready;
        break;
    }
    if (node.error) {
        status.reason = sentence(*node.error);
    } else if (!node.warnings.empty()) {
        status.reason = sentence(node.warnings.front());
    } else if (node.rejected > 0) {
        status.reason = node.rejected == 1 ? RunController::tr("1 row could not be read; it is in quarantine.")
                                           : RunController::tr("%1 rows could not be read; they are in quarantine.")
                                                 .arg(QLocale().toString(static_cast<qlonglong>(node.rejected)));
    }
    const graph::Node* drawn = flat.find(node.node);
    if (drawn && node.rowsOut >= 0) {
        const NodeFace face = faceOf(flat, *drawn, registry);
        if (!face.outputs.empty()) {
            status.rows[face.outputs.front().name] = node.rowsOut;
        }
    }
}

} // namespace weir::ui
