#include "core/identity/what_if.h"

#include "core/identity/ruled_people.h"
#include "core/store/memberships.h"
#include "core/store/observations.h"

#include <algorithm>
#include <set>

namespace weir::identity {
namespace {

/// Puts the largest groups first and drops the others.
void keepLargest(std::vector<WhatIfGroup>& groups, std::size_t limit)
{
    std::stable_sort(groups.begin(), groups.end(),
                     [](const WhatIfGroup& a, const WhatIfGroup& b) { return a.identifiers > b.identifiers; });
    groups.resize(std::min(groups.size(), limit));
}

Json groupsJson(const std::vector<WhatIfGroup>& groups)
{
    Json list = Json::array();
    for (const WhatIfGroup& group : groups) {
        Json people = Json::array();
        for (const PublicProfileId& id : group.people) {
            people.push_back(id.str());
        }
        list.push_back({{"identifiers", group.identifiers}, {"people", std::move(people)}, {"splits", group.splits}});
    }
    return list;
}

/// The newest answer of a person by purpose.
std::map<std::string, store::ConsentState> newestAnswers(const std::vector<store::ConsentRecord>& records)
{
    std::map<std::string, std::pair<Instant, store::ConsentState>> newest;
    for (const store::ConsentRecord& record : records) {
        const auto [known, added] = newest.try_emplace(record.purpose, record.time, record.state);
        if (!added && known->second.first <= record.time) {
            known->second = {record.time, record.state};
        }
    }
    std::map<std::string, store::ConsentState> answers;
    for (const auto& [purpose, answer] : newest) {
        answers[purpose] = answer.second;
    }
    return answers;
}

} // namespace

Result<WhatIf> whatIf(store::ProfileStore& store, const Rules& rules, std::size_t limit, const RunContext& context)
{
    WhatIf result;
    const store::Memberships memberships(store);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::AudienceRecord> audiences, memberships.audiences());
    std::map<std::string, std::vector<std::uint32_t>> members;
    for (const store::AudienceRecord& audience : audiences) {
        WEIR_ASSIGN_OR_RETURN(members[audience.key], memberships.members(audience.key));
    }
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    std::vector<std::uint32_t> clusters; // of stored identifiers, and whose they are today
    std::vector<std::uint32_t> owners;
    {
        WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(RunId("what-if"), context));
        WEIR_ASSIGN_OR_RETURN(store::IdentifierIndex * index, writer.identifiers());
        Components people(writer, *index);
        RuledPeople ruled(rules, writer, *index, people);
        WEIR_RETURN_IF_ERROR(ruled.begin());
        Names names;
        WEIR_RETURN_IF_ERROR(ruled.preview(names, context.clock->now()));
        result.observations = static_cast<std::int64_t>(ruled.logged());
        result.refused = ruled.refused();
        for (std::uint32_t number = 0; number < index->size(); ++number) {
            if (index->profile(number) != store::kNoProfile) {
                clusters.push_back(ruled.clusterOf(number));
                owners.push_back(writer.resolve(index->profile(number)));
            }
        }
    } // without commit: everything is given back

    struct Person
    {
        std::set<std::uint32_t> clusters;
        std::size_t identifiers = 0;
    };
    struct Cluster
    {
        std::set<std::uint32_t> people;
        std::size_t identifiers = 0;
    };
    std::map<std::uint32_t, Person> persons;
    std::map<std::uint32_t, Cluster> groups;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        Person& person = persons[owners[i]];
        person.clusters.insert(clusters[i]);
        ++person.identifiers;
        if (clusters[i] != kNoIdentifier) {
            groups[clusters[i]].people.insert(owners[i]);
            ++groups[clusters[i]].identifiers;
        }
    }
    result.peopleNow = static_cast<std::int64_t>(persons.size());
    result.peopleThen = static_cast<std::int64_t>(groups.size());
    std::set<std::uint32_t> merged;
    std::set<std::uint32_t> split;
    for (const auto& [profile, person] : persons) {
        if (person.clusters == std::set<std::uint32_t>{kNoIdentifier}) {
            ++result.ended;
        } else if (person.clusters.size() > 1) {
            split.insert(profile);
        }
        result.largestNow.push_back({person.identifiers, {reader.publicId(profile)}, person.clusters.size() > 1});
    }
    std::int64_t conflicts = 0;
    for (const auto& [cluster, group] : groups) {
        WhatIfGroup shown{group.identifiers, {}, false};
        for (const std::uint32_t profile : group.people) {
            shown.people.push_back(reader.publicId(profile));
            shown.splits = shown.splits || split.contains(profile);
        }
        if (group.people.size() > 1) {
            std::map<std::string, std::set<store::ConsentState>> answers;
            for (const std::uint32_t profile : group.people) {
                merged.insert(profile);
                WEIR_ASSIGN_OR_RETURN(const std::vector<store::ConsentRecord> said, reader.consentsOf(profile));
                for (const auto& [purpose, state] : newestAnswers(said)) {
                    answers[purpose].insert(state);
                }
            }
            conflicts +=
                std::any_of(answers.begin(), answers.end(), [](const auto& a) { return a.second.size() > 1; }) ? 1 : 0;
            result.merges.push_back(shown);
        }
        result.largestThen.push_back(std::move(shown));
    }
    result.consentConflicts = conflicts;
    result.merged = static_cast<std::int64_t>(merged.size());
    result.split = static_cast<std::int64_t>(split.size());
    std::set<std::uint32_t> affected = merged;
    affected.insert(split.begin(), split.end());
    result.changed = static_cast<std::int64_t>(affected.size()) + result.ended; // who ends is in no group
    for (const std::uint32_t profile : affected) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::ConsentRecord> said, reader.consentsOf(profile));
        result.consents += said.empty() ? 0 : 1;
    }
    for (const store::AudienceRecord& audience : audiences) {
        const std::vector<std::uint32_t>& all = members[audience.key];
        const auto hit = std::count_if(all.begin(), all.end(), [&](std::uint32_t profile) {
            return affected.contains(profile < reader.survivors().size() ? reader.survivors()[profile] : profile);
        });
        result.audiences.push_back({audience.key, audience.name, static_cast<std::int64_t>(all.size()), hit});
    }
    keepLargest(result.largestNow, limit);
    keepLargest(result.largestThen, limit);
    keepLargest(result.merges, limit);
    return result;
}

