#pragma once

#include "core/audience_sql/audience_sql.h"
#include "core/compile/analyze.h"
#include "core/nodes/node_type.h"
#include "core/run/workspace.h"

#include <string>

namespace weir::run {

/// The SQL of an audience in a dialect ("duckdb", "postgres"), to be read and to run where the tables are that it names
/// (audience_sql/tables.h). Traits are those of the store, so there must be one; `purposes` of the project say how long
/// consent holds. Nothing is run.
[[nodiscard]] Result<sql::Script> audienceSql(const Workspace& workspace, const project::Project& project,
                                              const Json& definition, const std::string& dialect,
                                              const RunContext& context);
/// How many people the SQL finds when it runs in the engine of this machine over the store: the second opinion on an
/// evaluation.
[[nodiscard]] Result<std::int64_t> countBySql(const Workspace& workspace, const project::Project& project,
                                              const Json& definition, const RunContext& context);

/// The SQL of an Audience node as analysed: traits are those of the people that come in. No store is needed.
[[nodiscard]] Result<sql::Script> audienceSqlOf(const project::Project& project, const nodes::AudienceStep& step,
                                                const compile::NodeAnalysis& node, const sql::Dialect& dialect);

} // namespace weir::run
