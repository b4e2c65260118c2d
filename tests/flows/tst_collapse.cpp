#include <QtTest>

#include "core/compile/content_key.h"
#include "core/compile/lower.h"
#include "core/engine/streams.h"
#include "core/graph/edit.h"
#include "core/graph/flatten.h"
#include "core/graph/topology.h"
#include "core/nodes/collapse.h"
#include "core/nodes/part_types.h"
#include "plugins/registry.h"
#include "tests/support/fake_nodes.h"

#include <algorithm>
#include <random>

using namespace weir;

namespace {

const Json kColumns = Json::parse(R"([{"name": "id", "type": "integer"}, {"name": "amount", "type": "integer"}])");

/// Random pipelines of nodes that keep the columns, with frames and notes; every id is a different one.
class RandomPipeline
{
public:
    explicit RandomPipeline(unsigned seed) : m_random(seed) {}

    graph::Document make()
    {
        m_document = {};
        m_document.id = PipelineId("main");
        const int sources = 1 + number(3);
        for (int i = 0; i < sources; ++i) {
            add("source.test", {{"columns", kColumns}});
        }
        const int count = 4 + number(14);
        for (int i = 0; i < count; ++i) {
            switch (number(4)) {
            case 0:
                wire(add("filter", {{"condition", "amount > " + std::to_string(number(30))}}), 1);
                break;
            case 1:
                wire(add("sort", {{"order", {{{"expression", "amount"}}}}}), 1);
                break;
            case 2:
                wire(add("deduplicate", {{"keys", Json::array({"id"})}}), 1);
                break;
            default:
                wire(add("union", Json::object()), 1 + number(3));
            }
        }
        m_document.frames[graph::FrameId("frame")] = {"Frame", {5, 6}, {300, 200}, 2};
        m_document.notes[graph::NoteId("note")] = {"Note", {7, 8}, {30, 20}};
        return m_document;
    }

    /// Nodes that hang together, closed so that none stands between them.
    std::set<NodeId> piece(const graph::Document& document)
    {
        std::vector<NodeId> ids;
        for (const auto& [id, node] : document.nodes) {
            if (!graph::isEntry(node->type) && !graph::isExit(node->type)) {
                ids.push_back(id);
            }
        }
        std::set<NodeId> result{ids[m_random() % ids.size()]};
        for (int i = number(6); i > 0; --i) {
            for (const graph::Wire& each : document.wires) {
                if (number(3) == 0 && (result.contains(each.from.node) != result.contains(each.to.node))) {
                    result.insert({each.from.node, each.to.node});
                    break;
                }
            }
        }
        std::erase_if(result, [&](const NodeId& id) {
            return graph::isEntry(document.find(id)->type) || graph::isExit(document.find(id)->type);
        });
        for (bool changed = true; changed;) {
            changed = false;
            std::set<NodeId> after;
            std::set<NodeId> before;
            for (const NodeId& id : result) {
                after.merge(graph::downstream(document, id));
                before.merge(graph::upstream(document, id));
            }
            for (const NodeId& id : after) {
                changed = (before.contains(id) && result.insert(id).second) || changed;
            }
        }
        return result;
    }

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

private:
    NodeId add(const std::string& type, Json settings)
    {
        graph::Node node;
        node.id = graph::freeNodeId(m_document, type == "source.test" ? "source" : type);
        node.type = NodeTypeId(type);
        node.settings = std::move(settings);
        const NodeId id = node.id;
        const graph::Point at{static_cast<double>(m_document.nodes.size()) * 240, static_cast<double>(number(50)) * 20};
        m_document = *graph::apply(m_document, {graph::AddNode{std::move(node), at}});
        m_order.push_back(id);
        return id;
    }

    void wire(const NodeId& to, int count)
    {
        for (int i = 0; i < count; ++i) {
            const NodeId from = m_order[m_random() % (m_order.size() - 1)];
            const bool rejected = m_document.find(from)->type == NodeTypeId("filter") && number(4) == 0;
            if (auto next =
                    graph::apply(m_document, {graph::Connect{{{from, rejected ? "rejected" : "out"}, {to, "in"}}}})) {
                m_document = *std::move(next);
            }
        }
    }

