#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/graph/edit.h"
#include "core/identity/what_if.h"
#include "core/project/folder.h"
#include "core/store/reader.h"

#include <algorithm>
#include <cstdio>

namespace weir::cli {
namespace {

struct IdentityWishes
{
    std::string node;
    std::filesystem::path rules;
    std::size_t limit = 10;
    bool values = false;
    std::string anchor = "user_id";
    std::vector<std::string> left;
    std::vector<std::string> right;
    std::vector<std::string> members;
    std::string reason;
};

/// The identity node of the command line, or the only one.
Result<const graph::Node*> identityNode(const graph::Document& document, const std::string& wanted)
{
    std::vector<const graph::Node*> found;
    for (const auto& [id, node] : document.nodes) {
        if (node->type.str() == "identity" && (wanted.empty() || id.str() == wanted || node->name == wanted)) {
            found.push_back(node.get());
        }
    }
    if (found.size() != 1) {
        return Error{ErrorCode::InvalidInput,
                     "cli.identity.node",
                     "The pipeline has {count} nodes that resolve identities. Name one with --node.",
                     {{"count", std::to_string(found.size())}}};
    }
    return found.front();
}

Result<identity::Rules> rulesOf(Session& session, const Session::Open& open, const IdentityWishes& wishes)
{
    if (!wishes.rules.empty()) {
        WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(wishes.rules));
        WEIR_ASSIGN_OR_RETURN(const Json json, parseJson(text, wishes.rules.string()));
        std::vector<Error> findings;
        identity::Rules rules = stitch::readRules(json, "", findings);
        if (!findings.empty()) {
            return std::move(findings.front());
        }
        return rules;
    }
    WEIR_ASSIGN_OR_RETURN(const graph::Document* document, session.pipeline(open.loaded.project));
    WEIR_ASSIGN_OR_RETURN(const graph::Node* node, identityNode(*document, wishes.node));
    const Json mapping = node->settings.is_object() ? node->settings.value("mapping", Json::object()) : Json::object();
    WEIR_ASSIGN_OR_RETURN(identity::Mapping read, identity::mappingFromJson(mapping));
    return std::move(read.rules);
}

std::string peopleText(const std::vector<PublicProfileId>& people)
{
    constexpr std::size_t kShown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(people.size(), kShown); ++i) {
        text += (i == 0 ? "" : " ") + people[i].str();
    }
    return people.size() > kShown ? text + " +" + std::to_string(people.size() - kShown) : text;
}

void printGroups(const Session& session, const char* title, const std::vector<identity::WhatIfGroup>& groups)
{
    if (groups.empty()) {
        return;
    }
    Table table({{title}, {"Identifiers", Table::Align::Right}, {"Comes apart"}});
    for (const identity::WhatIfGroup& group : groups) {
        table.row({peopleText(group.people), grouped(static_cast<std::int64_t>(group.identifiers)),
                   group.splits ? "yes" : ""});
    }
    print('\n' + table.text(session.terminal));
}

Exit showWhatIf(Session& session, const IdentityWishes& wishes, const Session::Open& open, store::ProfileStore& store)
{
    const auto rules = rulesOf(session, open, wishes);
    if (!rules) {
        return session.fail(rules.error());
    }
    const auto found = identity::whatIf(store, *rules, wishes.limit, session.context());
    if (!found) {
        return session.fail(found.error());
    }
    if (session.json) {
        print(printJson(identity::toJson(*found)));
        return Exit::Ok;
    }
    Table counts({{"With these rules"}, {"Count", Table::Align::Right}});
    counts.row({"people now", grouped(found->peopleNow)});
    counts.row({"people then", grouped(found->peopleThen)});
    counts.row({"people who become one with others", grouped(found->merged)});
    counts.row({"people who come apart", grouped(found->split)});
    counts.row({"people of whom nothing is left", grouped(found->ended)});
    counts.row({"of these with consent answers", grouped(found->consents)});
    counts.row({"merges whose answers differ (the strictest holds)", grouped(found->consentConflicts)});
    for (const auto& [reason, count] : found->refused) {
        counts.row({"refused: " + reason, grouped(count)});
    }
    print(counts.text(session.terminal));
    if (!found->audiences.empty()) {
        Table audiences({{"Audience"}, {"Members", Table::Align::Right}, {"Affected", Table::Align::Right}});
        for (const identity::WhatIfAudience& audience : found->audiences) {
            audiences.row({audience.name, grouped(audience.members), grouped(audience.affected)});
        }
        print('\n' + audiences.text(session.terminal));
    }
    printGroups(session, "Largest people then", found->largestThen);
    printGroups(session, "Become one", found->merges);
    print("\nNothing was changed. `weir run` applies the rules of the project.\n");
    return Exit::Ok;
}

