#include "app/cli/audience_commands.h"
#include "core/base/user_name.h"
#include "core/store/reveal_log.h"

namespace weir::cli {
namespace {

constexpr const char* kMasked = "•••";

/// Opens the store; with --reveal it is first written down that somebody looks.
Result<store::ProfileStore> openToShow(Session& session, const Session::Open& open, const AudienceWishes& wishes,
                                       const std::string& what)
{
    if (!wishes.reveal) {
        return open.workspace->openStore(store::OpenMode::ReadOnly, session.clock);
    }
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store,
                          open.workspace->openStore(store::OpenMode::ReadWrite, session.clock));
    WEIR_RETURN_IF_ERROR(
        store::RevealLog(store).add({session.clock.now(), userName(), {}, wishes.audience, "audience", what}));
    return store;
}

struct MemberTable
{
    Json json = Json::array();
    std::string text;
};

Result<MemberTable> members(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    WEIR_ASSIGN_OR_RETURN(const run::KnownAudience known,
                          run::knownAudience(*open.workspace, open.loaded.project, wishes.audience, session.context()));
    if (!known.keptAt) {
        return Error(ErrorCode::NotFound, "cli.membersNotKept",
                     "The members of {audience} are not kept yet. `weir audience refresh {audience}` keeps them.",
                     {{"audience", wishes.audience}});
    }
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, openToShow(session, open, wishes, "identifiers of members"));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const store::Memberships memberships(store);
    WEIR_ASSIGN_OR_RETURN(const auto list, memberships.membersSince(wishes.audience));
    WEIR_ASSIGN_OR_RETURN(const auto parts, memberships.parts(wishes.audience));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> types, reader.identifierTypes());
    std::vector<Table::Head> heads{{"Person"}, {"Since"}};
    if (!parts.empty()) {
        heads.push_back({"Group"});
    }
    std::vector<store::TypedColumn> identifiers;
    for (const store::DictionaryEntry& type : types) {
        WEIR_ASSIGN_OR_RETURN(store::TypedColumn column,
                              reader.identifierColumn(type.name, store::IdentifierPick::LastSeen));
        identifiers.push_back(std::move(column));
        heads.push_back({type.name});
    }
    MemberTable result;
    Table table(heads);
    for (std::size_t i = 0; i < list.size() && i < wishes.limit; ++i) {
        const auto& [profile, since] = list[i];
        Json item{{"person", reader.publicId(profile).str()}, {"since", toText(since)}};
        std::vector<std::string> cells{reader.publicId(profile).str(), toText(since)};
        if (!parts.empty()) {
            const auto part = parts.find(profile);
            const std::string group = part == parts.end() ? std::string() : part->second;
            item["group"] = group.empty() ? Json() : Json(group);
            cells.push_back(group.empty() ? "held out" : group);
        }
        for (std::size_t t = 0; t < types.size(); ++t) {
            const bool has = profile < identifiers[t].size() && !identifiers[t].isNull(profile);
            const std::string value = !has            ? std::string()
                                      : wishes.reveal ? toText(identifiers[t].value(profile))
                                                      : std::string(kMasked);
            item[types[t].name] = has ? Json(value) : Json();
            cells.push_back(value);
        }
        result.json.push_back(std::move(item));
        table.row(std::move(cells));
    }
    result.text = list.empty() ? std::string("Nobody is in the audience.\n") : table.text(session.terminal);
    if (list.size() > wishes.limit) {
        result.text += grouped(static_cast<std::int64_t>(list.size() - wishes.limit)) + " more: --limit\n";
    }
    return result;
}

const char* words(audience::Verdict verdict)
{
    return verdict == audience::Verdict::Yes ? "yes" : verdict == audience::Verdict::No ? "no" : "unknown";
}

