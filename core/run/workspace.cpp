#include "core/run/workspace.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/connect/source_node.h"
#include "core/deliver/destination_node.h"
#include "core/engine/local_files.h"
#include "core/graph/topology.h"
#include "core/nodes/reject_limits.h"
#include "core/run/inspection_memory.h"

#include <algorithm>
#include <system_error>

namespace weir::run {
namespace {

/// What a detected schema depends on: the type and the settings that describe where the data is.
std::string schemaKey(const graph::Node& node)
{
    Json settings = node.settings;
    if (settings.is_object()) { // how many rows may be rejected says nothing of the columns
        settings.erase(nodes::kMaxRejected);
        settings.erase(nodes::kMaxRejectedPercent);
    }
    // Another number when detection learned to see more: what it saw before is asked again.
    return sha256Hex("2\n" + node.type.str() + '\n' + compactJson(settings));
}

bool statesColumns(const graph::Node& node)
{
    return node.settings.contains("columns") && node.settings["columns"].is_array() &&
           !node.settings["columns"].empty();
}

/// The first error that a source finds in its settings, before anything is looked at.
std::optional<Error> faultOf(const connect::Source& source, const graph::Node& node)
{
    nodes::Settings settings(node.settings, source.spec().parameters, node.id.str());
    source.validate(settings);
    for (const nodes::Diagnostic& finding : settings.diagnostics()) {
        if (finding.severity == nodes::Severity::Error) {
            return finding.error;
        }
    }
    return std::nullopt;
}

/// Sessions of this project spill into its own folder.
engine::SessionOptions localOptions(const std::filesystem::path& folder)
{
    engine::SessionOptions options;
    options.spillFolder = folder / ".weir" / "tmp";
    std::error_code ignored; // a folder that cannot be made is the engine's error when it needs it
    std::filesystem::create_directories(options.spillFolder, ignored);
    return options;
}

} // namespace

Result<std::shared_ptr<const Toolbox>> Toolbox::make(Plugins plugins)
{
    auto toolbox = std::make_shared<Toolbox>();
    for (auto& node : plugins.nodes) {
        WEIR_RETURN_IF_ERROR(toolbox->m_registry.add(std::move(node)));
    }
    for (auto& source : plugins.sources) {
        auto node = std::make_unique<connect::SourceNode>(std::move(source));
        toolbox->m_sources[node->spec().id.str()] = &node->source();
        WEIR_RETURN_IF_ERROR(toolbox->m_registry.add(std::move(node)));
    }
    for (auto& destination : plugins.destinations) {
        auto node = std::make_unique<deliver::DestinationNode>(std::move(destination));
        toolbox->m_destinations[node->spec().id.str()] = &node->destination();
        WEIR_RETURN_IF_ERROR(toolbox->m_registry.add(std::move(node)));
    }
    for (auto& engine : plugins.engines) {
        const std::string id = engine->id();
        toolbox->m_engines[id] = std::move(engine);
    }
    return std::shared_ptr<const Toolbox>(std::move(toolbox));
}

const connect::Source* Toolbox::source(const std::string& id) const
{
    const auto found = m_sources.find(id);
    return found == m_sources.end() ? nullptr : found->second;
}

const deliver::Destination* Toolbox::destination(const std::string& id) const
{
    const auto found = m_destinations.find(id);
    return found == m_destinations.end() ? nullptr : found->second;
}

engine::Engine* Toolbox::engine(const std::string& id) const
{
    const auto found = m_engines.find(id);
    return found == m_engines.end() ? nullptr : found->second.get();
}

std::vector<std::string> Toolbox::engineIds() const
{
    std::vector<std::string> ids;
    for (const auto& [id, engine] : m_engines) {
        ids.push_back(id);
    }
    return ids;
}

Workspace::Workspace(const std::filesystem::path& folder, std::shared_ptr<const Toolbox> toolbox,
                     connect::SecretResolver* secrets)
    : m_folder(std::filesystem::absolute(folder).lexically_normal()), m_toolbox(std::move(toolbox)), m_secrets(secrets),
      m_cache(m_folder / ".weir" / "cache"), m_pinBook(m_folder / ".weir" / "pins"),
      m_memory(std::make_unique<InspectionMemory>()), m_detected(m_folder / ".weir" / "schemas.json")
{}

Workspace::~Workspace() = default;

connect::SourceContext Workspace::sourceContext(const RunContext& context) const
{
    connect::SourceContext result;
    result.projectFolder = m_folder;
    result.secrets = m_secrets;
    result.run = context;
    return result;
}

deliver::DestinationContext Workspace::destinationContext(const RunContext& context) const
{
    deliver::DestinationContext result;
    result.projectFolder = m_folder;
    result.secrets = m_secrets;
    result.run = context;
    if (auto files = localFiles()) {
        result.parquet = [files = std::move(files)](std::unique_ptr<RowStream> rows, const std::filesystem::path& file,
                                                    const RunContext& run) -> Status {
            WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::int64_t count,
                                  files->writeParquet(std::move(rows), file, run));
            return {};
        };
    }
    return result;
}

std::shared_ptr<const engine::LocalFiles> Workspace::localFiles() const
{
    engine::Engine* engine = m_toolbox->engine("duckdb");
    return engine ? engine::localFilesOf(*engine, localOptions(m_folder)) : nullptr;
}

