#include "app/toolbox.h"
#include "core/audience/saved.h"
#include "core/run/audience_insight.h"
#include "core/run/audience_reach.h"
#include "core/run/execute.h"
#include "core/run/people.h"
#include "core/run/publish.h"
#include "core/sample/samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace weir;
using namespace weir::run;

namespace {

Json did(const char* event)
{
    return {{"include", {{"rows", {{{"kind", "event"}, {"event", event}}}}}}};
}

std::int64_t count(const audience::ProfileSet& set)
{
    return static_cast<std::int64_t>(set.count());
}

} // namespace

/// What is told about the members of an audience, on a shop that was run: the way to a destination against the plan
/// that a publish makes, the others against the evaluator.
class TestAudienceInsight : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    SystemClock m_clock;
    RunContext m_context;
    std::unique_ptr<Workspace> m_workspace;
    project::Project m_project;
    PipelineId m_pipeline;

    template <class T>
    static T must(Result<T> result)
    {
        if (!result) {
            qFatal("%s", result.error().fullText().c_str());
        }
        return *std::move(result);
    }

    graph::Document& document() { return m_project.pipelines.at(m_pipeline); }

    deliver::PublishPlan runAndPlan()
    {
        const RunReport report = execute(*m_workspace, m_project, document(), {}, m_context);
        for (const NodeReport& node : report.nodes) {
            if (node.error) {
                qFatal("%s: %s", node.node.str().c_str(), node.error->fullText().c_str());
            }
        }
        return must(plans(*m_workspace, m_clock, 1)).at(0);
    }

    DefinitionChain chainOf(const NodeId& node)
    {
        const Json definition = document().find(node)->settings.at("definition");
        const auto saved = audience::savedReference(definition);
        return {saved ? m_project.audiences.at(project::AudienceId(*saved)).definition : definition};
    }

    NodeId audienceNode()
    {
        for (const auto& [id, node] : document().nodes) {
            if (node->type == NodeTypeId("audience")) {
                return id;
            }
        }
        return {};
    }

    void compareWithPlan()
    {
        const deliver::PublishPlan plan = runAndPlan();
        const NodeId node = audienceNode();
        const std::vector<Reach> ways =
            must(reachOf(*m_workspace, m_project, {{}, m_pipeline, node, chainOf(node), {}}, m_context));
        const auto found =
            std::find_if(ways.begin(), ways.end(), [&](const Reach& way) { return way.node == NodeId(plan.node); });
        QVERIFY(found != ways.end());
        QVERIFY2(!found->error, found->error ? found->error->fullText().c_str() : "");
        const deliver::PlanCounts& counts = plan.counts;
        QCOMPARE(found->steps.back().kind, ReachStep::Kind::Sent);
        QCOMPARE(count(found->steps.back().people), counts.added + counts.changed + counts.unchanged);
        for (const auto& [reason, people] : found->denied) {
            const auto planned = counts.blockedByReason.find(std::string(consent::name(reason)));
            QVERIFY(planned != counts.blockedByReason.end());
            QCOMPARE(people, planned->second);
        }
        QCOMPARE(found->denied.size(), counts.blockedByReason.size());
        // Every step loses exactly whom it says.
        for (std::size_t i = 1; i < found->steps.size(); ++i) {
            audience::ProfileSet sum = found->steps[i].people;
            sum |= found->steps[i].lost;
            QVERIFY(sum == found->steps[i - 1].people);
        }
    }

