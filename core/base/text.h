#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Unicode normal form C; invalid UTF-8 is replaced by U+FFFD.
[[nodiscard]] std::string toNfc(std::string_view utf8);
/// Unicode normal form KC.
[[nodiscard]] std::string toNfkc(std::string_view utf8);
/// Full Unicode case folding ("Straße" becomes "strasse"), independent of locale.
[[nodiscard]] std::string foldCase(std::string_view utf8);
/// Unicode lower and upper case, root locale (never the Turkish rules).
[[nodiscard]] std::string toLower(std::string_view utf8);
[[nodiscard]] std::string toUpper(std::string_view utf8);
/// Removes Unicode white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view utf8);
[[nodiscard]] bool isValidUtf8(std::string_view bytes);
/// Number of code points.
[[nodiscard]] std::size_t codePoints(std::string_view utf8);
[[nodiscard]] std::vector<std::string_view> splitText(std::string_view text, char separator);
[[nodiscard]] std::string joinText(const std::vector<std::string>& parts, std::string_view separator);
/// Edits that turn `a` into `b` (insert, remove, replace, or swap two neighbours), for "did you mean".
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);
/// The candidate closest to `word`, or empty when none is near enough to be what was meant.
[[nodiscard]] std::string closest(std::string_view word, const std::vector<std::string>& candidates);

} // namespace weir
