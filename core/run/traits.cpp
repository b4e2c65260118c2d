#include "core/run/traits.h"

#include "core/base/text.h"
#include "core/compile/lower.h"
#include "core/compile/order.h"
#include "core/run/analysed.h"
#include "core/run/people.h"
#include "core/run/query_columns.h"
#include "core/run/saved_audiences.h"
#include "core/run/trait_sql.h"
#include "core/store/run_log.h"

#include <algorithm>

namespace weir::run {
namespace {

constexpr std::string_view kCursor = "traits:"; ///< Before pipeline and node: what the store has of the node's traits.

std::string cursorOf(const PipelineId& pipeline, const NodeId& node)
{
    return std::string(kCursor) + pipeline.str() + '/' + node.str();
}

traits::Kept keptIn(const std::string& text)
{
    return traits::keptFromJson(parseJson(text).value_or(Json()));
}

const nodes::ParameterSpec* listParameter(const nodes::Registry& registry, const graph::Node& node)
{
    const nodes::NodeType* type = registry.find(node.type);
    if (!type) {
        return nullptr;
    }
    const auto& parameters = type->spec().parameters;
    const auto found = std::find_if(parameters.begin(), parameters.end(), [](const nodes::ParameterSpec& parameter) {
        return parameter.kind == nodes::ParameterKind::Traits;
    });
    return found == parameters.end() ? nullptr : &*found;
}

/// The traits of a node that computes some; nothing for others.
std::optional<std::vector<traits::Trait>> listOf(const nodes::Registry& registry, const graph::Node& node)
{
    const nodes::ParameterSpec* parameter = listParameter(registry, node);
    if (!parameter) {
        return std::nullopt;
    }
    std::vector<traits::Trait> list;
    static_cast<void>(
        traits::readTraits(node.settings.is_object() ? node.settings.value(parameter->key, Json()) : Json(), list));
    return list;
}

Result<std::vector<TraitsNode>> nodesOf(const Workspace& workspace, const Analysed& pipeline)
{
    std::vector<TraitsNode> found;
    const nodes::Registry& registry = workspace.toolbox().registry();
    for (const compile::Order::Entry& entry : compile::orderOf(pipeline.document).entries) {
        const graph::Node& node = **entry.node;
        const compile::NodeAnalysis* analysed = pipeline.analysis.find(node.id);
        if (!listParameter(registry, node) || !analysed || analysed->state != compile::NodeState::Ready) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const compile::Lowering lowering,
                              compile::lower(pipeline.document, pipeline.analysis, registry, {node.id}));
        const compile::LoweredNode* lowered = lowering.find(node.id);
        const auto* step = lowered ? std::get_if<nodes::TraitsStep>(&lowered->step) : nullptr;
        if (step) {
            WEIR_ASSIGN_OR_RETURN(traits::Plan plan, traits::planFromJson(step->plan));
            found.push_back(
                {node.id, node.name.empty() ? registry.find(node.type)->spec().title : node.name, std::move(plan), {}});
        }
    }
    return found;
}

/// The names of all traits that nodes of the project compute, without one node. Two nodes that are on must not compute
/// the same trait: each would take the other's values away.
Result<std::set<std::string>> computedElsewhere(const project::Project& project, const nodes::Registry& registry,
                                                const PipelineId& pipeline, const NodeId& node,
                                                const traits::Plan& plan)
{
    std::set<std::string> names;
    for (const auto& [id, document] : project.pipelines) {
        for (const auto& [otherId, other] : document.nodes) {
            const auto list = id == pipeline && otherId == node ? std::nullopt : listOf(registry, *other);
            for (const traits::Trait& trait : list.value_or(std::vector<traits::Trait>())) {
                const bool own = std::any_of(plan.begin(), plan.end(), [&](const traits::Planned& planned) {
                    return planned.trait.name == trait.name;
                });
                if (own && !other->disabled) {
                    return Error(ErrorCode::InvalidInput, "run.traitTwice",
                                 "The nodes {node} and {other} both compute the trait {trait}. Give one of the traits "
                                 "another name, or remove it.",
                                 {{"node", pipeline.str() + '/' + node.str()},
                                  {"other", id.str() + '/' + otherId.str()},
                                  {"trait", trait.name}})
                        .inNode(node.str());
                }
                names.insert(trait.name);
            }
        }
    }
    return names;
}

} // namespace

