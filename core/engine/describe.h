#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/plan/relation.h"

namespace weir::engine {

/// What a session can do besides running plans: say which columns a query of the user would give. Sessions derive from
/// it; designing asks it for SQL nodes whose columns are not listed.
class Describer
{
public:
    virtual ~Describer() = default;
    /// The names and types of the columns of `query`. Only the schemas of its inputs count: no row is read, and the
    /// query does not run. Errors have the place of the fault, as far as the engine tells.
    [[nodiscard]] virtual Result<Schema> describe(const plan::RawSql& query, const RunContext& context) = 0;
};

/// The plan that asks: the query over inputs without rows.
[[nodiscard]] plan::RelationPtr question(const plan::RawSql& query);
/// The schema of columns that an engine names; an error when two have one name or one has none.
[[nodiscard]] Result<Schema> answer(const std::vector<Field>& columns);

} // namespace weir::engine
