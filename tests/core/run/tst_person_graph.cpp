#include "core/run/person_graph.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

using namespace weir;
using namespace weir::run;

namespace {

Person randomPerson(std::mt19937& random, int nodes, int links)
{
    Person person;
    for (int i = 0; i < nodes; ++i) {
        person.identifiers.push_back({i % 3 == 0 ? "email" : "cookie", "v" + std::to_string(i), 0, {}, {}, "crm"});
    }
    for (int i = 0; i < links; ++i) {
        const auto& a = person.identifiers[random() % person.identifiers.size()];
        const auto& b = person.identifiers[random() % person.identifiers.size()];
        person.links.push_back({a.type, a.value, b.type, b.value, "crm",
                                random() % 4 == 0 ? "match name" : "same record", RunId("r"),
                                Instant{static_cast<std::int64_t>(random() % 1000)}});
    }
    return person;
}

/// Every way without a detour, walked one by one: the length and the number of likely links of the best.
std::pair<int, int> bestWay(const PersonGraph& graph, std::size_t from, std::size_t to)
{
    std::pair<int, int> best{-1, -1};
    std::vector<std::size_t> on{from};
    const std::function<void(int, int)> walk = [&](int length, int doubts) {
        if (on.back() == to) {
            if (best.first < 0 || std::pair(length, doubts) < best) {
                best = {length, doubts};
            }
            return;
        }
        for (const PersonGraph::Edge& edge : graph.edges) {
            if (edge.a != on.back() && edge.b != on.back()) {
                continue;
            }
            const std::size_t next = edge.a == on.back() ? edge.b : edge.a;
            if (std::find(on.begin(), on.end(), next) == on.end()) {
                on.push_back(next);
                walk(length + 1, doubts + (edge.certain ? 0 : 1));
                on.pop_back();
            }
        }
    };
    walk(0, 0);
    return best;
}

} // namespace

/// What the drawing of a person rests on: each pair once, shortest ways, parts, warnings.
class TestPersonGraph : public QObject
{
    Q_OBJECT

private slots:
    void waysAreTheShortestOfAll()
    {
        std::mt19937 random(5);
        int found = 0;
        for (int round = 0; round < 150; ++round) {
            const int nodes = 2 + static_cast<int>(random() % 6);
            const Person person = randomPerson(random, nodes, static_cast<int>(random() % 10));
            const PersonGraph graph = personGraph(person, 100);
            for (std::size_t a = 0; a < graph.nodes.size(); ++a) {
                for (std::size_t b = 0; b < graph.nodes.size(); ++b) {
                    const std::vector<std::size_t> way = wayBetween(graph, a, b);
                    const auto [length, doubts] = bestWay(graph, a, b);
                    QCOMPARE(static_cast<int>(way.size()), std::max(length, 0));
                    std::size_t at = a;
                    int likely = 0;
                    for (const std::size_t edge : way) {
                        QVERIFY(graph.edges[edge].a == at || graph.edges[edge].b == at);
                        at = graph.edges[edge].a == at ? graph.edges[edge].b : graph.edges[edge].a;
                        likely += graph.edges[edge].certain ? 0 : 1;
                    }
                    QCOMPARE(likely, std::max(doubts, 0));
                    QVERIFY(way.empty() || at == b);
                    found += way.size() > 1 ? 1 : 0;
                    // In one part exactly when there is a way, or when it is the same node.
                    const std::vector<std::size_t> parts = partsWithout(graph, {});
                    QCOMPARE(parts[a] == parts[b], a == b || !way.empty());
                }
            }
        }
        QVERIFY(found > 100);
    }

    void withoutItsOnlyLinkAPersonFallsApart()
    {
        Person person;
        person.links = {{"email", "a", "cookie", "c", "crm", "same record", RunId("r"), Instant{1}},
                        {"cookie", "c", "email", "b", "crm", "same record", RunId("r"), Instant{2}},
                        {"email", "b", "cookie", "c", "web", "same record", RunId("r"), Instant{3}}};
        const PersonGraph graph = personGraph(person, 100);
        QCOMPARE(graph.nodes.size(), std::size_t{3});
        QCOMPARE(graph.edges.size(), std::size_t{2}); // each pair once, whichever end comes first
        QCOMPARE(graph.edges[1].links.size(), std::size_t{2});
        const std::vector<std::size_t> parts = partsWithout(graph, {1});
        QCOMPARE(parts, (std::vector<std::size_t>{0, 0, 1}));
    }

    void manyAreFolded()
    {
        std::mt19937 random(9);
        const Person person = randomPerson(random, 300, 500);
        const PersonGraph all = personGraph(person, 1'000);
        const PersonGraph shown = personGraph(person, 200);
        QCOMPARE(shown.nodes.size(), std::size_t{200});
        QCOMPARE(shown.folded, std::size_t{100});
        std::multiset<std::size_t> degrees;
        for (const PersonGraph::Node& node : all.nodes) {
            degrees.insert(node.links);
        }
        const std::size_t least = *std::next(degrees.begin(), 100);
        for (const PersonGraph::Node& node : shown.nodes) {
            QVERIFY(node.links >= least);
        }
        for (const PersonGraph::Edge& edge : shown.edges) {
            QVERIFY(edge.a < 200 && edge.b < 200);
        }
    }

    void sharedDevicesAndJunkAreToldApart()
    {
        Person person;
        person.identifiers = {{"email", "anonymous", 0, {}, {}, ""}, {"email", "kim@example.org", 0, {}, {}, ""}};
        for (const char* user : {"u1", "u2", "u3"}) {
            person.links.push_back({"cookie", "c1", "user_id", user, "web", "same record", RunId("r"), {}});
        }
        person.links.push_back({"cookie", "c2", "user_id", "u1", "web", "same record", RunId("r"), {}});
        const PersonGraph graph = personGraph(person, 100);
        const std::vector<GraphWarning> warnings = warningsOf(graph);
        QCOMPARE(warnings.size(), std::size_t{2});
        QCOMPARE(warnings[0].kind, GraphWarning::Kind::Junk);
        QCOMPARE(graph.nodes[warnings[0].node].value, std::string("anonymous"));
        QCOMPARE(warnings[1].kind, GraphWarning::Kind::Shared);
        QCOMPARE(graph.nodes[warnings[1].node].value, std::string("c1"));
        QCOMPARE(warnings[1].count, std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestPersonGraph)
#include "tst_person_graph.moc"
