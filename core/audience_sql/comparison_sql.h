#pragma once

#include "core/audience/definition.h"
#include "core/audience_sql/phrases.h"

namespace weir::audience {

/// The comparison of a cell as SQL, where Matcher would give Yes (true), No (false) and Unknown (NULL). `cell` is an
/// expression of the type `kind`; lists are lists of texts. What no engine can say exactly as Matcher does is an error
/// whose sentence says why: regular expressions with parts that engines read in other ways, elements of lists without
/// regard to case, elements of documents that engines write in other ways.
[[nodiscard]] Result<expr::Expr> comparisonSql(const Comparison& comparison, const expr::Expr& cell, TypeKind kind,
                                               Instant asOf);

/// A regular expression of ICU in the words of core/expr's, which all engines read alike; an error where they differ.
[[nodiscard]] Result<std::string> patternForEngines(std::string_view icu);

} // namespace weir::audience