SourceSchemas Workspace::knownSchemas(const graph::Document& document) const
{
    const std::lock_guard lock(m_schemaMutex);
    const auto known = m_detected.read();
    SourceSchemas result;
    for (const auto& [id, node] : document.nodes) {
        if (!m_toolbox->source(node->type.str()) || statesColumns(*node)) {
            continue;
        }
        if (const auto found = known->find(schemaKey(*node)); found != known->end()) {
            result.emplace_hint(result.end(), id, found->second);
        }
    }
    return result;
}

SourceSchemas Workspace::detectSchemas(const graph::Document& document, const RunContext& context,
                                       nodes::Diagnostics& diagnostics) const
{
    SourceSchemas result = knownSchemas(document);
    for (const auto& [id, node] : document.nodes) {
        if (!m_toolbox->source(node->type.str()) || statesColumns(*node) || result.contains(id) || node->disabled ||
            context.stopped()) {
            continue;
        }
        if (faultOf(*m_toolbox->source(node->type.str()), *node)) {
            continue; // the analysis says it; what a look at half a setting finds would only confuse
        }
        auto discovery = discover(document, id, context);
        if (discovery) {
            result[id] = std::move(discovery->schema);
        } else {
            Where where = discovery.error().where();
            where.node = id.str();
            diagnostics.push_back({nodes::Severity::Error, std::move(discovery).error().at(std::move(where))});
        }
    }
    return result;
}

Result<connect::Discovery> Workspace::discover(const graph::Document& document, const NodeId& node,
                                               const RunContext& context) const
{
    const graph::Node* found = document.find(node);
    const connect::Source* source = found ? m_toolbox->source(found->type.str()) : nullptr;
    if (!source) {
        return Error(ErrorCode::InvalidInput, "run.notASource", "{node} is no source, so there is nothing to look at.",
                     {{"node", node.str()}})
            .inNode(node.str());
    }
    if (const auto fault = faultOf(*source, *found)) {
        return *fault;
    }
    WEIR_ASSIGN_OR_RETURN(connect::Discovery discovery, source->discover(found->settings, sourceContext(context)));
    const std::lock_guard lock(m_schemaMutex);
    const std::filesystem::path& file = m_detected.file();
    Json known = m_detected.asJson();
    known[schemaKey(*found)] = weir::toJson(discovery.schema);
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    WEIR_RETURN_IF_ERROR(writeFileAtomically(file, printJson(known)));
    return discovery;
}

Result<store::ProfileStore> Workspace::openStore(store::OpenMode mode, const Clock& clock) const
{
    if (mode == store::OpenMode::Create) {
        std::error_code error;
        std::filesystem::create_directories(storeFile().parent_path(), error);
        if (error) {
            return fileError(error.value(), storeFile().parent_path());
        }
    } else if (std::error_code error; !std::filesystem::exists(storeFile(), error)) {
        return Error(ErrorCode::NotFound, "run.noStore",
                     "This project has no profile store yet. Run the pipeline once; the run makes it.");
    }
    store::OpenOptions options;
    options.mode = mode;
    options.now = clock.now();
    return store::ProfileStore::open(storeFile(), options);
}

Result<std::string> Workspace::engineConnection(const project::Project& project, const PipelineId& pipeline) const
{
    const project::EngineChoice choice = project.engineOf(pipeline);
    if (choice.connection.empty()) {
        return std::string{};
    }
    const auto found = project.connections.find(choice.connection);
    if (found == project.connections.end()) {
        return Error(ErrorCode::NotFound, "run.noConnection",
                     "The project has no connection {connection}, which pipeline {pipeline} runs on.",
                     {{"connection", choice.connection.str()}, {"pipeline", pipeline.str()}});
    }
    WEIR_ASSIGN_OR_RETURN(const connect::ResolvedText resolved,
                          connect::resolveText(found->second.settings.value("connection", std::string{}), m_secrets));
    return resolved.text.reveal();
}

Result<std::unique_ptr<engine::Session>> Workspace::openEngine(const project::Project& project,
                                                               const PipelineId& pipeline, Instant instant) const
{
    const project::EngineChoice choice = project.engineOf(pipeline);
    engine::Engine* engine = m_toolbox->engine(choice.engine);
    if (!engine) {
        return Error(ErrorCode::Unsupported, "run.noEngine",
                     "This program has no engine {engine}. Choose another one for the pipeline.",
                     {{"engine", choice.engine}});
    }
    engine::SessionOptions options = localOptions(m_folder);
    options.runInstant = instant;
    WEIR_ASSIGN_OR_RETURN(options.connection, engineConnection(project, pipeline));
    if (m_toolbox->engine("duckdb") != engine) {
        options.localFiles = localFiles();
    }
    return engine->open(options);
}

Result<std::unique_ptr<engine::Session>> Workspace::openLocalEngine(Instant instant) const
{
    engine::Engine* engine = m_toolbox->engine("duckdb");
    if (!engine) {
        return Error(ErrorCode::Unsupported, "run.noEngine",
                     "This program has no engine {engine}. Choose another one for the pipeline.",
                     {{"engine", "duckdb"}});
    }
    engine::SessionOptions options = localOptions(m_folder);
    options.runInstant = instant;
    return engine->open(options);
}

nodes::ProjectFacts factsOf(const project::Project& project)
{
    nodes::ProjectFacts facts;
    for (const auto& [id, purpose] : project.purposes) {
        facts.purposes.insert(id.str());
    }
    for (const auto& [id, audience] : project.audiences) {
        facts.audiences.insert(id.str());
    }
    return facts;
}

Instant runInstant(const project::Project& project, const Clock& clock)
{
    return project.defaults.runInstant ? *project.defaults.runInstant : clock.now();
}

} // namespace weir::run
