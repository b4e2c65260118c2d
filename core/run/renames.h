#pragma once

#include "core/compile/analyze.h"
#include "core/graph/edit.h"

#include <map>
#include <string>
#include <vector>

namespace weir::run {

/// What a name names on a wire.
enum class Named
{
    Column,  ///< Of a table.
    Trait,   ///< Of people.
    Property ///< Of their events.
};

/// A name that leaves `port` under another name than the nodes after it use.
struct Rename
{
    graph::PortRef port;
    Named what = Named::Column;
    std::string from;
    std::string to;
};

struct DownstreamRename
{
    std::map<NodeId, Json> settings; ///< Of each node whose settings change: what they become.
    std::vector<NodeId> byHand;      ///< SQL that writes the old name: only its author can say what it means there.
};

/// Rewrites every use of the old name in the nodes after `rename.port`, as far as the name travels: column settings,
/// expressions, identity mappings, audiences, fields of destinations (which keep their name at the destination). Stops
/// where a node gives the column another name or drops it. `analysis` is of `document` as it is.
[[nodiscard]] DownstreamRename renameDownstream(const graph::Document& document, const compile::Analysis& analysis,
                                                const nodes::Registry& registry, const Rename& rename);

/// The settings of one node with its uses of a name replaced; `wire` counts the wires of input port `port`.
[[nodiscard]] Json renamedSettings(const nodes::NodeSpec& spec, Json settings, const std::string& port,
                                   std::size_t wire, const Rename& rename);

} // namespace weir::run
