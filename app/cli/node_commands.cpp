#include "app/cli/commands.h"

#include "core/run/preview.h"

namespace weir::cli {
namespace {

/// Personal cells are shown as dots unless the user asks for them.
std::string cellText(const Value& value, Privacy privacy, bool reveal)
{
    if (isNull(value)) {
        return "∅";
    }
    return privacy == Privacy::Plain || reveal ? toText(value) : "•••";
}

} // namespace

void addNodeCommands(CLI::App& app, Session& session, Action& action)
{
    static std::string nodeText;
    static run::PreviewOptions options;
    static bool reveal = false;
    CLI::App* preview = app.add_subcommand("preview", "Show the first rows that a node gives, without a run");
    preview->add_option("node", nodeText, "Id or name of a node")->required();
    preview->add_option("--port", options.port, "Output port; the first when left out");
    preview->add_option("--limit", options.limit, "Rows to show")
        ->default_val(20)
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000}));
    preview->add_flag("--reveal", reveal, "Show personal columns in clear");
    preview->callback([&] {
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
            const auto from = findPort(**open, **chosen, workspace.toolbox().registry(), nodeText, options.port);
            if (!from) {
                return session.fail(from.error());
            }
            options.port = from->port;
            const auto result =
                run::preview(workspace, (*open)->loaded.project, **chosen, from->node, options, session.context());
            if (!result) {
                return session.fail(result.error());
            }
            Json rows = Json::array();
            std::vector<Table::Head> heads;
            for (const Field& field : result->schema->fields()) {
                heads.push_back({field.name, field.type.isNumeric() ? Table::Align::Right : Table::Align::Left});
            }
            Table table(heads);
            for (const RowBatch& batch : result->batches) {
                for (std::size_t r = 0; r < batch.rows(); ++r) {
                    Json item = Json::object();
                    std::vector<std::string> cells;
                    for (std::size_t c = 0; c < batch.columns().size(); ++c) {
                        const Field& field = (*result->schema)[c];
                        const Value value = batch.value(r, c);
                        cells.push_back(cellText(value, field.privacy, reveal));
                        item[field.name] =
                            field.privacy == Privacy::Plain || reveal || isNull(value) ? toJson(value) : Json("•••");
                    }
                    rows.push_back(std::move(item));
                    table.row(std::move(cells));
                }
            }
            if (session.json) {
                print(printJson({{"columns", weir::toJson(*result->schema)},
                                 {"rows", rows},
                                 {"full", result->full},
                                 {"total", result->full ? Json(result->total) : Json()},
                                 {"rejected", result->rejected.size()}}));
                return Exit::Ok;
            }
            print(table.text(session.terminal));
            session.note(result->full
                             ? "Full result of " + toText(result->at) + ": " + counted(result->total, "row", "rows") +
                                   ", the first " + grouped(result->rows) + " shown."
                             : "Preview over the first rows of the sources; a run gives the full result.");
            if (!result->rejected.empty()) {
                session.note(
                    session.terminal.styledForError(counted(static_cast<std::int64_t>(result->rejected.size()),
                                                            "row could not be read; a run puts it into quarantine.",
                                                            "rows could not be read; a run puts them into quarantine."),
                                                    Style::Warning));
            }
            return Exit::Ok;
        };
    });

    static std::string dialect;
    CLI::App* sql = app.add_subcommand("sql", "Print the SQL of a node with everything before it");
    sql->add_option("node", nodeText, "Id or name of a node")->required();
    sql->add_option("--dialect", dialect, "The language of which engine")
        ->default_val("duckdb")
        ->type_name("{duckdb,postgres}");
    sql->callback([&] {
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
            const auto from = findPort(**open, **chosen, workspace.toolbox().registry(), nodeText);
            if (!from) {
                return session.fail(from.error());
            }
            const auto text = run::sqlOf(workspace, (*open)->loaded.project, **chosen, from->node, dialect);
            if (!text) {
                return session.fail(text.error());
            }
            print(session.json ? printJson({{"sql", *text}, {"dialect", dialect}})
                               : *text + (text->ends_with('\n') ? "" : "\n"));
            return Exit::Ok;
        };
    });
}

} // namespace weir::cli
