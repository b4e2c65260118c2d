#include "core/run/person.h"

#include "core/base/text.h"
#include "core/run/name_search.h"
#include "core/run/people.h"
#include "core/run/person_news.h"
#include "core/stitch/refusal_words.h"
#include "core/store/person_refusals.h"

#include <algorithm>
#include <set>

namespace weir::run {
namespace {

/// More than any one person has, less than what would fill the memory.
constexpr std::size_t kAllEvents = 1'000'000;
/// Refusals that are told; with more of them the rules are the matter and not the person.
constexpr std::size_t kMostRefusals = 200;
/// Statements that a history of traits goes back.
constexpr std::size_t kPastStatements = 5'000;

int weightOf(const std::string& identifierType)
{
    return identifierType == "email" ? 3 : identifierType == "phone" ? 2 : identifierType == "user_id" ? 1 : 0;
}

std::vector<PersonConsent> consentsOf(const consent::Purposes& purposes,
                                      const std::vector<store::ConsentRecord>& records, Instant asOf)
{
    std::map<std::string, std::vector<store::ConsentRecord>> byPurpose;
    for (const auto& [id, purpose] : purposes) {
        byPurpose[id.str()];
    }
    for (const store::ConsentRecord& record : records) {
        byPurpose[record.purpose].push_back(record);
    }
    std::vector<PersonConsent> result;
    for (const auto& [id, answers] : byPurpose) {
        PersonConsent consent;
        consent.purpose = PurposeId(id);
        const auto declared = purposes.find(consent.purpose);
        consent.title = declared == purposes.end() || declared->second.title.empty() ? id : declared->second.title;
        consent.standing = audience::standingOf(
            answers, asOf, declared == purposes.end() ? std::optional<Duration>{} : declared->second.validity);
        for (const store::ConsentRecord& answer : answers) {
            if (answer.time <= asOf && (!consent.since || *consent.since < answer.time)) {
                consent.since = answer.time;
            }
        }
        result.push_back(std::move(consent));
    }
    return result;
}

Status addLedgers(std::vector<PersonMoment>& moments, const store::PersonHistory& history, std::uint32_t profile,
                  const store::Reader& reader)
{
    using Kind = PersonMoment::Kind;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::MergeRecord> merges, history.merges(profile));
    for (const store::MergeRecord& merge : merges) {
        moments.push_back(
            {Kind::Merge, merge.time, reader.publicId(merge.absorbed).str(), merge.reason, merge.run.str(), {}});
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::AudienceChange> changes, history.changes(profile));
    for (const store::AudienceChange& change : changes) {
        moments.push_back({change.entered ? Kind::EnteredAudience : Kind::LeftAudience,
                           change.time,
                           change.name.empty() ? change.audience : change.name,
                           change.cause,
                           change.run.str(),
                           {}});
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PersonDelivery> deliveries, history.deliveries(profile));
    for (const store::PersonDelivery& each : deliveries) {
        moments.push_back(
            {Kind::Delivery, each.time, each.destination, each.op + ' ' + each.status, each.run.str(), {}});
    }
    return {};
}

/// One entry for each other person of a refusal; one without for refusals that concern nobody else.
Result<std::vector<NotMerged>> notMergedWith(const store::ProfileStore& store, const store::Reader& reader,
                                             std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PersonRefusal> refusals,
                          store::refusalsOf(store, profile, kMostRefusals));
    std::vector<NotMerged> list;
    for (const store::PersonRefusal& refusal : refusals) {
        NotMerged one;
        one.type = refusal.type;
        one.value = refusal.value;
        one.refusal = refusal.refusal;
        one.limitType = refusal.limitType;
        one.why = stitch::refusalText(refusal.refusal, refusal.limitType);
        one.source = refusal.source;
        one.time = refusal.time;
        if (refusal.others.empty()) {
            list.push_back(std::move(one));
            continue;
        }
        for (auto other = refusal.others.begin(); other != refusal.others.end();) {
            NotMerged next = one;
            const std::uint32_t theirs = other->profile;
            next.other = reader.publicId(theirs);
            for (; other != refusal.others.end() && other->profile == theirs; ++other) {
                next.identifiers.emplace_back(other->type, other->value);
            }
            list.push_back(std::move(next));
        }
    }
    return list;
}

