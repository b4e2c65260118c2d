#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/user_name.h"
#include "core/clean/clean.h"
#include "core/store/suppression.h"

#include <iostream>
#include <iterator>

namespace weir::cli {
namespace {

struct SuppressWishes
{
    std::string value;
    std::string type = "email";
    std::string scope;
    std::string reason;
    std::string until;
    std::string country;
    std::filesystem::path file;
    std::int64_t id = 0;
};

Result<std::optional<store::SuppressionScope>> scopeOf(const SuppressWishes& wishes)
{
    if (wishes.scope.empty()) {
        return std::optional<store::SuppressionScope>();
    }
    const auto scope = store::readScope(wishes.scope);
    if (!scope) {
        return Error(ErrorCode::InvalidInput, "cli.suppress.scope",
                     "{scope} is no scope. Say all, forgotten, purpose:ID or destination:PIPELINE/NODE.",
                     {{"scope", wishes.scope}});
    }
    return scope;
}

/// The identifier in the form in which people of the store have it. The sentence never repeats it.
Result<std::string> normalOf(const std::string& text, const SuppressWishes& wishes, const Session::Open& open)
{
    const std::string country = wishes.country.empty() ? open.loaded.project.defaults.country : wishes.country;
    std::optional<std::string> normal(trimmed(text));
    if (wishes.type == "email") {
        normal = clean::normalizeEmail(text);
    } else if (wishes.type == "phone") {
        normal = clean::normalizePhone(text, country);
    }
    if (!normal || normal->empty()) {
        return Error(ErrorCode::InvalidInput, "cli.suppress.identifier",
                     "This is no {type}. An e-mail address needs an @ and a domain, a phone number its country code or "
                     "--country.",
                     {{"type", wishes.type}});
    }
    return *normal;
}

/// Lines without the empty ones and those that begin with #.
std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (const std::string_view line : splitText(text, '\n')) {
        if (const std::string_view value = trimmed(line); !value.empty() && value.front() != '#') {
            lines.emplace_back(value);
        }
    }
    return lines;
}

/// The identifiers that are meant: the one of the command line, or those of standard input for "-".
std::vector<std::string> meant(const SuppressWishes& wishes)
{
    if (wishes.value != "-") {
        return {wishes.value};
    }
    return linesOf(std::string(std::istreambuf_iterator<char>(std::cin), {}));
}

Exit add(Session& session, const SuppressWishes& wishes, const std::vector<std::string>& values,
         const std::string& source, bool skipUnreadable)
{
    return withStore(session, store::OpenMode::Create, [&](const Session::Open& open, store::ProfileStore& store) {
        const auto scope = scopeOf(wishes);
        if (!scope) {
            return session.fail(scope.error());
        }
        std::optional<Instant> until;
        if (!wishes.until.empty()) {
            const auto end = parseInstant(wishes.until);
            if (!end) {
                return session.fail(end.error());
            }
            until = *end;
        }
        std::vector<store::NewSuppression> entries;
        std::int64_t unreadable = 0;
        for (const std::string& value : values) {
            auto normal = normalOf(value, wishes, open);
            if (!normal && !skipUnreadable) {
                return session.fail(normal.error());
            }
            if (!normal) {
                ++unreadable;
                continue;
            }
            entries.push_back({wishes.type,
                               *std::move(normal),
                               scope->value_or(store::SuppressionScope{}),
                               wishes.reason,
                               source,
                               {},
                               userName(),
                               until});
        }
        const auto added = store::SuppressionList(store).add(entries, session.clock.now());
        if (!added) {
            return session.fail(added.error());
        }
        const auto known = static_cast<std::int64_t>(entries.size()) - *added;
        if (session.json) {
            print(printJson({{"added", *added}, {"known", known}, {"unreadable", unreadable}}));
        } else {
            print(counted(*added, "identifier", "identifiers") + " put on the suppression list, " + grouped(known) +
                  " were on it already" + (unreadable > 0 ? ", " + grouped(unreadable) + " could not be read" : "") +
                  ".\n");
        }
        return unreadable > 0 ? Exit::Findings : Exit::Ok;
    });
}

Exit import(Session& session, const SuppressWishes& wishes)
{
    const auto text = readFile(wishes.file);
    if (!text) {
        return session.fail(text.error());
    }
    std::vector<std::string> lines = linesOf(*text);
    if (!lines.empty() && foldCase(lines.front()) == foldCase(wishes.type)) {
        lines.erase(lines.begin()); // a heading
    }
    return add(session, wishes, lines, wishes.file.filename().string(), true);
}

Exit remove(Session& session, const SuppressWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadWrite, [&](const Session::Open& open, store::ProfileStore& store) {
        const store::SuppressionList list(store);
        std::int64_t removed = 0;
        if (wishes.id > 0) {
            const auto gone = list.remove(wishes.id);
            if (!gone) {
                return session.fail(gone.error());
            }
            removed = *gone ? 1 : 0;
        } else {
            const auto scope = scopeOf(wishes);
            if (!scope) {
                return session.fail(scope.error());
            }
            for (const std::string& value : meant(wishes)) {
                const auto normal = normalOf(value, wishes, open);
                if (!normal) {
                    return session.fail(normal.error());
                }
                const auto gone = list.remove(wishes.type, *normal, *scope);
                if (!gone) {
                    return session.fail(gone.error());
                }
                removed += *gone;
            }
        }
        print(session.json ? printJson({{"removed", removed}})
                           : counted(removed, "entry", "entries") + " taken off the suppression list.\n");
        return Exit::Ok;
    });
}

