#include "app/cli/audience_commands.h"

#include "core/project/versions.h"
#include "core/run/saved_audiences.h"
#include "core/run/saved_memberships.h"

namespace weir::cli {
namespace {

Exit list(Session& session, const Session::Open& open)
{
    const auto known = run::knownAudiences(*open.workspace, open.loaded.project, session.context());
    if (!known) {
        return session.fail(known.error());
    }
    Json json = Json::array();
    Table table({{"Audience"}, {"Name"}, {"Members", Table::Align::Right}, {"As of"}, {"From"}});
    for (const run::KnownAudience& each : *known) {
        json.push_back({{"audience", each.key},
                        {"name", each.name},
                        {"saved", each.saved},
                        {"members", each.members ? Json(*each.members) : Json()},
                        {"asOf", each.keptAt ? Json(toText(*each.keptAt)) : Json()}});
        table.row({each.key, each.name, each.members ? grouped(*each.members) : "not kept yet",
                   each.keptAt ? toText(*each.keptAt) : "", each.saved ? "saved" : "a node"});
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("The project has no audience.\n");
    } else {
        print(table.text(session.terminal));
    }
    return Exit::Ok;
}

/// The rows of a definition with what each leaves: the funnel.
Exit size(Session& session, const Session::Open& open, const std::string& key, bool withRows)
{
    const auto known = run::knownAudience(*open.workspace, open.loaded.project, key, session.context());
    if (!known) {
        return session.fail(known.error());
    }
    const auto definition = audience::definitionFromJson(known->definition);
    if (!definition) {
        return session.fail(definition.error());
    }
    const auto sizes =
        run::audienceSizes(*open.workspace, open.loaded.project, {{key, {known->definition}}}, session.context());
    if (!sizes) {
        return session.fail(sizes.error());
    }
    const auto& found = sizes->at(key);
    if (!found) {
        return session.fail(found.error());
    }
    Json rows = Json::array();
    Table table({{"Row"},
                 {"Match", Table::Align::Right},
                 {"Unknown", Table::Align::Right},
                 {"Left after it", Table::Align::Right}});
    for (const audience::RowCount& count : found->counts) {
        const std::string words = wordsAt(*definition, count.path);
        rows.push_back({{"path", count.path},
                        {"words", words},
                        {"matching", count.matching},
                        {"unknown", count.unknown},
                        {"remaining", count.remaining}});
        table.row({words, grouped(static_cast<std::int64_t>(count.matching)),
                   grouped(static_cast<std::int64_t>(count.unknown)),
                   grouped(static_cast<std::int64_t>(count.remaining))});
    }
    const std::string sentence = audience::describe(*definition);
    if (session.json) {
        Json json{{"audience", key},
                  {"name", known->name},
                  {"members", found->members},
                  {"people", found->people},
                  {"asOf", toText(found->asOf)}};
        if (withRows) {
            json["rows"] = std::move(rows);
        } else {
            json["words"] = sentence;
            json["definition"] = audience::toJson(*definition);
            json["kept"] = known->members ? Json(*known->members) : Json();
        }
        print(printJson(json));
        return Exit::Ok;
    }
    std::string text = known->name + ": " + grouped(found->members) + " of " + grouped(found->people) +
                       " people as of " + toText(found->asOf) + '\n';
    text += withRows ? '\n' + table.text(session.terminal) : sentence + '\n';
    if (!withRows) {
        text += known->keptAt ? "Kept: " + grouped(*known->members) + " members as of " + toText(*known->keptAt) + '\n'
                              : "Its members are not kept yet: weir audience refresh " + key + '\n';
    }
    print(text);
    return Exit::Ok;
}

Exit refresh(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    const auto asOf = instantOf(wishes.asOf);
    if (!asOf) {
        return session.fail(asOf.error());
    }
    if (wishes.audiences.empty() && !wishes.all) {
        return session.fail(Error(ErrorCode::InvalidInput, "cli.audienceMissing",
                                  "Name the saved audiences to refresh, or take --all."));
    }
    const auto done = run::refreshSaved(*open.workspace, open.loaded.project,
                                        {wishes.audiences.begin(), wishes.audiences.end()}, *asOf, session.context());
    if (!done) {
        return session.fail(done.error());
    }
    Json json = Json::array();
    Table table({{"Audience"},
                 {"Members", Table::Align::Right},
                 {"Entered", Table::Align::Right},
                 {"Left", Table::Align::Right},
                 {"Trait values changed", Table::Align::Right}});
    Exit exit = Exit::Ok;
    for (const run::RefreshedAudience& each : *done) {
        if (each.error) {
            exit = session.fail(*each.error);
            json.push_back({{"audience", each.key}, {"failed", true}});
            continue;
        }
        json.push_back({{"audience", each.key},
                        {"members", each.diff.members},
                        {"entered", each.diff.entered},
                        {"left", each.diff.left},
                        {"traitValuesChanged", each.traitValues}});
        table.row({each.key, grouped(each.diff.members), grouped(each.diff.entered), grouped(each.diff.left),
                   grouped(each.traitValues)});
    }
    print(session.json    ? printJson(json)
          : table.empty() ? std::string("The project has no saved audience.\n")
                          : table.text(session.terminal));
    return exit;
}

Exit overlap(Session& session, const Session::Open& open, const std::vector<std::string>& keys)
{
    std::vector<Json> definitions;
    for (const std::string& key : keys) {
        auto known = run::knownAudience(*open.workspace, open.loaded.project, key, session.context());
        if (!known) {
            return session.fail(known.error());
        }
        definitions.push_back(std::move(known->definition));
    }
    const auto found = run::overlapOf(*open.workspace, open.loaded.project, definitions, session.context());
    if (!found) {
        return session.fail(found.error());
    }
    Json regions = Json::array();
    Table table({{"In exactly these"}, {"People", Table::Align::Right}});
    for (const run::AudienceOverlap::Region& region : found->regions) {
        Json in = Json::array();
        std::string words;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if ((region.in >> i & 1U) != 0) {
                in.push_back(keys[i]);
                words += (words.empty() ? "" : ", ") + keys[i];
            }
        }
        regions.push_back({{"in", std::move(in)}, {"people", region.people}});
        table.row({words, grouped(region.people)});
    }
    if (session.json) {
        Json sizes = Json::object();
        for (std::size_t i = 0; i < keys.size(); ++i) {
            sizes[keys[i]] = found->sizes[i];
        }
        print(printJson({{"sizes", std::move(sizes)}, {"regions", std::move(regions)}}));
        return Exit::Ok;
    }
    std::string text;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        text += keys[i] + ": " + grouped(found->sizes[i]) + '\n';
    }
    print(text + (table.empty() ? "" : '\n' + table.text(session.terminal)));
    return Exit::Ok;
}