Result<std::vector<TraitsNode>> traitsNodes(const Workspace& workspace, const project::Project& project,
                                            const graph::Document& document, const RunContext& context)
{
    const Analysed pipeline(workspace, project, document);
    WEIR_ASSIGN_OR_RETURN(std::vector<TraitsNode> found, nodesOf(workspace, pipeline));
    const auto store = workspace.openStore(store::OpenMode::ReadOnly, *context.clock);
    for (TraitsNode& node : found) {
        if (store) {
            WEIR_ASSIGN_OR_RETURN(const auto kept, store::RunLog(*store).cursor(cursorOf(document.id, node.node)));
            node.kept = keptIn(kept.value_or(""));
        }
    }
    return found;
}

Result<traits::KeepReport> keepTraits(store::ProfileStore& store, const Workspace& workspace,
                                      const project::Project& project, const PipelineId& pipeline, const NodeId& node,
                                      const traits::Plan& plan, Due due, Instant asOf, const RunId& run,
                                      const RunContext& context)
{
    const store::RunLog log(store);
    const std::string cursor = cursorOf(pipeline, node);
    WEIR_ASSIGN_OR_RETURN(const std::set<std::string> elsewhere,
                          computedElsewhere(project, workspace.toolbox().registry(), pipeline, node, plan));
    WEIR_ASSIGN_OR_RETURN(const auto text, log.cursor(cursor));
    const traits::Kept before = keptIn(text.value_or(""));
    WEIR_ASSIGN_OR_RETURN(std::string version, storeVersion(store));
    const std::vector<std::size_t> wanted =
        traits::dueTraits(plan, due == Due::All ? traits::Kept() : before, version, asOf);
    WEIR_ASSIGN_OR_RETURN(traits::KeepReport report, traits::keep(store, plan, wanted, before, elsewhere, asOf, run,
                                                                  context, sqlRunner(workspace)));
    const Instant now = context.clock->now();
    if (report.changed > 0) {
        const std::string change = run.str() + '/' + node.str() + ' ' + toText(now);
        WEIR_RETURN_IF_ERROR(log.setCursor("run:last-change", change, run, now));
        WEIR_ASSIGN_OR_RETURN(version, storeVersion(store));
    }
    report.kept.storeVersion = version;
    if (!(report.kept == before)) {
        WEIR_RETURN_IF_ERROR(log.setCursor(cursor, compactJson(traits::toJson(report.kept)), run, now));
    }
    return report;
}

Result<std::vector<traits::KeepReport>> computeTraits(const Workspace& workspace, const project::Project& project,
                                                      const graph::Document& document, Due due,
                                                      std::optional<Instant> asOf, const RunContext& context)
{
    const Analysed pipeline(workspace, project, document);
    WEIR_ASSIGN_OR_RETURN(const std::vector<TraitsNode> found, nodesOf(workspace, pipeline));
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store, workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    const nodes::Registry& registry = workspace.toolbox().registry();
    const RunId run("traits");
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::vector<std::string> gone,
                          dropLostTraits(store, pipeline.flat.project(), registry, run, context));
    std::vector<traits::KeepReport> reports;
    for (const TraitsNode& node : found) {
        WEIR_ASSIGN_OR_RETURN(traits::KeepReport report,
                              keepTraits(store, workspace, pipeline.flat.project(), document.id, node.node, node.plan,
                                         due, asOf.value_or(runInstant(project, *context.clock)), run, context));
        reports.push_back(std::move(report));
    }
    return reports;
}

Result<std::vector<std::string>> dropLostTraits(store::ProfileStore& store, const project::Project& project,
                                                const nodes::Registry& registry, const RunId& run,
                                                const RunContext& context)
{
    const store::RunLog log(store);
    std::vector<std::string> dropped;
    WEIR_ASSIGN_OR_RETURN(const auto cursors, log.cursors(kCursor));
    if (cursors.empty()) {
        return dropped;
    }
    std::set<std::string> nodes;
    std::set<std::string> names;
    for (const auto& [id, document] : project.pipelines) {
        for (const auto& [nodeId, node] : document.nodes) {
            if (const auto list = listOf(registry, *node)) {
                nodes.insert(cursorOf(id, nodeId));
                for (const traits::Trait& trait : *list) {
                    names.insert(trait.name);
                }
            }
        }
    }
    for (const auto& [cursor, text] : cursors) {
        if (nodes.contains(cursor)) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const traits::KeepReport report,
                              traits::keep(store, {}, {}, keptIn(text), names, context.clock->now(), run, context));
        dropped.insert(dropped.end(), report.dropped.begin(), report.dropped.end());
        WEIR_RETURN_IF_ERROR(log.dropCursor(cursor));
        if (report.changed > 0) {
            const Instant now = context.clock->now();
            WEIR_RETURN_IF_ERROR(log.setCursor("run:last-change", run.str() + " dropped " + toText(now), run, now));
        }
    }
    return dropped;
}

