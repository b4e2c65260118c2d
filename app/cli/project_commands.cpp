#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/run/describe_pipeline.h"
#include "core/run/expected_rows.h"
#include "core/run/query_columns.h"
#include "core/run/report.h"
#include "core/run/saved_audiences.h"
#include "core/sample/samples.h"

#include <algorithm>
#include <set>

namespace weir::cli {
namespace {

Json toJson(const nodes::Diagnostic& diagnostic)
{
    Json json = run::toJson(diagnostic.error);
    json["severity"] = diagnostic.severity == nodes::Severity::Error     ? "error"
                       : diagnostic.severity == nodes::Severity::Warning ? "warning"
                                                                         : "hint";
    return json;
}

/// Analyses one pipeline; sources are asked for their columns only when `detect` says so.
enum class Detect
{
    KnownOnly,
    Missing
};
compile::Analysis analyse(Session& session, const Session::Open& open, const graph::Document& drawn, Detect detect,
                          nodes::Diagnostics& found)
{
    const run::Workspace& workspace = *open.workspace;
    const project::Project& project = open.loaded.project;
    const graph::Document document = run::withSavedAudiences(drawn, project);
    const compile::SourceSchemas schemas =
        detect == Detect::Missing ? run::queryColumns(workspace, project, document,
                                                      workspace.detectSchemas(document, session.context(), found),
                                                      run::Asking::Missing, session.context(), found)
                                  : run::knownColumns(workspace, project, document);
    return compile::analyze(document, workspace.toolbox().registry(), schemas, run::factsOf(project));
}

Exit describe(Session& session, const std::string& pipeline)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    if (!pipeline.empty()) {
        session.pipelineId = pipeline;
    }
    const project::Project& project = (*open)->loaded.project;
    const auto chosen = session.pipeline(project);
    if (!chosen) {
        return session.fail(chosen.error());
    }
    nodes::Diagnostics found;
    const compile::Analysis analysis = analyse(session, **open, **chosen, Detect::Missing, found);
    const std::string text =
        run::describePipeline(project, **chosen, analysis, (*open)->workspace->toolbox().registry());
    print(session.json ? printJson({{"pipeline", (*chosen)->id.str()}, {"markdown", text}}) : text);
    return Exit::Ok;
}

Exit validate(Session& session)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    Json all = Json::array();
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t pipelines = 0;
    for (const auto& [id, document] : (*open)->loaded.project.pipelines) {
        if (!session.pipelineId.empty() && id.str() != session.pipelineId) {
            continue;
        }
        ++pipelines;
        nodes::Diagnostics diagnostics;
        const compile::Analysis analysis = analyse(session, **open, document, Detect::Missing, diagnostics);
        std::set<std::string> unreadable; // that their columns are not known follows from it
        for (const nodes::Diagnostic& diagnostic : diagnostics) {
            unreadable.insert(diagnostic.error.where().node);
        }
        for (nodes::Diagnostic& diagnostic : analysis.diagnostics()) {
            const std::string& message = diagnostic.error.messageId();
            if ((message != "connect.source.columnsUnknown" && message != "sql.columnsUnknown") ||
                !unreadable.contains(diagnostic.error.where().node)) {
                diagnostics.push_back(std::move(diagnostic));
            }
        }
        const run::Workspace& workspace = *(*open)->workspace;
        for (Error& stray : run::ExpectedBook(workspace.folder())
                                .strays(id, run::expectedPorts(document, workspace.toolbox().registry()))) {
            diagnostics.push_back({nodes::Severity::Warning, std::move(stray)});
        }
        for (const nodes::Diagnostic& diagnostic : diagnostics) {
            const bool isError = diagnostic.severity == nodes::Severity::Error;
            errors += isError ? 1U : 0U;
            warnings += diagnostic.severity == nodes::Severity::Warning ? 1U : 0U;
            Json item = toJson(diagnostic);
            item["pipeline"] = id.str();
            all.push_back(std::move(item));
            if (!session.json) {
                print(session.terminal.styled(isError                                           ? "error: "
                                              : diagnostic.severity == nodes::Severity::Warning ? "warning: "
                                                                                                : "hint: ",
                                              isError                                           ? Style::Bad
                                              : diagnostic.severity == nodes::Severity::Warning ? Style::Warning
                                                                                                : Style::Faint) +
                      id.str() + ": " + diagnostic.error.fullText() + '\n');
            }
        }
    }
    if (session.json) {
        print(printJson({{"findings", all}, {"errors", errors}, {"warnings", warnings}}));
    } else if (errors == 0) {
        print(session.terminal.styled("Valid", Style::Good) + ": " +
              counted(static_cast<std::int64_t>(pipelines), "pipeline", "pipelines") +
              (warnings > 0 ? ", " + counted(static_cast<std::int64_t>(warnings), "warning", "warnings")
                            : std::string(", nothing to report")) +
              ".\n");
    }
    return errors == 0 ? Exit::Ok : Exit::Findings;
}

