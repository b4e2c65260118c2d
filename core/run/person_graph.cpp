#include "core/run/person_graph.h"

#include "core/stitch/blocked_values.h"

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>

namespace weir::run {
namespace {

constexpr std::size_t kMeeting = 3; ///< Values of one type in one identifier, from which on it is worth a look.

struct EdgesOfNode
{
    explicit EdgesOfNode(const PersonGraph& graph) : of(graph.nodes.size())
    {
        for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
            of[graph.edges[edge].a].push_back(edge);
            of[graph.edges[edge].b].push_back(edge);
        }
    }
    std::vector<std::vector<std::size_t>> of;
};

std::size_t otherEnd(const PersonGraph::Edge& edge, std::size_t node)
{
    return edge.a == node ? edge.b : edge.a;
}

} // namespace

PersonGraph personGraph(const Person& person, std::size_t limit)
{
    PersonGraph all;
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    const auto nodeOf = [&](const std::string& type, const std::string& value) {
        const auto [place, added] = places.try_emplace({type, value}, all.nodes.size());
        if (added) {
            all.nodes.push_back({type, value, 0});
        }
        return place->second;
    };
    for (const store::IdentifierRecord& each : person.identifiers) {
        nodeOf(each.type, each.value);
    }
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> edges;
    for (std::size_t i = 0; i < person.links.size(); ++i) {
        const store::LinkRecord& link = person.links[i];
        const std::size_t a = nodeOf(link.typeA, link.valueA);
        const std::size_t b = nodeOf(link.typeB, link.valueB);
        if (a == b) {
            continue;
        }
        const auto [place, added] = edges.try_emplace(std::minmax(a, b), all.edges.size());
        if (added) {
            all.edges.push_back({std::min(a, b), std::max(a, b), {}, false});
            ++all.nodes[a].links;
            ++all.nodes[b].links;
        }
        PersonGraph::Edge& edge = all.edges[place->second];
        edge.links.push_back(i);
        edge.certain = edge.certain || !link.rule.starts_with("match");
    }
    for (PersonGraph::Edge& edge : all.edges) {
        std::stable_sort(edge.links.begin(), edge.links.end(),
                         [&](std::size_t a, std::size_t b) { return person.links[a].time < person.links[b].time; });
    }
    if (all.nodes.size() <= limit) {
        return all;
    }
    std::vector<std::size_t> order(all.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return all.nodes[a].links > all.nodes[b].links; });
    order.resize(limit);
    std::sort(order.begin(), order.end());
    PersonGraph shown;
    shown.folded = all.nodes.size() - limit;
    std::map<std::size_t, std::size_t> kept;
    for (const std::size_t node : order) {
        kept.emplace(node, shown.nodes.size());
        shown.nodes.push_back(all.nodes[node]);
    }
    for (PersonGraph::Edge& edge : all.edges) {
        const auto a = kept.find(edge.a);
        const auto b = kept.find(edge.b);
        if (a != kept.end() && b != kept.end()) {
            shown.edges.push_back({a->second, b->second, std::move(edge.links), edge.certain});
        }
    }
    return shown;
}

std::vector<std::size_t> wayBetween(const PersonGraph& graph, std::size_t a, std::size_t b)
{
    // Fewest edges, then fewest that are only likely, then the lowest numbers: layer by layer from the end.
    constexpr std::size_t kFar = static_cast<std::size_t>(-1);
    if (a == b || a >= graph.nodes.size() || b >= graph.nodes.size()) {
        return {};
    }
    const EdgesOfNode edges(graph);
    std::vector<std::size_t> steps(graph.nodes.size(), kFar);
    std::vector<std::size_t> doubts(graph.nodes.size(), kFar);
    steps[b] = 0;
    doubts[b] = 0;
    std::deque<std::size_t> open{b};
    while (!open.empty()) {
        const std::size_t node = open.front();
        open.pop_front();
        for (const std::size_t edge : edges.of[node]) {
            const std::size_t next = otherEnd(graph.edges[edge], node);
            const std::size_t doubt = doubts[node] + (graph.edges[edge].certain ? 0 : 1);
            if (steps[next] == kFar) {
                steps[next] = steps[node] + 1;
                doubts[next] = doubt;
                open.push_back(next);
            } else if (steps[next] == steps[node] + 1) {
                doubts[next] = std::min(doubts[next], doubt); // its own layer is not walked before this one ends
            }
        }
    }
    std::vector<std::size_t> way;
    if (steps[a] == kFar) {
        return way;
    }
    for (std::size_t node = a; node != b;) {
        for (const std::size_t edge : edges.of[node]) {
            const std::size_t next = otherEnd(graph.edges[edge], node);
            if (steps[next] + 1 == steps[node] && doubts[next] + (graph.edges[edge].certain ? 0 : 1) == doubts[node]) {
                way.push_back(edge);
                node = next;
                break;
            }
        }
    }
    return way;
}

std::vector<std::size_t> partsWithout(const PersonGraph& graph, const std::vector<std::size_t>& removed)
{
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    const EdgesOfNode edges(graph);
    std::vector<std::size_t> part(graph.nodes.size(), kNone);
    std::size_t parts = 0;
    for (std::size_t begin = 0; begin < graph.nodes.size(); ++begin) {
        if (part[begin] != kNone) {
            continue;
        }
        std::vector<std::size_t> open{begin};
        part[begin] = parts;
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            for (const std::size_t edge : edges.of[node]) {
                const std::size_t next = otherEnd(graph.edges[edge], node);
                if (part[next] == kNone && std::find(removed.begin(), removed.end(), edge) == removed.end()) {
                    part[next] = parts;
                    open.push_back(next);
                }
            }
        }
        ++parts;
    }
    return part;
}

std::vector<GraphWarning> warningsOf(const PersonGraph& graph)
{
    std::vector<GraphWarning> warnings;
    stitch::Rules junk;
    junk.blockedPatterns["*"] = stitch::suggestedPatterns();
    const auto suspicious = stitch::BlockedValues::make(junk);
    const EdgesOfNode edges(graph);
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        const PersonGraph::Node& each = graph.nodes[node];
        if (suspicious && suspicious->blocks(each.type, each.value)) {
            warnings.push_back({GraphWarning::Kind::Junk, node, {}, 0});
        }
        std::map<std::string, std::size_t> meeting;
        for (const std::size_t edge : edges.of[node]) {
            const PersonGraph::Node& other = graph.nodes[otherEnd(graph.edges[edge], node)];
            if (other.type != each.type) {
                ++meeting[other.type];
            }
        }
        for (const auto& [type, count] : meeting) {
            if (count >= kMeeting) {
                warnings.push_back({GraphWarning::Kind::Shared, node, type, count});
            }
        }
    }
    return warnings;
}

} // namespace weir::run
