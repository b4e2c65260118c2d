#pragma once

#include "core/expr/function.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir::plugins::engines_duckdb {

/// Computes one text from one text, without allocating for plain ASCII: the result lies in `text` or in `buffer`.
using TextFunction = std::optional<std::string_view> (*)(std::string_view text, std::string& buffer);

/// The quick form of a catalogue function of one text, or nullptr when there is none.
[[nodiscard]] TextFunction textFunction(expr::FunctionId function);

} // namespace weir::plugins::engines_duckdb
