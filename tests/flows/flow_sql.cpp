#include "tests/flows/flow_sql.h"

#include "core/sql/emit.h"

namespace weir::test {

std::string sqlText(const plan::RelationPtr& relation, const sql::Dialect& dialect, Instant runInstant)
{
    const auto script = sql::emit(relation, dialect, {}, runInstant);
    return script ? script->sql : "-- refused: " + script.error().text();
}

} // namespace weir::test
