#include "app/cli/commands.h"

#include "core/store/store.h"

namespace weir::cli {

Exit withStore(Session& session, store::OpenMode mode,
               const std::function<Exit(const Session::Open&, store::ProfileStore&)>& use)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    auto opened = (*open)->workspace->openStore(mode, session.clock);
    if (!opened) {
        return session.fail(opened.error());
    }
    return use(**open, *opened);
}

void addStoreCommands(CLI::App& app, Session& session, Action& action)
{
    CLI::App* group = app.add_subcommand("store", "Look at, check and copy the profile store of the project");
    group->require_subcommand(1);
    static std::filesystem::path target;

    group->add_subcommand("info", "Count people, events and runs, and say how large the store is")->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
                const auto info = store.info();
                if (!info) {
                    return session.fail(info.error());
                }
                const std::vector<std::pair<const char*, std::int64_t>> counts{
                    {"profiles", info->profiles}, {"merged", info->mergedProfiles}, {"identifiers", info->identifiers},
                    {"traits", info->traits},     {"consents", info->consents},     {"events", info->events},
                    {"segments", info->segments}, {"bytes", info->fileBytes}};
                Json json{{"file", store.path().string()}};
                Table table({{"What"}, {"Count", Table::Align::Right}});
                for (const auto& [name, count] : counts) {
                    json[name] = count;
                    table.row({name, std::string_view(name) == "bytes" ? bytesText(count) : grouped(count)});
                }
                print(session.json ? printJson(json) : table.text(session.terminal));
                return Exit::Ok;
            });
        };
    });
    group->add_subcommand("check", "Read every page and segment and say what is wrong")->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
                const auto findings = store.check(session.context());
                if (!findings) {
                    return session.fail(findings.error());
                }
                for (const Error& finding : *findings) {
                    static_cast<void>(session.fail(finding));
                }
                if (findings->empty()) {
                    print(session.json ? printJson({{"sound", true}})
                                       : session.terminal.styled("The store is sound.", Style::Good) + '\n');
                }
                return findings->empty() ? Exit::Ok : Exit::Corrupt;
            });
        };
    });
    CLI::App* backup = group->add_subcommand("backup", "Copy the store while it may be in use, and verify the copy");
    backup->add_option("file", target, "Where the copy goes")->required();
    backup->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
                const auto done = store.backup(target, session.context());
                if (!done) {
                    return session.fail(done.error());
                }
                print(session.json ? printJson({{"file", target.string()}})
                                   : "Copied and verified: " + target.string() + '\n');
                return Exit::Ok;
            });
        };
    });
    CLI::App* explode =
        group->add_subcommand("explode", "Write all events into a plain table that any SQLite tool reads");
    explode->add_option("file", target, "The SQLite file to write table event_plain into")->required();
    explode->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
                const auto rows = store.explode(target, session.context());
                if (!rows) {
                    return session.fail(rows.error());
                }
                print(session.json ? printJson({{"file", target.string()}, {"rows", *rows}})
                                   : counted(*rows, "event", "events") + " written to table event_plain of " +
                                         target.string() + '\n');
                return Exit::Ok;
            });
        };
    });
    addObjectCommand(*group, session, action);
    group->add_subcommand("compact", "Rewrite event segments in order of person and time")->callback([&] {
        action = [&session] {
            return withStore(
                session, store::OpenMode::ReadWrite, [&](const Session::Open&, store::ProfileStore& store) {
                    store::CompactOptions options;
                    options.what = store::Compact::All;
                    const auto done = store.compact(options, session.context());
                    if (!done) {
                        return session.fail(done.error());
                    }
                    print(session.json ? printJson({{"compacted", true}}) : "The events are in order now.\n");
                    return Exit::Ok;
                });
        };
    });
}

} // namespace weir::cli