Json jsonOf(const std::optional<Instant>& instant)
{
    return instant ? Json(toText(*instant)) : Json();
}

/// Without the other's identifiers: who asks what is stored about them is not told what is stored about others.
Json jsonOf(const NotMerged& refused, const std::vector<store::IdentifierRecord>& own)
{
    Json json = {{"type", refused.type},
                 {"refusal", refused.refusal},
                 {"source", refused.source},
                 {"time", toText(refused.time)}};
    if (std::any_of(own.begin(), own.end(), [&](const store::IdentifierRecord& identifier) {
            return identifier.type == refused.type && identifier.value == refused.value;
        })) {
        json["value"] = refused.value;
    }
    if (!refused.limitType.empty()) {
        json["limitOf"] = refused.limitType;
    }
    if (refused.other) {
        json["other"] = refused.other->str();
    }
    return json;
}

} // namespace

Result<std::vector<FoundPerson>> findPeople(const Workspace& workspace, const std::string& text, std::size_t limit,
                                            const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const store::PersonHistory history(store);
    std::vector<FoundPerson> found;
    std::set<std::uint32_t> seen;
    const auto add = [&](std::uint32_t profile, std::string where, std::string value) -> Status {
        const std::uint32_t person = profile < reader.survivors().size() ? reader.survivors()[profile] : profile;
        if (found.size() < limit && seen.insert(person).second) {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileRecord record, reader.profile(person));
            if (!record.erased) {
                found.push_back({record.publicId, std::move(where), std::move(value), record.lastSeen});
            }
        }
        return {};
    };
    const std::string wanted(trimmed(text));
    if (wanted.empty()) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> newest, history.newest(limit));
        for (const std::uint32_t profile : newest) {
            WEIR_ASSIGN_OR_RETURN(const auto identifiers, reader.identifiersOf(profile));
            const store::IdentifierRecord* best = nullptr; // what a reader knows a person by
            for (const store::IdentifierRecord& each : identifiers) {
                if (!best || weightOf(each.type) > weightOf(best->type)) {
                    best = &each;
                }
            }
            WEIR_RETURN_IF_ERROR(add(profile, best ? best->type : "profile", best ? best->value : std::string()));
        }
        return found;
    }
    if (const auto profile = reader.find(PublicProfileId(wanted))) {
        WEIR_RETURN_IF_ERROR(add(*profile, "profile", wanted));
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> types, reader.identifierTypes());
    for (const store::DictionaryEntry& type : types) {
        for (const std::string& value : {wanted, toLower(wanted)}) {
            WEIR_ASSIGN_OR_RETURN(const std::optional<std::uint32_t> profile,
                                  reader.findByIdentifier(type.name, value));
            if (profile) {
                WEIR_RETURN_IF_ERROR(add(*profile, type.name, value));
            }
        }
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<store::PersonHit> hits, history.search(wanted, limit, context));
    for (store::PersonHit& hit : hits) {
        WEIR_RETURN_IF_ERROR(add(hit.profile, std::move(hit.where), std::move(hit.value)));
    }
    if (found.size() < limit) {
        WEIR_ASSIGN_OR_RETURN(std::vector<NameHit> names, findNames(reader, wanted, limit));
        for (NameHit& hit : names) {
            WEIR_RETURN_IF_ERROR(add(hit.profile, std::move(hit.trait), std::move(hit.name)));
        }
    }
    return found;
}