Json toJson(const nodes::PortContent& content)
{
    if (content.kind == nodes::PortKind::Table) {
        return {{"kind", "table"}, {"columns", weir::toJson(content.schema)}};
    }
    const nodes::ProfileShape& shape = content.profiles;
    Json events = Json::object();
    for (const auto& [name, properties] : shape.events) {
        events[name] = weir::toJson(properties);
    }
    return {{"kind", content.kind == nodes::PortKind::Profiles ? "profiles" : "consented"},
            {"traits", weir::toJson(shape.traits)},
            {"identifiers", shape.identifierTypes},
            {"events", events},
            {"purposes", shape.purposes}};
}

/// The columns that a source has now, whatever its node states.
Exit showDetected(Session& session, const NodeId& node, const Schema& schema)
{
    if (session.json) {
        nodes::PortContent content;
        content.schema = schema;
        print(printJson(Json{{node.str(), {{"out", toJson(content)}}}}));
        return Exit::Ok;
    }
    Table table({{"Node"}, {"Port"}, {"Column"}, {"Type"}, {"Privacy"}});
    for (const Field& field : schema.fields()) {
        table.row({node.str(), "out", field.name, toText(field.type) + (field.nullable ? "" : ", never null"),
                   std::string(name(field.privacy))});
    }
    print(table.text(session.terminal));
    return Exit::Ok;
}

Exit schema(Session& session, const std::string& nodeText, bool detect)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    const auto chosen = session.pipeline((*open)->loaded.project);
    if (!chosen) {
        return session.fail(chosen.error());
    }
    const graph::Document& document = **chosen;
    const nodes::Registry& registry = (*open)->workspace->toolbox().registry();
    if (detect) {
        const auto node = findNode(document, registry, nodeText);
        if (!node) {
            return session.fail(node.error());
        }
        const auto discovery = (*open)->workspace->discover(document, *node, session.context());
        if (!discovery) {
            return session.fail(discovery.error());
        }
        for (const std::string& note : discovery->notes) {
            session.note(note);
        }
        session.note("Found: " + compactJson(discovery->detected));
        return showDetected(session, *node, discovery->schema);
    }
    nodes::Diagnostics findings;
    const compile::Analysis analysis = analyse(session, **open, document, Detect::Missing, findings);
    std::vector<NodeId> wanted;
    if (nodeText.empty()) {
        for (const auto& [id, node] : document.nodes) {
            wanted.push_back(id);
        }
    } else {
        const auto node = findNode(document, registry, nodeText);
        if (!node) {
            return session.fail(node.error());
        }
        wanted.push_back(*node);
    }
    Json json = Json::object();
    Table table({{"Node"}, {"Port"}, {"Column"}, {"Type"}, {"Privacy"}});
    for (const NodeId& id : wanted) {
        const compile::NodeAnalysis* node = analysis.find(id);
        for (std::size_t i = 0; node && i < node->contents.size(); ++i) {
            if (!node->contents[i]) {
                continue;
            }
            const nodes::PortContent& content = *node->contents[i];
            json[id.str()][node->outputs[i].name] = toJson(content);
            const bool isTable = content.kind == nodes::PortKind::Table;
            for (const Field& field : (isTable ? content.schema : content.profiles.traits).fields()) {
                table.row({id.str(), node->outputs[i].name, field.name,
                           toText(field.type) + (field.nullable ? "" : ", never null"),
                           std::string(name(field.privacy))});
            }
            for (const auto& [event, properties] : content.profiles.events) {
                table.row({id.str(), node->outputs[i].name, event, "event", joinText(properties.names(), ", ")});
            }
        }
        if (node && node->contents.empty() && !session.json) {
            session.note(id.str() + ": " + std::string(compile::name(node->state)));
        }
    }
    if (session.json) {
        print(printJson(json));
    } else if (!table.empty()) {
        print(table.text(session.terminal));
    }
    const bool failed = nodes::hasErrors(findings) || !analysis.ok();
    for (const nodes::Diagnostic& finding : findings) {
        static_cast<void>(session.fail(finding.error));
    }
    return failed && table.empty() ? Exit::Findings : Exit::Ok;
}

