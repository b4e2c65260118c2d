#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weir::engine {

/// "weir_<binding>_<number>": letters, digits and underscores only, at most 63 bytes, so that every engine takes it.
[[nodiscard]] std::string temporaryName(std::string_view binding, std::size_t number);

} // namespace weir::engine
