#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"

#include <optional>
#include <set>

/// Entries of the lists of a layout file that say something of a node ("node": breakpoints, views of columns): they go
/// where the node goes.
namespace weir::nodes {

/// The node that an entry belongs to.
[[nodiscard]] std::optional<NodeId> ownerOf(const Json& entry);

/// Takes the entries of nodes out of the lists of a layout, as lists under the same keys.
[[nodiscard]] Json takeEntries(Json& layout, const std::set<NodeId>& nodes);

/// Puts such entries at the end of the lists of another layout; an entry that a list has already stays one.
void putEntries(Json& layout, const Json& entries);

} // namespace weir::nodes
