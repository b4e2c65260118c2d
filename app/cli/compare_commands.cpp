#include "app/cli/commands.h"
#include "app/cli/row_differences.h"
#include "core/base/text.h"
#include "core/run/compare_results.h"
#include "core/run/inspect.h"

#include <algorithm>

namespace weir::cli {
namespace {

/// The two that are wanted: of the run `before`, or else the newest two that are still there.
Result<std::pair<run::PortResult, run::PortResult>> chosen(const std::vector<run::PortResult>& results,
                                                           const std::string& before, const NodeId& node)
{
    std::vector<run::PortResult> there;
    for (const run::PortResult& each : results) {
        if (!each.file.empty() && !each.pinned) {
            there.push_back(each);
        }
    }
    const auto earlier = std::find_if(results.begin(), results.end(),
                                      [&](const run::PortResult& each) { return each.run.str() == before; });
    if (!before.empty() && (earlier == results.end() || earlier->file.empty())) {
        return Error(ErrorCode::NotFound, earlier == results.end() ? "cli.compareNoRun" : "cli.compareCleaned",
                     earlier == results.end()
                         ? "Run {run} has no result of {node} of its own. weir runs lists the runs."
                         : "The result of run {run} was cleaned from the cache. Compare with a later one.",
                     {{"run", before}, {"node", node.str()}});
    }
    if (there.size() < 2 && (before.empty() || there.empty())) {
        return Error(ErrorCode::NotFound, "cli.compareOne",
                     there.size() < results.size()
                         ? "Of {node} one result is left, earlier ones were cleaned from the cache. Run again after a "
                           "change, then compare."
                         : "There are no two results of {node} to compare. Run again after a change, then compare.",
                     {{"node", node.str()}});
    }
    return std::pair(before.empty() ? there[1] : *earlier, there[0]);
}

Exit compare(Session& session, const std::string& node, const std::string& portName, const std::string& before,
             const std::optional<std::vector<std::string>>& key)
{
    const auto open = session.open();
    const auto document = open ? session.pipeline((*open)->loaded.project) : open.error();
    if (!document) {
        return session.fail(document.error());
    }
    const run::Workspace& workspace = *(*open)->workspace;
    auto port = findPort(**open, **document, workspace.toolbox().registry(), node, portName);
    if (!port) {
        return session.fail(port.error());
    }
    const run::Inspection inspection = run::inspect(workspace, (*open)->loaded.project, **document, session.context());
    if (const compile::NodeAnalysis* analysis = inspection.analysis.find(port->node);
        port->port.empty() && analysis && !analysis->outputs.empty()) {
        port->port = analysis->outputs.front().name;
    }
    const auto results = run::resultsOf(workspace, (*document)->id, *port, session.clock);
    const auto sides = results ? chosen(*results, before, port->node)
                               : Result<std::pair<run::PortResult, run::PortResult>>(results.error());
    const auto found = sides ? run::compareResults(workspace, sides->first, sides->second,
                                                   inspection.analysis.schema(*port), key, session.context())
                             : Result<run::ResultDifference>(sides.error());
    if (!found) {
        return session.fail(found.error());
    }
    Table table({{"What"}, {"Row"}, {"Column"}, {"Before"}, {"Now"}});
    Json rows = Json::array();
    addDifferences(*found, found->personal, {}, "before", table, rows);
    if (session.json) {
        print(printJson({{"node", port->node.str()},
                         {"port", port->port},
                         {"before", sides->first.run.str()},
                         {"now", sides->second.run.str()},
                         {"key", found->key},
                         {"added", found->added},
                         {"missing", found->missing},
                         {"changed", found->changed},
                         {"same", found->same},
                         {"newColumns", found->newColumns},
                         {"missingColumns", found->missingColumns},
                         {"masked", found->personal},
                         {"rows", std::move(rows)}}));
        return Exit::Ok;
    }
    print((table.empty() ? "" : table.text(session.terminal)) + grouped(found->added) + " added, " +
          grouped(found->missing) + " missing, " + grouped(found->changed) + " changed, " + grouped(found->same) +
          " as before, between run " + sides->first.run.str() + " and run " + sides->second.run.str() + ".\n");
    if (!found->newColumns.empty()) {
        session.note("New or of another type, not compared: " + joinText(found->newColumns, ", ") + '.');
    }
    if (!found->missingColumns.empty()) {
        session.note("Gone or of another type: " + joinText(found->missingColumns, ", ") + '.');
    }
    return Exit::Ok;
}

} // namespace

void addCompareCommand(CLI::App& app, Session& session, Action& action)
{
    static std::string node;
    static std::string port;
    static std::string before;
    static std::vector<std::string> key;
    static bool whole = false;
    CLI::App* command =
        app.add_subcommand("compare", "Show row by row what a node gives now and gave in an earlier run, values masked "
                                      "where they are personal");
    command->add_option("node", node, "Id or name of a node")->required();
    command->add_option("--port", port, "Its output; the first when left out");
    command->add_option("--with", before, "The earlier run, as weir runs lists it; the last with another result");
    command->add_option("--key", key, "Column that names a row (repeatable); found by itself when left out")
        ->excludes(command->add_flag("--whole-rows", whole, "Compare whole rows, no column names them"));
    command->callback([&] {
        action = [&session] {
            return compare(session, node, port, before, whole || !key.empty() ? std::optional(key) : std::nullopt);
        };
    });
}

} // namespace weir::cli