Exit list(Session& session)
{
    return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
        const auto loaded = store::SuppressionList(store).load();
        if (!loaded) {
            return session.fail(loaded.error());
        }
        Json json = Json::array();
        Table table({{"Entry", Table::Align::Right},
                     {"Identifier"},
                     {"Scope"},
                     {"Since"},
                     {"Until"},
                     {"Reason"},
                     {"Source"},
                     {"By"}});
        for (const store::SuppressionEntry& entry : loaded->entries()) {
            const std::string until = entry.until ? toText(*entry.until) : std::string();
            json.push_back({{"id", entry.id},
                            {"identifier", entry.identifier},
                            {"scope", store::toText(entry.scope)},
                            {"since", toText(entry.addedAt)},
                            {"until", entry.until ? Json(until) : Json()},
                            {"reason", entry.reason},
                            {"source", entry.source},
                            {"request", entry.request},
                            {"by", entry.addedBy}});
            table.row({std::to_string(entry.id), entry.identifier, store::toText(entry.scope), toText(entry.addedAt),
                       until, entry.reason, entry.source, entry.addedBy});
        }
        print(session.json    ? printJson(json)
              : table.empty() ? "The suppression list is empty.\n"
                              : table.text(session.terminal));
        return Exit::Ok;
    });
}

void addScope(CLI::App* command, SuppressWishes& wishes, const char* help)
{
    command->add_option("--type", wishes.type, "Type of identifier: email, phone or one of the project's own")
        ->capture_default_str();
    command->add_option("--scope", wishes.scope, help);
    command->add_option("--country", wishes.country, "Country of phone numbers without a country code");
}

} // namespace

void addSuppressCommands(CLI::App& app, Session& session, Action& action)
{
    static SuppressWishes wishes;
    static const char* const kScope = "What it stops: all, forgotten (rows are not read again either), purpose:ID or "
                                      "destination:PIPELINE/NODE";
    CLI::App* group = app.add_subcommand("suppress", "The suppression list: people to whom nothing is sent, kept as "
                                                     "salted hashes");
    group->require_subcommand(1);

    CLI::App* adding = group->add_subcommand("add", "Put an identifier on the list");
    adding->add_option("value", wishes.value, "The identifier; - reads one a line from standard input")->required();
    addScope(adding, wishes, kScope);
    adding->add_option("--reason", wishes.reason, "Why")->required();
    adding->add_option("--until", wishes.until, "Instant at which the entry ends; left out: never");
    adding->callback([&] { action = [&session] { return add(session, wishes, meant(wishes), "command", false); }; });

    CLI::App* importing = group->add_subcommand("import", "Put every identifier of a text file on the list");
    importing->add_option("file", wishes.file, "File with one identifier a line; # begins a note")->required();
    addScope(importing, wishes, kScope);
    importing->add_option("--reason", wishes.reason, "Why")->required();
    importing->add_option("--until", wishes.until, "Instant at which the entries end; left out: never");
    importing->callback([&] { action = [&session] { return import(session, wishes); }; });

    CLI::App* removing = group->add_subcommand("remove", "Take an identifier off the list");
    CLI::Option* value =
        removing->add_option("value", wishes.value, "The identifier; - reads one a line from standard input");
    CLI::Option* id = removing->add_option("--id", wishes.id, "The entry with this number instead")->excludes(value);
    addScope(removing, wishes, "The entry with this scope alone; left out: all but forgotten");
    removing->callback([&session, &action, value, id] {
        if (value->count() + id->count() == 0) {
            throw CLI::RequiredError("value");
        }
        action = [&session] { return remove(session, wishes); };
    });

    group->add_subcommand("list", "List the entries; whom they name cannot be told from them")->callback([&] {
        action = [&session] { return list(session); };
    });
}

} // namespace weir::cli
