#pragma once

#include "core/graph/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir::project {

/// The folder of a pipeline's sub-pipelines.
inline constexpr std::string_view kParts = "parts/";

/// Writes "node.port". Dots and percent signs of the port are escaped, so that the last dot parts the two.
[[nodiscard]] std::string portText(const graph::PortRef& port);
/// Reads it again; nothing when there is no dot.
[[nodiscard]] std::optional<graph::PortRef> portOf(const std::string& text);

} // namespace weir::project
