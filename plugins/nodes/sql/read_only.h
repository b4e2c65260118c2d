#pragma once

#include "core/base/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir::plugins::nodes_sql {

/// Why `sql` is not one reading statement, with its range in characters, or nothing when it is.
///
/// Allowed is a single SELECT, WITH ... SELECT, VALUES, FROM or TABLE statement, with or without a final semicolon.
/// Refused are second statements, every word that writes or changes settings where a statement or a WITH part begins,
/// SELECT ... INTO, row locks, unclosed quotes, brackets or comments. The engine opens the query read-only besides:
/// this check gives the place and the sentence.
[[nodiscard]] std::optional<Error> whyNotReadOnly(std::string_view sql);

/// The statement without its final semicolon, so that it can stand in brackets.
[[nodiscard]] std::string withoutSemicolon(std::string_view sql);

} // namespace weir::plugins::nodes_sql
