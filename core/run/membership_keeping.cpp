#include "core/run/membership_keeping.h"

#include "core/audience/mentions.h"
#include "core/audience/row_logic.h"
#include "core/run/people.h"
#include "core/run/saved_audiences.h"
#include "core/store/run_log.h"

namespace weir::run {
namespace {

constexpr const char* kTraitSource = "audiences";

std::string cursorOf(const std::string& key)
{
    return "audience:" + key;
}

std::int64_t numberIn(const Json& state, const char* key)
{
    const auto found = state.is_object() ? state.find(key) : state.end();
    return state.is_object() && found != state.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::string textIn(const Json& state, const char* key)
{
    const auto found = state.is_object() ? state.find(key) : state.end();
    return state.is_object() && found != state.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The group that somebody falls into; nothing for who is held out.
std::string groupOf(const audience::Split& split, const std::string& publicId)
{
    const std::uint64_t place = audience::placeOf(publicId, split.salt);
    double upTo = 0;
    for (const audience::Split::Part& part : split.parts) {
        const std::uint64_t from = audience::placeAt(upTo);
        upTo += part.percent;
        if (place >= from && place < audience::placeAt(upTo)) {
            return part.name;
        }
    }
    return {};
}

} // namespace

Result<SplitMembers> splitMembers(const std::string& key, const std::optional<audience::Split>& split,
                                  const audience::ProfileSet& members, const store::ProfileStore& store,
                                  const store::Reader& reader)
{
    SplitMembers groups{audience::ProfileSet(reader.profileCount()), {}};
    if (!split) {
        return groups;
    }
    WEIR_ASSIGN_OR_RETURN(const auto known, store::Memberships(store).parts(key));
    members.forEach([&](std::uint32_t profile) {
        const auto found = known.find(profile);
        const bool stands =
            found != known.end() &&
            (found->second.empty() || std::any_of(split->parts.begin(), split->parts.end(),
                                                  [&](const auto& part) { return part.name == found->second; }));
        std::string group = stands ? found->second : groupOf(*split, reader.publicId(profile).str());
        if (group.empty()) {
            groups.heldOut.insert(profile);
        }
        if (!stands) {
            groups.fresh.emplace(profile, std::move(group));
        }
    });
    return groups;
}

Result<audience::ProfileSet> MembershipKeeper::judge(const audience::Definition& definition, Instant asOf,
                                                     const JudgedAudience& judged) const
{
    NamedAudiences named(m_project, m_store, m_reader, evaluateOptionsOf(m_project, asOf), m_context);
    WEIR_ASSIGN_OR_RETURN(audience::Evaluation evaluation,
                          m_evaluator.evaluate(definition, named.options(), m_context));
    if (judged.among) {
        evaluation.members &= *judged.among;
    }
    return std::move(evaluation.members);
}

Result<std::vector<store::MembershipStep>> MembershipKeeper::steps(const JudgedAudience& judged,
                                                                   const audience::ProfileSet& before,
                                                                   const Json& state, const std::string& version) const
{
    audience::ProfileSet entered = judged.members;
    entered -= before;
    audience::ProfileSet left = before;
    left -= judged.members;
    std::vector<store::MembershipStep> steps;
    if (entered.empty() && left.empty()) {
        return steps;
    }
    const auto put = [&](const auto& causeOf) {
        entered.forEach([&](std::uint32_t profile) { steps.push_back({profile, true, causeOf(profile)}); });
        left.forEach([&](std::uint32_t profile) { steps.push_back({profile, false, causeOf(profile)}); });
    };
    const store::Memberships memberships(m_store);
    const auto record = memberships.audience(judged.key);
    const auto old =
        record ? audience::definitionFromJson(record->definition) : Result<audience::Definition>(record.error());
    if (!old || !state.is_object()) { // nothing is known of the time before
        put([](std::uint32_t) { return "evaluated"; });
        return steps;
    }
    // A definition that cannot be judged any more (its trait is gone) takes part in no step.
    audience::ProfileSet oldNow = judged.members;
    if (audience::hashOf(*old) != audience::hashOf(judged.definition)) {
        if (auto again = judge(*old, m_asOf, judged)) {
            oldNow = *std::move(again);
        }
    }
    const audience::Mentions mentions = audience::mentionsOf(*old);
    const store::MembershipMarks mark{numberIn(state, "merges"), numberIn(state, "consents")};
    WEIR_ASSIGN_OR_RETURN(const std::set<std::uint32_t> merged, memberships.mergedSince(mark));
    WEIR_ASSIGN_OR_RETURN(const std::set<std::uint32_t> asked, memberships.askedSince(mark, mentions.purposes));
    const bool sameStore = textIn(state, "store") == version;
    audience::ProfileSet oldThen = before;
    audience::ProfileSet active(m_reader.profileCount());
    if (!sameStore) {
        if (auto then = judge(*old, record->updatedAt, judged)) {
            oldThen = *std::move(then);
        }
        store::EventFilter between;
        between.names.assign(mentions.events.begin(), mentions.events.end());
        between.from = Instant{record->updatedAt.micros + 1};
        between.to = Instant{m_asOf.micros + 1};
        if (!between.names.empty()) {
            WEIR_ASSIGN_OR_RETURN(const store::EventChunk events, m_reader.events(between, {}, m_context));
            for (const std::uint32_t profile : events.profiles) {
                active.insert(profile);
            }
        }
    }
    const bool onlyEvents = mentions.traits.empty() && mentions.identifiers.empty() && mentions.audiences.empty() &&
                            mentions.purposes.empty() && !mentions.others;
    put([&](std::uint32_t profile) -> std::string {
        const bool was = before.contains(profile);
        const bool nowOld = oldNow.contains(profile);
        if (was == nowOld) {
            return "definition changed";
        }
        if (merged.contains(profile)) {
            return "merged";
        }
        if (asked.contains(profile)) {
            return "consent";
        }
        if (oldThen.contains(profile) != was) {
            return onlyEvents ? "late data" : "evaluated";
        }
        return active.contains(profile) ? "evaluated" : nowOld ? "due" : "expired";
    });
    return steps;
}

Result<KeptMembership> MembershipKeeper::keep(const JudgedAudience& judged) const
{
    const store::Memberships memberships(m_store);
    const store::RunLog log(m_store);
    WEIR_ASSIGN_OR_RETURN(const auto text, log.cursor(cursorOf(judged.key)));
    const Json state = text ? parseJson(*text).value_or(Json()) : Json();
    WEIR_ASSIGN_OR_RETURN(const std::string version, storeVersion(m_store));
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> members, memberships.members(judged.key));
    const auto before = audience::ProfileSet::of(m_reader.profileCount(), members);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::MembershipStep> steps, this->steps(judged, before, state, version));

