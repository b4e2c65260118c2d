#include "core/run/audience_sql.h"

#include "core/audience_sql/store_tables.h"
#include "core/run/people.h"
#include "core/run/saved_audiences.h"

namespace weir::run {
namespace {

Result<nodes::ProfileShape> shapeOf(const store::Reader& reader)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> traits, reader.traits());
    nodes::ProfileShape shape;
    for (const store::TraitDefinition& trait : traits) {
        shape.traits.add({trait.name, trait.type, true, trait.privacy});
    }
    return shape;
}

audience::SqlOptions optionsOf(const project::Project& project, const Clock& clock)
{
    audience::SqlOptions options;
    options.asOf = runInstant(project, clock);
    for (const auto& [id, purpose] : purposesOf(project)) {
        if (purpose.validity) {
            options.consentValidity[id.str()] = *purpose.validity;
        }
    }
    return options;
}

} // namespace

Result<sql::Script> audienceSql(const Workspace& workspace, const project::Project& project, const Json& definition,
                                const std::string& dialect, const RunContext& context)
{
    engine::Engine* engine = workspace.toolbox().engine(dialect);
    if (!engine) {
        return Error(ErrorCode::NotFound, "run.audienceDialect", "There is no dialect {dialect}.",
                     {{"dialect", dialect}});
    }
    WEIR_ASSIGN_OR_RETURN(const audience::Definition read, audience::definitionFromJson(definition));
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const nodes::ProfileShape shape, shapeOf(reader));
    return audience::sql(read, shape, engine->dialect(), optionsOf(project, *context.clock));
}

Result<std::int64_t> countBySql(const Workspace& workspace, const project::Project& project, const Json& definition,
                                const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const audience::Definition read, audience::definitionFromJson(definition));
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(store::Reader opened, store.openReader());
    const auto reader = std::make_shared<const store::Reader>(std::move(opened));
    WEIR_ASSIGN_OR_RETURN(const nodes::ProfileShape shape, shapeOf(*reader));
    const audience::SqlOptions options = optionsOf(project, *context.clock);
    WEIR_ASSIGN_OR_RETURN(const audience::Lowered lowered, audience::lower(read, shape, options));
    audience::EvaluateOptions evaluation;
    evaluation.asOf = options.asOf;
    evaluation.consentValidity = options.consentValidity;
    NamedAudiences named(project, store, *reader, std::move(evaluation), context);
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<engine::Session> session, workspace.openLocalEngine(options.asOf));
    const engine::Bindings tables =
        audience::storeTables(lowered.tables, reader, [&named](const std::string& key) { return named.members(key); });
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, session->query(lowered.relation, tables, context));
    std::int64_t count = 0;
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            return count;
        }
        count += static_cast<std::int64_t>(batch.rows());
    }
}

Result<sql::Script> audienceSqlOf(const project::Project& project, const nodes::AudienceStep& step,
                                  const compile::NodeAnalysis& node, const sql::Dialect& dialect)
{
    WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(step.definition));
    nodes::ProfileShape shape;
    for (const compile::NodeAnalysis::Input& input : node.inputs) {
        if (input.content) {
            shape = input.content->profiles;
        }
    }
    const SystemClock clock;
    return audience::sql(definition, shape, dialect, optionsOf(project, clock));
}

} // namespace weir::run
