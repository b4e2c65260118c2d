#include "core/graph/difference.h"

#include <QTest>

using namespace weir;
using namespace weir::graph;

namespace {

Document sample()
{
    Document document;
    const auto put = [&](const char* id, const char* type, Json settings, Point at) {
        Node node;
        node.id = NodeId(id);
        node.type = NodeTypeId(type);
        node.settings = std::move(settings);
        document.nodes[node.id] = std::make_shared<const Node>(node);
        document.positions[node.id] = at;
    };
    put("a", "source.file", {{"path", "a.csv"}}, {0, 0});
    put("b", "filter", {{"condition", "x > 1"}, {"deep", {{"one", 1}, {"two", 2}}}}, {300, 0});
    put("c", "sort", {{"keys", {"x", "y"}}}, {600, 0});
    document.wires = {{{NodeId("a"), "out"}, {NodeId("b"), "in"}}, {{NodeId("b"), "out"}, {NodeId("c"), "in"}}};
    return document;
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private slots:
    void equalPipelinesDifferInNothing()
    {
        const Difference none = difference(sample(), sample());
        QVERIFY(none.isSame());
        QCOMPARE(none.moved, 0U);
        QVERIFY(!none.areas && !none.description);
    }

    void aMoveIsNoChange()
    {
        Document after = sample();
        after.positions[NodeId("b")] = {301, 0};
        const Difference moved = difference(sample(), after);
        QVERIFY(moved.isSame());
        QCOMPARE(moved.moved, 1U);
    }

    void settingsAreNamedDownToTheValue()
    {
        Document after = sample();
        Node node = *after.nodes.at(NodeId("b"));
        node.settings["deep"]["two"] = 3;
        node.settings.erase("condition");
        node.name = "Big ones";
        after.nodes[node.id] = std::make_shared<const Node>(node);
        const Difference found = difference(sample(), after);
        QCOMPARE(found.nodes.size(), 1U);
        QVERIFY(found.nodes.front().kind == ChangeKind::Changed);
        const std::vector<PropertyChange> expected{
            {"name", "", "Big ones"}, {"settings/condition", "x > 1", Json()}, {"settings/deep/two", 2, 3}};
        QVERIFY(found.nodes.front().properties == expected);
    }

    void addedRemovedAndRewiredNodesAreFound()
    {
        Document after = sample();
        after.nodes.erase(NodeId("b"));
        after.positions.erase(NodeId("b"));
        Node node;
        node.id = NodeId("d");
        node.type = NodeTypeId("filter");
        after.nodes[node.id] = std::make_shared<const Node>(node);
        after.positions[node.id] = {100, 0};
        after.wires = {{{NodeId("a"), "out"}, {NodeId("d"), "in"}}, {{NodeId("d"), "out"}, {NodeId("c"), "in"}}};
        const Difference found = difference(sample(), after);
        QCOMPARE(found.nodes.size(), 3U);
        QCOMPARE(found.nodes[0].node, NodeId("d")); // left to right
        QCOMPARE(found.nodes[1].node, NodeId("b"));
        QCOMPARE(found.nodes[2].node, NodeId("c"));
        QVERIFY(found.nodes[0].kind == ChangeKind::Added && found.nodes[1].kind == ChangeKind::Removed);
        QCOMPARE(found.nodes[2].properties.front().property, std::string("inputs/in"));
        QCOMPARE(found.addedWires.size(), 2U);
        QCOMPARE(found.removedWires.size(), 2U);
        // The other way round says the opposite.
        const Difference back = difference(after, sample());
        QCOMPARE(back.count(ChangeKind::Added), found.count(ChangeKind::Removed));
        QCOMPARE(back.addedWires, found.removedWires);
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_graph_difference.moc"