Result<Person> readPerson(const Workspace& workspace, const project::Project& project, const PublicProfileId& id,
                          std::size_t events, const RunContext& context)
{
    using Kind = PersonMoment::Kind;
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const std::optional<std::uint32_t> profile = reader.find(id);
    if (!profile) {
        return Error(ErrorCode::NotFound, "run.noSuchPerson",
                     "Nobody in the store has the profile id {id}. Search for the person again.", {{"id", id.str()}});
    }
    Person person;
    WEIR_ASSIGN_OR_RETURN(person.profile, reader.profile(*profile));
    if (person.profile.erased) {
        return Error(ErrorCode::NotFound, "run.forgottenPerson",
                     "The person {id} was forgotten. What was done about it is in the request's certificate.",
                     {{"id", id.str()}});
    }
    WEIR_ASSIGN_OR_RETURN(person.identifiers, reader.identifiersOf(*profile));
    WEIR_ASSIGN_OR_RETURN(person.traits, reader.traitsOf(*profile));
    std::stable_sort(person.traits.begin(), person.traits.end(), [](const auto& a, const auto& b) {
        return a.name != b.name ? a.name < b.name : a.winner && !b.winner;
    });
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> definitions, reader.traits());
    for (const store::TraitDefinition& definition : definitions) {
        person.privacy[definition.name] = definition.privacy;
        person.types[definition.name] = definition.type;
    }
    WEIR_ASSIGN_OR_RETURN(person.links, reader.linksOf(*profile));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::ConsentRecord> consents, reader.consentsOf(*profile));
    person.purposes = purposesOf(project);
    person.answers = consents;
    person.consents = consentsAt(person, runInstant(project, *context.clock));
    for (const store::ConsentRecord& record : consents) {
        person.moments.push_back({Kind::Consent, record.time, record.purpose, std::string(store::name(record.state)),
                                  record.source, record.evidence.empty() ? record.method : record.evidence});
    }
    const store::PersonHistory history(store);
    WEIR_ASSIGN_OR_RETURN(person.survivorship, history.survivorships());
    WEIR_ASSIGN_OR_RETURN(person.said, history.saidTraits(*profile));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PastTrait> past, history.pastTraits(*profile, kPastStatements));
    person.past = pastOf(person.traits, past);
    WEIR_ASSIGN_OR_RETURN(person.held, history.heldBy(*profile));
    WEIR_ASSIGN_OR_RETURN(person.storedAt, storedAt(store, project));
    WEIR_ASSIGN_OR_RETURN(person.notMerged, notMergedWith(store, reader, *profile));
    WEIR_ASSIGN_OR_RETURN(person.audiences, history.audiences(*profile));
    WEIR_ASSIGN_OR_RETURN(person.objects, objectsOf(reader, *profile));
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> absorbed, history.absorbed(*profile));
    for (const std::uint32_t each : absorbed) {
        person.absorbed.push_back(reader.publicId(each));
    }
    WEIR_RETURN_IF_ERROR(addLedgers(person.moments, history, *profile, reader));
    store::TimelineOptions options;
    options.limit = std::min(events, kAllEvents) + 1;
    WEIR_ASSIGN_OR_RETURN(std::vector<store::TimelineEvent> timeline, reader.timeline(*profile, options));
    person.moreMoments = timeline.size() == options.limit;
    if (person.moreMoments) {
        timeline.pop_back();
    }
    for (store::TimelineEvent& event : timeline) {
        person.moments.push_back(
            {Kind::Event, event.time, std::move(event.name), {}, std::move(event.source), std::move(event.properties)});
    }
    std::stable_sort(person.moments.begin(), person.moments.end(),
                     [](const PersonMoment& a, const PersonMoment& b) { return a.time > b.time; });
    person.news = newsOf(person, consents);
    WEIR_ASSIGN_OR_RETURN(person.predictions, predictionsOf(store, reader, project, *profile, context));
    return person;
}

std::vector<PersonConsent> consentsAt(const Person& person, Instant asOf)
{
    return consentsOf(person.purposes, person.answers, asOf);
}

