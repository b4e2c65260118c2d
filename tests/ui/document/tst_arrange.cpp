#include "core/graph/topology.h"
#include "tests/ui/support/fake_types.h"
#include "ui/document/arrange.h"
#include "ui/document/node_face.h"
#include "ui/document/operations.h"

#include <QRectF>
#include <QTest>

#include <random>

using namespace weir;
using namespace weir::ui;

namespace {

QRectF cardAt(const graph::Point& point)
{
    return {point.x, point.y, card::kWidth, card::kHeight};
}

std::set<NodeId> allOf(const graph::Document& document)
{
    std::set<NodeId> result;
    for (const auto& [id, node] : document.nodes) {
        result.insert(id);
    }
    return result;
}

graph::Document after(const graph::Document& document, const graph::Edit& edit)
{
    auto next = graph::apply(document, edit);
    return next ? *next : graph::Document();
}

} // namespace

class TestArrange : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<nodes::Registry> m_registry = test::fakeRegistry();

private slots:
    void nodesWithoutAPlaceGetOneOfTheirOwn()
    {
        graph::Document document;
        for (const char* id : {"a", "b", "c", "d"}) {
            graph::Node node;
            node.id = NodeId(id);
            document.nodes[node.id] = std::make_shared<const graph::Node>(node);
        }
        document.positions[NodeId("b")] = {100, 40};
        document.wires.push_back({{NodeId("b"), "out"}, {NodeId("a"), "in"}});
        placeMissing(document);
        QCOMPARE(document.positions.size(), std::size_t(4));
        QCOMPARE(document.positions.at(NodeId("b")).x, 100.0);
        QVERIFY(document.positions.at(NodeId("a")).x > 100 + 200); // after what feeds it
        QVERIFY(!(document.positions.at(NodeId("c")) == document.positions.at(NodeId("d"))));
        document.positions.clear();
        placeMissing(document);
        QCOMPARE(document.positions.size(), std::size_t(4));
    }

    void tidyUpNeverOverlapsAndFlowsRight()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 20; ++round) {
            test::Builder b;
            const int count = 5 + round * 3;
            for (int i = 0; i < count; ++i) {
                const auto place = [&] { return static_cast<double>(random() % 1000); };
                b.node(("n" + std::to_string(i)).c_str(), "union", place(), place());
            }
            for (int i = 1; i < count; ++i) {
                const int from = static_cast<int>(random() % static_cast<unsigned>(i));
                b.wire(("n" + std::to_string(from)).c_str(), "out", ("n" + std::to_string(i)).c_str(), "in");
            }
            const Positions places = tidiedUp(b.document, {});
            QCOMPARE(places.size(), b.document.nodes.size());
            for (auto a = places.begin(); a != places.end(); ++a) {
                QCOMPARE(std::fmod(a->second.x, 20.0), 0.0);
                QCOMPARE(std::fmod(a->second.y, 20.0), 0.0);
                for (auto c = std::next(a); c != places.end(); ++c) {
                    QVERIFY(!cardAt(a->second).intersects(cardAt(c->second)));
                }
            }
            for (const graph::Wire& wire : b.document.wires) {
                QVERIFY(places.at(wire.from.node).x + card::kWidth < places.at(wire.to.node).x);
            }
        }
    }

    void tidyUpIsStable()
    {
        graph::Document document = test::sampleDocument();
        document = after(document, {graph::MoveNodes{tidiedUp(document, {})}});
        const Positions again = tidiedUp(document, {});
        const graph::Document twice = after(document, {graph::MoveNodes{again}});
        QVERIFY(document.positions == twice.positions);
    }

    void alignsAndDistributes()
    {
        test::Builder b;
        b.node("a", "filter", 0, 0).node("b", "filter", 330, 40).node("c", "filter", 1000, 90);
        const std::set<NodeId> all = allOf(b.document);
        for (const auto& [id, point] : aligned(b.document, all, Alignment::Top)) {
            QCOMPARE(point.y, 0.0);
        }
        for (const auto& [id, point] : aligned(b.document, all, Alignment::Right)) {
            QCOMPARE(point.x, 1000.0);
        }
        const Positions spread = distributed(b.document, all, Axis::Horizontal);
        QCOMPARE(spread.at(NodeId("b")).x, 500.0);
        QCOMPARE(spread.at(NodeId("a")).x, 0.0);
        QCOMPARE(spread.at(NodeId("c")).x, 1000.0);
    }

    void insertOnWireRewiresAndMakesRoom()
    {
        const graph::Document document = test::sampleDocument();
        const graph::Wire wire{{NodeId("contacts"), "out"}, {NodeId("clean"), "in"}};
        const auto insertion = insertOnWire(document, *m_registry, *m_registry->find(NodeTypeId("dedupe")), wire);
        QVERIFY(insertion);
        const graph::Document next = after(document, insertion->edit);
        const NodeId& made = insertion->nodes.front();
        QCOMPARE(next.into(made).front().from.node, NodeId("contacts"));
        QCOMPARE(next.outOf(made).front().to.node, NodeId("clean"));
        QCOMPARE(next.wires.size(), document.wires.size() + 1);
        QVERIFY(!cardAt(next.positions.at(made)).intersects(cardAt(next.positions.at(NodeId("clean")))));
        QVERIFY(next.positions.at(NodeId("identity")).x > document.positions.at(NodeId("identity")).x);
        // What is not after the wire stays.
        QVERIFY(next.positions.at(NodeId("filter")) == document.positions.at(NodeId("filter")));
        // A destination has no output and fits on no wire.
        QVERIFY(!fitsOnWire(document, *m_registry, *m_registry->find(NodeTypeId("destination.file")), wire));
    }

    void insertKeepsTheOrderOfInputs()
    {
        const graph::Document document = test::sampleDocument();
        const graph::Wire first = document.into(NodeId("identity")).front();
        const auto insertion = insertOnWire(document, *m_registry, *m_registry->find(NodeTypeId("dedupe")), first);
        const graph::Document next = after(document, insertion->edit);
        QCOMPARE(next.into(NodeId("identity")).front().from.node, insertion->nodes.front());
    }

    void deleteHeals()
    {
        const graph::Document document = test::sampleDocument();
        const graph::Document healed = after(document, removeAndHeal(document, *m_registry, {NodeId("clean")}));
        QVERIFY(!healed.find(NodeId("clean")));
        const auto in = healed.into(NodeId("identity"));
        QVERIFY(std::any_of(in.begin(), in.end(),
                            [](const graph::Wire& wire) { return wire.from.node == NodeId("contacts"); }));
        // Without the gate nothing may reach the destination: no wire is better than a wrong one.
        const graph::Document open = after(document, removeAndHeal(document, *m_registry, {NodeId("gate")}));
        QVERIFY(open.into(NodeId("file")).empty());
    }

    void connectsFromLeftToRight()
    {
        test::Builder b;
        b.node("c", "filter", 600, 0).node("a", "source.csv", 0, 0).node("b", "clean", 300, 0);
        const auto edit = connectSelected(b.document, *m_registry, allOf(b.document));
        QVERIFY(edit);
        const graph::Document next = after(b.document, *edit);
        QCOMPARE(next.wires.size(), std::size_t(2));
        QCOMPARE(next.outOf(NodeId("a")).front().to.node, NodeId("b"));
        QCOMPARE(next.outOf(NodeId("b")).front().to.node, NodeId("c"));
        QCOMPARE(after(next, *disconnectSelected(next, allOf(next))).wires.size(), std::size_t(0));
    }
};

QTEST_MAIN(TestArrange)
#include "tst_arrange.moc"
