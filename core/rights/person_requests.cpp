#include "core/rights/person_requests.h"

#include "core/store/person_history.h"
#include "core/store/suppression.h"

#include <algorithm>
#include <set>

namespace weir::rights {
namespace {

/// The public ids under which a person may be named: the surviving one and those of profiles that live on in it.
Result<std::vector<PublicProfileId>> idsOf(const store::ProfileStore& store, const store::Reader& reader,
                                           std::uint32_t profile)
{
    std::vector<PublicProfileId> ids{reader.publicId(profile)};
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> absorbed, store::PersonHistory(store).absorbed(profile));
    for (const std::uint32_t each : absorbed) {
        ids.push_back(reader.publicId(each));
    }
    return ids;
}

} // namespace

Result<PublicProfileId> whoIs(const store::ProfileStore& store, const std::string& text)
{
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    if (const auto profile = reader.find(PublicProfileId(text))) {
        return reader.publicId(*profile);
    }
    std::set<std::uint32_t> found;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> types, reader.identifierTypes());
    for (const store::DictionaryEntry& type : types) {
        WEIR_ASSIGN_OR_RETURN(const auto profile, reader.findByIdentifier(type.name, text));
        if (profile) {
            found.insert(*profile);
        }
    }
    if (found.size() == 1) {
        return reader.publicId(*found.begin());
    }
    return found.empty()
               ? Error(ErrorCode::NotFound, "rights.nobody",
                       "Nobody in the store has this identifier or profile id. Write it as the store has it: an e-mail "
                       "address in lower case, a phone number with its country code.")
               : Error(ErrorCode::InvalidInput, "rights.several",
                       "{count} people have this value under different types of identifiers. Give the profile id.",
                       {{"count", std::to_string(found.size())}});
}

Result<std::vector<store::LegalHold>> holdsOn(const store::ProfileStore& store, std::uint32_t profile, Instant now)
{
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const std::vector<PublicProfileId> ids, idsOf(store, reader, profile));
    std::vector<store::LegalHold> lasting;
    for (const PublicProfileId& id : ids) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::LegalHold> holds, store::RightsLedger(store).holds(id));
        std::copy_if(holds.begin(), holds.end(), std::back_inserter(lasting),
                     [&](const store::LegalHold& hold) { return hold.holds(now); });
    }
    return lasting;
}

Result<std::vector<store::RightsRequest>> requestsOf(const store::ProfileStore& store, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const std::vector<PublicProfileId> ids, idsOf(store, reader, profile));
    std::vector<store::RightsRequest> all;
    for (const PublicProfileId& id : ids) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::RightsRequest> some, store::RightsLedger(store).requests(id));
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

Result<std::int64_t> carryOutObjection(const run::Workspace& workspace, const project::Project& project,
                                       const std::string& id, const Actor& actor, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(std::vector<Jurisdiction> jurisdictions, limitsOf(project));
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::RightsRequest request, store::RightsLedger(store).request(id));
    const bool object = request.kind == name(Kind::Object);
    if (!object && request.kind != name(Kind::Restrict)) {
        return Error(ErrorCode::InvalidInput, "rights.notObjection",
                     "The request {request} is no objection and no restriction.", {{"request", id}});
    }
    if (isOver(request)) {
        return Error(ErrorCode::Conflict, "rights.request.over",
                     "The request {request} is {state} already. Open another one if there is more to do.",
                     {{"request", id}, {"state", request.state}});
    }
    std::vector<store::SuppressionScope> scopes;
    if (object) {
        for (const Json& purpose : request.details.value("purposes", Json::array())) {
            scopes.push_back({store::SuppressionScope::Kind::Purpose, purpose.get<std::string>()});
        }
    } else {
        scopes.push_back({store::SuppressionScope::Kind::Everything, {}});
    }
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const auto profile = reader.find(request.person);
    std::vector<store::NewSuppression> entries;
    if (profile) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::IdentifierRecord> identifiers, reader.identifiersOf(*profile));
        for (const store::IdentifierRecord& each : identifiers) {
            for (const store::SuppressionScope& scope : scopes) {
                entries.push_back({each.type, each.value, scope, request.kind, "request", id, actor.who, std::nullopt});
            }
        }
    }
    WEIR_ASSIGN_OR_RETURN(const std::int64_t added, store::SuppressionList(store).add(entries, actor.now));
    WEIR_RETURN_IF_ERROR(Requests(store, std::move(jurisdictions)).move(id, State::Done, {}, actor));
    return added;
}

Result<Standing> standingOf(const run::Workspace& workspace, const PublicProfileId& person, const RunContext& context)
{
    Standing standing;
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const auto profile = reader.find(person);
    if (!profile) {
        return standing;
    }
    const Instant now = context.clock->now();
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::LegalHold> holds, holdsOn(store, *profile, now));
    for (const store::LegalHold& hold : holds) {
        standing.holds.push_back(hold.reason);
    }
    WEIR_ASSIGN_OR_RETURN(const store::Suppression* list, reader.suppression());
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::IdentifierRecord> identifiers, reader.identifiersOf(*profile));
    std::set<std::string> scopes;
    for (const store::IdentifierRecord& each : identifiers) {
        for (const std::uint32_t entry : list->find(each.type, each.value)) {
            const store::SuppressionEntry& found = list->entries()[entry];
            if (!store::Suppression::holds(found, now)) {
                continue;
            }
            if (found.scope.name.empty()) {
                standing.suppressed = true;
            } else {
                scopes.insert(store::toText(found.scope));
            }
        }
    }
    standing.scopes.assign(scopes.begin(), scopes.end());
    WEIR_ASSIGN_OR_RETURN(standing.requests, requestsOf(store, *profile));
    for (const store::RightsRequest& request : standing.requests) {
        WEIR_ASSIGN_OR_RETURN(standing.steps[request.id], store::RightsLedger(store).steps(request.id));
    }
    return standing;
}

} // namespace weir::rights
