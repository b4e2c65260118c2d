#include <QtTest>

#include "core/compile/content_key.h"
#include "core/compile/lower.h"
#include "tests/core/compile/pipelines.h"

using namespace weir;
using namespace weir::compile;
using test::kOrders;
using test::Pipeline;

class tst_lower : public QObject
{
    Q_OBJECT

    nodes::Registry m_registry = test::testRegistry();

    [[nodiscard]] ContentKeys keys(const graph::Document& document, const std::string& fingerprint = "f1",
                                   Instant now = {}) const
    {
        KeyInputs inputs;
        inputs.fingerprints[NodeId("orders")] = fingerprint;
        inputs.engine = "duckdb 1.5";
        inputs.runInstant = now;
        return contentKeys(document, analyze(document, m_registry), m_registry, inputs);
    }

    static Pipeline shop()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("keep", "filter", R"({"condition": "amount > 10"})");
        p.node("end", "sort", R"({"order": [{"expression": "id"}]})").wire("orders", "keep").wire("keep", "end");
        return p;
    }

private slots:
    void neededNodesOnly()
    {
        Pipeline p = shop();
        p.node("aside", "sort", R"({"limit": 1})").wire("orders", "aside");
        const Analysis a = analyze(p.document, m_registry);
        auto lowering = lower(p.document, a, m_registry, {NodeId("end")});
        QVERIFY2(lowering, lowering ? "" : lowering.error().fullText().c_str());
        QCOMPARE(lowering->nodes.size(), std::size_t{3});
        QCOMPARE(lowering->nodes.front().id.str(), std::string("orders"));
        QVERIFY(std::holds_alternative<nodes::ScanStep>(lowering->nodes.front().step));
        QCOMPARE(lowering->scans.size(), std::size_t{1});
        QCOMPARE(lowering->scans.begin()->first, std::string("orders.out"));
        const plan::RelationPtr end = lowering->relation({NodeId("end"), "out"});
        QVERIFY(end && std::holds_alternative<plan::Sort>(end->op()));
        QCOMPARE(end->origin().str(), std::string("end"));
        QVERIFY(end->schema() == *a.schema({NodeId("end"), "out"}));
    }

    void cachedPortsBecomeScans()
    {
        const Pipeline p = shop();
        const Analysis a = analyze(p.document, m_registry);
        auto lowering = lower(p.document, a, m_registry, {NodeId("end")}, {{NodeId("keep"), "out"}});
        QVERIFY(lowering);
        QCOMPARE(lowering->nodes.size(), std::size_t{1});
        QCOMPARE(lowering->scans.begin()->first, std::string("keep.out"));
    }

    void disabledNodesAreSkipped()
    {
        Pipeline p = shop();
        p.node("others", "sort", R"({"limit": 5})").wire("keep.rejected", "others");
        p.edit(graph::SetDisabled{NodeId("keep"), true});
        const Analysis a = analyze(p.document, m_registry);
        auto lowering = lower(p.document, a, m_registry, {NodeId("end")});
        QVERIFY2(lowering, lowering ? "" : lowering.error().fullText().c_str());
        const auto& sort = std::get<plan::Sort>(lowering->relation({NodeId("end"), "out"})->op());
        QVERIFY(std::holds_alternative<plan::Scan>(sort.input->op()));
    }

    void whatIsNotReadyIsRefused()
    {
        Pipeline p = shop();
        p.edit(graph::SetSettings{NodeId("keep"), Json::object()});
        auto lowering = lower(p.document, analyze(p.document, m_registry), m_registry, {NodeId("keep")});
        QVERIFY(!lowering);
        QCOMPARE(lowering.error().messageId(), std::string("settings.missing"));
        QCOMPARE(lowering.error().where().node, std::string("keep"));
        QVERIFY(!lower(p.document, analyze(p.document, m_registry), m_registry, {NodeId("end")}));
        auto rest = lower(p.document, analyze(p.document, m_registry), m_registry);
        QVERIFY(rest && rest->nodes.size() == 1); // the source alone
    }

    void everyNodeThatRunsIsLowered()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("people", "identity.test").wire("orders", "people");
        p.node("gate", "gate.test").wire("people", "gate").node("end", "destination.test").wire("gate", "end");
        auto lowering = lower(p.document, analyze(p.document, m_registry), m_registry);
        QVERIFY(lowering);
        QCOMPARE(lowering->nodes.size(), std::size_t{4});
        QCOMPARE(lowering->find(NodeId("people"))->inputs.at("in").size(), std::size_t{1});
        QVERIFY(std::holds_alternative<nodes::DeliverStep>(lowering->nodes.back().step));
    }

    void namesAndPlacesDoNotChangeKeys()
    {
        Pipeline p = shop();
        const ContentKeys before = keys(p.document);
        QCOMPARE(before.size(), std::size_t{4}); // orders.out, keep.out, keep.rejected, end.out
        p.edit(graph::RenameNode{NodeId("keep"), "Large"}).edit(graph::MoveNodes{{{NodeId("keep"), {50, 60}}}});
        p.edit(graph::PutNote{graph::NoteId("n"), {"text", {}, {}}});
        p.edit(graph::SetPipelineInfo{"other name", "other text"});
        QVERIFY(keys(p.document) == before);
        // A setting at its default is the same as the setting left out.
        p.edit(graph::SetSetting{NodeId("end"), "offset", 0});
        QVERIFY(keys(p.document) == before);
    }

    void settingsChangeKeysDownstreamAndUndoReturnsThem()
    {
        Pipeline p = shop();
        const graph::Document undo = p.document;
        const ContentKeys before = keys(p.document);
        p.edit(graph::SetSetting{NodeId("keep"), "condition", "amount > 20"});
        const ContentKeys after = keys(p.document);
        QVERIFY(after.at({NodeId("orders"), "out"}) == before.at({NodeId("orders"), "out"}));
        QVERIFY(after.at({NodeId("keep"), "out"}) != before.at({NodeId("keep"), "out"}));
        QVERIFY(after.at({NodeId("end"), "out"}) != before.at({NodeId("end"), "out"}));
        QVERIFY(keys(undo) == before);
        QVERIFY(before.at({NodeId("keep"), "out"}) != before.at({NodeId("keep"), "rejected"}));
    }

    void fingerprintsAndClock()
    {
        Pipeline p = shop();
        const ContentKeys before = keys(p.document);
        QVERIFY(keys(p.document, "f2").at({NodeId("end"), "out"}) != before.at({NodeId("end"), "out"}));
        QVERIFY(keys(p.document, "").empty()); // unknown: nothing behind the source can be cached
        QVERIFY(keys(p.document, "f1", Instant{5}) == before);
        p.edit(graph::SetSetting{NodeId("keep"), "condition", "run_time() > instant '2026-01-01T00:00:00Z'"});
        QVERIFY(keys(p.document, "f1", Instant{5}).at({NodeId("keep"), "out"}) !=
                keys(p.document, "f1", Instant{6}).at({NodeId("keep"), "out"}));
        QVERIFY(keys(p.document, "f1", Instant{5}).at({NodeId("orders"), "out"}) ==
                keys(p.document, "f1", Instant{6}).at({NodeId("orders"), "out"}));
    }

    void disabledNodesHaveTheKeyOfTheirInput()
    {
        Pipeline p = shop();
        p.edit(graph::SetDisabled{NodeId("keep"), true});
        const ContentKeys found = keys(p.document);
        QVERIFY(found.at({NodeId("keep"), "out"}) == found.at({NodeId("orders"), "out"}));
    }
};

QTEST_GUILESS_MAIN(tst_lower)
#include "tst_lower.moc"
