#include <QtTest>

#include "core/compile/key_memory.h"
#include "core/graph/flatten.h"
#include "core/nodes/collapse.h"
#include "tests/core/compile/pipelines.h"

#include <random>

using namespace weir;
using namespace weir::compile;
using test::Pipeline;

namespace {

const char* const kColumns[] = {R"([{"name": "id", "type": "integer"}, {"name": "amount", "type": "decimal"},
                                    {"name": "country", "type": "text"}])",
                                R"([{"name": "id", "type": "text"}, {"name": "amount", "type": "decimal"}])"};
const char* const kConditions[] = {"amount > 1", "country = 'DE'", "nothing = 2", "id", "amount > run_time()", ""};

/// Edits a pipeline and what is around it at random, as a person with a project would.
class Hands
{
public:
    explicit Hands(unsigned seed) : m_random(seed) { inputs.engine = "duckdb 1"; }

    graph::Document document;
    SourceSchemas detected;
    ProjectFacts facts;
    KeyInputs inputs;

    void act()
    {
        const NodeId id("n" + std::to_string(number(16)));
        switch (number(14)) {
        case 0:
            edit(graph::RemoveNode{id});
            break;
        case 1:
            edit(graph::SetDisabled{id, number(2) == 0});
            break;
        case 2:
            edit(graph::RenameNode{id, "Name " + std::to_string(number(3))});
            break;
        case 3:
            detected[id] = *schemaFromJson(Json::parse(kColumns[number(2)]));
            break;
        case 4:
            detected.erase(id);
            break;
        case 5:
            facts.purposes = number(2) == 0 ? std::set<std::string>{} : std::set<std::string>{"ads"};
            break;
        case 6:
            inputs.runInstant.micros = number(3);
            break;
        case 7:
            inputs.fingerprints[id] = number(4) == 0 ? std::string() : "state " + std::to_string(number(3));
            break;
        case 8:
            if (number(3) == 0) {
                inputs.pinned.erase({id, "out"});
            } else {
                inputs.pinned[{id, "out"}] = "pin " + std::to_string(number(2));
            }
            break;
        case 9:
            inputs.engine = number(4) == 0 ? "postgres 15" : "duckdb 1";
            break;
        case 10:
            if (!document.wires.empty()) {
                edit(graph::Disconnect{document.wires[m_random() % document.wires.size()]});
            }
            break;
        default:
            document.find(id) ? change(id) : add(id);
        }
    }

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

private:
    template <class Change>
    void edit(Change change)
    {
        if (auto result = graph::apply(document, graph::Edit{std::move(change)})) {
            document = *std::move(result); // what does not fit is not done, as in the window
        }
    }

    void add(const NodeId& id)
    {
        graph::Node node;
        node.id = id;
        const char* types[] = {"source.test", "source.test", "filter", "filter", "sort", "union", "nobody.has.this"};
        node.type = NodeTypeId(types[number(7)]);
        node.settings = settingsOf(node.type);
        edit(graph::AddNode{std::move(node), {}});
    }

    Json settingsOf(const NodeTypeId& type)
    {
        if (type.str() == "source.test") {
            return number(3) == 0 ? Json::object() : Json{{"columns", Json::parse(kColumns[number(2)])}};
        }
        return type.str() == "filter" ? Json{{"condition", kConditions[number(6)]}}
               : type.str() == "sort" ? Json{{"order", {{{"expression", "amount"}}}}}
                                      : Json::object();
    }

    void change(const NodeId& id)
    {
        if (number(3) == 0) {
            edit(graph::SetSettings{id, settingsOf(document.find(id)->type)});
        } else {
            edit(graph::Connect{
                {{NodeId("n" + std::to_string(number(16))), number(5) == 0 ? "rejected" : "out"}, {id, "in"}}});
        }
    }

    std::mt19937 m_random;
};

QByteArray said(const nodes::Diagnostics& findings)
{
    std::string all;
    for (const nodes::Diagnostic& finding : findings) {
        all += std::to_string(static_cast<int>(finding.severity)) + finding.error.fullText() + '\n';
    }
    return QByteArray::fromStdString(all);
}