Json toJson(const WhatIf& whatIf)
{
    Json audiences = Json::array();
    for (const WhatIfAudience& audience : whatIf.audiences) {
        audiences.push_back({{"key", audience.key},
                             {"name", audience.name},
                             {"members", audience.members},
                             {"affected", audience.affected}});
    }
    return {{"observations", whatIf.observations},
            {"peopleNow", whatIf.peopleNow},
            {"peopleThen", whatIf.peopleThen},
            {"changed", whatIf.changed},
            {"merged", whatIf.merged},
            {"split", whatIf.split},
            {"ended", whatIf.ended},
            {"refused", whatIf.refused},
            {"largestNow", groupsJson(whatIf.largestNow)},
            {"largestThen", groupsJson(whatIf.largestThen)},
            {"merges", groupsJson(whatIf.merges)},
            {"audiences", std::move(audiences)},
            {"consents", whatIf.consents},
            {"consentConflicts", whatIf.consentConflicts}};
}

Result<std::vector<Fitness>> fitness(const store::ProfileStore& store, const std::string& anchor)
{
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> types, reader.identifierTypes());
    std::map<std::uint32_t, std::string> names;
    for (const store::DictionaryEntry& type : types) {
        names[type.id] = type.name;
    }
    using Pairs = std::set<std::pair<std::string, std::string>>; // anchor's value, value
    std::map<std::string, Pairs> seen;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::StoredObservation> observations, reader.observations());
    for (const store::StoredObservation& one : observations) {
        for (const auto& [anchorType, anchorValue] : one.identifiers) {
            for (const auto& [type, value] : one.identifiers) {
                if (names[anchorType] == anchor && names[type] != anchor) {
                    seen[names[type]].emplace(anchorValue, value);
                }
            }
        }
    }
    if (observations.empty()) {
        WEIR_RETURN_IF_ERROR(reader.eachLink([&](const store::LinkRecord& link) {
            if (link.typeA == anchor && link.typeB != anchor) {
                seen[link.typeB].emplace(link.valueA, link.valueB);
            } else if (link.typeB == anchor && link.typeA != anchor) {
                seen[link.typeA].emplace(link.valueB, link.valueA);
            }
        }));
    }
    std::vector<Fitness> list;
    for (const store::DictionaryEntry& type : types) {
        if (type.name == anchor) {
            continue;
        }
        Fitness one;
        one.type = type.name;
        std::map<std::string, std::int64_t> anchorsOf;
        std::map<std::string, std::int64_t> valuesOf;
        for (const auto& [who, value] : seen[type.name]) {
            one.mostAnchors = std::max(one.mostAnchors, ++anchorsOf[value]);
            one.mostPerAnchor = std::max(one.mostPerAnchor, ++valuesOf[who]);
        }
        one.values = static_cast<std::int64_t>(anchorsOf.size());
        one.shared =
            std::count_if(anchorsOf.begin(), anchorsOf.end(), [](const auto& entry) { return entry.second > 1; });
        if (!valuesOf.empty()) {
            one.perAnchor = static_cast<double>(seen[type.name].size()) / static_cast<double>(valuesOf.size());
            const double shared = static_cast<double>(one.shared) / static_cast<double>(one.values);
            one.verdict = one.perAnchor <= 2 && shared <= 0.005  ? Fitness::Verdict::Good
                          : one.perAnchor < 10 && shared <= 0.05 ? Fitness::Verdict::Acceptable
                                                                 : Fitness::Verdict::Doubtful;
        }
        list.push_back(std::move(one));
    }
    return list;
}

std::string_view name(Fitness::Verdict verdict)
{
    constexpr std::string_view kNames[] = {"good", "acceptable", "doubtful", "unknown"};
    return kNames[static_cast<std::size_t>(verdict)];
}

} // namespace weir::identity
