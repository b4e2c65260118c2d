#include "core/engine/describe.h"

#include "core/plan/builders.h"

namespace weir::engine {

plan::RelationPtr question(const plan::RawSql& query)
{
    plan::RawSql asked = query;
    for (plan::RawSql::Input& input : asked.inputs) {
        input.relation = plan::values(input.relation->schema(), {}, input.relation->origin());
    }
    return plan::make(std::move(asked), Schema(), {});
}

Result<Schema> answer(const std::vector<Field>& columns)
{
    Schema schema;
    for (const Field& column : columns) {
        if (column.name.empty() || column.name == "?column?") {
            return Error(ErrorCode::InvalidInput, "sql.unnamedColumn",
                         "A column of the result has no name. Give it one with: as name.");
        }
        if (schema.find(column.name)) {
            return Error(ErrorCode::InvalidInput, "sql.columnTwice",
                         "Two columns of the result are called {column}. Give one of them another name with: as name.",
                         {{"column", column.name}});
        }
        schema.add(column);
    }
    return schema;
}

} // namespace weir::engine
