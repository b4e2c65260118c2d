#include "app/cli/commands.h"

#include "core/graph/difference.h"
#include "core/nodes/change_text.h"
#include "core/project/versions.h"
#include "core/run/run_definitions.h"

#include <set>
#include <utility>
#include <vector>

namespace weir::cli {
namespace {

std::string_view mark(graph::ChangeKind kind)
{
    return kind == graph::ChangeKind::Added ? "+" : kind == graph::ChangeKind::Removed ? "-" : "~";
}

std::string_view word(graph::ChangeKind kind)
{
    return kind == graph::ChangeKind::Added ? "added" : kind == graph::ChangeKind::Removed ? "removed" : "changed";
}

std::string textOf(const graph::Wire& wire)
{
    return wire.from.node.str() + '.' + wire.from.port + " -> " + wire.to.node.str() + '.' + wire.to.port;
}

bool namesRun(const std::string& name)
{
    return name.starts_with("run-");
}

/// "current" is what the project's files say, a folder is another project, an id of a run is what that ran, and all
/// else names a saved version.
Result<project::Project> projectNamed(const std::filesystem::path& folder, const project::Project& current,
                                      const std::string& name)
{
    if (name.empty() || name == "current") {
        return current;
    }
    std::error_code ignored;
    if (std::filesystem::is_regular_file(std::filesystem::path(name) / "weir.json", ignored)) {
        WEIR_ASSIGN_OR_RETURN(project::Loaded other, project::load(name));
        return std::move(other.project);
    }
    return namesRun(name) ? run::RunDefinitions(folder).load(RunId(name)) : project::loadVersion(folder, name);
}

/// The changes of one pipeline, printed or added to `json`; false when there are none.
bool showDifference(const Session& session, const PipelineId& pipeline, const graph::Document& before,
                    const graph::Document& after, Json& json)
{
    const graph::Difference difference = graph::difference(before, after);
    const nodes::Registry& registry = session.toolbox()->registry();
    Json changes = Json::array();
    std::string text;
    for (const graph::NodeChange& change : difference.nodes) {
        const graph::Node& node =
            change.kind == graph::ChangeKind::Removed ? *before.nodes.at(change.node) : *after.nodes.at(change.node);
        const nodes::NodeType* type = registry.find(node.type);
        Json item{{"node", change.node.str()}, {"change", word(change.kind)}, {"title", titleOf(node, registry)}};
        text += std::string(mark(change.kind)) + ' ' + session.terminal.styled(titleOf(node, registry), Style::Bold) +
                " (" + change.node.str() + ")\n";
        for (const graph::PropertyChange& property : change.properties) {
            const nodes::NodeSpec* spec = type ? &type->spec() : nullptr;
            item["properties"].push_back(
                {{"property", property.property}, {"before", property.before}, {"after", property.after}});
            text += "    " + nodes::propertyTitle(spec, property) + ": " +
                    nodes::valueText(spec, property, property.before) + " -> " +
                    nodes::valueText(spec, property, property.after) + '\n';
        }
        changes.push_back(std::move(item));
    }
    Json wires = Json::object();
    for (const graph::Wire& wire : difference.removedWires) {
        wires["removed"].push_back(textOf(wire));
        text += difference.find(wire.to.node) ? std::string() : "- wire " + textOf(wire) + '\n';
    }
    for (const graph::Wire& wire : difference.addedWires) {
        wires["added"].push_back(textOf(wire));
        const graph::NodeChange* target = difference.find(wire.to.node); // a changed node names its inputs itself
        const bool said = target && target->kind == graph::ChangeKind::Changed;
        text += said ? std::string() : "+ wire " + textOf(wire) + '\n';
    }
    json[pipeline.str()] = {{"nodes", changes}, {"wires", wires}, {"moved", difference.moved}};
    if (difference.isSame()) {
        return false;
    }
    if (!session.json) {
        print(session.terminal.styled(pipeline.str(), Style::Accent) + ": " +
              std::to_string(difference.count(graph::ChangeKind::Added)) + " added, " +
              std::to_string(difference.count(graph::ChangeKind::Changed)) + " changed, " +
              std::to_string(difference.count(graph::ChangeKind::Removed)) + " removed\n" + text);
    }
    return true;
}

Exit diff(Session& session, const std::string& first, const std::string& second)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    const std::filesystem::path& folder = (*open)->workspace->folder();
    const auto before = projectNamed(folder, (*open)->loaded.project, first);
    if (!before) {
        return session.fail(before.error());
    }
    const auto after = projectNamed(folder, (*open)->loaded.project, second);
    if (!after) {
        return session.fail(after.error());
    }
    std::set<PipelineId> ids;
    std::vector<const project::Project*> sides; // a run ran one pipeline and says nothing about others
    for (const auto& [name, side] : {std::pair(first, &*before), std::pair(second, &*after)}) {
        if (namesRun(name) || !namesRun(name == first ? second : first)) {
            sides.push_back(side);
        }
    }
    for (const project::Project* side : sides) {
        for (const auto& [id, document] : side->pipelines) {
            if (session.pipelineId.empty() || session.pipelineId == id.str()) {
                ids.insert(id);
            }
        }
    }
    const graph::Document none;
    Json json = Json::object();
    bool differs = false;
    for (const PipelineId& id : ids) {
        const auto a = before->pipelines.find(id);
        const auto b = after->pipelines.find(id);
        differs = showDifference(session, id, a == before->pipelines.end() ? none : a->second,
                                 b == after->pipelines.end() ? none : b->second, json) ||
                  differs;
    }
    if (session.json) {
        print(printJson({{"differs", differs}, {"pipelines", json}}));
    } else if (!differs) {
        print("No difference in what the pipelines do.\n");
    }
    return Exit::Ok;
}

Exit versions(Session& session)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    Json json = Json::array();
    Table table({{"Version"}, {"Saved"}, {"Note"}});
    for (const project::Version& version : project::versionsOf((*open)->workspace->folder())) {
        json.push_back({{"id", version.id},
                        {"at", toText(version.at)},
                        {"note", version.note},
                        {"parent", version.parent},
                        {"content", version.content}});
        table.row({version.id, toText(version.at), version.note});
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("No versions yet. Save one: weir version \"what it is good for\"\n");
    } else {
        print(table.text(session.terminal));
    }
    return Exit::Ok;
}

Exit saveVersion(Session& session, const std::string& note)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    const auto saved =
        project::saveVersion((*open)->workspace->folder(), (*open)->loaded.project, note, session.clock.now());
    if (!saved) {
        return session.fail(saved.error());
    }
    print(session.json ? printJson({{"id", saved->id}}) : "Saved version " + saved->id + ".\n");
    return Exit::Ok;
}

} // namespace

void addVersionCommands(CLI::App& app, Session& session, Action& action)
{
    static std::string first;
    static std::string second;
    static std::string note;
    CLI::App* differences = app.add_subcommand("diff", "Show what differs between two versions of the project");
    differences
        ->add_option("before", first,
                     "A version (weir versions), a run (weir runs), another project's folder, or current")
        ->required();
    differences->add_option("after", second, "The same; what the project's files say now when left out");
    differences->callback([&] { action = [&session] { return diff(session, first, second); }; });

    app.add_subcommand("versions", "List the saved versions, newest first")->callback([&] {
        action = [&session] { return versions(session); };
    });

    CLI::App* save = app.add_subcommand("version", "Save what the project's files say as a version");
    save->add_option("note", note, "What this version is good for");
    save->callback([&] { action = [&session] { return saveVersion(session, note); }; });
}

} // namespace weir::cli