/// The definition of a saved audience in a version of the project: "lapsed@3f2a", or as it is: "lapsed".
Result<Json> definitionAt(Session& session, const Session::Open& open, const std::string& text)
{
    const std::size_t at = text.rfind('@');
    const std::string key = text.substr(0, at);
    if (at == std::string::npos) {
        WEIR_ASSIGN_OR_RETURN(const run::KnownAudience known,
                              run::knownAudience(*open.workspace, open.loaded.project, key, session.context()));
        return known.definition;
    }
    WEIR_ASSIGN_OR_RETURN(const project::Project then,
                          project::loadVersion(open.workspace->folder(), text.substr(at + 1)));
    const auto saved = then.audiences.find(project::AudienceId(key));
    if (saved == then.audiences.end()) {
        return Error(ErrorCode::NotFound, "cli.audienceNotThen",
                     "The version {version} has no saved audience {audience}.",
                     {{"version", text.substr(at + 1)}, {"audience", key}});
    }
    return saved->second.definition;
}

Exit difference(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    const bool dates = !wishes.from.empty() || !wishes.to.empty();
    const auto found = [&]() -> Result<run::AudienceDifference> {
        if (dates) {
            WEIR_ASSIGN_OR_RETURN(const auto from, instantOf(wishes.from));
            WEIR_ASSIGN_OR_RETURN(const auto to, instantOf(wishes.to));
            return run::differenceBetween(*open.workspace, wishes.audiences.front(), from.value_or(Instant{INT64_MIN}),
                                          to.value_or(Instant{INT64_MAX}), session.context());
        }
        if (wishes.audiences.size() != 2) {
            return Error(ErrorCode::InvalidInput, "cli.audienceDiff",
                         "Compare two definitions, such as lapsed@VERSION lapsed, or name one audience with --from "
                         "and --to.");
        }
        WEIR_ASSIGN_OR_RETURN(const Json before, definitionAt(session, open, wishes.audiences[0]));
        WEIR_ASSIGN_OR_RETURN(const Json after, definitionAt(session, open, wishes.audiences[1]));
        return run::differenceOf(*open.workspace, open.loaded.project, before, after, session.context());
    }();
    if (!found) {
        return session.fail(found.error());
    }
    Json json = Json::object();
    Table table({{"What"}, {"Cause"}, {"People", Table::Align::Right}});
    std::string people;
    const auto add = [&](const char* what, const std::vector<PublicProfileId>& ids, const auto& causes) {
        Json list = Json::array();
        for (std::size_t i = 0; i < ids.size() && i < wishes.limit; ++i) {
            list.push_back(ids[i].str());
            people += std::string(what) + ' ' + ids[i].str() + '\n';
        }
        json[what] = {{"count", ids.size()}, {"byCause", causes}, {"people", std::move(list)}};
        for (const auto& [cause, count] : causes) {
            table.row({what, cause, grouped(count)});
        }
    };
    add("entered", found->entered, found->enteredBy);
    add("left", found->left, found->leftBy);
    print(session.json    ? printJson(json)
          : table.empty() ? std::string("Nobody entered or left.\n")
                          : table.text(session.terminal) + '\n' + people);
    return Exit::Ok;
}

} // namespace

