#include "core/run/audience_insight.h"

#include "core/audience/random_people.h"
#include "core/run/audience_snapshot.h"
#include "core/run/people_at.h"
#include "core/run/preview_rows.h"

#include <algorithm>

namespace weir::run {
namespace {

Result<Preview> rowsOf(const audience::ProfileSet& people, std::int64_t limit, std::uint64_t seed,
                       const store::Reader& reader, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(Persons persons, Persons::make(reader));
    WEIR_RETURN_IF_ERROR(persons.addTraits());
    Rows rows(persons.schema());
    const auto drawn = audience::randomPeople(people, static_cast<std::size_t>(std::max<std::int64_t>(limit, 0)), seed);
    for (const std::uint32_t profile : drawn) {
        rows.add(persons.cells(profile));
    }
    return std::move(rows).done(static_cast<std::int64_t>(people.count()), context.clock->now());
}

} // namespace

Result<audience::Breakdown> breakdownOf(const Workspace& workspace, const project::Project& project,
                                        const DefinitionChain& chain, const std::string& trait,
                                        const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(AudienceSnapshot snapshot, AudienceSnapshot::open(workspace, project, context));
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet members, snapshot.members(chain));
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet everybody, everybodyIn(snapshot.reader()));
    return audience::breakdown(members, everybody, trait, snapshot.reader());
}

Result<std::vector<store::TraitDefinition>> traitsThere(const Workspace& workspace, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(std::vector<store::TraitDefinition> traits, reader.traits());
    std::sort(traits.begin(), traits.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return traits;
}

Result<AudienceOverlap> overlapOf(const Workspace& workspace, const project::Project& project,
                                  const std::vector<std::pair<std::string, DefinitionChain>>& audiences,
                                  const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(AudienceSnapshot snapshot, AudienceSnapshot::open(workspace, project, context));
    AudienceOverlap result;
    result.asOf = snapshot.asOf();
    for (const auto& [key, chain] : audiences) {
        if (context.stopped()) {
            return cancelled();
        }
        if (result.sets.size() == audience::kOverlapSets) {
            break;
        }
        Result<audience::ProfileSet> members = snapshot.members(chain);
        if (members) {
            result.keys.push_back(key);
            result.sets.push_back(*std::move(members));
        } else if (members.error().code() == ErrorCode::Cancelled) {
            return std::move(members).error();
        } else {
            result.faults.emplace(key, std::move(members).error());
        }
    }
    result.overlap = audience::overlapOf(result.sets);
    return result;
}

Result<Preview> membersOf(const Workspace& workspace, const project::Project& project, const DefinitionChain& chain,
                          std::int64_t limit, std::uint64_t seed, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(AudienceSnapshot snapshot, AudienceSnapshot::open(workspace, project, context));
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet members, snapshot.members(chain));
    return rowsOf(members, limit, seed, snapshot.reader(), context);
}

Result<Preview> peopleRows(const Workspace& workspace, const audience::ProfileSet& people, std::int64_t limit,
                           std::uint64_t seed, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(audience::ProfileSet there, everybodyIn(reader));
    there &= audience::ProfileSet::of(reader.profileCount(), people.toVector());
    return rowsOf(there, limit, seed, reader, context);
}

Result<MemberDifference> differenceOf(const Workspace& workspace, const project::Project& project,
                                      const DefinitionChain& before, const DefinitionChain& after,
                                      const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(AudienceSnapshot snapshot, AudienceSnapshot::open(workspace, project, context));
    WEIR_ASSIGN_OR_RETURN(audience::ProfileSet was, snapshot.members(before));
    WEIR_ASSIGN_OR_RETURN(audience::ProfileSet is, snapshot.members(after));
    MemberDifference difference;
    difference.before = static_cast<std::int64_t>(was.count());
    difference.after = static_cast<std::int64_t>(is.count());
    difference.entered = is;
    difference.entered -= was;
    difference.left = std::move(was);
    difference.left -= is;
    return difference;
}

Result<std::vector<DayOfAudience>> daysOf(const Workspace& workspace, const project::Project& project,
                                          const DefinitionChain& chain, int days, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(AudienceSnapshot snapshot, AudienceSnapshot::open(workspace, project, context));
    std::vector<DayOfAudience> result;
    std::optional<audience::ProfileSet> before;
    for (int back = days - 1; back >= 0; --back) {
        if (context.stopped()) {
            return cancelled();
        }
        context.report("trend", static_cast<double>(result.size()) / std::max(days, 1),
                       static_cast<std::int64_t>(result.size()));
        DayOfAudience day;
        day.at = snapshot.asOf() - Duration::days(back);
        WEIR_ASSIGN_OR_RETURN(audience::ProfileSet members, snapshot.members(chain, day.at));
        day.members = static_cast<std::int64_t>(members.count());
        if (before) {
            audience::ProfileSet came = members;
            came -= *before;
            *before -= members;
            day.entered = static_cast<std::int64_t>(came.count());
            day.left = static_cast<std::int64_t>(before->count());
        }
        before = std::move(members);
        result.push_back(day);
    }
    return result;
}

Result<PersonInAudience> explainPerson(const Workspace& workspace, const project::Project& project,
                                       const DefinitionChain& chain, const PublicProfileId& id,
                                       const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(AudienceSnapshot snapshot, AudienceSnapshot::open(workspace, project, context));
    const std::optional<std::uint32_t> profile = snapshot.reader().find(id);
    if (!profile) {
        return Error(ErrorCode::NotFound, "run.noSuchPerson",
                     "Nobody in the store has the profile id {id}. Search for the person again.", {{"id", id.str()}});
    }
    PersonInAudience person;
    person.id = snapshot.reader().publicId(*profile);
    person.member = !chain.empty();
    for (const Json& definition : chain) {
        WEIR_ASSIGN_OR_RETURN(audience::Explanation why, snapshot.explain(definition, *profile));
        person.member = person.member && why.member;
        person.why.push_back(std::move(why));
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> traits, snapshot.reader().traits());
    for (const store::TraitDefinition& trait : traits) {
        person.privacy[trait.name] = trait.privacy;
    }
    return person;
}

} // namespace weir::run
