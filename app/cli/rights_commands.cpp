#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/base/user_name.h"
#include "core/rights/forget.h"
#include "core/rights/package.h"
#include "core/rights/person_requests.h"

#include <iostream>

namespace weir::cli {
namespace {

struct RightsWishes
{
    std::string id;
    std::string kind;
    std::string person;
    std::string jurisdiction = "GDPR";
    std::string received;
    std::string note;
    std::string state;
    std::string told;
    std::string until;
    std::vector<std::string> purposes;
    std::filesystem::path path;
    std::int64_t hold = 0;
    bool all = false;
};

rights::Actor actorOf(Session& session)
{
    return {userName(), session.clock.now()};
}

/// The person of the command line: "-" is read from standard input, so that no identifier stays in a shell's history.
Result<PublicProfileId> personOf(const RightsWishes& wishes, const store::ProfileStore& store)
{
    std::string text = wishes.person;
    if (text == "-") {
        std::getline(std::cin, text);
    }
    return rights::whoIs(store, text);
}

Json jsonOf(const store::RightsRequest& request, Instant now)
{
    return {{"id", request.id},
            {"kind", request.kind},
            {"state", request.state},
            {"person", request.person.str()},
            {"jurisdiction", request.jurisdiction},
            {"receivedAt", toText(request.receivedAt)},
            {"due", toText(request.due)},
            {"daysLeft", rights::isOver(request) ? Json() : Json(rights::daysLeft(request, now))},
            {"closedAt", request.closedAt ? Json(toText(*request.closedAt)) : Json()},
            {"details", request.details}};
}

std::string leftText(const store::RightsRequest& request, Instant now)
{
    const int days = rights::daysLeft(request, now);
    return rights::isOver(request) ? std::string()
           : days < 0              ? counted(-days, "day late", "days late")
                                   : counted(days, "day left", "days left");
}

Exit say(Session& session, const store::RightsRequest& request)
{
    print(session.json
              ? printJson(jsonOf(request, session.clock.now()))
              : "Request " + request.id + " (" + request.kind + ") of " + request.person.str() + ": " + request.state +
                    ", due " + toText(request.due) + ' ' + leftText(request, session.clock.now()) + '\n');
    return Exit::Ok;
}

/// Opens the store for writing and hands the requests to `use`.
Exit withRequests(
    Session& session,
    const std::function<Result<store::RightsRequest>(const rights::Requests&, const store::ProfileStore&)>& use)
{
    return withStore(session, store::OpenMode::ReadWrite, [&](const Session::Open& open, store::ProfileStore& store) {
        auto limits = rights::limitsOf(open.loaded.project);
        if (!limits) {
            return session.fail(limits.error());
        }
        const auto request = use(rights::Requests(store, *std::move(limits)), store);
        return request ? say(session, *request) : session.fail(request.error());
    });
}

Exit open(Session& session, const RightsWishes& wishes)
{
    return withRequests(
        session,
        [&](const rights::Requests& requests, const store::ProfileStore& store) -> Result<store::RightsRequest> {
            rights::NewRequest request;
            const auto kind = rights::readKind(wishes.kind);
            request.kind = *kind; // the parser knows no other
            WEIR_ASSIGN_OR_RETURN(request.person, personOf(wishes, store));
            request.jurisdiction = wishes.jurisdiction;
            request.receivedAt = session.clock.now();
            if (!wishes.received.empty()) {
                WEIR_ASSIGN_OR_RETURN(request.receivedAt, parseInstant(wishes.received));
            }
            request.note = wishes.note;
            request.purposes = wishes.purposes;
            return requests.open(request, actorOf(session));
        });
}

Exit list(Session& session, const RightsWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
        std::optional<PublicProfileId> person;
        if (!wishes.person.empty()) {
            auto found = personOf(wishes, store);
            if (!found) {
                return session.fail(found.error());
            }
            person = *std::move(found);
        }
        const auto requests = store::RightsLedger(store).requests(person);
        if (!requests) {
            return session.fail(requests.error());
        }
        Json json = Json::array();
        Table table({{"Request"}, {"Asks"}, {"Person"}, {"State"}, {"Law"}, {"Received"}, {"Due"}, {""}});
        for (const store::RightsRequest& each : *requests) {
            if (!wishes.all && rights::isOver(each)) {
                continue;
            }
            json.push_back(jsonOf(each, session.clock.now()));
            table.row({each.id, each.kind, each.person.str(), each.state, each.jurisdiction, toText(each.receivedAt),
                       toText(each.due), leftText(each, session.clock.now())});
        }
        print(session.json ? printJson(json) : table.empty() ? "No request is open.\n" : table.text(session.terminal));
        return Exit::Ok;
    });
}

