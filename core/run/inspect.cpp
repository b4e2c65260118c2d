#include "core/run/inspect.h"

#include "core/run/expected_rows.h"
#include "core/run/flat_project.h"
#include "core/run/inspection_memory.h"
#include "core/run/query_columns.h"
#include "core/run/saved_audiences.h"
#include "core/run/secret_settings.h"

#include <algorithm>

namespace weir::run {

nodes::Diagnostics Inspection::diagnostics(const NodeId& node) const
{
    nodes::Diagnostics result;
    if (const auto found = unreadable.find(node); found != unreadable.end()) {
        result.push_back({nodes::Severity::Error, found->second});
    }
    if (const compile::NodeAnalysis* found = analysis.find(node)) {
        for (nodes::Diagnostic finding : found->diagnostics) {
            const Loss* loss = lossOf(finding.error);
            const compile::NodeAnalysis* culprit = loss ? analysis.find(loss->culprit.node) : nullptr;
            if (culprit) {
                const nodes::NodeType* type = analysis.registry->find(culprit->node->type);
                const std::string title = !culprit->node->name.empty() ? culprit->node->name
                                          : type                       ? type->spec().title
                                                                       : culprit->node->id.str();
                finding.error = std::move(finding.error).because(causeOf(*loss, title));
            }
            result.push_back(std::move(finding));
        }
    }
    return result;
}

const Loss* Inspection::lossOf(const Error& finding) const
{
    for (const Loss& loss : losses) {
        const bool named = std::any_of(finding.arguments().begin(), finding.arguments().end(),
                                       [&](const auto& argument) { return argument.second == loss.name; });
        if (loss.node.str() == finding.where().node && loss.parameter == finding.where().parameter &&
            (named || loss.kind == Loss::Kind::Retyped)) {
            return &loss;
        }
    }
    return nullptr;
}

namespace {

constexpr const char* kExpected = "run.expected"; ///< What the identifiers of findings about expected rows begin with.

/// An analysis without what runs found: the next one may start from it.
compile::Analysis withoutFindings(compile::Analysis analysis)
{
    for (auto& [id, node] : analysis.nodes) {
        const auto found = [](const nodes::Diagnostic& each) { return each.error.messageId().starts_with(kExpected); };
        if (std::any_of(node->diagnostics.begin(), node->diagnostics.end(), found)) {
            auto clean = std::make_shared<compile::NodeAnalysis>(*node);
            std::erase_if(clean->diagnostics, found);
            node = std::move(clean);
        }
    }
    return analysis;
}

/// Adds what runs found about the rows that are expected.
void addFindings(const Workspace& workspace, const PipelineId& pipeline, Inspection& inspection)
{
    for (const Error& finding : ExpectedBook(workspace.folder()).findings(pipeline, inspection.keys)) {
        const auto node = inspection.analysis.nodes.find(NodeId(finding.where().node));
        if (node != inspection.analysis.nodes.end()) {
            auto told = std::make_shared<compile::NodeAnalysis>(*node->second);
            told->diagnostics.push_back({nodes::Severity::Warning, finding});
            node->second = std::move(told);
        }
    }
}

/// A source that cannot be read is so at the setting that says where it lies, unless it knows better itself.
void placeUnreadable(const graph::Document& document, const nodes::Registry& registry,
                     std::map<NodeId, Error>& unreadable)
{
    using nodes::ParameterKind;
    for (auto& [id, error] : unreadable) {
        const graph::Node* node = document.find(id);
        const nodes::NodeType* type = node ? registry.find(node->type) : nullptr;
        Where where = error.where();
        for (const nodes::ParameterSpec& each : type ? type->spec().parameters : std::vector<nodes::ParameterSpec>{}) {
            const bool place = each.kind == ParameterKind::File || each.kind == ParameterKind::Folder ||
                               each.kind == ParameterKind::FilePattern || each.kind == ParameterKind::Connection;
            if (place && where.parameter.empty() && node->settings.contains(each.key)) {
                where.parameter = each.key;
                error = Error(error).at(where);
            }
        }
    }
}

} // namespace

Inspection inspect(const Workspace& workspace, const project::Project& drawnProject, const graph::Document& drawn,
                   const RunContext& context, const compile::Analysis* previous, Remembered remembered)
{
    const FlatProject flat(drawnProject, drawn);
    const project::Project& project = flat.project();
    const graph::Document document = withSavedAudiences(flat.document(), project);
    Inspection result;
    nodes::Diagnostics detection;
    const SourceSchemas schemas =
        queryColumns(workspace, project, document, workspace.detectSchemas(document, context, detection),
                     Asking::Missing, context, detection);
    for (const nodes::Diagnostic& diagnostic : detection) {
        result.unreadable.emplace(NodeId(diagnostic.error.where().node), diagnostic.error);
    }
    const nodes::Registry& registry = workspace.toolbox().registry();
    const auto before = workspace.memory().known(document.id);
    auto known = std::make_shared<KnownPipeline>();
    const compile::Analysis earlier = previous ? withoutFindings(*previous) : compile::Analysis();
    result.analysis =
        compile::analyze(document, registry, schemas, factsOf(project), previous ? &earlier : analysisOf(before));
    result.losses = losses(result.analysis, registry, remembered);
    result.remembered = remember(std::move(remembered), result.analysis);
    compile::KeyInputs inputs;
    inputs.engine = project.engineOf(document.id).engine;
    inputs.runInstant = runInstant(project, *context.clock);
    for (const auto& [id, node] : document.nodes) {
        const connect::Source* source = workspace.toolbox().source(node->type.str());
        if (!source || node->disabled) {
            continue;
        }
        if (auto fingerprint = source->fingerprint(node->settings, workspace.sourceContext(context))) {
            inputs.fingerprints[id] = *std::move(fingerprint);
        } else {
            result.unreadable.emplace(id, std::move(fingerprint).error().inNode(id.str()));
        }
    }
    const compile::Analysis filled =
        withSecrets(result.analysis, registry, workspace.sourceContext(context).secrets, result.unreadable);
    const Pins pins = workspace.pins(document.id);
    for (const auto& [port, pin] : pins) {
        if (const nodes::PortContent* content = result.analysis.content(port)) {
            (fits(pin, content->schema) ? result.pinned : result.unfit).insert(port);
        }
    }
    for (const graph::PortRef& port : result.pinned) {
        inputs.pinned[port] = pins.at(port).id;
        result.unreadable.erase(port.node); // its source is not read
    }
    placeUnreadable(document, registry, result.unreadable);
    known->analysis = result.analysis;
    known->keys = before ? before->keys : compile::KeyMemory();
    result.keys = compile::contentKeys(document, filled, registry, inputs, known->keys);
    std::erase_if(known->keys.nodes, [&](const auto& entry) { // those with secrets filled in are not kept
        return result.analysis.nodes.at(entry.first) != entry.second.node;
    });
    workspace.memory().keep(document.id, std::move(known));
    result.people = peopleKeys(document, registry, result.keys);
    for (const graph::PortRef& port : result.pinned) {
        result.results.emplace(port, pins.at(port).rows);
    }
    for (const auto& [port, key] : result.keys) {
        if (auto found = workspace.cache().find(key)) {
            result.results.emplace(port, *std::move(found));
        }
    }
    addFindings(workspace, document.id, result);
    return result;
}

} // namespace weir::run
