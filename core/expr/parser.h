#pragma once

#include "core/expr/node.h"

#include <string_view>
#include <vector>

namespace weir::expr {

/// What parsing gives: `expr` is set when there are no errors.
struct Parsed
{
    Expr expr;
    std::vector<Error> errors; ///< Where().begin and end hold the range; in order of position.
};

/// Reads an expression and reports every fault it can find: after a fault it goes on at the next , ) or ].
///
/// Grammar, loosest first: or; and; not; = != <> < <= > >=, is [not] null, is [not] distinct from, [not] in (...),
/// [not] between x and y, [not] like, [not] ilike; || + -; * / %; unary + -; -> ->>; primary. Comparisons do not chain.
/// Primary: 12, 1.5 (exact decimal), 1e3 (number), 'text', true, false, null, date '2026-11-20',
/// instant '2026-11-20T12:00:00Z', duration '1 day 2 hours', 7 days, column, "any column", f(x, y), [a, b], (x),
/// case [x] when .. then .. [else ..] end, cast(x as type), try_cast(x as type), count(*), count(distinct x).
/// Keywords and function names are read in any case; column names are taken as they are. -- starts a comment.
/// Nesting is limited to 200 levels, text to 1 MB.
[[nodiscard]] Parsed parseAll(std::string_view text);
/// The same with the first error only.
[[nodiscard]] Result<Expr> parse(std::string_view text);

} // namespace weir::expr
