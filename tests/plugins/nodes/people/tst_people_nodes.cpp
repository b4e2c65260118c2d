#include "core/deliver/destination_node.h"
#include "core/nodes/node_type.h"

#include <QTest>

#include <algorithm>

namespace weir::plugins::nodes_identity {
std::unique_ptr<nodes::NodeType> create();
}
namespace weir::plugins::nodes_audience {
std::unique_ptr<nodes::NodeType> create();
}
namespace weir::plugins::nodes_consent_gate {
std::unique_ptr<nodes::NodeType> create();
}
namespace weir::plugins::nodes_objects {
std::unique_ptr<nodes::NodeType> create();
}
namespace weir::plugins::destinations_webhook {
std::unique_ptr<deliver::Destination> create();
}

using namespace weir;
using namespace weir::nodes;

namespace {

Configured configure(const NodeType& type, const Json& settings, const InputContents& inputs)
{
    Settings reader(settings, type.spec().parameters, "n");
    return type.configure(reader, inputs);
}

std::vector<std::string> idsOf(const Configured& configured)
{
    std::vector<std::string> ids;
    for (const Diagnostic& diagnostic : configured.diagnostics) {
        ids.push_back(diagnostic.error.messageId());
    }
    return ids;
}

PortContent orders()
{
    PortContent content;
    content.schema = Schema({{"email", TypeKind::Text, true, Privacy::Identifier},
                             {"city", TypeKind::Text},
                             {"at", TypeKind::Instant},
                             {"amount", TypeKind::Number},
                             {"ads", TypeKind::Boolean}});
    return content;
}

Json identitySettings()
{
    return {{"mapping",
             {{"inputs",
               {{{"source", "shop"},
                 {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
                 {"traits", {{{"column", "city"}}}},
                 {"event", {{"name", "Order"}, {"time", "at"}, {"properties", {"amount"}}}},
                 {"consent", {{"purpose", "ads"}, {"state", "ads"}, {"time", "at"}}}}}}}}};
}

} // namespace

class tst_people_nodes : public QObject
{
    Q_OBJECT

    const std::unique_ptr<NodeType> m_identity = plugins::nodes_identity::create();
    const std::unique_ptr<NodeType> m_audience = plugins::nodes_audience::create();
    const std::unique_ptr<NodeType> m_objects = plugins::nodes_objects::create();
    const std::unique_ptr<NodeType> m_gate = plugins::nodes_consent_gate::create();

    PortContent people() { return configure(*m_identity, identitySettings(), {{"in", {orders()}}}).outputs.at(0); }

private slots:
    void peopleCarryWhatTheMappingNames()
    {
        const Configured configured = configure(*m_identity, identitySettings(), {{"in", {orders()}}});
        QVERIFY2(configured.diagnostics.empty(),
                 configured.diagnostics.empty() ? "" : configured.diagnostics[0].error.fullText().c_str());
        const ProfileShape& shape = configured.outputs.at(0).profiles;
        QVERIFY(shape.traits.find("city") && shape.traits.find("email_raw"));
        QVERIFY(shape.identifierTypes.contains("email") && shape.purposes.contains("ads"));
        QVERIFY(shape.events.at("Order").find("amount"));
    }

    void aMissingColumnIsFoundAtItsPlace()
    {
        Json settings = identitySettings();
        settings["mapping"]["inputs"][0]["event"]["time"] = "att";
        const Configured configured = configure(*m_identity, settings, {{"in", {orders()}}});
        QCOMPARE(configured.diagnostics.size(), std::size_t{1});
        const Where& where = configured.diagnostics[0].error.where();
        QVERIFY2(where.parameter.find("mapping") == 0 && where.node == "n", where.parameter.c_str());
        Settings reader(settings, m_identity->spec().parameters, "n");
        QVERIFY(!configure(*m_identity, identitySettings(), {{"in", {orders(), orders()}}}).diagnostics.empty());
    }

    void audienceKnowsWhatItsPeopleCarry()
    {
        const Json good = {
            {"definition",
             {{"include", {{"rows", {{{"kind", "trait"}, {"trait", "city"}, {"operator", "exists"}}}}}}}}};
        Json bad = good;
        bad["definition"]["include"]["rows"][0]["trait"] = "cty";
        const Configured right = configure(*m_audience, good, {{"in", {people()}}});
        QVERIFY(right.diagnostics.empty());
        QVERIFY(right.outputs.at(0) == people());
        QVERIFY(idsOf(configure(*m_audience, bad, {{"in", {people()}}})) ==
                (std::vector<std::string>{"audience.trait.missing"}));
    }

