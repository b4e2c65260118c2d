#pragma once

class QWidget;

namespace weir::ui {

/// Gives a popup round corners with `radius`: see-through where the screen blends windows, cut out where it does not
/// (X11 without a compositing manager shows what is see-through as black). Call it before the popup is first shown.
void roundCorners(QWidget* popup, double radius);

/// Undoes roundCorners.
void squareCorners(QWidget* popup);

/// Whether windows are blended with what is behind them, as it is now.
[[nodiscard]] bool windowsBlend();

} // namespace weir::ui