/// Rows from the outside in; values stay masked unless they are wanted in clear. How often somebody did something and
/// what they agreed to is what the command is for.
void addReason(const audience::Reason& reason, const audience::Definition& definition, bool reveal, Table& table,
               Json& json)
{
    using Kind = audience::Reason::Kind;
    const bool personal = reason.kind == Kind::Trait || reason.kind == Kind::Identifier;
    const std::string found = isNull(reason.found)  ? std::string()
                              : personal && !reveal ? std::string(kMasked)
                                                    : toText(reason.found);
    const std::string shown = reason.kind == Kind::Consent ? std::string(audience::name(reason.standing)) : found;
    json.push_back({{"path", reason.path},
                    {"words", reason.text},
                    {"verdict", words(reason.verdict)},
                    {"found", shown.empty() ? Json() : Json(shown)},
                    {"newest", reason.newest ? Json(toText(*reason.newest)) : Json()},
                    {"turns", reason.turns}});
    table.row({wordsAt(definition, reason.path), words(reason.verdict), shown,
               reason.newest ? toText(*reason.newest) : "", reason.turns ? "decides" : ""});
    for (const audience::Reason& row : reason.below) {
        addReason(row, definition, reveal, table, json);
    }
}

} // namespace

Exit listMembers(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    const auto found = members(session, open, wishes);
    if (!found) {
        return session.fail(found.error());
    }
    print(session.json ? printJson(found->json) : found->text);
    return Exit::Ok;
}

Exit explainMember(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    const auto asOf = instantOf(wishes.asOf);
    if (!asOf) {
        return session.fail(asOf.error());
    }
    const auto known = run::knownAudience(*open.workspace, open.loaded.project, wishes.audience, session.context());
    if (!known) {
        return session.fail(known.error());
    }
    const auto definition = audience::definitionFromJson(known->definition);
    if (!definition) {
        return session.fail(definition.error());
    }
    if (wishes.reveal) {
        if (const auto written = openToShow(session, open, wishes, "why " + wishes.person); !written) {
            return session.fail(written.error());
        }
    }
    const auto why = run::explainAudience(*open.workspace, open.loaded.project, known->definition,
                                          PublicProfileId(wishes.person), *asOf, session.context());
    if (!why) {
        return session.fail(why.error());
    }
    Json rows = Json::array();
    Table table({{"Row"}, {"Holds"}, {"Found"}, {"Newest"}, {""}});
    for (const auto* part : {&why->include, &why->exclude}) {
        if (*part) {
            addReason(**part, *definition, wishes.reveal, table, rows);
        }
    }
    if (session.json) {
        print(printJson({{"audience", wishes.audience},
                         {"person", wishes.person},
                         {"member", why->member},
                         {"asOf", toText(why->asOf)},
                         {"rows", std::move(rows)}}));
    } else {
        print(wishes.person + (why->member ? " is in " : " is not in ") + known->name + " as of " + toText(why->asOf) +
              '\n' + (table.empty() ? "" : '\n' + table.text(session.terminal)));
    }
    return Exit::Ok;
}

Exit listHistory(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    const auto store = open.workspace->openStore(store::OpenMode::ReadOnly, session.clock);
    if (!store) {
        return session.fail(store.error());
    }
    const auto reader = store->openReader();
    const store::Memberships memberships(*store);
    const auto known = memberships.audience(wishes.audience);
    const auto changes = memberships.history(wishes.audience, wishes.limit);
    for (const Error* error : {!reader ? &reader.error() : nullptr, !known ? &known.error() : nullptr,
                               !changes ? &changes.error() : nullptr}) {
        if (error) {
            return session.fail(*error);
        }
    }
    Json json = Json::array();
    Table table({{"Time"}, {"Person"}, {"What"}, {"Cause"}, {"Run"}});
    for (const store::MembershipChange& change : *changes) {
        const std::string person = reader->publicId(change.profile).str();
        json.push_back({{"time", toText(change.time)},
                        {"person", person},
                        {"entered", change.entered},
                        {"cause", change.cause},
                        {"run", change.run.str()}});
        table.row({toText(change.time), person, change.entered ? "entered" : "left", change.cause, change.run.str()});
    }
    print(session.json    ? printJson(json)
          : table.empty() ? std::string("Nobody has entered or left yet.\n")
                          : table.text(session.terminal));
    return Exit::Ok;
}

} // namespace weir::cli
