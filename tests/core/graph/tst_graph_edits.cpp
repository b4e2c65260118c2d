#include <QtTest>

#include "core/graph/edit.h"
#include "core/graph/topology.h"

#include <random>

using namespace weir;
using namespace weir::graph;

namespace {

Edit randomEdit(std::mt19937& random)
{
    const auto node = [&] { return NodeId("n" + std::to_string(random() % 6)); };
    switch (random() % 9) {
    case 0:
    case 1: {
        Node made;
        made.id = node();
        made.type = NodeTypeId("filter");
        return {AddNode{made, {1, 2}}};
    }
    case 2:
        return {RemoveNode{node()}};
    case 3:
        return {SetSetting{node(), "k", static_cast<int>(random() % 4)}};
    case 4:
        return {RenameNode{node(), "name"}};
    case 5:
        return {SetDisabled{node(), random() % 2 == 0}};
    case 6:
        return {MoveNodes{{{node(), {5, 6}}, {node(), {7, 8}}}}};
    default:
        return {Connect{{{node(), "out"}, {node(), "in"}}}};
    }
}

} // namespace

class tst_graph_edits : public QObject
{
    Q_OBJECT

private slots:
    /// Random edits: the old document never changes, failures have no effect, no cycle arises, wires stay sorted and
    /// point to nodes that exist.
    void editsKeepTheRules()
    {
        const std::uint32_t seed = 20261120;
        std::mt19937 random(seed);
        Document document;
        for (int step = 0; step < 3000; ++step) {
            const Document before = document;
            const auto after = apply(document, randomEdit(random));
            QVERIFY2(document == before, ("seed " + std::to_string(seed) + ", step " + std::to_string(step)).c_str());
            if (!after) {
                continue;
            }
            document = *after;
            QVERIFY(topologicalOrder(document));
            QVERIFY(std::is_sorted(document.wires.begin(), document.wires.end(),
                                   [](const Wire& a, const Wire& b) { return a.to < b.to; }));
            for (const Wire& wire : document.wires) {
                QVERIFY(document.find(wire.from.node) && document.find(wire.to.node));
            }
        }
    }

    void groupsAreAllOrNothing()
    {
        Node node;
        node.id = NodeId("a");
        const Document empty;
        const auto failed = apply(empty, Edit{EditGroup{{Edit{AddNode{node, {}}}, Edit{RemoveNode{NodeId("b")}}}}});
        QVERIFY(!failed);
        QCOMPARE(failed.error().messageId(), std::string("graph.nodeMissing"));
        QVERIFY(empty.nodes.empty());
    }

    void orderIsStableAndNamesCycles()
    {
        Document document;
        for (const char* id : {"c", "a", "b"}) {
            Node node;
            node.id = NodeId(id);
            document = *apply(document, Edit{AddNode{node, {}}});
        }
        document = *apply(document, Edit{Connect{{{NodeId("c"), "out"}, {NodeId("a"), "in"}}}});
        QCOMPARE(*topologicalOrder(document), (std::vector<NodeId>{NodeId("b"), NodeId("c"), NodeId("a")}));
        QVERIFY(!apply(document, Edit{Connect{{{NodeId("a"), "out"}, {NodeId("c"), "in"}}}}));
        document.wires.push_back({{NodeId("a"), "out"}, {NodeId("c"), "in"}});
        QVERIFY(!topologicalOrder(document));
        QCOMPARE(freeNodeId(document, "a"), NodeId("a_2"));
    }
};

QTEST_GUILESS_MAIN(tst_graph_edits)
#include "tst_graph_edits.moc"
