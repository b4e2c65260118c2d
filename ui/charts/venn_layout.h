#pragma once

#include "ui/charts/overlap_sets.h"

#include <QPointF>

#include <vector>

namespace weir::ui {

struct VennCircle
{
    QPointF center;
    double radius = 0;
};

/// Circles whose areas are numbers of people: everybody together has the area 1.
struct VennLayout
{
    std::vector<VennCircle> circles;
    double error = 0; ///< How far the area of the part that is off most is from its people, as a share of all of them.
};

/// Lays out two or three sets. Two circles are always exact. Of three, circles and pairs are exact first; where the
/// part of all three is not, all areas are fitted together (least squares by the method of Nelder and Mead, from the
/// same beginning always). The first set is on the left, the second on the right, the third below. Some 10 ms at most.
[[nodiscard]] VennLayout layOutVenn(const OverlapSets& sets);

/// The area that all circles have in common, exactly: by Green's theorem along the arcs that bound it.
[[nodiscard]] double commonArea(const std::vector<VennCircle>& circles);
/// The areas of all parts: the one at `i` is inside the circles of the bits of `i`, and of no other.
[[nodiscard]] std::vector<double> partAreas(const std::vector<VennCircle>& circles);
/// The parts in whose circles a point is: bit i for circle i.
[[nodiscard]] std::uint32_t partAt(const std::vector<VennCircle>& circles, const QPointF& point);

} // namespace weir::ui
