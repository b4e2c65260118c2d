#include <QtTest>

#include "tests/core/compile/pipelines.h"

#include <algorithm>

using namespace weir;
using namespace weir::compile;
using test::kOrders;
using test::Pipeline;

namespace {

/// The finding with that id at that node, or null.
const Error* find(const Analysis& analysis, const std::string& node, const std::string& id)
{
    for (const nodes::Diagnostic& finding : analysis.find(NodeId(node))->diagnostics) {
        if (finding.error.messageId() == id) {
            return &finding.error;
        }
    }
    return nullptr;
}

NodeState stateOf(const Analysis& analysis, const std::string& node)
{
    return analysis.find(NodeId(node))->state;
}

} // namespace

class tst_analyze : public QObject
{
    Q_OBJECT

    nodes::Registry m_registry = test::testRegistry();

private slots:
    void schemasFlow()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("keep", "filter", R"({"condition": "amount > 10"})");
        p.node("total", "aggregate",
               R"({"groups": [{"expression": "country"}], "outputs": [{"function": "sum", "expression": "amount"}]})");
        p.wire("orders", "keep").wire("keep", "total");
        const Analysis a = analyze(p.document, m_registry);
        for (const auto& finding : a.diagnostics()) {
            QFAIL(finding.error.fullText().c_str());
        }
        QCOMPARE(stateOf(a, "total"), NodeState::Ready);
        const Schema* schema = a.schema({NodeId("total"), "out"});
        QVERIFY(schema);
        QCOMPARE(schema->names(), (std::vector<std::string>{"country", "sum_amount"}));
        QVERIFY((*schema)[1].type == DataType::decimal(38, 2));
    }

    void errorsNameNodeParameterAndRange()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders);
        p.node("keep", "filter", R"({"condition": "amout > 10"})").wire("orders", "keep");
        p.node("after", "sort", R"({"order": [{"expression": "amount"}]})").wire("keep", "after");
        const Analysis a = analyze(p.document, m_registry);
        QCOMPARE(a.diagnostics().size(), std::size_t{1});
        const Error& error = a.diagnostics().front().error;
        QCOMPARE(error.where().node, std::string("keep"));
        QCOMPARE(error.where().parameter, std::string("condition"));
        QCOMPARE(error.where().begin, 0);
        QCOMPARE(error.where().end, 5);
        QVERIFY(error.text().find("amount") != std::string::npos); // did you mean
        QCOMPARE(stateOf(a, "keep"), NodeState::NotConfigured);
        QCOMPARE(stateOf(a, "after"), NodeState::Blocked);
        QVERIFY(a.schema({NodeId("after"), "out"})); // columns are known all the same
    }

    void itemsOfListsHavePaths()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders);
        p.node("f", "formula", R"({"columns": [{"name": "a", "expression": "id + 1"},
            {"name": "b", "expression": "a + wrong"}], "colums": 1})");
        p.wire("orders", "f");
        const Analysis a = analyze(p.document, m_registry);
        const nodes::Diagnostics found = a.diagnostics();
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].error.where().parameter, std::string("columns/1/expression"));
        QCOMPARE(found[0].error.where().begin, 4);
        QCOMPARE(found[1].error.messageId(), std::string("settings.unknownNear"));
        QVERIFY(found[1].severity == nodes::Severity::Warning);
    }

    void wiresAreChecked()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("lonely", "filter", R"({"condition": "true"})");
        p.node("two", "filter", R"({"condition": "true"})").wire("orders", "two").wire("orders", "two.nowhere");
        p.node("split", "split", R"({"cases": [{"condition": "id = 1", "port": "one"}]})").wire("orders", "split");
        p.node("gone", "sort", R"({"limit": 1})").wire("split.old", "gone");
        const Analysis a = analyze(p.document, m_registry);
        QVERIFY(find(a, "lonely", "compile.wireMissing"));
        QCOMPARE(find(a, "lonely", "compile.wireMissing")->where().port, std::string("in"));
        QVERIFY(find(a, "two", "compile.inputMissing"));
        QVERIFY(find(a, "gone", "compile.outputMissing"));
        QVERIFY(a.schema({NodeId("split"), "one"}) && a.schema({NodeId("split"), "else"}));
    }

    void unknownTypesAreKept()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("x", "hologram", R"({"a": 1})").wire("orders", "x");
        p.node("after", "sort", R"({"limit": 1})").wire("x", "after");
        const Analysis a = analyze(p.document, m_registry);
        QCOMPARE(stateOf(a, "x"), NodeState::Unknown);
        QVERIFY(find(a, "x", "compile.typeUnknown"));
        QCOMPARE(stateOf(a, "after"), NodeState::Blocked);
        QVERIFY(a.find(NodeId("after"))->diagnostics.empty());
    }

    void cyclesAreNamed()
    {
        Pipeline p;
        p.node("a", "sort", R"({"limit": 1})")
            .node("b", "sort", R"({"limit": 1})")
            .node("c", "sort", R"({"limit": 1})");
        p.wire("a", "b").wire("b", "c");
        p.document.wires.insert(p.document.wires.begin(),
                                graph::Wire{{NodeId("b"), "out"}, {NodeId("a"), "in"}}); // from a bad file
        const Analysis a = analyze(p.document, m_registry);
        QVERIFY(find(a, "a", "compile.cycle") && find(a, "b", "compile.cycle"));
        QVERIFY(!find(a, "c", "compile.cycle"));
        QCOMPARE(stateOf(a, "c"), NodeState::Blocked);
    }

    void disabledNodesPassThroughWhenColumnsFit()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("keep", "filter", R"({"condition": "amount > 10"})");
        p.node("names", "select", R"({"columns": [{"column": "id"}]})").node("end", "sort", R"({"limit": 1})");
        p.wire("orders", "keep").wire("keep", "names").wire("names", "end");
        p.edit(graph::SetDisabled{NodeId("keep"), true});
        Analysis a = analyze(p.document, m_registry);
        QCOMPARE(stateOf(a, "keep"), NodeState::Disabled);
        QCOMPARE(stateOf(a, "end"), NodeState::Ready);
        p.edit(graph::SetDisabled{NodeId("names"), true});
        a = analyze(p.document, m_registry);
        QVERIFY(find(a, "names", "compile.disabledBlocks"));
        QCOMPARE(stateOf(a, "end"), NodeState::Blocked);
    }

    void onlyConsentedPeopleReachDestinations()
    {
        const ProjectFacts facts{{"advertising", "newsletter"}, {}};
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("people", "identity.test").wire("orders", "people");
        p.node("gate", "gate.test", R"({"purposes": ["newsletter"]})").wire("people", "gate");
        p.node("raw", "destination.test", R"({"purpose": "newsletter"})").wire("orders", "raw");
        p.node("ungated", "destination.test", R"({"purpose": "newsletter"})").wire("people", "ungated");
        p.node("blocked", "destination.test", R"({"purpose": "newsletter"})").wire("gate.blocked", "blocked");
        p.node("other", "destination.test", R"({"purpose": "advertising"})").wire("gate", "other");
        p.node("good", "destination.test", R"({"purpose": "newsletter"})").wire("gate", "good");
        const Analysis a = analyze(p.document, m_registry, {}, facts);
        QVERIFY(find(a, "raw", "nodes.needsConsent"));
        QVERIFY(find(a, "ungated", "nodes.needsConsent"));
        QVERIFY(find(a, "blocked", "nodes.needsConsent"));
        QVERIFY(find(a, "other", "compile.purposeNotGated"));
        QCOMPARE(stateOf(a, "good"), NodeState::Ready);
        p.edit(graph::SetSettings{NodeId("gate"), Json::parse(R"({"purposes": ["newsleter"]})")});
        const Analysis b = analyze(p.document, m_registry, {}, facts);
        QVERIFY(find(b, "gate", "settings.purposeMissingNear"));
    }

    void unchangedNodesAreKept()
    {
        Pipeline p;
        p.node("orders", "source.test", kOrders).node("keep", "filter", R"({"condition": "amount > 10"})");
        p.node("end", "sort", R"({"limit": 1})").wire("orders", "keep").wire("keep", "end");
        const Analysis before = analyze(p.document, m_registry);
        const graph::Document old = p.document;
        p.edit(graph::SetSettings{NodeId("keep"), Json::parse(R"({"condition": "amount > 11"})")});
        const Analysis after = analyze(p.document, m_registry, {}, {}, &before);
        QVERIFY(after.nodes.at(NodeId("orders")) == before.nodes.at(NodeId("orders")));
        QVERIFY(after.nodes.at(NodeId("keep")) != before.nodes.at(NodeId("keep")));
        QVERIFY(after.nodes.at(NodeId("end")) == before.nodes.at(NodeId("end"))); // its input's columns are the same
        p.edit(graph::RenameNode{NodeId("keep"), "Large orders"});
        const Analysis renamed = analyze(p.document, m_registry, {}, {}, &after);
        const NodeAnalysis& keep = *renamed.nodes.at(NodeId("keep"));
        QCOMPARE(keep.node->name, std::string("Large orders"));             // findings of other nodes name it
        QVERIFY(keep.contents == after.nodes.at(NodeId("keep"))->contents); // the same columns, not equal ones
        QVERIFY(renamed.nodes.at(NodeId("end")) == after.nodes.at(NodeId("end")));
        // What detection finds later counts.
        SourceSchemas detected;
        detected[NodeId("orders")] = Schema({{"x", TypeKind::Text, true, Privacy::Plain}});
        p.edit(graph::SetSettings{NodeId("orders"), Json::object()});
        const Analysis found = analyze(p.document, m_registry, detected, {}, &renamed);
        QVERIFY(found.schema({NodeId("orders"), "out"})->find("x"));
        QVERIFY(find(found, "keep", "expr.check.column.missing") || !found.find(NodeId("keep"))->diagnostics.empty());
    }

    /// Incremental analysis gives what a fresh one gives, after any edits.
    void incrementalEqualsFresh()
    {
        quint32 seed = 20261120;
        const auto random = [&](quint32 below) {
            seed = seed * 1664525U + 1013904223U;
            return (seed >> 8) % below;
        };
        const char* conditions[] = {"amount > 1", "country = 'DE'", "nothing = 2", "id", ""};
        Pipeline p;
        p.node("n0", "source.test", kOrders);
        Analysis kept;
        for (int step = 0; step < 300; ++step) {
            const std::string id = "n" + std::to_string(1 + random(12));
            const std::string from = "n" + std::to_string(random(12));
            graph::Edit edit;
            if (!p.document.find(NodeId(id))) {
                graph::Node node;
                node.id = NodeId(id);
                node.type = NodeTypeId(random(2) ? "filter" : "sort");
                node.settings = {{"condition", conditions[random(5)]}, {"limit", 3}};
                edit.change = graph::AddNode{node, {}};
            } else if (random(3) == 0) {
                edit.change = graph::SetSettings{NodeId(id), {{"condition", conditions[random(5)]}, {"limit", 3}}};
            } else if (random(8) == 0) {
                edit.change = graph::RemoveNode{NodeId(id)};
            } else if (random(6) == 0) {
                edit.change = graph::SetDisabled{NodeId(id), random(2) == 0};
            } else {
                edit.change = graph::Connect{{{NodeId(from), "out"}, {NodeId(id), "in"}}};
            }
            if (auto result = graph::apply(p.document, edit)) {
                p.document = *std::move(result);
            }
            kept = analyze(p.document, m_registry, {}, {}, &kept);
            const Analysis fresh = analyze(p.document, m_registry);
            QCOMPARE(kept.nodes.size(), fresh.nodes.size());
            for (const auto& [node, a] : fresh.nodes) {
                const NodeAnalysis& b = *kept.find(node);
                QVERIFY2(a->state == b.state, ("step " + std::to_string(step) + " node " + node.str()).c_str());
                QCOMPARE(a->diagnostics.size(), b.diagnostics.size());
                for (std::size_t i = 0; i < a->contents.size(); ++i) {
                    QCOMPARE(a->contents[i] == nullptr, b.contents[i] == nullptr);
                    QVERIFY(!a->contents[i] || *a->contents[i] == *b.contents[i]);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_analyze)
#include "tst_analyze.moc"
