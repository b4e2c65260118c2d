#pragma once

#include "core/expr/node.h"

#include <string>

namespace weir::expr {

/// The canonical text: lower-case keywords, one space around operators, brackets only where needed.
/// parse(print(e)) equals e for every expression of the parser; implicit casts are left out.
[[nodiscard]] std::string print(const Expr& expr);
/// "1 day 2 hours 3.5 seconds", the text of a duration literal; "0 seconds" for nothing.
[[nodiscard]] std::string durationText(Duration duration);
/// Reads durationText and its relatives: numbers with week, day, hour, minute, second, millisecond, microsecond (s).
[[nodiscard]] Result<Duration> parseDuration(std::string_view text);

} // namespace weir::expr