Result<std::optional<Instant>> instantOf(const std::string& text)
{
    if (text.empty()) {
        return std::optional<Instant>();
    }
    WEIR_ASSIGN_OR_RETURN(const Instant instant, parseInstant(text));
    return std::optional(instant);
}

std::string wordsAt(const audience::Definition& definition, const std::string& path)
{
    const bool excludes = path.starts_with("/exclude");
    const audience::Group* group = excludes ? &definition.exclude : &definition.include;
    std::size_t at = std::string_view(excludes ? "/exclude" : "/include").size();
    std::string indent;
    constexpr std::string_view kRows = "/rows/";
    while (at < path.size()) {
        const std::size_t end = std::min(path.find('/', at + kRows.size()), path.size());
        const std::size_t index = std::stoul(path.substr(at + kRows.size(), end - at - kRows.size()));
        const audience::Row& row = group->rows.at(index);
        indent += "  ";
        at = end;
        const auto* inner = std::get_if<audience::Group>(&row.condition);
        if (!inner) {
            return indent + audience::describe(row);
        }
        group = inner;
    }
    const char* how = group->match == audience::Group::Match::All   ? "all of"
                      : group->match == audience::Group::Match::Any ? "any of"
                                                                    : "none of";
    return indent + (indent.empty() ? (excludes ? "Exclude, " : "Include, ") : "") + how;
}