Exit show(Session& session, const RightsWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
        const store::RightsLedger ledger(store);
        const auto request = ledger.request(wishes.id);
        const auto steps = ledger.steps(wishes.id);
        if (!request || !steps) {
            return session.fail(request ? steps.error() : request.error());
        }
        Json json = jsonOf(*request, session.clock.now());
        Table table({{"Time"}, {"Who"}, {"What"}, {"Note"}});
        for (const store::RightsStep& step : *steps) {
            json["steps"].push_back(
                {{"time", toText(step.time)}, {"who", step.who}, {"step", step.step}, {"note", step.note}});
            table.row({toText(step.time), step.who, step.step, step.note});
        }
        if (session.json) {
            print(printJson(json));
            return Exit::Ok;
        }
        static_cast<void>(say(session, *request));
        print('\n' + table.text(session.terminal));
        return Exit::Ok;
    });
}

/// What a plan does, in lines.
void printPlan(Session& session, const rights::ForgetPlan& plan)
{
    if (session.json) {
        print(printJson(rights::toJson(plan)));
        return;
    }
    Table table({{"In the store"}, {"Rows", Table::Align::Right}});
    for (const store::TableRows& each : plan.rows) {
        if (each.rows > 0 && each.table != "delivered") {
            table.row({each.table, grouped(each.rows)});
        }
    }
    print("Plan " + plan.id + " to forget " + plan.person.str() + ", good until " + toText(plan.expiresAt) + "\n\n" +
          table.text(session.terminal));
    for (const rights::FileGroup& each : plan.copies) {
        if (each.files > 0) {
            print("Deleted on this machine: " + counted(each.files, "file", "files") + " of " + each.what + " (" +
                  bytesText(each.bytes) + ")\n");
        }
    }
    for (const rights::HeldAt& each : plan.destinations) {
        print("Holds the person: " + each.place() +
              (each.inProject ? ". The next publish takes them off.\n"
                              : ". Its node is not in the project any more: tell it by hand.\n"));
    }
    print("Stays: " + counted(plan.identifiers, "identifier", "identifiers") +
          " as salted hashes on the suppression list, and the id " + plan.person.str() + ".\n");
    for (const std::string& file : plan.files) {
        print("Not changed: " + file + " names the person.\n");
    }
    for (const std::string& file : plan.backups) {
        print("Not changed: " + file + " is a copy of the store.\n");
    }
    for (const std::string& reason : plan.holds) {
        print(session.terminal.styled("On legal hold, so nothing is deleted: " + reason, Style::Bad) + '\n');
    }
    print("Nothing is deleted yet. Apply it with: weir rights apply " + plan.id + '\n');
}

Exit printCertificate(Session& session, const Json& certificate)
{
    const bool clean = certificate.value("clean", false);
    if (session.json) {
        print(printJson(certificate));
        return clean ? Exit::Ok : Exit::Findings;
    }
    print(clean ? session.terminal.styled("Nothing of the person is left in the store.", Style::Good) + '\n'
                : session.terminal.styled("Something of the person is left; the certificate says where.", Style::Bad) +
                      '\n');
    for (const Json& each : certificate.value("destinations", Json::array())) {
        print(each.value("destination", std::string()) + ": " + each.value("state", std::string()) + '\n');
    }
    print("Certificate: weir rights certificate " + certificate.value("request", std::string()) + " --json\n");
    return clean ? Exit::Ok : Exit::Findings;
}

/// With the project open but not its store, which the call opens itself.
Exit withProject(Session& session, const std::function<Exit(const Session::Open&)>& use)
{
    auto open = session.open();
    return open ? use(**open) : session.fail(open.error());
}

