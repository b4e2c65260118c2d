#include "app/cli/commands.h"

#include "app/cli/progress.h"
#include "core/run/execute.h"
#include "core/run/expected_rows.h"
#include "core/run/run_definitions.h"
#include "core/store/run_log.h"

namespace weir::cli {
namespace {

/// Did every port give the rows that are expected of it?
bool isAsExpected(const run::RunReport& report)
{
    for (const run::NodeReport& node : report.nodes) {
        for (const Json& verdict : node.details.value("expected", Json::array())) {
            if (!verdict.value("agrees", false)) {
                return false;
            }
        }
    }
    return true;
}

Exit exitOf(const run::RunReport& report)
{
    switch (report.state) {
    case run::RunState::Succeeded:
        return isAsExpected(report) ? Exit::Ok : Exit::Findings;
    case run::RunState::Cancelled:
        return Exit::Cancelled;
    default:
        return report.error ? exitFor(report.error->code()) : Exit::Findings;
    }
}

/// Prints the rows that a run could not read, or that a run which found their result cached still lacks.
Exit quarantine(Session& session, const std::string& runId, const std::string& nodeText, bool reveal, std::size_t limit)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    const auto store = (*open)->workspace->openStore(store::OpenMode::ReadOnly, session.clock);
    if (!store) {
        return session.fail(store.error());
    }
    const store::RunLog log(*store);
    auto records = log.runs(1'000);
    if (!records) {
        return session.fail(records.error());
    }
    std::erase_if(*records, [&](const store::RunRecord& record) {
        return !record.report.is_object() || (!session.pipelineId.empty() && record.pipeline != session.pipelineId) ||
               (!runId.empty() && record.id.str() != runId);
    });
    if (records->empty()) {
        return session.fail(
            runId.empty()
                ? Error(ErrorCode::NotFound, "cli.noRun", "No run has ended here yet. Run the pipeline: weir run")
                : Error(ErrorCode::NotFound, "cli.runMissing", "There is no ended run {run}. `weir runs` lists them.",
                        {{"run", runId}}));
    }
    Json json = Json::array();
    std::vector<Table::Head> heads{{"Node"}, {"File"}, {"Line", Table::Align::Right}, {"Column"}, {"Reason"}};
    if (reveal) {
        heads.push_back({"Row"});
    }
    Table table(heads);
    const Json nodes = records->front().report.value("nodes", Json::array());
    for (const Json& node : nodes) {
        const std::string id = node.value("node", std::string{});
        const bool wanted = nodeText.empty() || nodeText == id || nodeText == node.value("title", std::string{});
        if (!wanted || node.value("rejected", std::int64_t{0}) == 0) {
            continue;
        }
        const RunId by(node.value("rejectedIn", records->front().id.str()));
        const auto rows = log.quarantined(by, NodeId(id), limit);
        if (!rows) {
            return session.fail(rows.error());
        }
        for (const store::QuarantineRow& row : *rows) {
            Json item{{"run", by.str()},     {"node", id},           {"file", row.file},
                      {"line", row.line},    {"column", row.column}, {"reasonId", row.reasonId},
                      {"reason", row.reason}};
            std::vector<std::string> cells{id, row.file, row.line > 0 ? std::to_string(row.line) : "", row.column,
                                           row.reason};
            if (reveal) {
                item["row"] = row.raw;
                cells.push_back(row.raw);
            }
            json.push_back(std::move(item));
            table.row(std::move(cells));
        }
    }
    print(session.json ? printJson(json) : table.empty() ? "Every row could be read.\n" : table.text(session.terminal));
    return Exit::Ok;
}

/// "eventsAdded" -> "events added"
std::string words(const std::string& key)
{
    std::string text;
    for (const char c : key) {
        const bool upper = c >= 'A' && c <= 'Z';
        text += upper ? std::string(" ") + static_cast<char>(c - 'A' + 'a') : std::string(1, c);
    }
    return text;
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
    std::string next;
    for (const run::NodeReport& node : report.nodes) {
        for (const auto& [key, value] : node.details.items()) {
            if (value.is_number_integer()) {
                text += "  " + node.title + ": " + words(key) + ' ' + grouped(value.get<std::int64_t>()) + '\n';
            } else if (value.is_string()) {
                text += "  " + node.title + ": " + words(key) + ' ' + value.get<std::string>() + '\n';
            }
        }
        for (const Json& verdict : node.details.value("expected", Json::array())) {
            const bool agrees = verdict.value("agrees", false);
            text += "  " + node.title + ": " +
                    terminal.styled(agrees ? "rows as expected" : "rows are not as expected",
                                    agrees ? Style::Good : Style::Bad) +
                    '\n';
        }
        const auto count = [&](const char* key) { return node.details.value(key, std::int64_t{0}); };
        if (node.details.contains("plan") && count("added") + count("changed") + count("removed") > 0) {
            next += "Nothing has been sent. To publish " + node.title + ": weir apply " +
                    node.details["plan"].get<std::string>() + '\n';
        }
    }
    text += next;
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
                const auto wanted = findNodes(**open, **chosen, workspace.toolbox().registry(), target);
                if (!wanted) {
                    return session.fail(wanted.error());
                }
                options.targets.insert(options.targets.end(), wanted->begin(), wanted->end());
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
            const std::vector<Error> strays =
                run::ExpectedBook(workspace.folder())
                    .strays((*chosen)->id, run::expectedPorts(**chosen, workspace.toolbox().registry()));
            if (session.json) {
                Json json = run::toJson(report);
                for (const Error& stray : strays) {
                    json["warnings"].push_back(run::toJson(stray));
                }
                print(printJson(json));
            } else {
                print(summary(report, session.terminal));
            }
            for (const Error& stray : strays) {
                session.note(session.terminal.styledForError("warning: " + stray.text(), Style::Warning));
            }
            if (report.error) {
                return session.fail(*report.error);
            }
            const Exit exit = exitOf(report);
            return exit == Exit::Ok && !strays.empty() ? Exit::Findings : exit;
        };
    });

    static std::string quarantineRun;
    static std::string quarantineNode;
    static bool reveal = false;
    static std::size_t rows = 1'000;
    CLI::App* unread = app.add_subcommand("quarantine", "List the rows that the last run, or another, could not read");
    unread->add_option("run", quarantineRun, "Id of a run");
    unread->add_option("--node", quarantineNode, "Only the rows of this node");
    unread->add_option("--limit", rows, "Rows to list for each node")->capture_default_str();
    unread->add_flag("--reveal", reveal, "With the rows as they stand in the file");
    unread->callback(
        [&] { action = [&session] { return quarantine(session, quarantineRun, quarantineNode, reveal, rows); }; });

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
            const run::RunDefinitions definitions((*open)->workspace->folder());
            Table table(
                {{"Run"}, {"Pipeline"}, {"State"}, {"Started"}, {"Took", Table::Align::Right}, {"By"}, {"Version"}});
            for (const store::RunRecord& record : *records) {
                const std::string definition = definitions.hashOf(record.id);
                json.push_back({{"id", record.id.str()},
                                {"pipeline", record.pipeline},
                                {"state", record.state},
                                {"startedAt", toText(record.startedAt)},
                                {"finishedAt", record.finishedAt ? Json(toText(*record.finishedAt)) : Json()},
                                {"trigger", record.trigger},
                                {"definition", definition.empty() ? Json() : Json(definition)}});
                table.row({record.id.str(), record.pipeline, record.state, toText(record.startedAt),
                           record.finishedAt ? durationText((*record.finishedAt - record.startedAt).micros) : "",
                           record.trigger, definition.substr(0, 8)});
            }
            print(session.json ? printJson(json) : table.empty() ? "No run yet.\n" : table.text(session.terminal));
            return Exit::Ok;
        };
    });
}

} // namespace weir::cli
