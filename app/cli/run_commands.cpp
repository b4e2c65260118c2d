#include "app/cli/commands.h"

#include "app/cli/progress.h"
#include "core/run/execute.h"
#include "core/store/run_log.h"

namespace weir::cli {
namespace {

Exit exitOf(const run::RunReport& report)
{
    switch (report.state) {
    case run::RunState::Succeeded:
        return Exit::Ok;
    case run::RunState::Cancelled:
        return Exit::Cancelled;
    default:
        return report.error ? exitFor(report.error->code()) : Exit::Findings;
    }
}

/// The closing line: people, plans and what to do next.
std::string summary(const run::RunReport& report, const Terminal& terminal)
{
    std::string text = terminal.styled(report.state == run::RunState::Succeeded   ? "Run succeeded"
                                       : report.state == run::RunState::Cancelled ? "Run stopped"
                                                                                  : "Run failed",
                                       report.state == run::RunState::Succeeded ? Style::Good : Style::Bad) +
                       ' ' + report.id.str() + " in " + durationText((report.finishedAt - report.startedAt).micros) +
                       ", as of " + toText(report.asOf) + '\n';
    for (const run::NodeReport& node : report.nodes) {
        for (const auto& [key, value] : node.details.items()) {
            if (value.is_number_integer()) {
                text += "  " + node.title + ": " + key + ' ' + grouped(value.get<std::int64_t>()) + '\n';
            } else if (value.is_string()) {
                text += "  " + node.title + ": " + key + ' ' + value.get<std::string>() + '\n';
            }
        }
    }
    return text;
}

} // namespace

void addRunCommands(CLI::App& app, Session& session, Action& action)
{
    static std::vector<std::string> targets;
    static std::string asOf;
    static std::string materialize;
    static bool force = false;
    CLI::App* run = app.add_subcommand(
        "run", "Run the pipeline: tables, people, audiences, gates and publish plans; sends nothing");
    run->add_option("--to", targets, "Run only this node and what it needs (repeatable)");
    run->add_flag("--force", force, "Compute again even what is cached");
    run->add_option("--as-of", asOf, "The instant to take as now, like 2026-11-15T00:00:00Z");
    run->add_option("--keep", materialize, "Results to keep: auto, every-node or borders")
        ->default_val("auto")
        ->check(CLI::IsMember({"auto", "every-node", "borders"}));
    run->callback([&] {
        action = [&session] {
            auto open = session.open();
            if (!open) {
                return session.fail(open.error());
            }
            const auto chosen = session.pipeline((*open)->loaded.project);
            if (!chosen) {
                return session.fail(chosen.error());
            }
            const run::Workspace& workspace = *(*open)->workspace;
            run::RunOptions options;
            options.trigger = "command";
            options.materialize = materialize == "every-node" ? run::Materialize::EveryNode
                                  : materialize == "borders"  ? run::Materialize::Borders
                                                              : run::Materialize::Auto;
            for (const std::string& target : targets) {
                auto node = findNode(**chosen, workspace.toolbox().registry(), target);
                if (!node) {
                    return session.fail(node.error());
                }
                options.targets.push_back(*std::move(node));
            }
            if (!asOf.empty()) {
                const auto instant = parseInstant(asOf);
                if (!instant) {
                    return session.fail(instant.error());
                }
                options.asOf = *instant;
            }
            if (force) {
                for (const auto& [id, node] : (*chosen)->nodes) {
                    options.force.insert(id);
                }
            }
            RunDisplay display(session.terminal, session.quiet || session.json);
            const run::RunReport report = run::execute(workspace, (*open)->loaded.project, **chosen, options,
                                                       session.context(&display), &display);
            if (session.json) {
                print(printJson(run::toJson(report)));
            } else {
                print(summary(report, session.terminal));
            }
            if (report.error) {
                return session.fail(*report.error);
            }
            return exitOf(report);
        };
    });

    static std::string runId;
    static std::size_t limit = 20;
    CLI::App* runs = app.add_subcommand("runs", "List the runs of the project, or show one");
    runs->add_option("run", runId, "Id of a run");
    runs->add_option("--limit", limit, "Runs to list")->capture_default_str();
    runs->callback([&] {
        action = [&session] {
            auto open = session.open();
            if (!open) {
                return session.fail(open.error());
            }
            const auto store = (*open)->workspace->openStore(store::OpenMode::ReadOnly, session.clock);
            if (!store) {
                return session.fail(store.error());
            }
            const store::RunLog log(*store);
            if (!runId.empty()) {
                const auto record = log.run(RunId(runId));
                if (!record) {
                    return session.fail(record.error());
                }
                print(printJson(record->report.is_null() ? Json{{"id", runId}, {"state", record->state}}
                                                         : record->report));
                return Exit::Ok;
            }
            const auto records = log.runs(limit);
            if (!records) {
                return session.fail(records.error());
            }
            Json json = Json::array();
            Table table({{"Run"}, {"Pipeline"}, {"State"}, {"Started"}, {"Took", Table::Align::Right}, {"By"}});
            for (const store::RunRecord& record : *records) {
                json.push_back({{"id", record.id.str()},
                                {"pipeline", record.pipeline},
                                {"state", record.state},
                                {"startedAt", toText(record.startedAt)},
                                {"trigger", record.trigger}});
                table.row({record.id.str(), record.pipeline, record.state, toText(record.startedAt),
                           record.finishedAt ? durationText((*record.finishedAt - record.startedAt).micros) : "",
                           record.trigger});
            }
            print(session.json ? printJson(json) : table.empty() ? "No run yet.\n" : table.text(session.terminal));
            return Exit::Ok;
        };
    });
}

} // namespace weir::cli
