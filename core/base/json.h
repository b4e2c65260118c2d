#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace weir {

/// JSON document with sorted keys, so that equal documents print to equal bytes.
using Json = nlohmann::json;

/// Parses strict JSON. The error names `file`, line and column. Duplicate keys are refused: one of them would be lost.
[[nodiscard]] Result<Json> parseJson(std::string_view text, const std::string& file = {});
/// Two-space indented text with a final newline; invalid UTF-8 is replaced by U+FFFD.
[[nodiscard]] std::string printJson(const Json& json);
/// One line, no spaces; the canonical form that hashes are taken of.
[[nodiscard]] std::string compactJson(const Json& json);
/// Line and column (from 1) at which the value at JSON pointer `pointer` begins in `text`; {0, 0} when not found.
[[nodiscard]] std::pair<int, int> locateInJson(std::string_view text, const std::string& pointer);

} // namespace weir