Result<TraitPreview> previewTrait(const Workspace& workspace, const project::Project& project,
                                  const graph::Document& document, const NodeId& node, std::size_t index,
                                  const RunContext& context)
{
    const Analysed pipeline(workspace, project, document);
    const graph::Node* drawn = pipeline.document.find(node);
    const compile::NodeAnalysis* analysed = pipeline.analysis.find(node);
    const auto list = drawn ? listOf(workspace.toolbox().registry(), *drawn) : std::nullopt;
    if (!list || index >= list->size() || !analysed || analysed->inputs.empty() || !analysed->inputs[0].content) {
        return Error(ErrorCode::InvalidInput, "run.trait.noPeople",
                     "It is not known yet which people come in. Connect the node, and mend what is before it.")
            .inNode(node.str());
    }
    traits::Plan plan;
    nodes::Diagnostics findings = traits::makePlan(*list, analysed->inputs[0].content->profiles, plan);
    const auto planned = std::find_if(plan.begin(), plan.end(),
                                      [&](const traits::Planned& each) { return each.trait == (*list)[index]; });
    if (planned == plan.end()) {
        const std::string place = '/' + std::to_string(index) + '/';
        for (nodes::Diagnostic& finding : findings) {
            if (finding.severity == nodes::Severity::Error && finding.error.where().key.starts_with(place)) {
                return std::move(finding.error);
            }
        }
        return Error(ErrorCode::InvalidInput, "run.trait.notReady",
                     "This trait is not complete yet. Fill in what is missing.")
            .inNode(node.str());
    }
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns people, reader.profiles());
    TraitPreview preview;
    preview.asOf = runInstant(project, *context.clock);
    preview.planned = *planned;
    preview.living = std::count(people.living.begin(), people.living.end(), std::uint8_t{1});
    WEIR_ASSIGN_OR_RETURN(
        auto values, traits::Computer(reader, sqlRunner(workspace))
                         .compute(plan, {static_cast<std::size_t>(planned - plan.begin())}, preview.asOf, context));
    preview.computed = std::move(values.at(planned->trait.name));
    return preview;
}

Result<ExplainedTrait> explainTrait(const Workspace& workspace, const project::Project& project,
                                    const graph::Document& document, const std::string& trait,
                                    const PublicProfileId& person, std::optional<Instant> asOf,
                                    const RunContext& context)
{
    const Analysed pipeline(workspace, project, document);
    WEIR_ASSIGN_OR_RETURN(const std::vector<TraitsNode> found, nodesOf(workspace, pipeline));
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const std::optional<std::uint32_t> profile = reader.find(person);
    if (!profile) {
        return Error(ErrorCode::NotFound, "run.trait.noPerson",
                     "The store has nobody with this id. Copy the id from the person's page.");
    }
    std::vector<std::string> names;
    for (const TraitsNode& node : found) {
        for (std::size_t i = 0; i < node.plan.size(); ++i) {
            names.push_back(node.plan[i].trait.name);
            if (names.back() == trait) {
                ExplainedTrait explained{
                    node.plan[i], {}, reader.publicId(*profile), asOf.value_or(runInstant(project, *context.clock))};
                WEIR_ASSIGN_OR_RETURN(explained.how, traits::explain(reader, node.plan, i, *profile, explained.asOf,
                                                                     context, sqlRunner(workspace)));
                return explained;
            }
        }
    }
    const std::string near = closest(trait, names);
    return Error(ErrorCode::NotFound, "run.trait.unknown",
                 near.empty() ? "No node that can run computes a trait {trait}. `weir traits list` names those there "
                                "are."
                              : "No node that can run computes a trait {trait}. Did you mean {near}?",
                 {{"trait", trait}, {"near", near}});
}

} // namespace weir::run
