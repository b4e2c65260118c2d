#include <QtTest>

#include "core/graph/edit.h"
#include "core/nodes/registry.h"
#include "tests/support/fake_nodes.h"

using namespace weir;

class tst_wires : public QObject
{
    Q_OBJECT

    nodes::Registry m_registry;
    graph::Document m_document;

    [[nodiscard]] std::string why(const std::string& from, const std::string& fromPort, const std::string& to,
                                  const std::string& toPort) const
    {
        const auto error =
            nodes::whyNotConnect(m_document, m_registry, {{NodeId(from), fromPort}, {NodeId(to), toPort}});
        return error ? error->messageId() : std::string();
    }

private slots:
    void initTestCase()
    {
        for (auto make : {test::fakeSource, test::fakeIdentity, test::fakeGate, test::fakeDestination}) {
            QVERIFY(m_registry.add(make()));
        }
        QVERIFY(!m_registry.add(test::fakeSource())); // one id, one type
        for (const auto& [id, type] : {std::pair{"rows", "source.test"},
                                       {"more", "source.test"},
                                       {"people", "identity.test"},
                                       {"second", "identity.test"},
                                       {"gate", "gate.test"},
                                       {"end", "destination.test"},
                                       {"odd", "hologram"}}) {
            graph::Node node;
            node.id = NodeId(id);
            node.type = NodeTypeId(type);
            node.name = node.id == NodeId("gate") ? "Who may be written to" : "";
            m_document = *graph::apply(m_document, graph::Edit{graph::AddNode{node, {}}});
        }
        m_document =
            *graph::apply(m_document, graph::Edit{graph::Connect{{{NodeId("people"), "out"}, {NodeId("gate"), "in"}}}});
    }

    void reasons()
    {
        QCOMPARE(why("rows", "out", "people", "in"), std::string());
        QCOMPARE(why("rows", "out", "nobody", "in"), std::string("graph.nodeMissing"));
        QCOMPARE(why("rows", "out", "odd", "in"), std::string("nodes.typeUnknown"));
        QCOMPARE(why("rows", "side", "people", "in"), std::string("nodes.outputMissing"));
        QCOMPARE(why("rows", "out", "people", "top"), std::string("nodes.inputMissing"));
        QCOMPARE(why("rows", "out", "gate", "in"), std::string("nodes.needsIdentity"));
        QCOMPARE(why("rows", "out", "end", "in"), std::string("nodes.needsConsent"));
        QCOMPARE(why("gate", "blocked", "end", "in"), std::string("nodes.needsConsent"));
        QCOMPARE(why("gate", "out", "end", "in"), std::string());
        QCOMPARE(why("people", "out", "gate", "in"), std::string("graph.wireExists"));
        QCOMPARE(why("gate", "blocked", "gate", "in"), std::string("graph.wireCycle")); // although its port is taken
        QCOMPARE(why("second", "out", "gate", "in"), std::string("nodes.portTaken"));
    }

    /// Who draws a wire knows the names on the cards, not ids.
    void namesEnds()
    {
        const graph::Wire wire{{NodeId("second"), "out"}, {NodeId("gate"), "in"}};
        const auto error = nodes::whyNotConnect(m_document, m_registry, wire);
        QVERIFY(error);
        const nodes::NodeSpec& spec = m_registry.find(NodeTypeId("gate.test"))->spec();
        const std::string& port = spec.inputs.front().title;
        QCOMPARE(error->text(), "Port " + (port.empty() ? spec.inputs.front().name : port) +
                                    " of Who may be written to takes one wire and has it already. Remove that wire "
                                    "first.");
        graph::Document unnamed = m_document;
        graph::Node node = *unnamed.find(NodeId("gate"));
        node.name.clear();
        unnamed = *graph::apply(unnamed, graph::Edit{graph::RemoveNode{node.id}});
        unnamed = *graph::apply(unnamed, graph::Edit{graph::AddNode{node, {}}});
        unnamed =
            *graph::apply(unnamed, graph::Edit{graph::Connect{{{NodeId("people"), "out"}, {NodeId("gate"), "in"}}}});
        QVERIFY(nodes::whyNotConnect(unnamed, m_registry, wire)->text().find(" of " + spec.title + " takes") !=
                std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_wires)
#include "tst_wires.moc"
