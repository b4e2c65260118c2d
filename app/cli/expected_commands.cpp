#include "app/cli/commands.h"
#include "app/cli/row_differences.h"
#include "core/base/text.h"
#include "core/plan/builders.h"
#include "core/run/expected_rows.h"
#include "core/run/inspect.h"
#include "core/run/report.h"

namespace weir::cli {
namespace {

/// What every command here works on: the chosen pipeline and what is known of it.
struct Bench
{
    std::unique_ptr<Session::Open> open;
    const graph::Document* document = nullptr;
    run::Inspection inspection;

    [[nodiscard]] const run::Workspace& workspace() const { return *open->workspace; }
    [[nodiscard]] const nodes::Registry& registry() const { return workspace().toolbox().registry(); }
    [[nodiscard]] run::ExpectedBook book() const { return run::ExpectedBook(workspace().folder()); }
};

Result<Bench> benchOf(Session& session)
{
    Bench bench;
    WEIR_ASSIGN_OR_RETURN(bench.open, session.open());
    WEIR_ASSIGN_OR_RETURN(bench.document, session.pipeline(bench.open->loaded.project));
    bench.inspection = run::inspect(bench.workspace(), bench.open->loaded.project, *bench.document, session.context());
    return bench;
}

Result<graph::PortRef> portOf(const Bench& bench, const std::string& node, const std::string& port)
{
    WEIR_ASSIGN_OR_RETURN(graph::PortRef found, findPort(*bench.open, *bench.document, bench.registry(), node, port));
    const compile::NodeAnalysis* analysis = bench.inspection.analysis.find(found.node);
    if (found.port.empty() && analysis && !analysis->outputs.empty()) {
        found.port = analysis->outputs.front().name;
    }
    return found;
}

/// The rows that the last run gave there.
Result<std::unique_ptr<RowStream>> rowsOf(const Bench& bench, const graph::PortRef& port,
                                          std::unique_ptr<engine::Session>& engine, Session& session)
{
    const auto result = bench.inspection.results.find(port);
    const Schema* schema = bench.inspection.analysis.schema(port);
    if (result == bench.inspection.results.end() || !schema) {
        return Error(ErrorCode::NotFound, "cli.noResult",
                     "There is no full result of {node} as it is now. Run it first: weir run --to {node}",
                     {{"node", port.node.str()}})
            .inNode(port.node.str());
    }
    const project::Project& project = bench.open->loaded.project;
    WEIR_ASSIGN_OR_RETURN(
        engine, bench.workspace().openEngine(project, bench.document->id, run::runInstant(project, session.clock)));
    return engine->query(plan::scan("expected", *schema, {}),
                         {{"expected", engine::ParquetScan{{result->second.file}}}}, session.context());
}

std::string listed(const std::vector<std::string>& names, const char* none)
{
    return names.empty() ? none : joinText(names, ", ");
}

Json toJson(const run::ExpectedRows& expected, const graph::PortRef& port)
{
    Json json{{"node", port.node.str()},
              {"port", port.port},
              {"rows", expected.rows.size()},
              {"key", expected.key},
              {"leftOut", expected.leftOut}};
    if (expected.fault) {
        json["error"] = run::toJson(*expected.fault);
    }
    return json;
}

Exit list(Session& session)
{
    const auto bench = benchOf(session);
    if (!bench) {
        return session.fail(bench.error());
    }
    Json json = Json::array();
    Table table({{"Node"}, {"Port"}, {"Rows", Table::Align::Right}, {"Named by"}, {"Left out"}});
    const std::set<graph::PortRef> ports = run::expectedPorts(*bench->document, bench->registry());
    for (const auto& [port, expected] : bench->book().of(bench->document->id)) {
        if (ports.contains(port)) {
            json.push_back(toJson(expected, port));
            table.row({port.node.str(), port.port,
                       expected.fault ? "damaged" : grouped(static_cast<std::int64_t>(expected.rows.size())),
                       listed(expected.key, "the whole row"), listed(expected.leftOut, "")});
        }
    }
    const std::vector<Error> strays = bench->book().strays(bench->document->id, ports);
    for (const Error& stray : strays) {
        Json item = Json::object();
        item["error"] = run::toJson(stray);
        json.push_back(std::move(item));
    }
    print(session.json ? printJson(json) : table.empty() ? "No rows are expected.\n" : table.text(session.terminal));
    for (const Error& stray : strays) {
        session.note(session.terminal.styledForError("warning: " + stray.text(), Style::Warning));
    }
    return strays.empty() ? Exit::Ok : Exit::Findings;
}

Exit keep(Session& session, const std::string& node, const std::string& portName,
          const std::optional<std::vector<std::string>>& key)
{
    const auto bench = benchOf(session);
    if (!bench) {
        return session.fail(bench.error());
    }
    const auto port = portOf(*bench, node, portName);
    if (!port) {
        return session.fail(port.error());
    }
    std::unique_ptr<engine::Session> engine;
    const auto rows = rowsOf(*bench, *port, engine, session);
    if (!rows) {
        return session.fail(rows.error());
    }
    auto kept = bench->book().keep(bench->document->id, *port, **rows, session.context());
    if (kept && key) {
        kept = bench->book().nameBy(bench->document->id, *port, *key);
    }
    if (!kept) {
        return session.fail(kept.error());
    }
    print(session.json ? printJson(toJson(*kept, *port))
                       : counted(static_cast<std::int64_t>(kept->rows.size()), "row is", "rows are") + " expected of " +
                             port->node.str() + " from now on, named by " + listed(kept->key, "the whole row") + ".\n");
    if (!kept->leftOut.empty()) {
        session.note("Personal, so neither kept nor compared: " + listed(kept->leftOut, "") + '.');
    }
    return Exit::Ok;
}

Exit compare(Session& session, const std::string& node, const std::string& portName)
{
    const auto bench = benchOf(session);
    if (!bench) {
        return session.fail(bench.error());
    }
    std::map<graph::PortRef, run::ExpectedRows> all = bench->book().of(bench->document->id);
    const std::set<graph::PortRef> ports = run::expectedPorts(*bench->document, bench->registry());
    std::erase_if(all, [&](const auto& each) { return !ports.contains(each.first); });
    if (!node.empty()) {
        const auto port = portOf(*bench, node, portName);
        if (!port) {
            return session.fail(port.error());
        }
        if (!all.contains(*port)) {
            return session.fail(Error(ErrorCode::NotFound, "run.expectedNone",
                                      "No rows are expected of {node} yet. Keep them first.",
                                      {{"node", port->node.str()}}));
        }
        std::erase_if(all, [&](const auto& each) { return each.first != *port; });
    }
    Json json = Json::array();
    Table table({{"Node"}, {"What"}, {"Row"}, {"Column"}, {"Expected"}, {"Now"}});
    std::string said;
    bool agree = true;
    for (const auto& [port, expected] : all) {
        std::unique_ptr<engine::Session> engine;
        const auto rows = rowsOf(*bench, port, engine, session);
        const auto found = rows ? run::compareWithExpected(expected, **rows, session.context())
                                : Result<run::ExpectedDifference>(rows.error());
        Json item{{"node", port.node.str()}, {"port", port.port}, {"agrees", found && !found->any()}};
        if (!found || found->any()) {
            const Error error = found ? run::expectedError(*found, port) : found.error();
            item["error"] = run::toJson(error);
            said += session.terminal.styled(port.node.str() + ": " + error.text(), Style::Bad) + '\n';
            agree = false;
        } else {
            said +=
                session.terminal.styled(port.node.str() + ": rows as expected, " + grouped(found->same), Style::Good) +
                '\n';
        }
        if (found) {
            item["rows"] = Json::array();
            addDifferences(*found, {}, {port.node.str()}, "expected", table, item["rows"]);
        }
        json.push_back(std::move(item));
    }
    for (const Error& stray : node.empty() ? bench->book().strays(bench->document->id, ports) : std::vector<Error>{}) {
        Json item{{"agrees", false}};
        item["error"] = run::toJson(stray);
        json.push_back(std::move(item));
        said += session.terminal.styled(stray.text(), Style::Bad) + '\n';
        agree = false;
    }
    print(session.json ? printJson(json)
                       : (table.empty() ? "" : table.text(session.terminal)) +
                             (said.empty() ? "No rows are expected.\n" : said));
    return agree ? Exit::Ok : Exit::Findings;
}

Exit forget(Session& session, const std::string& node, const std::string& portName)
{
    const auto bench = benchOf(session);
    if (!bench) {
        return session.fail(bench.error());
    }
    // Of a node that is gone the id is what there is to name it by.
    const auto found = portOf(*bench, node, portName);
    const graph::PortRef port = found ? *found : graph::PortRef{NodeId(node), portName.empty() ? "out" : portName};
    std::error_code failure;
    if (!std::filesystem::exists(bench->book().fileOf(bench->document->id, port), failure)) {
        return session.fail(found ? Error(ErrorCode::NotFound, "run.expectedNone",
                                          "No rows are expected of {node} yet. Keep them first.", {{"node", node}})
                                  : found.error());
    }
    if (const Status gone = bench->book().forget(bench->document->id, port); !gone) {
        return session.fail(gone.error());
    }
    session.note("No rows are expected of " + port.node.str() + " any more.");
    return Exit::Ok;
}

} // namespace

void addExpectedCommands(CLI::App& app, Session& session, Action& action)
{
    static std::string node;
    static std::string port;
    static std::vector<std::string> key;
    static bool whole = false;
    CLI::App* group = app.add_subcommand(
        "expected", "Keep rows that a node should give, which every run compares, and look at how they differ");
    group->require_subcommand(1);

    group->add_subcommand("list", "List the ports that rows are expected of")->callback([&] {
        action = [&session] { return list(session); };
    });

    CLI::App* keeps = group->add_subcommand("keep", "Expect the rows that the last run gave");
    keeps->add_option("node", node, "Id or name of a node")->required();
    keeps->add_option("--port", port, "Its output; the first when left out");
    keeps->add_option("--key", key, "Column that names a row (repeatable); found by itself when left out")
        ->excludes(keeps->add_flag("--whole-rows", whole, "Compare whole rows, no column names them"));
    keeps->callback([&] {
        action = [&session] {
            return keep(session, node, port, whole || !key.empty() ? std::optional(key) : std::nullopt);
        };
    });

    CLI::App* compares =
        group->add_subcommand("compare", "Compare the rows of the last run with the expected ones, row by row");
    compares->add_option("node", node, "Id or name of a node; all that rows are expected of when left out");
    compares->add_option("--port", port, "Its output; the first when left out");
    compares->callback([&] { action = [&session] { return compare(session, node, port); }; });

    CLI::App* forgets = group->add_subcommand("forget", "Expect nothing of a node any more");
    forgets->add_option("node", node, "Id or name of a node, also of one that is gone")->required();
    forgets->add_option("--port", port, "Its output; the first when left out");
    forgets->callback([&] { action = [&session] { return forget(session, node, port); }; });
}

} // namespace weir::cli