    void objectsAreKnownBehindTheirNode()
    {
        const Json good = {{"type", "order"},
                           {"key", "amount"},
                           {"time", "at"},
                           {"properties", {"amount", "ads"}},
                           {"people", {{{"column", "email"}, {"type", "email"}, {"role", "buyer"}}}}};
        const InputContents both = {{"in", {people()}}, {"rows", {orders()}}};
        const Configured right = configure(*m_objects, good, both);
        QVERIFY2(right.diagnostics.empty(), idsOf(right).empty() ? "" : idsOf(right)[0].c_str());
        const Schema& order = right.outputs.at(0).profiles.objects.at("order");
        QCOMPARE(order.size(), std::size_t{2});
        QVERIFY(order.find("amount")->privacy == Privacy::Personal); // it goes with a person
        QVERIFY(right.outputs.at(0).profiles.traits == people().profiles.traits);
        Settings reader(good, m_objects->spec().parameters, "n");
        const Result<Lowered> lowered = m_objects->lower(reader, both, {});
        QVERIFY(lowered && std::holds_alternative<ObjectsStep>(*lowered));

        Json bad = good;
        bad["time"] = "city";
        bad["key"] = "emial";
        bad["people"][0]["type"] = "e_mail";
        const std::vector<std::string> ids = idsOf(configure(*m_objects, bad, both));
        QVERIFY(std::count(ids.begin(), ids.end(), "objects.time") == 1);
        QVERIFY(std::count(ids.begin(), ids.end(), "objects.identifier") == 1);
        QCOMPARE(ids.size(), std::size_t{3});
        bad = good;
        bad["key"] = "email";
        QVERIFY(idsOf(configure(*m_objects, bad, both)) == (std::vector<std::string>{"objects.personalKey"}));

        Json related = {{"definition",
                         {{"include",
                           {{"rows",
                             {{{"kind", "related"},
                               {"type", "order"},
                               {"where", {{{"property", "amount"}, {"operator", "greater"}, {"values", {5}}}}}}}}}}}}};
        QVERIFY(configure(*m_audience, related, {{"in", {right.outputs.at(0)}}}).diagnostics.empty());
        related["definition"]["include"]["rows"][0]["where"][0]["property"] = "amuont";
        QVERIFY(idsOf(configure(*m_audience, related, {{"in", {right.outputs.at(0)}}})) ==
                (std::vector<std::string>{"audience.related.property"}));
    }

    void theGateAsksForPurposes()
    {
        const Configured right = configure(*m_gate, {{"purposes", {"ads"}}}, {{"in", {people()}}});
        QVERIFY(right.diagnostics.empty());
        QVERIFY(right.outputs.at(0).kind == PortKind::Consented && right.outputs.at(1).kind == PortKind::Profiles);
        QVERIFY(right.outputs.at(0).profiles.gatedFor.contains("ads"));
        QVERIFY(hasErrors(configure(*m_gate, Json::object(), {{"in", {people()}}}).diagnostics));
        QVERIFY(idsOf(configure(*m_gate, {{"purposes", {"mail"}}}, {{"in", {people()}}})) ==
                (std::vector<std::string>{"consent.purpose.notRecorded"}));
        const Json settings = {{"purposes", {"ads"}}};
        Settings reader(settings, m_gate->spec().parameters, "n");
        QVERIFY(m_gate->lower(reader, {}, {}).has_value());
    }

    void destinationsCheckTheirFields()
    {
        const deliver::DestinationNode node(plugins::destinations_webhook::create());
        PortContent consented = people();
        consented.kind = PortKind::Consented;
        Json settings = {{"url", "https://example.com/hook"},
                         {"key", {{"from", "identifier"}, {"of", "email"}}},
                         {"fields", {{{"from", "trait"}, {"of", "city"}}}}};
        QVERIFY(configure(node, settings, {{"in", {consented}}}).diagnostics.empty());
        settings["fields"][0]["of"] = "citty";
        settings["url"] = "ftp://example.com";
        const Configured wrong = configure(node, settings, {{"in", {consented}}});
        QCOMPARE(wrong.diagnostics.size(), std::size_t{2});
        QCOMPARE(wrong.diagnostics[0].error.messageId(), std::string("deliver.field.missing"));
        QVERIFY(node.spec().inputs.at(0).kind == PortKind::Consented);
    }
};

QTEST_GUILESS_MAIN(tst_people_nodes)
#include "tst_people_nodes.moc"
