#pragma once

#include "core/compile/analyze.h"
#include "core/connect/source.h"
#include "core/deliver/destination.h"
#include "core/engine/engine.h"
#include "core/nodes/registry.h"
#include "core/project/folder.h"
#include "core/run/detected_schemas.h"
#include "core/run/pins.h"
#include "core/run/result_cache.h"
#include "core/store/store.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace weir::run {

class InspectionMemory;

/// All plugins of the program. The composition root fills it from the generated registries; a test may leave some out.
struct Plugins
{
    std::vector<std::unique_ptr<nodes::NodeType>> nodes;
    std::vector<std::unique_ptr<engine::Engine>> engines;
    std::vector<std::unique_ptr<connect::Source>> sources;
    std::vector<std::unique_ptr<deliver::Destination>> destinations;
};

/// The plugins by id, with sources and destinations as node types. Built once, read-only, shared by all threads.
class Toolbox
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const Toolbox>> make(Plugins plugins);

    [[nodiscard]] const nodes::Registry& registry() const { return m_registry; }
    [[nodiscard]] const connect::Source* source(const std::string& id) const;
    [[nodiscard]] const deliver::Destination* destination(const std::string& id) const;
    [[nodiscard]] engine::Engine* engine(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> engineIds() const;

private:
    nodes::Registry m_registry;
    std::map<std::string, const connect::Source*> m_sources; ///< Owned by their nodes in the registry.
    std::map<std::string, const deliver::Destination*> m_destinations;
    std::map<std::string, std::unique_ptr<engine::Engine>> m_engines;
};

/// Schemas of the sources of one pipeline, as detection found them.
using compile::SourceSchemas;

/// Where an open project lives and how it is run. Cheap; holds no project: callers pass the document they mean (the
/// window's unsaved one, or the folder's). Calls may come from any thread.
class Workspace
{
public:
    Workspace(const std::filesystem::path& folder, std::shared_ptr<const Toolbox> toolbox,
              connect::SecretResolver* secrets);
    ~Workspace();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path storeFile() const { return m_folder / ".weir" / "store.sqlite"; }
    [[nodiscard]] const Toolbox& toolbox() const { return *m_toolbox; }
    [[nodiscard]] const ResultCache& cache() const { return m_cache; }
    [[nodiscard]] connect::SecretResolver* secrets() const { return m_secrets; }
    /// What earlier looks at the pipelines found; later ones start from it.
    [[nodiscard]] InspectionMemory& memory() const { return *m_memory; }
    [[nodiscard]] const PinBook& pinBook() const { return m_pinBook; }
    /// From now on pinned rows stand in for what is before them; the window wants that. Call it before the workspace is
    /// shared.
    void usePins() { m_usesPins = true; }
    /// The pins that runs, previews and inspections of this workspace use: none before `usePins`.
    [[nodiscard]] Pins pins(const PipelineId& pipeline) const { return m_usesPins ? m_pinBook.of(pipeline) : Pins(); }
    [[nodiscard]] connect::SourceContext sourceContext(const RunContext& context) const;
    [[nodiscard]] deliver::DestinationContext destinationContext(const RunContext& context) const;

    /// Schemas that were detected earlier and still hold (same settings). Reads one small file; asks no source.
    [[nodiscard]] SourceSchemas knownSchemas(const graph::Document& document) const;
    /// Asks every source whose schema is not stated and not known, and remembers the answers. Sources that fail are
    /// reported as diagnostics and left out.
    [[nodiscard]] SourceSchemas detectSchemas(const graph::Document& document, const RunContext& context,
                                              nodes::Diagnostics& diagnostics) const;
    /// Asks one source again, whatever is known. For the settings form and `weir schema --detect`.
    [[nodiscard]] Result<connect::Discovery> discover(const graph::Document& document, const NodeId& node,
                                                      const RunContext& context) const;

    /// Opens the store of the project for writing (one process at a time) or reading.
    [[nodiscard]] Result<store::ProfileStore> openStore(store::OpenMode mode, const Clock& clock) const;
    /// Opens the engine that the pipeline chose, with secrets resolved, spill folder and Parquet writer set.
    [[nodiscard]] Result<std::unique_ptr<engine::Session>>
    openEngine(const project::Project& project, const PipelineId& pipeline, Instant runInstant) const;
    /// Opens DuckDB in memory, whatever engine a pipeline has.
    [[nodiscard]] Result<std::unique_ptr<engine::Session>> openLocalEngine(Instant runInstant) const;
    /// Reads and writes Parquet files on this machine, whatever engine a pipeline has; null without DuckDB.
    [[nodiscard]] std::shared_ptr<const engine::LocalFiles> localFiles() const;

    /// The connection text of the pipeline's engine with its secrets; empty for DuckDB in memory.
    [[nodiscard]] Result<std::string> engineConnection(const project::Project& project,
                                                       const PipelineId& pipeline) const;

private:
    std::filesystem::path m_folder;
    std::shared_ptr<const Toolbox> m_toolbox;
    connect::SecretResolver* m_secrets;
    ResultCache m_cache;
    PinBook m_pinBook;
    bool m_usesPins = false;
    std::unique_ptr<InspectionMemory> m_memory;
    mutable std::mutex m_schemaMutex;
    mutable DetectedSchemas m_detected; ///< Under the mutex.
};

/// The facts of a project that analysis may use.
[[nodiscard]] nodes::ProjectFacts factsOf(const project::Project& project);
/// The instant that a run of this project takes as now: the project's pinned one (samples have it), or the clock's.
[[nodiscard]] Instant runInstant(const project::Project& project, const Clock& clock);

} // namespace weir::run
