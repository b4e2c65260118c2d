#include "core/run/query_columns.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/compile/lower.h"
#include "core/engine/describe.h"
#include "core/graph/topology.h"
#include "core/run/inspection_memory.h"

#include <algorithm>
#include <mutex>

namespace weir::run {
namespace {

/// The engine asks for columns of nodes that are no sources, have a parameter for them and do not use it.
bool mayAsk(const Workspace& workspace, const graph::Node& node)
{
    const nodes::NodeType* type = workspace.toolbox().registry().find(node.type);
    if (!type || node.disabled || workspace.toolbox().source(node.type.str())) {
        return false;
    }
    const auto& parameters = type->spec().parameters;
    const auto columns = std::find_if(parameters.begin(), parameters.end(), [](const nodes::ParameterSpec& parameter) {
        return parameter.kind == nodes::ParameterKind::Schema;
    });
    if (columns == parameters.end()) {
        return false;
    }
    const auto stated = node.settings.find(columns->key);
    return stated == node.settings.end() || !stated->is_array() || stated->empty();
}

/// What the answer depends on.
std::string keyOf(const plan::RawSql& query, const std::string& engine)
{
    Json question = Json::object();
    question["engine"] = engine;
    question["sql"] = query.sql;
    question["inputs"] = Json::array();
    for (const plan::RawSql::Input& input : query.inputs) {
        question["inputs"].push_back({{"name", input.name}, {"schema", weir::toJson(input.relation->schema())}});
    }
    return sha256Hex(compactJson(question));
}

class Answers
{
public:
    explicit Answers(const Workspace& workspace) : m_file(workspace.folder() / ".weir" / "queries.json") {}

    [[nodiscard]] std::optional<Schema> find(const std::string& key) const
    {
        const Json all = read();
        const auto found = all.find(key);
        if (found == all.end()) {
            return std::nullopt;
        }
        auto schema = schemaFromJson(*found);
        return schema ? std::optional(*std::move(schema)) : std::nullopt;
    }
    /// A cache: when it cannot be written, the engine is asked again.
    void keep(const std::string& key, const Schema& schema) const
    {
        static std::mutex mutex;
        const std::lock_guard lock(mutex);
        Json all = read();
        all[key] = weir::toJson(schema);
        std::error_code ignored;
        std::filesystem::create_directories(m_file.parent_path(), ignored);
        (void)writeFileAtomically(m_file, printJson(all));
    }

private:
    [[nodiscard]] Json read() const
    {
        const auto text = readFile(m_file);
        const auto json = text ? parseJson(*text) : Result<Json>(text.error());
        return json && json->is_object() ? *json : Json::object();
    }

    std::filesystem::path m_file;
};

/// Asks the engine of the dialect; sessions are opened once for all questions of a pipeline.
class Asker
{
public:
    Asker(const Workspace& workspace, const project::Project& project, const graph::Document& document,
          const RunContext& context)
        : m_workspace(workspace), m_project(project), m_document(document), m_context(context)
    {}

