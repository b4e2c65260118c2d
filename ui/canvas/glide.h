#pragma once

#include "core/base/ids.h"

#include <QPointF>

#include <map>

namespace weir::ui {

class CanvasView;

/// Lets the items of nodes that the document has moved glide from where they stood to where they belong; at once when
/// motion is reduced or many move.
void glideFrom(CanvasView& view, const std::map<NodeId, QPointF>& before);

} // namespace weir::ui
