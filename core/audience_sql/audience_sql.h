#pragma once

#include "core/audience_sql/tables.h"
#include "core/plan/relation.h"
#include "core/sql/emit.h"

#include <map>
#include <string>

namespace weir::audience {

/// A definition as a relation.
struct Lowered
{
    plan::RelationPtr relation;              ///< person, in no order; with a split also part (NULL: held out).
    Tables tables;                           ///< What its scans read: people, events, consents, members, related.
    std::map<NodeId, std::string> sentences; ///< What the relations of one origin are, for comments.
};

struct SqlOptions
{
    Instant asOf; ///< Used unless the definition carries its own.
    std::map<std::string, Duration> consentValidity;
};

/// The members of the audience as the evaluator gives them, over the tables. What SQL cannot say exactly is an error
/// that names the row (its JSON pointer stands in `where`).
[[nodiscard]] Result<Lowered> lower(const Definition& definition, const nodes::ProfileShape& shape,
                                    const SqlOptions& options);

/// The SQL to be read: the sentence of the audience, the tables that it reads, and one statement whose parts are named
/// after the rows. `Script::whole` runs where these tables are; functions that DuckDB lacks are those of Weir's
/// sessions, and the text says so.
[[nodiscard]] Result<sql::Script> sql(const Definition& definition, const nodes::ProfileShape& shape,
                                      const sql::Dialect& dialect, const SqlOptions& options);

} // namespace weir::audience