    std::mt19937 m_random;
    graph::Document m_document;
    std::vector<NodeId> m_order;
};

/// What differs first; empty when the documents are equal.
std::string difference(const graph::Document& a, const graph::Document& b)
{
    return a.wires != b.wires                 ? "wires"
           : a.positions != b.positions       ? "positions"
           : a.frames != b.frames             ? "frames"
           : a.notes != b.notes               ? "notes"
           : a.parts.size() != b.parts.size() ? "parts " + std::to_string(a.parts.size())
           : a.nodes.size() != b.nodes.size() ? "nodes"
           : a == b                           ? std::string()
                                              : "something else";
}

graph::Document edited(const graph::Document& document, graph::Edit edit)
{
    auto result = graph::apply(document, edit);
    if (!result) {
        qFatal("%s", result.error().fullText().c_str());
    }
    return *std::move(result);
}

} // namespace

class tst_collapse : public QObject
{
    Q_OBJECT

    nodes::Registry m_registry;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<engine::Session> m_session;

    nodes::Registry over(const graph::Document& view, const PipelineId& inside = {}) const
    {
        nodes::Registry result(&m_registry);
        nodes::putPartTypes(result, view, inside);
        return result;
    }

    compile::ContentKeys keys(const graph::Document& flat) const
    {
        const compile::Analysis analysis = compile::analyze(flat, m_registry);
        compile::KeyInputs inputs;
        inputs.engine = "duckdb 1";
        for (const auto& [id, node] : flat.nodes) {
            if (node->type.str() == "source.test") {
                inputs.fingerprints[id] = id.str().substr(id.str().rfind('/') + 1);
            }
        }
        return compile::contentKeys(flat, analysis, m_registry, inputs);
    }

    /// All rows of every port, in text, by port.
    std::map<graph::PortRef, std::vector<std::string>> rows(const graph::Document& flat) const
    {
        const compile::Analysis analysis = compile::analyze(flat, m_registry);
        const auto lowering = compile::lower(flat, analysis, m_registry);
        engine::Bindings bindings;
        for (const auto& [name, port] : lowering->scans) {
            std::vector<std::vector<Value>> values;
            for (std::int64_t i = 0; i < 12; ++i) {
                values.push_back(
                    {Value(i % 5), Value((i * 7 + static_cast<std::int64_t>(port.node.str().size())) % 40)});
            }
            bindings[name] = engine::scanOf(*analysis.schema(port), std::move(values));
        }
        std::map<graph::PortRef, std::vector<std::string>> result;
        for (const compile::LoweredNode& node : lowering->nodes) {
            for (const auto& [port, relation] : node.relations) {
                auto stream = m_session->query(relation, bindings, {});
                auto table = engine::rowsOf(**stream);
                auto& texts = result[{node.id, port}];
                for (const auto& row : *table) {
                    texts.push_back(toText(row[0]) + ' ' + toText(row[1]));
                }
                std::sort(texts.begin(), texts.end());
            }
        }
        return result;
    }

    graph::Document collapsed(const graph::Document& document, const std::set<NodeId>& what, NodeId* place = nullptr,
                              nodes::Collapsing more = {}) const
    {
        more.nodes = what;
        more.name = "Piece";
        auto result = nodes::collapse(document, over(document), more);
        if (!result) {
            qFatal("%s", result.error().fullText().c_str());
        }
        if (place) {
            *place = result->place;
        }
        auto root = graph::putBack(document, {}, std::move(result->view));
        return *std::move(root);
    }

private slots:
    void initTestCase()
    {
        for (auto& type : plugins::all_nodes()) {
            QVERIFY(m_registry.add(std::move(type)));
        }
        QVERIFY(m_registry.add(test::fakeSource()));
        QVERIFY(m_registry.add(test::fakeIdentity()));
        QVERIFY(m_registry.add(test::fakeGate()));
        QVERIFY(m_registry.add(test::fakeDestination()));
        for (auto& engine : plugins::all_engines()) {
            if (engine->id() == "duckdb") {
                auto session = engine->open({});
                QVERIFY(session);
                m_session = *std::move(session);
                m_engine = std::move(engine);
            }
        }
        QVERIFY(m_session);
    }
    void cleanupTestCase() { m_session.reset(); }

