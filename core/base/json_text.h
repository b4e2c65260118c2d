#pragma once

#include "core/base/json.h"

namespace weir {

/// The text under `key` of an object; empty when there is none or it is something else.
[[nodiscard]] std::string textAt(const Json& object, const std::string& key);

} // namespace weir
