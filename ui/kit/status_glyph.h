#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace weir::ui {

/// State of a node as people see it. Each has its own shape, so that colour is never the only sign.
enum class NodeState
{
    NotConfigured,
    Ready,
    Queued,
    Running,
    Done,
    DoneWithWarnings,
    Stale,
    Error,
    Blocked,
    Disabled
};

/// Paints the badge into `rect` (18 px by design) on a ground of `ground`. `phase` (0 to 1) turns the running arc.
void paintStatus(QPainter* painter, NodeState state, const QRectF& rect, const QColor& ground, double phase = 0);
/// "Done with warnings" and so on, translated.
[[nodiscard]] QString stateText(NodeState state);
/// The colour that goes with a state's shape.
[[nodiscard]] Token stateToken(NodeState state);

} // namespace weir::ui
