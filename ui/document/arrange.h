#pragma once

#include "core/graph/edit.h"
#include "core/nodes/registry.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace weir::ui {

using Positions = std::map<NodeId, graph::Point>;

enum class Alignment
{
    Left,
    Centre,
    Right,
    Top,
    Middle,
    Bottom
};
enum class Axis
{
    Horizontal,
    Vertical
};

/// The height of each node's card; 60 where nothing else is known.
using CardHeights = std::map<NodeId, double>;
[[nodiscard]] CardHeights cardHeights(const graph::Document& document, const nodes::Registry& registry);

/// New positions of `nodes` so that their edges or centres stand in one line.
[[nodiscard]] Positions aligned(const graph::Document& document, const std::set<NodeId>& nodes, Alignment alignment,
                                const CardHeights& heights = {});
/// New positions so that the gaps between neighbours are equal; the outermost nodes stay.
[[nodiscard]] Positions distributed(const graph::Document& document, const std::set<NodeId>& nodes, Axis axis,
                                    const CardHeights& heights = {});

/// Layered layout from left to right of `nodes` (all when empty) on the 20 px grid: no overlaps, few crossings, wires
/// forward and not behind nodes. The top left corner of what is laid out stays where it was. Sources: Sugiyama, Tagawa
/// and Toda 1981 (layers, barycentre sweeps); lanes for long wires keep them out of cards.
[[nodiscard]] Positions tidiedUp(const graph::Document& document, const std::set<NodeId>& nodes,
                                 const CardHeights& heights = {});

/// The nodes as one reads the flow: from the sources on, those of one column from the top down.
[[nodiscard]] std::vector<NodeId> flowOrder(const graph::Document& document);

/// `wanted`, moved down in steps of the grid until no card is there.
[[nodiscard]] graph::Point freePlace(const graph::Document& document, graph::Point wanted);
/// Gives each node that has no position one, right of what feeds it: files that were written or merged by hand may lack
/// some. Without any position the whole document is laid out.
void placeMissing(graph::Document& document);
/// Positions of `start` and the nodes after it, moved right only as far as needed to leave room for a card whose right
/// edge is at `until`; empty when there is room.
[[nodiscard]] Positions shiftedRight(const graph::Document& document, const NodeId& start, double until);

} // namespace weir::ui
