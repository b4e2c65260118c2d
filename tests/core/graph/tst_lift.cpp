#include <QtTest>

#include "core/graph/lift.h"

#include <random>

using namespace weir;
using namespace weir::graph;

namespace {

void put(Document& document, const NodeId& id, const NodeTypeId& type, Json settings = Json::object())
{
    Node node;
    node.id = id;
    node.type = type;
    node.settings = std::move(settings);
    document.nodes[id] = std::make_shared<const Node>(std::move(node));
}

/// Two sub-pipelines: "outer" has a node and two places of "inner"; both expose settings, outer those of its places as
/// well. The pipeline has a node and two places of "outer".
Document drawing(std::mt19937& random)
{
    const auto value = [&] { return Json(static_cast<int>(random() % 3)); };
    const auto some = [&](std::initializer_list<const char*> keys) {
        Json settings = Json::object();
        for (const char* key : keys) {
            if (random() % 2 == 0) {
                settings[key] = value();
            }
        }
        return settings;
    };
    Document inner;
    inner.id = PipelineId("inner");
    put(inner, NodeId("a"), NodeTypeId("filter"), some({"x", "y"}));
    put(inner, NodeId("b"), NodeTypeId("filter"), some({"x", "y"}));
    inner.exposed["ax"] = {"", NodeId("a"), "x"};
    inner.exposed["by"] = {"", NodeId("b"), "y"};
    Document outer;
    outer.id = PipelineId("outer");
    put(outer, NodeId("c"), NodeTypeId("filter"), some({"x"}));
    put(outer, NodeId("p"), placeType(inner.id), some({"ax", "by"}));
    put(outer, NodeId("q"), placeType(inner.id), some({"ax", "by"}));
    outer.exposed["pax"] = {"", NodeId("p"), "ax"};
    outer.exposed["cx"] = {"", NodeId("c"), "x"};
    Document root;
    put(root, NodeId("d"), NodeTypeId("filter"), some({"x"}));
    put(root, NodeId("o"), placeType(outer.id), some({"pax", "cx"}));
    put(root, NodeId("r"), placeType(outer.id), some({"pax", "cx"}));
    root.parts[inner.id] = std::make_shared<const Document>(inner);
    root.parts[outer.id] = std::make_shared<const Document>(outer);
    return root;
}

Document applied(Document root, const std::vector<ScopedEdit>& edits)
{
    for (const ScopedEdit& edit : edits) {
        auto after = apply(root, edit);
        root = after ? *std::move(after) : Document();
    }
    return root;
}

} // namespace

class tst_lift : public QObject
{
    Q_OBJECT

private slots:
    /// Whatever is wanted of a flat node, flattening the edited drawing gives it; at most one edit per setting, and
    /// nothing to do when it is so.
    void flatteningIsTheOracle()
    {
        std::mt19937 random(20261128);
        for (int round = 0; round < 2000; ++round) {
            const Document root = drawing(random);
            const Flat flat = flatten(root);
            auto chosen = flat.document.nodes.begin();
            std::advance(chosen, static_cast<std::ptrdiff_t>(random() % flat.document.nodes.size()));
            Json wanted = chosen->second->settings;
            const char* key = random() % 2 == 0 ? "x" : "y";
            wanted[key] = static_cast<int>(random() % 3);
            const auto edits = liftSettings(root, flat, {{chosen->first, wanted}});
            const Document after = applied(root, edits);
            QCOMPARE(QString::fromStdString(flatten(after).document.find(chosen->first)->settings.dump()),
                     QString::fromStdString(wanted.dump()));
            QVERIFY(edits.size() <= 1);
            QCOMPARE(edits.empty(), wanted == chosen->second->settings);
        }
    }

    void aPlaceThatSetsItKeepsItForItself()
    {
        std::mt19937 random(1);
        Document root = drawing(random);
        put(root, NodeId("o"), placeType(PipelineId("outer")), {{"pax", 1}});
        put(root, NodeId("r"), placeType(PipelineId("outer")), {{"pax", 2}});
        const Flat flat = flatten(root);
        const NodeId node = flat.idOf({NodeId("o"), NodeId("p"), NodeId("a")});
        const NodeId other = flat.idOf({NodeId("r"), NodeId("p"), NodeId("a")});
        Json wanted = flat.document.find(node)->settings;
        wanted["x"] = 7;
        const auto edits = liftSettings(root, flat, {{node, wanted}});
        QCOMPARE(edits.size(), std::size_t(1));
        QVERIFY(edits.front().scope.empty());
        const Flat after = flatten(applied(root, edits));
        QCOMPARE(after.document.find(node)->settings["x"].get<int>(), 7);
        QCOMPARE(after.document.find(other)->settings["x"].get<int>(), 2);
    }

    void switchingOnReachesThePlacesAround()
    {
        std::mt19937 random(2);
        Document root = drawing(random);
        for (const auto& [scope, node] : std::map<NodeId, Address>{{NodeId("o"), {}}, {NodeId("p"), {NodeId("o")}}}) {
            root = applied(root, {{node, {SetDisabled{scope, true}}}});
        }
        const Flat flat = flatten(root);
        const NodeId node = flat.idOf({NodeId("o"), NodeId("p"), NodeId("b")});
        QVERIFY(flat.document.find(node)->disabled);
        const auto edits = liftSwitchOn(root, flat, node);
        QCOMPARE(edits.size(), std::size_t(2));
        QVERIFY(!flatten(applied(root, edits)).document.find(node)->disabled);
    }

    void aPlaceThatIsGoneIsSaid()
    {
        const auto after = apply(Document(), ScopedEdit{{NodeId("gone")}, {SetDisabled{NodeId("x"), false}}});
        QVERIFY(!after);
        QCOMPARE(QString::fromStdString(after.error().messageId()), QStringLiteral("graph.placeGone"));
    }
};

QTEST_GUILESS_MAIN(tst_lift)
#include "tst_lift.moc"