Exit showViolations(Session& session, const IdentityWishes& wishes, store::ProfileStore& store)
{
    const auto reader = store.openReader();
    if (!reader) {
        return session.fail(reader.error());
    }
    const auto counts = reader->countViolations();
    const auto list = reader->violations(wishes.values ? wishes.limit : 0);
    if (!counts || !list) {
        return session.fail(counts ? list.error() : counts.error());
    }
    Json json{{"counts", Json::array()}};
    Table table({{"Refused because"}, {"Limit of"}, {"Count", Table::Align::Right}});
    for (const store::ViolationCount& one : *counts) {
        json["counts"].push_back({{"refusal", one.refusal}, {"limitType", one.limitType}, {"count", one.count}});
        table.row({one.refusal, one.limitType, grouped(one.count)});
    }
    Table values({{"Identifier"}, {"Value"}, {"Refused because"}, {"Limit of"}, {"Time"}});
    for (const store::StoredViolation& one : *list) {
        json["values"].push_back({{"type", one.type},
                                  {"value", one.value},
                                  {"refusal", one.refusal},
                                  {"limitType", one.limitType},
                                  {"time", toText(one.time)}});
        values.row({one.type, one.value, one.refusal, one.limitType, toText(one.time)});
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("Rules refused nothing in the last run.\n");
    } else {
        print(table.text(session.terminal) + (values.empty() ? std::string() : '\n' + values.text(session.terminal)));
    }
    return Exit::Ok;
}

Exit showFitness(Session& session, const IdentityWishes& wishes, store::ProfileStore& store)
{
    const auto found = identity::fitness(store, wishes.anchor);
    if (!found) {
        return session.fail(found.error());
    }
    Json json = Json::array();
    Table table({{"Identifier"},
                 {"Verdict"},
                 {"Values", Table::Align::Right},
                 {"Per " + wishes.anchor, Table::Align::Right},
                 {"Most per " + wishes.anchor, Table::Align::Right},
                 {"Shared values", Table::Align::Right},
                 {"Most shared by", Table::Align::Right}});
    for (const identity::Fitness& one : *found) {
        char perAnchor[32];
        std::snprintf(perAnchor, sizeof perAnchor, "%.2f", one.perAnchor);
        json.push_back({{"type", one.type},
                        {"verdict", identity::name(one.verdict)},
                        {"values", one.values},
                        {"perAnchor", one.perAnchor},
                        {"mostPerAnchor", one.mostPerAnchor},
                        {"shared", one.shared},
                        {"mostAnchors", one.mostAnchors}});
        table.row({one.type, std::string(identity::name(one.verdict)), grouped(one.values), perAnchor,
                   grouped(one.mostPerAnchor), grouped(one.shared), grouped(one.mostAnchors)});
    }
    print(session.json ? printJson(json) : table.text(session.terminal));
    return Exit::Ok;
}

Result<std::vector<stitch::Named>> readNamed(const std::vector<std::string>& texts)
{
    std::vector<stitch::Named> list;
    for (const std::string& text : texts) {
        const std::size_t at = text.find('=');
        if (at == std::string::npos || at == 0 || at + 1 == text.size()) {
            return Error{ErrorCode::InvalidInput,
                         "cli.identity.named",
                         "Write an identifier as TYPE=VALUE, like email=ann@example.org.",
                         {}};
        }
        list.push_back({text.substr(0, at), text.substr(at + 1)});
    }
    return list;
}

