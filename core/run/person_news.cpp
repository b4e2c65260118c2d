#include "core/run/person_news.h"

#include "core/graph/flatten.h"
#include "core/store/run_log.h"

#include <algorithm>
#include <set>

namespace weir::run {
namespace {

/// The nodes that resolve identities, in pipelines as runs know them: without sub-pipelines.
std::set<NodeId> resolvers(const graph::Document& document)
{
    std::set<NodeId> nodes;
    for (const auto& [id, node] : graph::flatten(document).document.nodes) {
        if (node->type == NodeTypeId("identity") && !node->disabled) {
            nodes.insert(id);
        }
    }
    return nodes;
}

} // namespace

std::vector<SourceNews> newsOf(const Person& person, const std::vector<store::ConsentRecord>& consents)
{
    std::map<std::string, Instant> newest;
    const auto told = [&](const std::string& source, Instant time) {
        if (!source.empty()) {
            const auto [place, added] = newest.try_emplace(source, time);
            place->second = std::max(place->second, time);
        }
    };
    for (const store::IdentifierRecord& each : person.identifiers) {
        told(each.source, each.lastSeen);
    }
    for (const store::TraitRecord& each : person.traits) {
        told(each.source, each.time);
    }
    for (const store::SaidTrait& each : person.said) {
        told(each.source, each.last);
    }
    for (const store::ConsentRecord& each : consents) {
        told(each.source, each.time);
    }
    for (const PersonMoment& each : person.moments) {
        if (each.kind == PersonMoment::Kind::Event) { // of others the source is a run
            told(each.source, each.time);
        }
    }
    std::vector<SourceNews> news;
    for (const auto& [source, time] : newest) {
        news.push_back({source, time});
    }
    std::stable_sort(news.begin(), news.end(),
                     [](const SourceNews& a, const SourceNews& b) { return a.newest > b.newest; });
    return news;
}

Result<std::optional<Instant>> storedAt(const store::ProfileStore& store, const project::Project& project,
                                        std::size_t runs)
{
    std::map<std::string, std::set<NodeId>> nodes;
    for (const auto& [id, document] : project.pipelines) {
        nodes[id.str()] = resolvers(document);
    }
    const store::RunLog log(store);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::RunRecord> records, log.runs(runs));
    for (const store::RunRecord& run : records) {
        const auto own = nodes.find(run.pipeline);
        if (run.state != "succeeded" || own == nodes.end() || own->second.empty()) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::RunNodeRecord> done, log.nodes(run.id));
        const bool resolved = std::any_of(done.begin(), done.end(), [&](const store::RunNodeRecord& node) {
            return own->second.contains(node.node) && (node.state == "succeeded" || node.state == "cached");
        });
        if (resolved) {
            return std::optional(run.finishedAt.value_or(run.startedAt));
        }
    }
    return std::optional<Instant>();
}

std::map<std::string, std::vector<TraitPoint>, std::less<>> pastOf(const std::vector<store::TraitRecord>& traits,
                                                                   const std::vector<store::PastTrait>& past)
{
    std::map<std::string, std::vector<TraitPoint>, std::less<>> all;
    std::set<std::string> ruled;
    for (const store::PastTrait& each : past) {
        ruled.insert(each.trait);
        if (!isNull(each.value)) {
            all[each.trait].push_back({each.time, each.value, each.source});
        }
    }
    for (const store::TraitRecord& each : traits) {
        if (!ruled.contains(each.name) && !isNull(each.value)) {
            all[each.name].push_back({each.time, each.value, each.source});
        }
    }
    for (auto& [trait, points] : all) {
        std::stable_sort(points.begin(), points.end(),
                         [](const TraitPoint& a, const TraitPoint& b) { return a.time < b.time; });
    }
    return all;
}

} // namespace weir::run