Exit apply(Session& session, const RightsWishes& wishes, const Session::Open& open)
{
    if (wishes.id.starts_with("f-")) {
        const auto certificate =
            rights::applyForget(*open.workspace, open.loaded.project, wishes.id, actorOf(session), session.context());
        return certificate ? printCertificate(session, *certificate) : session.fail(certificate.error());
    }
    const auto added =
        rights::carryOutObjection(*open.workspace, open.loaded.project, wishes.id, actorOf(session), session.context());
    if (!added) {
        return session.fail(added.error());
    }
    print(session.json ? printJson({{"added", *added}})
                       : counted(*added, "entry", "entries") + " put on the suppression list; the request is done.\n");
    return Exit::Ok;
}

Exit exportTo(Session& session, const RightsWishes& wishes, const Session::Open& open)
{
    PublicProfileId person;
    std::string request;
    {
        const auto store = open.workspace->openStore(store::OpenMode::ReadOnly, session.clock);
        if (!store) {
            return session.fail(store.error());
        }
        if (wishes.id.starts_with("r-")) {
            const auto known = store::RightsLedger(*store).request(wishes.id);
            if (!known) {
                return session.fail(known.error());
            }
            person = known->person;
            request = known->id;
        } else {
            RightsWishes meant = wishes;
            meant.person = wishes.id;
            auto found = personOf(meant, *store);
            if (!found) {
                return session.fail(found.error());
            }
            person = *std::move(found);
        }
    }
    const auto package = rights::writePackage(*open.workspace, open.loaded.project, person, wishes.path, request,
                                              actorOf(session), session.context());
    if (!package) {
        return session.fail(package.error());
    }
    Json json = {{"folder", package->folder.string()}, {"person", package->person.str()}, {"files", Json::array()}};
    for (const rights::PackageFile& file : package->files) {
        json["files"].push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    }
    print(session.json ? printJson(json)
                       : counted(static_cast<std::int64_t>(package->files.size()), "file", "files") + " written to " +
                             package->folder.string() + ". manifest.json has their SHA-256.\n");
    return Exit::Ok;
}

Exit certificate(Session& session, const RightsWishes& wishes, const Session::Open& open)
{
    const auto found = rights::checkForgotten(*open.workspace, open.loaded.project, wishes.id,
                                              wishes.told.empty() ? std::nullopt : std::optional(wishes.told),
                                              actorOf(session), session.context());
    return found ? printCertificate(session, *found) : session.fail(found.error());
}

Exit verify(Session& session, const RightsWishes& wishes)
{
    std::error_code ignored;
    Status sound;
    if (std::filesystem::is_directory(wishes.path, ignored)) {
        sound = rights::verifyPackage(wishes.path);
    } else {
        const auto text = readFile(wishes.path);
        const auto json = text ? parseJson(*text, wishes.path.string()) : Result<Json>(text.error());
        sound = json ? rights::verifyCertificate(*json) : Status(json.error());
    }
    if (!sound) {
        return session.fail(sound.error());
    }
    print(session.json ? printJson({{"sound", true}}) : "It is as it was written.\n");
    return Exit::Ok;
}

Exit hold(Session& session, const RightsWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadWrite, [&](const Session::Open&, store::ProfileStore& store) {
        auto person = personOf(wishes, store);
        if (!person) {
            return session.fail(person.error());
        }
        store::LegalHold hold{0, *std::move(person), wishes.note, userName(), session.clock.now(), std::nullopt, {},
                              {}};
        if (!wishes.until.empty()) {
            const auto end = parseInstant(wishes.until);
            if (!end) {
                return session.fail(end.error());
            }
            hold.until = *end;
        }
        const Status held = store::RightsLedger(store).hold(hold);
        if (!held) {
            return session.fail(held.error());
        }
        print(session.json ? printJson({{"person", hold.person.str()}})
                           : hold.person.str() + " is on legal hold and is not deleted.\n");
        return Exit::Ok;
    });
}