    /// Collapsing changes nothing that runs, and expanding gives every byte back, places and areas included.
    void randomPieces()
    {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            RandomPipeline random(seed);
            const graph::Document before = random.make();
            NodeId place;
            nodes::Collapsing areas;
            if (random.number(2) == 0) {
                areas.frames.insert(graph::FrameId("frame"));
                areas.notes.insert(graph::NoteId("note"));
            }
            const graph::Document after = collapsed(before, random.piece(before), &place, areas);
            QVERIFY(after.parts.size() == 1);
            const graph::Flat flat = graph::flatten(after);
            const std::string at = "seed " + std::to_string(seed);
            QVERIFY2(flat.document.wires == before.wires, at.c_str());
            QVERIFY2(flat.document.nodes == before.nodes, at.c_str()); // the very same values, not equal ones
            QVERIFY2(keys(flat.document) == keys(before), at.c_str());
            QVERIFY2(keys(before).size() >= before.nodes.size(), at.c_str());

            auto expanded = nodes::expand(after, place);
            QVERIFY(expanded);
            const auto back = graph::putBack(after, {}, std::move(expanded->view));
            QVERIFY(back);
            QCOMPARE(at + difference(*back, before), at);
        }
    }

    void sameRowsOnTheEngine()
    {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            RandomPipeline random(seed);
            const graph::Document before = random.make();
            const graph::Document after = collapsed(before, random.piece(before));
            const auto wanted = rows(before);
            QVERIFY(!wanted.empty());
            QVERIFY2(rows(graph::flatten(after).document) == wanted, std::to_string(seed).c_str());
        }
    }

    /// Sub-pipelines of sub-pipelines, collapsed from inside and outside, expanded in any order.
    void nested()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            RandomPipeline random(seed);
            const graph::Document before = random.make();
            NodeId first;
            const graph::Document one = collapsed(before, random.piece(before), &first);
            // Inside the first.
            auto view = graph::viewInto(one, {first});
            QVERIFY(view);
            auto inner = nodes::collapse(*view, over(*view, view->id), {random.piece(*view), {}, {}, "Inner"});
            QVERIFY2(inner, inner ? "" : inner.error().fullText().c_str());
            const auto two = graph::putBack(one, {first}, std::move(inner->view));
            QVERIFY2(two, two ? "" : two.error().fullText().c_str());
            QCOMPARE(two->parts.size(), std::size_t{2});
            QVERIFY(graph::flatten(*two).document.wires == before.wires);
            QVERIFY(graph::flatten(*two).document.nodes == before.nodes);
            // Around the first.
            NodeId outer;
            const graph::Document three = collapsed(*two, random.piece(*two), &outer);
            QVERIFY(graph::flatten(three).document.wires == before.wires);
            // Everything out again.
            graph::Document now = three;
            while (!now.parts.empty()) {
                const auto place = std::find_if(now.nodes.begin(), now.nodes.end(), [](const auto& entry) {
                    return graph::partOf(entry.second->type).has_value();
                });
                QVERIFY(place != now.nodes.end());
                auto expanded = nodes::expand(now, place->first);
                QVERIFY(expanded);
                auto next = graph::putBack(now, {}, std::move(expanded->view));
                QVERIFY(next);
                now = *std::move(next);
            }
            QCOMPARE(std::to_string(seed) + difference(now, before), std::to_string(seed));
        }
    }

    /// A second place shows the same sub-pipeline; the first keeps its ids, and each has its own settings.
    void placedTwice()
    {
        RandomPipeline random(3);
        graph::Document document = random.make();
        const NodeId keep("filter");
        QVERIFY(document.find(keep));
        NodeId first;
        document = collapsed(document, {keep}, &first);
        const graph::Flat once = graph::flatten(document);
        graph::Document part = *document.parts.begin()->second;
        const PipelineId id = part.id;
        auto view = graph::viewInto(document, {first});
        const graph::Document exposedView =
            edited(*view, {graph::Expose{"least", graph::Exposed{"Least", keep, "condition", Json::object()}}});
        document = *graph::putBack(document, {first}, exposedView);

        graph::Node again;
        again.id = graph::freeNodeId(document, "again");
        again.type = graph::placeType(id);
        again.settings = {{"least", "amount > 1000"}};
        document = *graph::putBack(document, {}, edited(document, {graph::AddNode{again, {0, 0}}}));
        const graph::Flat twice = graph::flatten(document);
        for (const auto& [node, value] : once.document.nodes) {
            QVERIFY(twice.document.nodes.at(node) == value);
        }
        QCOMPARE(twice.document.find(NodeId("again/filter"))->settings["condition"], Json("amount > 1000"));
        const std::map<NodeId, graph::Flat::Place>& places = twice.places;
        QCOMPARE(places.size(), std::size_t{2});
        QVERIFY(places.at(NodeId("again")).members == std::vector<NodeId>{NodeId("again/filter")});

        const nodes::Registry types = over(document);
        const nodes::NodeType* type = types.find(again.type);
        QCOMPARE(type->spec().parameters.size(), std::size_t{1});
        QCOMPARE(type->spec().parameters.front().title, std::string("Least"));
        QVERIFY(type->spec().parameters.front().kind == nodes::ParameterKind::Expression);

        // An edit in one place shows in the other.
        view = graph::viewInto(document, {again.id});
        document = *graph::putBack(document, {again.id}, edited(*view, {graph::RenameNode{keep, "Mine"}}));
        QCOMPARE(graph::flatten(document).document.find(keep)->name, std::string("Mine"));
        QCOMPARE(graph::flatten(document).document.find(NodeId("again/filter"))->name, std::string("Mine"));

        // Expanding the second puts its own value into the node, under the id that it had.
        auto expanded = nodes::expand(document, again.id);
        document = *graph::putBack(document, {}, std::move(expanded->view));
        QCOMPARE(document.find(NodeId("again/filter"))->settings["condition"], Json("amount > 1000"));
        QCOMPARE(document.parts.size(), std::size_t{1});
        // With its last place the sub-pipeline goes.
        document = *graph::putBack(document, {}, edited(document, {graph::RemoveNode{first}}));
        QVERIFY(document.parts.empty());
    }

    void refusals()
    {
        RandomPipeline random(5);
        graph::Document document;
        document.id = PipelineId("main");
        for (const char* id : {"a", "b", "c"}) {
            graph::Node node;
            node.id = NodeId(id);
            node.type = NodeTypeId("sort");
            document = edited(document, {graph::AddNode{node, {}}});
        }
        document = edited(document, {graph::Connect{{{NodeId("a"), "out"}, {NodeId("b"), "in"}}}});
        document = edited(document, {graph::Connect{{{NodeId("b"), "out"}, {NodeId("c"), "in"}}}});
        const auto between = nodes::collapse(document, m_registry, {{NodeId("a"), NodeId("c")}, {}, {}, "x"});
        QVERIFY(!between);
        QCOMPARE(between.error().messageId(), std::string("nodes.collapseBetween"));
        QVERIFY(!nodes::collapse(document, m_registry, {{}, {}, {}, "x"}));
        QVERIFY(!nodes::expand(document, NodeId("a")));

        NodeId place;
        document = collapsed(document, {NodeId("b")}, &place);
        const PipelineId id = document.parts.begin()->first;
        auto view = graph::viewInto(document, {place});
        graph::Node again;
        again.id = NodeId("again");
        again.type = graph::placeType(id);
        const auto recursion = graph::putBack(document, {place}, edited(*view, {graph::AddNode{again, {}}}));
        QVERIFY(!recursion);
        QCOMPARE(recursion.error().messageId(), std::string("graph.partRecursion"));
        QVERIFY(recursion.error().text().find("Piece") != std::string::npos);
        // It is not offered inside itself either.
        const nodes::Registry inside = over(*view, id);
        for (const nodes::NodeType* type : inside.all()) {
            QVERIFY(type->spec().id != again.type);
        }
    }

    /// Removing an entry or exit removes the port with its wires; a new one is a new port.
    void portsFollowTheBorder()
    {
        graph::Document document;
        document.id = PipelineId("main");
        for (const char* id : {"a", "b", "c"}) {
            graph::Node node;
            node.id = NodeId(id);
            node.type = NodeTypeId("sort");
            document = edited(document, {graph::AddNode{node, {}}});
        }
        document = edited(document, {graph::Connect{{{NodeId("a"), "out"}, {NodeId("b"), "in"}}}});
        document = edited(document, {graph::Connect{{{NodeId("b"), "out"}, {NodeId("c"), "in"}}}});
        NodeId place;
        document = collapsed(document, {NodeId("b")}, &place);
        QCOMPARE(document.wires.size(), std::size_t{2});
        auto view = graph::viewInto(document, {place});
        document = *graph::putBack(document, {place}, edited(*view, {graph::RemoveNode{NodeId("out")}}));
        QCOMPARE(document.wires.size(), std::size_t{1});
        QCOMPARE(document.wires.front().to.node, place);
        const nodes::Registry types = over(document);
        QVERIFY(types.find(graph::placeType(document.parts.begin()->first))->spec().outputs.empty());
        // A name given to the only place names the sub-pipeline.
        document = *graph::putBack(document, {}, edited(document, {graph::RenameNode{place, "Tidy"}}));
        QCOMPARE(document.parts.begin()->second->name, std::string("Tidy"));
        QVERIFY(document.find(place)->name.empty());
    }

    /// People and people with consent cross the border; without a gate nothing reaches a destination, wherever the
    /// border is.
    void consentAcrossTheBorder()
    {
        const nodes::ProjectFacts facts{{"ads", "mail"}, {}};
        graph::Document document;
        document.id = PipelineId("main");
        const auto add = [&](const char* id, const char* type, Json settings) {
            graph::Node node;
            node.id = NodeId(id);
            node.type = NodeTypeId(type);
            node.settings = std::move(settings);
            document = edited(document, {graph::AddNode{node, {}}});
        };
        const auto wire = [&](const char* from, const char* to) {
            document = edited(document, {graph::Connect{{{NodeId(from), "out"}, {NodeId(to), "in"}}}});
        };
        add("rows", "source.test", {{"columns", kColumns}});
        add("people", "identity.test", Json::object());
        add("gate", "gate.test", {{"purposes", Json::array({"ads"})}});
        add("ads", "destination.test", {{"purpose", "ads"}});
        wire("rows", "people");
        wire("people", "gate");
        wire("gate", "ads");
        QVERIFY(compile::analyze(document, m_registry, {}, facts).ok());
        for (const std::set<NodeId>& piece : {std::set{NodeId("people")},
                                              {NodeId("gate")},
                                              {NodeId("ads")},
                                              {NodeId("gate"), NodeId("ads")},
                                              {NodeId("people"), NodeId("gate")},
                                              {NodeId("rows"), NodeId("people"), NodeId("gate"), NodeId("ads")}}) {
            const graph::Document one = collapsed(document, piece);
            QVERIFY(compile::analyze(graph::flatten(one).document, m_registry, {}, facts).ok());
        }
        NodeId gate;
        graph::Document around = collapsed(document, {NodeId("gate")}, &gate);
        const nodes::Registry types = over(around);
        const nodes::NodeType* type = types.find(around.find(gate)->type);
        QVERIFY(type->spec().inputs.front().kind == nodes::PortKind::Profiles);
        QVERIFY(type->spec().outputs.front().kind == nodes::PortKind::Consented);
        QVERIFY(type->spec().family == nodes::Family::Consent);
        NodeId ads;
        around = collapsed(document, {NodeId("ads")}, &ads);
        const nodes::Registry wider = over(around);
        graph::Document unwired = edited(around, {graph::Disconnect{around.into(ads).front()}});
        const auto refused = nodes::whyNotConnect(unwired, wider, {{NodeId("people"), "out"}, {ads, "in"}});
        QVERIFY(refused); // people without consent
        // Drawn by hand into the files it is refused as well.
        const graph::Wire bypass{{NodeId("people"), "out"}, {ads, around.into(ads).front().to.port}};
        unwired.wires.push_back(bypass);
        QVERIFY(!compile::analyze(graph::flatten(unwired).document, m_registry, {}, facts).ok());
        // A gate inside a sub-pipeline that asks for another purpose does not do.
        graph::Document other =
            edited(document, {graph::SetSetting{NodeId("gate"), "purposes", Json::array({"mail"})}});
        other = collapsed(other, {NodeId("gate")});
        QVERIFY(!compile::analyze(graph::flatten(other).document, m_registry, {}, facts).ok());
        // A sub-pipeline with a gate that is switched off lets nobody pass.
        graph::Document off = collapsed(document, {NodeId("gate")}, &gate);
        off = edited(off, {graph::SetDisabled{gate, true}});
        const compile::Analysis analysis = compile::analyze(graph::flatten(off).document, m_registry, {}, facts);
        QVERIFY(!analysis.find(NodeId("ads"))->runs());
        QCOMPARE(analysis.find(NodeId("ads"))->blockedBy, std::string("gate"));
    }
};

QTEST_GUILESS_MAIN(tst_collapse)
#include "tst_collapse.moc"
