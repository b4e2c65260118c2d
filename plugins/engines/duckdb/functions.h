#pragma once

#include "core/base/time.h"
#include "core/sql/dialect.h"
#include "plugins/engines/duckdb/api.h"

#include <set>
#include <string>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// What an error that one of our functions reports begins with; then come the function's name, ": " and its sentence.
inline constexpr std::string_view kFunctionErrorMark = "weir-error: ";

/// Registers functions over core/expr's evaluator and core/clean in one database, each once.
///
/// They are vectorised scalar functions: DuckDB flattens dictionary and constant vectors before it calls them, and
/// calls them from all of its threads. Functions of text to text without options run on the bytes of the vector; the
/// others go through the evaluator cell by cell.
class Functions
{
public:
    explicit Functions(Instant runInstant) : m_runInstant(runInstant) {}
    [[nodiscard]] Status provide(const Connection& connection, const std::vector<sql::NeededFunction>& needed);

private:
    Instant m_runInstant;
    std::set<std::string> m_registered;
};

} // namespace weir::plugins::engines_duckdb
