#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>

namespace weir::audience {

/// The id of the saved audience that stands where a definition would: {"saved": "lapsed"}; nothing for a definition.
/// Whoever runs a pipeline puts the saved definition in its place first (run::withSavedAudiences).
[[nodiscard]] std::optional<std::string> savedReference(const Json& definition);
/// What `savedReference` reads.
[[nodiscard]] Json referenceTo(const std::string& saved);

} // namespace weir::audience
