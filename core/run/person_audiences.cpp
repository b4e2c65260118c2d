#include "core/run/person_audiences.h"

#include "core/run/membership_keeping.h"
#include "core/run/saved_audiences.h"
#include "core/store/memberships.h"

#include <algorithm>

namespace weir::run {
namespace {

Result<audience::Explanation> explained(const store::AudienceRecord& record, std::uint32_t profile,
                                        const store::ProfileStore& store, const project::Project& project,
                                        const store::Reader& reader, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(record.definition));
    NamedAudiences named(project, store, reader, evaluateOptionsOf(project, record.updatedAt), context);
    return audience::explain(definition, profile, named.options(), reader, context);
}

} // namespace

Result<std::vector<PersonAudience>> audiencesOf(const Workspace& workspace, const project::Project& project,
                                                const PublicProfileId& id, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const std::optional<std::uint32_t> profile = reader.find(id);
    if (!profile) {
        return Error(ErrorCode::NotFound, "run.noSuchPerson",
                     "Nobody in the store has the profile id {id}. Search for the person again.", {{"id", id.str()}});
    }
    const store::PersonHistory history(store);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::AudienceMembership> memberships, history.audiences(*profile));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::AudienceChange> changes, history.changes(*profile));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::AudienceRecord> records, store::Memberships(store).audiences());
    std::vector<PersonAudience> list;
    for (const store::AudienceRecord& record : records) {
        if (context.stopped()) {
            return cancelled();
        }
        PersonAudience one;
        one.key = record.key;
        one.name = record.name.empty() ? record.key : record.name;
        for (const store::AudienceMembership& each : memberships) {
            if (each.audience == record.key) {
                one.since = each.since;
            }
        }
        std::copy_if(changes.rbegin(), changes.rend(), std::back_inserter(one.changes),
                     [&](const store::AudienceChange& each) { return each.audience == record.key; });
        auto why = explained(record, *profile, store, project, reader, context);
        if (why) {
            one.why = *std::move(why);
        } else {
            one.error = std::move(why).error();
        }
        list.push_back(std::move(one));
    }
    std::stable_sort(list.begin(), list.end(), [](const PersonAudience& a, const PersonAudience& b) {
        return a.isMember() != b.isMember() ? a.isMember() : a.name < b.name;
    });
    return list;
}

} // namespace weir::run