Exit holds(Session& session)
{
    return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
        const auto all = store::RightsLedger(store).holds();
        if (!all) {
            return session.fail(all.error());
        }
        Json json = Json::array();
        Table table({{"Hold", Table::Align::Right}, {"Person"}, {"Reason"}, {"By"}, {"Since"}, {"Until"}, {"Now"}});
        for (const store::LegalHold& each : *all) {
            const bool lasts = each.holds(session.clock.now());
            const std::string until = each.until ? toText(*each.until) : std::string();
            json.push_back({{"id", each.id},
                            {"person", each.person.str()},
                            {"reason", each.reason},
                            {"by", each.heldBy},
                            {"since", toText(each.since)},
                            {"until", each.until ? Json(until) : Json()},
                            {"lasts", lasts}});
            table.row({std::to_string(each.id), each.person.str(), each.reason, each.heldBy, toText(each.since), until,
                       lasts ? "lasts" : "over"});
        }
        print(session.json ? printJson(json) : table.empty() ? "Nobody is on hold.\n" : table.text(session.terminal));
        return Exit::Ok;
    });
}

Exit release(Session& session, const RightsWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadWrite, [&](const Session::Open&, store::ProfileStore& store) {
        const auto done = store::RightsLedger(store).release(wishes.hold, userName(), session.clock.now());
        if (!done) {
            return session.fail(done.error());
        }
        print(session.json ? printJson({{"released", *done}})
              : *done      ? "The hold is released.\n"
                           : "No hold with this number lasts.\n");
        return *done ? Exit::Ok : Exit::BadInput;
    });
}

Exit limits(Session& session, const Session::Open& open)
{
    const auto all = rights::limitsOf(open.loaded.project);
    if (!all) {
        return session.fail(all.error());
    }
    Json json = Json::array();
    Table table({{"Id"}, {"Where"}, {"Answer within"}, {"Extension"}, {"Source"}});
    for (const rights::Jurisdiction& each : *all) {
        json.push_back(rights::toJson(each));
        table.row({each.id, each.title, rights::toText(each.answer),
                   each.extension ? rights::toText(*each.extension) : std::string(), each.source});
    }
    print(session.json ? printJson(json) : table.text(session.terminal));
    return Exit::Ok;
}

void addRequestCommands(CLI::App* group, Session& session, Action& action, RightsWishes& wishes)
{
    CLI::App* opening = group->add_subcommand("open", "Note a request that somebody makes");
    opening->add_option("kind", wishes.kind, "What is asked for")
        ->required()
        ->check(CLI::IsMember({"access", "portability", "delete", "correct", "object", "restrict"}));
    opening->add_option("person", wishes.person, "An identifier or the profile id; - reads it from standard input")
        ->required();
    opening->add_option("--law", wishes.jurisdiction, "Whose time limits hold; `weir rights limits` lists them")
        ->capture_default_str();
    opening->add_option("--received", wishes.received, "Day or instant of receipt; left out: now");
    opening->add_option("--note", wishes.note, "How it came, for the record; no personal data");
    opening->add_option("--purpose", wishes.purposes, "A purpose that is to stop (object)");
    opening->callback([&] { action = [&session, &wishes] { return open(session, wishes); }; });

    CLI::App* listing = group->add_subcommand("list", "List open requests by due date");
    listing->add_option("--person", wishes.person, "Of one person alone");
    listing->add_flag("--all", wishes.all, "Also those that are done or refused");
    listing->callback([&] { action = [&session, &wishes] { return list(session, wishes); }; });

    CLI::App* showing = group->add_subcommand("show", "Show a request with its record");
    showing->add_option("request", wishes.id, "Id of the request")->required();
    showing->callback([&] { action = [&session, &wishes] { return show(session, wishes); }; });

    CLI::App* moving = group->add_subcommand("move", "Say how far a request has come");
    moving->add_option("request", wishes.id, "Id of the request")->required();
    moving->add_option("state", wishes.state, "Its new state")
        ->required()
        ->check(CLI::IsMember({"verifying", "in work", "done", "refused"}));
    moving->add_option("--note", wishes.note, "Why, for the record; a refusal needs it");
    moving->callback([&] {
        action = [&session, &wishes] {
            return withRequests(session, [&](const rights::Requests& requests, const store::ProfileStore&) {
                return requests.move(wishes.id, *rights::readState(wishes.state), wishes.note, actorOf(session));
            });
        };
    });

    CLI::App* extending = group->add_subcommand("extend", "Take the longer time that the law allows, once");
    extending->add_option("request", wishes.id, "Id of the request")->required();
    extending->add_option("--reason", wishes.note, "Why it takes longer")->required();
    extending->callback([&] {
        action = [&session, &wishes] {
            return withRequests(session, [&](const rights::Requests& requests, const store::ProfileStore&) {
                return requests.extend(wishes.id, wishes.note, actorOf(session));
            });
        };
    });

    group->add_subcommand("limits", "List the time limits of the project")->callback([&] {
        action = [&session] {
            return withProject(session, [&](const Session::Open& open) { return limits(session, open); });
        };
    });
}

} // namespace

