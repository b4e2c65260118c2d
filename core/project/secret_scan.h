#pragma once

#include "core/base/json.h"

#include <string>
#include <vector>

namespace weir::project {

/// JSON pointers (below `settings`) of values that look like literal secrets: text under a name such as "password" or
/// "apiKey", the value of an "Authorization" header, a password inside connection text. References ({"env": "NAME"},
/// ${env:NAME}) are fine.
[[nodiscard]] std::vector<std::string> literalSecrets(const Json& settings);

/// The error for a literal secret, which says how to move it out.
[[nodiscard]] Error literalSecret(const std::string& key);

} // namespace weir::project
