#pragma once

#include "core/sql/dialect.h"

#include <string>

namespace weir::test {

/// The SQL of a relation, or a comment that says why the dialect refuses it. (Apart from the test, because Qt calls a
/// macro `emit`.)
[[nodiscard]] std::string sqlText(const plan::RelationPtr& relation, const sql::Dialect& dialect, Instant runInstant);

} // namespace weir::test
