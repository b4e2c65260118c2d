#pragma once

#include <QPointF>

#include <cmath>

/// Distances of the canvas in scene units (1 unit = 1 px at 100 %) and zoom limits.
namespace weir::ui::canvas {

inline constexpr double kGrid = 20;
inline constexpr double kPort = 10;
inline constexpr double kPortOpen = 16;
inline constexpr double kPortHit = 24;      ///< In view pixels, at any zoom from 50 %.
inline constexpr double kWireReach = 12;    ///< How near a dragged node must be to a wire.
inline constexpr double kBlockZoom = 0.3;   ///< Below, nodes are blocks of colour.
inline constexpr double kDetailZoom = 0.55; ///< Below, subtitles, chips and marks are left out.
inline constexpr double kMinimalZoom = 0.1;
inline constexpr double kMaximalZoom = 4.0;
inline constexpr double kSnapReach = 6;

[[nodiscard]] inline double onGrid(double value)
{
    return std::round(value / kGrid) * kGrid;
}
[[nodiscard]] inline QPointF onGrid(const QPointF& point)
{
    return {onGrid(point.x()), onGrid(point.y())};
}

} // namespace weir::ui::canvas