Exit nodeTypes(Session& session)
{
    Json json = Json::array();
    Table table({{"Type"}, {"Family"}, {"Title"}, {"What it does"}});
    for (const nodes::NodeType* type : session.toolbox()->registry().all()) {
        const nodes::NodeSpec& spec = type->spec();
        json.push_back({{"type", spec.id.str()},
                        {"family", nodes::name(spec.family)},
                        {"title", spec.title},
                        {"summary", spec.summary}});
        table.row({spec.id.str(), std::string(nodes::name(spec.family)), spec.title, spec.summary});
    }
    print(session.json ? printJson(json) : table.text(session.terminal));
    return Exit::Ok;
}

} // namespace

void addProjectCommands(CLI::App& app, Session& session, Action& action)
{
    static std::filesystem::path folder;
    static std::string name;
    CLI::App* create = app.add_subcommand("new", "Make an empty project in a new folder");
    create->add_option("folder", folder, "Where the project goes")->required();
    create->add_option("--name", name, "Name of the project; the folder's name when left out");
    create->callback([&] {
        action = [&session] {
            const auto made = project::newProject(
                folder, name.empty() ? std::filesystem::absolute(folder).filename().string() : name);
            if (!made) {
                return session.fail(made.error());
            }
            print(session.json ? printJson({{"folder", folder.string()}})
                               : "Made " + folder.string() + ". Open it: weir-designer " + folder.string() + '\n');
            return Exit::Ok;
        };
    });

    static std::string sampleId;
    static sample::ShopOptions shop;
    CLI::App* samples = app.add_subcommand(
        "sample", "Write a sample project (shop, retail) or a template (abandoned-cart, rfm-scoring, ...)");
    samples->add_option("name", sampleId, "A made-up shop of any size, real orders, or a task to start from")
        ->required()
        ->type_name("{shop,retail,abandoned-cart,lapsed-high-value,win-back,ads-list,identity-merge,csv-clean-up,"
                    "dsar-export,rfm-scoring}");
    samples->add_option("folder", folder, "A new folder for it")->required();
    samples->add_option("--people", shop.people, "People of the made-up shop")->capture_default_str();
    samples->add_option("--events", shop.events, "Events of the made-up shop")->capture_default_str();
    samples->add_option("--seed", shop.seed, "Equal seeds give equal bytes")->capture_default_str();
    samples->callback([&] {
        action = [&session] {
            const auto written = sample::writeSample(sampleId, folder, shop, session.context());
            if (!written) {
                return session.fail(written.error());
            }
            print(session.json ? printJson({{"folder", folder.string()}})
                               : "Wrote sample " + sampleId + " to " + folder.string() + ". Run it: weir --project " +
                                     folder.string() + " run\n");
            return Exit::Ok;
        };
    });

    app.add_subcommand("validate", "Check the whole project and list every finding")->callback([&] {
        action = [&session] { return validate(session); };
    });

    static std::string described;
    CLI::App* describes =
        app.add_subcommand("describe", "Say in words what a pipeline does and what leaves it (Markdown)");
    describes->add_option("pipeline", described, "Id of a pipeline; the only one when left out");
    describes->callback([&] { action = [&session] { return describe(session, described); }; });

    static std::string node;
    static bool detect = false;
    CLI::App* schemas = app.add_subcommand("schema", "Show the columns of every port, or of one node");
    schemas->add_option("node", node, "Id or name of a node");
    schemas->add_flag("--detect", detect, "Look at the node's source again")->needs(schemas->get_option("node"));
    schemas->callback([&] { action = [&session] { return schema(session, node, detect); }; });

    app.add_subcommand("nodes", "List the node types of this program")->callback([&] {
        action = [&session] { return nodeTypes(session); };
    });
}

} // namespace weir::cli
