#pragma once

#include "core/clean/rules.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace weir::sql::postgres {

/// The characters as the inside of a bracket expression of PostgreSQL: "\u0009-\u000D\u0020".
[[nodiscard]] std::string bracket(const clean::CharacterSet& characters);
[[nodiscard]] std::string bracket(clean::CharacterKind kind);
/// A text literal, quotes included.
[[nodiscard]] std::string literal(std::string_view text);
/// `expression` after the changes: one TRANSLATE for single characters, a REPLACE for each longer one.
[[nodiscard]] std::string changed(std::string expression, const std::vector<clean::CharacterChange>& changes);
/// `body` with each %name% replaced by its value.
[[nodiscard]] std::string replaced(std::string_view body,
                                   std::initializer_list<std::pair<std::string_view, std::string>> values);

} // namespace weir::sql::postgres