Json toJson(const Person& person)
{
    Json json = {{"profile", person.profile.publicId.str()},
                 {"createdAt", toText(person.profile.createdAt)},
                 {"firstSeen", jsonOf(person.profile.firstSeen)},
                 {"lastSeen", jsonOf(person.profile.lastSeen)},
                 {"formerIds", Json::array()},
                 {"identifiers", Json::array()},
                 {"traits", Json::array()},
                 {"consents", Json::array()},
                 {"audiences", Json::array()},
                 {"links", Json::array()},
                 {"notMerged", Json::array()},
                 {"history", Json::array()}};
    for (const PublicProfileId& id : person.absorbed) {
        json["formerIds"].push_back(id.str());
    }
    for (const store::IdentifierRecord& each : person.identifiers) {
        json["identifiers"].push_back({{"type", each.type},
                                       {"value", each.value},
                                       {"firstSeen", toText(each.firstSeen)},
                                       {"lastSeen", toText(each.lastSeen)},
                                       {"source", each.source}});
    }
    for (const store::TraitRecord& each : person.traits) {
        json["traits"].push_back({{"name", each.name},
                                  {"value", weir::toJson(each.value)},
                                  {"source", each.source},
                                  {"time", toText(each.time)},
                                  {"used", each.winner}});
    }
    for (const store::SaidTrait& each : person.said) {
        json["statements"].push_back({{"trait", each.trait},
                                      {"value", weir::toJson(each.value)},
                                      {"source", each.source},
                                      {"first", toText(each.first)},
                                      {"last", toText(each.last)},
                                      {"times", each.times}});
    }
    for (const auto& [trait, rule] : person.survivorship) {
        json["rules"][trait] = store::toJson(rule);
    }
    for (const PersonConsent& each : person.consents) {
        json["consents"].push_back({{"purpose", each.purpose.str()},
                                    {"title", each.title},
                                    {"state", audience::name(each.standing)},
                                    {"since", jsonOf(each.since)}});
    }
    for (const store::AudienceMembership& each : person.audiences) {
        json["audiences"].push_back({{"key", each.audience}, {"name", each.name}, {"since", toText(each.since)}});
    }
    for (const store::HeldBy& each : person.held) {
        json["heldBy"].push_back(
            {{"destination", each.destination}, {"audience", each.audience}, {"since", toText(each.since)}});
    }
    for (const store::LinkRecord& each : person.links) {
        json["links"].push_back({{"a", {{"type", each.typeA}, {"value", each.valueA}}},
                                 {"b", {{"type", each.typeB}, {"value", each.valueB}}},
                                 {"rule", each.rule},
                                 {"source", each.source},
                                 {"run", each.run.str()},
                                 {"time", toText(each.time)}});
        if (each.confidence) {
            json["links"].back()["confidence"] = *each.confidence;
        }
    }
    for (const PersonPrediction& each : person.predictions) {
        json["predictions"].push_back(toJson(each));
    }
    for (const PersonObject& each : person.objects) {
        json["objects"].push_back(toJson(each));
    }
    for (const NotMerged& each : person.notMerged) {
        json["notMerged"].push_back(jsonOf(each, person.identifiers));
    }
    for (const PersonMoment& each : person.moments) {
        Json detail = each.detail;
        if (auto parsed = parseJson(each.detail); parsed && parsed->is_object()) {
            detail = *std::move(parsed);
        }
        json["history"].push_back({{"kind", std::string(name(each.kind))},
                                   {"time", toText(each.time)},
                                   {"what", each.what},
                                   {"state", each.state},
                                   {"source", each.source},
                                   {"detail", std::move(detail)}});
    }
    return json;
}

std::string_view name(PersonMoment::Kind kind)
{
    switch (kind) {
    case PersonMoment::Kind::Event:
        return "event";
    case PersonMoment::Kind::Consent:
        return "consent";
    case PersonMoment::Kind::EnteredAudience:
        return "entered audience";
    case PersonMoment::Kind::LeftAudience:
        return "left audience";
    case PersonMoment::Kind::Delivery:
        return "delivery";
    case PersonMoment::Kind::Merge:
        break;
    }
    return "merge";
}

} // namespace weir::run
