#pragma once

#include "core/nodes/node_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::nodes {

/// "boolean", "columns", "expression", ... as `weir` prints it.
[[nodiscard]] std::string_view name(ParameterKind kind);
/// Settings with every default filled in, in lists and objects too; null values and nothing else are left out. Equal
/// meaning gives equal text, so content keys are made of it.
[[nodiscard]] Json withDefaults(const Json& settings, const std::vector<ParameterSpec>& parameters);
/// The settings of a new node: the defaults alone.
[[nodiscard]] Json defaultSettings(const NodeSpec& spec);
/// JSON Schema (draft 2020-12) of the settings object.
[[nodiscard]] Json settingsSchema(const NodeSpec& spec);
/// Everything about the type for machines: id, version, family, title, summary, ports, settings schema.
[[nodiscard]] Json toJson(const NodeSpec& spec);
/// The type's own page in `language` ("de"), else in English; empty when it has none.
[[nodiscard]] std::string_view helpIn(const NodeSpec& spec, std::string_view language);
/// Markdown in English: summary, the type's own page, then a table of ports and one of settings.
[[nodiscard]] std::string helpText(const NodeSpec& spec);

} // namespace weir::nodes