void addAudienceCommands(CLI::App& app, Session& session, Action& action)
{
    static AudienceWishes wishes;
    CLI::App* group = app.add_subcommand("audience", "Audiences: sizes, members, why somebody is in, overlap, history");
    group->require_subcommand(1);
    const auto opened = [&session, &action](auto use) {
        return [&session, &action, use] {
            action = [&session, use] {
                auto open = session.open();
                return open ? use(session, **open) : session.fail(open.error());
            };
        };
    };
    const auto named = [](CLI::App* command) {
        command->add_option("audience", wishes.audience, "Id of a saved audience, or key of a node's")->required();
        return command;
    };

    group->add_subcommand("list", "List saved audiences and those of nodes")
        ->callback(opened([](Session& in, const Session::Open& open) { return list(in, open); }));
    named(group->add_subcommand("show", "Say in words who belongs, and how many do"))
        ->callback(
            opened([](Session& in, const Session::Open& open) { return size(in, open, wishes.audience, false); }));
    named(group->add_subcommand("size", "Count people row by row: how many match, and how many are left"))
        ->callback(
            opened([](Session& in, const Session::Open& open) { return size(in, open, wishes.audience, true); }));

    CLI::App* members = named(group->add_subcommand("members", "List the members that are kept"));
    members->add_option("--limit", wishes.limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    members->add_flag("--reveal", wishes.reveal, "Show identifiers in clear; the store writes down who looked");
    members->callback(opened([](Session& in, const Session::Open& open) { return listMembers(in, open, wishes); }));

    CLI::App* why = named(group->add_subcommand("why", "Say row by row why somebody belongs or does not"));
    why->add_option("person", wishes.person, "Id of the person, as `weir` and the window show it")->required();
    why->add_option("--as-of", wishes.asOf, "Instant that counts as now");
    why->add_flag("--reveal", wishes.reveal, "Show values in clear; the store writes down who looked");
    why->callback(opened([](Session& in, const Session::Open& open) { return explainMember(in, open, wishes); }));

    CLI::App* over = group->add_subcommand("overlap", "Count who is in which of several audiences at once");
    over->add_option("audiences", wishes.audiences, "Two audiences or more")->required()->expected(2, 64);
    over->callback(opened([](Session& in, const Session::Open& open) { return overlap(in, open, wishes.audiences); }));

    CLI::App* diff =
        group->add_subcommand("diff", "Who entered and left, by cause: between two dates, or by another definition");
    diff->add_option("audiences", wishes.audiences, "One audience with --from and --to, or two: lapsed@VERSION lapsed")
        ->required()
        ->expected(1, 2);
    diff->add_option("--from", wishes.from, "Instant to start from, exclusive");
    diff->add_option("--to", wishes.to, "Instant to end at, inclusive");
    diff->add_option("--limit", wishes.limit, "People to list of each")->check(CLI::Range(0, 1'000'000));
    diff->callback(opened([](Session& in, const Session::Open& open) { return difference(in, open, wishes); }));

    CLI::App* history = named(group->add_subcommand("history", "List entries and exits, the newest first"));
    history->add_option("--limit", wishes.limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    history->callback(opened([](Session& in, const Session::Open& open) { return listHistory(in, open, wishes); }));

    CLI::App* sql = named(group->add_subcommand("sql", "Print the SQL that finds the same people"));
    sql->add_option("--dialect", wishes.dialect, "duckdb or postgres")
        ->capture_default_str()
        ->check(CLI::IsMember({"duckdb", "postgres"}));
    sql->add_flag("--run", wishes.run, "Run it over the store and count instead");
    sql->callback(opened([](Session& in, const Session::Open& open) { return printSql(in, open, wishes); }));

    named(group->add_subcommand("text", "Print the definition as one line of text"))
        ->callback(opened([](Session& in, const Session::Open& open) { return printDefinition(in, open, wishes); }));

    CLI::App* renew = group->add_subcommand("refresh", "Judge saved audiences now and keep their members");
    renew->add_option("audiences", wishes.audiences, "Ids of saved audiences");
    renew->add_flag("--all", wishes.all, "All of them");
    renew->add_option("--as-of", wishes.asOf, "Instant that counts as now; left out: the clock, or the project's");
    renew->callback(opened([](Session& in, const Session::Open& open) { return refresh(in, open, wishes); }));
}

} // namespace weir::cli
