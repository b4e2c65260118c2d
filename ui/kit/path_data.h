#pragma once

#include <QPainterPath>

#include <string_view>

namespace weir::ui {

/// Path from SVG path data: M L H V C S Q A Z in both cases. Malformed data ends the path where it goes wrong.
/// Source: SVG 1.1, section 8.3, and appendix F.6 for arcs.
[[nodiscard]] QPainterPath parsePathData(std::string_view data);

} // namespace weir::ui