    store::AudienceRecord record{judged.key, judged.name, audience::toJson(judged.definition), m_asOf};
    const auto known = memberships.audience(judged.key);
    if (!known || known->name != record.name || known->definition != record.definition ||
        known->updatedAt != record.updatedAt) {
        WEIR_RETURN_IF_ERROR(memberships.put(record));
    }
    WEIR_RETURN_IF_ERROR(memberships.apply(judged.key, steps, m_asOf, m_run));
    KeptMembership kept;
    for (const store::MembershipStep& step : steps) {
        ++(step.entered ? kept.diff.entered : kept.diff.left);
    }
    kept.diff.members = static_cast<std::int64_t>(judged.members.count());
    WEIR_ASSIGN_OR_RETURN(SplitMembers groups,
                          splitMembers(judged.key, judged.definition.split, judged.members, m_store, m_reader));
    WEIR_RETURN_IF_ERROR(memberships.putParts(judged.key, groups.fresh));
    kept.heldOut = std::move(groups.heldOut);
    WEIR_ASSIGN_OR_RETURN(const store::MembershipMarks marks, memberships.marks());
    const std::string reached =
        compactJson({{"store", version}, {"merges", marks.merges}, {"consents", marks.consents}});
    if (!text || *text != reached) {
        WEIR_RETURN_IF_ERROR(log.setCursor(cursorOf(judged.key), reached, m_run, m_context.clock->now()));
    }
    return kept;
}

std::string traitOf(const project::Audience& audience)
{
    return textIn(audience.extra, "trait");
}

Result<std::int64_t> writeAudienceTrait(store::ProfileStore& store, const project::Audience& audience,
                                        const std::string& key, Instant asOf, const RunId& run,
                                        const RunContext& context)
{
    const store::Memberships memberships(store);
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> members, memberships.members(key));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::MembershipChange> changes,
                          memberships.changes(key, Instant{INT64_MIN}, Instant{INT64_MAX}));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns people, reader.profiles());
    enum : std::uint8_t
    {
        Never,
        Was,
        Is
    };
    std::vector<std::uint8_t> standing(reader.profileCount(), Never);
    for (const store::MembershipChange& change : changes) {
        const std::uint32_t person = reader.survivors()[change.profile];
        if (people.living[person] != 0) {
            standing[person] = Was;
        }
    }
    for (const std::uint32_t profile : members) {
        standing[profile] = Is;
    }
    Column column;
    column.type = TypeKind::Boolean;
    for (const std::uint8_t each : standing) {
        column.append(each == Never ? Value() : Value(each == Is));
    }
    WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(run, context));
    WEIR_ASSIGN_OR_RETURN(const std::uint32_t source, writer.source(kTraitSource));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t differ,
                          writer.replaceTrait({traitOf(audience), TypeKind::Boolean, Privacy::Personal, audience.title},
                                              source, column, asOf));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary summary, writer.commit());
    if (differ > 0) {
        WEIR_RETURN_IF_ERROR(store::RunLog(store).setCursor("run:last-change", run.str(), run, context.clock->now()));
    }
    return differ;
}

} // namespace weir::run
