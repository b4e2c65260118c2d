#pragma once

namespace weir::ui {

/// Makes screen readers see a canvas as its nodes and wires instead of one empty child. Call once at start; safe to
/// repeat.
void installCanvasAccessibility();

} // namespace weir::ui