/// Adds a decision to the rules of the project and saves it.
Exit decide(Session& session, const IdentityWishes& wishes, const std::function<Status(identity::Rules&)>& change)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    const std::filesystem::path folder = (*open)->workspace->folder();
    const auto saved = [&]() -> Status {
        WEIR_ASSIGN_OR_RETURN(project::Loaded loaded, project::load(folder));
        WEIR_ASSIGN_OR_RETURN(const graph::Document* document, session.pipeline(loaded.project));
        WEIR_ASSIGN_OR_RETURN(const graph::Node* node, identityNode(*document, wishes.node));
        WEIR_ASSIGN_OR_RETURN(identity::Mapping mapping,
                              identity::mappingFromJson(node->settings.is_object()
                                                            ? node->settings.value("mapping", Json::object())
                                                            : Json::object()));
        WEIR_RETURN_IF_ERROR(change(mapping.rules));
        WEIR_ASSIGN_OR_RETURN(
            graph::Document next,
            graph::apply(*document, graph::Edit(graph::SetSetting{node->id, "mapping", identity::toJson(mapping)})));
        loaded.project.pipelines[document->id] = std::move(next);
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const project::Snapshot snapshot,
                              project::save(loaded.project, folder, loaded.snapshot));
        return {};
    }();
    if (!saved) {
        return session.fail(saved.error());
    }
    if (!session.json) {
        print("Saved in the rules of the project. `weir identity what-if` shows what it changes, `weir run` applies "
              "it.\n");
    } else {
        print(printJson({{"saved", true}}));
    }
    return Exit::Ok;
}

} // namespace

void addIdentityCommands(CLI::App& app, Session& session, Action& action)
{
    static IdentityWishes wishes;
    CLI::App* group =
        app.add_subcommand("identity", "Rules about who is who: try them, see what they refuse, decide by hand");
    group->require_subcommand(1);

    CLI::App* whatIf =
        group->add_subcommand("what-if", "Show what rules would change in the store, without changing it");
    whatIf->add_option("--rules", wishes.rules, "Rules as a JSON file; left out: those of the project");
    whatIf->add_option("--node", wishes.node, "The node that resolves identities, when there are several");
    whatIf->add_option("--limit", wishes.limit, "Groups to list")->check(CLI::Range(1, 1000));
    whatIf->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadWrite,
                             [&](const Session::Open& open, store::ProfileStore& store) {
                                 return showWhatIf(session, wishes, open, store);
                             });
        };
    });

    CLI::App* violations = group->add_subcommand("violations", "Count what the rules refused in the last run");
    violations->add_flag("--values", wishes.values, "Also list the identifiers; they are personal data");
    violations->add_option("--limit", wishes.limit, "Identifiers to list")->check(CLI::Range(1, 100'000));
    violations->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
                return showViolations(session, wishes, store);
            });
        };
    });

    CLI::App* fit = group->add_subcommand("fitness", "Say how well each type of identifier tells people apart");
    fit->add_option("--anchor", wishes.anchor, "The type that is known to be one per person");
    fit->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
                return showFitness(session, wishes, store);
            });
        };
    });

    CLI::App* separate = group->add_subcommand("separate", "Decide that identifiers are never one person (unmerge)");
    separate->add_option("--left", wishes.left, "TYPE=VALUE of the one")->required();
    separate->add_option("--right", wishes.right, "TYPE=VALUE of the other")->required();
    separate->add_option("--reason", wishes.reason, "Why, for whoever reads it later")->required();
    separate->add_option("--node", wishes.node, "The node that resolves identities, when there are several");
    separate->callback([&] {
        action = [&session] {
            return decide(session, wishes, [](identity::Rules& rules) -> Status {
                WEIR_ASSIGN_OR_RETURN(std::vector<stitch::Named> left, readNamed(wishes.left));
                WEIR_ASSIGN_OR_RETURN(std::vector<stitch::Named> right, readNamed(wishes.right));
                rules.separations.push_back({std::move(left), std::move(right), wishes.reason});
                return {};
            });
        };
    });
    CLI::App* unite = group->add_subcommand("unite", "Decide that identifiers are one person (merge by hand)");
    unite->add_option("identifiers", wishes.members, "TYPE=VALUE, two or more")->required()->expected(2, 1000);
    unite->add_option("--reason", wishes.reason, "Why, for whoever reads it later")->required();
    unite->add_option("--node", wishes.node, "The node that resolves identities, when there are several");
    unite->callback([&] {
        action = [&session] {
            return decide(session, wishes, [](identity::Rules& rules) -> Status {
                WEIR_ASSIGN_OR_RETURN(std::vector<stitch::Named> members, readNamed(wishes.members));
                rules.unions.push_back({std::move(members), wishes.reason});
                return {};
            });
        };
    });
}

} // namespace weir::cli
