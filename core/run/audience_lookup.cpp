#include "core/run/audience_lookup.h"

#include "core/base/text.h"
#include "core/run/membership_keeping.h"
#include "core/run/saved_audiences.h"

#include <algorithm>

namespace weir::run {
namespace {

/// A snapshot to judge definitions on.
class Bench
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Bench>> open(const Workspace& workspace,
                                                             const project::Project& project,
                                                             std::optional<Instant> asOf, const RunContext& context)
    {
        WEIR_ASSIGN_OR_RETURN(store::ProfileStore store,
                              workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
        WEIR_ASSIGN_OR_RETURN(store::Reader reader, store.openReader());
        return std::unique_ptr<Bench>(new Bench(project, std::move(store), std::move(reader),
                                                asOf.value_or(runInstant(project, *context.clock)), context));
    }

    [[nodiscard]] Result<audience::ProfileSet> members(const Json& json)
    {
        WEIR_ASSIGN_OR_RETURN(const audience::Definition definition, audience::definitionFromJson(json));
        WEIR_ASSIGN_OR_RETURN(audience::Evaluation found,
                              m_evaluator.evaluate(definition, m_named.options(), m_context));
        return std::move(found.members);
    }
    [[nodiscard]] const store::Reader& reader() const { return m_reader; }
    [[nodiscard]] audience::EvaluateOptions options() { return m_named.options(); }

private:
    Bench(const project::Project& project, store::ProfileStore store, store::Reader reader, Instant asOf,
          const RunContext& context)
        : m_store(std::move(store)), m_reader(std::move(reader)), m_evaluator(m_reader),
          m_named(project, m_store, m_reader, evaluateOptionsOf(project, asOf), context), m_context(context)
    {}

    store::ProfileStore m_store;
    store::Reader m_reader;
    audience::Evaluator m_evaluator;
    NamedAudiences m_named;
    const RunContext& m_context;
};

std::vector<PublicProfileId> idsOf(const audience::ProfileSet& people, const store::Reader& reader)
{
    std::vector<PublicProfileId> ids;
    people.forEach([&](std::uint32_t profile) { ids.push_back(reader.publicId(profile)); });
    return ids;
}

} // namespace

Result<std::vector<KnownAudience>> knownAudiences(const Workspace& workspace, const project::Project& project,
                                                  const RunContext& context)
{
    std::vector<KnownAudience> list;
    for (const auto& [id, saved] : project.audiences) {
        list.push_back({id.str(), saved.title.empty() ? id.str() : saved.title, saved.definition, true, {}, {}});
    }
    std::error_code failure;
    if (!std::filesystem::exists(workspace.storeFile(), failure)) {
        return list;
    }
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    const store::Memberships memberships(store);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::AudienceRecord> records, memberships.audiences());
    for (const store::AudienceRecord& record : records) {
        auto known =
            std::find_if(list.begin(), list.end(), [&](const KnownAudience& each) { return each.key == record.key; });
        if (known == list.end()) {
            list.push_back(
                {record.key, record.name.empty() ? record.key : record.name, record.definition, false, {}, {}});
            known = std::prev(list.end());
        }
        WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> members, memberships.members(record.key));
        known->keptAt = record.updatedAt;
        known->members = static_cast<std::int64_t>(members.size());
    }
    return list;
}

Result<KnownAudience> knownAudience(const Workspace& workspace, const project::Project& project, const std::string& key,
                                    const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(std::vector<KnownAudience> list, knownAudiences(workspace, project, context));
    std::vector<std::string> keys;
    for (KnownAudience& each : list) {
        if (each.key == key) {
            return std::move(each);
        }
        keys.push_back(each.key);
    }
    const std::string near = closest(key, keys);
    return Error(ErrorCode::NotFound, near.empty() ? "run.noAudience" : "run.noAudienceNear",
                 near.empty() ? "There is no audience {audience}. `weir audience list` names those there are."
                              : "There is no audience {audience}. Did you mean {near}?",
                 {{"audience", key}, {"near", near}});
}

