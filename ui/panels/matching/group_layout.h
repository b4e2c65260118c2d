#pragma once

#include "core/run/match_findings.h"

#include <QPointF>

#include <vector>

namespace weir::ui {

/// Places for the records of a group in the unit square: pairs pull, the surer the closer, and all records push each
/// other away (Fruchterman and Reingold, Graph drawing by force-directed placement, 1991). It begins on a circle and
/// takes a fixed number of steps, so that equal groups are drawn alike. Cost: records squared, some 200 times.
[[nodiscard]] std::vector<QPointF> layOutGroup(std::size_t records, const std::vector<run::MatchGroup::Link>& links);

} // namespace weir::ui