private slots:
    void initTestCase()
    {
        const std::filesystem::path folder = m_home.filePath(QStringLiteral("shop")).toStdString();
        m_context.clock = &m_clock;
        sample::ShopOptions shop;
        shop.people = 400;
        shop.events = 4000;
        QVERIFY(sample::writeSample("shop", folder, shop, m_context));
        m_workspace = std::make_unique<Workspace>(folder, must(app::makeToolbox()), nullptr);
        m_project = must(project::load(folder)).project;
        for (const auto& [id, document] : m_project.pipelines) {
            for (const auto& [nodeId, node] : document.nodes) {
                if (node->type == NodeTypeId("audience")) {
                    m_pipeline = id;
                }
            }
        }
        QVERIFY(!m_pipeline.empty());
    }

    void theWayToADestinationIsThatOfAPlan() { compareWithPlan(); }

    void heldOutPeopleAreNotSent()
    {
        const NodeId id = audienceNode();
        graph::Node node = *document().find(id);
        const std::int64_t sent = [&] {
            const deliver::PublishPlan plan = runAndPlan();
            return plan.counts.added + plan.counts.unchanged + plan.counts.changed;
        }();
        Json definition = chainOf(id).front();
        definition["split"] = {{"salt", "spring"}, {"parts", {{{"name", "A"}, {"percent", 60}}}}};
        node.settings["definition"] = definition;
        const auto before = document().nodes[id];
        document().nodes[id] = std::make_shared<const graph::Node>(node);
        compareWithPlan();
        const deliver::PublishPlan plan = must(plans(*m_workspace, m_clock, 1)).at(0);
        const std::int64_t now = plan.counts.added + plan.counts.unchanged + plan.counts.changed;
        QVERIFY(now <= sent); // who is held out depends on ids, which every store has of its own
        document().nodes[id] = before;
    }

    void supposedDestinationsSayWhoCouldBeSent()
    {
        const std::vector<Reach> ways =
            must(reachOf(*m_workspace, m_project,
                         {project::AudienceId("nobody-uses-it"), {}, {}, {Json::object()}, "email"}, m_context));
        QCOMPARE(ways.size(), m_project.purposes.size());
        for (const Reach& way : ways) {
            QVERIFY(way.node.empty());
            QCOMPARE(way.steps.front().kind, ReachStep::Kind::Member);
            QVERIFY(count(way.steps.back().people) > 0);
            QVERIFY(count(way.steps.back().people) < count(way.steps.front().people));
        }
    }

    void differencesEnterAndLeave()
    {
        const MemberDifference difference =
            must(differenceOf(*m_workspace, m_project, {Json::object()}, {did("Order completed")}, m_context));
        QVERIFY(difference.entered.empty());
        QCOMPARE(count(difference.left), difference.before - difference.after);
        const MemberDifference back =
            must(differenceOf(*m_workspace, m_project, {did("Order completed")}, {Json::object()}, m_context));
        QVERIFY(back.entered == difference.left);
        QVERIFY(back.left.empty());
    }

    void aSampleKeepsPrivacyAndSeed()
    {
        const Preview some = must(membersOf(*m_workspace, m_project, {Json::object()}, 50, 1, m_context));
        QCOMPARE(some.rows, 50);
        QVERIFY(some.total > 50);
        bool identifiers = false;
        for (const Field& field : some.schema->fields()) {
            identifiers = identifiers || field.privacy == Privacy::Identifier;
        }
        QVERIFY(identifiers);
        const auto ids = [](const Preview& preview) {
            std::set<std::string> result;
            for (std::size_t row = 0; row < preview.batches.at(0).rows(); ++row) {
                result.insert(toText(preview.batches[0].value(row, 0)));
            }
            return result;
        };
        QVERIFY(ids(some) == ids(must(membersOf(*m_workspace, m_project, {Json::object()}, 50, 1, m_context))));
        QVERIFY(ids(some) != ids(must(membersOf(*m_workspace, m_project, {Json::object()}, 50, 2, m_context))));
    }

    void daysFollowFromOneAnother()
    {
        Json week = did("Order completed");
        week["include"]["rows"][0]["window"] = {{"kind", "last"}, {"span", {{"count", 5}, {"unit", "days"}}}};
        const DefinitionChain chain{week};
        const auto days = must(daysOf(*m_workspace, m_project, chain, 20, m_context));
        QCOMPARE(days.size(), std::size_t{20});
        std::int64_t moved = 0;
        for (std::size_t i = 1; i < days.size(); ++i) {
            QCOMPARE(days[i].members, days[i - 1].members + days[i].entered - days[i].left);
            QCOMPARE((days[i].at - days[i - 1].at).micros, Duration::days(1).micros);
            moved += days[i].entered + days[i].left;
        }
        QVERIFY(moved > 0);
        std::map<std::string, DefinitionChain> asked{{"x", chain}};
        const auto sizes = must(audienceSizes(*m_workspace, m_project, asked, m_context));
        QCOMPARE(days.back().members, must(sizes.at("x")).members);
    }

    void overlapsAndPersonsAgreeWithSizes()
    {
        const DefinitionChain orders{did("Order completed")};
        const AudienceOverlap overlap = must(
            overlapOf(*m_workspace, m_project,
                      {{"all", {Json::object()}}, {"wrong", {Json{{"include", 7}}}}, {"orders", orders}}, m_context));
        QCOMPARE(overlap.keys, (std::vector<std::string>{"all", "orders"}));
        QVERIFY(overlap.faults.contains("wrong"));
        QCOMPARE(overlap.overlap.both[0][1], overlap.overlap.sizes[1]);
        std::int64_t members = 0;
        const Preview everybody = must(membersOf(*m_workspace, m_project, {Json::object()}, 100'000, 1, m_context));
        for (std::size_t row = 0; row < everybody.batches.at(0).rows(); ++row) {
            const PublicProfileId id(toText(everybody.batches[0].value(row, 0)));
            members += must(explainPerson(*m_workspace, m_project, orders, id, m_context)).member ? 1 : 0;
        }
        QCOMPARE(static_cast<std::size_t>(members), overlap.overlap.sizes[1]);
    }
};

QTEST_GUILESS_MAIN(TestAudienceInsight)
#include "tst_audience_insight.moc"
