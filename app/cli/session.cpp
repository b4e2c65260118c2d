#include "app/cli/session.h"

#include "app/toolbox.h"
#include "core/base/text.h"
#include "core/run/report.h"

namespace weir::cli {

Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Unsupported:
        return Exit::BadInput;
    case ErrorCode::Unavailable:
    case ErrorCode::Io:
        return Exit::Unavailable;
    case ErrorCode::Denied:
        return Exit::Denied;
    case ErrorCode::Conflict:
        return Exit::Conflict;
    case ErrorCode::Corrupt:
        return Exit::Corrupt;
    case ErrorCode::Cancelled:
        return Exit::Cancelled;
    case ErrorCode::Internal:
        return Exit::Defect;
    }
    return Exit::Defect;
}

Session::Session(Terminal output, std::shared_ptr<const run::Toolbox> toolbox)
    : terminal(output), m_toolbox(std::move(toolbox))
{}

RunContext Session::context(ProgressSink* progress)
{
    RunContext context;
    context.stop = stop.get_token();
    context.clock = &clock;
    context.progress = progress;
    return context;
}

Result<std::unique_ptr<Session::Open>> Session::open()
{
    std::filesystem::path folder = projectFolder;
    if (folder.empty()) {
        const auto found = project::findProjectFolder(std::filesystem::current_path());
        if (!found) {
            return Error(ErrorCode::NotFound, "cli.noProject",
                         "There is no project here (no weir.json in this folder or above). Go to a project folder, "
                         "name one with --project, or "
                         "make one with `weir new` or `weir sample shop`.");
        }
        folder = *found;
    }
    project::Reading reading = project::read(folder);
    if (!reading.loaded) {
        for (std::size_t i = 1; i < reading.errors.size(); ++i) {
            static_cast<void>(fail(reading.errors[i]));
        }
        return reading.errors.front();
    }
    auto result = std::make_unique<Open>();
    result->loaded = std::move(*reading.loaded);
    for (auto& [id, document] : result->loaded.project.pipelines) {
        document = (result->flats[id] = graph::flatten(document)).document;
    }
    for (const Error& warning : result->loaded.warnings) {
        note(terminal.styledForError("warning: ", Style::Warning) + warning.fullText());
    }
    result->secrets = app::makeSecrets(folder);
    result->workspace = std::make_unique<run::Workspace>(folder, m_toolbox, result->secrets.get());
    if (const auto chosen = pipeline(result->loaded.project)) {
        result->document = *chosen;
    } else if (!pipelineId.empty()) {
        return chosen.error();
    }
    return result;
}

Result<const graph::Document*> Session::pipeline(const project::Project& project) const
{
    std::vector<std::string> ids;
    for (const auto& [id, document] : project.pipelines) {
        if (id.str() == pipelineId) {
            return &document;
        }
        ids.push_back(id.str());
    }
    if (pipelineId.empty() && ids.size() == 1) {
        return &project.pipelines.begin()->second;
    }
    if (ids.empty()) {
        return Error(ErrorCode::NotFound, "cli.noPipeline",
                     "This project has no pipeline yet. Draw one in weir-designer.");
    }
    const Error::Arguments arguments{{"pipeline", pipelineId}, {"pipelines", joinText(ids, ", ")}};
    return pipelineId.empty()
               ? Error(ErrorCode::InvalidInput, "cli.choosePipeline",
                       "This project has several pipelines; choose one with --pipeline: {pipelines}.", arguments)
               : Error(ErrorCode::NotFound, "cli.unknownPipeline",
                       "There is no pipeline {pipeline}. The project has: {pipelines}.", arguments);
}

Exit Session::fail(const Error& error) const
{
    if (json) {
        printError(compactJson({{"error", run::toJson(error)}}) + '\n');
    } else {
        printError(terminal.styledForError("error: ", Style::Bad) + error.fullText() + '\n');
    }
    return exitFor(error.code());
}

void Session::note(std::string_view sentence) const
{
    if (!quiet) {
        printError(std::string(sentence) + '\n');
    }
}

std::string titleOf(const graph::Node& node, const nodes::Registry& registry)
{
    if (!node.name.empty()) {
        return node.name;
    }
    const nodes::NodeType* type = registry.find(node.type);
    return type ? type->spec().title : node.type.str();
}

Result<NodeId> findNode(const graph::Document& document, const nodes::Registry& registry, const std::string& text)
{
    if (document.find(NodeId(text))) {
        return NodeId(text);
    }
    std::vector<NodeId> named;
    std::vector<std::string> ids;
    for (const auto& [id, node] : document.nodes) {
        ids.push_back(id.str());
        if (foldCase(titleOf(*node, registry)) == foldCase(text)) {
            named.push_back(id);
        }
    }
    if (named.size() == 1) {
        return named.front();
    }
    const std::string near = closest(text, ids);
    if (named.size() > 1) {
        std::vector<std::string> same;
        for (const NodeId& id : named) {
            same.push_back(id.str());
        }
        return Error(ErrorCode::InvalidInput, "cli.nodeAmbiguous",
                     "Several nodes are called {node}. Use one of their ids: {ids}.",
                     {{"node", text}, {"ids", joinText(same, ", ")}});
    }
    return Error(ErrorCode::NotFound, "cli.nodeMissing",
                 near.empty() ? "There is no node {node}. The nodes are: {ids}."
                              : "There is no node {node}. Did you mean {near}? The nodes are: {ids}.",
                 {{"node", text}, {"near", near}, {"ids", joinText(ids, ", ")}});
}

namespace {

/// The sub-pipeline that is placed under this id or name; null when there is none, or several have the name.
const graph::Flat::Place* findPlace(const graph::Flat& flat, const std::string& text)
{
    if (const auto found = flat.places.find(NodeId(text)); found != flat.places.end()) {
        return &found->second;
    }
    const graph::Flat::Place* named = nullptr;
    for (const auto& [id, place] : flat.places) {
        if (foldCase(place.name) == foldCase(text)) {
            if (named) {
                return nullptr;
            }
            named = &place;
        }
    }
    return named;
}

} // namespace

Result<graph::PortRef> findPort(const Session::Open& open, const graph::Document& document,
                                const nodes::Registry& registry, const std::string& node, const std::string& port)
{
    const graph::Flat& flat = open.flats.at(document.id);
    if (const graph::Flat::Place* place = findPlace(flat, node)) {
        if (auto source = flat.source({flat.idOf(place->address), port})) {
            return *std::move(source);
        }
        return Error(ErrorCode::NotFound, "cli.placeWithoutOutput",
                     "Nothing comes out of the sub-pipeline {node} there. Name a node inside it.", {{"node", node}});
    }
    WEIR_ASSIGN_OR_RETURN(NodeId id, findNode(document, registry, node));
    return graph::PortRef{std::move(id), port};
}

Result<std::vector<NodeId>> findNodes(const Session::Open& open, const graph::Document& document,
                                      const nodes::Registry& registry, const std::string& node)
{
    const graph::Flat& flat = open.flats.at(document.id);
    if (const graph::Flat::Place* place = findPlace(flat, node)) {
        std::vector<NodeId> members;
        for (const NodeId& member : place->members) {
            if (document.find(member)) {
                members.push_back(member);
            }
        }
        return members;
    }
    WEIR_ASSIGN_OR_RETURN(NodeId id, findNode(document, registry, node));
    return std::vector<NodeId>{std::move(id)};
}

} // namespace weir::cli
