#pragma once

#include <string>
#include <string_view>

namespace weir::stitch {

/// Why rules refused something, in the user's language: `refusal` is the name of a Refusal, `limitType` whose limit it
/// was. What is not known stays as it is.
[[nodiscard]] std::string refusalText(std::string_view refusal, std::string_view limitType = {});

} // namespace weir::stitch