Result<audience::Explanation> explainAudience(const Workspace& workspace, const project::Project& project,
                                              const Json& definition, const PublicProfileId& person,
                                              std::optional<Instant> asOf, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<Bench> bench, Bench::open(workspace, project, asOf, context));
    const std::optional<std::uint32_t> profile = bench->reader().find(person);
    if (!profile) {
        return Error(ErrorCode::NotFound, "run.noSuchPerson",
                     "Nobody in the store has the profile id {id}. Search for the person again.",
                     {{"id", person.str()}});
    }
    WEIR_ASSIGN_OR_RETURN(const audience::Definition parsed, audience::definitionFromJson(definition));
    return audience::explain(parsed, *profile, bench->options(), bench->reader(), context);
}

Result<AudienceOverlap> overlapOf(const Workspace& workspace, const project::Project& project,
                                  const std::vector<Json>& definitions, const RunContext& context)
{
    constexpr std::size_t kMost = 64;
    if (definitions.size() > kMost) {
        return Error(ErrorCode::InvalidInput, "run.overlapTooMany",
                     "At most {most} audiences can be laid over each other at once; these are {count}.",
                     {{"most", std::to_string(kMost)}, {"count", std::to_string(definitions.size())}});
    }
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<Bench> bench, Bench::open(workspace, project, {}, context));
    AudienceOverlap overlap;
    std::vector<std::uint64_t> in(bench->reader().profileCount(), 0);
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet members, bench->members(definitions[i]));
        overlap.sizes.push_back(static_cast<std::int64_t>(members.count()));
        members.forEach([&](std::uint32_t profile) { in[profile] |= std::uint64_t{1} << i; });
    }
    std::map<std::uint64_t, std::int64_t> regions;
    for (const std::uint64_t bits : in) {
        if (bits != 0) {
            ++regions[bits];
        }
    }
    for (const auto& [bits, people] : regions) {
        overlap.regions.push_back({bits, people});
    }
    std::stable_sort(overlap.regions.begin(), overlap.regions.end(),
                     [](const auto& a, const auto& b) { return a.people > b.people; });
    return overlap;
}

Result<AudienceDifference> differenceBetween(const Workspace& workspace, const std::string& key, Instant from,
                                             Instant to, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const store::Memberships memberships(store);
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::AudienceRecord record, memberships.audience(key));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::MembershipChange> changes, memberships.changes(key, from, to));
    struct Way
    {
        bool wasIn = false;
        bool isIn = false;
        std::string cause;
    };
    std::map<std::uint32_t, Way> ways; // by who they were when it happened
    for (const store::MembershipChange& change : changes) {
        const auto [way, first] = ways.try_emplace(change.profile);
        if (first) {
            way->second.wasIn = !change.entered;
        }
        way->second.isIn = change.entered;
        way->second.cause = change.cause;
    }
    std::map<std::uint32_t, Way> people; // by who they are now: in if one of them was
    for (const auto& [profile, way] : ways) {
        Way& person = people[reader.survivors()[profile]];
        person.wasIn = person.wasIn || way.wasIn;
        person.isIn = person.isIn || way.isIn;
        person.cause = person.cause.empty() || way.isIn ? way.cause : person.cause;
    }
    AudienceDifference difference;
    for (const auto& [profile, way] : people) {
        if (way.wasIn != way.isIn) {
            (way.isIn ? difference.entered : difference.left).push_back(reader.publicId(profile));
            ++(way.isIn ? difference.enteredBy : difference.leftBy)[way.cause];
        }
    }
    return difference;
}

Result<AudienceDifference> differenceOf(const Workspace& workspace, const project::Project& project, const Json& before,
                                        const Json& after, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<Bench> bench, Bench::open(workspace, project, {}, context));
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet was, bench->members(before));
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet is, bench->members(after));
    audience::ProfileSet entered = is;
    entered -= was;
    audience::ProfileSet left = was;
    left -= is;
    AudienceDifference difference;
    difference.entered = idsOf(entered, bench->reader());
    difference.left = idsOf(left, bench->reader());
    if (!difference.entered.empty()) {
        difference.enteredBy["definition changed"] = static_cast<std::int64_t>(difference.entered.size());
    }
    if (!difference.left.empty()) {
        difference.leftBy["definition changed"] = static_cast<std::int64_t>(difference.left.size());
    }
    return difference;
}

} // namespace weir::run