/// What differs between two findings about one node; empty when nothing does.
QByteArray difference(const NodeAnalysis& a, const NodeAnalysis& b)
{
    const auto same = [](const PortContentPtr& x, const PortContentPtr& y) { return x == y || (x && y && *x == *y); };
    if (a.state != b.state || a.blockedBy != b.blockedBy) {
        return "state";
    }
    if (!(*a.node == *b.node) || a.settings != b.settings || a.detected != b.detected) {
        return "node";
    }
    if (said(a.diagnostics) != said(b.diagnostics)) {
        return "findings: " + said(a.diagnostics) + "or " + said(b.diagnostics);
    }
    if (a.outputs.size() != b.outputs.size() ||
        !std::equal(a.contents.begin(), a.contents.end(), b.contents.begin(), b.contents.end(), same)) {
        return "contents";
    }
    const auto sameInput = [&](const NodeAnalysis::Input& x, const NodeAnalysis::Input& y) {
        return x.port == y.port && x.from == y.from && x.ready == y.ready && x.blockedBy == y.blockedBy &&
               same(x.content, y.content);
    };
    return std::equal(a.inputs.begin(), a.inputs.end(), b.inputs.begin(), b.inputs.end(), sameInput) ? "" : "inputs";
}

} // namespace

/// What is kept from one look to the next must never show: after any edits everything is as if looked at afresh.
class tst_incremental : public QObject
{
    Q_OBJECT

    nodes::Registry m_registry = test::testRegistry();

    /// Looks at `flat` with what the look before left, and compares with a fresh look.
    void look(const graph::Document& flat, const Hands& hands, Analysis& kept, KeyMemory& memory, int step)
    {
        const QByteArray at = "step " + QByteArray::number(step) + ' ';
        kept = analyze(flat, m_registry, hands.detected, hands.facts, kept.registry ? &kept : nullptr);
        const Analysis fresh = analyze(flat, m_registry, hands.detected, hands.facts);
        QCOMPARE(kept.nodes.size(), fresh.nodes.size());
        for (const auto& [id, node] : fresh.nodes) {
            const QByteArray what = difference(*kept.nodes.at(id), *node);
            QVERIFY2(what.isEmpty(), at + QByteArray::fromStdString(id.str()) + ' ' + what);
        }
        const ContentKeys keys = contentKeys(flat, fresh, m_registry, hands.inputs);
        QVERIFY2(contentKeys(flat, kept, m_registry, hands.inputs, memory) == keys, at + "keys");
    }

private slots:
    void anyEdits()
    {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            Hands hands(seed);
            Analysis kept;
            KeyMemory memory;
            for (int step = 0; step < 250; ++step) {
                hands.act();
                look(hands.document, hands, kept, memory, step);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }

    /// Collapsing, and edits around and inside of what is collapsed.
    void flattenedPipelines()
    {
        int collapsed = 0;
        for (unsigned seed = 100; seed < 112; ++seed) {
            Hands hands(seed);
            Analysis kept;
            KeyMemory memory;
            for (int step = 0; step < 120; ++step) {
                hands.act();
                graph::Document flat = graph::flatten(hands.document).document;
                if (step % 3 == 0 && hands.document.nodes.size() > 3) {
                    auto some = hands.document.nodes.begin();
                    std::advance(some, hands.number(static_cast<int>(hands.document.nodes.size())));
                    if (const auto piece =
                            nodes::collapse(hands.document, m_registry, {{some->first}, {}, {}, "Part"})) {
                        ++collapsed;
                        flat = graph::flatten(piece->view).document;
                    }
                }
                look(flat, hands, kept, memory, step);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
        QVERIFY(collapsed > 20);
    }

    /// Nothing is hashed again for a node that did not change; otherwise the memory would be for nothing.
    void unchangedNodesKeepTheirs()
    {
        Pipeline p;
        p.node("orders", "source.test", R"({"columns": [{"name": "id", "type": "integer"}]})")
            .node("all", "sort", R"({"order": [{"expression": "id"}]})")
            .node("some", "filter", R"({"condition": "id > 1"})")
            .wire("orders", "all")
            .wire("orders", "some");
        KeyInputs inputs;
        inputs.fingerprints[NodeId("orders")] = "1";
        KeyMemory memory;
        const Analysis first = analyze(p.document, m_registry);
        (void)contentKeys(p.document, first, m_registry, inputs, memory);
        // A memory that says something else shows whether it was asked.
        memory.nodes.at(NodeId("all")).outputs.front() = ContentKey("remembered");
        p.edit(graph::SetSettings{NodeId("some"), {{"condition", "id > 2"}}});
        const Analysis second = analyze(p.document, m_registry, {}, {}, &first);
        const ContentKeys keys = contentKeys(p.document, second, m_registry, inputs, memory);
        QCOMPARE(keys.at({NodeId("all"), "out"}).str(), std::string("remembered"));
        inputs.fingerprints[NodeId("orders")] = "2";
        QVERIFY(contentKeys(p.document, second, m_registry, inputs, memory).at({NodeId("all"), "out"}).str() !=
                "remembered");
    }
};

QTEST_GUILESS_MAIN(tst_incremental)
#include "tst_incremental.moc"
