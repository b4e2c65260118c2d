#pragma once

#include "core/graph/document.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace weir::ui {

/// How a wire is drawn apart from its ends.
struct WireRoute
{
    std::vector<graph::Point> bends; ///< From the output to the input.
    bool asLink = false;             ///< Only its two ends are shown, each with the name of the other.

    friend bool operator==(const WireRoute&, const WireRoute&) = default;
};

/// Routes by the ends of their wires. They are layout: the key "routes" of the layout file, kept in
/// `Document::layoutExtra`, so that programs that do not know it keep it.
using Routes = std::map<std::pair<graph::PortRef, graph::PortRef>, WireRoute>;

/// The routes of wires that are there; entries that cannot be read are left out.
[[nodiscard]] Routes routesOf(const graph::Document& document);
/// `document` with this route; a straight one needs none. Routes of wires that are gone are dropped.
[[nodiscard]] graph::Document withRoute(graph::Document document, const graph::Wire& wire, const WireRoute& route);
/// `document` without the bends of wires at `nodes`, after these were laid out anew.
[[nodiscard]] graph::Document straightened(graph::Document document, const std::set<NodeId>& nodes);
/// `document` with all bends moved whose wire has both ends among `nodes`.
[[nodiscard]] graph::Document withBendsMoved(graph::Document document, const std::set<NodeId>& nodes, graph::Point by);

} // namespace weir::ui