void addRightsCommands(CLI::App& app, Session& session, Action& action)
{
    static RightsWishes wishes;
    CLI::App* group = app.add_subcommand("rights", "Requests of people about their data: see, forget, object, hold");
    group->require_subcommand(1);
    addRequestCommands(group, session, action, wishes);

    CLI::App* planning = group->add_subcommand("plan", "Say what forgetting the person of a request would do");
    planning->add_option("request", wishes.id, "Id of the request")->required();
    planning->callback([&] {
        action = [&session] {
            return withProject(session, [&](const Session::Open& open) {
                const auto plan = rights::planForget(*open.workspace, open.loaded.project, wishes.id, actorOf(session),
                                                     session.context());
                if (!plan) {
                    return session.fail(plan.error());
                }
                printPlan(session, *plan);
                return plan->holds.empty() ? Exit::Ok : Exit::Denied;
            });
        };
    });

    CLI::App* applying = group->add_subcommand("apply", "Delete as a plan says, or carry out an objection");
    applying->add_option("id", wishes.id, "Id of a plan, or of a request to object or restrict")->required();
    applying->callback([&] {
        action = [&session] {
            return withProject(session, [&](const Session::Open& open) { return apply(session, wishes, open); });
        };
    });

    CLI::App* exporting = group->add_subcommand("export", "Write everything about a person into a new folder");
    exporting->add_option("id", wishes.id, "Id of a request, an identifier or a profile id")->required();
    exporting->add_option("folder", wishes.path, "New or empty folder")->required();
    exporting->callback([&] {
        action = [&session] {
            return withProject(session, [&](const Session::Open& open) { return exportTo(session, wishes, open); });
        };
    });

    CLI::App* certifying = group->add_subcommand("certificate", "Check a deletion again and show its certificate");
    certifying->add_option("request", wishes.id, "Id of the request")->required();
    certifying->add_option("--told", wishes.told, "A destination that was told by hand, as the certificate names it");
    certifying->callback([&] {
        action = [&session] {
            return withProject(session, [&](const Session::Open& open) { return certificate(session, wishes, open); });
        };
    });

    CLI::App* verifying = group->add_subcommand("verify", "Check that a certificate or a package was not changed");
    verifying->add_option("file", wishes.path, "Certificate, or folder of a package")->required();
    verifying->callback([&] { action = [&session] { return verify(session, wishes); }; });

    CLI::App* holding = group->add_subcommand("hold", "Keep a person, whatever they ask");
    holding->add_option("person", wishes.person, "An identifier or the profile id; - reads it from standard input")
        ->required();
    holding->add_option("--reason", wishes.note, "Why")->required();
    holding->add_option("--until", wishes.until, "Instant at which the hold ends; left out: when it is released");
    holding->callback([&] { action = [&session] { return hold(session, wishes); }; });
    group->add_subcommand("holds", "List legal holds")->callback([&] {
        action = [&session] { return holds(session); };
    });
    CLI::App* releasing = group->add_subcommand("release", "End a legal hold");
    releasing->add_option("hold", wishes.hold, "Number of the hold")->required();
    releasing->callback([&] { action = [&session] { return release(session, wishes); }; });
}

} // namespace weir::cli
