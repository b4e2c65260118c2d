#pragma once

#include "core/graph/flatten.h"

#include <map>
#include <optional>
#include <string>

namespace weir::ui {

/// Ports where runs of the window wait, with the condition that a row must fit; an empty one fits any row.
///
/// They are layout: the key "breakpoints" of the layout file, kept in `Document::layoutExtra`, so that no result
/// changes by them and programs that do not know them keep them.
using Breakpoints = std::map<graph::PortRef, std::string>;

/// Those of nodes that are there; entries that cannot be read are left out.
[[nodiscard]] Breakpoints breakpointsOf(const graph::Document& document);
/// `document` with a breakpoint at this port, in place of one there, or without any. Those of nodes that are gone are
/// dropped.
[[nodiscard]] graph::Document withBreakpoint(graph::Document document, const graph::PortRef& port,
                                             const std::optional<std::string>& condition);
/// All of a pipeline and of the sub-pipelines in it, by the ports that runs know.
[[nodiscard]] Breakpoints flatBreakpoints(const graph::Document& root, const graph::Flat& flat);

} // namespace weir::ui
