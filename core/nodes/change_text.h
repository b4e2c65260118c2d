#pragma once

#include "core/graph/difference.h"
#include "core/nodes/node_spec.h"

#include <string>

namespace weir::nodes {

/// What a person calls the property of a change: the parameter's title ("Condition"), with the way inside it
/// ("Columns / amount"). `spec` may be null for an unknown type.
[[nodiscard]] std::string propertyTitle(const NodeSpec* spec, const graph::PropertyChange& change);

/// A value as a person reads it: text without quotes, the title of a choice, short JSON for what has structure; "(not
/// set)" for null.
[[nodiscard]] std::string valueText(const NodeSpec* spec, const graph::PropertyChange& change, const Json& value);

} // namespace weir::nodes