    [[nodiscard]] Result<Schema> ask(const plan::RawSql& query)
    {
        if (!m_session) {
            WEIR_ASSIGN_OR_RETURN(
                m_session, m_workspace.openEngine(m_project, m_document.id, runInstant(m_project, *m_context.clock)));
        }
        if (!query.dialect.empty() && query.dialect != m_session->dialect().id()) {
            return Error(ErrorCode::Unsupported, "sql.otherEngine",
                         "This SQL is written for {wanted}, and the pipeline runs in {engine}. List its columns, or "
                         "choose "
                         "the other engine.",
                         {{"wanted", query.dialect}, {"engine", std::string(m_session->dialect().title())}})
                .inParameter("dialect");
        }
        auto* describer = dynamic_cast<engine::Describer*>(m_session.get());
        if (!describer) {
            return Error(ErrorCode::Unsupported, "sql.noAnswer",
                         "This engine does not say which columns a query gives. List them.")
                .inParameter("columns");
        }
        return describer->describe(query, m_context);
    }

private:
    const Workspace& m_workspace;
    const project::Project& m_project;
    const graph::Document& m_document;
    const RunContext& m_context;
    std::unique_ptr<engine::Session> m_session;
};

/// Servers that do not answer are asked again only after a while: each question may wait for its connection.
class Silent
{
public:
    [[nodiscard]] static std::optional<Error> find(const std::string& key, Instant now)
    {
        const std::lock_guard lock(s_mutex);
        const auto found = s_known.find(key);
        return found != s_known.end() && now - found->second.first < Duration{kPause} &&
                       now - found->second.first >= Duration{0}
                   ? std::optional(found->second.second)
                   : std::nullopt;
    }
    static void note(const std::string& key, Instant now, const Error& error)
    {
        const std::lock_guard lock(s_mutex);
        s_known.insert_or_assign(key, std::pair(now, error));
    }

private:
    static constexpr std::int64_t kPause = 15'000'000;
    inline static std::mutex s_mutex;
    inline static std::map<std::string, std::pair<Instant, Error>> s_known;
};

/// The query of a node once its columns are set aside; nothing when its inputs or settings are not ready.
std::optional<plan::RawSql> queryOf(const Workspace& workspace, const project::Project& project,
                                    const graph::Document& document, SourceSchemas schemas, const NodeId& node)
{
    schemas[node] = Schema{{{"column", TypeKind::Text}}};
    const nodes::Registry& registry = workspace.toolbox().registry();
    const auto before = workspace.memory().known(document.id);
    const compile::Analysis analysis =
        compile::analyze(document, registry, schemas, factsOf(project), analysisOf(before));
    const compile::NodeAnalysis* found = analysis.find(node);
    if (!found || !found->runs()) {
        return std::nullopt;
    }
    const auto lowering = compile::lower(document, analysis, registry, {node});
    const compile::LoweredNode* lowered = lowering ? lowering->find(node) : nullptr;
    if (!lowered || lowered->relations.size() != 1) {
        return std::nullopt;
    }
    const auto* query = std::get_if<plan::RawSql>(&lowered->relations.begin()->second->op());
    return query ? std::optional(*query) : std::nullopt;
}

} // namespace

SourceSchemas queryColumns(const Workspace& workspace, const project::Project& project, const graph::Document& document,
                           SourceSchemas known, Asking asking, const RunContext& context,
                           nodes::Diagnostics& diagnostics)
{
    const auto order = graph::topologicalOrder(document);
    if (!order) {
        return known; // the cycle is a finding of the analysis
    }
    const Answers answers(workspace);
    Asker asker(workspace, project, document, context);
    const std::string pipelineEngine = project.engineOf(document.id).engine;
    for (const NodeId& id : *order) {
        const graph::Node& node = *document.find(id);
        if (known.contains(id) || !mayAsk(workspace, node) || context.stopped()) {
            continue;
        }
        const auto query = queryOf(workspace, project, document, known, id);
        if (!query) {
            continue;
        }
        const std::string key = keyOf(*query, query->dialect.empty() ? pipelineEngine : query->dialect);
        if (auto answer = answers.find(key)) {
            known[id] = *std::move(answer);
            continue;
        }
        if (asking == Asking::KnownOnly) {
            continue;
        }
        const std::optional<Error> silent = Silent::find(key, context.clock->now());
        Result<Schema> answer = silent ? Result<Schema>(*silent) : asker.ask(*query);
        if (!answer && !silent && answer.error().code() == ErrorCode::Unavailable) {
            Silent::note(key, context.clock->now(), answer.error());
        }
        if (answer) {
            answers.keep(key, *answer);
            known[id] = *std::move(answer);
        } else {
            Where where = answer.error().where();
            where.node = id.str();
            diagnostics.push_back({nodes::Severity::Error, std::move(answer).error().at(std::move(where))});
        }
    }
    return known;
}

SourceSchemas knownColumns(const Workspace& workspace, const project::Project& project, const graph::Document& document)
{
    nodes::Diagnostics none;
    return queryColumns(workspace, project, document, workspace.knownSchemas(document), Asking::KnownOnly, {}, none);
}

} // namespace weir::run
