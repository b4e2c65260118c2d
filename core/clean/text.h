#pragma once

#include <string>
#include <string_view>

namespace weir::clean {

/// Letters without case and accents: NFKD, marks removed, case folded; "Österreich" becomes "osterreich".
[[nodiscard]] std::string bareLetters(std::string_view text);
/// White space of every kind to single spaces, none at the ends; characters without width (U+200B, U+FEFF, soft hyphen,
/// direction marks) and control characters are removed.
[[nodiscard]] std::string singleSpaced(std::string_view text);

} // namespace weir::clean
